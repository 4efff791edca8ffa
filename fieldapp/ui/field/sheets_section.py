"""The sheets somebody was given, on the page of that person; and the way to give another."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.field.targets import ShowSheet
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import sheets
from fieldapp.workflow.changes import Change
from fieldapp.workflow.sheets import CARD, GivenSheet


class SheetsSection(SectionWidget):
    """What was printed for this person and when; the number with which they stop."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self.give = PrimaryButton(self.tr("Give a sheet…"), compact=True)
        self.card = PlainButton(self.tr("Give the card…"), compact=True)
        self.number = muted("")
        self.list = RowList(self.tr("Sheets given"))
        self.empty = EmptyState(
            self.tr("No sheet given yet"),
            self.tr("Give the first sheet when you begin to write: what do I write down, and why?"),
        )
        self.take_back = LinkButton(self.tr("This one was printed but not given"))
        self.places = QtWidgets.QStackedWidget()
        self._arrange()
        self.give.clicked.connect(lambda: self._open("blad1"))
        self.card.clicked.connect(lambda: self._open(CARD))
        self.take_back.clicked.connect(self._take_back)

    def _arrange(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.give)
        row.addWidget(self.card)
        row.addStretch(1)
        card.add(row)
        card.add(self.number)
        for widget in (self.list, self.empty):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(220))
        card.add(self.places, 1)
        card.add(self.take_back)
        column.addWidget(card, 1)

    def refresh(self, change: object = None) -> None:
        """Read again when a sheet was printed."""
        if change is None or (isinstance(change, Change) and change & (Change.PEOPLE | Change.REQUESTS)):
            person = self.person_id
            self.context.read(
                lambda session: (sheets.number_of(session, person), sheets.given(session, person)),
                self,
                self._show,
            )

    def _show(self, found: tuple[str, tuple[GivenSheet, ...]]) -> None:
        number, given = found
        self.number.set_text(self.tr("Number to stop by telephone: {number}").format(number=number))
        titles = {line.code: line.title for line in sheets.catalogue()}
        self.list.set_rows(
            [Row(one.id, titles.get(one.sheet, self.tr("Other paper")), self._line(one)) for one in given]
        )
        self.places.setCurrentWidget(self.list if given else self.empty)
        self.take_back.setVisible(bool(given))

    def _line(self, one: GivenSheet) -> str:
        language = terms.word("languages", one.language) if one.language else ""
        parts = (labels.moment(one.given_at, self.context.session.now()), language, one.number)
        return " · ".join(part for part in parts if part)

    def _open(self, code: str) -> None:
        self.context.go(targets.SHEETS, ShowSheet(code, self.person_id))

    def _take_back(self) -> None:
        key = self.list.key()
        if key:
            self.context.act(lambda session: sheets.ungive(session, key), self)
