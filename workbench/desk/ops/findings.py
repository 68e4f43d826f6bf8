"""Acts on what the checker found."""

from __future__ import annotations

from dataclasses import replace

from workbench.desk.lookup import current_version, found
from workbench.desk.nouns import finding_key
from workbench.desk.operation import Operation
from workbench.desk.ops.values import set_amount
from workbench.desk.ports import UnitOfWork
from workbench.domain.findings import Finding, FindingState
from workbench.errors import OperationRefused
from workbench.i18n import message


def dismiss(article_id: str, fingerprint: str, reason: str) -> Operation:
    """Set a finding aside with a reason. It holds for these values only: another value wakes it up."""

    def apply(unit: UnitOfWork) -> None:
        finding = _finding(unit, article_id, fingerprint)
        unit.put(
            article_id,
            replace(
                finding, state=FindingState.DISMISSED, reason=reason, dismissed_by=unit.acting.person or "-", woke=False
            ),
        )

    return Operation(message("op.finding.dismiss", reason=reason), apply)


def reopen(article_id: str, fingerprint: str) -> Operation:
    """Take a dismissal back."""

    def apply(unit: UnitOfWork) -> None:
        finding = _finding(unit, article_id, fingerprint)
        unit.put(article_id, replace(finding, state=FindingState.OPEN, reason="", dismissed_by=""))

    return Operation(message("op.finding.reopen"), apply)


def apply_suggestion(article_id: str, fingerprint: str, index: int) -> Operation:
    """Put the value that would reconcile the figures on the card it belongs to. The article's text stays as it is."""

    def apply(unit: UnitOfWork) -> None:
        suggestions = _finding(unit, article_id, fingerprint).suggestions
        if not 0 <= index < len(suggestions) or suggestions[index].claim is None:
            raise OperationRefused("error.finding.no_card")
        chosen = suggestions[index]
        language = current_version(unit, article_id).language
        if unit.acting.reader.amount(chosen.value, language, "%") is None:  # a weekday, a word: not a card's amount
            raise OperationRefused("error.finding.no_card")
        set_amount(str(chosen.claim), chosen.amount, chosen.value).apply(unit)

    return Operation(message("op.finding.apply"), apply)


def _finding(unit: UnitOfWork, article_id: str, fingerprint: str) -> Finding:
    finding, _ = found(unit, Finding, finding_key(article_id, fingerprint))
    if finding.state is FindingState.GONE:
        raise OperationRefused("error.act.gone", kind="finding", id=fingerprint)
    return finding
