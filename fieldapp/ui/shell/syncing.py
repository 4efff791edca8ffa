"""Sync that runs by itself: at the start, after something was queued, every quarter of an hour, on Ctrl+R."""

from typing import TYPE_CHECKING

from PySide6 import QtCore

from fieldapp.errors import FieldAppError, NotConnected
from fieldapp.ui import labels
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import exchange
from fieldapp.workflow.changes import Change

if TYPE_CHECKING:
    from fieldapp.workflow.session import Session

_FIRST_MS = 800
_SOON_MS = 1_200  # after something was queued: a moment to undo, and one round for several
_REGULAR_MS = 15 * 60_000
_RETRY_MS = 20_000


class Syncing(QtCore.QObject):
    """Owns the clock of the sync. `told` carries (text, tone, whole sentence) for the pill in the header."""

    told = QtCore.Signal(str, str, str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._twin: Session | None = None
        self._running, self._again, self._failures = False, False, 0
        self._clock = QtCore.QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.now)
        context.changed.connect(self._changed)

    def start(self) -> None:
        """Begin: say how things stand, then the first round."""
        self._show()
        self._clock.start(_FIRST_MS)

    def now(self) -> None:
        """One round, now; asked for during a round, it follows that round."""
        if self._running:
            self._again = True
            return
        if self._context.session.membership is None:
            self._show()
            return
        self._running = True
        self._clock.stop()
        self.told.emit(self.tr("busy…"), "info", self.tr("Looking whether there is post."))
        self._context.background.run_sync(self._round, self, self._done, self._failed)

    def _round(self) -> exchange.SyncReport:
        """On the sync's own thread, with its own connection."""
        if self._twin is None:
            self._twin = self._context.session.twin()
        return exchange.sync_once(self._twin)

    def _done(self, report: exchange.SyncReport) -> None:
        self._failures = 0 if report.problem is None else self._failures + 1
        self._settle()
        if report.changes:
            self._context.changed.emit(report.changes)

    def _failed(self, error: FieldAppError) -> None:
        if not isinstance(error, NotConnected):
            self._failures += 1
        self._settle()

    def _settle(self) -> None:
        self._running = False
        self._show()
        if self._again:
            self._again = False
            self._clock.start(_SOON_MS)
        else:
            self._clock.start(self._wait())

    def _wait(self) -> int:
        """Regularly, or sooner after a failure: doubling, with chance in it so that not all come at once."""
        if not self._failures:
            return _REGULAR_MS
        longest = min(_RETRY_MS << min(self._failures - 1, 8), _REGULAR_MS)
        return longest // 2 + QtCore.QRandomGenerator.global_().bounded(longest // 2)

    def _changed(self, change: object) -> None:
        if isinstance(change, Change) and change & (Change.OUTBOX | Change.PROFILE | Change.DIRECTORY):
            self._show()
            if change & Change.OUTBOX and not self._running:
                self._clock.start(_SOON_MS)

    def _show(self) -> None:
        if not self._running:
            self._context.read(exchange.status, self, self._tell)

    def _tell(self, status: exchange.SyncStatus) -> None:
        if not self._running:
            self.told.emit(*self._words(status))

    def _words(self, status: exchange.SyncStatus) -> tuple[str, str, str]:
        waits = self.tr("{n} ready to send").format(n=status.waiting) if status.waiting else ""
        if not status.connected:
            return self.tr("No network yet"), "plain", self.tr("You can note, not send.")
        if status.problem and status.problem != "unreachable":
            sentence = labels.problem(status.problem)
            return sentence.what, "bad", str(sentence)
        if status.problem:
            text = self.tr("Offline")
            return f"{text} · {waits}" if waits else text, "off", str(labels.problem(status.problem))
        if waits or status.last_ok is None:
            return (
                waits or self.tr("Not connected yet"),
                "off",
                self.tr("Leaves as soon as there is a connection."),
            )
        return self.tr("Updated at {time}").format(time=labels.clock(status.last_ok)), "ok", ""
