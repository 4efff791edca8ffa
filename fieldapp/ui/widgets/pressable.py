"""The ground of chips, cards and ticks: a button that paints itself and shows its focus to keyboard users."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

_Reason = QtCore.Qt.FocusReason
_BY_KEY = (_Reason.TabFocusReason, _Reason.BacktabFocusReason, _Reason.ShortcutFocusReason)
_LOOK = (QtCore.QEvent.Type.StyleChange, QtCore.QEvent.Type.FontChange, QtCore.QEvent.Type.PaletteChange)


_PASSING = (_Reason.ActiveWindowFocusReason, _Reason.PopupFocusReason, _Reason.MenuBarFocusReason)


def ring_after(reason: QtCore.Qt.FocusReason, *, shown: bool) -> bool:
    """Whether the focus ring shows: for who came by key, and as before when a window or menu passed by."""
    return reason in _BY_KEY or (reason in _PASSING and shown)


class Pressable(QtWidgets.QAbstractButton):
    """A self-painting button: knows whether its focus ring must show, and asks for new room when the look
    changes.
    """

    moved = QtCore.Signal(int)  # an arrow key asks for the neighbour: -1 or +1

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.ring = False
        self.lit = False  # the current one of a group that is not checkable

    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        self.ring = ring_after(event.reason(), shown=self.ring)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        self.ring = self.ring and event.reason() in _PASSING
        super().focusOutEvent(event)

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOK:
            self.updateGeometry()
            self.update()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        key = QtCore.Qt.Key
        step = {key.Key_Left: -1, key.Key_Up: -1, key.Key_Right: 1, key.Key_Down: 1}.get(key(event.key()))
        if step is not None:
            self.ring = True
            self.moved.emit(step)
        elif event.key() in (key.Key_Return, key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QtCore.QEvent) -> bool:
        if event.type() in (QtCore.QEvent.Type.HoverEnter, QtCore.QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)


def check_quietly(member: Pressable, on: bool) -> None:
    """Check or uncheck without announcing it: only what the user does is announced, by `toggled`.

    Not by `clicked`: a screen reader toggles, it does not click.
    """
    member.blockSignals(True)
    member.setChecked(on)
    member.blockSignals(False)
    member.updateGeometry()
    member.update()


def pick(members: Sequence[Pressable], chosen: Pressable | None) -> None:
    """Check `chosen` and no other. Screen readers hear radio buttons, which Qt lets nobody uncheck."""
    for member in members:
        member.setAutoExclusive(False)
        check_quietly(member, member is chosen)
    for member in members:
        member.setAutoExclusive(True)


class Roving(QtCore.QObject):
    """One tab stop for a group of pressables; arrow keys move inside it."""

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._members: list[Pressable] = []

    def add(self, member: Pressable) -> None:
        """Take `member` in, after the others."""
        member.moved.connect(self._move)
        member.installEventFilter(self)
        self._members.append(member)
        self.settle()

    def clear(self) -> None:
        """Forget all members."""
        self._members.clear()

    def settle(self) -> None:
        """Let Tab reach the checked member, or the first one."""
        usable = [member for member in self._members if member.isEnabled() and not member.isHidden()]
        stop = next(
            (member for member in usable if member.isChecked() or member.lit), usable[0] if usable else None
        )
        self._stop_at(stop)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.FocusIn and isinstance(watched, Pressable):
            self._stop_at(watched)
        return False

    def _stop_at(self, stop: Pressable | None) -> None:
        for member in self._members:
            policy = QtCore.Qt.FocusPolicy.StrongFocus if member is stop else QtCore.Qt.FocusPolicy.ClickFocus
            member.setFocusPolicy(policy)

    def _move(self, step: int) -> None:
        usable = [member for member in self._members if member.isEnabled() and not member.isHidden()]
        here = next((at for at, member in enumerate(usable) if member.hasFocus()), None)
        if here is None:
            return
        usable[(here + step) % len(usable)].setFocus(QtCore.Qt.FocusReason.TabFocusReason)
