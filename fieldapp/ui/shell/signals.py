"""Signals of the computer (SIGTERM, SIGINT, SIGHUP): save what is open, then end.

Python runs signal handlers only between its own steps, which an idle window does not take; so the signal also
writes to a socket that Qt listens to.
"""

import signal
import socket
import sys

from PySide6 import QtCore

_HEARD = () if sys.platform == "win32" else (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class SignalWatch(QtCore.QObject):
    """`asked` when the computer asks the program to end."""

    asked = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, lambda number, frame: None) for number in _HEARD}
        kind = QtCore.QSocketNotifier.Type.Read
        self._notifier = QtCore.QSocketNotifier(self._heard.fileno(), kind, self)
        self._notifier.activated.connect(self._hear)

    def stop(self) -> None:
        """Leave the signals as they were."""
        if sys.platform == "win32" or self._heard.fileno() < 0:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._heard.close()
        self._told.close()

    def _hear(self) -> None:
        self._heard.recv(64)
        self.asked.emit()
