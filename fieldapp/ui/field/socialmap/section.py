"""What was looked at with a person, on their page (7.4): which offer, what they decided, when."""

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.services import Discussed
from fieldapp.ui import labels, terms
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.workflow import socialmap
from fieldapp.workflow.changes import Change


class OffersSection(SectionWidget):
    """The offers, newest first; Return on one shows the service."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self._context, self._person_id = context, person_id
        self._kept: dict[str, Discussed] = {}
        self.button = PlainButton(self.tr("Look in the social map…"))
        self.card = Card(self.tr("Offers looked at"), self.button)
        self.list = RowList(self.tr("Offers looked at"))
        self.empty = EmptyState(
            self.tr("Nothing looked at yet"),
            self.tr("Open a service in the social map and press ‘Looked at together’."),
        )
        self.lists = QtWidgets.QStackedWidget()
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        self.lists.setMinimumHeight(200)
        self.card.add(self.lists, 1)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card, 1)
        self.button.clicked.connect(lambda: context.go(targets.SERVICES))
        self.list.opened.connect(self._open)

    def refresh(self, change: object = None) -> None:
        """Read again when something was noted or taken back."""
        if change is None or (isinstance(change, Change) and change & Change.SERVICES):
            person_id = self._person_id
            self._context.read(lambda session: socialmap.discussed(session, person_id), self, self._show)

    def _show(self, found: tuple[Discussed, ...]) -> None:
        self._kept = {one.id: one for one in found}
        self.list.set_rows([self._row(one) for one in found])
        self.lists.setCurrentWidget(self.list if found else self.empty)
        self.grown.emit()

    def _row(self, one: Discussed) -> Row:
        moment = labels.moment(one.at, self._context.session.now())
        line = " · ".join(part for part in (moment, one.organisation, one.note) if part)
        tone = "ok" if one.decision == "wil" else "plain"
        return Row(one.id, one.service_name, line, (terms.word("offer_decision", one.decision), tone))

    def _open(self, key: str) -> None:
        if key in self._kept:
            self._context.go(targets.SERVICES, targets.ShowService(self._kept[key].service_id))
