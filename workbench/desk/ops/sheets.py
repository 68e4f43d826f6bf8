"""Signing: the sheet of an article is frozen as it stands. Undo takes the signature back."""

from __future__ import annotations

from pathlib import Path

from workbench.desk.identifiers import new_id
from workbench.desk.nouns import SignedSheet
from workbench.desk.opening import state_of
from workbench.desk.operation import Operation
from workbench.desk.ports import UnitOfWork
from workbench.domain.signatures import Signature
from workbench.errors import OperationRefused
from workbench.i18n import message


def sign(article_id: str, keys: Path | None = None) -> Operation:
    """Certify what the sheet says now. With `keys`, the folder of the checkers' keys, it is proved by an Ed25519 key,
    made on demand. Refused without a name of who signs, or without any claim.
    """

    def apply(unit: UnitOfWork) -> None:
        from workbench.desk.sheets import report_of
        from workbench.exporters.seal import content_hash, payload

        state = state_of(unit, article_id)
        if not unit.acting.person:
            raise OperationRefused("error.sheet.nobody")
        if not state.claims:
            raise OperationRefused("error.sheet.nothing")
        report = report_of(state)
        signature = Signature(unit.acting.person, unit.acting.now, report.version.sha256, content_hash(report))
        if keys is not None:
            from workbench.desk.signing_keys import proved

            signature = proved(signature, keys)
        last = max((sheet.id for sheet in unit.of_article(SignedSheet, article_id)), default="")
        unit.put(article_id, SignedSheet(new_id(last), signature, payload(report, report.version.language)))

    return Operation(message("op.sheet.sign"), apply)


def withdraw(article_id: str) -> Operation:
    """Take the last signature of an article back."""

    def apply(unit: UnitOfWork) -> None:
        sheets = unit.of_article(SignedSheet, article_id)
        if not sheets:
            raise OperationRefused("error.sheet.unsigned")
        unit.delete(SignedSheet, max(sheets, key=lambda sheet: sheet.id).id)

    return Operation(message("op.sheet.withdraw"), apply)
