"""One page on the screen, as it will be printed."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.printing.output import picture
from fieldapp.ui.printing.pages import Page

_LEAST = 300


class PageSight(QtWidgets.QWidget):
    """The page, as wide as there is room; a screen reader reads what stands on it."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._drawn: tuple[int, float, QtGui.QImage] | None = None
        expanding, fixed = QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum
        policy = QtWidgets.QSizePolicy(expanding, fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)

    def show_page(self, page: Page, name: str, said: str) -> None:
        """Show this one; `name` and `said` are for who cannot see it."""
        self._page, self._drawn = page, None
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        width = theme.current().px(560)
        return QtCore.QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(_LEAST, self.heightForWidth(_LEAST))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._page is None:
            return 0
        return round((width - 2) * self._page.height / self._page.width) + 2

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QtGui.QPainter(self)
        width, ratio = self.width() - 2, self.devicePixelRatioF()
        if self._drawn is None or self._drawn[:2] != (width, ratio):
            self._drawn = (width, ratio, picture(self._page, width, ratio))
        painter.drawImage(QtCore.QPoint(1, 1), self._drawn[2])
        edge = "brand" if self.hasFocus() else "line"
        painter.setPen(theme.current().colour(edge))
        painter.drawRect(0, 0, self.width() - 1, self.heightForWidth(self.width()) - 1)
