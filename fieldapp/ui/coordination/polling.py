"""Asking again while somebody is on the way in and the page is in sight."""

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

EVERY_MS = 5_000


class Poll(QtCore.QObject):
    """Calls `ask` every few seconds while `keep(True)` holds and its page is visible."""

    def __init__(self, page: QtWidgets.QWidget, ask: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._ask = page, ask
        self._clock = QtCore.QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self._tick)

    def keep(self, on: bool) -> None:
        """Whether there is something to wait for."""
        if on and not self._clock.isActive():
            self._clock.start()
        elif not on:
            self._clock.stop()

    def _tick(self) -> None:
        if self._page.isVisible():
            self._ask()
