"""What this program has shown of a shared desk: an act on a value that somebody changed unseen is refused in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbench.desk.codec import encode
from workbench.desk.ports import Image, UnitOfWork
from workbench.desk.views import ArticleState
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.links import Link
from workbench.errors import OperationRefused
from workbench.i18n import message

_WATCHED = {"claim": Claim, "evidence": Evidence, "link": Link}


class Seen:
    """Values by noun and column. The one who is refused has then been told: the same act again goes through."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, str], dict[str, Any]] = {}

    def remember(self, state: ArticleState) -> None:
        """An article was read, to be shown."""
        for kind, nouns in (
            ("claim", (*state.claims, *state.lost)),
            ("link", state.links),
            ("evidence", state.evidence.values()),
        ):
            for noun in nouns:
                self._columns[kind, noun.id] = {"noun": noun}

    def require(self, unit: UnitOfWork) -> None:
        """Raises OperationRefused naming who changed what, when the act would change what was changed unseen."""
        for image in unit.images():
            known = self._columns.get((image.kind, image.id))
            if known is None or image.before is None or image.kind not in _WATCHED:
                continue
            unseen = sorted(name for name in _decided(image) if self._value(known, name) != image.before[name])
            if unseen:
                known.update({name: image.before[name] for name in unseen})
                raise OperationRefused(
                    "error.act.overtaken_by",
                    who=_last(unit, image),
                    what=tuple(message(f"history.field.{image.kind}.{name}") for name in unseen),
                    now="; ".join(_shown(image.before[name]) for name in unseen),
                )

    def keep(self, images: Iterable[Image]) -> None:
        """What this program changed itself, it has seen."""
        for image in images:
            known = self._columns.get((image.kind, image.id))
            if known is not None and image.after is not None:
                known.update({name: image.after[name] for name in image.changed})

    def _value(self, known: dict[str, Any], name: str) -> Any:
        if name not in known:
            noun = known["noun"]
            known[name] = encode(getattr(noun, name) if hasattr(noun, name) else getattr(noun.anchor, name))
        return known[name]


def _decided(image: Image) -> frozenset[str]:
    """The columns an act changes; all that a person enters, when it deletes the noun."""
    if image.after is None:
        columns = {
            "answer",
            "note",
            "corrected",
            "decision",
            "work",
            "evidence",
            "amounts",
            "dates",
            "sources",
            "title",
        }
        return frozenset(columns & set(image.before or {}))
    return image.changed - {"revision", "edited", "checked_by"}


def _last(unit: UnitOfWork, image: Image) -> str:
    people = [act.person for act in unit.acts(image.article, image.id) if act.person != unit.acting.person]
    return people[0] if people else "?"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_shown(item) for item in value)
    if isinstance(value, dict):
        return str(value.get("typed") or value.get("quote") or "")
    return "" if value is None else str(value)
