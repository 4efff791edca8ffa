"""What is planned with a person, on their page: when one comes back, visits, tasks."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import AgendaId, PersonId
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.field.places import words
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.workflow import agenda
from fieldapp.workflow.agenda import AgendaItem
from fieldapp.workflow.changes import Change


class AgendaSection(SectionWidget):
    """The entries of the agenda with one person; what is done stands last."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self._context, self._person_id = context, person_id
        self.button = PrimaryButton(self.tr("+ Plan when to come back"))
        self.card = Card(self.tr("When do you go back?"), self.button)
        self.list = RowList(self.tr("When do you go back?"))
        self.empty = EmptyState(
            self.tr("Nothing planned with this person"),
            self.tr("Plan when you come back. Your agenda reminds you on that day."),
        )
        self.lists = QtWidgets.QStackedWidget()
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        self.lists.setMinimumHeight(200)
        self.card.add(self.lists, 1)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card, 1)
        self.button.clicked.connect(self._plan)
        self.list.opened.connect(self._open)

    def refresh(self, change: object = None) -> None:
        """Read again when the agenda changed."""
        if change is None or (isinstance(change, Change) and change & Change.AGENDA):
            person_id = self._person_id
            self._context.read(lambda session: agenda.of_person(session, person_id), self, self._show)

    def _show(self, items: tuple[AgendaItem, ...]) -> None:
        self.list.set_rows([self._row(item) for item in items])
        self.lists.setCurrentWidget(self.list if items else self.empty)
        self.grown.emit()

    def _row(self, item: AgendaItem) -> Row:
        day = wording.upper_first(labels.weekday(item.day))
        when = " ".join(filter(None, (day, words.hour(item.at))))
        line = " · ".join(filter(None, (item.title, item.place_name, item.line)))
        pill = (terms.word("agenda_kinds", item.kind), "ok" if item.done else "plain")
        return Row(item.id, when, line, pill, dim=item.done)

    def _plan(self) -> None:
        self._context.go(targets.AGENDA, targets.PlanVisit(None, self._person_id))

    def _open(self, key: str) -> None:
        self._context.go(targets.AGENDA, targets.ShowAgenda(AgendaId(key)))
