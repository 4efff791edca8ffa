"""Keeps pictures of the windows out of screenshots, screen sharing and thumbnails, where the platform can.

Windows: they are left out of every capture, thumbnails of the taskbar included. macOS: they are not shared
with other programs. X11 and Wayland have no such thing; the settings say so instead of promising it.
"""

import ctypes
import sys
from collections.abc import Callable

from PySide6 import QtCore, QtGui

_EXCLUDE_FROM_CAPTURE = 0x11  # WDA_EXCLUDEFROMCAPTURE, from Windows 10 2004 on
_MONITOR_ONLY = 0x01  # WDA_MONITOR: shown black
_SHARING_NONE = 0  # NSWindowSharingNone
_TYPES = (QtCore.Qt.WindowType.Window, QtCore.Qt.WindowType.Dialog, QtCore.Qt.WindowType.Popup)

Protect = Callable[[int], bool]


def protection(platform: str = sys.platform) -> Protect | None:
    """What takes the native handle of a window and keeps it out of pictures; None where nothing can."""
    return {"win32": _on_windows, "darwin": _on_mac}.get(platform)


class CaptureGuard(QtCore.QObject):
    """Protects every window that appears, dialogs and lists that open included."""

    def __init__(
        self, app: QtGui.QGuiApplication, parent: QtCore.QObject, protect: Protect | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._protect = protect or protection()
        self._done: set[int] = set()
        if self._protect is not None:
            app.focusWindowChanged.connect(self.look)
            self.look()

    def look(self) -> None:
        """Protect what was not protected yet: all windows, not only the one in front."""
        for window in self._app.topLevelWindows():
            if not window.isVisible() or window.type() not in _TYPES:
                continue
            native = int(window.winId())
            if native not in self._done and self._protect is not None and self._protect(native):
                self._done.add(native)

    def stop(self) -> None:
        """The program is left."""
        if self._protect is not None:
            self._app.focusWindowChanged.disconnect(self.look)


def _on_windows(native: int) -> bool:
    user32 = ctypes.CDLL("user32")
    for affinity in (_EXCLUDE_FROM_CAPTURE, _MONITOR_ONLY):
        if user32.SetWindowDisplayAffinity(ctypes.c_void_p(native), ctypes.c_uint32(affinity)):
            return True
    return False


def _on_mac(native: int) -> bool:
    """`[[view window] setSharingType:NSWindowSharingNone]`; `native` is the view."""
    objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    objc.sel_registerName.restype = ctypes.c_void_p
    send = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    send_number = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(
        ("objc_msgSend", objc)
    )
    window = send(native, objc.sel_registerName(b"window"))
    if not window:
        return False
    send_number(window, objc.sel_registerName(b"setSharingType:"), _SHARING_NONE)
    return True
