"""Which step of a course of events a date tells: the noun and verb, or the phrase, of its clause; and whether two such
steps may be of one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.check.points import Point
from workbench.language.checking import Cue
from workbench.records import dataclass

if TYPE_CHECKING:
    from workbench.check.progress import Progress

BEFORE, AFTER = 26, 7
"""Most words from the noun and verb of a step to its date, and behind it."""
FRAME = 18
"""Most words from a noun to its verb."""
TURNED = 3
"""Most words from a verb to a noun behind it: « En mars débuteront enfin les travaux »."""
LED = 3
"""Words before a noun among which its article stands."""
OF_IT = 6
"""Most words of what "of" or "on" adds to a noun."""
_WALLS = frozenset({";", ":", "(", ")", "—", "–"})
_KNOWN = frozenset({"paper", "verdict", "data", "inquiry"})
"""Nouns that tell of the matter in hand only with a definite article."""


@dataclass(frozen=True)
class Step:
    """A step of a ladder with its date; `marks` tell it, from `first` on; `fine` where the date has digits."""

    ladder: str
    number: int
    sentence: int
    at: Point
    marks: tuple[Cue, ...]
    window: range
    fine: bool
    with_year: bool
    quotation: int | None


def step_of(told: Progress, sentence: int, point: Point, dates: list[Point]) -> Iterator[Step]:
    """The steps that the clause of a date tells, each ladder's nearest; none where it tells a beginning and an end."""
    window = _window(told, sentence, point, dates)
    place = told.line.extent(point.span.start, point.span.end)
    later = [told.line.extent(one.span.start, one.span.end).start for one in dates]
    following = min((at for at in later if at >= place.stop), default=None)
    near: dict[str, list[tuple[int, int, tuple[Cue, ...]]]] = {}
    for ladder, number, marks in (*_phrases(told, sentence, window), *_frames(told, sentence, window)):
        first, last = min(mark.first for mark in marks), max(mark.last for mark in marks)
        behind = first >= place.stop
        away = first - place.stop if behind else max(0, place.start - last)
        of_next = behind and following is not None and following - last < away
        if away <= (AFTER if behind else BEFORE) and not of_next:
            rank = away if behind is told.line.words.verb_last or not behind else away + BEFORE
            near.setdefault(ladder, []).append((rank, number, marks))
    text = point.span.of(told.scene.text)
    year = any(len(word) == 4 and word.isdecimal() for word in text.replace(".", " ").replace(",", " ").split())
    for ladder, ranked in near.items():
        before = [one for one in ranked if one[0] < BEFORE] or ranked
        numbers = {number for _, number, _ in before}
        if len(numbers) > 1 and (ladder != "works" or min(numbers) == 2):
            continue
        _, number, marks = min(before, key=lambda one: one[0])
        fine = any(map(str.isdigit, text)) and point.high - point.low <= 366
        yield Step(ladder, number, sentence, point, marks, window, fine, year,
                   told.scene.quotation_at(point.span.start))  # fmt: skip


def _window(told: Progress, sentence: int, point: Point, dates: list[Point]) -> range:
    """The words of a sentence that may belong to a date: up to other dates and hard stops, and the conjunction behind
    it.
    """
    lower, inside = told.scene.tokens.lower, told.scene.sentence_tokens(sentence)
    place = told.line.extent(point.span.start, point.span.end)
    others = [told.line.extent(one.span.start, one.span.end) for one in dates if one.span != point.span]
    low = max([one.stop for one in others if one.stop <= place.start], default=inside.start)
    high = min([one.start for one in others if one.start >= place.stop], default=inside.stop)
    low = max([low, *(at + 1 for at in range(low, place.start) if lower[at] in _WALLS)])
    stops = _WALLS | told.line.words.conjunctions
    return range(low, next((at for at in range(place.stop, high) if lower[at] in stops), high))


def _phrases(told: Progress, sentence: int, window: range) -> Iterator[tuple[str, int, tuple[Cue, ...]]]:
    for mark in told.phrases.get(sentence, ()):
        if window.start <= mark.first and mark.last <= window.stop:
            for role in mark.roles:
                ladder, _, number = role.rpartition("-")
                yield ladder, int(number), (mark,)


def _frames(told: Progress, sentence: int, window: range) -> Iterator[tuple[str, int, tuple[Cue, ...]]]:
    """Nouns with the verbs that are told of them."""
    inside = [mark for mark in told.subjects.get(sentence, ()) if mark.first in window]
    for noun in inside:
        for verb in told.verbs.get(sentence, ()):
            if verb.first not in window or not _of_it(told, noun, verb, inside):
                continue
            for role in verb.roles:
                name, ladder, number = role.split("-")
                if name in noun.roles and not (name in _KNOWN and _indefinite(told, noun)):
                    yield ladder, int(number), (noun, verb)


def _of_it(told: Progress, noun: Cue, verb: Cue, nouns: list[Cue]) -> bool:
    """A verb follows its noun, no other such noun between, or stands right before it."""
    if noun.last <= verb.first:
        return verb.first - noun.last <= FRAME and not any(noun.last <= one.first < verb.first for one in nouns)
    if not 0 <= noun.first - verb.last <= TURNED:
        return False
    return told.scene.language != "en" or noun.first == verb.last  # "began work"


def _indefinite(told: Progress, noun: Cue) -> bool:
    lower = told.scene.tokens.lower
    led = lower[max(0, noun.first - LED) : noun.first]
    definite = told.line.words.definite | told.line.words.this_one | told.line.words.possessives
    return definite.isdisjoint(led) and not any(word.endswith("'s") for word in led)


def lone(steps: list[Step]) -> bool:
    """A step has one date in the whole article, however it is told."""
    return bool(steps) and max(step.at.low for step in steps) < min(step.at.high for step in steps)


def same_thing(told: Progress, low: Step, high: Step) -> bool:
    """Whether two steps may be of one thing: all that is added to a noun ("work on the bridge") and all that is said
    to open is told of in the other sentence, the title or the first sentence; of a deal, its noun is the same.
    """
    if low.ladder == "deal" and _word(told, low) != _word(told, high):
        return False
    if low.ladder == "fire":
        return _of_fire(told, low, high)
    for one, other in ((low, high), (high, low)):
        words = _named(told, one)
        named = [word.lower() for word in words]
        if not told.scene.context.stems(named) <= _known(told, other):
            return False
        if not _labels(words) <= {*_labels(_words(told, other.sentence))}:
            return False
    return not (low.ladder == "case" and _into_another(told, low, high))


def _word(told: Progress, step: Step) -> str:
    return told.scene.tokens.lower[step.marks[0].first]


def _words(told: Progress, sentence: int) -> list[str]:
    inside = told.scene.sentence_tokens(sentence)
    return [told.scene.text[told.scene.tokens.starts[at] : told.scene.tokens.ends[at]] for at in inside]


def _labels(words: list[str]) -> set[str]:
    """Letters and numbers that tell one thing from its like: "line B", "block 4"."""
    return {word for word in words[1:] if (len(word) == 1 and word.isupper()) or (len(word) <= 2 and word.isdecimal())}


def _small(told: Progress) -> frozenset[str]:
    """Words before a verb that name nothing: auxiliaries and those of plans."""
    tense = told.line.calendar.tense
    return (told.words.auxiliaries | told.line.words.glue | tense.plans) - told.words.pronouns


def _known(told: Progress, step: Step) -> frozenset[str]:
    stems = told.scene.context.sentence_stems
    first = 1 if told.scene.title_end and len(told.scene.segments.sentences) > 1 else 0
    return stems(step.sentence) | stems(0) | stems(first)


def _named(told: Progress, step: Step) -> list[str]:
    """The words of what a step is told of: behind its noun, or before it in its clause; none where a pronoun is."""
    lower, tokens, mark = told.scene.tokens.lower, told.scene.tokens, step.marks[0]
    passed = {*told.line.extent(step.at.span.start, step.at.span.end)}
    passed |= {at for other in step.marks for at in range(other.first, other.last)}
    stop = min(mark.last + OF_IT, step.window.stop)
    stop = next((at for at in range(mark.last, stop) if lower[at] in _WALLS or lower[at] == ","), stop)
    places = [at for at in range(mark.last, stop) if at not in passed]
    of = told.progress.of if len(step.marks) > 1 else told.scene.context.words.of
    led = mark.last < stop and lower[mark.last] in of
    if not led or not told.scene.context.stems([lower[at] for at in places]):
        small = _small(told)
        stop = next((at for at in range(step.window.start, mark.first) if lower[at] in small), mark.first)
        places = [at for at in range(step.window.start, stop) if at not in passed]
        if len(step.marks) > 1 or not told.words.pronouns.isdisjoint(lower[at] for at in places):
            return []  # "Work is due to start": whatever the article is about
    return [told.scene.text[tokens.starts[at] : tokens.ends[at]] for at in places]


def _of_fire(told: Progress, low: Step, high: Step) -> bool:
    """Nothing but fire drives people out in these sentences, or, where the second does not name it, in the article."""
    named = any("fire" in mark.roles for mark in told.subjects.get(high.sentence, ()))
    places = (low.sentence, high.sentence) if named else range(len(told.scene.segments.sentences))
    return not any("hazard" in mark.roles for place in places for mark in told.guards.get(place, ()))


def _into_another(told: Progress, low: Step, high: Step) -> bool:
    """What is looked into is told of nowhere else: "the inquiry into two police officers"."""
    for one, other in ((low, high), (high, low)):
        inside = told.scene.sentence_tokens(one.sentence)
        for mark in told.guards.get(one.sentence, ()):
            if "into" in mark.roles:
                words = told.scene.tokens.lower[mark.last : min(mark.last + OF_IT, inside.stop)]
                if told.scene.context.stems(words).isdisjoint(_known(told, other)):
                    return True
    return False
