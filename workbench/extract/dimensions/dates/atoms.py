"""Atoms: the single dates of a passage before they are joined to ranges and resolved."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque

from workbench.extract.dimensions.dates.numeric import figures
from workbench.extract.dimensions.dates.years import is_date
from workbench.extract.passage import Passage
from workbench.language.calendar_words import CalendarWords
from workbench.language.date_patterns import Match, Slots
from workbench.language.phrases import Phrases
from workbench.language.tokens import Tokens
from workbench.records import dataclass

_WITH_PART = frozenset({"day", "weekday", "monthless", "relative-day", "last", "next", "this", "later"})
"""Groups that a part of the day may follow: "Monday evening"."""


@dataclass(slots=True)
class Atom:
    """Tokens [first, last) that name one date; `third` is early, mid or late, said before it."""

    first: int
    last: int
    group: str
    slots: Slots
    third: str = ""

    @property
    def has_year(self) -> bool:
        return "year" in self.slots or "yy" in self.slots


def find_atoms(passage: Passage, words: CalendarWords, *, lenient: bool = False) -> tuple[list[Atom], list[int]]:
    """The atoms in order, and the tokens that are date words but in no atom. `lenient` takes bare years and months."""
    tokens = passage.tokens
    triggers = words.patterns.triggers(tokens, words.date_words)
    numeric = deque(_numeric(passage, words))
    atoms: list[Atom] = []
    spare: list[int] = []
    position = 0
    for index in triggers:
        while numeric and numeric[0].first <= index:
            atom = numeric.popleft()
            if atom.first >= position:
                atoms.append(atom)
                position = atom.last
        if index < position:
            continue
        match = _match(passage, words, index)
        if match is not None and match.group == "none":
            position = match.last
            continue
        if match is not None and match.first > index:  # context before it: what begins at the date itself may be longer
            inner = _match(passage, words, match.first)
            match = inner if inner is not None and inner.last > match.last else match
        if match is not None and match.group == "monthless" and not is_date(tokens, match, words):
            match = _weekday_alone(tokens, match, words)
        if match is not None and (_given_name(tokens, match) or _leads_on(tokens, match)):
            position = match.last
            continue
        if match is not None and (lenient or is_date(tokens, match, words)) and not _hides(numeric, match):
            part = words.day_parts.at(tokens.lower, match.last) if match.group in _WITH_PART else None
            position = match.last if part is None else part[0]
            atoms.append(Atom(match.first, position, match.group, match.slots))
        elif tokens.lower[index] in words.date_words:
            spare.append(index)
    atoms.extend(atom for atom in numeric if atom.first >= position)
    return _with_thirds(tokens, atoms, words, spare), spare


def _weekday_alone(tokens: Tokens, match: Match, words: CalendarWords) -> Match | None:
    """As in "el lunes 15 personas": the number is none of a day."""
    for stop in range(match.last - 1, match.first, -1):
        shorter = words.patterns.match(tokens, match.first, stop)
        if shorter is not None and shorter.group != "monthless":
            return shorter
    return None


def _given_name(tokens: Tokens, match: Match) -> bool:
    """As in "Sunday Bello, the first to score": at the start of a sentence, a capital and a comma behind."""
    first, last = match.first, match.last
    if match.group != "weekday" or last != first + 1 or last + 1 >= len(tokens.lower) or tokens.lower[last + 1] != ",":
        return False
    before = tokens.lower[first - 1] if first else "."
    name = tokens.text[tokens.starts[last] : tokens.ends[last]]
    return before in '.!?»”"' and name.istitle() and len(name) > 2


def _leads_on(tokens: Tokens, match: Match) -> bool:
    """As in "the week before Christmas": before something that is told, not before the last date."""
    if match.group != "earlier" or tokens.lower[match.last - 1] != "before" or match.last >= len(tokens.lower):
        return False
    following = tokens.lower[match.last]
    return following[0].isalnum() and following not in ("and", "but", "in", "to")


def _hides(numeric: deque[Atom], match: Match) -> bool:
    return bool(numeric) and numeric[0].first < match.last


def _match(passage: Passage, words: CalendarWords, index: int) -> Match | None:
    """A match never runs over a blank line."""
    tokens = passage.tokens
    match = words.patterns.match(tokens, index, len(tokens.lower))
    if match is None:
        return None
    start = tokens.starts[index]
    blank = passage.text.find("\n\n", start, tokens.ends[match.last - 1])
    return match if blank < 0 else words.patterns.match(tokens, index, tokens.at_or_after(blank))


def _numeric(passage: Passage, words: CalendarWords) -> list[Atom]:
    tokens = passage.tokens
    found = []
    for date in figures(
        passage.text, passage.start, passage.end, month_first=words.month_first, short_days=words.short_days
    ):
        first, last = bisect_left(tokens.starts, date.start), bisect_left(tokens.starts, date.end)
        if first < len(tokens.lower) and tokens.starts[first] == date.start and tokens.ends[last - 1] == date.end:
            atom = Atom(first, last, date.group, date.slots)
            _take_weekday(tokens, atom, words)
            found.append(atom)
    return found


def _take_weekday(tokens: Tokens, atom: Atom, words: CalendarWords) -> None:
    """As in "Montag, 3.4.2025", "Mon 03/04/2025": the weekday written before figures."""
    index = atom.first - 1
    while index >= 0 and (tokens.lower[index] in {",", "."} or tokens.lower[index] in words.inner):
        index -= 1
    if index >= 0 and atom.first - index <= 3 and tokens.lower[index] in words.weekdays:
        atom.first = index
        atom.slots["wd"] = words.weekdays[tokens.lower[index]]


def _with_thirds(tokens: Tokens, atoms: list[Atom], words: CalendarWords, spare: list[int]) -> list[Atom]:
    """Early, mid or late before an atom becomes part of it; a bare "the month" is a date only so."""
    kept: list[Atom] = []
    floor = 0
    for atom in atoms:
        found = phrase_before(tokens, atom.first, floor, words.thirds, words.articles)
        if found is not None:
            atom.first, atom.third = found
        if atom.group == "bounded" and not atom.third:
            spare.extend(index for index in range(atom.first, atom.last) if tokens.lower[index] in words.date_words)
            continue
        floor = atom.last
        kept.append(atom)
    return kept


def phrase_before(
    tokens: Tokens, first: int, floor: int, phrases: Phrases[str], articles: frozenset[str]
) -> tuple[int, str] | None:
    """The phrase that ends before token `first`, at most two articles between, not reaching before `floor`."""
    end = first
    for _ in range(3):
        found = phrases.before(tokens.lower, end)
        if found is not None and found[0] >= floor:
            return found
        if end <= floor or tokens.lower[end - 1] not in articles:
            return None
        end -= 1
    return None
