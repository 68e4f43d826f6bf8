"""Numbers of people and the list of their ages: "three men, aged 24, 31, 38 and 52", « Les trois hommes, âgés de 24, 31
et 38 ans, », beside the number or behind the noun some paragraphs further on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.enumeration import Listing
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.views import view
from workbench.domain.text import Span
from workbench.language.heads import head_words
from workbench.records import dataclass

_APART = 5
"""Paragraphs from a number to the ages, at most."""
_LETTERS = 3
_STEM = 5
_LED = 5
"""Most words from the people to their first age."""
_LEAST = 3
_OLDEST = 110
_GROWN = 18
_MORE = 4
"""Words behind the ages among which others may be told: "and a baby"."""


@dataclass(frozen=True)
class AgeList:
    """The noun before a list of ages, whether an article makes it known, and the list."""

    noun: str
    known: bool
    first: int
    sentence: int
    listing: Listing
    each: bool
    """Grown-ups, whose ages are told one by one, and nobody else with them."""


def ages_of(line: Timeline, figure: Figure) -> Iterator[Listing]:
    """The first list of ages of the people that a number counts."""
    own, lower = line.extent(figure.start, figure.end), line.scene.tokens.lower
    noun = lower[own.stop - 1]
    if len(own) < 2 or len(noun) < _LETTERS or not noun.isalpha():
        return
    for one in view(line.scene, age_lists):
        beside = one.first == own.stop
        far = line.scene.segments.paragraph_at(one.listing.span.start) - figure.paragraph
        later = one.sentence > figure.sentence and one.known and 0 <= far <= _APART
        if beside or (later and one.noun[:_STEM] == noun[:_STEM] and _alone(line, figure, one.sentence)):
            if figure.quantity.low < one.listing.least or one.each:
                yield one.listing
            return


def _alone(line: Timeline, figure: Figure, sentence: int) -> bool:
    """No other number of such people was told up to the list."""
    told = (one for one in line.scene.amounts if one.unit == figure.unit and one.sentence <= sentence)
    return all(one.quantity.low == figure.quantity.low for one in told if one.quote != one.quantity.numeral)


def age_lists(scene: Scene) -> Sequence[AgeList]:
    """The lists of ages of a text, which no edit of a value changes."""
    line, tokens = timeline(scene), scene.tokens
    found = []
    for at in tokens.among({word for word in tokens.words if word.isdecimal()}):
        if tokens.lower[at + 1 : at + 2] == [","] and tokens.lower[at - 1 : at] != [","]:
            one = _list_at(line, at)
            if one is not None:
                found.append(one)
    return found


def _list_at(line: Timeline, at: int) -> AgeList | None:
    scene, lower = line.scene, line.scene.tokens.lower
    words, sentence = scene.pack.view(head_words), scene.segments.sentence_at(scene.tokens.starts[at])
    inside = scene.sentence_tokens(sentence)
    ages, stop = _ages(line, at, inside.stop)
    before = at
    while (
        before > inside.start and at - before < _LED and (lower[before - 1] in words.aged or lower[before - 1] == ",")
    ):
        before -= 1
    told = any(word in words.aged and len(word) > _LETTERS for word in lower[before:at])  # "aged", „im Alter von“
    years = stop < inside.stop and lower[stop] in words.years
    if len(ages) < _LEAST or before == at or before - inside.start < 1 or not (told or years):
        return None
    if any(not 0 < age <= _OLDEST for age in ages):
        return None
    tokens = scene.tokens
    listing = Listing(Span(tokens.starts[at], tokens.ends[stop - 1]), len(ages), len(ages), ())
    known = before - inside.start == 2 and lower[inside.start] in line.words.definite
    rest = lower[stop : min(inside.stop, stop + _MORE)]
    each = min(ages) >= _GROWN and len(ages) == len(set(ages)) and line.words.conjunctions.isdisjoint(rest)
    return AgeList(lower[before - 1], known, before, sentence, listing, each)


def _ages(line: Timeline, at: int, last: int) -> tuple[list[int], int]:
    """The numbers between commas, the last behind a conjunction, and the token behind them."""
    lower, ages, joined = line.scene.tokens.lower, list[int](), False
    while at < last and lower[at].isdecimal():
        ages.append(int(lower[at]))
        at += 1
        if joined or at + 1 >= last:
            break
        if lower[at] == "," and lower[at + 1] in line.words.conjunctions:
            at += 1
        joined = lower[at] in line.words.conjunctions
        if not (joined or lower[at] == ",") or not lower[at + 1].isdecimal():
            break
        at += 1
    return (ages, at) if joined else ([], at)
