"""A number of the headline against what the body reckons out: "112 officers too few" over "is meant to have 410
officers; it had 289, a shortfall of 121"; „streicht 140 Betten“ over „von den 610 Betten fallen 110 weg, sodass am Ende
500 bleiben“.

Three numbers of one sentence that come out bear each other witness. One of them is what the headline tells when it is
near it, the headline's is nowhere in the body, and both are told to go, or to be added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, settled, stands
from workbench.check.linking.titles import supported
from workbench.check.own_noun import own_noun
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.timeline import timeline
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.tellings import Tellings, tellings

_LEAST = 10
_MOST = 40
_NEAR = Fraction(3, 2)
_WAYS = frozenset({"fewer", "more"})
_AROUND = 6
"""Words around a number that tell what becomes of the things."""
_STEM = 5


def find_all(context: Context) -> Iterator[Relation]:
    """Numbers of the headline with the one that the body reckons out."""
    for title in context.scene.title_amounts:
        if not _is_number(title) or not own_noun(context.scene, title) or title.quantity.low < _LEAST:
            continue
        ways = _ways(context, title, wide=True)
        body = [one for one in context.scene.amounts if not one.in_title and one.kind is Kind.COUNT]
        if len(ways) != 1 or len(body) > _MOST or supported(context, title, body):
            continue
        found = [
            meant
            for sentence in dict.fromkeys(one.sentence for one in body)
            for meant in _reckoned(context, title, sentence)
            if ways <= _ways(context, meant, wide=False)
        ]
        if len({one.quantity.low for one in found}) == 1:
            members = (("first", title), ("second", found[0]))
            yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.reckoned", explicit=True)


def _is_number(one: Figure) -> bool:
    quantity = one.quantity
    exact = not quantity.is_range and quantity.hedge is Hedge.NONE and quantity.low > 0
    return exact and one.kind is Kind.COUNT and one.per is None


def _reckoned(context: Context, title: Figure, sentence: int) -> Iterator[Figure]:
    """The difference of two numbers of a sentence that tells of the headline's things, and of nowhere else."""
    told = [one for one in context.figures(sentence) if _is_number(one) and one.quotation is None]
    told = [one for one in told if bare(one) or one.unit == title.unit]
    if len(told) < 3 or not _of_things(context, title, told) or _of_new_place(context, sentence):
        return
    for whole, rest, gap in permutations(told, 3):
        values = [one.quantity.low for one in (whole, rest, gap)]
        if values[0] - values[1] != values[2] or rest.quantity.low == gap.quantity.low:
            continue
        near = [one for one in (whole, rest, gap) if _is_near(one, title)]
        if near == [gap] and stands(context, gap) and settled(context, title):
            yield gap


def _is_near(one: Figure, title: Figure) -> bool:
    a, b = sorted((one.quantity.low, title.quantity.low))
    return b <= a * _NEAR


def _of_things(context: Context, title: Figure, told: Sequence[Figure]) -> bool:
    """One has the headline's noun, or the sentence has it: "the number of teachers will fall from 96 to 68"."""
    if any(own_noun(context.scene, one) and one.unit == title.unit for one in told):
        return True
    noun = own_noun(context.scene, title)[:_STEM]
    inside = context.scene.sentence_tokens(told[0].sentence)
    counted = any(own_noun(context.scene, one) for one in told)
    return not counted and any(context.scene.tokens.lower[at].startswith(noun) for at in inside)


def _of_new_place(context: Context, sentence: int) -> bool:
    """It names something that neither the headline nor the first paragraphs do: "of the 1,200 jobs at Hull, 350"."""
    scene = context.scene
    place, lead = scene.segments.sentences[sentence], scene.segments.paragraphs[: 1 + bool(scene.title_end)]
    known = {word for one in lead for word in scene.text[one.start : one.end].lower().replace("’", " ").split()}
    known = {word.strip(".,;:!?()«»“”„\"'") for word in known}
    line = timeline(scene).words
    led = line.at_place | line.out_of
    for name in scene.names_within(place.start, place.end):
        at = scene.tokens.covering(name.start, name.end).start
        if at and scene.tokens.lower[at - 1] in led and known.isdisjoint(name.quote.lower().split()):
            return True
    return False


def _ways(context: Context, figure: Figure, *, wide: bool) -> frozenset[str]:
    """Whether the things are told to go or to be added."""
    deeds: Tellings = context.scene.pack.view(tellings)
    inside, sentence = context.inside(figure), context.scene.sentence_tokens(figure.sentence)
    first, stop = sentence.start, sentence.stop
    if not wide:
        first, stop = max(first, inside.start - _AROUND), min(stop, inside.stop + _AROUND)
    return deeds.of(context.scene.tokens, first, stop) & _WAYS
