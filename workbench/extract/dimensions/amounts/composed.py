"""Lengths and times given in two pieces: « deux ans et demi », "6 ft 3 in", "three years and six months"."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.left import LeftWords
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens
from workbench.language.units import Units

_LINKS = 2
_SMALLER = {"year": ("month", 12), "week": ("day", 7), "hour": ("minute", 60)}
_UnitAt = Callable[[Tokens, Draft, int], bool]


def and_smaller(words: NumberWords, left: LeftWords, tokens: Tokens, draft: Draft, unit_at: _UnitAt) -> None:
    """As in "three years and six months": one time, in the larger unit where that is a decimal number, else in the
    smaller one ("two years and four months" is 28 months). Hours and minutes are minutes; seconds stay apart.
    """
    smaller, size = _SMALLER.get(draft.unit, ("", 0))
    if not smaller or draft.factor != 1 or draft.low != draft.high or draft.high != int(draft.high):
        return
    lower, at = tokens.lower, draft.end
    at += 1 if lower[at : at + 1] and (lower[at] in left.coordination or lower[at] == ",") else 0
    if at + 1 >= len(lower) or (lower[draft.end] in left.alternatives):
        return
    item = words.items.get(lower[at])
    count = int(lower[at]) if lower[at].isdecimal() and len(lower[at]) < 3 else item.value if item is not None else 0
    probe = Draft(at, at + 1, at, at + 1, count, count, 1, 1, "digits")
    if not 0 < count < size or not unit_at(tokens, probe, at + 1) or probe.unit != smaller or probe.factor != 1:
        return
    part = Fraction(count, size)
    if 1000 % part.denominator or smaller == "minute":
        draft.low = draft.high = draft.high * size + count
        draft.kind, draft.unit, draft.step = Kind.DURATION, smaller, 1
    else:
        draft.low = draft.high = draft.high + part
        draft.step = Fraction(1, part.denominator)
    draft.end = draft.num_end = probe.end


def half_after_unit(words: NumberWords, tokens: Tokens, draft: Draft) -> None:
    """As in "deux ans et demi", "un año y medio"."""
    if draft.scale != 1 or draft.decimals or draft.form == "half":
        return
    found = words.additions.at(tokens.lower, draft.end)
    if found is not None and draft.kind in (Kind.DURATION, Kind.MEASURE):
        part = found[1] * draft.factor
        draft.low, draft.high, draft.end = draft.low + part, draft.high + part, found[0]
        draft.step = Fraction(draft.factor, 10)
        draft.form = "words"


def inches(words: NumberWords, units: Units, tokens: Tokens, draft: Draft) -> None:
    """As in "6 ft 3 in", "five feet 10 inches": one length in feet."""
    lower, at = tokens.lower, draft.end
    item = words.items.get(lower[at]) if at + 1 < len(lower) else None
    count = int(lower[at]) if at + 1 < len(lower) and lower[at].isdecimal() and len(lower[at]) < 3 else None
    count = item.value if item is not None else count
    if count is None or count >= 12 or draft.low != draft.high:
        return
    named = units.names.at(lower, at + 1)
    if lower[at + 1] == "in" or (named is not None and named[1].symbol == "in"):
        draft.low = draft.high = draft.high + Fraction(count, 12)
        draft.step, draft.end = Fraction(1, 12), at + 2


def and_more(words: NumberWords, units: Units, left: LeftWords, lower: list[str], at: int) -> bool:
    """As in "un anno e quattro mesi": behind a unit of time a smaller one is added."""
    if at + 2 >= len(lower) or lower[at] not in left.coordination:
        return False
    counted = lower[at + 1].isdigit() or words.item(lower[at + 1]) is not None
    named = units.names.at(lower, at + 2) if counted else None
    return named is not None and named[1].kind is Kind.DURATION


def after_of(words: NumberWords, tokens: Tokens, draft: Draft, at: int) -> int:
    """Where the unit stands behind less than one "of" it: "0.3 of a percentage point", « 0,7 d'un degré »; else 0."""
    if not draft.decimals or draft.scale > 1 or not -1 < draft.low <= draft.high < 1:
        return 0
    end, lower = at, tokens.lower
    while end < len(lower) and end - at < _LINKS and (lower[end] in words.half_links or lower[end] in words.ones):
        end += 1
    return end if end > at else 0
