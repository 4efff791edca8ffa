"""What in the texts points at a person, each with a button that takes it out."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import structural_words as words
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import NoteBox
from fieldapp.workflow.structural import Found

_SHOWN = 2  # at once; the next one comes when these are solved


class FoundNotes(QtWidgets.QWidget):
    """Notes below the text; nothing when all is person-free."""

    left_out = QtCore.Signal(object)  # Found

    def __init__(self) -> None:
        super().__init__()
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._found: tuple[Found, ...] = ()
        self.notes: list[NoteBox] = []
        self.buttons: list[PlainButton] = []
        self.hide()

    def show_found(self, found: Sequence[Found]) -> bool:
        """Show these, the first ones; answers whether anything changed."""
        if tuple(found) == self._found:
            return False
        self._found = tuple(found)
        for note in self.notes:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self.notes, self.buttons = [], []
        for one in self._found[:_SHOWN]:
            self._add(one)
        self.setVisible(bool(self._found))
        return True

    def _add(self, one: Found) -> None:
        shown = one.text if len(one.text) <= 40 else f"{one.text[:40]}…"
        lead = self.tr("‘{text}’").format(text=" ".join(shown.split()))
        note = NoteBox(words.found(one), "warn", lead=lead)
        button = PlainButton(self.tr("Leave out"), compact=True)
        button.setAccessibleName(self.tr("Leave out {text}").format(text=shown))
        button.clicked.connect(lambda: self.left_out.emit(one))
        note.row.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(note)
        self.notes.append(note)
        self.buttons.append(button)


def without(text: str, one: Found) -> str:
    """The text without what was found in it, if it still stands there."""
    if text[one.start : one.end] != one.text:
        return text.replace(one.text, "")
    before, after = text[: one.start], text[one.end :]
    if before.endswith(" ") and (not after or after[0] in " ,.;:!?)"):
        before = before[:-1]
    return before + after
