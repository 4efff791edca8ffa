"""A case-overleg on the page of a person: those there are, and the way to ask one."""

from dataclasses import dataclass

from PySide6 import QtWidgets

from fieldapp.domain.ids import ConsultationId, PersonId, RequestId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.ui import theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.consult import words
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import consult, people
from fieldapp.workflow.changes import Change
from fieldapp.workflow.consult import Consultation
from fieldapp.workflow.session import Session

_TOUCHES = Change.CONSULTATIONS | Change.PEOPLE | Change.REQUESTS


@dataclass(frozen=True, slots=True)
class _Seen:
    found: tuple[Consultation, ...]
    request: RequestId | None


class ConsultSection(SectionWidget):
    """Those of this person, the newest first; one begins from the latest request that is open."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self._person_id = context, person_id
        self._request: RequestId | None = None
        self.list = RowList(self.tr("Case-overleg"))
        self.empty = EmptyState(
            self.tr("No case-overleg yet"),
            self.tr("With the services that the person wants, and the person there whenever possible."),
        )
        self.button = PrimaryButton(self.tr("Ask a case-overleg"), compact=True)
        self.hint = muted("")
        card = Card(padding=1)
        head = QtWidgets.QHBoxLayout()
        head.setContentsMargins(14, 11, 14, 4)
        head.addWidget(self.hint, 1)
        head.addWidget(self.button)
        card.add(head)
        self.places = QtWidgets.QStackedWidget()
        self.places.addWidget(self.list)
        self.places.addWidget(self.empty)
        self.places.setMinimumHeight(theme.current().px(260))
        card.add(self.places, 1)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, 1)
        self.button.clicked.connect(self._ask)
        self.list.opened.connect(self._open)

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            person_id = self._person_id
            self.context.read(lambda session: _look(session, person_id), self, self._show)

    def _show(self, seen: _Seen) -> None:
        now = self.context.session.now()
        self._request = seen.request
        self.list.set_rows(
            [
                Row(each.id, words.title(each), words.line(each, now), words.pill(each, now))
                for each in seen.found
            ]
        )
        self.places.setCurrentWidget(self.list if seen.found else self.empty)
        self.button.setEnabled(seen.request is not None)
        first = self.tr("First pass a signal on to a service: from that request you ask it.")
        self.hint.set_text(self.tr("Enter opens one.") if seen.request is not None else first)
        self.grown.emit()

    def _ask(self) -> None:
        if self._request is not None:
            self.context.go(targets.CONSULT_ASK, targets.AskConsult(self._request))

    def _open(self, key: str) -> None:
        self.context.go(targets.CONSULTS, targets.ShowConsult(ConsultationId(key)))


def _look(session: Session, person_id: PersonId) -> _Seen:
    card = people.card(session, person_id)
    open_ = [request.id for request in card.requests if request.state in OPEN_STATES]
    return _Seen(consult.of_person(session, person_id), RequestId(open_[0]) if open_ else None)
