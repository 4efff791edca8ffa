"""Sections with what there is already: conversations, signals and requests of one person."""

from PySide6 import QtWidgets

from fieldapp.domain.conversation import Conversation
from fieldapp.domain.ids import ConversationId, PersonId, RequestId, SignalId
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets, wording
from fieldapp.ui.field.people.glance import said
from fieldapp.ui.field.people.sections import SectionWidget
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PrimaryButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import conversation, people
from fieldapp.workflow.changes import Change
from fieldapp.workflow.people import PersonCard

_EXCERPT = 120


class _ListSection(SectionWidget):
    """A card with a list that opens what is chosen, or says that there is nothing yet."""

    touches = Change.PEOPLE

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__()
        self.context, self.person_id = context, person_id
        self.list = RowList("")
        self.list.opened.connect(self.open_row)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(padding=1)
        self.head = QtWidgets.QHBoxLayout()
        self.head.setContentsMargins(14, 11, 14, 4)
        card.add(self.head)
        self.places = QtWidgets.QStackedWidget()
        self.places.addWidget(self.list)
        self.places.setMinimumHeight(theme.current().px(260))
        card.add(self.places, 1)
        column.addWidget(card, 1)

    def begin(self, name: str, empty: EmptyState) -> None:
        """What the list is called, and what stands there when it is empty."""
        self.list.setAccessibleName(name)
        self.empty = empty
        self.places.addWidget(empty)

    def refresh(self, change: object = None) -> None:
        if change is None or (isinstance(change, Change) and change & self.touches):
            self.read()

    def read(self) -> None:
        """Read what is listed and call `show_rows`."""
        raise NotImplementedError

    def open_row(self, key: str) -> None:
        """Go to what is chosen."""
        raise NotImplementedError

    def show_rows(self, rows: list[Row]) -> None:
        """List these."""
        self.list.set_rows(rows)
        self.places.setCurrentWidget(self.list if rows else self.empty)
        self.grown.emit()


class TalksSection(_ListSection):
    """Conversations with this person, and a new one."""

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(context, person_id)
        hint = self.tr("Begin with what goes well. What you write stays on this device.")
        self.begin(self.tr("Conversations"), EmptyState(self.tr("No conversation noted yet"), hint))
        self.head.addWidget(muted(self.tr("Return opens a conversation. Nothing of it can leave.")), 1)
        self.new_button = PrimaryButton(self.tr("New conversation"), compact=True)
        self.new_button.clicked.connect(self._new)
        self.head.addWidget(self.new_button)

    def read(self) -> None:
        person_id = self.person_id
        self.context.read(lambda session: conversation.of_person(session, person_id), self, self._show)

    def _show(self, found: tuple[Conversation, ...]) -> None:
        self.show_rows([self._row(talk) for talk in found])

    def _row(self, talk: Conversation) -> Row:
        first = next((text for text in (talk.weighs, talk.situation, talk.wanted, talk.advice) if text), "")
        pill = (self.tr("read out and right"), "ok") if talk.agreed_at else None
        moment = wording.moment(talk.held_at, self.context.session.now())
        return Row(talk.id, moment, " ".join(first.split())[:_EXCERPT], pill)

    def open_row(self, key: str) -> None:
        self.context.go(targets.CONVERSATION, targets.ShowConversation(ConversationId(key)))

    def _new(self) -> None:
        self.context.go(targets.CONVERSATION, targets.ShowConversation(person_id=self.person_id))


class SignalsSection(_ListSection):
    """Signals and requests of this person, the latest first."""

    touches = Change.PEOPLE | Change.SIGNALS | Change.REQUESTS

    def __init__(self, context: Context, person_id: PersonId) -> None:
        super().__init__(context, person_id)
        self.head.addWidget(muted(self.tr("Enter opens a signal or a request.")), 1)
        hint = self.tr("Note one with the button above.")
        self.begin(self.tr("Signals and requests"), EmptyState(self.tr("No signal yet"), hint))

    def read(self) -> None:
        person_id = self.person_id
        self.context.read(lambda session: people.card(session, person_id), self, self._show)

    def _show(self, card: PersonCard) -> None:
        now = self.context.session.now()
        rows = []
        if card.requests:
            rows.append(Row("", self.tr("Requests"), heading=True))
        for request in card.requests:
            since = labels.moment(request.since, now)
            rows.append(Row(f"r{request.id}", request.recipient, since, wording.state(request.state)))
        if card.signals:
            rows.append(Row("", self.tr("Signals"), heading=True))
        for signal in card.signals:
            words = " ".join(signal.own_words.split())[:_EXCERPT]
            wish = (terms.chip("e04_urgentie", signal.urgency), "off") if signal.urgency else None
            rows.append(Row(f"s{signal.id}", said(signal, now), words, wish))
        self.show_rows(rows)

    def open_row(self, key: str) -> None:
        if key.startswith("r"):
            self.context.go(targets.REQUESTS, targets.ShowRequest(RequestId(key[1:])))
        else:
            self.context.go(targets.SIGNALS, targets.ShowSignal(SignalId(key[1:])))
