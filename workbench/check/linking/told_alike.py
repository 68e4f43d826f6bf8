"""One number told twice of one deed, in other words and with nothing that takes the first up: "the firms on the quays
employ 8,450 people ... with 9,150 people on the payroll of the firms on the quays"; « 1 900 hectares brûlés ... Avec
1 600 hectares parcourus, l’incendie de Sarrasque ».

The deed is the same ("employ", "on the payroll"), and so is what it is told of. All that is told of the later number
must have been told of the earlier one: a new word ("belong to the union"), another name or another time makes it the
number of other things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.linking.context import Context
from workbench.check.linking.described import made_by_others, rounded_off
from workbench.check.linking.guards import corrected, earlier_told, same_scope
from workbench.check.linking.likeness import refers
from workbench.check.linking.said_of import Said, said_of
from workbench.check.own_noun import own_noun
from workbench.check.owners import owners
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.timeline import timeline
from workbench.domain.claims import Modality
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.naming import words

_LEAST = 10
_LOW, _HIGH = Fraction(3, 5), Fraction(5, 3)
_BACK = 12
"""Numbers of one deed looked back at, at most."""
_LETTERS = 5
_LENGTHS = frozenset({"day", "week", "hour", "month"})
_OTHER = (
    "against", "more", "rest", "others", "expected", "earlier", "before_year", "each", "mean", "open", "aside", "cap",
)  # fmt: skip
_BEHIND = ("more", "each", "mean", "of_those", "others")
_Key = tuple[Kind, str, str]


def find_all(context: Context) -> Iterator[Relation]:
    """Pairs of one quantity with two values, by the later amount."""
    groups: dict[_Key, list[Figure]] = defaultdict(list)
    for key, figure in context.scene.trace.every(_keyed, context, context.scene.amounts):
        groups[key].append(figure)
    pairs: dict[tuple[int, int], tuple[Figure, Figure]] = {}
    for group in groups.values():
        for number, second in enumerate(group):
            for first in group[max(0, number - _BACK) : number]:
                pairs.setdefault((first.order, second.order), (first, second))
    yield from context.scene.trace.every(_of, context, tuple(pairs.values()), Relation.all_same)


def _keyed(context: Context, figure: Figure) -> Iterator[tuple[_Key, Figure]]:
    """What two numbers must share: their kind, their noun or unit and a deed."""
    if figure.per is not None or figure.kind not in (Kind.COUNT, Kind.MEASURE, Kind.DURATION):
        return
    if figure.kind is Kind.DURATION and figure.unit not in _LENGTHS:
        return
    if figure.kind is Kind.COUNT and not own_noun(context.scene, figure):
        return
    told = said_of(context.scene)
    for deed in sorted(told.told(figure).deeds):
        yield (figure.kind, figure.unit, deed), figure
        if figure.kind is Kind.COUNT:  # "will lay off 340 workers ... the 380 redundancies"
            yield (figure.kind, "", deed), figure


def _of(context: Context, pair: tuple[Figure, Figure]) -> Iterator[Relation]:
    first, second = pair
    if first.sentence == second.sentence or second.in_title:
        return
    if first.unit != second.unit and not _is_deed(context, first, second):
        return
    taken = refers(context, second)
    if not (_plain(first, taken=taken) and _plain(second, taken=taken)) or first.readings.normal.meets(
        second.readings.normal
    ):
        return
    if not _LOW <= second.quantity.low / first.quantity.low <= _HIGH or rounded_off(first, second):
        return
    same = first.unit == second.unit
    if not same_scope(context, first, second) or _apart(context, first) or _apart(context, second, timed=same):
        return
    if not same and "before_year" in context.sentence_roles(second.sentence):
        return
    if _one_account(context, first, second) and not made_by_others(context, second) and not _again(context, pair):
        members = (("first", first), ("second", second))
        yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern="P13.deed")


def _is_deed(context: Context, first: Figure, second: Figure) -> bool:
    """What is counted is the deed told of the first, and nothing else is told of it: "the 380 redundancies"."""
    told = said_of(context.scene)
    inside = context.inside(second)
    deeds = told.deeds.of(context.scene.tokens, inside.stop - 1, inside.stop)
    if deeds.isdisjoint(told.told(first).deeds) or not refers(context, second):
        return False
    own = context.inside(first)
    if told.deeds.of(context.scene.tokens, own.stop - 1, own.stop) & deeds:
        return False  # a deed is counted there too
    names = {name for one in told.told(first).names for name in one.lower().split()}
    if any(word.text not in names and not word.deeds & deeds for word in told.told(first).behind):
        return False  # "48 people in care homes"
    values = [
        one.quantity.low for one in context.figures(first.sentence) if one.kind is Kind.COUNT and one is not first
    ]
    made = {first.quantity.low + value for value in values} | {first.quantity.low + sum(values)}
    return second.quantity.low not in made and _verb_follows(context, inside.stop)


def _verb_follows(context: Context, at: int) -> bool:
    """A verb, or the end: nothing tells which of the deeds are meant."""
    lower, table = context.scene.tokens.lower, context.scene.pack.table("sources").table("words")
    if at >= len(lower) or not lower[at].isalpha():
        return lower[at : at + 1] != [","]
    line = timeline(context.scene)
    tense, small = line.calendar.tense, words(table, "be") | words(table, "auxiliaries") | line.words.glue
    ahead = len(lower[at]) > _LETTERS and lower[at].endswith(tense.future_endings)
    return ahead or lower[at] in small


def _plain(figure: Figure, *, taken: bool) -> bool:
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT) or quantity.low < _LEAST:
        return False
    if taken and figure.modality is Modality.PLANNED:
        return True
    return figure.modality in (Modality.ASSERTED, Modality.REPORTED) or figure.in_title


def _apart(context: Context, figure: Figure, *, timed: bool = True) -> bool:
    """Words beside it make it another: a comparison, a further number, a forecast, a part, a time (`timed`)."""
    if context.just_before(figure, 3).has(*_OTHER) or context.just_after(figure, 2).has(*_BEHIND):
        return True
    if context.led_by(figure, "up") or context.led_by(figure, "down"):
        return True
    return (
        corrected(context, figure)
        or earlier_told(context, figure)
        or (timed and said_of(context.scene).has_time(figure))
    )


def _again(context: Context, pair: tuple[Figure, Figure]) -> bool:
    """Behind the later one its value, or a sum of both, is told again: then it is another number."""
    first, second = pair
    both = {second.quantity.low, first.quantity.low + second.quantity.low}
    return any(
        one.quantity.low in both and one.kind is second.kind and one.unit == second.unit
        for one in context.scene.amounts
        if one is not second
    )


def _one_account(context: Context, first: Figure, second: Figure) -> bool:
    """All that is told of the later one was told of the earlier one, and the other way round."""
    told = said_of(context.scene)
    if first.unit != second.unit:  # all that is told of the deed is that it was told before
        return not _two_sources(context, first, second)
    earlier, later = told.told(first), told.until_deed(second) if refers(context, second) else told.told(second)
    deeds = earlier.deeds & later.deeds
    if not deeds or _two_sources(context, first, second):
        return False
    known = told.known(first)
    telling = [word.text for word in later.words if deeds.isdisjoint(word.deeds)]
    met = [word for word in telling if told.met(word, known)]
    if len(met) < len(telling):
        return False
    subject = [word.text for word in later.subject if told.met(word.text, known)]
    if not met and not subject:
        return False
    if not first.in_title and not all(
        told.met(word.text, told.known(second)) for word in earlier.behind if deeds.isdisjoint(word.deeds)
    ):
        return False
    return _same_names(context, first, second, earlier, later) and _one_thing(context, [*met, *subject])


def _two_sources(context: Context, first: Figure, second: Figure) -> bool:
    """Each is said by somebody else."""
    names: list[set[str]] = []
    for one in (first, second):
        told = (source for source in context.scene.sources if source.sentence == one.sentence)
        names.append({str(source.source.name) for source in told if source.source is not None and source.source.name})
    return bool(names[0]) and bool(names[1]) and names[0].isdisjoint(names[1])


def _same_names(context: Context, first: Figure, second: Figure, earlier: Said, later: Said) -> bool:
    """No name is told of the one that the text around the other does not have."""
    scene = context.scene
    lead = scene.segments.paragraphs[bool(scene.title_end)].end if scene.segments.paragraphs else 0
    for said, other in ((earlier, second), (later, first)):
        span, paragraph = scene.segments.sentences[other.sentence], scene.segments.paragraphs[other.paragraph]
        near = (*scene.names_within(0, lead), *scene.names_within(paragraph.start, span.end))
        if not said.names <= {name.group for name in near}:
            return False
    return True


def _one_thing(context: Context, words: Sequence[str]) -> bool:
    """The article tells of no two such things of different names."""
    for word in words:
        told = owners(context.scene).named(word)
        if any(one.isdisjoint(other) for one in told for other in told):
            return False
    return True
