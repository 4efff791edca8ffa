"""The list of services: words, a municipality, the warning when nobody covers it, whose lists they are."""

from collections.abc import Sequence
from datetime import date

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.services import Coverage, Source
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.socialmap import words
from fieldapp.ui.field.socialmap.switch import Switch
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState, NoteBox
from fieldapp.ui.widgets.fields import Choice, TextField
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow.socialmap import ServiceRow

_PAUSE_MS = 120  # after the last letter


class Finder(Card):
    """`sought` when words or place changed; `place` also announces that the place is to be remembered."""

    sought = QtCore.Signal()
    placed = QtCore.Signal()
    compare = QtCore.Signal()
    lists = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(padding=1)
        self.switch = Switch(context, targets.SERVICES)
        self.text = TextField(self.tr("What are you looking for?"), longest=120)
        self.municipality = Choice(self.tr("Municipality"), editable=True, placeholder=self.tr("everywhere"))
        self.neighbourhood = TextField(self.tr("Neighbourhood"), longest=80)
        self.warning = NoteBox("", "warn")
        self.list = RowList(self.tr("Services"))
        self.nothing = EmptyState(
            self.tr("Nothing found"), self.tr("Try fewer letters, another word, or everywhere.")
        )
        self.empty = EmptyState(
            self.tr("No list of services yet"),
            self.tr(
                "Read in a list that your organisation or the social map gives you. It stays on this device."
            ),
            self.tr("Read a list in…"),
        )
        self.stack = QtWidgets.QStackedWidget()
        self.cut, self.foot = muted(""), muted("")
        self.compare_button = PlainButton(self.tr("Compare"), compact=True)
        self.lists_button = PlainButton(self.tr("Lists…"), compact=True)
        self._pause = QtCore.QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._arrange()
        self._connect()
        self.warning.hide()
        self.cut.hide()

    def _arrange(self) -> None:
        self.body.setSpacing(0)
        head = QtWidgets.QVBoxLayout()
        head.setContentsMargins(14, 11, 14, 11)
        head.setSpacing(8)
        place = Columns(1.3, 1, narrow=300, spacing=10)
        place.columns[0].addWidget(self.municipality)
        place.columns[1].addWidget(self.neighbourhood)
        for widget in (self.switch, self.text, place, self.warning):
            head.addWidget(widget)
        self.add(head)
        for state in (self.list, self.nothing, self.empty):
            self.stack.addWidget(state)
        self.stack.setMinimumHeight(theme.current().px(220))
        self.add(self.stack, 1)
        foot = QtWidgets.QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 11)
        foot.setSpacing(8)
        foot.addWidget(self.cut)
        foot.addWidget(self.foot)
        buttons = FlowLayout(8)
        buttons.addWidget(self.compare_button)
        buttons.addWidget(self.lists_button)
        foot.addLayout(buttons)
        self.add(foot)

    def _connect(self) -> None:
        self.text.changed.connect(lambda text: self._pause.start())
        self.neighbourhood.changed.connect(lambda text: self._pause.start())
        edit = self.municipality.combo.lineEdit()
        if edit is not None:
            edit.textChanged.connect(lambda text: self._pause.start())
        self._pause.timeout.connect(self.sought)
        self._pause.timeout.connect(self.placed)
        self.empty.pressed.connect(self.lists)
        self.lists_button.clicked.connect(self.lists)
        self.compare_button.clicked.connect(self.compare)

    def place(self) -> tuple[str, str]:
        """Municipality and neighbourhood as typed."""
        return self.municipality.text().strip(), self.neighbourhood.text().strip()

    def begin_at(self, municipality: str, neighbourhood: str, names: Sequence[str]) -> None:
        """Offer these municipalities and show the place that was looked at last."""
        combo = self.municipality.combo
        combo.blockSignals(True)
        self.municipality.set_options([(name, name) for name in names])
        edit = combo.lineEdit()
        if edit is not None:
            edit.blockSignals(True)
            combo.setCurrentIndex(combo.findText(municipality) if municipality else -1)
            edit.setText(municipality)
            edit.blockSignals(False)
        combo.blockSignals(False)
        self.neighbourhood.set_text(neighbourhood)

    def show_rows(self, rows: Sequence[Row], *, more: bool, cut: bool, any_list: bool) -> None:
        """What was found; `cut`: there is more than is shown. Without any list at all the way to one."""
        said = self.tr("The first {n}. Type another word to find fewer.").format(n=len(rows))
        self.cut.set_text(said if cut else "")
        self.cut.setVisible(cut)
        self.list.set_rows(rows, more=more)
        self.stack.setCurrentWidget(self.list if rows else self.nothing if any_list else self.empty)

    def show_coverage(self, found: Sequence[Coverage]) -> None:
        """Warn when a core actor is missing at the place."""
        municipality, neighbourhood = self.place()
        where = f"{municipality} ({neighbourhood})" if neighbourhood else municipality
        said = words.missing(found, where)
        self.warning.setVisible(said is not None)
        if said is not None:
            self.warning.set_text(said[1], said[0])

    def show_sources(self, sources: Sequence[Source], total: int, compared: int, today: date) -> None:
        """How many services from where, and how many lie beside each other."""
        named = []
        for source in sources:
            checked = source.checked_on
            when = labels.near_day(checked, today) if checked is not None else ""
            dated = self.tr("{name}, checked {day}").format(name=source.name, day=when)
            named.append(dated if when else source.name)
        self.foot.set_text(" · ".join((words.count(total), *named[:2])))
        self.foot.setVisible(bool(sources))
        self.compare_button.setVisible(bool(sources))
        self.lists_button.setVisible(bool(sources))
        self.compare_button.setEnabled(compared > 0)
        counted = self.tr("Compare ({n})").format(n=compared)
        self.compare_button.set_text(counted if compared else self.tr("Compare"))


def row_of(found: ServiceRow, today: date) -> Row:
    """One line of the list: name, then kind, place and who offers it, with room as a pill."""
    kind = terms.chip("e14_actor_type", found.kind) if found.kind else ""
    line = " · ".join(part for part in (kind, found.where, found.line) if part)
    return Row(found.id, found.name, line, words.capacity(found.capacity, today))
