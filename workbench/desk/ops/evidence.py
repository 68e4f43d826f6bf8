"""Acts on evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbench.desk.identifiers import new_id
from workbench.desk.lookup import found
from workbench.desk.operation import Operation
from workbench.desk.ports import UnitOfWork
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.i18n import message


def add_evidence(claim_id: str, evidence: Evidence, file: Path | None = None) -> Operation:
    """A piece of evidence on a claim, new or already known to the article; a file is copied into the desk."""
    return add_pieces(claim_id, [(evidence, file)])


def add_pieces(claim_id: str, pieces: Sequence[tuple[Evidence, Path | None]]) -> Operation:
    """Several pieces of evidence on a claim, as one act; files are copied into the desk."""

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        kept = [_kept(unit, evidence, file) for evidence, file in pieces]
        keys = (*claim.evidence, *(piece.id for piece in kept))
        unit.put(article, *kept, replace(claim, evidence=tuple(dict.fromkeys(keys))))

    return Operation(message("op.evidence.add", title=", ".join(piece.title for piece, _ in pieces)), apply)


def _kept(unit: UnitOfWork, evidence: Evidence, file: Path | None) -> Evidence:
    piece = replace(evidence, id=evidence.id or new_id())
    if file is None:
        return piece
    copy = unit.acting.archive.keep(file)
    return replace(piece, sha256=copy.sha256, file_name=copy.name, size=copy.size)


def remove_evidence(claim_id: str, evidence_id: str) -> Operation:
    """Take evidence off a claim; without another claim that has it, it goes altogether (undo brings it back)."""

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        unit.put(article, replace(claim, evidence=tuple(key for key in claim.evidence if key != evidence_id)))
        if not any(evidence_id in other.evidence for other in unit.of_article(Claim, article)):
            unit.delete(Evidence, evidence_id)

    return Operation(message("op.evidence.remove"), apply)


def edit_evidence(evidence: Evidence) -> Operation:
    """Another title, address, locator, day, stance, note or protection; the archived file stays."""

    def apply(unit: UnitOfWork) -> None:
        old, article = found(unit, Evidence, evidence.id)
        unit.put(article, replace(evidence, sha256=old.sha256, file_name=old.file_name, size=old.size))

    return Operation(message("op.evidence.edit", title=evidence.title), apply)
