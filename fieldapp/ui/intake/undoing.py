"""A wrong click, in sight for the ten minutes that it can be taken back."""

from datetime import datetime, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import labels, terms
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow.inbox import InboxDetail, StepLine

_LOOK_MS = 15_000
_MINUTE = timedelta(minutes=1)


class UndoLine(QtWidgets.QWidget):
    """What was done last, how long it can still be taken back, and the way back. Goes by itself in time."""

    pressed = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._step: StepLine | None = None
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.text = muted("")
        self.button = LinkButton(self.tr("Undo"))
        self.button.clicked.connect(self.pressed)
        row.addWidget(self.text, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        self._clock = QtCore.QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.look)
        self.hide()

    def show_detail(self, detail: InboxDetail) -> None:
        """The last step of `detail`, if it was mine and just now."""
        self._step = next((step for step in detail.timeline if step.can_undo), None)
        self.look()

    def look(self) -> None:
        """Say how long is left; gone when that is over."""
        step, now = self._step, self._context.session.now()
        if step is None or step.undo_until is None or now > step.undo_until:
            self._clock.stop()
            self.hide()
            return
        words = self.tr("{step}, at {time}. You can undo this for {n} more minutes.")
        if _left(step.undo_until, now) == 1:
            words = self.tr("{step}, at {time}. You can undo this for 1 more minute.")
        done = terms.word("events", step.code)
        said = words.format(
            step=done[:1].upper() + done[1:], time=labels.clock(step.at), n=_left(step.undo_until, now)
        )
        self.text.set_text(said)
        self.button.setAccessibleDescription(said)
        self._clock.start()
        self.show()


def _left(until: datetime, now: datetime) -> int:
    """Whole minutes, the one that runs included."""
    return max(-((now - until) // _MINUTE), 1)
