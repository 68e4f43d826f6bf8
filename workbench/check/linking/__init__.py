"""Which amounts have to do with each other: relations suggested from patterns and cues, or made by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.domain.links import Link

if TYPE_CHECKING:
    from workbench.check.scene import Scene


def suggest(scene: Scene) -> tuple[Link, ...]:
    """The person's links, then the suggested ones."""
    return tuple(scene.case.links)
