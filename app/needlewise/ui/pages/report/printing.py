"""Onto paper: the pages of the report as pictures, by whatever printer the platform's dialog offers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from needlewise.errors import OutputError
from needlewise.messages import message
from needlewise.report.options import Paper

MOST_DOTS_PER_INCH = 300
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def printer_for(paper: Paper, title: str) -> QPrinter:
    """Set to the paper of the report; the dialog may choose another."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    portrait = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(_SIZES[paper]), portrait, QMarginsF()))
    return printer


def paint_pages(printer: QPrinter, pages: Sequence[bytes]) -> None:
    """Each PNG on a page of its own, as large as the paper. Raises OutputError where the printer takes none.
    For a worker: to send a page takes longer than the window may be held."""
    painter = QPainter()
    if not painter.begin(printer):
        raise OutputError(message("report-page-not-printed"))
    try:
        for number, data in enumerate(pages):
            if number and not printer.newPage():
                raise OutputError(message("report-page-not-printed"))
            _paint(painter, printer, QImage.fromData(data))
    finally:
        painter.end()


def _paint(painter: QPainter, printer: QPrinter, page: QImage) -> None:
    room = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    size = page.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
    painter.drawImage(QRectF(left, top, size.width(), size.height()), page)
