"""The recovery code on paper: printed once, kept in no file."""

from PySide6 import QtCore, QtGui, QtPrintSupport, QtWidgets

from fieldapp.ui import theme

translate = QtCore.QCoreApplication.translate


def print_code(code: str, parent: QtWidgets.QWidget) -> bool:
    """Ask for a printer and print; False when one thought better of it."""
    printer = QtPrintSupport.QPrinter(QtPrintSupport.QPrinter.PrinterMode.HighResolution)
    dialog = QtPrintSupport.QPrintDialog(printer, parent)
    if dialog.exec() != QtWidgets.QDialog.DialogCode.Accepted:
        return False
    painter = QtGui.QPainter(printer)
    draw(painter, QtCore.QRectF(printer.pageLayout().paintRectPixels(printer.resolution())), code)
    painter.end()
    return True


def draw(painter: QtGui.QPainter, page: QtCore.QRectF, code: str) -> None:
    """The sheet: what it is, the code in its groups, what to do with it."""
    unit = page.width() / 100
    lines = [
        ("Vindplaats", 3.2, True),
        (translate("paper", "Recovery code of this device"), 4.2, True),
        (code.replace("-", "   "), 3.6, True),
        (translate("paper", "Forgot the passphrase? Only this code still opens the data."), 2.4, False),
        (translate("paper", "Keep this sheet apart from the laptop, and show it to nobody."), 2.4, False),
    ]
    top = page.top() + 8 * unit
    for text, size, bold in lines:
        font = QtGui.QFont(theme.FAMILY)
        font.setPixelSize(round(size * unit))
        font.setBold(bold)
        painter.setFont(font)
        room = QtCore.QRectF(page.left() + 8 * unit, top, page.width() - 16 * unit, page.height())
        drawn = painter.drawText(room, int(QtCore.Qt.TextFlag.TextWordWrap), text)
        top += drawn.height() + 3 * unit
