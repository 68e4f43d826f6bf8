"""OpenDocument text: the claim sheet for LibreOffice, in the tables of the PDF, with the copy that `verify` reads.

Written as the standard has it (ISO/IEC 26300): five small XML parts in an archive, styles from a resource.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from workbench import resources
from workbench.domain.sheet_form import ODT_PART, xml_part
from workbench.exporters.base import Wording
from workbench.exporters.office import timeless, xml_text
from workbench.exporters.report import Report
from workbench.exporters.seal import payload
from workbench.exporters.worded import ClaimRow, FindingRow, WordedSheet, worded
from workbench.records import dataclass

_Part = tuple[str, str]
"""A line of a cell and its style, one of `resources/templates/sheet-styles.xml`."""
_PROGRAM = "Fact-Check Workbench"
_TYPE = "application/vnd.oasis.opendocument.text"
_STANDARD = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    **{name: f"{_STANDARD}{name}:1.0" for name in ("office", "style", "text", "table", "meta", "manifest")},
    "fo": f"{_STANDARD}xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_VERSION = {"office:version": "1.3"}
_COUNTRIES = {"fr": "FR", "en": "GB"}
_FACTS = (4.45,) * 4
_COUNTS = {columns: (round(17.8 / columns, 2),) * columns for columns in (4, 5, 6)}
"""Figures of the summary side by side."""
_CLAIM_WIDTHS = (0.9, 5.4, 3.2, 2.7, 2.6, 3.0)
"""Centimetres; the page is A4 upright with margins of 1.6 cm."""
_FINDING_WIDTHS = (2.8, 3.3, 8.2, 3.5)
_UNREAD_WIDTHS = (7.8, 10.0)
_EVIDENCE_WIDTHS = (1.0, 16.8)
_LOG_WIDTHS = (4.6, 3.2, 10.0)
_LINES = {"cell": "0.5pt solid #dcdad6", "headcell": "0.8pt solid #1c1b1f", "bare": "none"}
_WHITE = re.compile(r"\n|\t|(?<= ) +|^ +")
"""What OpenDocument says by elements: it takes any run of white space for one space."""


@dataclass(frozen=True, slots=True)
class OdtSheet:
    """A4, the tables of the PDF sheet."""

    id: str = "odt"
    extension: str = ".odt"

    def render(self, report: Report, words: Wording) -> bytes:
        sheet = worded(report, words)
        parts = {
            "content.xml": _content(sheet),
            "styles.xml": _styles(sheet, words.tag),
            "meta.xml": _properties(sheet, words.tag),
            ODT_PART: xml_part(payload(report, words.tag, self.id), self.id),
        }
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as made:
            made.writestr("mimetype", _TYPE)
            for name, content in {**parts, "META-INF/manifest.xml": _manifest(parts)}.items():
                made.writestr(name, content)
        return timeless(stream.getvalue())


def _node(parent: Any, name: str, **attributes: str) -> Any:
    """A child "prefix:name"; `text_style_name` stands for text:style-name."""
    from lxml import etree

    named = {_qualified(key.replace("_", ":", 1).replace("_", "-")): value for key, value in attributes.items()}
    return etree.SubElement(parent, _qualified(name), named)


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def _root(name: str, attributes: Mapping[str, str] = _VERSION) -> Any:
    from lxml import etree

    return etree.Element(_qualified(name), {_qualified(key): text for key, text in attributes.items()}, nsmap=_SPACES)


def _bytes(root: Any) -> bytes:
    from lxml import etree

    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made


def _content(sheet: WordedSheet) -> bytes:
    root = _root("office:document-content")
    _layout(_node(root, "office:automatic-styles"))
    body = _node(_node(root, "office:body"), "office:text")
    _head(body, sheet)
    _heading(body, 2, sheet.headings["claims"])
    _table(body, _CLAIM_WIDTHS, [_claim(row) for row in sheet.claims], sheet.columns)
    _findings(body, sheet)
    _rest(body, sheet)
    return _bytes(root)


def _styles(sheet: WordedSheet, tag: str) -> bytes:
    """The styles with the language of the sheet and the foot of the page."""
    from lxml import etree

    root = etree.fromstring(resources.data("templates/sheet-styles.xml"))
    default = root.find(".//style:default-style/style:text-properties", _SPACES)
    default.set(_qualified("fo:language"), tag)
    default.set(_qualified("fo:country"), _COUNTRIES.get(tag, "none"))
    foot = _node(root.find(".//style:footer", _SPACES), "text:p", text_style_name="Footer")
    _words(foot, sheet.footer)
    _node(foot, "text:tab")
    _node(foot, "text:page-number", text_select_page="current").tail = " / "
    _node(foot, "text:page-count")
    return _bytes(root)


def _properties(sheet: WordedSheet, tag: str) -> bytes:
    """Title, program and language; no clock."""
    root = _root("office:document-meta")
    meta = _node(root, "office:meta")
    facts = {"meta:generator": _PROGRAM, "dc:title": sheet.title, "dc:creator": _PROGRAM, "dc:language": tag}
    for name, value in facts.items():
        _node(meta, name).text = xml_text(value)
    return _bytes(root)


def _manifest(parts: Mapping[str, bytes]) -> bytes:
    root = _root("manifest:manifest", {"manifest:version": "1.3"})
    for name, kind in {"/": _TYPE, **dict.fromkeys(parts, "text/xml")}.items():
        _node(root, "manifest:file-entry", manifest_full_path=name, manifest_media_type=kind)
    return _bytes(root)


def _layout(styles: Any) -> None:
    """A style per width of column, lines below the cells, and rows that stay whole."""
    figures = {width for widths in _COUNTS.values() for width in widths}
    widths = {*_FACTS, *figures, *_CLAIM_WIDTHS, *_FINDING_WIDTHS, *_UNREAD_WIDTHS, *_EVIDENCE_WIDTHS, *_LOG_WIDTHS}
    for width in sorted(widths):
        style = _node(styles, "style:style", style_name=_column(width), style_family="table-column")
        _node(style, "style:table-column-properties", style_column_width=f"{width}cm")
    for name, line in _LINES.items():
        style = _node(styles, "style:style", style_name=name, style_family="table-cell")
        _node(
            style, "style:table-cell-properties",
            fo_padding="0.14cm", fo_padding_left="0cm", fo_border_bottom=line,
        )  # fmt: skip
    style = _node(styles, "style:style", style_name="whole", style_family="table-row")
    _node(style, "style:table-row-properties", fo_keep_together="always")
    style = _node(styles, "style:style", style_name="sheet", style_family="table")
    _node(style, "style:table-properties", style_width="17.8cm", table_align="left")


def _column(width: float) -> str:
    return f"w{round(width * 100)}"


def _head(body: Any, sheet: WordedSheet) -> None:
    _paragraph(body, [(sheet.kind, "")], "Kind")
    _heading(body, 1, sheet.title)
    _table(body, _FACTS, _blocks([[(label, "label"), (value, "strong")] for label, value in sheet.head]), lined=False)
    _paragraph(body, [(text, sheet.status_tone) for text in sheet.status], "Status")
    counts = [[(str(count.number), f"{count.tone}-count"), (count.label, count.tone)] for count in sheet.counts]
    columns = _COUNTS[min(max(len(counts), len(_FACTS)), max(_COUNTS))]
    _table(body, columns, _blocks(counts, len(columns)), lined=False)
    if sheet.todo:
        _paragraph(body, [(f"{sheet.headings['todo']} {sheet.todo}", "warn")])


def _blocks(cells: Sequence[list[_Part]], columns: int = len(_FACTS)) -> list[list[list[_Part]]]:
    """Cells in rows, the last row filled up."""
    rows = [list(cells[at : at + columns]) for at in range(0, len(cells), columns)]
    return [row + [[] for _ in range(columns - len(row))] for row in rows]


def _claim(row: ClaimRow) -> list[list[_Part]]:
    values = [(text, "") for text in row.values] + [(text, "muted") for text in row.details]
    answer = [(row.answer, row.tone), *((text, "muted") for text in row.remarks)]
    return [
        [(str(row.number), "muted")],
        [(row.quote, "serif")],
        values + [(text, "warn") for text in row.alerts],
        [(text, "") for text in row.sources],
        [(text, "") for text in row.evidence],
        answer + ([(row.note, "")] if row.note else []),
    ]


def _finding(row: FindingRow) -> list[list[_Part]]:
    return [
        [(f"▲\u00a0{row.severity}", row.tone)],
        [(row.title, ""), (row.rule, "muted")] if row.title else [(row.rule, "")],
        [*([(row.arithmetic, "mono")] if row.arithmetic else []), (row.told, "")],
        [(row.state, "muted" if row.dismissed else "")],
    ]


def _findings(body: Any, sheet: WordedSheet) -> None:
    if not sheet.shows["consistency"]:
        return
    _heading(body, 2, sheet.headings["consistency"])
    if sheet.findings:
        _table(body, _FINDING_WIDTHS, [_finding(row) for row in sheet.findings])
    else:
        _paragraph(body, [(sheet.headings["no_findings"], "muted")])


def _rest(body: Any, sheet: WordedSheet) -> None:
    """Coverage, evidence and the changes since the last signature."""
    if sheet.shows["coverage"]:
        _heading(body, 2, sheet.headings["coverage"])
        _paragraph(body, [(sheet.coverage, "")])
    if sheet.unread:
        _table(body, _UNREAD_WIDTHS, [[[(quote, "serif")], [(why, "muted")]] for quote, why in sheet.unread])
    if sheet.evidence:
        _heading(body, 2, sheet.headings["evidence"])
        rows = [
            [
                [(f"[{number}]", "muted")],
                [(row.text, ""), *([(f"sha256 {row.sha256}", "hash")] if row.sha256 else [])],
            ]
            for number, row in enumerate(sheet.evidence, 1)
        ]
        _table(body, _EVIDENCE_WIDTHS, rows)
    if sheet.log:
        _heading(body, 2, sheet.headings["log"])
        _table(body, _LOG_WIDTHS, [[[(text, "")] for text in row] for row in sheet.log])


def _table(
    body: Any,
    widths: Sequence[float],
    rows: Sequence[Sequence[Sequence[_Part]]],
    head: Sequence[str] = (),
    *,
    lined: bool = True,
) -> None:
    """A table of fixed widths (cm); its head is repeated on every page and no row breaks between two."""
    if not rows and not head:
        return
    table = _node(body, "table:table", table_style_name="sheet")
    for width in widths:
        _node(table, "table:table-column", table_style_name=_column(width))
    if head:
        _row(_node(table, "table:table-header-rows"), [[(name, "head")] for name in head], "headcell")
    for row in rows:
        _row(table, row, "cell" if lined else "bare")


def _row(table: Any, cells: Sequence[Sequence[_Part]], style: str) -> None:
    row = _node(table, "table:table-row", table_style_name="whole")
    for parts in cells:
        cell = _node(row, "table:table-cell", table_style_name=style, office_value_type="string")
        _paragraph(cell, parts, "Standard")


def _heading(body: Any, level: int, text: str) -> None:
    _words(_node(body, "text:h", text_style_name=f"Heading_20_{level}", text_outline_level=str(level)), text)


def _paragraph(parent: Any, parts: Sequence[_Part], style: str = "Text") -> None:
    """Lines, each in its style ("" and "plain" as the paragraph's own)."""
    made = _node(parent, "text:p", text_style_name=style)
    for index, (text, tone) in enumerate(parts):
        if index:
            _node(made, "text:line-break")
        styled = {"text_style_name": tone} if tone not in ("", "plain") else {}
        _words(_node(made, "text:span", **styled), text)


def _words(parent: Any, text: str) -> None:
    """Text with its line feeds, tabs and runs of spaces as elements."""
    written, at = xml_text(text), 0
    last = None
    for match in _WHITE.finditer(written):
        _add(parent, last, written[at : match.start()])
        at = match.end()
        if match[0] in ("\n", "\t"):
            last = _node(parent, "text:line-break" if match[0] == "\n" else "text:tab")
        else:
            last = _node(parent, "text:s", text_c=str(len(match[0])))
    _add(parent, last, written[at:])


def _add(parent: Any, last: Any, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


EXPORTER = OdtSheet()
