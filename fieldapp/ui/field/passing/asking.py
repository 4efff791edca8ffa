"""Asking together: the text to read aloud on the left, how it went on the right."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import visible
from fieldapp.ui.field import wording
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.icons import Icon
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow.disclose import ReadAloud

_ICONS = {
    "gaat_mee": "document",
    "wie_leest": "people",
    "wat_dan": "phone",
    "stoppen": "stop",
    "nee_zeggen": "no",
}


class Paragraph(QtWidgets.QWidget):
    """One question of the person, and the answer to read."""

    def __init__(self, icon: str, heading: str, text: str) -> None:
        super().__init__()
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(14)
        row.addWidget(Icon(icon, 30), 0, QtCore.Qt.AlignmentFlag.AlignTop)
        column = QtWidgets.QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(Text(heading, size=15, bold=True))
        self.text = Text(f"“{visible.shown(text)}”", size=15.5)
        column.addWidget(self.text)
        row.addLayout(column, 1)


class ReadCard(Card):
    """What to read aloud or show: made from the bytes that would be sealed."""

    def __init__(self) -> None:
        super().__init__(self.tr("Read aloud or show"))
        self._column = QtWidgets.QVBoxLayout()
        self._column.setSpacing(4)
        self.add(self._column)
        self.changed_note = NoteBox(
            self.tr("Read the changed part again, and let them say it back."),
            "warn",
            lead=self.tr("The text changed."),
        )
        self.changed_note.hide()
        self.add(self.changed_note)
        self.spoken_for = NoteBox("", "info")
        self.spoken_for.hide()
        self.add(self.spoken_for)
        ask = self.tr("“Can you tell me what is going to happen now?” Then you know whether it was clear.")
        self.add(NoteBox(ask, lead=self.tr("Then ask:")))
        self.fill()
        self._shown: tuple[ReadAloud, ...] = ()

    def say_spoken_for(self, who: str) -> None:
        """Somebody else answers for `who` by law; empty: nobody does."""
        line = self.tr("Read it to the representative. {who} is there as much as possible, and hears it too.")
        self.spoken_for.set_text(line.format(who=wording.upper_first(who)))
        self.spoken_for.setVisible(bool(who))

    def paragraphs(self) -> tuple[ReadAloud, ...]:
        """What stands here."""
        return self._shown

    def show_text(self, paragraphs: Sequence[ReadAloud]) -> bool:
        """Show these; True when the text is another than before."""
        if tuple(paragraphs) == self._shown:
            return False
        self._shown = tuple(paragraphs)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for part in paragraphs:
            icon = _ICONS.get(part.heading_code, "document")
            self._column.addWidget(Paragraph(icon, self._heading(part.heading_code), part.text))
        return True

    def _heading(self, code: str) -> str:
        return {
            "gaat_mee": self.tr("What goes along?"),
            "wie_leest": self.tr("Who reads it?"),
            "wat_dan": self.tr("What happens then?"),
            "stoppen": self.tr("Can you stop?"),
            "nee_zeggen": self.tr("Can you say no?"),
        }.get(code, code)
