"""Where a window stands on the screen, as an argument for the next process."""

from PySide6 import QtCore, QtWidgets

_MAXIMISED, _MINIMISED, _BEHIND = "max", "min", "behind"
_CAN_LOWER = ("xcb", "windows", "cocoa")
_STATES = (_MAXIMISED, _MINIMISED, _BEHIND)


def place_of(window: QtWidgets.QWidget) -> str:
    """`x,y,width,height`, with `,max` or `,min`, and `,behind` when one works in another program."""
    area = window.normalGeometry() if window.isMaximized() else window.geometry()
    states = {
        _MAXIMISED: window.isMaximized(),
        _MINIMISED: window.isMinimized(),
        _BEHIND: _is_elsewhere(),
    }
    place = f"{area.x()},{area.y()},{area.width()},{area.height()}"
    return ",".join((place, *(name for name in _STATES if states[name])))


def put(window: QtWidgets.QWidget, place: str) -> bool:
    """Show `window` where `place` says, if that is on a screen; False when it says nothing usable.

    A window that was behind other programs or minimised stays there: a lock by itself interrupts nobody.
    """
    parts = place.split(",")
    states = set(parts[4:])
    if len(parts) < 4 or not states.issubset(_STATES) or not all(_is_number(part) for part in parts[:4]):
        return False
    area = QtCore.QRect(*(int(part) for part in parts[:4]))
    screens = QtWidgets.QApplication.screens()
    if not any(screen.availableGeometry().intersects(area) for screen in screens) or area.width() < 100:
        return False
    window.setGeometry(area)
    if _BEHIND in states:
        window.setAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating)
    _show(window, states)
    if _BEHIND in states and QtWidgets.QApplication.platformName() in _CAN_LOWER:
        window.lower()
    return True


def _show(window: QtWidgets.QWidget, states: set[str]) -> None:
    if _MINIMISED in states:
        window.showMinimized()
    elif _MAXIMISED in states:
        window.showMaximized()
    else:
        window.show()


def _is_elsewhere() -> bool:
    app = QtWidgets.QApplication.instance()
    inactive = QtCore.Qt.ApplicationState.ApplicationInactive
    return isinstance(app, QtWidgets.QApplication) and app.applicationState() == inactive


def _is_number(part: str) -> bool:
    return part.lstrip("-").isdecimal()
