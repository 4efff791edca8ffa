"""Line icons from `resources/icons`, drawn in any colour and size."""

from functools import cache
from pathlib import Path

from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

import resources
from fieldapp.ui import theme


def paint(painter: QtGui.QPainter, name: str, where: QtCore.QRectF, colour: QtGui.QColor) -> None:
    """Draw the icon `name` inside `where`."""
    drawing = _source(name).replace("currentColor", colour.name())
    QtSvg.QSvgRenderer(QtCore.QByteArray(drawing.encode())).render(painter, where)


class Icon(QtWidgets.QWidget):
    """A line icon as a widget; decoration, so it has no name for screen readers."""

    def __init__(self, name: str, size: int = 24, tone: str = "brand") -> None:
        super().__init__()
        self._name, self._size, self._tone = name, size, tone
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Fixed, QtWidgets.QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QtCore.QSize:
        side = theme.current().px(self._size)
        return QtCore.QSize(side, side)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        paint(painter, self._name, QtCore.QRectF(self.rect()), theme.current().colour(self._tone))


def known() -> tuple[str, ...]:
    """Names of all icons."""
    return tuple(sorted(file.stem for file in _folder().glob("*.svg")))


def _folder() -> Path:
    return Path(resources.__file__).parent / "icons"


@cache
def _source(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text("utf-8")
