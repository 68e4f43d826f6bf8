"""Parts of a whole told some sentences before: "carrying 36 passengers ... 41 of the passengers", "covers 320 hectares
... 460 hectares of it", and beside it: "62 seats on the council, which has 61".

What is taken up must have been told as a whole ("had 118 people on board"): of 12 dead and 41 injured passengers
neither number is one of the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.quantities import Kind
from workbench.language.checking import Cue
from workbench.language.events import event_words

BACK = 3
"""Sentences to the whole, at most."""
HELD = 3
"""Most words between a word of having and its number ("had a total of 118")."""
BODY = 8
"""Most words between a part and the clause that tells the whole."""
CLITIC = 4
"""Most words from a pronoun for the whole to the part of it."""
STEM = 5
_CLITICS = frozenset({"en", "ne"})


def taken_up(scene: Scene, sentence: int) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a part and its whole whose part is told in a sentence."""
    line, words = timeline(scene), scene.pack.view(event_words)
    inside = scene.sentence_tokens(sentence)
    figures = scene.figures_in(sentence)
    if not figures:
        return
    marks = words.parts.find(scene.tokens, inside.start, inside.stop)
    for part in figures:
        if part.kind is Kind.MONEY:
            continue  # « il a coûté 14 000 euros et en a rapporté 19 500 »
        whole = _which_has(line, part, marks) if part.kind is Kind.COUNT else None
        if whole is None and (_of_the(line, part) or _of_them(line, part, marks) or _of_it(line, part, marks)):
            whole = _held(line, part)
        if whole is not None:
            yield part, whole


def _own(line: Timeline, figure: Figure) -> range:
    return line.extent(figure.start, figure.end)


def _of_the(line: Timeline, part: Figure) -> bool:
    """Read "41 of the passengers", « 41 des passagers »: the noun of the part once more, all of them being known."""
    own, lower = _own(line, part), line.scene.tokens.lower
    of = line.scene.context.words.of
    if part.kind is not Kind.COUNT or part.quote.strip() != part.quantity.numeral.strip() or own.stop + 2 > len(lower):
        return False
    at = own.stop
    contracted = lower[at] in line.words.definite and lower[at] in of | line.words.out_of
    known = contracted or (lower[at] in of and lower[at + 1] in line.words.definite)
    noun = lower[at + (1 if contracted else 2) : at + (2 if contracted else 3)]
    return known and noun != [] and noun[0].startswith(part.unit[: max(3, min(STEM, len(part.unit) - 1))])


def _of_them(line: Timeline, part: Figure, marks: list[Cue]) -> bool:
    own = _own(line, part)
    return part.kind is Kind.COUNT and any("them" in mark.roles and mark.first == own.stop for mark in marks)


def _of_it(line: Timeline, part: Figure, marks: list[Cue]) -> bool:
    """Read "460 hectares of it", « les flammes en ont dévoré 460 hectares »."""
    own, lower = _own(line, part), line.scene.tokens.lower
    if part.kind not in (Kind.MEASURE, Kind.MONEY):
        return False
    for mark in marks:
        near = mark.last < own.start <= mark.last + CLITIC and lower[mark.last] in line.words.glue
        clitic = lower[mark.first] in _CLITICS  # not « 30 millions en 2024 »
        if "of-it" in mark.roles and (near if clitic else mark.first == own.stop):
            return True
    return False


def _held(line: Timeline, part: Figure) -> Figure | None:
    """The only number of such things told before, as a whole."""
    near = [
        figure for sentence in range(max(0, part.sentence - BACK), part.sentence + 1)
        for figure in line.scene.figures_in(sentence)
        if figure.end <= part.start and figure.kind is part.kind and not figure.in_title
        and figure.unit and figure.unit == part.unit and 0 <= part.paragraph - figure.paragraph <= 1
    ]  # fmt: skip
    values = {(figure.quantity.low, figure.quantity.high) for figure in near}
    if len(values) != 1:
        return None
    return next((figure for figure in near if as_whole(line, figure)), None)


def as_whole(line: Timeline, figure: Figure) -> bool:
    """Somebody or something has so many ("the town's 46 shops"), or they are all on board."""
    scene, own = line.scene, _own(line, figure)
    inside = scene.sentence_tokens(figure.sentence)
    if own.start > inside.start and scene.tokens.lower[own.start - 1] == "s":
        return True
    marks = scene.pack.view(event_words).parts.find(
        scene.tokens, max(inside.start, own.start - HELD), min(inside.stop, own.stop + HELD)
    )
    return any(
        ("holding" in mark.roles and mark.last <= own.start) or ("aboard" in mark.roles and mark.first >= own.stop)
        for mark in marks
    )


def _which_has(line: Timeline, part: Figure, marks: list[Cue]) -> Figure | None:
    """Read "62 seats on the council, which has 61", « 62 sièges au conseil, qui en compte 61 »."""
    whole, lower = line.scene.context.neighbour(part, 1), line.scene.tokens.lower
    if whole is None or not part.unit or whole.unit not in ("", part.unit):
        return None
    own, place = _own(line, part), _own(line, whole)
    between = lower[own.stop : place.start]
    bare = whole.quote.strip() == whole.quantity.numeral.strip() or whole.unit == part.unit
    led = between[:1] != [] and between[0] in line.words.at_place | line.words.links | line.words.definite
    if not bare or not led or between.count(",") != 1 or len(between) > BODY + HELD:
        return None
    comma = between.index(",")
    clause = between[comma + 1 :]
    has = any("holding" in mark.roles and mark.last == place.start for mark in marks)
    ends = lower[place.stop : place.stop + 1]
    closed = not ends or ends[0] in {",", ".", ";", ")", "—", "–"}
    return whole if 1 < len(clause) <= HELD and clause[0] in line.words.relatives and has and closed else None
