"""The work that comes with a sheet of ours, and the file that a version comes from, put on the desk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from workbench.desk.identifiers import new_id
from workbench.desk.nouns import Original
from workbench.desk.ports import UnitOfWork
from workbench.desk.settling import reading_of
from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.findings import Finding
from workbench.domain.links import Link
from workbench.importers.base import Carried, Draft


def bring(unit: UnitOfWork, article: str, work: Carried) -> Version:
    """The version of a sheet with its claims, evidence, links and dismissed alerts, under identifiers of this desk."""
    version = replace(work.version, id=new_id(), article_id=article, imported_at=unit.acting.now)
    unit.put(article, version)
    unit.put(article, reading_of(version, unit.acting.read(version)))
    claims = {claim.id: new_id() for claim in work.claims}
    pieces = {piece.id: new_id() for piece in work.evidence}
    unit.put(article, *(replace(piece, id=pieces[piece.id], revision=0) for piece in work.evidence))
    unit.put(article, *(_claim(claim, claims, pieces) for claim in work.claims))
    unit.put(article, *(_link(link, claims) for link in work.links))
    unit.put(article, *(_finding(finding, claims) for finding in work.dismissed))
    return version


def _claim(claim: Claim, claims: Mapping[str, str], pieces: Mapping[str, str]) -> Claim:
    evidence = tuple(pieces[key] for key in claim.evidence if key in pieces)
    return replace(claim, id=claims[claim.id], evidence=evidence, revision=0)


def _link(link: Link, claims: Mapping[str, str]) -> Link:
    members = tuple(replace(member, claim=claims.get(member.claim, member.claim)) for member in link.members)
    return replace(link, id=new_id(), members=members)


def _finding(finding: Finding, claims: Mapping[str, str]) -> Finding:
    """Its fingerprint is made of its claims, so that the checker of this desk finds it dismissed already."""
    suggestions = tuple(
        item if item.claim is None else replace(item, claim=claims.get(item.claim, item.claim))
        for item in finding.suggestions
    )
    return replace(finding, claims=tuple(claims.get(key, key) for key in finding.claims), suggestions=suggestions)


def keep_original(unit: UnitOfWork, version: Version, draft: Draft) -> None:
    """The file as it came in, in the archive, with where its pages begin in the text and what could not be read."""
    if not draft.original and not draft.locators and not draft.remarks:
        return
    made = Original(version.id, locators=draft.locators, remarks=draft.remarks)
    if draft.original:
        kept = unit.acting.archive.keep_content(draft.original, _file_name(draft.origin))
        made = replace(made, sha256=kept.sha256, file_name=kept.name, size=kept.size)
    unit.put(version.article_id, made)


def _file_name(origin: str) -> str:
    """The last part of a path or an address, fit for a file of any system."""
    last = re.split(r"[/\\]", origin.partition("?")[0].rstrip("/"))[-1]
    return re.sub(r'[<>:"|?*\x00-\x1f]', "-", last)[-100:] or "original"
