"""Changes, values and amounts told again whose own nouns say that they are of different things.

"An 8.5 percent increase in the value of the crown" says what it is an increase of; "the currency, which has risen by 18
percent" too. "Drew down 3.8bn of its deposits and borrowed 1.8bn in credit": each amount has a noun behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.change_ties import SUMS
from workbench.check.linking.changes import Pair
from workbench.check.linking.changes_shaped import is_known
from workbench.check.linking.context import Context
from workbench.check.linking.guards import same_scope
from workbench.check.naming_nouns import differ, is_noun, words_of
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Kind
from workbench.language.course import course_words
from workbench.language.ordering import order_words
from workbench.language.synonyms import synonyms

_NOUNS = frozenset({"up", "down", "change_noun"})
_WAYS = frozenset({"up", "down"})
_PHRASE = 5
"""Most words of what a change is told to be one of."""
_LED, _OPENS = 3, 4
_HEAD = 3
"""Most words from a relative pronoun back to its noun."""
_CLAUSE = 8
"""Words behind a change in which it may be told as one that is only thought of."""
_TITLED = frozenset({"P13.title", "P13.head", "P13.taken"})
_SPREAD = 14
"""Words from "the difference between" to the second of its amounts."""


def of_named_measure(context: Context, relation: Relation) -> bool:
    """Whether the nouns beside its amounts tell that a relation is none."""
    if relation.link_id:
        return False
    if relation.kind is LinkKind.SAME:
        return relation.confidence is not Confidence.STATED and _told_of_others(context, relation)
    if relation.kind is not LinkKind.BEFORE_AFTER:
        return False
    before, after, change = relation.one("before"), relation.one("after"), relation.one("change")
    if before is None or after is None or change is None:
        return False
    pair = (before, after)
    if _names_another(context, change, pair) or _of_antecedent(context, change, pair):
        return True
    if relation.confidence is Confidence.STATED:
        return False
    return (
        _of_other_noun(context, change, pair)
        or _supposed(context, change)
        or any(_each_named(context, one, other) for one, other in ((before, after), (change, before), (change, after)))
    )


def _names_another(context: Context, change: Figure, pair: Pair) -> bool:
    """A noun of change says what it is a change of, and the values are told of none of it: "an increase of 14.9 million
    in interest costs", "a 40 percent increase in oil companies' spending".
    """
    at = _behind_noun(context, change)
    nouns = [] if at is None else _phrase(context, change.sentence, at)
    return bool(nouns) and differ(context, nouns, words_of(context, pair, change))


def _behind_noun(context: Context, change: Figure) -> int | None:
    """The token behind a change and its noun, which stands right before or behind it."""
    after = [cue for cue in context.just_after(change, _LED).cues if cue.roles & _NOUNS and "more" not in cue.roles]
    stop = context.inside(change).stop
    if after and after[0].first == stop:
        return after[0].last
    start = context.inside(change).start
    led = [cue for cue in context.just_before(change, _LED).cues if cue.roles & _NOUNS and cue.last <= start]
    of = context.preceding(change, 1)
    return stop if led and of and of[0] in context.words.of_amount else None


def _phrase(context: Context, sentence: int, at: int) -> list[str]:
    """The nouns of a phrase that "of" or "in" opens at a token; none where it tells when or how, or names somebody.
    "In the value of the crown" tells of the crown.
    """
    lower, words = context.scene.tokens.lower, context.words
    stop = context.scene.sentence_tokens(sentence).stop
    order = context.scene.pack.view(order_words)
    stops = words.conjunctions | words.of_what | words.of | words.on | words.from_ | words.to | words.empty
    if at >= stop or lower[at] not in words.of_what:
        return []
    places: list[int] = []
    compared = min(
        (cue.first for cue in context.cues(sentence) if cue.first > at and "against" in cue.roles), default=stop
    )
    for place in range(at + 1, min(stop, compared, at + 1 + _PHRASE)):
        if not places and lower[place] in order.determiners:
            continue
        if not lower[place].isalpha() or lower[place] in stops:
            break
        places.append(place)
    if not places:
        return []
    start, end = context.scene.tokens.starts[places[0]], context.scene.tokens.ends[places[-1]]
    scene, told = context.scene, [lower[place] for place in places]
    if scene.dates_within(start, end) or scene.amounts_within(start, end) or words.those & set(told[:1]):
        return []
    if words.measures.issuperset(told):
        return _phrase(context, sentence, places[-1] + 1)
    if not words.generic.isdisjoint(told):
        return []
    named = {at for name in scene.names_within(start, end) for at in scene.tokens.covering(name.start, name.end)}
    return [lower[place] for place in places if place not in named and is_noun(context, lower[place])]


def _of_antecedent(context: Context, change: Figure, pair: Pair) -> bool:
    """As in "for an appreciation of its currency, which has risen by 18 percent": the noun before the pronoun."""
    if change.sentence in {one.sentence for one in pair} and change.start < min(one.start for one in pair):
        return False
    lead = context.preceding(change, _CLAUSE)
    words = context.words
    at = max((place for place, word in enumerate(lead) if word in words.relatives | words.subordinate), default=0)
    if at < 2 or lead[at - 1] != "," or not context.just_before(change, len(lead) - at).has(*_WAYS):
        return False
    stop = context.inside(change).start - len(lead) + at - 1
    first = max(context.scene.sentence_tokens(change.sentence).start, stop - _HEAD)
    if any(one.end > context.scene.tokens.starts[first] for one in pair if one.start < change.start):
        return False  # "to 20m, which is 5 percent more"
    noun = context.scene.tokens.lower[stop - 1]
    names = context.scene.names_within(context.scene.tokens.starts[stop - 1], context.scene.tokens.ends[stop - 1])
    return is_noun(context, noun) and not names and differ(context, [noun], words_of(context, pair, change))


def _of_other_noun(context: Context, change: Figure, pair: Pair) -> bool:
    """A sum of money that changed stands right before its verb, and the values, in sentences of their own, are told of
    none like it: "net income dropped 58 percent ... Outlays totaled $412 million, off from $538 million".
    """
    if change.sentence in {one.sentence for one in pair} or is_known(context, change):
        return False
    start, lower = context.inside(change).start, context.scene.tokens.lower
    led = [cue for cue in context.just_before(change, _LED).cues if cue.roles & _WAYS and cue.last <= start]
    if not led or led[-1].first <= context.scene.sentence_tokens(change.sentence).start:
        return False
    noun = lower[led[-1].first - 1]
    if not same_scope(context, change, pair[1]):
        return True
    if _both_verbs(context, noun, pair) and not _takes_up(context, pair):
        return differ(context, [noun], words_of(context, pair, change))
    groups = _sums(context, noun)
    if not groups or pair[0].kind is not Kind.MONEY or _takes_up(context, pair):
        return False
    told = words_of(context, pair, change)
    return noun not in told and not any(groups & _sums(context, word) for word in told)


def _both_verbs(context: Context, noun: str, pair: Pair) -> bool:
    """Change and values each have a verb of change with a subject: "loans rose seven percent", "profit rose to 47.7
    million from 42.2 million".
    """
    first = min(pair, key=lambda one: one.start)
    lead = [cue for cue in context.just_before(first, _LED).cues if cue.roles & _WAYS]
    opens = context.scene.sentence_tokens(first.sentence).start
    if not lead or lead[-1].first <= opens or pair[0].sentence != pair[1].sentence:
        return False
    lower = context.scene.tokens.lower
    return is_noun(context, noun) and is_noun(context, lower[lead[-1].first - 1])


def _sums(context: Context, noun: str) -> frozenset[str]:
    """The groups of sums of money to which a noun belongs."""
    groups = context.scene.pack.view(synonyms).of(noun) & SUMS
    return groups | {"earnings"} if noun in context.words.netted else groups


def _takes_up(context: Context, pair: Pair) -> bool:
    """A pronoun or demonstrative opens the sentence of a value: « Elle n'en couvre plus que 900 »."""
    known = context.scene.pack.view(course_words)
    for one in pair:
        inside = context.scene.sentence_tokens(one.sentence)
        words = context.scene.tokens.lower[inside.start : inside.start + _OPENS]
        if not (known.pronouns | context.words.those).isdisjoint(words):
            return True
    return False


def _supposed(context: Context, change: Figure) -> bool:
    """As in "a 10 percent decline in stocks would be felt": a change that is only thought of."""
    return any("hypo" in cue.roles for cue in context.just_after(change, _CLAUSE).cues) and not change.in_title


def _each_named(context: Context, one: Figure, other: Figure) -> bool:
    """Each of two amounts has a noun of its own behind it, and they differ."""
    if one.kind is not other.kind or one.kind is Kind.PERCENT:
        return False
    nouns = [_phrase(context, figure.sentence, context.inside(figure).stop) for figure in (one, other)]
    return all(nouns) and differ(context, nouns[0], nouns[1])


def _told_of_others(context: Context, relation: Relation) -> bool:
    """As in "the midpoint of 180 million", "making 13 cents for the year", "the difference between the 3.03 target and
    the 2.40 loan rate": words before the second that do not stand before the first.
    """
    first, second = relation.figures[0], relation.figures[-1]
    if relation.pattern not in _TITLED:
        return False
    if _led(context, second, ("condition", "midpoint")) and not _led(context, first, ("condition", "midpoint")):
        return True
    if context.led_by(second, "makes_total") and not context.led_by(first, "makes_total"):
        return True
    start = context.inside(second).start
    cues = (cue for cue in context.cues(second.sentence) if "spread" in cue.roles)
    return any(0 <= start - cue.last <= _SPREAD for cue in cues)


def _led(context: Context, figure: Figure, roles: Sequence[str]) -> bool:
    return context.just_before(figure, _OPENS).has(*roles)
