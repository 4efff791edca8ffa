"""A field to sign in with a finger, a pen or the mouse. What is drawn stays in the encrypted store."""

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.consent import MOST_POINTS, ON_SCREEN, Stroke
from fieldapp.ui import terms, theme
from fieldapp.ui.field.inputs import CaptionedChips
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.buttons import LinkButton
from fieldapp.ui.widgets.chips import ChipGroup
from fieldapp.ui.widgets.text import muted

_TALL = 108
_THOUSAND = 1000


class SignaturePad(QtWidgets.QWidget):
    """Lines as they are drawn, each point in thousandths of the width: it looks the same at every size."""

    drawn = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Sign here"))
        self.setCursor(QtCore.Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Fixed)
        self._strokes: list[list[tuple[int, int]]] = []
        self._down = False

    def value(self) -> tuple[Stroke, ...]:
        """What was drawn."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def set_value(self, strokes: tuple[Stroke, ...]) -> None:
        """Show this signature, without announcing it."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()

    def sizeHint(self) -> QtCore.QSize:
        look = theme.current()
        return QtCore.QSize(look.px(300), look.px(_TALL))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(theme.current().px(160), self.sizeHint().height())

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._down = True
        self._strokes.append([])
        self._add(event.position())

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        if self._down:
            self._add(event.position())

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        if self._down:
            self._down = False
            self.drawn.emit()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painting.box(
            painter, QtCore.QRectF(self.rect()), 8, fill=look.colour("field"), pen=painting.edge("edge")
        )
        base = self.height() - look.px(24)
        painter.setPen(painting.edge("line"))
        painter.drawLine(look.px(14), base, self.width() - look.px(14), base)
        pen = QtGui.QPen(look.colour("ink"), 2.2 * look.scale)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            painter.drawPolyline([self._at(point) for point in stroke])

    def _add(self, spot: QtCore.QPointF) -> None:
        if sum(len(stroke) for stroke in self._strokes) >= MOST_POINTS:
            return
        wide = max(1, self.width())
        x, y = (min(max(0, round(part * _THOUSAND / wide)), _THOUSAND) for part in (spot.x(), spot.y()))
        if not self._strokes[-1] or self._strokes[-1][-1] != (x, y):
            self._strokes[-1].append((x, y))
            self.update()

    def _at(self, point: tuple[int, int]) -> QtCore.QPointF:
        return QtCore.QPointF(point[0] * self.width() / _THOUSAND, point[1] * self.width() / _THOUSAND)


class SignedOn(QtWidgets.QWidget):
    """Where a written yes was signed: on the screen, here; or on a paper that the worker keeps safe."""

    changed = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.where = CaptionedChips(
            "", ChipGroup(terms.options("signed_on"), multi=False, may_clear=False, name=self.tr("Signed"))
        )
        self.pad = SignaturePad()
        self.again = LinkButton(self.tr("Wipe and sign again"))
        self.stays = muted(self.tr("The signature stays on this device, in the encrypted store."))
        for widget in (self.where, self.pad, self.again, self.stays):
            column.addWidget(widget, 0, QtCore.Qt.AlignmentFlag(0))
        self.where.changed.connect(lambda codes: self._chosen())
        self.pad.drawn.connect(self.changed)
        self.again.clicked.connect(self._wipe)

    def show_signed(self, where: str, signature: tuple[Stroke, ...]) -> None:
        """Show where, and what was drawn."""
        self.where.set_value((where,) if where else ())
        if not self.pad.underMouse() or self.pad.value() == ():
            self.pad.set_value(signature)
        self._arrange()

    def value(self) -> tuple[str, tuple[Stroke, ...]]:
        """Where, and what was drawn."""
        where = "".join(self.where.value())
        return where, self.pad.value() if where == ON_SCREEN else ()

    def _chosen(self) -> None:
        self._arrange()
        self.changed.emit()

    def _wipe(self) -> None:
        self.pad.set_value(())
        self.changed.emit()

    def _arrange(self) -> None:
        on_screen = "".join(self.where.value()) == ON_SCREEN
        for widget in (self.pad, self.again, self.stays):
            widget.setVisible(on_screen)
