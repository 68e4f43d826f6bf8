"""The canonical form of a report, its hash, and the copy of it that a signed sheet carries inside itself.

A signature certifies the report part by part: its hash is that of the hashes of its parts, so that a sheet without
some of its sections can still be checked against it. A part is plain JSON (`domain.codec`) with sorted keys and no
white space, without the moment of making, the hours of the answers, internal notes and the signature: two reports that
say the same have the same hash, whatever their format or language. The first sheets certified everything at once
(`hashes` knows both forms).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from workbench.domain.codec import plain, restore
from workbench.domain.findings import FindingState
from workbench.domain.sections import Section
from workbench.domain.sheet_form import FORMAT, SCHEMA, packed, unpacked
from workbench.errors import InputError
from workbench.exporters.maker import maker
from workbench.exporters.report import Report

Plain = dict[str, Any]
_NOT_CERTIFIED: Plain = {"made_at": None, "notes": False, "signature": None, "void": None}
_ARTICLE = "article"
"""The part that cannot be left out: text, claims, links and who checked."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a sheet carries: the report, its language, which program wrote it ("" when it does not say), and the plain
    form as it was written, which may have more or fewer fields than this program knows.
    """

    report: Report
    language: str
    made_by: str
    content: Plain = field(repr=False)


def content_hash(report: Report) -> str:
    """SHA-256 of what a signature certifies, hexadecimal."""
    return _hash_of_parts(plain(report))


def hashes(content: Plain) -> frozenset[str]:
    """The hashes under which the plain form of a report may have been signed. Raises KeyError, TypeError."""
    whole = {**content, **_NOT_CERTIFIED}
    whole.pop("left_out", None)
    whole["claims"] = [{**line, "checked_at": None, "claim": _noteless(line["claim"])} for line in content["claims"]]
    whole["evidence"] = [{**piece, "note": ""} for piece in content["evidence"]]
    return frozenset({_hash_of_parts(content), _digest(whole)})


def part_hashes(content: Plain) -> dict[str, str]:
    """SHA-256 of every part of the plain form of a report; of a part that was left out, what the report says it was."""
    told = {item["section"]: item["sha256"] for item in content.get("left_out", ())}
    found = {}
    for name, part in _parts(content).items():
        found[name] = told[name] if told.get(name) and not _says_something(part) else _digest(part)
    return found


def whole_hash(content: Plain, made_by: str = "") -> str:
    """SHA-256 of all that the plain form of a report says, also the hours and notes that no signature certifies, and of
    which program says so.
    """
    return _digest([content, made_by] if made_by else content)


def _hash_of_parts(content: Plain) -> str:
    return _digest(part_hashes(content))


def _digest(value: object) -> str:
    return hashlib.sha256(
        json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()


def _parts(content: Plain) -> dict[str, Any]:
    """Sections by name and, as `_ARTICLE`, all the rest, what other versions of the program add included."""
    lines, findings = content["claims"], content["findings"]
    aside = [line for line in findings if _is_dismissed(line)]
    bare = [
        {**line, "checked_at": None, "alerts": [], "evidence": [], "claim": _noteless(line["claim"])} for line in lines
    ]
    apart = {*_NOT_CERTIFIED, "left_out", "findings", "evidence", "coverage"}
    return {
        _ARTICLE: {**{key: value for key, value in content.items() if key not in apart}, "claims": bare},
        Section.CONSISTENCY: [
            [line for line in findings if not _is_dismissed(line)],
            [line["alerts"] for line in lines],
        ],
        Section.DISMISSED: aside,
        Section.COVERAGE: content["coverage"],
        Section.EVIDENCE: [
            [{**piece, "note": ""} for piece in content["evidence"]],
            [line["evidence"] for line in lines],
        ],
    }


def _is_dismissed(line: Plain) -> bool:
    return bool(line["finding"]["state"] == FindingState.DISMISSED)


def _says_something(part: Any) -> bool:
    """Whether there is anything in a section: one that was left out is empty all through."""
    if isinstance(part, dict):
        return any(map(_says_something, part.values()))
    return any(map(_says_something, part)) if isinstance(part, list) else bool(part)


def _noteless(claim: Plain) -> Plain:
    return {**claim, "note": "", "edited": []}


def payload(report: Report, tag: str, form: str = "") -> str:
    """The whole report as one line of ASCII, for embedding in a sheet of the language `tag` and the format `form`."""
    content = {"format": FORMAT, "schema": SCHEMA, "language": tag, "made_by": maker(form), "report": plain(report)}
    return packed(content)


def unsealed(text: str, name: str) -> Sealed:
    """What an embedded copy says. Raises InputError naming the file."""
    try:
        content = unpacked(text)
    except ValueError as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error
    return read_content(content, name)


def read_content(content: object, name: str) -> Sealed:
    """The report in the plain form that `payload` packs. Raises InputError naming the file."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise InputError("error.sheet.other", file=name)
    if content.get("schema") != SCHEMA:
        raise InputError("error.sheet.newer", file=name, schema=str(content.get("schema")))
    try:
        report = restore(Report, content["report"])
        return Sealed(report, str(content["language"]), str(content.get("made_by", "")), content["report"])
    except (KeyError, ValueError) as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error
