"""Where all of a sum goes, far from it: "jailed for stealing €640,000 ... all of the money had been traced: €310,000
went to bookmakers, €85,000 on travel and €225,000 on an apartment".

"All of the money" is the sum that the article opens with; "the whole grant" is the one told with that noun. The list
stands behind a colon or dash. Where any amount of the article is what the list makes, that is its whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.changes import is_change
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare, single, stands
from workbench.check.linking.itemised import LEAST, MOST, ends_open, items_of, plain, some_make, tied
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.check.timeline import timeline
from workbench.domain.intervals import added
from workbench.domain.quantities import Hedge, Kind
from workbench.language.cues import Hit
from workbench.language.naming import words

_NOUN = 2
"""Most words from "all of the" to its noun."""
_COLONS = frozenset({":", "–", "—"})
_LEAD = 10
"""Most words from the colon to the first item."""
_STEM = 5
_LOW, _HIGH = Fraction(60, 100), Fraction(150, 100)
"""What a list may come to, as a share of its whole, and still be the list of its parts."""


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The list of a sentence with the sum that it tells all of."""
    figures = context.figures(sentence)
    if len(figures) < LEAST or figures[0].in_title:
        return
    for hit in signs(context.scene).of(sentence):
        if "all_of_it" not in hit.values:
            continue
        whole = _whole(context, sentence, hit)
        items = () if whole is None else _items(context, whole, sentence, hit)
        if whole is not None and items and _is_list_of(context, items, whole):
            yield sum_of(whole, items, "P3.all", explicit=True)
            return


def _whole(context: Context, sentence: int, hit: Hit[str]) -> Figure | None:
    """The one sum told before that the noun behind the words is of."""
    scene, lower = context.scene, context.scene.tokens.lower
    inside = scene.sentence_tokens(sentence)
    names = lower[hit.last : min(inside.stop, hit.last + _NOUN)]
    if _is_idle(context, hit) or _narrowed(context, lower[hit.last + 1 : min(inside.stop, hit.last + 1 + _NOUN)]):
        return None
    first = context.figures(sentence)[0]
    told = [one for one in scene.amounts[: first.order] if one.kind is Kind.MONEY and one.per is None]
    generic = any(
        "any_sum" in other.values and hit.last <= other.first < hit.last + _NOUN for other in signs(scene).of(sentence)
    )
    if generic:
        opening = 1 + bool(scene.title_end)
        found = _headlined(context, [one for one in told if one.paragraph < opening])
    else:
        found = [one for one in told if any(_named_with(context, one, name) for name in names)]
    if len({one.quantity.low for one in found}) != 1 or not single(found[-1], Hedge.NONE, Hedge.ABOUT):
        return None
    return found[-1] if stands(context, found[-1]) or found[-1].in_title else None


def _headlined(context: Context, found: list[Figure]) -> list[Figure]:
    """Of several sums of the opening, such as a budget, its growth and that of last year, the one of the headline."""
    titled = {one.quantity.low for one in found if one.in_title and not is_change(context, one)}
    return [one for one in found if one.quantity.low in titled] if len(titled) == 1 else found


def _is_idle(context: Context, hit: Hit[str]) -> bool:
    """Read "every penny counts": one by one, with no auxiliary of what was done with them."""
    lower, table = context.scene.tokens.lower, context.scene.pack.table("sources").table("words")
    auxiliaries = words(table, "be") | words(table, "auxiliaries")
    return hit.last - hit.first == 1 and lower[hit.last + 1] not in auxiliaries


def _narrowed(context: Context, behind: Sequence[str]) -> bool:
    """A preposition tells of which money: "all the money for the first phase"."""
    line, own = timeline(context.scene).words, context.words
    small = words(context.scene.pack.table("sources").table("words"), "links")
    return bool(behind) and behind[0] in small | line.links | line.at_place | line.out_of | own.of | own.from_ | own.on


def _named_with(context: Context, one: Figure, name: str) -> bool:
    """The noun stands right beside the sum: "a grant of £1.8m", "a £1.8m grant"."""
    near = (*context.preceding(one, 3), *context.just_after(one, 2).words)
    return len(name) >= _STEM and any(word[:_STEM] == name[:_STEM] for word in near)


def _items(context: Context, whole: Figure, sentence: int, hit: Hit[str]) -> Sequence[Figure]:
    """The amounts behind the colon, where nothing denies that it is all."""
    lower, inside = context.scene.tokens.lower, context.scene.sentence_tokens(sentence)
    colon = next((at for at in range(hit.last, inside.stop) if lower[at] in _COLONS), None)
    if colon is None:
        return ()
    cues = [cue for cue in context.cues(sentence) if cue.last <= colon and cue.first >= hit.first - 1]
    if any("reject" in cue.roles for cue in cues):
        return ()
    start = context.scene.tokens.starts[colon]
    behind = [one for one in context.figures(sentence) if one.start > start]
    if not behind or context.inside(behind[0]).start - colon > _LEAD:
        return ()
    before = [one for one in context.figures(sentence) if one not in behind]
    if any(one.kind is not Kind.COUNT or one.quantity.low != len(behind) for one in before):
        return ()  # "goes on four things: ..." only counts the list
    return items_of(context, whole, behind)


def _is_list_of(context: Context, items: Sequence[Figure], whole: Figure) -> bool:
    if not LEAST <= len(items) <= MOST or not tied(context, items) or ends_open(context, items[-1]):
        return False
    if not all(plain(context, one) for one in items):
        return False
    joined = context.between(items[-2], items[-1]).words
    if context.words.conjunctions.isdisjoint(joined):
        return False
    made, value = added(one.quantity.middle for one in items), whole.quantity.middle
    if not _LOW * value <= made <= _HIGH * value or some_make(items, whole):
        return False
    return not any(
        one.quantity.middle == made and (alike(one, whole) or bare(one)) for one in context.scene.amounts
    )  # fmt: skip
