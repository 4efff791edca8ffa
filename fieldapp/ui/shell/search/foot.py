"""The strip under the results: which keys do what."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.widgets import painting


class KeyHint(QtWidgets.QWidget):
    """Keys in boxes, and the word for what they do."""

    def __init__(self, keys: tuple[str, ...], word: str) -> None:
        super().__init__()
        self._keys, self._word = keys, word
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Fixed, QtWidgets.QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{' '.join(keys)}: {word}")

    def set_word(self, word: str) -> None:
        """Say something else."""
        self._word = word
        self.setAccessibleName(f"{' '.join(self._keys)}: {word}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        width = sum(self._box(key) + look.px(4) for key in self._keys)
        return QtCore.QSize(width + painting.one_line(self._word, 13) + 2, look.line_height(13) + 2)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(13))
        left, flag = 0.0, QtCore.Qt.AlignmentFlag
        for key in self._keys:
            where = QtCore.QRectF(left, 0, self._box(key), self.height())
            painting.box(painter, where, 5, fill=look.colour("bg"), pen=painting.edge("edge"))
            painter.setPen(look.colour("muted"))
            painter.drawText(where, flag.AlignCenter, key)
            left += where.width() + look.px(4)
        painter.setPen(look.colour("muted"))
        rest = QtCore.QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(rest, flag.AlignVCenter | flag.AlignLeft, self._word)

    def _box(self, key: str) -> int:
        return painting.one_line(key, 13) + 2 * theme.current().px(6)


class Foot(QtWidgets.QWidget):
    """Arrows, Enter, Tab, Esc; and where the search looks."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "foot")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        self.kind = KeyHint(("Tab",), "")
        hints = QtWidgets.QWidget()
        row = kit.FlowLayout(12, 4, middle=True)
        hints.setLayout(row)
        row.addWidget(KeyHint(("↑", "↓"), self.tr("choose")))
        row.addWidget(KeyHint(("Enter",), self.tr("open")))
        row.addWidget(self.kind)
        row.addWidget(KeyHint(("Esc",), self.tr("close")))
        whole = QtWidgets.QHBoxLayout(self)
        whole.setContentsMargins(18, 9, 18, 9)
        whole.addWidget(hints, 1)
        whole.addWidget(kit.muted(self.tr("Searches on this device only")), 0)
        self.show_state(only=False)

    def show_state(self, *, only: bool) -> None:
        """Whether one kind shows."""
        self.kind.set_word(self.tr("all kinds") if only else self.tr("only this kind"))
