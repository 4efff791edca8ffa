"""The strip above a page: its title, the search box, and whether anything waits to be sent."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.shell.search.box import SearchBox
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.pressable import Pressable
from fieldapp.ui.widgets.text import title


class StatusPill(Pressable):
    """Says how the connection stands; pressing it connects now."""

    def __init__(self) -> None:
        super().__init__("")
        self._tone = "plain"
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Maximum, QtWidgets.QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, tone: str, more: str = "") -> None:
        """Show `text`; `more` is the whole sentence, for the tool tip and screen readers."""
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(more)
        self.setToolTip(more)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        return painting.pill_size(self.text())

    def minimumSizeHint(self) -> QtCore.QSize:
        whole = self.sizeHint()
        return QtCore.QSize(min(whole.width(), theme.current().px(100)), whole.height())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        where = QtCore.QRectF(self.rect())
        painting.pill(painter, where, self._fitting(), self._tone)
        if self.ring:
            painting.box(painter, where, where.height() / 2, pen=painting.edge("brand", 2))

    def _fitting(self) -> str:
        """The text, cut where there is no room; the tool tip has the whole sentence."""
        look = theme.current()
        room = self.width() - 2 * look.px(12) + 2
        metrics = QtGui.QFontMetrics(look.font(13, bold=True))
        return metrics.elidedText(self.text(), QtCore.Qt.TextElideMode.ElideRight, room)


class Header(QtWidgets.QWidget):
    """Title, search and status; in two rows when the text is too large for one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "header")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        self.title = title("")
        self.search = SearchBox()
        self.search.say(self.tr("Search everything… (Ctrl+K)"))
        self.pill = StatusPill()
        self._row = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 8, 20, 8)
        self._row.setSpacing(10)
        self._row.addWidget(self.title, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        tools = self._tools = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.LeftToRight)
        tools.setSpacing(12)
        tools.addWidget(self.search, 0)
        tools.addWidget(self.pill, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self._row.addLayout(tools)
        self.fit()

    def set_title(self, text: str) -> None:
        """Show another title."""
        self.title.set_text(text)
        self.fit()

    def show_state(self, text: str, tone: str, more: str) -> None:
        """Say how the connection stands."""
        self.pill.show_state(text, tone, more)
        self.fit()

    def fit(self) -> None:
        """One row, or two when the title would not fit beside the rest."""
        look = theme.current()
        pill = min(self.pill.sizeHint().width(), look.px(320)) if not self.pill.isHidden() else 0
        room = self.width() - pill - 60
        search = max(min(look.px(300), room), look.px(120))
        self.search.setFixedWidth(search)
        tools = QtWidgets.QBoxLayout.Direction
        beside = search + 12 <= room + 20 or self.width() < 100
        self._tools.setDirection(tools.LeftToRight if beside else tools.TopToBottom)
        self.setMinimumHeight(look.px(56))
        words = painting.one_line(self.title.text(), 18, bold=True)
        direction = QtWidgets.QBoxLayout.Direction
        fits = words + search + 20 <= room or self.width() < 100
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange:
            self.fit()
