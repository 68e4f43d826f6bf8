"""Changes that are told of a subject, a value or a time of their own, whatever two values stand near them.

"Net fell to 14.1m from 22.6m and the dividend lost one mark": what stands behind the values has its own subject.
"Growth will slow to 1.8 percent from 4.1": values that are rates of growth say nothing of a direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.check.linking.changes import Pair, is_change, pairs_of, reached, sign
from workbench.check.linking.changes_shaped import is_known
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare
from workbench.check.naming_nouns import PLAIN, differ, is_noun, words_of
from workbench.check.own_noun import own_noun
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language.ordering import order_words

_WAYS = frozenset({"up", "down"})
_KNOWN = frozenset({"definite", "demonstrative", "possessive"})
_LED = 3
_VALUE = 3
"""Most words from a change to the value that it reached."""
_MANY = 20
_THOUSANDS = (Fraction(1000), Fraction(10**6))
_APART = 3
"""Most words between two values of which one has a number in a compound."""


def of_other_subject(context: Context, relation: Relation) -> bool:
    """Whether a change (or two values with a direction) is told of something else than its values."""
    if relation.kind is not LinkKind.BEFORE_AFTER or relation.link_id:
        return False
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None:
        return False
    pair = (before, after)
    if change is None and relation.factor is not None:
        return relation.confidence is not Confidence.STATED and _multiplied_to_another(context, relation, pair)
    if change is None:
        return _rates(context, relation, pair) or _compound(context, pair) or _of_a_currency(context, pair)
    if (
        _was_before(context, change)
        or _of_own_clause(context, change, pair)
        or _one_of_two(context, change, after)
        or _since_extreme(context, change, pair)
        or _compared(context, change, pair)
        or _of_things(context, change, pair)
        or _tiny(change, pair)
    ):
        return True
    if relation.confidence is Confidence.STATED:
        return False
    return _has_value(context, change, pair) or any(_has_change(context, one, change) for one in pair)


def _rates(context: Context, relation: Relation, pair: Pair) -> bool:
    """Two percentages that tell how fast something grows: "growth will slow to 1.8 percent from 4.1", "grew at an
    annual rate of 8.3 percent, compared with 11.4".
    """
    if any(one.kind is not Kind.PERCENT for one in pair) or not relation.words:
        return False
    said = relation.words[0]
    grown = any("growth" in cue.roles for cue in context.cues(pair[1].sentence) if said.start <= cue.start < said.end)
    paced = "pace" in context.sentence_roles(pair[1].sentence) and not any(reached(context, one) for one in pair)
    return grown or paced or any(context.just_before(one, _LED).has("at_rate", "rate_of") for one in pair)


def _multiplied_to_another(context: Context, relation: Relation, pair: Pair) -> bool:
    """As in "more than doubled its provision to 497 million": another value than the later one is what came of it; or
    a clause of its own holds one of the values.
    """
    start = relation.words[0].end if relation.words else pair[0].start
    sentence = context.scene.segments.sentence_at(start)
    value = next((one for one in context.figures(sentence) if one.start >= start and one.kind is pair[1].kind), None)
    if value is not None and value is not pair[1] and reached(context, value):
        return True
    first, second = sorted(pair, key=_start)
    return first.sentence == second.sentence and context.between(first, second).has("contrast")


def _of_a_currency(context: Context, pair: Pair) -> bool:
    """As in "the yen's rise to about 140 to the dollar from 150": the more a dollar costs, the less is the yen."""
    words = context.words
    behind = [context.just_after(one, _LED).words for one in pair]
    opening = words.to | words.per | words.per_alone | words.on
    return any(bool(told) and told[0] in opening and not words.foreign.isdisjoint(told) for told in behind)


def _compound(context: Context, pair: Pair) -> bool:
    """A number within a word beside its noun, far from the other value: "its 13-bank committee agreed to lower the
    margin from 1".
    """
    first, second = sorted(pair, key=_start)
    joined = ["-" in one.quote and one.kind is Kind.COUNT for one in pair]
    return joined[0] != joined[1] and len(context.between(first, second)) > _APART


def _was_before(context: Context, change: Figure) -> bool:
    """What another value was before is no change: "averaged 393m, up from 265m. On Wednesday they were 1.4bn"."""
    return any(one is change and other.end <= one.start for one, other in pairs_of(context, change.sentence))


def _of_own_clause(context: Context, change: Figure, pair: Pair) -> bool:
    """Behind both values a clause with a subject of its own leads to the change: "and the dividend lost", "whose own
    support fell", "as costs rose", "but that was offset by a rise of".
    """
    last = max(pair, key=_start)
    if change.sentence != last.sentence or change.start < last.end:
        return False
    gap = context.stretch(change.sentence, last.end, change.start).words
    words = context.words
    if not words.whose.isdisjoint(gap):
        return True
    if not words.but.isdisjoint(gap):
        return not is_known(context, change)
    opening = words.conjunctions | words.clauses | words.attending
    at = max((place for place, word in enumerate(gap) if word in opening), default=-1)
    return at >= 0 and _has_subject(context, change, pair, gap[at + 1 :])


def _has_subject(context: Context, change: Figure, pair: Pair, clause: Sequence[str]) -> bool:
    """A noun that is none of the values' opens a clause, and a word of change follows it."""
    order = context.scene.pack.view(order_words)
    led = bool(clause) and clause[0] in order.determiners - order.indefinite
    nouns = clause[1:] if led else clause
    first = context.inside(change).start - len(nouns)
    ways = [cue for cue in context.cues(change.sentence) if cue.first >= first and cue.roles & _WAYS]
    if not ways or (order.indefinite | context.words.one).intersection(nouns[: ways[0].first - first]):
        return False
    subject = [word for word in nouns[: ways[0].first - first] if is_noun(context, word)]
    if not subject or not (led or (len(subject[0]) >= PLAIN and nouns[0] == subject[0])):
        return False
    return differ(context, subject, words_of(context, pair))


def _one_of_two(context: Context, change: Figure, after: Figure) -> bool:
    """As in "will grow by three percent in 2025 and two percent in 2026, against 3.75 in 2024": what stands with "and"
    before a value is a value too.
    """
    if context.neighbour(change, 1) is not after or change.kind is not after.kind:
        return False
    gap = context.between(change, after)
    return gap.words[-1:] != () and gap.words[-1] in context.words.conjunctions and not gap.has(*_WAYS)


def _since_extreme(context: Context, change: Figure, pair: Pair) -> bool:
    """As in "up 12.5 cents at 6.705 dollars from a high of 6.75": the change of a day is none since its highest."""
    before, after = pair
    if context.neighbour(change, 1) is not after or not context.just_before(before, _LED).has("extreme"):
        return False
    return context.between(change, after).words[-1:] != () and not reached(context, after)


def _compared(context: Context, change: Figure, pair: Pair) -> bool:
    """As in "forecasting an 8.5 percent rise of the crown, compared with 10.0 percent last year, said the dollar would
    trade at 2.0 crowns, compared with 2.45": a change compared with another that goes the other way than the values.
    """
    other, way = context.neighbour(change, 1), sign(context, change)
    if other is None or other in pair or other.kind is not Kind.PERCENT or pair[0].kind is Kind.PERCENT:
        return False
    rise = pair[1].quantity.middle - pair[0].quantity.middle
    return context.between(change, other).has("against") and way * rise < 0


def _of_things(context: Context, change: Figure, pair: Pair) -> bool:
    """As in "delays at the nation's 22 airports soared to 367,000 from 295,000", "held by these ten banks fell to 86":
    a number of other things, known by an article.
    """
    if change.kind is not Kind.COUNT or not own_noun(context.scene, change) or not all(bare(one) for one in pair):
        return False
    lead, start = context.just_before(change, _LED), context.inside(change).start
    known = any(cue.last == start and cue.roles & _KNOWN for cue in lead.cues)
    known = known or not context.words.those.isdisjoint(context.preceding(change, 1))
    return known and not any(cue.roles & _WAYS and cue.last <= start for cue in lead.cues)


def _tiny(change: Figure, pair: Pair) -> bool:
    """As in "dropping by five to 761, against 1,137 a year ago": by far too small for the difference, be it written in
    thousands, and so since another time or of another thing.
    """
    apart, told = abs(pair[1].quantity.middle - pair[0].quantity.middle), abs(change.quantity.middle)
    if change.kind not in ADDABLE or not told or apart < _MANY * told:
        return False
    return all(not Fraction(1, 2) < apart / told / scale < 2 for scale in _THOUSANDS)


def _has_value(context: Context, change: Figure, pair: Pair) -> bool:
    """The change says again what led to another value: "rose to 2.8 million lots, or 89 percent"."""
    value = context.neighbour(change, -1)
    if value is None or value in pair or value.kind not in ADDABLE or not reached(context, value):
        return False
    gap = context.between(value, change)
    return len(gap) <= _VALUE and (gap.has("soit") or set(gap.words) <= {",", "("})


def _has_change(context: Context, value: Figure, change: Figure) -> bool:
    """Another change leads to the value: "fell by 38 percent to 244,500"."""
    own = context.neighbour(value, -1)
    if own is None or own is change or own.kind is not change.kind or not reached(context, value):
        return False
    if own.quantity.middle == change.quantity.middle or len(context.between(own, value)) > _VALUE:
        return False
    return is_change(context, own)


def _start(one: Figure) -> int:
    return one.start
