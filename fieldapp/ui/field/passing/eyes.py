"""The second pair of eyes: whom the question went to, and whether there is an answer yet."""

from fieldapp.domain.handover import READ
from fieldapp.ui import labels
from fieldapp.ui.field import wording
from fieldapp.ui.field.passing.sight import Sight
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.workflow.representation import REFUSED, WAITING


class SecondEyes(NoteBox):
    """Hidden unless a supervisor was asked and did not say yes."""

    def __init__(self) -> None:
        super().__init__("", "info")
        self._lead = self.tr("Your supervisor was asked.")
        self.hide()

    def show_sight(self, sight: Sight) -> None:
        """Show how far the question is."""
        asked = sight.question
        self.setVisible(asked is not None and sight.eyes in (WAITING, REFUSED))
        if asked is None:
            return
        when = labels.moment(asked.at, sight.form.asked_at)
        if sight.eyes == REFUSED:
            self.set_tone("warn")
            text = self.tr(
                "{who} does not agree. Nothing leaves. Talk it over; has something changed, note it again."
            )
        elif asked.standing == READ:
            self.set_tone("info")
            text = self.tr("{who} has read it ({when}). Nothing leaves before there is a yes.")
        else:
            self.set_tone("info")
            text = self.tr("{who}, {when}, without a name. Nothing leaves before there is a yes.")
        self.set_text(text.format(who=wording.upper_first(asked.to), when=when), self._lead)
