"""What operations share: a noun with its article, or a refusal in words."""

from __future__ import annotations

from typing import TypeVar

from workbench.desk.ports import Snapshot, UnitOfWork
from workbench.domain.articles import Article, Version
from workbench.domain.claims import Claim
from workbench.errors import OperationRefused

Noun = TypeVar("Noun")


def found(unit: UnitOfWork | Snapshot, kind: type[Noun], key: str) -> tuple[Noun, str]:
    """A noun and the id of its article. Raises OperationRefused when it does not exist (any more)."""
    noun, article = unit.get(kind, key), unit.owner(kind, key)
    if noun is None or article is None:
        raise OperationRefused("error.act.gone", kind=kind.__name__.lower(), id=key)
    return noun, article


def current_version(unit: UnitOfWork | Snapshot, article_id: str) -> Version:
    """The version an article shows. Raises OperationRefused."""
    article, _ = found(unit, Article, article_id)
    for version in unit.of_article(Version, article_id):
        if version.number == article.current_version:
            return version
    raise OperationRefused("error.act.gone", kind="version", id=article_id)


def live_claims(unit: UnitOfWork | Snapshot, article_id: str) -> list[Claim]:
    """The claims of the current text, in reading order."""
    return [claim for claim in unit.of_article(Claim, article_id) if not claim.lost]
