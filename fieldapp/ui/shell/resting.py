"""Tidies the store while nobody works: without it the journal grows and searching gets slow."""

from PySide6 import QtCore

from fieldapp.errors import FieldAppError
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import upkeep

_QUIET_MS = 3_000
_BETWEEN_MS = 50  # between two steps: whatever a screen asks meanwhile goes first


class Resting(QtCore.QObject):
    """Begins once hands and store were still for a while, in short steps, and stops for whatever comes."""

    def __init__(self, context: Context, quiet_ms: int = _QUIET_MS) -> None:
        super().__init__(context)
        self._context, self._quiet_ms = context, quiet_ms
        self._clock = QtCore.QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._step)
        context.changed.connect(self.put_off)
        self.put_off()

    def put_off(self) -> None:
        """Somebody works: not before a while from now."""
        self._clock.start(self._quiet_ms)

    def stop(self) -> None:
        """The program is left: closing the store folds its journal away by itself."""
        self._context.changed.disconnect(self.put_off)
        self._clock.stop()

    def _step(self) -> None:
        if self._context.background.is_busy():
            self.put_off()
        else:
            self._context.read(upkeep.rest, self, self._rested, self._failed)

    def _rested(self, more: bool) -> None:
        if more and not self._clock.isActive():
            self._clock.start(_BETWEEN_MS)

    def _failed(self, error: FieldAppError) -> None:
        """Nobody asked for this; the save that cannot do without will say what is wrong."""
