"""A total that a sentence of its own gives for the parts told right before it.

"Dredging takes £4.2m, moorings £1.9m and a centre £2.4m. In total the projects cost £8.5m." All like amounts of the
sentences before are parts, or the list is not understood and nothing is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import compared, settled
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Kind

_SENTENCES = 3
_MOST = 7
_LEAST_SHARE, _MOST_SHARE = Fraction(60, 100), Fraction(160, 100)
_TELLING = ("open", "up", "down", "more", "since", "before_year", "each", "mean", "total", "remains", "cap")


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Totals alone in their sentence after at least two like amounts."""
    if context.sentence_roles(sentence) & {"total", "total_noun"}:
        total = _total(context, sentence)
        parts = [] if total is None else _parts(context, total)
    else:
        total = _over_a_time(context, sentence)
        parts = [] if total is None else _each_day(context, total)
    if total is not None and len(parts) >= 2 and _meant(parts, total):
        yield sum_of(total, parts, "P2.apart")


def _total(context: Context, sentence: int) -> Figure | None:
    """The only amount of money, count or measure of a sentence beside which a word says that it is a whole."""
    figures = [figure for figure in context.figures(sentence) if _addable(figure) and not _counts_parts(figure)]
    if len(figures) != 1 or not settled(context, figures[0]) or figures[0].in_title:
        return None
    total = figures[0]
    start = context.scene.segments.sentences[sentence].start
    lead, trail = context.stretch(sentence, start, total.start), context.just_after(total, 4)
    if not (lead.has("total", "total_noun") or trail.has("total")):
        return None
    if lead.has("against", "since", "before_year", "each", "mean", "up", "down") or trail.has("more", "since", "each"):
        return None
    return None if context.trail(total).has("open", "since", "against") else total


def _over_a_time(context: Context, sentence: int) -> Figure | None:
    """The one amount of a sentence that opens with a length of time: "In two days 115 hectares have burnt"."""
    figures = context.figures(sentence)
    if len(figures) != 2 or figures[0].kind is not Kind.DURATION or not _addable(figures[1]) or figures[0].in_title:
        return None
    length, total = figures
    opening = context.scene.sentence_tokens(sentence).start
    plain = settled(context, total) and not context.just_before(total, 3).has("against", "since", "up", "down", "more")
    return total if context.inside(length).start - opening <= 2 and plain and length.quantity.low <= _MOST else None


def _each_day(context: Context, total: Figure) -> list[Figure]:
    """As many like amounts in the sentence before as the time has days, weeks ..."""
    length = context.figures(total.sentence)[0].quantity.low
    parts = _parts(context, total)
    parts = [part for part in parts if part.sentence == total.sentence - 1]
    return parts if len(parts) == length else []


def _addable(figure: Figure) -> bool:
    return figure.kind in ADDABLE


def _counts_parts(figure: Figure) -> bool:
    """« les trois projets »: how many parts there are."""
    return figure.kind is Kind.COUNT and figure.quantity.low <= _MOST


def _parts(context: Context, total: Figure) -> list[Figure]:
    """Every like amount of the sentences before within the paragraph; none when one of them is of another sort."""
    found: list[Figure] = []
    for sentence in range(total.sentence - 1, total.sentence - 1 - _SENTENCES, -1):
        figures = context.figures(sentence)
        if not figures or figures[0].paragraph != total.paragraph or figures[0].in_title:
            break
        like = [figure for figure in figures if alike(figure, total)]
        if not like:
            break
        if not all(_is_part(context, figure, total) for figure in like):
            return []
        found = like + found
    return found if len(found) <= _MOST else []


def _is_part(context: Context, figure: Figure, total: Figure) -> bool:
    if not settled(context, figure) or figure.quotation is not None or figure.quantity.high >= total.quantity.low:
        return False
    if figure.kind is Kind.COUNT and figure.unit != total.unit:
        return False
    if compared(context, figure):
        return False
    return not context.just_before(figure, 4).has(*_TELLING) and not context.just_after(figure, 3).has(
        "up", "down", "more", "each", "mean", "per_year", "monthly"
    )


def _meant(parts: Sequence[Figure], total: Figure) -> bool:
    """The parts come near the total, and no smaller choice of them makes it exactly."""
    whole = total.quantity.middle
    made = added(part.quantity.middle for part in parts)
    if not whole * _LEAST_SHARE <= made <= whole * _MOST_SHARE:
        return False
    smaller = (chosen for size in range(2, len(parts)) for chosen in combinations(parts, size))
    return all(judge(add, [one.readings for one in chosen], total.readings).alarms for chosen in smaller)
