"""The left half of the sending screen: to whom, and why that is allowed."""

from datetime import date

from PySide6 import QtCore

from fieldapp.domain.consent import Consent
from fieldapp.ui import labels, terms
from fieldapp.ui.field import wording
from fieldapp.ui.field.passing import words
from fieldapp.ui.field.passing.second import ThenChoice, notes_of
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.options import Option, OptionCard, OptionGroup
from fieldapp.workflow.advise import (
    AGREES,
    AGREES_SHARED,
    CANNOT_DECIDE,
    GOES_SELF,
    REFUSES,
    RecipientChoice,
)


class RecipientCard(Card):
    """1 · To whom. A service whose address was not checked cannot be chosen."""

    chosen = QtCore.Signal(str)  # mailbox id
    fund_named = QtCore.Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("1 · To whom?"), padding=13)
        self.options = OptionGroup(name=self.tr("To whom?"))
        self.nobody = NoteBox("", "warn")
        self.residence = NoteBox(
            self.tr(
                "Support by the OCMW can have consequences for the stay. Ask a lawyer for advice first."
                " Do not write the stay down."
            ),
            "warn",
            lead=self.tr("Temporary or uncertain stay?"),
        )
        self.young = NoteBox(
            self.tr("New in the address list. Call the service to make sure it is them."), "warn"
        )
        self.fund = TextField(self.tr("Which health fund?"), longest=120)
        self.then = ThenChoice()
        self.full = NoteBox("", "warn")
        notes = (self.full, self.residence, self.young)
        for widget in (self.options, self.nobody, *notes, self.fund, self.then):
            self.add(widget)
        self.options.changed.connect(self.chosen)
        self.fund.changed.connect(self.fund_named)

    def show_sight(self, sight: Sight, connected: bool) -> None:
        """Show who can be chosen, and what to know of the one that was."""
        self.options.set_options([self._option(choice, sight) for choice in sight.recipients])
        recipient = sight.form.recipient
        self.options.set_value(recipient.mailbox_id if recipient is not None else "")
        self.nobody.setVisible(not sight.recipients)
        if connected:
            self.nobody.set_text(self.tr("No service in your network can receive yet. You can call them."))
        else:
            self.nobody.set_text(
                self.tr("You are not in a network yet. You can note and go along. To send, join a network.")
            )
        self._show_full(recipient)
        notes = notes_of(recipient, sight.form.then)
        self.residence.setVisible("verblijf" in notes)
        self.young.setVisible("nieuw" in notes)
        self.fund.setVisible("ziekenfonds" in notes)
        self.then.show_sight(sight)
        if not self.fund.edit.hasFocus():
            self.fund.set_text(sight.form.person.health_fund)

    def _show_full(self, recipient: RecipientChoice | None) -> None:
        until = None if recipient is None else recipient.full_until
        self.full.setVisible(until is not None)
        if recipient is not None and until is not None:
            lead = self.tr("{name} has no room until {day}.").format(
                name=recipient.name, day=labels.long_day(until)
            )
            self.full.set_text(
                self.tr("You can still send. An answer may take longer, so call them too."), lead
            )

    def begin(self) -> None:
        """Bring the focus to the first service that can be chosen."""
        for card in self.options.findChildren(OptionCard):
            if card.focusPolicy() == QtCore.Qt.FocusPolicy.StrongFocus:
                card.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
                return

    def _option(self, choice: RecipientChoice, sight: Sight) -> Option:
        chosen = sight.form.recipient is not None and sight.form.recipient.mailbox_id == choice.mailbox_id
        if not choice.checked:
            line = self.tr("The address could not be checked yet. Connect first, or call them.")
            return Option(choice.mailbox_id, choice.name, line, enabled=False)
        pill = (self.tr("address checked"), "ok") if chosen else None
        if choice.young:
            pill = (self.tr("new"), "off")
        if choice.full_until is not None:
            pill = (self.tr("No room until {day}").format(day=labels.long_day(choice.full_until)), "off")
        line = words.recipient_line(choice) if chosen else ""
        note = self.tr("if {who} is a member").format(who=wording.called(sight.form.person.codename))
        return Option(choice.mailbox_id, choice.name, line, note if choice.actor_type == "dmw" else "", pill)


class PositionCard(Card):
    """2 · Why this is allowed: what the person said, and what follows from it."""

    chosen = QtCore.Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("2 · Why is this allowed?"), padding=13)
        self._context = context
        self.options = OptionGroup(name=self.tr("Why is this allowed?"))
        self.options.changed.connect(self.chosen)
        self.add(self.options)
        self.fill()

    def show_sight(self, sight: Sight, consent: Consent | None) -> None:
        """Show the answers, those that cannot be chosen with the reason."""
        who = wording.called(sight.form.person.codename)
        closed = {choice.code: choice for choice in sight.positions if not choice.enabled}
        options = [
            self._closed(option, closed[option.code].why_code, who) if option.code in closed else option
            for option in self._answers(sight, consent, who)
        ]
        self.options.set_options(options)
        self.options.set_value(sight.form.position)

    def _closed(self, option: Option, why: str, who: str) -> Option:
        line = words.why_closed(why, self._context.session.profile.organisation).replace("{who}", who)
        return Option(option.code, option.title, line, enabled=False)

    def _answers(self, sight: Sight, consent: Consent | None, who: str) -> list[Option]:
        name = wording.upper_first(who)
        asked = self._asked(sight, consent, who)
        alone = self.tr("Only with a representative and your supervisor.")
        if sight.by_law and sight.form.position == CANNOT_DECIDE:
            alone = self.tr("Without a yes: {article}, as the partners agreed.").format(article=sight.law)
        return [
            Option(AGREES, self.tr("{who} is fine with it (consent)").format(who=name), asked),
            Option(
                AGREES_SHARED,
                self.tr("Shared professional secrecy"),
                self.tr("The stricter form: {who} agrees, and five conditions hold.").format(who=who),
            ),
            Option(
                CANNOT_DECIDE,
                self.tr("{who} cannot decide it alone").format(who=name),
                alone,
            ),
            Option(
                REFUSES,
                self.tr("{who} does not want this").format(who=name),
                self.tr("Nothing leaves. You can ask advice without a name."),
            ),
            Option(GOES_SELF, self.tr("{who} goes alone").format(who=name), note=self.tr("nothing leaves")),
        ]

    def _asked(self, sight: Sight, consent: Consent | None, who: str) -> str:
        if consent is None or not sight.agreed:
            return self.tr("You ask it in the next step. Nothing leaves before that.")
        now = self._context.session.now()
        form = terms.word("consent_form", consent.form)
        when = labels.moment(consent.asked_at, now)
        first = self.tr("Read aloud and explained · {form} · {when}").format(form=form, when=when)
        until = _day(consent.until)
        second = self.tr("Valid until {day} · {who} can always stop").format(day=until, who=who)
        return f"{first}\n{second}"


def _day(day: date) -> str:
    return labels.full_day(day)
