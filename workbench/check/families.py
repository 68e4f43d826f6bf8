"""Whose family name opens a sentence, whether it was read as a name there or not: „Ottmann kam 1941 zur Welt.“"""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.views import view


def of_family(scene: Scene, sentence: int) -> str | None:
    """The group of the only person of the article whose family name opens a sentence."""
    groups = view(scene, _families).get(scene.tokens.lower[scene.sentence_tokens(sentence).start], set())
    return next(iter(groups)) if len(groups) == 1 else None


def _families(scene: Scene) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in scene.names:
        if name.kind == "person":
            found.setdefault(name.group.lower().split()[-1], set()).add(name.group)
    return found
