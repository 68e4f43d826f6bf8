"""Dates that leave out what the one before has said: "in the third quarter …, after a fall in the second"."""

from __future__ import annotations

from workbench.extract.dimensions.dates.atoms import Atom
from workbench.language.tokens import Tokens
from workbench.records import replace

REST = frozenset({"rest", "rest-next"})
"""Groups of such dates."""
_NUMBERED = frozenset({"quarter", "half"})
_NUMBERS = ("ord", "q")


def completed(tokens: Tokens, before: Atom, atom: Atom) -> Atom | None:
    """The date with what `before`, in the same sentence, tells; None when it is none: something else is numbered."""
    following = tokens.lower[atom.last] if atom.last < len(tokens.lower) else "."
    if following[0].isalnum() or _goes_on(tokens, atom.last):
        return None
    if atom.group == "rest" and before.group in _NUMBERED:
        kept = {key: value for key, value in before.slots.items() if key not in _NUMBERS}
        return replace(atom, group=before.group, slots={**kept, "ord": atom.slots["ord"]})
    if atom.group == "rest-next" and before.group == "this" and "unit" in before.slots:
        return replace(atom, group="next", slots={"unit": before.slots["unit"]})
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """The figure has decimals: "in the first half, more than the 5.5 million of last year"."""
    digits = at + 1 < len(tokens.lower) and tokens.lower[at] in ".," and tokens.lower[at + 1][0].isdigit()
    return digits and tokens.adjacent(at) and tokens.adjacent(at + 1)
