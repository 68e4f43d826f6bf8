"""Numbers and lists that other words stand between: "the two sites on the shortlist, A, B and C, will ...", a bracket
of so many of each, "the trio, made up of A, B, C and D".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.counted_days import days_of_months, weekdays
from workbench.check.enumeration import Listing, listing, names_only
from workbench.check.ones import Tally, tally
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.language.events import event_words
from workbench.language.uniques import unique_words

BESIDE = 6
"""Most words between a counted noun and a list of names between commas."""
LED = 4
"""Most words between a number and its days, or a group and what it is made up of."""
MEMBER = 6
"""Most words of one member of a group."""
MANY = 3
_BREAKS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "!", "?"})


def opened(line: Timeline, figure: Figure, found: Listing | Tally) -> bool:
    """Words such as "including" stand in the list, or beside it: it is not all of them."""
    marks = line.marked(figure.sentence, "open")
    end = line.extent(found.span.start, found.span.end).stop
    return any(figure.start <= mark.start and mark.first <= end + 1 for mark in marks)


def past_those_of(scene: Scene, at: int) -> int:
    """The first token of a list without "those of", where its other items do not repeat it."""
    lists = scene.pack.view(event_words).lists
    marks = [mark for mark in lists.find(scene.tokens, at, min(at + 3, len(scene.tokens))) if mark.first == at]
    if not marks or "those-of" not in marks[0].roles:
        return at
    inside = scene.sentence_tokens(scene.segments.sentence_at(scene.tokens.starts[at]))
    return at if scene.tokens.lower[at] in scene.tokens.lower[at + 1 : inside.stop] else marks[0].last


def counted_apart(line: Timeline, figure: Figure) -> Iterator[Listing]:
    """The list of a number of things, where other words stand between."""
    for find in (_bracket_of_each, _beside_complement, weekdays, days_of_months, _bracket_by_place):
        found = find(line, figure)
        if found is not None:
            yield found
            return


def _bracket_of_each(line: Timeline, figure: Figure) -> Listing | None:
    """Read "nine people (a captain, two engineers, four sailors and a cook)"."""
    own, inside = line.extent(figure.start, figure.end), line.scene.sentence_tokens(figure.sentence)
    lower = line.scene.tokens.lower
    first = next((at for at in range(own.stop, min(inside.stop, own.stop + LED + 1)) if lower[at] in _BREAKS), None)
    if first is None or lower[first] != "(" or _other_count(line, figure):
        return None
    close = next((at for at in range(first, inside.stop) if lower[at] == ")"), None)
    told = tally(line, first + 1, close) if close is not None else None
    if told is None or int(figure.quantity.low) == len(told.counts):
        return None
    return Listing(told.span, told.total, told.total, ())


def _bracket_by_place(line: Timeline, figure: Figure) -> Listing | None:
    """Read "six laboratories. Lyon has two (A and B), Grenoble as many (C and D), Annecy one (E)": three brackets and
    more with names, in the next sentence.
    """
    sentence, lower = figure.sentence + 1, line.scene.tokens.lower
    if sentence not in line.sentences_of(figure.paragraph) or line.has(sentence, "open"):
        return None
    inside = line.scene.sentence_tokens(sentence)
    brackets = [
        (at + 1, next((end for end in range(at, inside.stop) if lower[end] == ")"), at))
        for at in inside if lower[at] == "("
    ]  # fmt: skip
    if len(brackets) < MANY or any(not first < last or not _capital(line, last - 1) for first, last in brackets):
        return None
    parts = {",", *line.words.conjunctions}
    items = sum(1 + sum(lower[at] in parts for at in range(*bracket)) for bracket in brackets)
    span = Span(line.scene.tokens.starts[inside.start], line.scene.tokens.ends[brackets[-1][1]])
    return Listing(span, items, items, ()) if int(figure.quantity.low) > MANY else None


def _beside_complement(line: Timeline, figure: Figure) -> Listing | None:
    """Read "The two sites on the shortlist, Ardglass, Carrow and Pollan Bay, will be visited"."""
    own, inside = line.extent(figure.start, figure.end), line.scene.sentence_tokens(figure.sentence)
    lower, words = line.scene.tokens.lower, line.words
    if not own.start or lower[own.start - 1] not in words.definite:
        return None
    comma = next((at for at in range(own.stop, min(inside.stop, own.stop + BESIDE)) if lower[at] in _BREAKS), None)
    if comma is None or lower[comma] != "," or comma == own.stop:
        return None
    of = line.scene.context.words.of | words.at_place | words.links | line.scene.pack.view(unique_words).complement
    capital = any(_capital(line, at) for at in range(own.stop, comma))
    if lower[own.stop] not in of or capital or _other_count(line, figure):
        return None
    joint = next((at for at in range(comma, inside.stop) if lower[at] in words.conjunctions), None)
    if joint is None or lower[joint - 1] == ",":
        return None
    end = next((at for at in range(joint, inside.stop) if lower[at] in _BREAKS), inside.stop)
    if end >= inside.stop or lower[end] != "," or not names_only(line, comma + 1, end):
        return None
    return listing(line, comma + 1, end)


def _other_count(line: Timeline, figure: Figure) -> bool:
    return any(
        one.kind is Kind.COUNT and one.span != figure.span and one.start < figure.start
        for one in line.scene.figures_in(figure.sentence)
    )


def of_a_group(line: Timeline) -> Iterator[tuple[int, Span, Listing]]:
    """Read "the trio, made up of A, B, C and D"."""
    tokens, lower = line.scene.tokens, line.scene.tokens.lower
    for index in tokens.among(line.words.group_sizes.keys()):
        number = line.words.group_sizes[lower[index]]
        sentence = line.scene.segments.sentence_at(tokens.starts[index])
        inside = line.scene.sentence_tokens(sentence)
        marks = [mark for mark in line.marked(sentence, "made-up-of", "namely") if 0 < mark.first - index <= LED + 1]
        found = _members(line, marks[0].last, inside.stop) if marks and not line.has(sentence, "open") else None
        if found is not None:
            yield number, Span(tokens.starts[index], tokens.ends[index]), found


def _members(line: Timeline, first: int, last: int) -> Listing | None:
    """A list of people, each with a name: "Luc Louvel, the Spaniard Iker Sanz and the young Belgian Wout Peeters"."""
    lower = line.scene.tokens.lower
    joint = next((at for at in range(first, last) if lower[at] in line.words.conjunctions), None)
    if joint is None:
        return None
    end = next((at for at in range(joint, last) if lower[at] in _BREAKS), last)
    commas = [at for at in range(first, joint) if lower[at] == ","]
    starts = [first, *(at + 1 for at in commas), joint + 1]
    stops = [*commas, joint, end]
    pieces = [(a, b) for a, b in zip(starts, stops, strict=True) if a < b]
    for low, high in pieces[:-1]:
        if high - low > MEMBER or not any(_capital(line, at) for at in range(low, high)):
            return None
    low, high = pieces[-1]
    if not any(_capital(line, at) for at in range(low, min(high, low + MEMBER))):
        return None
    tokens = line.scene.tokens
    span = Span(tokens.starts[first], tokens.ends[high - 1])
    return Listing(span, len(pieces), len(pieces), tuple(tuple(lower[a:b]) for a, b in pieces))


def _capital(line: Timeline, index: int) -> bool:
    return line.scene.text[line.scene.tokens.starts[index]].isupper()
