"""Groups of so many and whom they are made up of: "A jury of seven will decide ... The panel consists of four women,
among them the historian Dr Corrie, and two men".

The group need not be called by the same word again: it is the only one whose size the article tells so near, and no
other number of the article is what its members come to.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.counted_far import group_of
from workbench.check.marking import marks_of
from workbench.check.ones import Tally
from workbench.check.scene import Figure
from workbench.check.timeline import Timeline
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.course import course_words
from workbench.language.heads import group_words, head_words

LED = 3
"""Most words from what says whom a group is made up of to the first number."""
BACK = 6
"""Sentences back to the size of a group, which the title may tell too."""
LEAST, MOST = 4, 60
SMALL = 2
"""Most words between a conjunction or comma and the number behind it."""
SUBJECT = 4
"""Most words of a subject before what says whom it is made up of."""
_OFF = 2
_JUST = 6
"""Sizes up to which members may be one off, and no more."""


def groups_of_each(line: Timeline) -> Iterator[tuple[Figure, Tally]]:
    """The sizes of groups that their members deny."""
    for sentence, marks in marks_of(line.scene, line.scene.pack.view(group_words)).items():
        if line.has(sentence, "mistake") or line.scene.quotation_at(marks[0].start) is not None:
            continue
        parts = _parts(line, sentence, marks[-1]) if _of_people(line, sentence, marks[-1]) else []
        size = _size(line, sentence) if len(parts) > 1 else None
        total = sum(int(part.quantity.low) for part in parts)
        if size is None or _told(line, parts, total):
            continue
        number = int(size.quantity.low)
        if 0 < abs(number - total) <= (_OFF if number > _JUST else 1) and number != len(parts):
            span = Span(parts[0].start, parts[-1].end)
            yield size, Tally(span, tuple(int(part.quantity.low) for part in parts))


def _exact(figure: Figure) -> bool:
    quantity = figure.quantity
    whole = quantity.low == quantity.high and quantity.low.denominator == 1 and quantity.hedge is Hedge.NONE
    return figure.kind is Kind.COUNT and whole and figure.quotation is None and figure.per is None


def _of_people(line: Timeline, sentence: int, mark: Cue) -> bool:
    """A pronoun or nothing takes up the group, or the noun of some group does: "The panel consists of"."""
    lower, inside = line.scene.tokens.lower, line.scene.sentence_tokens(sentence)
    led = [word for word in lower[inside.start : mark.first] if word.isalpha()]
    if len(led) > SUBJECT:
        return False
    bodies = line.scene.pack.view(head_words).bodies
    small = line.words.glue | line.words.determiners | line.scene.pack.view(course_words).pronouns
    return all(word in small or len(word) <= SMALL for word in led) or any(
        word in bodies or word.endswith(tuple(body for body in bodies if len(body) > SUBJECT)) for word in led
    )


def _parts(line: Timeline, sentence: int, mark: Cue) -> list[Figure]:
    """The numbers behind the words, each joined to the one before, of whom no two are the same."""
    found = [one for one in line.scene.figures_in(sentence) if one.start >= mark.end]
    if not found or not all(map(_exact, found)) or len({one.unit for one in found}) != len(found):
        return []
    lower = line.scene.tokens.lower
    if line.extent(found[0].start, found[0].end).start - mark.last > LED:
        return []
    for one in found[1:]:
        at = line.extent(one.start, one.end).start
        if (line.words.conjunctions | {","}).isdisjoint(lower[at - SMALL : at]):
            return []
    last = line.extent(found[-1].start, found[-1].end)
    inside = line.scene.sentence_tokens(sentence)
    closed = line.words.conjunctions.intersection(lower[last.start - SMALL : last.start])
    opened = any("open" in one.roles and one.first <= mark.last for one in line.marked(sentence, "open"))
    listed = line.words.conjunctions.isdisjoint(lower[last.stop : inside.stop])
    return found if closed and listed and not opened else []


def _size(line: Timeline, sentence: int) -> Figure | None:
    """The only size of a group told before, near or in the title."""
    found = [
        one for one in line.scene.amounts
        if one.sentence < sentence and (one.in_title or sentence - one.sentence <= BACK)
        and _exact(one) and LEAST <= one.quantity.low <= MOST and group_of(line, one)
    ]  # fmt: skip
    return found[-1] if len({one.quantity.low for one in found}) == 1 else None


def _told(line: Timeline, parts: list[Figure], total: int) -> bool:
    """Another number of the article, of no other things, is that of all the members."""
    units = {"", *(part.unit for part in parts)}
    others = (one for one in line.scene.amounts if one.kind is Kind.COUNT and one not in parts)
    return any(one.quantity.low == total and (one.unit in units or bool(group_of(line, one))) for one in others)
