"""Nothing can leave like this: what is missing, asked where one is, and what one can do instead."""

from PySide6 import QtCore

from fieldapp.domain.consent import REPRESENTATIVE
from fieldapp.domain.people import SafeContact
from fieldapp.ui.field import wording
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.field.passing import words
from fieldapp.ui.field.passing.eyes import SecondEyes
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.field.secrecy.way_lines import WayLines
from fieldapp.ui.field.who_cards import SafeContactEdit
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow.advise import AGREES, AGREES_SHARED, CANNOT_DECIDE
from fieldapp.workflow.representation import NOBODY, REFUSED

# What one can do about something missing that is asked on this very card.
_ASKED_HERE = {"vraag_leeftijd": "leeftijd", "zoek_veilig_kanaal": "veilig_kanaal"}


class BlockedCard(Card):
    """Nothing can leave like this: what is missing, asked here, and what one can always do."""

    age_said = QtCore.Signal(str)
    contact_said = QtCore.Signal(object)  # SafeContact, while it is being picked
    contact_done = QtCore.Signal(object)  # SafeContact, as it stays
    way = QtCore.Signal(str)
    represent = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Nothing leaves like this"))
        self.missing = Text()
        self.age = CaptionedChips("", ChipGroup(wording.ages(), multi=False, may_clear=False))
        self.contact = SafeContactEdit()
        self.can_do_title = muted(self.tr("What you can do:"))
        self.can_do = WayLines()
        self.eyes = SecondEyes()
        self.represented = PlainButton(self.tr("Note the representative and the supervisor…"))
        self.can_do.pressed.connect(self.way)
        self.represented.clicked.connect(self.represent)
        for widget in (
            self.missing,
            self.age,
            self.contact,
            self.eyes,
            self.represented,
            self.can_do_title,
            self.can_do,
        ):
            self.add(widget)
        self.age.changed.connect(lambda codes: self.age_said.emit("".join(codes)))
        self.contact.changed.connect(lambda: self.contact_said.emit(self.contact.value()))
        self.contact.closed.connect(self._contact_done)
        self._contact_open = False
        self._sight: Sight | None = None

    def show_sight(self, sight: Sight) -> None:
        """Show why, and the ways on. Once rules of contact are being picked they stay until "done"."""
        self._sight = sight
        asks = sight.form.position in (AGREES, AGREES_SHARED)
        self._contact_open = asks and (self._contact_open or self._lacks_channel(sight))
        self.setVisible(not sight.may_send or self._contact_open)
        who = wording.called(sight.form.person.codename)
        first = asks and (bool(sight.missing) or self._contact_open)
        self.set_title(self.tr("First this") if first else self.tr("Nothing leaves like this"))
        question = self.tr("Is {who} 18 or older?").format(who=who)
        self.age.caption.set_text(question)
        self.age.caption.show()
        self.age.chips.setAccessibleName(question)
        self.age.set_value((sight.form.person.age_class,))
        asked_here = {code for code in ("leeftijd", "veilig_kanaal") if asks and code in sight.missing}
        self.age.setVisible("leeftijd" in asked_here)
        self._show_contact(sight)
        said = words.still_missing(sight.missing) if not asked_here else ""
        self._show_by_law(sight)
        self.missing.set_text(said)
        self.missing.setVisible(bool(said))
        ways = [code for code in sight.can_do if _ASKED_HERE.get(code) not in asked_here]
        self.can_do.show_ways(ways)
        self.can_do.setVisible(bool(ways))
        self.can_do_title.setVisible(bool(ways))

    def _show_by_law(self, sight: Sight) -> None:
        by_law = sight.form.position == CANNOT_DECIDE
        lacking = REPRESENTATIVE in sight.missing or sight.eyes in (NOBODY, REFUSED)
        self.represented.setVisible(by_law and lacking)
        self.eyes.show_sight(sight)

    def _lacks_channel(self, sight: Sight) -> bool:
        """Whether a safe way is missing still: a sight may be older than what was picked here."""
        said = self.contact.value()
        newer = said.has_safe_channel and said != sight.form.person.safe_contact
        return "veilig_kanaal" in sight.missing and not newer

    def begin(self) -> None:
        """Another signal: nothing is being picked yet, and nothing of the one before is left."""
        self._contact_open = False
        self.contact.set_value(SafeContact())
        self.contact.hide()

    def _show_contact(self, sight: Sight) -> None:
        if self._contact_open and self.contact.isHidden():
            self.contact.set_value(sight.form.person.safe_contact)
            self.contact.open()
        self.contact.setVisible(self._contact_open)

    def _contact_done(self) -> None:
        self._contact_open = False
        if self._sight is not None:
            self.show_sight(self._sight)
        self.contact_done.emit(self.contact.value())
