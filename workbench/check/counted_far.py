"""Numbers of things and the lists that their noun, or that of the group they make, heads further on: "a card of five
speakers … The speakers are A, who opens the day, B, C and D", „ein Paket aus vier Schritten … Das Paket besteht aus“.

The noun opens the sentence of the list with an article and its verb follows at once, so that all of them are told. No
other number of such things may have been told, of which the list could be.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.enumeration import Listing, listing
from workbench.check.linking.guards import bare
from workbench.check.list_heads import Headed, headed
from workbench.check.named_items import named_items
from workbench.check.ones import tally
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.heads import head_words
from workbench.language.tokens import fold

APART = 8
"""Paragraphs from a number to its list, at most."""
LEAST = 3
"""Items from which on such a list is told well enough."""
STEM = 6
_LETTERS = 4
_BESIDE = 3
"""Words behind a number and its noun among which adjectives of theirs stand."""
_NEAR = 2
"""Paragraphs up to the things that a pronoun at the head of a paragraph takes up."""
_FEW = 20
"""Smaller numbers of other things may be what is listed."""
_HEADED = 3
"""Tokens before a number in which the group stands of which it tells: "a card of five"."""
_OTHERS = ("more", "others", "rest", "aside", "up", "down", "before_year", "of_those", "earlier", "expected")
_STOPS = frozenset({".", "!"})


def counted_far(line: Timeline, figure: Figure) -> Iterator[Listing]:
    """The first list further on that is headed by the noun of a number, or by the group it tells the size of."""
    told = [one for one in view(line.scene, headed) if one.sentence > figure.sentence]
    if not told or not whole_number(line.scene, figure):
        return
    group = group_of(line, figure)
    for one in told:
        far = line.scene.segments.paragraph_at(one.mark.start) - figure.paragraph
        if far > APART:
            return
        if _is_haul(line, figure, one) if one.group and not _one_noun(group, one.noun) else _is_of(line, figure, one):
            found = _items(line, one)
            if found is not None and found.least >= LEAST:
                yield found
            return


def _one_noun(word: str, other: str) -> bool:
    return bool(word) and word[:STEM] == other[:STEM]


def _is_of(line: Timeline, figure: Figure, told: Headed) -> bool:
    """The list is headed by the noun of the number or of the group that it makes; what stands beside that noun was told
    with the number: "the main sponsors are", of "five main sponsors".
    """
    if told.group:
        return _one_noun(group_of(line, figure), told.noun)
    if not told.noun:
        return _is_only(line, figure, told)
    noun, own, lower = _noun(line, figure), line.extent(figure.start, figure.end), line.scene.tokens.lower
    stop = line.scene.sentence_tokens(figure.sentence).stop
    near = lower[own.start : min(stop, own.stop + _BESIDE)]
    return (
        any(_one_noun(noun, word) for word in told.beside)
        and all(any(_one_noun(word, one) for one in near) for word in told.beside)
    )  # fmt: skip


def _is_only(line: Timeline, figure: Figure, told: Headed) -> bool:
    """What "they" are: the only small number of things before the list, near it, and one more or one less of them."""
    scene = line.scene
    small = [
        one for one in scene.amounts
        if one.kind is Kind.COUNT and one.sentence < told.sentence and 1 < one.quantity.low < _FEW and not bare(one)
    ]  # fmt: skip
    far = scene.segments.paragraph_at(told.mark.start) - figure.paragraph
    if far > _NEAR or len({one.unit for one in small}) != 1 or figure not in small:
        return False
    found = _items(line, told)
    return found is not None and found.least == found.most and abs(found.least - figure.quantity.low) == 1


def _is_haul(line: Timeline, figure: Figure, told: Headed) -> bool:
    """Things that are together, and a number of things of any sort, the only one that the article opens with."""
    scene, words = line.scene, line.scene.pack.view(head_words)
    if told.noun not in words.hauls or _noun(line, figure) not in words.things:
        return False
    if figure.paragraph > 1 + bool(scene.title_end):
        return False
    opening = [
        one for one in scene.amounts if one.kind is Kind.COUNT and one.unit and one.paragraph <= figure.paragraph
    ]
    if any(one.unit != figure.unit and one.quantity.low < _FEW for one in opening):
        return False
    found = _items(line, told)
    return found is not None and not any(
        one.kind is Kind.COUNT and one.quantity.low == found.least and one.sentence != told.sentence
        for one in scene.amounts
    )


def _items(line: Timeline, told: Headed) -> Listing | None:
    """The list behind the verb, to the end of its sentence."""
    lower, mark, group = line.scene.tokens.lower, told.mark, told.group
    stop = line.scene.sentence_tokens(told.sentence).stop
    if told.clause:
        stop = _end_of_clause(line, mark.last, stop)
    while stop > mark.last and lower[stop - 1] in _STOPS:
        stop -= 1
    each = tally(line, mark.last, stop) if group else None
    if each is not None:
        return Listing(each.span, each.total, each.total, ())
    numbered = any(True for _ in line.scene.amounts_within(line.scene.tokens.starts[mark.last],
                                                           line.scene.tokens.ends[mark.last]))  # fmt: skip
    if numbered:
        return None  # "The speakers were 12, 14 and 17 years old"
    articled = lower[mark.last] in line.words.determiners  # things known by what they are, not by a name
    found = listing(line, mark.last, stop, bare=True) if group or articled else None
    return found or named_items(line, mark.last, stop)


def _end_of_clause(line: Timeline, first: int, last: int) -> int:
    """The comma behind the item that a conjunction leads to; `first` where there is none."""
    lower = line.scene.tokens.lower
    joint = next((at for at in range(first, last) if lower[at] in line.words.conjunctions), last)
    return next((at for at in range(joint, last) if lower[at] == ","), first)


def whole_number(scene: Scene, figure: Figure) -> bool:
    """The number of all of them: neither more nor others of them, and no other number of such things is told."""
    context = scene.context
    if context.just_before(figure, 2).has(*_OTHERS) or context.just_after(figure, 2).has("more", "of_those"):
        return False
    words = timeline(scene).words
    led = context.preceding(figure, 2)
    whole_of = led[-1:] != () and led[-1] in words.out_of and led[-1] not in context.words.of
    if whole_of and led[-1] in words.definite:  # « dos de los cinco », not « con los cinco »
        whole_of = len(led) > 1 and led[0] in context.words.of | words.out_of
    if whole_of or any(word in words.ordinals for word in led[-1:]):
        return False
    same = (one for one in scene.amounts if one.kind is Kind.COUNT and one.unit and one.unit == figure.unit)
    near = (one for one in same if _of_its_noun(one) or one.paragraph == figure.paragraph)  # "voted by nine to three"
    return all(one.quantity.low == figure.quantity.low for one in near)


def _of_its_noun(one: Figure) -> bool:
    """Its noun stands with it, and was not taken from what stands before: « Medio centenar de pinturas »."""
    return not bare(one) and (one.quantity.hedge is not Hedge.COLLECTIVE or fold(one.unit)[:STEM] in fold(one.quote))


def _noun(line: Timeline, figure: Figure) -> str:
    """The noun that is counted, as it is written; "" where it has none."""
    own, lower = line.extent(figure.start, figure.end), line.scene.tokens.lower
    word = lower[own.stop - 1]
    return word if len(own) > 1 and len(word) >= _LETTERS and word.isalpha() else ""


def group_of(line: Timeline, figure: Figure) -> str:
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
