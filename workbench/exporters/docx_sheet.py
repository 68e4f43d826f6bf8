"""Word: the claim sheet itself, with heading styles, repeated table heads and the sealed copy that `verify` reads."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from workbench.domain.sheet_form import DOCX_PART, xml_part
from workbench.exporters.base import Wording
from workbench.exporters.office import EPOCH, name_fonts, timeless, xml_text
from workbench.exporters.report import Report
from workbench.exporters.seal import payload
from workbench.exporters.worded import ClaimRow, FindingRow, WordedSheet, worded
from workbench.records import dataclass

AUTHOR = "Fact-Check Workbench"
_INK = {"good": "1D7F45", "bad": "B3261E", "warn": "8A5A00", "muted": "66646B", "plain": "1C1B1F"}
_CLAIM_WIDTHS = (0.9, 5.1, 3.3, 2.7, 2.8, 3.0)
"""Centimetres; the page is A4 upright with margins of 1.6 cm."""
_WIDTH, _FACTS = 17.8, 4
"""All of them together, and how many facts of the head stand side by side."""
_LABEL, _STRONG, _QUOTE = "label", "strong", "quote"
"""Tones of words that are small and grey, bold, or the article's own."""
_SANS, _SERIF, _SMALL = "Inter", "Noto Serif", 7.5
_FINDING_WIDTHS = (3.1, 3.4, 7.9, 3.4)
_Part = tuple[str, str]


@dataclass(frozen=True, slots=True)
class DocxSheet:
    """A4, the tables of the PDF sheet."""

    id: str = "docx-sheet"
    extension: str = ".docx"

    def render(self, report: Report, words: Wording) -> bytes:
        from docx import Document

        sheet = worded(report, words)
        document = Document()
        document.core_properties.author = AUTHOR
        document.core_properties.title = xml_text(sheet.title)
        document.core_properties.language = words.tag
        document.core_properties.created = document.core_properties.modified = EPOCH
        name_fonts(document)
        _page(document)
        _foot(document, sheet.footer)
        _head(document, sheet)
        document.add_heading(sheet.headings["claims"], 1)
        _table(document, _CLAIM_WIDTHS, [_claim(row) for row in sheet.claims], sheet.columns)
        _findings(document, sheet)
        _rest(document, sheet)
        stream = io.BytesIO()
        document.save(stream)
        part = xml_part(payload(report, words.tag, self.id), self.id)
        return timeless(stream.getvalue(), {DOCX_PART: part})


def _page(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.6)
    section.top_margin, section.bottom_margin = Cm(1.7), Cm(1.8)
    for name, font, size in (("Normal", _SANS, 8.5), ("Title", _SERIF, 19), ("Heading 1", _SERIF, 12.5)):
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        style.font.color.rgb = RGBColor.from_string(_INK["plain"])
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # they would win over the names
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        style.font.bold = name != "Normal"
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(14)
    document.styles["Heading 1"].paragraph_format.space_after = Pt(5)
    _underline(document.styles["Title"], Pt(4), Pt(6))


def _foot(document: Any, text: str) -> None:
    """What the sheet is of, then the page and how many there are, on every page."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    paragraph = document.sections[0].footer.paragraphs[0]
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()  # Word's own style has one in the middle
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line = _borders("w:pBdr", ("top",), 4, "DCDAD6", room=5)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert_element_before(line, "w:tabs", "w:spacing", "w:ind", "w:jc")
    _run(paragraph, f"{text}\t", _LABEL)
    for index, name in enumerate(("PAGE", "NUMPAGES")):
        if index:
            _run(paragraph, " / ", _LABEL)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), name)
        paragraph._p.append(field)  # noqa: SLF001
        _run(paragraph, "1", _LABEL)
        field.append(paragraph.runs[-1]._r)  # noqa: SLF001


def _underline(style: Any, above: Any, below: Any) -> None:
    """A dark line under the title, in place of what Word's own style draws; room above and below the words."""
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    style.paragraph_format.space_before, style.paragraph_format.space_after = above, below
    borders = _borders("w:pBdr", ("bottom",), 12, _INK["plain"], room=5)
    later = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
    properties.insert_element_before(borders, *later)


def _head(document: Any, sheet: WordedSheet) -> None:
    """Kind, title, facts four to a row, signature, figures and what is left to do."""
    from docx.shared import Pt

    _lines(document.add_paragraph(), [(sheet.kind.upper(), "muted")])
    document.add_paragraph(xml_text(sheet.title), style="Title")
    facts = [[(label, _LABEL), (value, _STRONG)] for label, value in sheet.head]
    rows = [facts[start : start + _FACTS] for start in range(0, len(facts), _FACTS)]
    _table(document, [_WIDTH / _FACTS] * _FACTS, [[*row, *[[]] * (_FACTS - len(row))] for row in rows])
    status = document.paragraphs[-1]
    status.paragraph_format.space_before = Pt(6)
    _lines(status, [(text, sheet.status_tone) for text in sheet.status])
    _counts(document, sheet)
    if sheet.todo:
        _lines(document.add_paragraph(), [(f"{sheet.headings['todo']} {sheet.todo}", "warn")])


def _counts(document: Any, sheet: WordedSheet) -> None:
    """Large figures side by side, each before its word."""
    from docx.shared import Pt

    figures = document.add_paragraph()
    figures.paragraph_format.space_before = Pt(6)
    figures.paragraph_format.space_after = Pt(6)
    for index, count in enumerate(sheet.counts):
        _run(figures, ("\u2003 " if index else "") + str(count.number), count.tone, bold=True, size=14)
        _run(figures, f"\u00a0{count.label}".replace(" ", "\u00a0"), count.tone)  # a figure stays with its words


def _claim(row: ClaimRow) -> list[list[_Part]]:
    values = [(text, "plain") for text in row.values] + [(text, "muted") for text in row.details]
    answer = [(row.answer, row.tone), *((text, "muted") for text in row.remarks)]
    return [
        [(str(row.number), "muted")],
        [(row.quote, _QUOTE)],
        values + [(text, "warn") for text in row.alerts],
        [(text, "plain") for text in row.sources],
        [(text, "plain") for text in row.evidence],
        answer + ([(row.note, "plain")] if row.note else []),
    ]


def _finding(row: FindingRow) -> list[list[_Part]]:
    arithmetic = [(row.arithmetic, "plain")] if row.arithmetic else []
    return [
        [(f"▲\u00a0{row.severity}", row.tone)],
        [(row.title, "plain"), (row.rule, "muted")] if row.title else [(row.rule, "plain")],
        [*arithmetic, (row.told, "plain")],
        [(row.state, "muted" if row.dismissed else "plain")],
    ]


def _findings(document: Any, sheet: WordedSheet) -> None:
    if not sheet.shows["consistency"]:
        return
    document.add_heading(sheet.headings["consistency"], 1)
    if sheet.findings:
        _table(document, _FINDING_WIDTHS, [_finding(row) for row in sheet.findings])
    else:
        _lines(document.add_paragraph(), [(sheet.headings["no_findings"], "muted")])


def _rest(document: Any, sheet: WordedSheet) -> None:
    """Coverage, evidence and the changes since the last signature."""
    if sheet.shows["coverage"]:
        document.add_heading(sheet.headings["coverage"], 1)
        document.add_paragraph(sheet.coverage)
    if sheet.unread:
        _table(document, (7.8, 10), [[[(quote, "plain")], [(why, "muted")]] for quote, why in sheet.unread])
    if sheet.evidence:
        document.add_heading(sheet.headings["evidence"], 1)
        rows = [
            [
                [(f"[{number}]", "muted")],
                [(row.text, "plain"), *([(f"sha256 {row.sha256}", "muted")] if row.sha256 else [])],
            ]
            for number, row in enumerate(sheet.evidence, 1)
        ]
        _table(document, (1, 16.8), rows)
    if sheet.log:
        document.add_heading(sheet.headings["log"], 1)
        _table(document, (4.6, 3.2, 10), [[[(text, "plain")] for text in row] for row in sheet.log])


def _table(
    document: Any, widths: Sequence[float], rows: Sequence[Sequence[Sequence[_Part]]], head: Sequence[str] = ()
) -> None:
    """A table of fixed widths (cm). Rows are built as XML: python-docx's cell access takes quadratic time."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    table = document.add_table(rows=0, cols=len(widths))
    table.autofit = False
    _dress(table._tbl.tblPr)  # noqa: SLF001
    for column, width in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=True):  # noqa: SLF001
        column.set(qn("w:w"), str(Cm(width).twips))
    if head:
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:tblHeader"))
        table._tbl.append(_row(widths, [[(name, _LABEL)] for name in head], properties, head=True))  # noqa: SLF001
    for row in rows:
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:cantSplit"))
        table._tbl.append(_row(widths, row, properties))  # noqa: SLF001
    document.add_paragraph()


def _dress(properties: Any) -> None:
    """Thin grey lines below and between the rows, none elsewhere; room above and below the words of a row."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", "80"), ("left", "60"), ("bottom", "50"), ("right", "100")):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), twips)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.insert_element_before(margins, "w:tblLook")
    lines = _borders("w:tblBorders", ("bottom", "insideH"), 4, "DCDAD6")
    properties.insert_element_before(lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def _borders(tag: str, sides: Sequence[str], eighths: int, colour: str, room: int = 0) -> Any:
    """Lines, in eighths of a point, `room` points away from the words."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement(tag)
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(eighths)), ("space", str(room)), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    return borders


def _row(widths: Sequence[float], cells: Sequence[Sequence[_Part]], properties: Any, *, head: bool = False) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm
    from docx.text.paragraph import Paragraph

    made = OxmlElement("w:tr")
    made.append(properties)
    for width, parts in zip(widths, cells, strict=True):
        cell, sized, size = OxmlElement("w:tc"), OxmlElement("w:tcPr"), OxmlElement("w:tcW")
        size.set(qn("w:w"), str(Cm(width).twips))
        size.set(qn("w:type"), "dxa")
        sized.append(size)
        if head:
            sized.append(_borders("w:tcBorders", ("bottom",), 8, _INK["plain"]))
        cell.append(sized)
        paragraph = OxmlElement("w:p")
        cell.append(paragraph)
        made.append(cell)
        _lines(Paragraph(paragraph, None), parts, bold=head)  # type: ignore[arg-type]
    return made


def _lines(paragraph: Any, parts: Sequence[_Part], *, bold: bool = False) -> None:
    for index, (text, tone) in enumerate(parts):
        if index:
            paragraph.add_run().add_break()
        _run(paragraph, text, tone, bold=bold)


def _run(paragraph: Any, text: str, tone: str, *, bold: bool = False, size: float = 0) -> None:
    """Words in their tone; `size` in points, 0 for that of the paragraph."""
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(xml_text(text))
    run.bold = bold or tone == _STRONG or None
    size = size or (_SMALL if tone == _LABEL else 0)
    if size:
        run.font.size = Pt(size)
    if tone == _QUOTE:
        run.font.name = _SERIF
    ink = _INK.get("muted" if tone == _LABEL else tone, _INK["plain"])
    if ink != _INK["plain"]:
        run.font.color.rgb = RGBColor.from_string(ink)


EXPORTER = DocxSheet()
