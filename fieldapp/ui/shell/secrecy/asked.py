"""The card for when police, a judge, a landlord or family ask about a person: say nothing, call.

It works offline and while locked. Unlocked it names whom to call and notes, as a code, who asked.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

import resources
from fieldapp.ui import labels
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.cover import Layer

if TYPE_CHECKING:
    from fieldapp.workflow.asked import Numbers


class AskedCard(Layer):
    """The whole window, until Esc. `numbers` is None while locked: then nothing can be looked up or noted.

    `noted` carries the code of who asked; `lock_asked`: lock now; `numbers_asked`: write the numbers down.
    """

    noted = QtCore.Signal(str)
    lock_asked = QtCore.Signal()
    numbers_asked = QtCore.Signal()

    def __init__(self, numbers: "Numbers | None" = None) -> None:
        super().__init__("page")
        card = resources.load_toml("policy/asked.toml")
        self.setAccessibleName(card["title"])
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(card))
        scroll = kit.Scroll(margins=(24, 18, 24, 18))
        columns = kit.Columns(11, 10, narrow=1000)
        left, right = columns.columns
        left.addWidget(_steps(card["steps"]))
        left.addWidget(self._call(numbers))
        left.addWidget(self._note(card["case"]))
        left.addStretch(1)
        right.addWidget(_cases(card["case"]), 1)
        right.addWidget(kit.muted(_footer(card)))
        self.note.setVisible(numbers is not None)
        scroll.body.addWidget(columns, 1)
        column.addWidget(scroll, 1)

    def show_numbers(self, numbers: "Numbers") -> None:
        """Whom to call: as it was found, or just written down."""
        lines = (
            (self.tr("Supervisor: {name}"), numbers.supervisor),
            (self.tr("Lawyer: {name}"), numbers.lawyer),
            (self.tr("Data protection officer: {name}"), numbers.officer),
        )
        known = [line.format(name=name) for line, name in lines if name]
        self.who.set_text("\n".join(known) or self.tr("Nobody wrote down whom to call yet."))
        missing = not (numbers.lawyer or numbers.officer)
        self.numbers_button.set_text(self.tr("Write down the numbers…") if missing else self.tr("Change…"))

    def said(self, text: str) -> None:
        """Tell that it was noted."""
        self.told.set_text(text)
        self.told.show()

    def _head(self, card: Mapping[str, Any]) -> QtWidgets.QWidget:
        head = QtWidgets.QWidget()
        head.setProperty("ground", "danger")
        head.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        row = QtWidgets.QHBoxLayout(head)
        row.setContentsMargins(20, 7, 20, 7)
        row.setSpacing(12)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(kit.Text(card["motto"], size=22, bold=True, tone="danger"))
        words.addWidget(kit.Text(f"{card['title']}. {card['pill']}.", size=13))
        row.addLayout(words, 1)
        self.close_button = kit.PlainButton(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button)
        return head

    def _call(self, numbers: "Numbers | None") -> kit.Card:
        card = kit.Card(self.tr("Call"), tone="danger")
        self.who = kit.Text("", bold=True)
        card.add(self.who)
        buttons = kit.FlowLayout(8)
        self.lock_button = kit.PrimaryButton(self.tr("Lock now"))
        self.lock_button.clicked.connect(self.lock_asked)
        self.numbers_button = kit.LinkButton("")
        self.numbers_button.clicked.connect(self.numbers_asked)
        for button in (self.lock_button, self.numbers_button):
            buttons.addWidget(button)
            button.setVisible(numbers is not None)
        card.add(buttons)
        if numbers is None:
            self.who.set_text(self.tr("Your supervisor. This device is locked: leave it so."))
        else:
            self.show_numbers(numbers)
        return card

    def _note(self, cases: Sequence[Mapping[str, Any]]) -> kit.Card:
        self.note = kit.Card(self.tr("Afterwards: who asked?"))
        self.note.add(kit.muted(self.tr("Only this goes into the Logboek. No names, of nobody.")))
        self.asker = kit.ChipGroup([(case["code"], case["heading"]) for case in cases], multi=False)
        self.asker.setAccessibleName(self.tr("Afterwards: who asked?"))
        self.note.add(self.asker)
        self.note_button = kit.PlainButton(self.tr("Note in the Logboek"))
        self.note_button.setEnabled(False)
        self.note_button.clicked.connect(self._send)
        self.asker.changed.connect(lambda codes: self.note_button.setEnabled(bool(codes)))
        self.note.add(self.note_button)
        self.told = kit.muted("")
        self.told.hide()
        self.note.add(self.told)
        return self.note

    def _send(self) -> None:
        codes = self.asker.value()
        if codes:
            self.asker.set_value([])
            self.note_button.setEnabled(False)
            self.noted.emit(codes[0])


def _steps(texts: Mapping[str, Any]) -> kit.Card:
    card = kit.Card()
    card.body.setSpacing(5)
    card.add(kit.Text(texts["heading"], size=17, bold=True))
    for at, item in enumerate(texts["items"], 1):
        card.add(kit.Text(f"{at}. {item}", size=16))
    return card


def _cases(cases: Sequence[Mapping[str, Any]]) -> kit.Card:
    card = kit.Card()
    for at, case in enumerate(cases):
        if at:
            card.add(kit.Rule())
        card.add(kit.Text(case["heading"], bold=True))
        card.add(kit.Text(case["text"]))
    card.fill()
    return card


def _footer(card: Mapping[str, Any]) -> str:
    text: str = card["footer"]["text"]
    return text.format(checked_on=labels.full_day(card["checked_on"]))
