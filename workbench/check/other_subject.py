"""Changes that are told of a subject, a value or a time of their own, whatever two values stand near them.

"Net fell to 14.1m from 22.6m and the dividend lost one mark": what stands behind the values has its own subject. "More
than half the increase" is a share of the change. "A 40 percent increase in spending" says what it is a change of.
"Growth will slow to 1.8 percent from 4.1": values that are rates of growth say nothing of a direction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import takewhile

from workbench.check.linking.change_ties import SUMS
from workbench.check.linking.changes import Pair, is_change, pairs_of, reached
from workbench.check.linking.changes_shaped import is_known
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare
from workbench.check.own_noun import own_noun
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language.course import course_words
from workbench.language.ordering import order_words
from workbench.language.synonyms import synonyms

_WAYS = frozenset({"up", "down"})
_NOUNS = frozenset({"up", "down", "change_noun"})
_LEAD, _OPENING, _BEHIND = 9, 14, 4
"""Words before a value, before the first one of its sentence, and behind it among which its noun stands."""
_PHRASE = 5
"""Most words of what a change is told to be one of."""
_SHORT, _PLAIN = 4, 5
"""Letters of a noun, and of one without an article."""
_LED, _OPENS = 3, 4
_VALUE = 3
"""Most words from a change to the value that it reached."""
_MANY = 20
_SIGNS = frozenset({",", ";", ":", ".", "(", ")"})
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
    if change is None:
        return relation.factor is None and (_rates(context, relation, pair) or _compound(context, pair))
    if (
        _was_before(context, change)
        or _of_own_clause(context, change, pair)
        or _names_another(context, change, pair)
        or _one_of_two(context, change, after)
        or _of_things(context, change, pair)
    ):
        return True
    if relation.confidence is Confidence.STATED:
        return False
    if _of_other_noun(context, change, pair):
        return True
    return _has_value(context, change, pair) or any(_has_change(context, one, change) for one in pair)


def _rates(context: Context, relation: Relation, pair: Pair) -> bool:
    """Two percentages that tell how fast something grows: "growth will slow to 1.8 percent from 4.1", "grew at an
    annual rate of 8.3 percent, compared with 11.4".
    """
    if any(one.kind is not Kind.PERCENT for one in pair) or not relation.words:
        return False
    said = relation.words[0]
    grown = any("growth" in cue.roles for cue in context.cues(pair[1].sentence) if said.start <= cue.start < said.end)
    return grown or any(context.just_before(one, _LED).has("at_rate", "rate_of") for one in pair)


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
    subject = [word for word in nouns[: ways[0].first - first] if _is_noun(context, word, order.adverb_ends)]
    if not subject or not (led or (len(subject[0]) >= _PLAIN and nouns[0] == subject[0])):
        return False
    return _differ(context, subject, pair)


def _is_noun(context: Context, word: str, adverb_ends: Iterable[str]) -> bool:
    told = len(word) >= _SHORT and word.isalpha() and word not in context.words.empty
    return told and not word.endswith(tuple(adverb_ends)) and word not in context.words.tallies


def _names_another(context: Context, change: Figure, pair: Pair) -> bool:
    """A noun of change says what it is a change of, and the values are told of none of it: "an increase of 14.9 million
    in interest costs", "a 40 percent increase in oil companies' spending".
    """
    at = _behind_noun(context, change)
    lower, words = context.scene.tokens.lower, context.words
    stop = context.scene.sentence_tokens(change.sentence).stop
    if at is None or at >= stop or lower[at] not in words.of_what:
        return False
    order = context.scene.pack.view(order_words)
    phrase = []
    for place in range(at + 1, min(stop, at + 1 + _PHRASE)):
        if not lower[place].isalpha() or lower[place] in words.conjunctions | words.of_what | words.of:
            break
        phrase.append(place)
    if not phrase:
        return False
    start, end = context.scene.tokens.starts[phrase[0]], context.scene.tokens.ends[phrase[-1]]
    if context.scene.names_within(start, end) or context.scene.dates_within(start, end):
        return False
    told = [lower[place] for place in phrase]
    if context.scene.amounts_within(start, end) or not words.generic.isdisjoint(told) or words.those & set(told[:1]):
        return False
    nouns = [word for word in told if _is_noun(context, word, order.adverb_ends)]
    return bool(nouns) and _differ(context, nouns, pair)


def _behind_noun(context: Context, change: Figure) -> int | None:
    """The token behind a change and its noun, which stands right before or behind it."""
    after = [cue for cue in context.just_after(change, _LED).cues if cue.roles & _NOUNS and "more" not in cue.roles]
    stop = context.inside(change).stop
    if after and after[0].first == stop:
        return after[0].last
    before = context.just_before(change, _LED)
    start = context.inside(change).start
    led = [cue for cue in before.cues if cue.roles & _NOUNS and cue.last <= start]
    of = context.preceding(change, 1)
    return stop if led and of and of[0] in context.words.of_amount else None


def _differ(context: Context, nouns: Sequence[str], pair: Pair) -> bool:
    """None of the nouns is one of the values', nor stands for one."""
    told = _words_of(context, pair)
    if context.stems(nouns) & context.stems(told):
        return False
    alike = context.scene.pack.view(synonyms)
    groups = frozenset[str]().union(*(alike.of(word) for word in told))
    if any(alike.of(word) & groups for word in nouns):
        return False
    return not any(_compounded(one, other) for one in nouns for other in told)


def _compounded(one: str, other: str) -> bool:
    """One is the end of the other: „Umsatz“, „Jahresumsatz“."""
    return min(len(one), len(other)) >= _PLAIN and (one.endswith(other) or other.endswith(one))


def _words_of(context: Context, pair: Pair) -> list[str]:
    """What the two values are told of: the words before them, from the start of the sentence before the first."""
    found = [word for one in pair for word in (one.unit, own_noun(context.scene, one)) if word]
    first = min(pair, key=_start)
    for one in pair:
        words = context.preceding(one, _OPENING if context.neighbour(one, -1) is None else _LEAD)
        found += [*words, *_behind(context, one)]
    sentence = context.scene.segments.sentences[first.sentence]
    found += context.stretch(first.sentence, sentence.start, first.start).words
    return [word.lower() for word in found]


def _behind(context: Context, one: Figure) -> Sequence[str]:
    """The words right behind a value, up to a sign or a clause."""
    words = context.words
    stops = _SIGNS | words.conjunctions | words.clauses | words.attending
    return list(takewhile(lambda word: word not in stops, context.just_after(one, _BEHIND).words))


def _one_of_two(context: Context, change: Figure, after: Figure) -> bool:
    """As in "will grow by three percent in 2025 and two percent in 2026, against 3.75 in 2024": what stands with "and"
    before a value is a value too.
    """
    if context.neighbour(change, 1) is not after or change.kind is not after.kind:
        return False
    gap = context.between(change, after)
    return gap.words[-1:] != () and gap.words[-1] in context.words.conjunctions and not gap.has(*_WAYS)


def _of_things(context: Context, change: Figure, pair: Pair) -> bool:
    """As in "delays at the nation's 22 airports soared to 367,000 from 295,000": a number of other things, by far too
    small for the difference.
    """
    if change.kind is not Kind.COUNT or not own_noun(context.scene, change) or not all(bare(one) for one in pair):
        return False
    apart, told = abs(pair[1].quantity.middle - pair[0].quantity.middle), abs(change.quantity.middle)
    if not told or apart < _MANY * told:
        return False
    return all(not Fraction(1, 2) < apart / told / scale < 2 for scale in _THOUSANDS)


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
    groups = _sums(context, noun)
    if not groups or pair[0].kind is not Kind.MONEY or _takes_up(context, pair):
        return False
    told = _words_of(context, pair)
    return noun not in told and not any(groups & _sums(context, word) for word in told)


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
