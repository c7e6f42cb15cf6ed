"""Small workbooks, as spreadsheets write them: no more parts than a reader needs."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
A_DAY = 1
"""The style of cells that are days."""


def workbook(sheets: dict[str, Sequence[Sequence[str]]], merged: str = "") -> bytes:
    """Each cell is the inside of its element, such as `<v>3</v>`, or text; "" is no cell. A cell that begins with
    "day:" is a serial shown as a day. `merged` is a range of the first sheet."""
    out = BytesIO()
    with ZipFile(out, "w") as parts:
        parts.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        )
        parts.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r" Type="{_DOCUMENT}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1))
        parts.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{listed}</sheets></workbook>',
        )
        related = "".join(
            f'<Relationship Id="r{n}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        styles = f'<Relationship Id="s" Type="{_DOCUMENT}/styles" Target="styles.xml"/>'
        parts.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{related}{styles}</Relationships>'
        )
        parts.writestr(
            "xl/styles.xml",
            f'<styleSheet xmlns="{_MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
        )
        for n, rows in enumerate(sheets.values(), 1):
            parts.writestr(f"xl/worksheets/sheet{n}.xml", _sheet(rows, merged if n == 1 else ""))
    return out.getvalue()


def _sheet(rows: Sequence[Sequence[str]], merged: str) -> str:
    lines = "".join(
        f'<row r="{r}">{"".join(_cell(f"{chr(64 + c)}{r}", cell) for c, cell in enumerate(row, 1))}</row>'
        for r, row in enumerate(rows, 1)
    )
    joined = f'<mergeCells count="1"><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData>{joined}</worksheet>'


def _cell(place: str, cell: str) -> str:
    if not cell:
        return ""
    if cell.startswith("day:"):
        return f'<c r="{place}" s="{A_DAY}"><v>{cell[4:]}</v></c>'
    if cell.startswith("<"):
        return f'<c r="{place}">{cell}</c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{cell}</t></is></c>'
