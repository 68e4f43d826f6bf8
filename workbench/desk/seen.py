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
from workbench.i18n import Message, message
from workbench.records import dataclass

_WATCHED = {"claim": Claim, "evidence": Evidence, "link": Link}


_WORDED = ("answer", "work", "decision")
"""Fields whose values are terms of ours."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field as it was shown here, as another has made it, and as the refused act would; None where the act deletes.
    Values as columns.
    """

    field: str
    shown: Any
    theirs: Any
    mine: Any


class Overtaken(OperationRefused):
    """Somebody changed the same before. `noun` is its kind and id; the same act again goes through."""

    def __init__(self, article: str, noun: tuple[str, str], who: str, differences: tuple[Difference, ...]) -> None:
        super().__init__(
            "error.act.overtaken_by",
            who=who,
            what=tuple(message(f"history.field.{noun[0]}.{item.field}") for item in differences),
            now=tuple(_shown(item.field, item.theirs) for item in differences),
        )
        self.article = article
        self.noun = noun
        self.who = who
        self.differences = differences


class Seen:
    """Values by noun and column. The one who is refused has then been told: the same act again goes through."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, str], dict[str, Any]] = {}
        self._hidden: dict[tuple[str, str], Any] = {}

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
            unseen = sorted(
                name for name in _decided(image) if self._value(image.id, known, name) != image.before[name]
            )
            if unseen:
                found = tuple(
                    Difference(
                        name, self._value(image.id, known, name), image.before[name], (image.after or {}).get(name)
                    )
                    for name in unseen
                )
                raise Overtaken(image.article, (image.kind, image.id), _last(unit, image), found)

    def told(self, error: Overtaken) -> None:
        """The refusal reached the person. Not before: where the connection breaks under it the act is tried anew, and
        must be refused again.
        """
        known = self._columns.get(error.noun)
        for item in error.differences:
            self._hidden.pop((error.noun[1], item.field), None)
            if known is not None:
                known[item.field] = item.theirs

    def still_shown(self, claim: Claim, field: str) -> None:
        """A field of a claim is being typed in, over this value: what comes of it meanwhile, nobody sees there."""
        self._hidden.setdefault((claim.id, field), encode(getattr(claim, field)))

    def all_shown(self) -> None:
        """Nothing is being typed any more."""
        self._hidden.clear()

    def keep(self, images: Iterable[Image]) -> None:
        """What this program changed itself, it has seen."""
        for image in images:
            for name in image.changed:
                self._hidden.pop((image.id, name), None)
            known = self._columns.get((image.kind, image.id))
            if known is not None and image.after is not None:
                known.update({name: image.after[name] for name in image.changed})

    def _value(self, key: str, known: dict[str, Any], name: str) -> Any:
        if (key, name) in self._hidden:
            return self._hidden[key, name]
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


def _shown(field: str, value: Any) -> str | Message:
    if field in _WORDED:
        return message(f"{field}.{value or 'none'}")
    if isinstance(value, list):
        return "; ".join(str(_shown(field, item)) for item in value)
    if isinstance(value, dict):
        return str(value.get("typed") or value.get("quote") or "")
    return "" if value is None else str(value)
