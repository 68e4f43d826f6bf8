"""Acts on evidence."""

from __future__ import annotations

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

    def apply(unit: UnitOfWork) -> None:
        claim, article = found(unit, Claim, claim_id)
        piece = replace(evidence, id=evidence.id or new_id())
        if file is not None:
            kept = unit.acting.archive.keep(file)
            piece = replace(piece, sha256=kept.sha256, file_name=kept.name, size=kept.size)
        unit.put(article, piece, replace(claim, evidence=tuple(dict.fromkeys((*claim.evidence, piece.id)))))

    return Operation(message("op.evidence.add", title=evidence.title), apply)


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
