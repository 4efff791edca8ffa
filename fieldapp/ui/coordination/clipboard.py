"""Copying an invitation: kept out of clipboard histories, and cleared again when it is still there."""

from PySide6 import QtCore, QtGui

CLEAR_AFTER_MS = 60_000

# Marks by which clipboard histories of KDE, Windows and macOS know not to keep something.
_NOT_KEPT = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"\x01",
    "CanIncludeInClipboardHistory": b"\x00\x00\x00\x00",
    "CanUploadToCloudClipboard": b"\x00\x00\x00\x00",
    "org.nspasteboard.ConcealedType": b"\x01",
}


class PassingCopy(QtCore.QObject):
    """Puts text on the clipboard for a minute; leaves alone what somebody copied since."""

    def __init__(self, clipboard: QtGui.QClipboard, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._text = ""
        self._clock = QtCore.QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(CLEAR_AFTER_MS)
        self._clock.timeout.connect(self.clear)

    def put(self, text: str) -> None:
        """Copy `text` for a while."""
        data = QtCore.QMimeData()
        data.setText(text)
        for mark, value in _NOT_KEPT.items():
            data.setData(mark, QtCore.QByteArray(value))
        self._text = text
        self._clipboard.setMimeData(data)
        self._clock.start()

    def clear(self) -> None:
        """Take it off again, unless something else was copied meanwhile."""
        if self._text and self._clipboard.text() == self._text:
            self._clipboard.clear()
        self._text = ""
        self._clock.stop()
