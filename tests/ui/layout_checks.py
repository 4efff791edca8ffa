"""What must hold for every screen: nothing is cut, every control has a name, all text is plain."""

from collections.abc import Iterator

from PySide6 import QtCore, QtGui, QtWidgets

_CONTROLS = (
    QtWidgets.QAbstractButton,
    QtWidgets.QLineEdit,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QTextEdit,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QAbstractItemView,
)
_OWN_AFFAIRS = (
    QtWidgets.QCalendarWidget,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QScrollBar,
)
_SLACK = 1  # rounding of text widths


def assert_nothing_cut(root: QtWidgets.QWidget) -> None:
    """Texts and buttons have the room that they need and lie inside their parent; scrolled parts do."""
    settle(root)
    cut = [_describe(widget, why) for widget in shown(root) if (why := _cut(widget)) is not None]
    assert not cut, "cut:\n" + "\n".join(cut)


def assert_choices_whole(root: QtWidgets.QWidget) -> None:
    """What was chosen in a list stands there whole: a list that is closed says nothing else."""
    settle(root)
    combos = [one for one in shown(root) if isinstance(one, QtWidgets.QComboBox) and not one.isEditable()]
    cut = [_describe(combo, why) for combo in combos if (why := _choice_cut(combo)) is not None]
    assert not cut, "cut:\n" + "\n".join(cut)


def assert_all_named(root: QtWidgets.QWidget) -> None:
    """Every control has an accessible name."""
    settle(root)
    nameless = [_describe(widget, "no name") for widget in controls(root) if not accessible_name(widget)]
    assert not nameless, "without a name:\n" + "\n".join(nameless)


def assert_plain_text(root: QtWidgets.QWidget) -> None:
    """No widget would render markup: labels are plain, tool tips hold none, and no rich text edit exists."""
    for widget in [root, *root.findChildren(QtWidgets.QWidget)]:
        if isinstance(widget, QtWidgets.QLabel) and not _inside(widget, _OWN_AFFAIRS):
            assert widget.textFormat() == QtCore.Qt.TextFormat.PlainText, _describe(
                widget, "guesses rich text"
            )
        assert not QtGui.Qt.mightBeRichText(widget.toolTip()), _describe(widget, "rich tool tip")
        assert not isinstance(widget, QtWidgets.QTextEdit), _describe(widget, "rich text edit")


def check_screen(root: QtWidgets.QWidget) -> None:
    """All of the above."""
    assert_plain_text(root)
    assert_all_named(root)
    assert_nothing_cut(root)


def settle(root: QtWidgets.QWidget) -> None:
    """Let layouts that wait on each other come to rest."""
    root.ensurePolished()
    for _ in range(4):
        QtWidgets.QApplication.sendPostedEvents()
        QtWidgets.QApplication.processEvents()


def shown(root: QtWidgets.QWidget) -> Iterator[QtWidgets.QWidget]:
    """Every visible widget under `root` that is ours."""
    for widget in root.findChildren(QtWidgets.QWidget):
        ours = not widget.objectName().startswith("qt_") and not _inside(widget, _OWN_AFFAIRS)
        if widget.isVisibleTo(root) and ours:
            yield widget


def controls(root: QtWidgets.QWidget) -> Iterator[QtWidgets.QWidget]:
    """Every visible control under `root`."""
    for widget in shown(root):
        if isinstance(widget, _CONTROLS):
            yield widget


def accessible_name(widget: QtWidgets.QWidget) -> str:
    """What a screen reader calls `widget`."""
    interface = QtGui.QAccessible.queryAccessibleInterface(widget)
    return interface.text(QtGui.QAccessible.Text.Name) if interface is not None else ""


def texts(root: QtWidgets.QWidget) -> str:
    """All text that `root` shows, as one string: labels, buttons, fields."""
    found: list[str] = []
    for widget in shown(root):
        if isinstance(widget, QtWidgets.QLabel | QtWidgets.QAbstractButton | QtWidgets.QLineEdit):
            found.append(widget.text())
        elif isinstance(widget, QtWidgets.QPlainTextEdit):
            found.append(widget.toPlainText())
    return "\n".join(found)


def _inside(widget: QtWidgets.QWidget, kinds: tuple[type, ...]) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, kinds):
            return True
        parent = parent.parentWidget()
    return False


def _cut(widget: QtWidgets.QWidget) -> str | None:
    size = widget.size()
    if isinstance(widget, QtWidgets.QLabel | QtWidgets.QAbstractButton) and not _room(widget, size):
        need = widget.sizeHint()
        return f"has {size.width()}x{size.height()}, wants {need.width()}x{need.height()}"
    if isinstance(widget, QtWidgets.QLineEdit | QtWidgets.QComboBox):
        need = widget.minimumSizeHint()
        if size.height() + _SLACK < need.height():
            return f"is {size.height()} high, needs {need.height()}"
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolls(parent):
        return None
    reach = parent.rect().adjusted(-4, -4, 4, 4)
    if not reach.contains(widget.geometry()):
        return f"at {widget.geometry().getRect()} reaches out of its parent {parent.size().toTuple()}"
    return None


def _choice_cut(combo: QtWidgets.QComboBox) -> str | None:
    option = QtWidgets.QStyleOptionComboBox()
    combo.initStyleOption(option)
    style, part = combo.style(), QtWidgets.QStyle.SubControl.SC_ComboBoxEditField
    room = style.subControlRect(QtWidgets.QStyle.ComplexControl.CC_ComboBox, option, part, combo).width()
    need = combo.fontMetrics().horizontalAdvance(combo.currentText())
    return (
        f"has room for {room} of {combo.currentText()!r}, which takes {need}"
        if need > room + _SLACK
        else None
    )


def _room(widget: QtWidgets.QWidget, size: QtCore.QSize) -> bool:
    if widget.hasHeightForWidth():
        least = min(widget.minimumSizeHint().width(), widget.sizeHint().width())
        return (
            size.height() + _SLACK >= widget.heightForWidth(size.width()) and size.width() + _SLACK >= least
        )
    need = widget.sizeHint()
    return size.width() + _SLACK >= need.width() and size.height() + _SLACK >= need.height()


def _scrolls(parent: QtWidgets.QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QtWidgets.QAbstractScrollArea) and area.viewport() is parent


def _describe(widget: QtWidgets.QWidget, why: str) -> str:
    text = getattr(widget, "text", lambda: "")
    said = text() if callable(text) else ""
    return f"  {type(widget).__name__} {str(said)[:60]!r} {widget.accessibleName()[:40]!r}: {why}"
