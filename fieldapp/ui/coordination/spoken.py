"""Words to read out over the telephone, each in its own box."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting


class SpokenWords(QtWidgets.QWidget):
    """Four words to read out."""

    def __init__(self, name: str, count: int = 4) -> None:
        super().__init__()
        self._name = name
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._boxes = [_Word() for _ in range(count)]
        for box in self._boxes:
            row.addWidget(box, 1)
        self.setAccessibleName(name)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show these words."""
        for box, word in zip(self._boxes, words, strict=False):
            box.setText(word)
            box.setAccessibleName(word)
        self.setAccessibleName(f"{self._name}: {' '.join(words)}")

    def words(self) -> tuple[str, ...]:
        """The words shown."""
        return tuple(box.text() for box in self._boxes)


class _Word(QtWidgets.QLabel):
    """One word in a box, bold and in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Minimum, QtWidgets.QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        wide = painting.one_line(self.text(), theme.BASE, bold=True) + 2 * look.px(6)
        return QtCore.QSize(wide, look.line_height() + 2 * look.px(9))

    def minimumSizeHint(self) -> QtCore.QSize:
        return self.sizeHint()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        rect = QtCore.QRectF(self.rect())
        painting.box(painter, rect, 8, fill=look.colour("bg"), pen=painting.edge("edge"))
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(bold=True))
        painter.drawText(rect, QtCore.Qt.AlignmentFlag.AlignCenter, self.text())
