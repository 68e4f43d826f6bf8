"""What a text in a field of a card means: the act that enters it, and what the desk has there."""

from __future__ import annotations

from workbench.desk.operation import Operation
from workbench.desk.ops import claims as claim_acts
from workbench.desk.ops import values as value_acts
from workbench.desk.ops.evidence import add_evidence
from workbench.domain.claims import Claim
from workbench.domain.quantities import Role
from workbench.records import dataclass
from workbench.ui.claims.understanding import evidence_of
from workbench.ui.context import Context

COLUMNS = {
    "amount": "amounts", "date": "dates", "source": "sources", "corrected": "corrected", "note": "note",
}  # fmt: skip
"""The field of a claim that a row of the form writes to."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text in a field of a claim (`index` among several of a kind), or in that of a `piece` of evidence on it."""

    kind: str
    index: int
    text: str
    piece: str = ""


def entering(context: Context, claim: Claim, kind: str, index: int, text: str) -> Operation | None:
    """The act of leaving a field with a text; None when there is nothing to do."""
    match kind:
        case "amount" if index < len(claim.amounts):
            return value_acts.set_amount(claim.id, index, text)
        case "amount" if text.strip():
            return value_acts.add_amount(claim.id, text)
        case "role" if index < len(claim.amounts):
            return value_acts.set_role(claim.id, index, Role(text) if text else None)
        case "date":
            return value_acts.set_date(claim.id, index, text)
        case "source":
            return value_acts.set_source(claim.id, index, text)
        case "corrected":
            return claim_acts.set_corrected(claim.id, text)
        case "note":
            return claim_acts.set_note(claim.id, text)
        case "evidence" if text.strip():
            evidence, file = evidence_of(context, text.strip())
            return add_evidence(claim.id, evidence, file)
    return None


def entered(claim: Claim, kind: str, index: int) -> str:
    """The text that a field of a claim shows."""
    if kind in ("amount", "date", "source"):
        mentions = getattr(claim, COLUMNS[kind])
        if index >= len(mentions):
            return ""
        mention = mentions[index]
        return str(mention.typed if mention.typed is not None else mention.quote)
    return str(getattr(claim, COLUMNS[kind])) if kind in COLUMNS else ""
