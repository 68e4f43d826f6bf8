"""Which line of a company's accounts an amount is of: sales, profit and which profit, by the nearest noun or verb."""

from __future__ import annotations

from workbench.check.linking.context import Context
from workbench.check.linking.deal_clauses import reach
from workbench.check.scene import Figure
from workbench.check.signs import account_signs
from workbench.language.accounts import NARROWED, SORTS, WAYS
from workbench.language.cues import Hit
from workbench.language.ordering import order_words
from workbench.records import dataclass

_BESIDE = 3
"""Words from a noun to what tells which profit it is."""


@dataclass(frozen=True, slots=True)
class Account:
    """A line of the accounts ("sales", "earnings"), which profit it is ("net", "" untold), and the words that make the
    amount that of a part, or of another time than a year.
    """

    line: str
    sort: str
    narrowed: frozenset[str]

    def like(self, other: Account) -> bool:
        """Of one line, told of the same profit, as far as both say of which."""
        return self.line == other.line and (self.sort == other.sort or not self.sort or not other.sort)


def account_of(context: Context, figure: Figure) -> Account | None:
    """What an amount is of, by its clause; None where it tells of no line of the accounts, or of two."""
    own, inside = reach(context, figure), context.inside(figure)
    told = [hit for hit in account_signs(context.scene).of(figure.sentence) if own.start <= hit.first < own.stop]
    lines = [hit for hit in told if _lines(hit)]
    if not lines or len({line for hit in lines for line in _lines(hit)}) > 1:
        return None
    nearest = min(lines, key=lambda hit: _apart(hit, inside))
    noun = range(nearest.first, nearest.last)
    sorts = {value for hit in told for value in hit.values if value in SORTS and _apart(hit, noun) <= _BESIDE}
    if len(sorts) > 1:
        return None
    lower = context.scene.tokens.lower
    narrowed = {lower[hit.first] for hit in told if NARROWED in hit.values}
    narrowed |= _owned(context, nearest.last, figure.sentence)
    return Account(_lines(nearest)[0], next(iter(sorts), ""), frozenset(narrowed))


def _lines(hit: Hit[str]) -> list[str]:
    return [value for value in hit.values if value not in SORTS and value not in WAYS and value != NARROWED]


def _apart(hit: Hit[str], other: range) -> int:
    """Tokens between a word and a stretch."""
    return max(other.start - hit.last, hit.first - other.stop, 0)


def _owned(context: Context, last: int, sentence: int) -> frozenset[str]:
    """The word behind a noun that narrows it down: "sales of laptops", « les ventes en Chine »; what the article is
    about does not: "sales at the brewer".
    """
    scene = context.scene
    lower, order = scene.tokens.lower, scene.pack.view(order_words)
    led = {lower[cue.first] for cue in context.cues(sentence) if "place" in cue.roles and cue.first == last}
    at = last + 1
    if at >= len(lower) or lower[last] not in context.words.of | context.words.on | led:
        return frozenset()
    start = scene.tokens.starts[at]
    named = lower[last] in context.words.of and scene.names_within(start, start + 1)
    if named or scene.amounts_within(start, start + 1) or scene.dates_within(start, start + 1):
        return frozenset()
    owner = next((word for word in lower[at : at + 2] if context.stems([word])), "")
    known = lower[at] in order.definite and lower[: scene.sentence_tokens(sentence).start].count(owner)
    return frozenset() if known or not owner else frozenset({owner})
