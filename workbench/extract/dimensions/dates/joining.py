"""Ranges and bounds: "from March to July", "2011–2015", "since May", "by the end of 2027"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from workbench.domain import edtf
from workbench.extract.dimensions.dates import spans
from workbench.extract.dimensions.dates.anchor import Anchor, Reading
from workbench.extract.dimensions.dates.atoms import Atom, phrase_before
from workbench.extract.dimensions.dates.values import resolve
from workbench.language.calendar_words import CalendarWords
from workbench.language.tokens import Tokens
from workbench.records import dataclass, replace

TenseOf = Callable[[int, int], str]
"""Tense of the clause around tokens [first, last)."""

_RANGES = frozenset({"day", "month", "year", "named-year", "quarter", "half", "season", "decade", "century"})
_OPEN_RANGES = _RANGES | {
    "weekday",
    "monthless",
    "last",
    "this",
    "next",
    "bounded",
    "relative-day",
    "ago",
    "ahead",
    "fiscal",
}
_TENSELESS = frozenset(
    {"year", "named-year", "year-range", "relative-day", "ago", "decade", "century", "later", "earlier"}
)
_LONG_AGO = 200
"""Days after which a day without a year would have had one."""
_THIRDS = {"early": spans.early, "mid": spans.mid, "late": spans.late}


@dataclass(frozen=True, slots=True)
class Item:
    """A date as it is reported: tokens [first, last), its value and the weekday written with it."""

    first: int
    last: int
    reading: Reading
    weekday: int | None = None
    group: str = ""


def value_of(atom: Atom, anchor: Anchor, tense: str) -> Reading:
    """The value of one atom, early, mid or late in it when said so."""
    reading = resolve(atom.group, atom.slots, anchor, tense)
    if atom.third and reading.edtf is not None:
        return Reading(_THIRDS[atom.third](reading.edtf), reading.relative)
    return reading


def join_at(
    tokens: Tokens, atoms: list[Atom], index: int, floor: int, words: CalendarWords, anchor: Anchor, tense_of: TenseOf
) -> tuple[Item, int]:
    """The item that begins with atom `index`, and how many atoms it takes."""
    atom = atoms[index]
    if index + 1 < len(atoms):
        first = _range_start(tokens, atom, atoms[index + 1], floor, words)
        if first is not None and first and tokens.lower[first - 1] in words.tense.moved:
            return Item(atom.first, atom.last, _old(atom, atoms[index + 1], anchor, tense_of), None, atom.group), 1
        if first is not None:
            last = atoms[index + 1]
            reading = _range_value(atom, last, anchor, tense_of(first, last.last))
            if reading is not None:
                return Item(first, last.last, reading, None, "range"), 2
    tense = "" if atom.has_year or atom.group in _TENSELESS else tense_of(atom.first, atom.last)
    bound = phrase_before(tokens, atom.first, floor, words.bounds, words.articles)
    if bound and tokens.lower[bound[0]] == "through" and bound[0] and tokens.lower[bound[0] - 1] in words.tense.passing:
        bound = None
    if bound and bound[1] in ("until", "onward") and not tense and not atom.has_year:
        tense = "future"
    if bound and tense != "future" and not atom.has_year:
        ahead = words.ahead.at(tokens.lower, bound[0]) is not None
        tense = "future" if ahead or (tense == "past" and _is_ahead(atom, bound[1], anchor)) else tense
    reading = value_of(atom, anchor, tense)
    first = atom.first
    if bound is not None:
        first = bound[0]
        if reading.edtf is not None:
            reading = Reading((edtf.until if bound[1] == "until" else edtf.since)(reading.edtf), reading.relative)
    named = atom.slots.get("wd", atom.slots.get("bare"))
    weekday = named if atom.group in ("day", "monthless") else None
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    if weekday is None and after is not None and _is_apposed(tokens, atom, after, words):
        return Item(first, after.last, reading, int(after.slots["wd"]), atom.group), 2
    return Item(first, atom.last, reading, weekday if isinstance(weekday, int) else None, atom.group), 1


def _old(atom: Atom, after: Atom, anchor: Anchor, tense_of: TenseOf) -> Reading:
    """As in "slipped from March to June 2026": the old date takes the year of the new one."""
    ending = value_of(after, anchor, tense_of(after.first, after.last))
    found = _before(atom, after, ending.edtf, anchor, "") if ending.edtf is not None else None
    return found or value_of(atom, anchor, tense_of(atom.first, atom.last))


def _is_apposed(tokens: Tokens, atom: Atom, after: Atom, words: CalendarWords) -> bool:
    """As in "dal 1° ottobre, un mercoledì", "14 March 2027, also a Sunday": the weekday says more of the date."""
    between = tokens.lower[atom.last : after.first]
    if atom.group != "day" or after.group != "weekday" or "wd" not in after.slots or not 2 <= len(between) <= 3:
        return False
    return between[0] == "," and words.apposed.issuperset(between[1:])


def _is_ahead(atom: Atom, bound: str, anchor: Anchor) -> bool:
    """What lasts until a day or begins on a weekday lies ahead, though the verb beside it be a participle ("gesichert
    bis zum 31. März"), unless the day has just gone by.
    """
    if atom.group == "weekday":
        return bound == "onward"
    if atom.group == "monthless" and bound == "until":
        return "wd" not in atom.slots
    if bound != "until" or atom.group != "day" or anchor.published is None:
        return False
    gone = value_of(atom, anchor, "past").edtf
    return gone is not None and (anchor.published - dt.date.fromisoformat(gone)).days >= _LONG_AGO


def _range_start(tokens: Tokens, atom: Atom, after: Atom, floor: int, words: CalendarWords) -> int | None:
    """The first token of a range of two atoms; None when they are not joined."""
    joiner = words.joiners.at(tokens.lower, atom.last)
    if joiner is None or joiner[0] > after.first:
        return None
    if any(word not in words.articles for word in tokens.lower[joiner[0] : after.first]):
        return None
    if atom.group not in _OPEN_RANGES or after.group not in _OPEN_RANGES:
        return None
    opener = phrase_before(tokens, atom.first, floor, words.openers, words.articles)
    if opener is not None and opener[1] == ("between" if joiner[1] == "and" else "from") and joiner[1] != "dash":
        return opener[0]
    if joiner[1] == "and" or atom.group != after.group or atom.group not in _RANGES:
        return None
    return atom.first


def _range_value(first: Atom, last: Atom, anchor: Anchor, tense: str) -> Reading | None:
    """From one to the other; None when they do not make a range (written backwards, weekdays that do not fit)."""
    if first.has_year and not last.has_year and last.group in _RANGES:
        ending = _with_year_after(first, last, anchor, tense)
    else:
        ending = value_of(last, anchor, tense)
    if ending.edtf is None:
        return Reading(None, relative=True) if ending.relative and first.group == last.group else None
    beginning = _before(first, last, ending.edtf, anchor, tense)
    if beginning is None or beginning.edtf is None:
        return None
    start, end = edtf.bounds(beginning.edtf)[0], edtf.bounds(ending.edtf)[1]
    if start is None or end is None or start > end:
        return None
    if not (_weekday_fits(first, beginning.edtf) and _weekday_fits(last, ending.edtf)):
        return None
    return Reading(edtf.interval(beginning.edtf, ending.edtf), beginning.relative or ending.relative)


def _before(first: Atom, last: Atom, ending: str, anchor: Anchor, tense: str) -> Reading | None:
    end = edtf.bounds(ending)[0]
    if end is None:
        return None
    if first.group == last.group == "weekday":
        days = (int(last.slots["wd"]) - int(first.slots["wd"])) % 7
        return Reading((end - dt.timedelta(days=days)).isoformat(), relative=True)
    if first.has_year or first.group not in _RANGES or first.group in ("year", "named-year", "decade", "century"):
        return value_of(first, anchor, tense)
    wraps = first.group == last.group and _order(first) > _order(last) and _order(first) // 100 != _order(last) // 100
    dated = replace(first, slots={**first.slots, "year": end.year - wraps})
    return Reading(value_of(dated, anchor, tense).edtf, not last.has_year)


def _with_year_after(first: Atom, last: Atom, anchor: Anchor, tense: str) -> Reading:
    """As in "From March 2025 to June": the same year, or the next."""
    beginning = value_of(first, anchor, tense)
    start = edtf.bounds(beginning.edtf)[0] if beginning.edtf else None
    if start is None or last.group in ("year", "named-year", "decade", "century"):
        return value_of(last, anchor, tense)
    wraps = first.group == last.group and _order(first) > _order(last)
    return value_of(replace(last, slots={**last.slots, "year": start.year + wraps}), anchor, tense)


def _order(atom: Atom) -> int:
    """Place in the year: month and day, or the number of the season, quarter or half."""
    if "month" in atom.slots:
        return int(atom.slots["month"]) * 100 + int(atom.slots.get("day", 0))
    return 100 * int(atom.slots.get("season") or atom.slots.get("ord") or atom.slots.get("q") or 0)


def _weekday_fits(atom: Atom, text: str) -> bool:
    if atom.group != "day" or "wd" not in atom.slots:
        return True
    return dt.date.fromisoformat(text).weekday() == atom.slots["wd"]
