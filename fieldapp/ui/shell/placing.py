"""Where a window stands on the screen, as an argument for the next process."""

from PySide6 import QtCore, QtWidgets


def place_of(window: QtWidgets.QWidget) -> str:
    """`x,y,width,height`, with `,max` for a maximised window."""
    area = window.normalGeometry() if window.isMaximized() else window.geometry()
    place = f"{area.x()},{area.y()},{area.width()},{area.height()}"
    return place + (",max" if window.isMaximized() else "")


def put(window: QtWidgets.QWidget, place: str) -> bool:
    """Show `window` where `place` says, if that is on a screen; False when it says nothing usable."""
    parts = place.removesuffix(",max").split(",")
    if len(parts) != 4 or not all(part.lstrip("-").isdecimal() for part in parts):
        return False
    area = QtCore.QRect(*(int(part) for part in parts))
    screens = QtWidgets.QApplication.screens()
    if not any(screen.availableGeometry().intersects(area) for screen in screens) or area.width() < 100:
        return False
    window.setGeometry(area)
    if place.endswith(",max"):
        window.showMaximized()
    else:
        window.show()
    return True
