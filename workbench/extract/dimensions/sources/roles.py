"""Nouns that stand right before a name or, with a comma, after it: "Mayor Ana Reid", "Luc Berger, a baker"."""

from __future__ import annotations

from workbench.extract.dimensions.sources.view import View
from workbench.language.attribution import ORGANISATION, PERSON

_BEHIND = 4
"""Tokens behind a name and its comma among which the noun stands."""


def roles_beside(seen: View) -> list[tuple[str, int]]:
    """Each noun with the offset of its name."""
    found: list[tuple[str, int]] = []
    for first, (last, name) in seen.names.items():
        before = first - 1
        if seen.words[before] == "," and seen.classes[before - 1] & (PERSON | ORGANISATION):
            before -= 1
        bits = seen.classes[before]
        if bits & (PERSON if name.kind == "person" else ORGANISATION if name.kind == "organisation" else 0):
            found.append((seen.lower[before], name.start))
        if seen.words[last] == "," and name.kind == "person":
            for ahead in range(last + 1, min(last + 1 + _BEHIND, len(seen.lower))):
                if seen.bits[ahead] & PERSON:
                    found.append((seen.lower[ahead], name.start))
                    break
    return found
