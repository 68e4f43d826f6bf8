"""The sheet as one HTML file: no script, no remote resource, prints on A4. All text from outside is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from workbench import resources
from workbench.domain.sheet_form import HTML_META
from workbench.exporters.base import Wording
from workbench.exporters.report import Report
from workbench.exporters.seal import payload
from workbench.exporters.worded import ClaimRow, FindingRow, WordedSheet, worded
from workbench.i18n import quoted
from workbench.records import dataclass

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A self-contained page."""

    id: str = "html"
    extension: str = ".html"

    def render(self, report: Report, words: Wording) -> bytes:
        sheet = worded(report, words)
        title = escape(sheet.title)
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="{escape(words.tag)}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta name="{HTML_META}" content="{payload(report, words.tag, self.id)}">',
            f"<title>{title} – {escape(sheet.kind)}</title>",
            f"<style>\n{resources.text('templates/sheet.css')}</style></head><body>",
            f'<p class="kind">{escape(sheet.kind)}</p><h1>{title}</h1>',
            _head(sheet),
            _claims(sheet),
            _findings(sheet),
            _coverage(sheet),
            _evidence(sheet),
            _log(sheet),
            f"<footer>Fact-Check Workbench · sha256 {report.version.sha256}</footer>",
            "</body></html>",
        ]
        return ("\n".join(part for part in parts if part) + "\n").encode("utf-8", "backslashreplace")


def _head(sheet: WordedSheet) -> str:
    cells = "".join(f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>" for label, value in sheet.head)
    items = "".join(f'<li class="{c.tone}"><b>{c.number}</b>{escape(c.label)}</li>' for c in sheet.counts)
    status = f'<p class="{sheet.status_tone} status">{_lines(sheet.status)}</p>'
    todo = f'<p class="warn">{escape(sheet.headings["todo"])} {escape(sheet.todo)}</p>' if sheet.todo else ""
    return "\n".join(
        part for part in (f'<dl class="head">{cells}</dl>', status, f'<ul class="counts">{items}</ul>', todo) if part
    )


def _lines(texts: Iterable[str], css: str = "") -> str:
    inner = "<br>".join(escape(text) for text in texts)
    return f'<span class="{css}">{inner}</span>' if css and inner else inner


def _claims(sheet: WordedSheet) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in sheet.columns)
    rows = "\n".join(_claim(row) for row in sheet.claims)
    table = f'<table class="claims"><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>'
    return f"<h2>{escape(sheet.headings['claims'])}</h2>\n{table}"


def _claim(row: ClaimRow) -> str:
    values = [_lines(row.values), _lines(row.details, "muted"), _lines(row.alerts, "warn")]
    answer = [_lines([row.answer], row.tone), _lines(row.remarks, "muted small")]
    answer.append(_lines(row.note.split("\n"), "small") if row.note else "")
    cells = [
        ("number", str(row.number)),
        ("quote", escape(row.quote)),
        ("", "<br>".join(part for part in values if part)),
        ("", _lines(row.sources)),
        ("", _lines(row.evidence)),
        ("", "<br>".join(part for part in answer if part)),
    ]
    return f"<tr>{''.join(_cell(css, text) for css, text in cells)}</tr>"


def _cell(css: str, text: str) -> str:
    return f'<td class="{css}">{text}</td>' if css else f"<td>{text}</td>"


def _findings(sheet: WordedSheet) -> str:
    if not sheet.shows["consistency"]:
        return ""
    title = f"<h2>{escape(sheet.headings['consistency'])}</h2>"
    if not sheet.findings:
        return f'{title}\n<p class="muted">{escape(sheet.headings["no_findings"])}</p>'
    rows = "\n".join(_finding(row) for row in sheet.findings)
    return f'{title}\n<table class="findings"><tbody>\n{rows}\n</tbody></table>'


def _finding(row: FindingRow) -> str:
    arithmetic = f"<code>{escape(row.arithmetic)}</code><br>" if row.arithmetic else ""
    rule = f'{escape(row.title)} <span class="muted">{escape(row.rule)}</span>' if row.title else escape(row.rule)
    cells = [
        (f"{row.tone} sign", f"▲ {escape(row.severity)}"),
        ("rule", rule),
        ("", arithmetic + escape(row.told)),
        ("muted small state" if row.dismissed else "small state", escape(row.state)),
    ]
    return f"<tr>{''.join(_cell(css, text) for css, text in cells)}</tr>"


def _coverage(sheet: WordedSheet) -> str:
    if not sheet.shows["coverage"]:
        return ""
    parts = [f"<h2>{escape(sheet.headings['coverage'])}</h2>", f"<p>{escape(sheet.coverage)}</p>"]
    if sheet.unread:
        items = "".join(
            f'<li>{escape(quoted(q, sheet.language))} <span class="muted">{escape(why)}</span></li>'
            for q, why in sheet.unread
        )
        parts.append(f"<ul>{items}</ul>")
    return "\n".join(parts)


def _evidence(sheet: WordedSheet) -> str:
    if not sheet.evidence:
        return ""
    items = "\n".join(
        f"<li>{escape(row.text)}{f'<br><code>sha256 {row.sha256}</code>' if row.sha256 else ''}</li>"
        for row in sheet.evidence
    )
    return f"<h2>{escape(sheet.headings['evidence'])}</h2>\n<ol>{items}</ol>"


def _log(sheet: WordedSheet) -> str:
    if not sheet.log:
        return ""
    rows = "\n".join(f"<tr>{''.join(_cell('', escape(text)) for text in row)}</tr>" for row in sheet.log)
    return f"<h2>{escape(sheet.headings['log'])}</h2>\n<table><tbody>\n{rows}\n</tbody></table>"


EXPORTER = HtmlPage()
