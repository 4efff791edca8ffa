"""Keeps what is being typed in the store: a moment after the last keystroke, and at once when the program
locks.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6 import QtCore

from fieldapp.ui.shell.context import Context

if TYPE_CHECKING:
    from fieldapp.workflow.session import Session

F = TypeVar("F")
R = TypeVar("R")

_QUIET_MS = 800  # after the last keystroke
_LONGEST_MS = 1500  # after the first unsaved keystroke, also while typing goes on


class DraftKeeper(QtCore.QObject, Generic[F, R]):
    """Saves `collect()` with `save(session, form)` soon after `touch()`; `saved` carries what `save`
    returned.
    """

    saved = QtCore.Signal(object)

    def __init__(
        self,
        context: Context,
        collect: Callable[[], F],
        save: Callable[["Session", F], R],
        parent: QtCore.QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._collect, self._save = context, collect, save
        self._dirty = False
        self._quiet = self._timer(_QUIET_MS)
        self._longest = self._timer(_LONGEST_MS)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that the store does not have."""
        return self._dirty

    def touch(self) -> None:
        """Something was typed."""
        self._dirty = True
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Save now, in the background, if anything was typed."""
        work = self.take()
        if work is not None:
            self._context.read(work, self, self.saved.emit)

    def take(self) -> Callable[["Session"], R] | None:
        """What must run on the store's thread to save, or None; for the lock, which runs it itself."""
        if not self._dirty:
            return None
        self.forget()
        form = self._collect()
        return lambda session: self._save(session, form)

    def forget(self) -> None:
        """Nothing is to be saved any more: the form was saved for good or thrown away."""
        self._dirty = False
        self._quiet.stop()
        self._longest.stop()

    def _timer(self, interval: int) -> QtCore.QTimer:
        timer = QtCore.QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.flush)
        return timer
