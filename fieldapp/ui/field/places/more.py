"""What one may still note of a presence after the two taps: what was talked about, what one did, a note."""

from PySide6 import QtCore

from fieldapp.domain.places import Visit
from fieldapp.ui import terms
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.flow import flowing

_SHOWN = 6  # of each list, before "+"


class MoreCard(Card):
    """Nothing here is needed. The chips wait until there is a presence to add them to."""

    changed = QtCore.Signal()
    signal_wanted = QtCore.Signal()
    wrong_wanted = QtCore.Signal()
    unfolded = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Anything else to note?"), hint=self.tr("You need not"))
        self.topics = self._chips(self.tr("What did you talk about?"), "visit_topics")
        self.help = self._chips(self.tr("What did you do?"), "visit_help")
        lengths = ChipGroup(terms.options("visit_lengths"), multi=False)
        self.duration = CaptionedChips(self.tr("How long were you there?"), lengths)
        self.note = TextField(self.tr("Note"), placeholder=self.tr("stays on this device"), longest=500)
        self.note.hide()
        self.duration.hide()
        self.signal_button = PlainButton(self.tr("+ Signal of one person (Ctrl+N)"))
        self.wrong_button = PlainButton(self.tr("+ This often goes wrong here"))
        self.note_button = PlainButton(self.tr("+ How long, note"))
        self._arrange()
        self.topics.changed.connect(self.changed)
        self.help.changed.connect(self.changed)
        self.duration.changed.connect(self.changed)
        self.note.edit.editingFinished.connect(self.changed)
        self.signal_button.clicked.connect(self.signal_wanted)
        self.wrong_button.clicked.connect(self.wrong_wanted)
        self.note_button.clicked.connect(self._unfold_note)
        self.allow(False)

    def _chips(self, label: str, name: str) -> CaptionedChips:
        chips = ChipGroup(terms.options(name), more_after=_SHOWN, more_text="+")
        return CaptionedChips(label, chips)

    def _arrange(self) -> None:
        for widget in (self.topics, self.help, self.duration, self.note):
            self.add(widget)
        self.body.addSpacing(6)
        self.add(flowing(self.signal_button, self.wrong_button, self.note_button))
        self.fill()

    def allow(self, on: bool) -> None:
        """Whether there is a presence to add to."""
        self.topics.setEnabled(on)
        self.help.setEnabled(on)
        self.note_button.setEnabled(on)
        self.note.setEnabled(on)
        self.duration.setEnabled(on)

    def show_visit(self, visit: Visit | None) -> None:
        """What is noted of this presence; None: there is none yet."""
        self.allow(visit is not None)  # first: Tab can only stop at a chip that is enabled when it is shown
        self.topics.set_value(visit.topics if visit is not None else ())
        self.help.set_value(visit.help if visit is not None else ())
        note, length = (visit.note, visit.duration) if visit is not None else ("", "")
        self.note.set_text(note)
        self.duration.set_value([length] if length else [])
        self._fold(bool(note or length))

    def _unfold_note(self) -> None:
        self._fold(True)
        self.duration.take_focus()
        self.unfolded.emit()

    def _fold(self, shown: bool) -> None:
        for widget in (self.duration, self.note):
            widget.setVisible(shown)
        self.note_button.setVisible(not shown)
