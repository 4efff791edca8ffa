"""Quick-hide: a quiet sheet over everything, for when someone looks along. It hides; it does not lock."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import widgets as kit


class Cover(QtWidgets.QWidget):
    """Covers the window until one goes on."""

    lifted = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "nav")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Screen hidden"))
        close_on_escape(self, self.lifted)
        column = QtWidgets.QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(kit.Text("Vindplaats", size=24, bold=True, tone="nav_strong").centre())
        column.addWidget(kit.Text(self.tr("The screen is hidden."), tone="nav_muted").centre())
        column.addSpacing(14)
        self.button = kit.SosButton(self.tr("Go on"))
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self.lifted)
        column.addWidget(self.button, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(kit.Text(self.tr("Lock: Ctrl+L"), size=13, tone="nav_muted").centre())
        column.addStretch(1)


def close_on_escape(layer: QtWidgets.QWidget, closed: QtCore.SignalInstance) -> None:
    """Esc anywhere in `layer` closes it."""
    escape = QtGui.QShortcut(QtGui.QKeySequence("Esc"), layer)
    escape.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
    escape.activated.connect(closed)
