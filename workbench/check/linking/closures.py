"""What says that a list of items has everything: how clearly a whole and the amounts behind it are told as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from workbench.check.linking.context import Context, Gap
from workbench.check.linking.guards import bare, opens_with_whole
from workbench.check.linking.itemised import (
    LEAST,
    MOST,
    broken,
    ends_open,
    items_of,
    nothing_else,
    plain,
    tied,
)
from workbench.check.linking.rest_apart import is_rest
from workbench.check.scene import Figure
from workbench.domain.quantities import Kind
from workbench.members import quick
from workbench.records import dataclass

_HEAD = 7  # words of an item before its amount
_COLONS = frozenset({":", "–", "—", "("})
_BRACKET = "("
_LEADS_OFF = ("against", "soit", "aside", "before_year", "cap")


@quick
class Closure(IntEnum):
    """How clearly a text says that a list has everything: not at all, only that nothing is in it twice ("720 seats, 410
    in the stalls, ..."; "of the 34 dead, 15 were ..."), by its form, in words.
    """

    NONE = 0
    APART = 1
    OPENED = 2
    FORM = 3
    WORDS = 4


@dataclass(frozen=True)
class Listed:
    """The items told of a whole and how clearly they are all there are."""

    items: tuple[Figure, ...]
    closure: Closure


def listed(context: Context, whole: Figure, sentence: int) -> Listed | None:
    """The items of a whole in its own sentence, behind it, or in a later one; None when they are not understood."""
    figures = [one for one in context.figures(sentence) if one.start >= whole.end]
    items = items_of(context, whole, figures)
    if not LEAST <= len(items) <= MOST or not tied(context, items):
        return None
    if any(not plain(context, one) or one.quantity.low >= whole.quantity.low for one in items):
        return None
    if all(_in_brackets(context, one) for one in (whole, *items)):
        return None  # « la piscine (14,2 millions), l'école (9,8 millions) et la place (6 millions) »
    return Listed(tuple(items), _closure(context, whole, items))


def _closure(context: Context, whole: Figure, items: Sequence[Figure]) -> Closure:
    before, opening = _lead(context, whole, items[0])
    last = items[-1]
    rest, whole_list = is_rest(context, last), nothing_else(context, last)
    if rest and len(items) == LEAST and whole.sentence == last.sentence:
        return Closure.NONE  # `remainders` knows more
    joined = context.stretch(last.sentence, items[-2].end, last.start)
    ended = bool(context.words.conjunctions.intersection(joined.words)) or rest
    if ends_open(context, last) or (_led_off(context, before) and not rest and not whole_list):
        return Closure.APART if ended and _in_places(context, whole, items) else Closure.NONE
    if rest or whole_list or before.has("solely"):
        return Closure.WORDS
    colon = _opens_list(context, before, items) or before.has("namely")
    split = before.has("closed") or opening.has("comprise")
    if _counted(context, whole, items) and (colon or split or _said_total(context, whole)):
        return Closure.WORDS
    if ended and split:
        return Closure.WORDS
    if ended and (colon or (len(items) > LEAST and _announced(context, whole, items[0]))):
        return Closure.FORM if colon else Closure.OPENED
    listed_after = before.words[-1:] == (";",) and len(items) > LEAST and all(map(bare, items))
    return Closure.APART if ended and (listed_after or _in_places(context, whole, items)) else Closure.NONE


def _in_brackets(context: Context, one: Figure) -> bool:
    return context.preceding(one)[-1:] == ("(",)


def _opens_list(context: Context, before: Gap, items: Sequence[Figure]) -> bool:
    """A colon or dash before the list, or a bracket around it; one around its first item alone opens nothing."""
    signs = _COLONS & set(before.words[-_HEAD:])
    alone = ")" in context.stretch(items[0].sentence, items[0].end, items[1].start).words
    return bool(signs - {_BRACKET} if alone else signs)


def _led_off(context: Context, before: Gap) -> bool:
    """Only some of the parts follow, or something else; not behind "namely"."""
    return before.has("open") or (not before.has("namely") and broken(context, before, _LEADS_OFF))


def _in_places(context: Context, whole: Figure, items: Sequence[Figure]) -> bool:
    """Three items or more right behind the whole, each a number with a place of its own."""
    if len(items) <= LEAST or context.neighbour(whole, 1) is not items[0] or context.trail(items[-1]).has("both"):
        return False
    behind = [context.trail(one) for one in items]
    places = all(gap.cues and "place" in gap.cues[0].roles and len(gap.words) > 1 for gap in behind[1:])
    return places and all(bare(one) or one.unit == whole.unit for one in items)


def _announced(context: Context, whole: Figure, first: Figure) -> bool:
    """As in "of the forty ...", "210 miles in all", "14 hours, eight of them ..."."""
    opened = opens_with_whole(context, whole) or _said_total(context, whole)
    return opened or (context.neighbour(whole, 1) is first and context.just_after(first, 2).has("of_those"))


def _lead(context: Context, whole: Figure, first: Figure) -> tuple[Gap, Gap]:
    """What leads up to the first item, and of that what opens its sentence."""
    start = context.scene.segments.sentences[first.sentence].start
    if whole.sentence == first.sentence:
        return context.stretch(first.sentence, whole.end, first.start), Gap((), ())
    lead = context.stretch(first.sentence, start, first.start)
    return lead, lead


def _said_total(context: Context, whole: Figure) -> bool:
    return context.just_after(whole, 4).has("total") or context.just_before(whole, 3).has("total", "total_noun")


def _counted(context: Context, whole: Figure, items: Sequence[Figure]) -> bool:
    """As many things as items: « en trois étapes », "three parts"."""
    return any(
        one.kind is Kind.COUNT and one.quantity.low == len(items) and not bare(one)
        for one in _around(context, whole, items)
    )


def _around(context: Context, whole: Figure, items: Sequence[Figure]) -> Iterator[Figure]:
    """The other amounts beside the whole, up to the first item."""
    for one in context.scene.amounts[max(0, whole.order - 2) : items[0].order]:
        if one.sentence == whole.sentence and one is not whole and one not in items:
            yield one
