"""Acts on the parts of a text that are on no card."""

from __future__ import annotations

from workbench.desk.identifiers import new_id
from workbench.desk.lookup import current_version
from workbench.desk.nouns import SetAside
from workbench.desk.operation import Operation
from workbench.desk.ports import UnitOfWork
from workbench.errors import OperationRefused
from workbench.i18n import message


def dismiss_unread(article_id: str, start: int, end: int, reason: str) -> Operation:
    """Nothing to check in text[start:end], with the reason."""

    def apply(unit: UnitOfWork) -> None:
        text = current_version(unit, article_id).text
        if not 0 <= start < end <= len(text):
            raise OperationRefused("error.claim.outside")
        unit.put(article_id, SetAside(new_id(), start, end, text[start:end], reason, unit.acting.person))

    return Operation(message("op.unread.dismiss", reason=reason), apply)


def restore_unread(article_id: str, start: int, end: int) -> Operation:
    """Take that back."""

    def apply(unit: UnitOfWork) -> None:
        known = unit.of_article(SetAside, article_id)
        unit.delete(SetAside, *(item.id for item in known if (item.start, item.end) == (start, end)))

    return Operation(message("op.unread.restore"), apply)
