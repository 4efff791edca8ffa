"""What is copied here does not linger: out of clipboard histories, and gone after a quarter of a minute."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui

_STAYS_MS = 15_000
# Words that clipboard managers of KDE, Windows and macOS understand as "do not remember this". Windows knows
# its words only as formats of its own, which Qt calls so; the last two say no to its history and its cloud.
_OF_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)  # a DWORD 0
_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    _OF_WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _OF_WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _OF_WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    "org.nspasteboard.ConcealedType": b"1",
}


class ClipboardGuard(QtCore.QObject):
    """Marks every copy made in this program, and clears it in time."""

    def __init__(
        self,
        clipboard: QtGui.QClipboard,
        parent: QtCore.QObject,
        stays_ms: int = _STAYS_MS,
        owns: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._owns = owns or clipboard.ownsClipboard
        self._clock = QtCore.QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(stays_ms)
        self._clock.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._changed)

    def clear(self) -> None:
        """Clear it now, if what it holds came from here."""
        self._clock.stop()
        if self._owns():
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QtGui.QClipboard.Mode.Selection)

    def stop(self) -> None:
        """The program is left, which clears the clipboard itself."""
        self._clock.stop()
        self._clipboard.dataChanged.disconnect(self._changed)

    def _changed(self) -> None:
        if not self._owns():
            self._clock.stop()
            return
        held = self._clipboard.mimeData()
        if held is None or not held.hasText() or held.hasFormat(next(iter(_HINTS))):
            return
        marked = QtCore.QMimeData()
        marked.setText(held.text())
        for name, value in _HINTS.items():
            marked.setData(name, QtCore.QByteArray(value))
        self._clipboard.setMimeData(marked)
        self._clock.start()
