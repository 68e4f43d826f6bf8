"""Numbers of things and the list that stands beside their noun where it is taken up: "Three paintings cut from their
frames are back. The works, a still life, a skating scene, “The Letter” and a church interior, were found".

The noun opens the sentence with its article and the list follows between commas, so that it is of all of them; the noun
is that of the number, stands for it, or may be of any things where no others are counted.
"""

from __future__ import annotations

from workbench.check.counted_far import whole_number
from workbench.check.enumeration import Listing, between_commas, shape_of
from workbench.check.linking.guards import bare
from workbench.check.scene import Figure
from workbench.check.timeline import Timeline
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.language.heads import head_words
from workbench.language.synonyms import synonyms

FAR = 4
"""Sentences from a number to its list; from the title to it, twice as many."""
LEAST = 3
LONGEST = 14
"""Most words of an item."""
NOUN = 2
"""Most words of what is taken up: "the stolen works"."""
_SHAPES = (frozenset({"article", "quoted"}), frozenset({"capital"}))
_STOPS = frozenset({".", ";", ":", "(", ")", "—", "–", "!", "?"})


def counted_apposed(line: Timeline, figure: Figure) -> Listing | None:
    """The list beside the noun that takes up a number; None where it may be of others."""
    scene = line.scene
    if not whole_number(scene, figure):
        return None
    last = min(figure.sentence + FAR * (1 + figure.in_title), len(scene.segments.sentences) - 1)
    for sentence in range(figure.sentence + 1, last + 1):
        comma = _comma(line, sentence)
        if comma is not None and _taken_up(line, figure, sentence, comma):
            found = _listed(line, comma + 1, scene.sentence_tokens(sentence).stop)
            return found if found is not None and not line.has(sentence, "open", "namely") else None
    return None


def _comma(line: Timeline, sentence: int) -> int | None:
    """The comma right behind an article and its noun that open a sentence."""
    inside, lower = line.scene.sentence_tokens(sentence), line.scene.tokens.lower
    if len(inside) < 2 * LEAST or lower[inside.start] not in line.words.definite:
        return None
    if line.scene.quotation_at(line.scene.tokens.starts[inside.start]) is not None:
        return None
    for at in range(inside.start + 2, inside.start + 2 + NOUN):
        if at < inside.stop and lower[at] == ",":
            return at
    return None


def _taken_up(line: Timeline, figure: Figure, sentence: int, comma: int) -> bool:
    """The noun is that of the number, one that stands for it, or one for things of any sort."""
    inside, lower = line.scene.sentence_tokens(sentence), line.scene.tokens.lower
    likeness = line.scene.pack.view(synonyms).likeness
    nouns = lower[inside.start + 1 : comma]
    if any(likeness(noun, figure.unit) for noun in nouns):
        return True
    things = line.scene.pack.view(head_words).things
    others = {
        one.unit for one in line.scene.amounts
        if one.kind is Kind.COUNT and one.sentence < sentence and one.unit and not bare(one)
    }  # fmt: skip
    return not things.isdisjoint(nouns) and others == {figure.unit}


def _listed(line: Timeline, first: int, last: int) -> Listing | None:
    """The items up to the comma behind the one that a conjunction leads to, all of one look."""
    lower, joints = line.scene.tokens.lower, line.words.conjunctions
    found: list[tuple[int, int]] = []
    for start, stop in between_commas(line, first, last):
        if not _STOPS.isdisjoint(lower[start:stop]):
            return None
        inner = [at for at in range(start, stop) if lower[at] in joints]
        if len(inner) > 1 or (inner and inner[0] == start):
            return None  # "and" behind a comma: what stands before it may tell of an item
        if not inner:
            found.append((start, stop))
            continue
        found += [(start, inner[0]), (inner[0] + 1, stop)]
        break
    else:
        return None
    shapes = {shape_of(line, a, b) for a, b in found}
    articles = line.words.indefinite | line.scene.context.words.one
    some = all(shape_of(line, a, b) != "article" or lower[a] in articles for a, b in found)
    if len(found) < LEAST or not some or any(b - a > LONGEST for a, b in found):
        return None
    if not any(shapes <= one for one in _SHAPES):
        return None
    tokens = line.scene.tokens
    span = Span(tokens.starts[first], tokens.ends[found[-1][1] - 1])
    return Listing(span, len(found), len(found), tuple(tuple(lower[a:b]) for a, b in found))
