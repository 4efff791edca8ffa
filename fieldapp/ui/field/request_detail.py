"""One request: how far it is, what the service knows, and what can be done."""

from datetime import datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.requests import OPEN_STATES
from fieldapp.ui import terms, visible
from fieldapp.ui.field import ladder_words, receipt_words, request_words, wording
from fieldapp.ui.field.afterwards_card import AfterwardsCard
from fieldapp.ui.field.answer_card import AnswerCard
from fieldapp.ui.field.onward import OnwardCard, StopCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import DangerButton, PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.figures import Timeline
from fieldapp.ui.widgets.flow import flowing
from fieldapp.ui.widgets.tables import FieldRow, FieldTable
from fieldapp.ui.widgets.text import heading
from fieldapp.workflow.follow_up import RequestDetail


class RequestView(QtWidgets.QWidget):
    """The timeline, then what the service knows; on top what asks for an answer."""

    stop = QtCore.Signal()
    onward = QtCore.Signal(str)
    consult = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.detail: RequestDetail | None = None
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.title = heading("")
        self.stop_button = DangerButton("", compact=True)
        self.consult_button = PlainButton(self.tr("Ask a case-overleg…"), compact=True)
        self.trouble = NoteBox("", "bad")
        self.confirmed = NoteBox("", "ok")
        self.ladder, self.timeline = NoteBox("", "info"), Timeline(self.tr("What happened"))
        self.stop_card, self.onward_card = StopCard(), OnwardCard()
        self.answer_card, self.afterwards = AnswerCard(context), AfterwardsCard(context)
        self.proposal = NoteBox("", "info")
        self.knows_card, self.knows = Card(" "), FieldTable(label_width=190)
        self.note = NoteBox("")
        head = self._head_card()
        for widget in (self.answer_card, head, self.afterwards, self.stop_card, self.onward_card):
            column.addWidget(widget)
        self.knows_card.add(self.knows)
        self.knows_card.add(self.note)
        self.knows_card.fill()
        column.addWidget(self.knows_card, 1)
        self._connect()

    def _connect(self) -> None:
        self.stop_button.clicked.connect(self._ask)
        self.consult_button.clicked.connect(self.consult)
        self.stop_card.cancelled.connect(self.stop_card.hide)
        self.stop_card.confirmed.connect(self.stop)
        self.onward_card.chosen.connect(self.onward)

    def _head_card(self) -> Card:
        card = Card()
        head = QtWidgets.QHBoxLayout()
        head.addWidget(self.title, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(flowing(self.consult_button, self.stop_button))
        card.add(head)
        card.add(self.trouble)
        card.add(self.proposal)
        card.add(self.ladder)
        card.add(self.timeline)
        card.add(self.confirmed)
        return card

    def show_request(self, detail: RequestDetail, now: datetime) -> None:
        """Show this one."""
        known = self.detail is not None and self.detail.id == detail.id
        self.detail = detail
        who, service = wording.called(detail.codename), wording.service(detail.recipient)
        self.title.set_text(wording.from_to(detail.codename, detail.recipient))
        self.stop_button.set_text(self.tr("{who} wants to stop…").format(who=wording.upper_first(who)))
        self.stop_button.setVisible(detail.can_withdraw)
        self.consult_button.setVisible(detail.state in OPEN_STATES and detail.person_id is not None)
        _say(self.trouble, request_words.undelivered(detail.delivery))
        self.answer_card.show_request(detail, now)
        self.afterwards.show_request(detail.id)
        _say(self.proposal, request_words.proposed(detail, now))
        _say(self.ladder, ladder_words.steps(detail))
        self.timeline.set_moments(request_words.moments(detail, now))
        said, tone = receipt_words.confirmed(detail, now.astimezone().date())
        self.confirmed.set_text(said)
        self.confirmed.set_tone(tone)
        self.confirmed.setVisible(bool(said))
        self.onward_card.setVisible(bool(detail.next_steps))
        if not known:
            self.onward_card.offer(detail)
            self.stop_card.hide()
        self._show_knows(detail, who, service)

    def _show_knows(self, detail: RequestDetail, who: str, service: str) -> None:
        title = {
            "klaar": self.tr("What {service} will read"),
            "ingetrokken": self.tr("What {service} may still know"),
        }.get(detail.state, self.tr("What {service} knows"))
        self.knows_card.set_title(title.format(service=service))
        self.knows.set_rows(
            [FieldRow(code, terms.word("fields", code), visible.shown(text)) for code, text in detail.knows]
        )
        if detail.state == "ingetrokken":
            text = self.tr(
                "The text was erased here too. In the Logboek stands which kinds of data left, and when."
                " What somebody read, they still know."
            )
        elif detail.feedback:
            text = self.tr(
                "You only hear how far it is, never what {who} discusses with {service}."
                " Do you go along to the first talk? Then {service} arranges that with you and {who}."
            )
        else:
            text = self.tr("{who} chose that you hear no more than ‘received’. Ask {who} how it goes.")
        self.note.set_text(wording.upper_first(text.format(who=who, service=service)))

    def _ask(self) -> None:
        if self.detail is not None:
            self.stop_card.ask(self.detail)
            self.stop_card.show()
            self.stop_card.no.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


def _say(box: NoteBox, text: str) -> None:
    """Show a note while there is something to say."""
    box.set_text(text)
    box.setVisible(bool(text))
