"""Lists of one item a line under a line that announces them: "The following four schools close:" and four lines."""

from __future__ import annotations

import re

from workbench.check.enumeration import Listing
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import timeline
from workbench.domain.text import Span

_ITEM = re.compile(
    r"\s*\n[^\S\n]*(?:\n[^\S\n]*)?(?P<mark>[-–—•*·‣▪]|(?P<number>\d{1,2})[.)])[^\S\n]+(?P<item>\S[^\n]*)"
)


def bulleted(scene: Scene, figure: Figure) -> Listing | None:
    """The lines with one bullet (or numbers in a row) right under the line of a count that ends with a colon."""
    end = scene.text.find("\n", figure.end)
    if end < 0 or not scene.text[figure.end : end].rstrip().endswith(":"):
        return None
    items: list[str] = []
    mark, at, first = "", end, 0
    while (match := _ITEM.match(scene.text, at)) is not None:
        number = match.group("number")
        told = "1" if number else match.group("mark")
        if (mark and told != mark) or (number and int(number) != len(items) + 1):
            return None
        first = first or match.start("mark")
        mark, at = told, match.end()
        items.append(match.group("item"))
    opening = items[-1].split()[0].lower() if items else ""
    if len(items) < 2 or opening in timeline(scene).words.conjunctions:
        return None
    count = len(items)
    return Listing(Span(first, at), count, count, tuple(tuple(item.lower().split()) for item in items))
