"""Two checkers without a server: an article with its claims in one file, merged back claim by claim.

The file is a ZIP archive with `article.json` and the archived evidence. Protected sources and evidence stay at home.
Where both entered something different, ours stays on the card and both are queued until somebody decides.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workbench.desk.archive import Archive
from workbench.desk.codec import decode, encode
from workbench.desk.identifiers import new_id
from workbench.desk.lookup import current_version, found
from workbench.desk.nouns import Disagreement
from workbench.desk.operation import Operation
from workbench.desk.ports import Snapshot, UnitOfWork
from workbench.desk.settling import reading_of
from workbench.desk.views import ArticleState
from workbench.domain.articles import Article, Version
from workbench.domain.claims import Claim, Decision, Work
from workbench.domain.evidence import Evidence
from workbench.errors import InputError, OperationRefused
from workbench.i18n import message
from workbench.records import dataclass

_FORMAT, _CONTENT, _FILES = "workbench-exchange/1", "article.json", "files/"
_LARGEST = 1 << 30
_OPINIONS = ("answer", "corrected", "decision", "note")
_VALUES = ("amounts", "dates", "sources")
FIELDS = (*_OPINIONS, *_VALUES)
"""Fields of a claim about which two can differ."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What a file holds; `by` is who sent it."""

    by: str
    version: Version
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]


def packed(state: ArticleState, archive: Archive, person: str, *, blind: bool) -> bytes:
    """The file of an article; `blind` leaves out what was answered, for a second check that does not know the first."""
    evidence = () if blind else tuple(piece for piece in state.evidence.values() if not piece.protected)
    kept = {piece.id for piece in evidence}
    claims = tuple(_outgoing(claim, kept, blind=blind) for claim in state.claims)
    content = {"format": _FORMAT, **encode(Exchanged(person, state.version, claims, evidence))}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(_CONTENT, json.dumps(content, ensure_ascii=False, indent=1))
        for digest in sorted({piece.sha256 for piece in evidence if piece.sha256}):
            if not archive.fault(digest):
                file.write(archive.path(digest), _FILES + digest)
    return target.getvalue()


def _outgoing(claim: Claim, evidence: set[str], *, blind: bool) -> Claim:
    open_sources = tuple(entry for entry in claim.sources if entry.source is None or not entry.source.protected)
    if len(open_sources) != len(claim.sources):
        claim = replace(claim, sources=(), edited=claim.edited - {"sources"})
    if blind:
        untouched: dict[str, Any] = {"answer": None, "corrected": "", "note": "", "decision": Decision.NONE}
        return replace(claim, evidence=(), work=Work.OPEN, checked_by="", **untouched)
    return replace(claim, evidence=tuple(key for key in claim.evidence if key in evidence))


def unpacked(data: bytes, name: str) -> Exchanged:
    """What a file holds. Raises InputError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            content = json.loads(file.read(_CONTENT))
        if content.pop("format") != _FORMAT:
            raise ValueError(_FORMAT)
        exchanged: Exchanged = decode(Exchanged, content)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError) as error:
        raise InputError("error.exchange.format", file=name) from error
    return exchanged


def merge(data: bytes, name: str, article_id: str) -> Operation:
    """Bring another checker's work on the same text into an article. Raises InputError for a foreign file; the act is
    refused when the text is another one.
    """
    theirs = unpacked(data, name)

    def apply(unit: UnitOfWork) -> None:
        if current_version(unit, article_id).sha256 != theirs.version.sha256:
            raise OperationRefused("error.exchange.other_text", file=name)
        ours = [claim for claim in unit.of_article(Claim, article_id) if not claim.lost]
        by_id = {claim.id: claim for claim in ours}
        by_place = {claim.anchor.span: claim for claim in ours}
        _bring_evidence(unit, article_id, theirs, data)
        known = {
            (item.claim, item.field, json.dumps(item.theirs)) for item in unit.of_article(Disagreement, article_id)
        }
        for claim in theirs.claims:
            own = by_id.get(claim.id) or by_place.get(claim.anchor.span)
            if own is None:
                if claim.by_hand:
                    unit.put(article_id, replace(claim, id=new_id(), revision=0))
                continue
            merged, fields = _merged(own, claim)
            unit.put(article_id, merged)
            for field in fields:
                queued = Disagreement(
                    new_id(), own.id, field, encode(getattr(own, field)), encode(getattr(claim, field)), theirs.by
                )
                if (own.id, field, json.dumps(queued.theirs)) not in known:
                    unit.put(article_id, queued)

    return Operation(message("op.article.merge"), apply)


def receive(data: bytes, name: str) -> Operation:
    """The article of another checker's file, where there is none with its text: with their claims, under the same ids,
    so that what is done here finds its way back. Raises InputError for a foreign file.
    """
    theirs = unpacked(data, name)

    def apply(unit: UnitOfWork) -> None:
        known = unit.get(Article, theirs.version.article_id) is not None
        key = new_id() if known or not theirs.version.article_id else theirs.version.article_id
        version = replace(theirs.version, id=new_id(), article_id=key, number=1, imported_at=unit.acting.now)
        unit.put(key, Article(key, version.title, unit.acting.now, 1))
        unit.put(key, version, reading_of(version, unit.acting.read(version)))
        taken = any(unit.get(Claim, claim.id) is not None for claim in theirs.claims)
        claims = (replace(claim, id=new_id() if taken else claim.id, revision=0) for claim in theirs.claims)
        _bring_evidence(unit, key, theirs, data)
        unit.put(key, *claims)

    return Operation(message("op.article.receive", title=theirs.version.title or name, who=theirs.by), apply)


def article_of(snapshot: Snapshot, data: bytes, name: str) -> str:
    """The article whose text a file is about, "" when there is none. Raises InputError, OperationRefused when there are
    several or the article has another text by now.
    """
    version = unpacked(data, name).version
    titled = [row.id for row in snapshot.summaries() if row.title == version.title or not version.title]
    found = [key for key in titled if current_version(snapshot, key).sha256 == version.sha256]
    if len(found) > 1:
        raise OperationRefused("error.exchange.several", file=name, title=version.title)
    if not found and snapshot.get(Article, version.article_id) is not None:  # it has gone on to another draft
        raise OperationRefused("error.exchange.other_text", file=name)
    return found[0] if found else ""


def queue(claim_id: str, field: str, theirs: Any, by: str) -> Operation:
    """A value of a field that another opinion, on the card, stands against (as columns): both are kept until somebody
    decides.
    """

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        unit.put(article, Disagreement(new_id(), claim.id, field, encode(getattr(claim, field)), theirs, by))

    return Operation(message("op.article.queue"), apply)


def decide(disagreement_id: str, *, theirs: bool, remark: str = "") -> Operation:
    """Settle a disagreement: the value of the other checker, or the one on the card. A remark is added to the note:
    why, or the opinion that was not chosen, so that both stay.
    """

    def apply(unit: UnitOfWork) -> None:
        item, article = found(unit, Disagreement, disagreement_id)
        if theirs or remark:
            claim, _ = found(unit, Claim, item.claim)
            chosen = _with(claim, item.field, item.theirs, item.by) if theirs else claim
            note = "\n".join(part for part in (chosen.note, remark.strip()) if part)
            unit.put(article, replace(chosen, note=note))
        unit.delete(Disagreement, item.id)

    return Operation(message("op.article.decide"), apply)


def _merged(ours: Claim, theirs: Claim) -> tuple[Claim, list[str]]:
    """Our claim with what only they entered, and the fields where both entered something different."""
    merged, apart = ours, []
    for field in FIELDS:
        mine, other = getattr(ours, field), getattr(theirs, field)
        if mine == other or not _entered(theirs, field):
            continue
        if _entered(ours, field):
            apart.append(field)
        else:
            merged = _with(merged, field, encode(other), theirs.checked_by)
    evidence = tuple(dict.fromkeys((*merged.evidence, *theirs.evidence)))
    return replace(merged, evidence=evidence), apart


def _entered(claim: Claim, field: str) -> bool:
    if field in _VALUES:
        return field in claim.edited
    return bool(getattr(claim, field) != _UNTOUCHED[field])


def _with(claim: Claim, field: str, value: Any, by: str) -> Claim:
    """A claim with a field as another checker entered it."""
    whole: Mapping[str, Any] = {**encode(claim), field: value}
    fresh: Claim = decode(Claim, whole)
    if field in _VALUES:
        return replace(fresh, edited=claim.edited | {field})
    if field == "answer":
        return replace(fresh, work=Work.DONE if fresh.answer else Work.OPEN, checked_by=by)
    return fresh


def _bring_evidence(unit: UnitOfWork, article_id: str, theirs: Exchanged, data: bytes) -> None:
    found(unit, Article, article_id)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = {info.filename: info.file_size for info in file.infolist()}
        for piece in theirs.evidence:
            if unit.get(Evidence, piece.id) is not None:
                continue
            entry = _FILES + piece.sha256
            if piece.sha256 and names.get(entry, _LARGEST + 1) <= _LARGEST:
                kept = unit.acting.archive.keep_content(file.read(entry), piece.file_name)
                piece = replace(piece, sha256=kept.sha256, size=kept.size)
            unit.put(article_id, replace(piece, revision=0))


_UNTOUCHED = {"answer": None, "corrected": "", "decision": "none", "note": ""}
