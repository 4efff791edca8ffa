"""Messages that were not trusted: when they came, why, and a way to hand them to whoever looks into it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import EnvelopeId
from fieldapp.ui import labels, terms
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import follow_up
from fieldapp.workflow.follow_up import QuarantineRow
from fieldapp.workflow.session import Session


def reason(code: str) -> str:
    """Why a message was not trusted, in one sentence."""
    return terms.word("quarantine", code)


class UntrustedCard(Card):
    """Each message with its moment, the sentence, the code in small for the administrator, and the export."""

    def __init__(self, context: Context, trailing: QtWidgets.QWidget | None = None) -> None:
        super().__init__(self.tr("A message that was not trusted"), trailing)
        self._context = context
        self._shown: tuple[QuarantineRow, ...] = ()
        self.buttons: dict[str, PlainButton] = {}
        text = self.tr(
            "It is kept apart, unopened, and changes nothing. Everything else goes on."
            " Tell your administrator."
        )
        self.add(NoteBox(text, "warn"))
        self._lines = QtWidgets.QVBoxLayout()
        self._lines.setSpacing(12)
        self.add(self._lines)
        self.add(
            Text(self.tr("The export is the message as it came, sealed: nobody reads it without your keys."))
        )
        self.fill()

    def show_rows(self, rows: Sequence[QuarantineRow], now: datetime) -> None:
        """Show these."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        one, more = self.tr("A message that was not trusted"), self.tr("Messages that were not trusted")
        self.set_title(one if len(rows) == 1 else more)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons.clear()
        for row in rows:
            self._lines.addWidget(self._line(row, now))

    def _line(self, row: QuarantineRow, now: datetime) -> QtWidgets.QWidget:
        holder = QtWidgets.QWidget()
        line = QtWidgets.QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        words = QtWidgets.QVBoxLayout()
        words.setSpacing(2)
        moment, why = labels.moment(row.at, now), reason(row.code)
        words.addWidget(Text(why))
        code = self.tr("{moment} · code for the administrator: {code}")
        words.addWidget(muted(code.format(moment=moment, code=row.code)))
        line.addLayout(words, 1)
        button = PlainButton(self.tr("Export…"))
        button.setAccessibleDescription(f"{moment}. {why}")
        button.clicked.connect(lambda: self._export(row.envelope_id))
        self.buttons[row.envelope_id] = button
        line.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        return holder

    def _export(self, envelope_id: EnvelopeId) -> None:
        name = f"vindplaats-{envelope_id[:12]}.env"
        chosen, _ = QtWidgets.QFileDialog.getSaveFileName(self, self.tr("Export"), name)
        if chosen:
            self.export_to(envelope_id, Path(chosen))

    def export_to(self, envelope_id: EnvelopeId, file: Path) -> None:
        """Write the sealed message as it came to `file`."""

        def work(session: Session) -> bool:
            try:
                file.write_bytes(follow_up.export_quarantined(session, envelope_id))
            except OSError:
                return False
            return True

        self._context.read(work, self, self._exported)

    def _exported(self, done: bool) -> None:
        good, bad = self.tr("The message is exported."), self.tr("The file could not be written there.")
        self._context.toast(good if done else bad)
