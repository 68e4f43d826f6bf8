"""Checking while a person edits: the scenes of the last articles are kept, and an edit re-checks what it touches.

A value typed on a card changes what stands at a place; rules and link patterns that had looked there are run again,
all others give what they gave before (see `check.tracing`). Where text, places or settings change the article is
checked from scratch. The result is always that of `check.engine.check` (a property test holds it).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Any

from workbench.check.case import Case
from workbench.check.engine import CheckResult, Step, checked
from workbench.check.scene import Placed, Scene
from workbench.check.tracing import Trace
from workbench.domain.claims import Claim
from workbench.domain.mentions import AmountMention, Mention
from workbench.language.pack import LanguagePack
from workbench.records import dataclass

KEPT = 3
"""Articles whose scenes are kept: the one that is worked on, and those gone to and fro to."""
_GROWTH = 2
"""What a scene remembers may grow so many times before it is made afresh."""


class _Heard:
    """A step that remembers whether it ended the check: what was made by then is whole, and is taken up again."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self.ended = False

    def __call__(self, done: int, total: int) -> None:
        try:
            self._step(done, total)
        except BaseException:
            self.ended = True
            raise


_Update = tuple[Placed[Any], Mention, Claim]


@dataclass(slots=True)
class _Kept:
    """A scene with what it remembered after its first check (0: that was ended before it was through)."""

    scene: Scene
    size: int = 0

    @property
    def has_grown(self) -> bool:
        return 0 < self.size * _GROWTH < self.scene.trace.size


class LiveChecker:
    """Checks cases; of an article it knows, only what changed since. May be used from any thread."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = Lock()

    def check(self, case: Case, pack: LanguagePack, step: Step | None = None) -> CheckResult:
        """The result of `check.engine.check`, sooner. What `step` raises ends it; the next check of the article goes on
        from there.
        """
        key = case.version.id or case.version.text
        with self._lock:  # not for the length of a check: that of a long article must not keep a short one waiting
            known = self._kept.pop(key, None)
        if known is None or known.has_grown or not _taken(known.scene, case):
            known = _Kept(Scene(case, pack, Trace(live=True)))
        heard = None if step is None else _Heard(step)
        try:
            result = checked(known.scene, heard)
        except BaseException:
            if heard is not None and heard.ended:
                self._keep(key, known)  # one whose check failed is not kept
            raise
        known.size = known.size or known.scene.trace.size
        self._keep(key, known)
        return result

    def _keep(self, key: str, known: _Kept) -> None:
        with self._lock:
            self._kept[key] = known
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)


def _taken(scene: Scene, case: Case) -> bool:
    """Bring a scene up to a case; False when it must be made afresh, as text, places or settings differ."""
    old, new = scene.case, case
    if (old.options, old.names, old.quotations) != (new.options, new.names, new.quotations):
        return False
    if old.version is not new.version and _told(old) != _told(new):
        return False
    claims = [claim for claim in new.claims if not claim.lost]
    if len(claims) != len(scene.claims):
        return False
    updates: list[_Update] = []
    for before, after in zip(scene.claims, claims, strict=True):
        if before is not after:
            if before.id != after.id or before.anchor != after.anchor:
                return False
            moved = _updates(scene, before, after)
            if moved is None:
                return False
            updates += moved
    for placed, mention, claim in updates:
        placed.update(mention, claim)
    scene.take(case, claims)
    return True


def _told(case: Case) -> tuple[object, ...]:
    version = case.version
    return version.title, version.body, version.language, version.published


def _updates(scene: Scene, before: Claim, after: Claim) -> list[_Update] | None:
    """What now stands at the places of a claim; None when the places are no longer the same."""
    found: list[_Update] = []
    for sort, old, new in _sorts(before, after):
        if len(old) != len(new):
            return None
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            placed = scene.placed.get((sort, after.id, index))
            if (one.start, one.end) != (other.start, other.end) or _measured(one) != _measured(other):
                return None
            if placed is not None:
                found.append((placed, other, after))
    return found


def _measured(mention: Mention) -> tuple[object, ...] | None:
    """What an amount measures; None for one without a value, and for dates and sources."""
    quantity = mention.quantity if isinstance(mention, AmountMention) else None
    return None if quantity is None else (quantity.kind, quantity.unit, quantity.per)


def _sorts(before: Claim, after: Claim) -> Iterator[tuple[int, Sequence[Mention], Sequence[Mention]]]:
    yield 0, before.amounts, after.amounts
    yield 1, before.dates, after.dates
    yield 2, before.sources, after.sources
