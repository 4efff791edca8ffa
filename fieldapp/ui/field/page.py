"""The ground of the field worker's pages: columns that scroll when they must."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.pages import Columns, Scroll


class FieldPage(PageWidget):
    """A page of columns; call `settle` after something in it appeared."""

    def __init__(self, context: Context, *stretches: float) -> None:
        super().__init__(context)
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = Scroll()
        outer.addWidget(self.area)
        self.columns = Columns(*stretches)
        self.area.body.addWidget(self.columns, 1)
        # What the page needs follows from its width; the least height of wrapped text says nothing about it.
        expanding, ignored = QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Ignored
        inside = self.area.widget()
        if inside is not None:
            inside.setSizePolicy(expanding, ignored)
        self._settling = QtCore.QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._measure)

    def pin(self, foot: QtWidgets.QWidget) -> None:
        """Keep this below the page, in sight however long it is."""
        outer = self.layout()
        assert isinstance(outer, QtWidgets.QVBoxLayout)
        self.area.body.setContentsMargins(20, 16, 20, 10)
        outer.addWidget(foot)
        outer.setStretch(0, 1)  # all that the foot does not need is the page's

    def soon(self, focus: Callable[[], object]) -> None:
        """Move the focus once the page is in sight: what is not shown yet cannot have it."""
        QtCore.QTimer.singleShot(0, self, focus)

    def settle(self) -> None:
        """Let the page take the height that its content needs now.

        Qt lays out what appears at once, without telling the scroll area that it grew.
        """
        self._settling.start()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def _measure(self) -> None:
        event = QtCore.QEvent(QtCore.QEvent.Type.LayoutRequest)
        QtCore.QCoreApplication.sendEvent(self.area.viewport(), event)
        whole = self.area.maximumViewportSize()
        scrolls = self.area.viewport().width() < whole.width()
        inside = self.area.widget()
        if scrolls and inside is not None and inside.heightForWidth(whole.width()) <= whole.height():
            # The scroll bar itself made the text wrap; without it everything fits.
            self.area.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.area.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAsNeeded)
