"""What lies over the whole window: among others quick-hide, for when someone looks along.

That hides; it does not lock.
"""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import widgets as kit


class Layer(QtWidgets.QWidget):
    """Lies over the whole window until Esc."""

    closed = QtCore.Signal()

    def __init__(self, ground: str) -> None:
        super().__init__()
        self.setProperty("ground", ground)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class Cover(Layer):
    """Covers the window until one goes on."""

    def __init__(self) -> None:
        super().__init__("nav")
        self.setAccessibleName(self.tr("Screen hidden"))
        column = QtWidgets.QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(kit.Text("Vindplaats", size=24, bold=True, tone="nav_strong").centre())
        column.addWidget(kit.Text(self.tr("The screen is hidden."), tone="nav_muted").centre())
        column.addSpacing(14)
        self.button = kit.SosButton(self.tr("Go on"))
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self.closed)
        column.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(kit.Text(self.tr("Lock: Ctrl+L"), size=13, tone="nav_muted").centre())
        column.addStretch(1)
