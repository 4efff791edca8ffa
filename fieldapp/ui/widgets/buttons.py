"""Buttons: one primary per screen, plain ones beside it, a red-edged one for what stops or removes."""

from PySide6 import QtCore, QtGui, QtWidgets


class _Button(QtWidgets.QPushButton):
    """A push button that Return presses too and that never takes less room than its text."""

    kind = "plain"

    def __init__(self, text: str, *, compact: bool = False) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setProperty("kind", self.kind)
        self.setProperty("compact", compact)
        self.setAccessibleName(text)
        self.setAutoDefault(True)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Minimum, QtWidgets.QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Change the text and the accessible name together."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class PrimaryButton(_Button):
    """The one thing to do here."""

    kind = "primary"


class PlainButton(_Button):
    """Anything else one can do here."""


class DangerButton(_Button):
    """Stops, withdraws or removes something."""

    kind = "danger"


class LinkButton(_Button):
    """An underlined word in the text that does something."""

    kind = "link"


class SosButton(_Button):
    """ "Danger? Call first", on a dark ground."""

    kind = "sos"
