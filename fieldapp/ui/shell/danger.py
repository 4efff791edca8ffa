"""The card for danger: whom to call, what to do. It sends nothing and works offline and while locked."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6 import QtCore, QtWidgets

import resources
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.cover import Layer
from fieldapp.ui.widgets import painting


class DangerCard(Layer):
    """The whole window, until Esc. `note` are the questions after the call, when one may note here; `noting`
    says that they were unfolded.
    """

    noting = QtCore.Signal()

    def __init__(self, *, supervisor: str = "", note: QtWidgets.QWidget | None = None) -> None:
        super().__init__("page")
        self._note = note
        card = resources.load_toml("policy/emergency.toml")
        self.setAccessibleName(card["title"])
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(card))
        scroll = kit.Scroll(margins=(24, 18, 24, 18))
        columns = kit.Columns(470, 830, narrow=1000)
        columns.columns[0].addWidget(_first(card["first"]), 1)
        columns.columns[0].addWidget(_steps(card["steps"]))
        columns.columns[0].addWidget(self._after(card["after"], supervisor))
        columns.columns[1].addWidget(_numbers(card["number"]))
        columns.columns[1].addWidget(_advice(card["advice"]), 1)
        columns.columns[1].addWidget(kit.muted(_footer(card)))
        scroll.body.addWidget(columns, 1)
        column.addWidget(scroll, 1)

    def _head(self, card: Mapping[str, Any]) -> QtWidgets.QWidget:
        head = QtWidgets.QWidget()
        head.setProperty("ground", "danger")
        head.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        row = QtWidgets.QHBoxLayout(head)
        row.setContentsMargins(20, 7, 20, 7)
        row.setSpacing(12)
        motto = kit.Text(card["motto"], size=22, bold=True, tone="danger")
        row.addWidget(motto, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        pill = kit.Pill(card["sends_nothing"], "bad")
        pill.ground = "surface"
        row.addWidget(pill)
        row.addStretch(1)
        self.close_button = kit.PlainButton(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button)
        return head

    def _after(self, texts: Mapping[str, Any], supervisor: str) -> kit.Card:
        card = kit.Card(texts["heading"])
        card.add(kit.Text(texts["text"], size=13))
        if self._note is not None:
            self._note.hide()
            card.add(self._note)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(12)
        self.note_button = kit.PlainButton(self.tr("Note"))
        self.note_button.setVisible(self._note is not None)
        self.note_button.clicked.connect(self._unfold)
        row.addWidget(self.note_button)
        if supervisor:
            who = kit.Text(self.tr("Supervisor: {name}").format(name=supervisor), bold=True)
            row.addWidget(who, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        card.add(row)
        return card

    def _unfold(self) -> None:
        if self._note is not None:
            self.note_button.hide()
            self._note.show()
            self.noting.emit()


def _first(texts: Mapping[str, Any]) -> kit.Card:
    card = kit.Card(tone="danger", padding=22)
    card.body.setSpacing(0)
    card.body.addStretch(1)
    card.add(kit.Text(texts["heading"], size=17, bold=True))
    card.add(kit.Text(texts["number"], size=92, bold=True, tone="danger"))
    card.add(kit.Text(texts["text"], size=16))
    card.body.addStretch(1)
    card.setAccessibleName(f"{texts['heading']} {texts['number']}")
    return card


def _steps(texts: Mapping[str, Any]) -> kit.Card:
    card = kit.Card()
    card.body.setSpacing(5)
    card.add(kit.Text(texts["heading"], size=17, bold=True))
    for at, item in enumerate(texts["items"], 1):
        card.add(kit.Text(f"{at}. {item}", size=16))
    return card


def _numbers(numbers: Sequence[Mapping[str, Any]]) -> kit.Card:
    card = kit.Card(padding=12)
    card.body.setSpacing(0)
    for at, entry in enumerate(numbers):
        if at:
            card.add(kit.Rule())
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(14, 5, 14, 7)
        row.setSpacing(16)
        number = kit.Text(entry["number"], size=21, bold=True)
        number.setMinimumWidth(painting.one_line("0800 13 500", 21, bold=True) + 2)
        row.addWidget(number, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(kit.Text(entry["name"], bold=True))
        words.addWidget(kit.muted(entry["text"]))
        row.addLayout(words, 1)
        row.addWidget(kit.muted(entry["hours"]), 0, QtCore.Qt.AlignmentFlag.AlignTop)
        card.add(row)
    return card


def _advice(entries: Sequence[Mapping[str, Any]]) -> kit.Columns:
    columns = kit.Columns(*(1 for _ in entries), narrow=620, spacing=14)
    for column, entry in zip(columns.columns, entries, strict=True):
        card = kit.Card(entry["heading"])
        card.add(kit.Text(entry["text"]))
        card.fill()
        column.addWidget(card, 1)
    return columns


def _footer(card: Mapping[str, Any]) -> str:
    text: str = card["footer"]["text"]
    return text.format(checked_on=labels.full_day(card["checked_on"]))
