"""The words of an article that begin with a capital: of all its words the few that may be names."""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.views import view


def capitals(scene: Scene) -> list[int]:
    """The indexes of the tokens, in order."""
    return view(scene, _capitals)


def _capitals(scene: Scene) -> list[int]:
    text = scene.text
    return [index for index, start in enumerate(scene.tokens.starts) if text[start].isupper()]
