"""The nouns that amounts are told of, and whether others are told of the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from workbench.check.linking.context import Context
from workbench.check.own_noun import own_noun
from workbench.check.scene import Figure
from workbench.domain.quantities import Kind
from workbench.language.ordering import order_words
from workbench.language.synonyms import synonyms

_LEAD, _BEHIND = 9, 4
"""Words before a value and behind it among which its noun stands."""
_SHORT, PLAIN = 4, 5
"""Letters of a noun, and of one without an article."""
_SIGNS = frozenset({",", ";", ":", ".", "(", ")"})


def is_noun(context: Context, word: str) -> bool:
    """Whether a word may be a noun that tells of something: none of manner, none that stands for any number."""
    told = len(word) >= _SHORT and word.isalpha() and word not in context.words.empty
    adverb = tuple(context.scene.pack.view(order_words).adverb_ends)
    return told and not (adverb and word.endswith(adverb)) and word not in context.words.tallies


def differ(context: Context, nouns: Sequence[str], told: Sequence[str]) -> bool:
    """None of the nouns is among the words told, nor stands for one of them."""
    if context.stems(nouns) & context.stems(told):
        return False
    alike = context.scene.pack.view(synonyms)
    groups = frozenset[str]().union(*(alike.of(word) for word in told))
    if any(alike.of(word) & groups for word in nouns):
        return False
    return not any(_compounded(one, other) for one in nouns for other in told)


def _compounded(one: str, other: str) -> bool:
    """One is the end of the other: „Umsatz“, „Jahresumsatz“."""
    return min(len(one), len(other)) >= PLAIN and (one.endswith(other) or other.endswith(one))


def words_of(context: Context, figures: Iterable[Figure], change: Figure | None = None) -> list[str]:
    """What amounts are told of: the words before them, from the start of the sentence before the first, without those
    that a change has to itself.
    """
    values = sorted(figures, key=lambda one: one.start)
    counted = [one for one in values if one.kind is not Kind.MONEY]  # what money is in tells nothing
    found = [word for one in counted for word in (one.unit, own_noun(context.scene, one)) if word]
    for one in values:
        words = context.preceding(one, _LEAD)
        if change is not None and context.neighbour(one, -1) is change:
            words = tuple(reversed(tuple(takewhile(lambda word: word not in _SIGNS, reversed(words)))))
        found += [*words, *_behind(context, one)]
    sentence = context.scene.segments.sentences[values[0].sentence]
    if change is None or change.sentence != values[0].sentence or change.start > values[0].start:
        found += context.stretch(values[0].sentence, sentence.start, values[0].start).words
    else:
        following = context.neighbour(change, 1)
        end = values[0].start if following is None else min(values[0].start, following.start)
        own = list(takewhile(lambda word: word not in _SIGNS, context.stretch(change.sentence, change.end, end).words))
        behind = context.stretch(change.sentence, change.end, values[0].start).words[len(own) :]
        found += [*context.stretch(change.sentence, sentence.start, change.start).words, *behind]
    return [word.lower() for word in found]


def _behind(context: Context, one: Figure) -> Iterable[str]:
    """The words right behind a value, up to a sign or a clause."""
    words = context.words
    stops = _SIGNS | words.conjunctions | words.clauses | words.attending
    return takewhile(lambda word: word not in stops, context.just_after(one, _BEHIND).words)
