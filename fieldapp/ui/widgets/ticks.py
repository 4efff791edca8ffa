"""Ticks and radios whose text wraps instead of being cut."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.pressable import Pressable, Roving, pick, ring_after

_SIDE = 18
_GAP = 10


class Tick(QtWidgets.QCheckBox):
    """A tick with text that wraps. `name` is its accessible name when it shows no text of its own."""

    def __init__(self, text: str = "", *, name: str = "", code: str = "") -> None:
        super().__init__(text)
        self.code = code
        self.ring = False
        self.setAccessibleName(name or text)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(_tick_policy(bool(text)))

    def set_text(self, text: str) -> None:
        """Say something else behind the same tick."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QtCore.QSize:
        return _tick_hint(self.text())

    def minimumSizeHint(self) -> QtCore.QSize:
        return _tick_minimum(self.text())

    def hasHeightForWidth(self) -> bool:
        return bool(self.text())

    def heightForWidth(self, width: int) -> int:
        return _tick_height(self.text(), width)

    def hitButton(self, pos: QtCore.QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        self.ring = ring_after(event.reason(), shown=self.ring)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        where = _mark_box(self)
        on, look = self.isChecked(), theme.current()
        fill, pen = ("brand", painting.edge("brand", 1.5)) if on else ("field", painting.edge("edge", 1.5))
        if not self.isEnabled():
            fill, pen = "dis", painting.edge("dis_ink" if on else "edge", 1.5)
        painting.box(painter, where, look.px(4), fill=look.colour(fill), pen=pen)
        if on:
            _check(painter, where, look.colour("on_brand" if self.isEnabled() else "dis_ink"))
        _ring(painter, self, where, look.px(4) + 3, shown=self.ring)
        _words(painter, self)


class Radio(Pressable):
    """One choice of a `RadioGroup`."""

    def __init__(self, text: str, code: str) -> None:
        super().__init__(text)
        self.code = code
        self.setCheckable(True)
        self.setSizePolicy(_tick_policy(True))

    def sizeHint(self) -> QtCore.QSize:
        return _tick_hint(self.text())

    def minimumSizeHint(self) -> QtCore.QSize:
        return _tick_minimum(self.text())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _tick_height(self.text(), width)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        where, look = _mark_box(self), theme.current()
        pen = painting.edge("brand", 5 * look.scale) if self.isChecked() else painting.edge("edge", 1.5)
        painting.box(painter, where, where.width() / 2 - pen.widthF() / 2, fill=look.colour("field"), pen=pen)
        _ring(painter, self, where, where.width() / 2 + 3, shown=self.ring)
        _words(painter, self)


class RadioGroup(QtWidgets.QWidget):
    """One of several lines of text. `changed` carries the chosen code."""

    changed = QtCore.Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], *, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._roving = Roving(self)
        self._radios = [Radio(label, code) for code, label in options]
        for radio in self._radios:
            radio.toggled.connect(lambda on, radio=radio: self._toggled(radio, on))
            column.addWidget(radio)
            self._roving.add(radio)
        column.addStretch(1)
        self.set_value("")

    def value(self) -> str:
        """The chosen code, or an empty string."""
        return next((radio.code for radio in self._radios if radio.isChecked()), "")

    def set_value(self, code: str) -> None:
        """Choose `code`, without announcing it."""
        pick(self._radios, next((radio for radio in self._radios if radio.code == code), None))
        self._roving.settle()

    def radio(self, code: str) -> Radio:
        """The radio of `code`."""
        return next(radio for radio in self._radios if radio.code == code)

    def _toggled(self, radio: Radio, on: bool) -> None:
        if on:
            pick(self._radios, radio)
            self.changed.emit(radio.code)


def _tick_policy(has_text: bool) -> QtWidgets.QSizePolicy:
    kind = QtWidgets.QSizePolicy.Policy
    policy = QtWidgets.QSizePolicy(kind.Preferred if has_text else kind.Fixed, kind.Minimum)
    policy.setHeightForWidth(has_text)
    return policy


def _text_left() -> int:
    look = theme.current()
    return look.px(_SIDE) + look.px(_GAP) + 4


def _tick_hint(text: str) -> QtCore.QSize:
    look = theme.current()
    if not text:
        return QtCore.QSize(look.px(_SIDE) + 8, look.px(_SIDE) + 8)
    return QtCore.QSize(painting.one_line(text, theme.BASE) + _text_left() + 2, look.line_height() + 4)


def _tick_minimum(text: str) -> QtCore.QSize:
    hint = _tick_hint(text)
    return QtCore.QSize(min(hint.width(), theme.current().px(120)), hint.height())


def _tick_height(text: str, width: int) -> int:
    taken = painting.lines(text, theme.BASE, width - _text_left())[1]
    return round(taken.height()) + 4


def _mark_box(widget: QtWidgets.QAbstractButton) -> QtCore.QRectF:
    look = theme.current()
    side = look.px(_SIDE)
    top = 2 + (look.line_height() - side) / 2 if widget.text() else (widget.height() - side) / 2
    return QtCore.QRectF(4, top, side, side)


def _check(painter: QtGui.QPainter, where: QtCore.QRectF, colour: QtGui.QColor) -> None:
    pen = QtGui.QPen(colour, where.width() / 9)
    pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    spots = [(0.3, 0.52), (0.44, 0.66), (0.7, 0.36)]
    painter.drawPolyline(
        [QtCore.QPointF(where.x() + x * where.width(), where.y() + y * where.height()) for x, y in spots]
    )


def _ring(
    painter: QtGui.QPainter,
    widget: QtWidgets.QAbstractButton,
    where: QtCore.QRectF,
    radius: float,
    *,
    shown: bool,
) -> None:
    if shown and widget.hasFocus():
        painting.box(painter, where.adjusted(-3.5, -3.5, 3.5, 3.5), radius, pen=painting.edge("brand", 2))


def _words(painter: QtGui.QPainter, widget: QtWidgets.QAbstractButton) -> None:
    if not widget.text():
        return
    layout, _ = painting.lines(widget.text(), theme.BASE, widget.width() - _text_left())
    painter.setPen(theme.current().colour("ink" if widget.isEnabled() else "muted"))
    layout.draw(painter, QtCore.QPointF(_text_left(), 2))
