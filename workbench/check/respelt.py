"""People whose name an article spells in two ways, so that they look like two: "Thierry Maubral ... Mr Maubrat"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.namesakes import another_person
from workbench.check.near_names import slips
from workbench.check.one_letter_off import one_letter_off
from workbench.check.scene import Scene
from workbench.check.spellings import variants
from workbench.check.views import view
from workbench.domain.text import Span


def one_person(scene: Scene, one: str, other: str) -> bool:
    """Two groups of names are of one person: the same, or the same but for the spelling."""
    return one == other or frozenset((one, other)) in view(scene, _respelt)


def _respelt(scene: Scene) -> frozenset[frozenset[str]]:
    found: set[frozenset[str]] = set()
    for pair in _pairs(scene):
        groups = [group for span in pair if (group := _group(scene, span)) is not None]
        if len(groups) == len(pair) and not another_person(scene, max(pair)):
            found.add(frozenset(groups))
    return frozenset(found)


def _pairs(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """The places of two spellings of what is most likely one name."""
    for common, rare in variants(scene):
        yield from ((common.spans[0], span) for span in rare.spans)
    yield from ((slip.first, slip.second) for slip in slips(scene))
    yield from one_letter_off(scene)


def _group(scene: Scene, span: Span) -> str | None:
    named = (name for name in scene.names_within(span.start, span.end) if name.kind == "person")
    return next((name.group for name in named), None)
