"""First and last screen of passing on: to whom, why, precisely what; after the yes, the seal."""

from PySide6 import QtCore

from fieldapp.domain.consent import Consent
from fieldapp.ui.field import wording
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.passing import words
from fieldapp.ui.field.passing.blocked import BlockedCard
from fieldapp.ui.field.passing.choosing import PositionCard, RecipientCard
from fieldapp.ui.field.passing.exactly import ExactlyCard, StaysCard, read_at
from fieldapp.ui.field.passing.foot import Foot
from fieldapp.ui.field.passing.second import ThenCard
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.secrecy.why import WhyLink
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow.advise import CANNOT_DECIDE, GOES_SELF, REFUSES

ASK = "ask"
SEAL = "seal"
NOTE = "note"


class ChooseView(FieldPage):
    """Shows a sight; `primary` carries which of the three next steps was pressed."""

    primary = QtCore.Signal(str)
    back = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1.15, 1.5)
        self._step = ASK
        self.recipients, self.positions = RecipientCard(), PositionCard(context)
        self.blocked, self.exactly, self.stays = BlockedCard(), ExactlyCard(), StaysCard()
        self.then = ThenCard()
        self.why = WhyLink(context)
        self.trouble = NoteBox("", "bad")
        self.trouble.hide()
        self.foot = Foot(1.15, 1.5)
        self.back_button = PlainButton(self.tr("Back"))
        self.primary_button = PrimaryButton("")
        self.danger_button = LinkButton(self.tr("Call first"))
        self.danger_button.clicked.connect(context.danger)
        self._arrange()
        self.primary_button.clicked.connect(lambda: self.primary.emit(self._step))
        self.back_button.clicked.connect(self.back)
        self.exactly.fields.grown.connect(self.settle)

    def _arrange(self) -> None:
        left, right = self.columns.columns
        left.addWidget(self.recipients)
        left.addWidget(self.positions, 1)
        self.blocked.head.addWidget(self.why, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        right.addWidget(self.blocked)
        right.addWidget(self.exactly, 1)
        right.addWidget(self.then)
        right.addStretch(0)
        right.addWidget(self.stays)
        right.addWidget(self.trouble)
        foot = self.foot
        right.addWidget(foot.below)
        foot.left.addWidget(muted(self.tr("Serious danger? Then the program sends nothing.")))
        foot.left.addWidget(self.danger_button)
        foot.left.addStretch(1)
        foot.right.addWidget(self.back_button)
        foot.right.addWidget(self.primary_button)
        self.pin(foot)

    def show_sight(self, sight: Sight, consent: Consent | None, connected: bool) -> None:
        """Show everything of one form."""
        asks = sight.may_be_asked
        self.recipients.show_sight(sight, connected)
        self.positions.show_sight(sight, consent)
        self.blocked.show_sight(sight)
        self.why.show_facts(sight.facts)
        self.exactly.setVisible(asks or sight.by_law)
        self.exactly.show_sight(sight, consent, read_at(consent))
        self.then.show_sight(sight, asks=asks)
        self.stays.show_sight(sight)
        self._show_step(sight, asks)
        self.settle()

    def say_trouble(self, text: str) -> None:
        """Say why the seal did not close, or nothing."""
        self.trouble.set_text(text)
        self.trouble.setVisible(bool(text))
        self.settle()

    def set_busy(self, busy: bool) -> None:
        """While something is being done, nothing can be pressed twice."""
        self.primary_button.setEnabled(not busy)

    def _show_step(self, sight: Sight, asks: bool) -> None:
        who, service = wording.called(sight.form.person.codename), words.service_of(sight.form.recipient)
        opens = self.tr("Only {service} can open this.").format(service=service)
        if sight.then is not None:
            opens = self.tr("Each service can open only what is for that service.")
        leaves = self.tr("It leaves as soon as there is a connection.")
        if sight.by_law and sight.form.position != GOES_SELF:
            self._step, text, ready = SEAL, self.tr("Seal and send"), sight.is_whole and sight.then is None
            opens = self.tr("Without a yes: {article}, as the partners agreed.").format(article=sight.law)
        elif not asks:
            self._step = NOTE
            text = self._note_words(sight.form.position, who)
            ready = sight.form.position in (REFUSES, GOES_SELF)
        elif sight.agreed:
            self._step, text, ready = SEAL, self.tr("Seal and send"), True
        else:
            asked = self.tr("the representative") if sight.form.position == CANNOT_DECIDE else who
            self._step, text, ready = ASK, self.tr("Ask {who}").format(who=asked), sight.is_whole
        goes = asks or self._step == SEAL
        self.foot.set_text(f"{opens}\n{leaves}" if goes else self.tr("Nothing leaves."))
        self.primary_button.set_text(text)
        self.primary_button.setVisible(self._step != NOTE or ready)
        self.primary_button.setEnabled(ready)

    def _note_words(self, position: str, who: str) -> str:
        if position == GOES_SELF:
            return self.tr("Note that {who} goes alone").format(who=who)
        return self.tr("Note that {who} does not want this").format(who=who)
