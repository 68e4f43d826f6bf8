"""Numbers of things and the lists that their noun, or that of the group they make, heads further on: "a card of five
speakers … The speakers are A, who opens the day, B, C and D", „ein Paket aus vier Schritten … Das Paket besteht aus“.

The noun opens the sentence of the list with an article and its verb follows at once, so that all of them are told. No
other number of such things may have been told, of which the list could be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.enumeration import Listing, listing
from workbench.check.named_items import named_items
from workbench.check.ones import tally
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.language.checking import Cue
from workbench.records import dataclass

APART = 8
"""Paragraphs from a number to its list, at most."""
LEAST = 3
"""Items from which on such a list is told well enough."""
STEM = 6
_LETTERS = 4
_VERB = 2
"""Tokens from a group to the words for what it is made up of: "is made up of"."""
_HEADED = 3
"""Tokens before a number in which the group stands of which it tells: "a card of five"."""
_OTHERS = ("more", "others", "rest", "aside", "up", "down", "before_year", "of_those", "earlier", "expected")
_STOPS = frozenset({".", "!"})


@dataclass(frozen=True)
class Headed:
    """A list whose sentence opens with the noun of what is listed, or of the group that they make."""

    noun: str
    sentence: int
    mark: Cue
    group: bool


def counted_far(line: Timeline, figure: Figure) -> Iterator[Listing]:
    """The first list further on that is headed by the noun of a number, or by the group it tells the size of."""
    told = [one for one in view(line.scene, headed) if one.sentence > figure.sentence]
    if not told or not _whole(line.scene, figure):
        return
    noun, group = _noun(line, figure), _group(line, figure)
    for one in told:
        name = group if one.group else noun
        far = line.scene.segments.paragraph_at(one.mark.start) - figure.paragraph
        if name and name[:STEM] == one.noun[:STEM] and far <= APART:
            found = _items(line, one)
            if found is not None and found.least >= LEAST:
                yield found
            return


def headed(scene: Scene) -> Sequence[Headed]:
    """The lists of a text whose sentences open with a noun, which no edit of a value changes."""
    line = timeline(scene)
    return [one for at in range(len(scene.segments.sentences)) if (one := _headed(line, at)) is not None]


def _headed(line: Timeline, sentence: int) -> Headed | None:
    """Read "The speakers are A, B and C", "The jury is made up of A, B and C"."""
    inside, lower = line.scene.sentence_tokens(sentence), line.scene.tokens.lower
    start = inside.start
    if len(inside) < 2 * LEAST + 2 or lower[start] not in line.words.definite or len(lower[start + 1]) < _LETTERS:
        return None
    marks = line.marked(sentence, "equates", "made-up-of")
    mark = next((mark for mark in marks if 0 <= mark.first - start - 2 < _VERB), None)
    if mark is None or line.has(sentence, "open") or line.scene.quotation_at(line.scene.tokens.starts[start]):
        return None
    group = "made-up-of" in mark.roles
    if not group and mark.first != start + 2:
        return None
    return Headed(lower[start + 1], sentence, mark, group)


def _items(line: Timeline, told: Headed) -> Listing | None:
    """The list behind the verb, to the end of its sentence."""
    lower, mark, group = line.scene.tokens.lower, told.mark, told.group
    stop = line.scene.sentence_tokens(told.sentence).stop
    while stop > mark.last and lower[stop - 1] in _STOPS:
        stop -= 1
    each = tally(line, mark.last, stop) if group else None
    if each is not None:
        return Listing(each.span, each.total, each.total, ())
    numbered = any(True for _ in line.scene.amounts_within(line.scene.tokens.starts[mark.last],
                                                           line.scene.tokens.ends[mark.last]))  # fmt: skip
    if numbered:
        return None  # "The speakers were 12, 14 and 17 years old"
    found = listing(line, mark.last, stop, bare=True) if group else None
    return found or named_items(line, mark.last, stop)


def _whole(scene: Scene, figure: Figure) -> bool:
    """The number of all of them: neither more nor others of them, and no other number of such things is told."""
    context = scene.context
    if context.just_before(figure, 2).has(*_OTHERS) or context.just_after(figure, 2).has("more", "of_those"):
        return False
    words = timeline(scene).words
    led = context.preceding(figure, 2)
    if any(word in words.ordinals or word in words.out_of for word in led[-1:]) and led[-1] not in context.words.of:
        return False
    same = (one for one in scene.amounts if one.kind is Kind.COUNT and one.unit and one.unit == figure.unit)
    return all(one.quantity.low == figure.quantity.low for one in same)


def _noun(line: Timeline, figure: Figure) -> str:
    """The noun that is counted, as it is written; "" where it has none."""
    own, lower = line.extent(figure.start, figure.end), line.scene.tokens.lower
    word = lower[own.stop - 1]
    return word if len(own) > 1 and len(word) >= _LETTERS and word.isalpha() else ""


def _group(line: Timeline, figure: Figure) -> str:
    """The group that so many make: "a card of five speakers", "a five-member jury"."""
    own, lower = line.extent(figure.start, figure.end), line.scene.tokens.lower
    start = line.scene.sentence_tokens(figure.sentence).start
    if "-" in figure.quote and own.stop < len(lower):
        return lower[own.stop]
    of = line.scene.context.words.of | line.scene.context.words.from_
    numeral = figure.quote.find(figure.quantity.numeral)  # „ein Bündel von vier“ may be one amount
    at = line.extent(figure.start + max(numeral, 0), figure.end).start
    if at - start < _HEADED or lower[at - 1] not in of:
        return ""
    word, led = lower[at - 2], lower[at - _HEADED]
    return word if len(word) >= _LETTERS and (led in line.words.determiners | line.words.indefinite) else ""
