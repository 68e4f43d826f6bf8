"""The sheet as one HTML file: no script, no remote resource, prints on A4. All text from outside is escaped."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from workbench import resources
from workbench.domain.claims import Answer
from workbench.domain.findings import FindingState, Severity
from workbench.exporters import phrases
from workbench.exporters.base import Wording
from workbench.exporters.report import ClaimLine, FindingLine, Report
from workbench.exporters.seal import HTML_META, payload

_CLASSES = {Answer.CONFIRMED: "good", Answer.WRONG: "bad", None: "muted"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A self-contained page."""

    id: str = "html"
    extension: str = ".html"

    def render(self, report: Report, words: Wording) -> bytes:
        title = escape(report.version.title or words("sheet.untitled"))
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="{escape(words.tag)}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta name="{HTML_META}" content="{payload(report, words.tag)}">',
            f"<title>{title} – {escape(words('sheet.kind'))}</title>",
            f"<style>\n{resources.text('templates/sheet.css')}</style></head><body>",
            f'<p class="kind">{escape(words("sheet.kind"))}</p><h1>{title}</h1>',
            _head(report, words),
            _counts(report, words),
            _claims(report, words),
            _findings(report, words),
            _evidence(report, words),
            _footer(report, words),
            "</body></html>",
        ]
        return ("\n".join(part for part in parts if part) + "\n").encode()


def _head(report: Report, words: Wording) -> str:
    rows = [
        (words("sheet.published"), phrases.published(report, words)),
        (
            words("sheet.version"),
            f"{report.version.number} · sha256 {report.version.sha256[:4]}…{report.version.sha256[-4:]}",
        ),
        (words("sheet.checkers"), ", ".join(report.checkers) or "—"),
        (words("sheet.made"), phrases.moment_of_day(report.made_at, words)),
    ]
    if report.version.outlet:
        rows.insert(0, (words("sheet.outlet"), report.version.outlet))
    if report.withheld:
        rows.append((words("sheet.withheld"), str(report.withheld)))
    cells = "".join(f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>" for label, value in rows)
    return f'<dl class="head">{cells}</dl>'


def _counts(report: Report, words: Wording) -> str:
    shown = [(len(report.claims), words("sheet.count.claims", count=len(report.claims)), "")]
    for answer in Answer:
        number = report.count(answer)
        if number:
            shown.append((number, words(f"answer.{answer}"), _CLASSES.get(answer, "warn")))
    if report.alerts:
        shown.append(
            (
                report.alerts,
                words("sheet.alerts_of", count=report.alerts, alerts=report.alerts, dismissed=report.dismissed),
                "warn",
            )
        )
    items = "".join(f'<li class="{css}"><b>{number}</b>{escape(label)}</li>' for number, label, css in shown)
    return f'<ul class="counts">{items}</ul>'


def _claims(report: Report, words: Wording) -> str:
    columns = ("number", "claim", "value", "source", "evidence", "answer")
    head = "".join(f'<th scope="col">{escape(words(f"sheet.column.{name}"))}</th>' for name in columns)
    rows = "\n".join(_claim(line, words) for line in report.claims)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"
    return f"<h2>{escape(words('sheet.claims'))}</h2>\n{table}"


def _claim(line: ClaimLine, words: Wording) -> str:
    claim = line.claim
    shown = [escape(value) for value in phrases.values(claim, words)]
    shown += [f'<span class="muted">{escape(words("sheet.part_of", number=number))}</span>' for number in line.part_of]
    shown += [f'<span class="warn">▲ {escape(rule)}</span>' for rule in line.alerts]
    answer = f'<span class="{_CLASSES.get(claim.answer, "warn")}">{escape(phrases.answer(claim, words))}</span>'
    if claim.decision != "none":
        answer += f'<br><span class="muted small">{escape(words(f"decision.{claim.decision}"))}</span>'
    if claim.checked_by:
        answer += f'<br><span class="muted small">{escape(claim.checked_by)}</span>'
    if claim.note:
        answer += f'<br><span class="small">{escape(claim.note)}</span>'
    cells = [
        ("number", str(line.number)),
        ("quote", escape(claim.anchor.quote)),
        ("", "<br>".join(shown)),
        ("", "<br>".join(escape(source) for source in phrases.sources(claim, words))),
        ("", " ".join(f"[{number}]" for number in line.evidence)),
        ("", answer),
    ]
    return (
        "<tr>"
        + "".join(f'<td class="{css}">{text}</td>' if css else f"<td>{text}</td>" for css, text in cells)
        + "</tr>"
    )


def _findings(report: Report, words: Wording) -> str:
    title = f"<h2>{escape(words('sheet.consistency'))}</h2>"
    if not report.findings:
        return f'{title}\n<p class="muted">{escape(words("sheet.no_findings"))}</p>'
    rows = "\n".join(_finding(line, words) for line in report.findings)
    return f"{title}\n<table><tbody>\n{rows}\n</tbody></table>"


def _finding(line: FindingLine, words: Wording) -> str:
    finding = line.finding
    css = {Severity.ERROR: "bad", Severity.WARNING: "warn"}.get(finding.severity, "muted")
    told = escape(words.catalogue.say(finding.message, words.tag))
    if finding.arithmetic:
        told = f"<code>{escape(finding.arithmetic)}</code><br>{told}"
    if line.claims:
        told += f' <span class="muted">({", ".join(map(str, line.claims))})</span>'
    state = "muted small" if finding.state is FindingState.DISMISSED else "small"
    return (
        f'<tr><td class="{css}">▲ {escape(words(f"severity.{finding.severity}"))}</td><td>{escape(finding.rule)}</td>'
        f'<td>{told}</td><td class="{state}">{escape(phrases.state(finding, words))}</td></tr>'
    )


def _evidence(report: Report, words: Wording) -> str:
    if not report.evidence:
        return ""
    items = "\n".join(f"<li>{escape(phrases.evidence_phrase(piece, words))}</li>" for piece in report.evidence)
    return f"<h2>{escape(words('sheet.evidence'))}</h2>\n<ol>{items}</ol>"


def _footer(report: Report, words: Wording) -> str:
    coverage = words("sheet.read_of", read=report.coverage.read, numbers=report.coverage.numbers)
    return f"<footer>Fact-Check Workbench · {escape(coverage)} · sha256 {report.version.sha256}</footer>"


EXPORTER = HtmlPage()
