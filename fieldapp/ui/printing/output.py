"""Pages on their way out: a picture on the screen, a PDF in memory, a printer. Nothing here writes a file."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtPrintSupport

from fieldapp.interop.printable import Printable
from fieldapp.ui.printing.face import PER_INCH
from fieldapp.ui.printing.pages import Page, pages

_PDF_RESOLUTION = 600


def picture(page: Page, width: int, ratio: float = 1.0) -> QtGui.QImage:
    """The page as it will be printed, `width` pixels wide on the screen."""
    scale = width / page.width
    size = QtCore.QSize(round(width * ratio), round(page.height * scale * ratio))
    image = QtGui.QImage(size, QtGui.QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QtCore.Qt.GlobalColor.white)
    painter = QtGui.QPainter(image)
    page.paint(painter, scale)
    painter.end()
    return image


def pdf(printable: Printable) -> bytes:
    """The PDF, made in memory; its properties name neither title nor author."""
    made = pages(printable)
    data = QtCore.QByteArray()
    buffer = QtCore.QBuffer(data)
    buffer.open(QtCore.QIODevice.OpenModeFlag.WriteOnly)
    writer = QtGui.QPdfWriter(buffer)
    writer.setResolution(_PDF_RESOLUTION)
    writer.setPageLayout(_page_layout(made[0]))
    writer.setCreator("Vindplaats")
    painter = QtGui.QPainter(writer)
    _paint_all(painter, made, writer, _PDF_RESOLUTION / PER_INCH)
    painter.end()
    buffer.close()
    return bytes(data.data())


def printer_for(made: Sequence[Page]) -> QtPrintSupport.QPrinter:
    """A printer set to the paper of these pages, without margins of its own."""
    printer = QtPrintSupport.QPrinter(QtPrintSupport.QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(_page_layout(made[0]))
    printer.setDocName("Vindplaats")  # the queue of a shared printer shows it
    return printer


def send(printer: QtPrintSupport.QPrinter, made: Sequence[Page]) -> bool:
    """Print; False when the printer refused."""
    painter = QtGui.QPainter()
    if not painter.begin(printer):
        return False
    _paint_all(painter, made, printer, printer.resolution() / PER_INCH)
    return painter.end()


def _paint_all(
    painter: QtGui.QPainter, made: Sequence[Page], device: QtGui.QPagedPaintDevice, scale: float
) -> None:
    for number, page in enumerate(made):
        if number:
            device.newPage()
        page.paint(painter, scale)


def _page_layout(page: Page) -> QtGui.QPageLayout:
    millimetres = QtCore.QSizeF(page.width / 10, page.height / 10)
    flat = page.width > page.height
    size = QtGui.QPageSize(
        millimetres.transposed() if flat else millimetres,
        QtGui.QPageSize.Unit.Millimeter,
        "",
        QtGui.QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    turned = QtGui.QPageLayout.Orientation
    return QtGui.QPageLayout(
        size, turned.Landscape if flat else turned.Portrait, QtCore.QMarginsF(0, 0, 0, 0)
    )
