"""Hears that the desktop locks or the computer goes to sleep, so that the program locks first.

Linux: logind and the screen savers, over D-Bus; before sleep the computer waits for us, under a delay
inhibitor that ends with this process. Windows: messages to the window. Anywhere: a clock that jumped means
that the computer slept, or that this program stood still. Whatever is heard, the lock is one and the same.
"""

import ctypes
import sys
import time
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6 import QtCore, QtDBus, QtGui, QtWidgets

_LOGIN = "org.freedesktop.login1"
_MANAGER = "/org/freedesktop/login1"
_SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
)
# Text, whatever the stubs of PySide say: bytes are refused when the call is made.
_FLAGGED: Any = QtCore.SLOT("flagged(bool)")
_CALLED: Any = QtCore.SLOT("called()")
_LOOK_MS = 5_000
_SLEPT_SECONDS = 60.0

_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004
_WM_WTSSESSION_CHANGE = 0x02B1
_SESSION_LEFT = (0x2, 0x4, 0x6, 0x7)  # console or remote disconnect, logoff, lock


class DesktopWatch:
    """Calls `leaving` when the desktop locks, the computer goes to sleep, or it has slept."""

    def __init__(
        self, app: QtGui.QGuiApplication, window: QtWidgets.QWidget, leaving: Callable[[], object]
    ) -> None:
        self._listeners: list[LinuxListener | WindowsListener | SleepClock] = [SleepClock(leaving)]
        if sys.platform == "linux":
            system, session = QtDBus.QDBusConnection.systemBus(), QtDBus.QDBusConnection.sessionBus()
            self._listeners.append(LinuxListener(system, session, leaving))
        elif sys.platform == "win32":
            self._listeners.append(WindowsListener(app, int(window.winId()), leaving))

    def stop(self) -> None:
        """The program is left."""
        for listener in self._listeners:
            listener.stop()


class SleepClock(QtCore.QObject):
    """Looks at the time of day again and again: a jump means that nobody was awake in between."""

    def __init__(
        self, slept: Callable[[], object], every_ms: int = _LOOK_MS, now: Callable[[], float] = time.time
    ) -> None:
        super().__init__()
        self._slept, self._now, self._last = slept, now, now()
        self._clock = QtCore.QTimer(self)
        self._clock.setInterval(every_ms)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def stop(self) -> None:
        self._clock.stop()

    def _look(self) -> None:
        before, self._last = self._last, self._now()
        if self._last - before > _SLEPT_SECONDS:
            self._slept()


class LinuxListener(QtCore.QObject):
    """The session's own `Lock`, `PrepareForSleep`, and the screen savers. Silent where there is no bus."""

    def __init__(
        self,
        system: QtDBus.QDBusConnection,
        session: QtDBus.QDBusConnection,
        leaving: Callable[[], object],
    ) -> None:
        super().__init__()
        self._leaving = leaving
        self._system = system
        self._delay: QtDBus.QDBusUnixFileDescriptor | None = None
        if system.isConnected():
            own = self._own_session()
            system.connect(_LOGIN, _MANAGER, f"{_LOGIN}.Manager", "PrepareForSleep", self, _FLAGGED)
            if own:
                system.connect(_LOGIN, own, f"{_LOGIN}.Session", "Lock", self, _CALLED)
            self._hold_sleep()
        if session.isConnected():
            for path, interface in _SAVERS:
                session.connect("", path, interface, "ActiveChanged", self, _FLAGGED)

    @QtCore.Slot(bool)
    def flagged(self, on: bool) -> None:
        """Sleep, or the screen saver: begins or ends."""
        if on:
            self._leaving()

    @QtCore.Slot()
    def called(self) -> None:
        """The desktop locks this session."""
        self._leaving()

    def stop(self) -> None:
        """Let the computer sleep: what was to be closed is closed."""
        self._delay = None

    def _own_session(self) -> str:
        """The path of the session that this process belongs to; empty when logind does not know one."""
        answer = self._call("GetSessionByPID", QtCore.QCoreApplication.applicationPid())
        found = answer[0] if answer else ""
        return found.path() if isinstance(found, QtDBus.QDBusObjectPath) else ""

    def _hold_sleep(self) -> None:
        # A lock that is refused costs the delay only: sleep is noticed afterwards by the clock.
        answer = self._call("Inhibit", "sleep", "Vindplaats", "Locks first", "delay")
        if answer and isinstance(answer[0], QtDBus.QDBusUnixFileDescriptor):
            self._delay = answer[0]

    def _call(self, method: str, *arguments: object) -> list[object]:
        call = QtDBus.QDBusMessage.createMethodCall(_LOGIN, _MANAGER, f"{_LOGIN}.Manager", method)
        call.setArguments(list(arguments))
        answer = self._system.call(call, QtDBus.QDBus.CallMode.Block, 500)
        if answer.type() != QtDBus.QDBusMessage.MessageType.ReplyMessage:
            return []
        return list(answer.arguments())


class WindowsListener(QtCore.QAbstractNativeEventFilter):
    """Lock, log-off, disconnection and sleep, as messages to a window."""

    def __init__(self, app: QtGui.QGuiApplication, native: int, leaving: Callable[[], object]) -> None:
        super().__init__()
        self._app, self._native, self._leaving = app, native, leaving
        if sys.platform == "win32":
            ctypes.CDLL("wtsapi32").WTSRegisterSessionNotification(ctypes.c_void_p(native), 0)
        app.installNativeEventFilter(self)

    def nativeEventFilter(self, kind: object, message: int) -> tuple[bool, int]:
        """Look at one message; never keeps it from anybody."""
        said = wintypes.MSG.from_address(int(message))
        if is_leaving(said.message, said.wParam):
            self._leaving()
        return False, 0

    def stop(self) -> None:
        self._app.removeNativeEventFilter(self)


def is_leaving(message: int, parameter: int) -> bool:
    """Whether this message of Windows says that the session is locked or left, or the computer sleeps."""
    if message == _WM_WTSSESSION_CHANGE:
        return parameter in _SESSION_LEFT
    return message == _WM_POWERBROADCAST and parameter == _PBT_APMSUSPEND
