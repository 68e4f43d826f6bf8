"""A check as lines for a terminal: what does not agree, with the arithmetic and the places."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from workbench.check.registry import add_words
from workbench.cli.articles import Checked
from workbench.cli.command import Console
from workbench.domain.findings import Finding, Severity
from workbench.i18n import day, quoted

_WIDTH = 100
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36", Severity.INFO: "2"}
_SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "▲", Severity.NOTE: "●", Severity.INFO: "·"}


def lines(done: Checked, name: str, console: Console, *, with_text: bool = False) -> Iterator[str]:
    """The whole report, a line each."""
    add_words(console.catalogue)
    version, extraction = done.version, done.extraction
    yield _paint(version.title or name, "1", console)
    facts = [name, version.language]
    facts.append(day(version.published, console.tag) if version.published else console.say("cli.check.no_date"))
    facts.append(console.say("cli.check.claims", count=len(extraction.claims)))
    yield " · ".join(facts)
    findings = sorted(done.result.findings, key=lambda finding: finding.severity.rank)
    if not findings:
        yield ""
        yield console.say("cli.check.agrees")
    for finding in findings:
        yield ""
        yield from _finding(finding, version.text, console)
    yield ""
    yield _coverage(done, console)
    if with_text:
        yield ""
        yield version.text


def _finding(finding: Finding, text: str, console: Console) -> Iterator[str]:
    severity = console.say(f"severity.{finding.severity}")
    head = f"{_SIGNS[finding.severity]} {severity} {finding.rule}"
    title = console.say(f"rule.{finding.rule}.title")
    yield _paint(head, _COLOURS[finding.severity], console) + f" – {title}"
    if finding.arithmetic:
        yield f"    {finding.arithmetic}"
    for line in console.word(finding.message).splitlines():
        yield from textwrap.wrap(line, _WIDTH, initial_indent="    ", subsequent_indent="    ")
    for place in finding.places:
        row = text.count("\n", 0, place.start) + 1
        column = place.start - (text.rfind("\n", 0, place.start) + 1) + 1
        yield f"      {row}:{column}  {quoted(' '.join(place.quote.split()), console.tag)}"
    for suggestion in finding.suggestions:
        yield f"      → {console.word(suggestion.text)}"


def _coverage(done: Checked, console: Console) -> str:
    extraction = done.extraction
    counts = dict.fromkeys(Severity, 0)
    for finding in done.result.findings:
        counts[finding.severity] += 1
    told = [console.say(f"cli.check.count.{severity}", count=number) for severity, number in counts.items() if number]
    told.append(console.say("cli.check.coverage", read=extraction.read, numbers=extraction.numbers))
    return " · ".join(told)


def _paint(text: str, code: str, console: Console) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if console.colour else text
