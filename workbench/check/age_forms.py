"""Further forms of ages: behind a name ("Moira Lennox, 58,", "Willem D. (67)"), in a description ("a typist of 23",
« négociant de 61 ans »), behind a small adverb („mit gerade einmal 29 Jahren“) and of a clause that goes on from a date
("her degree followed in 1968; at 34 she was the oldest").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from workbench.check.biography import Biography
from workbench.check.scene import Dated
from workbench.check.timeline import Timeline, bounds
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.lifetimes import LifetimeWords

DESCRIBED = 4
"""Most words between a name and "of", or between "as" and "of", where the words describe somebody."""
SCANT = 2
"""Most adverbs between what leads to an age and the age."""
OPENING = 4
"""Most words from the head of a clause to its age."""
DESCRIPTION = 8
"""Most words from a date to the description that it is told with."""
FRESH, RECENT = dt.timedelta(days=60), dt.timedelta(days=400)
OLDEST = 115
_CLOSED = frozenset({",", ")", ".", ";", "—", "–"})
_GOES_ON = frozenset({";", ":", "—", "–"})


def of_somebody(line: Timeline, facts: Biography, own: range) -> bool:
    """Whether it stands between commas or in brackets right behind a person's name."""
    lower = line.scene.tokens.lower
    at = own.start - 1
    behind = lower[own.stop] if own.stop < len(lower) else "."
    return at > 0 and lower[at] in (",", "(") and behind in _CLOSED and _named(line, facts, at)


def described(line: Timeline, facts: Biography, words: LifetimeWords, own: range) -> str:
    """Read "now" of a description behind a name (« Gérard Labastie, négociant de 61 ans, »), "told" of a part
    ("as a typist of 23"), "" of others.
    """
    lower, of = line.scene.tokens.lower, line.scene.context.words.of
    behind = lower[own.stop] if own.stop < len(lower) else "."
    at = own.start - 1
    if at < DESCRIBED or lower[at] not in of or behind not in _CLOSED | words.behind:
        return ""
    for first in range(at - 1, at - DESCRIBED - 1, -1):
        if lower[first] == ",":
            plain = at - first > 1 and line.words.possessives.isdisjoint(lower[first:at])
            return "now" if plain and behind in _CLOSED | words.when and _named(line, facts, first) else ""
        if lower[first] in words.parts:
            return "told" if at - first > 1 else ""
        if not lower[first].isalpha():
            return ""
    return ""


def _named(line: Timeline, facts: Biography, comma: int) -> bool:
    """A person's name ends before a comma or bracket ("Willem D." with its full stop)."""
    scene = line.scene
    ends = {scene.tokens.ends[at] for at in (comma - 1, comma - 2) if at >= 0}
    if scene.tokens.lower[comma - 1] not in (".", ","):
        ends = {scene.tokens.ends[comma - 1]}
    return any(name.end in ends for name in facts.persons_in(scene.segments.sentence_at(scene.tokens.starts[comma])))


def led(line: Timeline, words: LifetimeWords, own: range, marks: Sequence[Cue]) -> Cue | None:
    """What leads to an age across small adverbs: „mit gerade einmal“, "at barely"."""
    lower = line.scene.tokens.lower
    for mark in marks:
        between = lower[mark.last : own.start]
        if "leads" in mark.roles and 1 <= len(between) <= SCANT and words.scant.issuperset(between):
            return mark
    return None


def gone_on(line: Timeline, own: range, sentence: int) -> Dated | None:
    """The only date of a sentence, in the clause before one that an age opens: "followed in 1968; at 34 she was"."""
    lower, dates = line.scene.tokens.lower, line.dates_in(sentence)
    if len(dates) != 1:
        return None
    place = line.extent(dates[0].start, dates[0].end)
    opens = [at for at in range(max(place.stop, own.start - OPENING), own.start) if lower[at] in _GOES_ON]
    return dates[0] if place.stop <= own.start and opens and opens[0] - place.stop <= OPENING else None


def bare_ages(line: Timeline, facts: Biography, words: LifetimeWords) -> Iterator[Span]:
    """The numbers that a description makes ages, which no amount reads: "as a typist of 23"."""
    tokens = line.scene.tokens
    for index in tokens.among({word for word in tokens.words if len(word) == 2 and word.isdecimal()}):
        if described(line, facts, words, range(index, index + 1)):
            yield Span(tokens.starts[index], tokens.ends[index])


def told_before(line: Timeline, own: range, sentence: int) -> Dated | None:
    """The last date a few words before a description: "came to the hospice in 1999, as a typist of 23"."""
    dates = [dated for dated in line.dates_in(sentence) if line.extent(dated.start, dated.end).stop <= own.start]
    if not dates:
        return None
    between = line.scene.tokens.lower[line.extent(dates[-1].start, dates[-1].end).stop : own.start]
    near = 0 < len(between) <= DESCRIPTION and {".", ";", ":", "(", ")"}.isdisjoint(between)
    return dates[-1] if near else None


def feted(line: Timeline, words: LifetimeWords, own: range, sentence: int) -> Dated | None:
    """The only date of a sentence, of the last months, where somebody turned so many years then: « en février dernier,
    elle fêtait ses 84 ans ».
    """
    dates, today = line.dates_in(sentence), line.scene.published
    days = bounds(dates[0]) if len(dates) == 1 else None
    if days is None or today is None or line.scene.tokens.lower[own.start - 1] not in words.personal:
        return None
    return dates[0] if dt.timedelta(0) <= today - days[0] <= RECENT else None


def introduced(line: Timeline, facts: Biography, words: LifetimeWords, own: range) -> bool:
    """Whether an age stands with a name in the first paragraphs, in a sentence that tells nothing of another time."""
    scene = line.scene
    if scene.segments.paragraph_at(scene.tokens.starts[own.start]) > bool(scene.title_end) + 1:
        return False
    if not of_somebody(line, facts, own) and not described(line, facts, words, own):
        return False
    sentence = scene.segments.sentence_at(scene.tokens.starts[own.start])
    inside = scene.sentence_tokens(sentence)
    fresh = all(
        scene.published is not None and abs(scene.published - day) <= FRESH
        for dated in line.dates_in(sentence) if (days := bounds(dated)) is not None for day in days
    )  # fmt: skip
    return fresh and line.words.pluperfect.isdisjoint(scene.tokens.lower[inside.start : inside.stop])


def years_of_life(
    line: Timeline, year: frozenset[str], ends: frozenset[str], owners: frozenset[str]
) -> Iterator[tuple[Span, int]]:
    """The places of "82nd year" behind a possessive, in a sentence of a death of these weeks, and its age."""
    tokens, lower = line.scene.tokens, line.scene.tokens.lower
    for index in tokens.among(year):
        at = index - 2 if index and lower[index - 1] in ends else index - 1
        if at < 1 or not lower[at].isdecimal() or lower[at - 1] not in owners:
            continue
        sentence = line.scene.segments.sentence_at(tokens.starts[at])
        last = line.scene.segments.sentence_at(tokens.starts[index])  # the full stop of „79. Lebensjahr“ may part them
        dead = line.has(sentence, "died") or line.has(last, "died")
        long_ago = any(str(days[0].year) in dated.quote for dated in line.dates_in(sentence)
                       if (days := bounds(dated)) is not None)  # fmt: skip
        if 5 < int(lower[at]) <= OLDEST and dead and not long_ago:
            yield Span(tokens.starts[at], tokens.ends[index]), int(lower[at]) - 1


def owned_by_a_post(line: Timeline, own: range) -> bool:
    """Read "said Usha Rao, the corporation's 58-year-old director": an office of somebody named before."""
    lower = line.scene.tokens.lower
    near = lower[max(0, own.start - 5) : own.start]
    start = line.scene.tokens.starts[max(0, own.start - 12)]
    named = line.scene.names_within(start, line.scene.tokens.starts[own.start])
    return near[-1:] == ["s"] and "," in near and any(name.kind == "person" for name in named)


def named_before(line: Timeline, facts: Biography, own: range) -> bool:
    """Read "Paul Grant, a 34-year-old plumber": in apposition to a name."""
    if own.start < 3 or line.scene.tokens.lower[own.start - 2] != ",":
        return False
    end = line.scene.tokens.ends[own.start - 3]
    return any(name.end == end for name in facts.persons_in(line.scene.segments.sentence_at(end - 1)))
