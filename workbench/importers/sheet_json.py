"""Claim sheets of our own (JSON): the article comes back with its claims, answers, notes and evidence.

Every importer is loaded to be asked whether a file is its own; what reads a sheet is loaded for a sheet.
"""

from __future__ import annotations

from typing import Any

from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding, FindingState
from workbench.domain.links import Link
from workbench.errors import InputError
from workbench.importers.base import USUAL, Carried, Choices, Draft

_HEAD = 4096


class SheetJson:
    """Any other JSON is refused: it is no article."""

    id = "sheet"
    suffixes: tuple[str, ...] = (".json",)
    isolated = True

    def sniff(self, data: bytes) -> bool:
        if not data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return False
        from workbench.domain.sheet_form import FORMAT

        return FORMAT.encode() in data[:_HEAD]

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:  # noqa: ARG002 - JSON is UTF-8
        import json

        try:
            content = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise InputError("error.input.damaged", file=name, cause=str(error)) from error
        return draft_of(carried(content, name), name)


def carried(content: Any, name: str) -> Carried:
    """The work in the plain form of a sheet. Raises InputError when it is none, newer, or damaged."""
    from workbench.domain.codec import restore
    from workbench.domain.sheet_form import FORMAT, SCHEMA

    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise InputError("error.sheet.other", file=name)
    if content.get("schema") != SCHEMA:
        raise InputError("error.sheet.newer", file=name, schema=str(content.get("schema")))
    try:
        report = content["report"]
        work = Carried(
            version=restore(Version, report["version"]),
            claims=tuple(restore(Claim, line["claim"]) for line in report["claims"]),
            evidence=tuple(restore(Evidence, piece) for piece in report["evidence"]),
            links=tuple(restore(Link, link) for link in report.get("links", ())),
            dismissed=tuple(_dismissed(report["findings"])),
        )
        str(report).encode()  # a half of a surrogate pair could not be kept
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error
    _require_places(work, name)
    return work


def _dismissed(lines: Any) -> list[Finding]:
    from workbench.domain.codec import restore

    findings = [restore(Finding, line["finding"]) for line in lines]
    return [finding for finding in findings if finding.state is FindingState.DISMISSED]


def _require_places(work: Carried, name: str) -> None:
    """Every claim must stand where it says: a sheet that was edited by hand is refused rather than believed."""
    text = work.version.text
    if not text.strip():
        raise InputError("error.input.empty", file=name)
    for claim in work.claims:
        anchor = claim.anchor
        if not 0 <= anchor.start < anchor.end <= len(text) or text[anchor.start : anchor.end] != anchor.quote:
            raise InputError("error.sheet.damaged", file=name, cause=anchor.quote[:80])


def draft_of(work: Carried, name: str) -> Draft:
    """The draft of the text that a sheet is about."""
    version = work.version
    return Draft(
        title=version.title,
        body=version.body,
        language=version.language,
        published=version.published,
        outlet=version.outlet,
        origin=name,
        language_from="sheet",
        published_from="sheet" if version.published else "",
        title_from="sheet",
        outlet_from="sheet" if version.outlet else "",
        carried=work,
    )


IMPORTER = SheetJson()
