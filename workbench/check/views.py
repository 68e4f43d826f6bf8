"""What a module reads out of a whole scene, made once per scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from workbench.check.scene import Scene

T = TypeVar("T")


def view(scene: Scene, make: Callable[[Scene], T]) -> T:
    """The view of a scene, made when first asked for. It lives as long as the scene: a table of the module, even one
    with weak keys, would hold the scene for ever, for the view holds it.
    """
    found: T | None = scene.views.get(make)
    if found is None:
        found = scene.views[make] = make(scene)
    return found
