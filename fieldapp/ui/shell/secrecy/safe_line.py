"""One red line with what was agreed, before somebody is called, written to or visited against it."""

from PySide6 import QtCore

from fieldapp.domain.contact import Warned, warned
from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import SafeContact
from fieldapp.ui import terms
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import contact

translate = QtCore.QCoreApplication.translate


class SafeLine(kit.NoteBox):
    """Hidden until there is something to warn of."""

    def __init__(self, way: str) -> None:
        super().__init__("", "bad")
        self._way = way
        self._asked = ""
        self.hide()

    def look(self, context: Context, person_id: PersonId | None) -> None:
        """Read what was agreed with this person, and show it when it counts for this way."""
        self._asked = person_id or ""
        if person_id is None:
            self.say("", None)
            return
        way = self._way
        context.read(lambda session: (person_id, *contact.agreed(session, person_id, way)), self, self._found)

    def show_contact(self, codename: str, agreed: SafeContact) -> None:
        """The same for rules that stand on the screen."""
        self.say(codename, warned(agreed, self._way))

    def say(self, codename: str, warning: Warned | None) -> None:
        """Show the warning, or nothing."""
        self.setVisible(warning is not None)
        if warning is not None:
            self.set_text(_line(codename, warning))

    def _found(self, found: tuple[PersonId, str, Warned | None]) -> None:
        person_id, codename, warning = found
        if person_id == self._asked:
            self.say(codename, warning)


def _line(codename: str, warning: Warned) -> str:
    never = [terms.word("contact_forbidden", code) for code in warning.never]
    only = ", ".join(terms.word("contact_allowed", code) for code in warning.instead)
    if only:
        never.append(translate("safe_line", "only {ways}").format(ways=only))
    rules = " · ".join(filter(None, (*never, warning.note)))
    if codename.strip():
        return translate("safe_line", "Agreed with {who}: {rules}").format(who=codename.strip(), rules=rules)
    return translate("safe_line", "Agreed: {rules}").format(rules=rules)
