"""The canonical form of a report, its hash, and the copy of it that a signed sheet carries inside itself.

The canonical form is the report's plain JSON (`domain.codec`) with sorted keys and no white space, without the moment
of making, the hours of the answers, internal notes and the signature: two reports that say the same have the same
hash, whatever their format or language.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json

from workbench.domain.claims import Claim
from workbench.domain.codec import plain, restore
from workbench.domain.sheet_form import FORMAT, SCHEMA, packed, unpacked
from workbench.errors import InputError
from workbench.exporters.report import Report


def canonical(report: Report) -> bytes:
    """The bytes that a signature certifies: not the moments of making and answering, nor internal notes."""
    claims = tuple(dataclasses.replace(line, checked_at=None, claim=_noteless(line.claim)) for line in report.claims)
    evidence = tuple(dataclasses.replace(piece, note="") for piece in report.evidence)
    bare = dataclasses.replace(
        report, claims=claims, evidence=evidence, made_at=None, notes=False, signature=None, void=None
    )
    return json.dumps(plain(bare), ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()


def _noteless(claim: Claim) -> Claim:
    return dataclasses.replace(claim, note="", edited=frozenset())


def content_hash(report: Report) -> str:
    """SHA-256 of the canonical form, hexadecimal."""
    return hashlib.sha256(canonical(report)).hexdigest()


def payload(report: Report, tag: str) -> str:
    """The whole report as one line of ASCII, for embedding in a sheet of the language `tag`."""
    return packed({"format": FORMAT, "schema": SCHEMA, "language": tag, "report": plain(report)})


def unsealed(text: str, name: str) -> tuple[Report, str]:
    """The report in an embedded copy and the language of its sheet. Raises InputError naming the file."""
    try:
        content = unpacked(text)
    except ValueError as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error
    return read_content(content, name)


def read_content(content: object, name: str) -> tuple[Report, str]:
    """The report in the plain form that `payload` packs. Raises InputError naming the file."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise InputError("error.sheet.other", file=name)
    if content.get("schema") != SCHEMA:
        raise InputError("error.sheet.newer", file=name, schema=str(content.get("schema")))
    try:
        return restore(Report, content["report"]), str(content["language"])
    except (KeyError, ValueError) as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error
