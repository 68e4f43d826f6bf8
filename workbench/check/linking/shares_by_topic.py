"""A share told apart from its part, of which only what it is about says that they belong together.

"Sales abroad came to 117 million ... sales of 468 million ... a third of our sales is made outside Britain"; «147
quedarán reservados a menores de 35 años ... el 45 % de los pisos vaya a los jóvenes». The share names its whole by a
noun and one matter; the part is the one amount told of that matter, the whole the largest with that noun. Any other
amount that makes the share, of the part or of the whole, silences it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.grading import judge, percent
from workbench.check.linking.context import Context
from workbench.check.linking.guards import bare, corrected, of_its_size, opens_with_whole, single, usable
from workbench.check.relation import Relation
from workbench.check.scene import Figure, Scene
from workbench.check.signs import Signs
from workbench.check.timeline import timeline
from workbench.check.views import view
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Hedge, Kind
from workbench.language.synonyms import synonyms
from workbench.language.topics import of_what, owned, topics

_REACH = 40
_PARAGRAPHS = 6
_HUNDRED = 100
_CLAUSE = 14
_OWNED = 4
_SHORT = 3
"""Words before a share of whatever somebody makes: "By now", „Heute gehen“."""
_BEFORE, _BEHIND = 9, 6
"""Words around a part among which one tells what it is of."""
_NAMING = 5
_LETTERS, _STEM = 4, 5
_ENDS = frozenset({".", ";", ":", "!", "?", "»", "”", "“", "’"})
_OPENING = frozenset({":", "«", "“", "„", "‘", '"'})
_OTHER = ("up", "down", "more", "against", "before_year", "expected", "cap", "rest", "earlier")
_TIMED = ("before_year", "against", "earlier", "cap", "each", "mean", "expected")
_LEVEL = (Hedge.NONE, Hedge.ABOUT)


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """The one share of a sentence without amounts, with the part and the whole told elsewhere."""
    figures = context.figures(sentence)
    shares = [one for one in figures if one.kind is Kind.PERCENT]
    if len(shares) != 1 or any(one.kind in ADDABLE for one in figures) or _dated(context, sentence):
        return
    share = shares[0]
    if share.in_title or not _plain(context, share) or _ahead(context, share):
        return
    if not _opens(context, share):
        return
    noun, topic = _noun(context, share), _topic(context, share)
    if not topic:
        return
    near = _near(context, share)
    if _of_what(context, share):
        yield from _of_all_told(context, share, topic, near)
        return
    if not noun:
        return
    wholes = [one for one in near if _is_whole(context, one, noun)]
    wholes = [one for one in wholes if _is_called(one, noun)] or wholes
    whole = max(wholes, key=lambda one: (one.quantity.middle, one.order), default=None)
    if whole is None:
        return
    parts = [one for one in near if _is_part(context, one, whole, topic)]
    if len({one.quantity.middle for one in parts}) != 1 or not of_its_size(parts[0], whole, share):
        return
    if not _explained(parts[0], whole, share, near) and not _of_another(context, share):
        members = (("part", parts[0]), ("whole", whole), ("share", share))
        yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.topic")


def _ahead(context: Context, share: Figure) -> bool:
    """A word of what is to come or might be, up to the next comma."""
    lower, stop = context.scene.tokens.lower, context.scene.sentence_tokens(share.sentence).stop
    end = next((at for at in range(context.inside(share).stop, stop) if lower[at] == ","), stop)
    ahead = (cue for cue in context.cues(share.sentence) if not cue.roles.isdisjoint(("expected", "hypo")))
    return any(cue.first < end for cue in ahead)


def _dated(context: Context, sentence: int) -> bool:
    """The sentence tells of another day than today: « Hoy » leaves it what it is."""
    lower, dates = context.scene.tokens.lower, context.scene.dates_in(sentence)
    now = {lower[cue.first] for cue in context.cues(sentence) if "now" in cue.roles}
    return any(dated.quote.lower() not in now for dated in dates)


def _of_what(context: Context, share: Figure) -> bool:
    """Read "60% of what we pick goes abroad": the whole is whatever they pick."""
    scene, first = context.scene, context.inside(share).stop
    hits = scene.pack.view(of_what).find(scene.tokens.lower, first, min(first + _OWNED, len(scene.tokens.lower)))
    return any(hit.first == first for hit in hits)


def _of_all_told(context: Context, share: Figure, topic: str, near: Sequence[Figure]) -> Iterator[Relation]:
    """The only part that is told with its whole before it and of that matter: "Of the 78 kilos, 31 went overseas"."""
    pairs = [(one, after) for one in near if (after := context.neighbour(one, 1)) and opens_with_whole(context, one)]
    told = [
        (part, whole)
        for whole, part in pairs
        if _level(context, whole) and _level(context, part) and (bare(part) or part.unit == whole.unit)
        and part.quantity.high < whole.quantity.low and _tells(context, part, topic)
    ]  # fmt: skip
    if len({(part.quantity.middle, whole.quantity.middle) for part, whole in told}) != 1:
        return
    part, whole = told[0]
    rest = whole.quantity.middle - part.quantity.middle
    others = [
        one for one in near if one.quantity.middle != rest
    ]  # what stays at home makes no share of what goes abroad
    if (
        of_its_size(part, whole, share)
        and not _explained(part, whole, share, others)
        and not _of_another(context, share)
    ):
        members = (("part", part), ("whole", whole), ("share", share))
        yield Relation(LinkKind.SHARE, members, Confidence.INFERRED, pattern="P7.topic")


def _tells(context: Context, part: Figure, topic: str) -> bool:
    """The clause behind a part tells of that matter and no other."""
    first, stop = context.inside(part).stop, context.scene.sentence_tokens(part.sentence).stop
    lower, after = context.scene.tokens.lower, context.neighbour(part, 1)
    stop = next((at for at in range(first, stop) if lower[at] in _ENDS), stop)
    stop = stop if after is None else min(stop, context.inside(after).start)
    return _told(context, part.sentence, first, min(stop, first + _CLAUSE)) == {topic}


def _plain(context: Context, share: Figure) -> bool:
    quantity = share.quantity
    if quantity.is_range or not 0 < quantity.middle < _HUNDRED or quantity.hedge not in (*_LEVEL, Hedge.FRACTION):
        return False
    return not context.just_before(share, 4).has(*_OTHER, "reject") and not context.just_after(share, 2).has(*_OTHER)


def _opens(context: Context, share: Figure) -> bool:
    """Nothing before it in its sentence says of where or when it is told: not "Across the country, 45% of ..."."""
    lead = context.lead(share).words[: -len(context.inside(share))]
    opening = max((at + 1 for at, word in enumerate(lead) if word in _OPENING), default=0)
    told = lead[opening:]
    return not context.stems(told) or (_of_what(context, share) and len(told) <= _SHORT)


def _noun(context: Context, share: Figure) -> str:
    """What the share is of: "of our sales" gives "sales", « de notre chiffre d'affaires » "chiffre"; nothing where
    it is of those of somebody or something else (« du chiffre d'affaires du secteur »), or of all that there are.
    """
    trail, line = context.trail(share).words, timeline(context.scene).words
    possessives = context.scene.pack.view(owned)
    small = line.determiners | line.definite | context.words.of | possessives
    at = next((at for at, word in enumerate(trail) if word not in small), 0)
    if not 1 <= at <= _OWNED or not trail[at].isalpha() or len(trail[at]) < _LETTERS:
        return ""
    whose = not possessives.isdisjoint(trail[:at])
    narrowing = small | line.at_place | context.words.on | line.relatives
    known = not line.definite.isdisjoint(trail[:at]) and not narrowing.intersection(trail[at + 1 : at + 2])
    return trail[at] if whose or known else ""


def _topic(context: Context, share: Figure) -> str:
    """The one matter that the clause behind the share tells of."""
    scene, first = context.scene, context.inside(share).stop
    lower, stop = scene.tokens.lower, scene.sentence_tokens(share.sentence).stop
    stop = next((at for at in range(first, stop) if lower[at] in _ENDS), stop)
    told = _told(context, share.sentence, first, min(stop, first + _CLAUSE))
    return next(iter(told)) if len(told) == 1 else ""


def _told(context: Context, sentence: int, first: int, stop: int) -> set[str]:
    hits = view(context.scene, _signs).of(sentence)
    return {topic for hit in hits if first <= hit.first and hit.last <= stop for topic in hit.values}


def _near(context: Context, share: Figure) -> list[Figure]:
    amounts = context.scene.amounts[max(0, share.order - _REACH) : share.order + _REACH]
    return [
        one for one in amounts
        if one.kind in ADDABLE and (one.in_title or abs(one.paragraph - share.paragraph) <= _PARAGRAPHS)
    ]  # fmt: skip


def _level(context: Context, one: Figure) -> bool:
    if not single(one, *_LEVEL) or not one.quantity.low or not usable(one) or corrected(context, one):
        return False
    return not context.just_before(one, 4).has(*_TIMED) and not context.just_after(one, 3).has("before_year", "more")


def _is_whole(context: Context, one: Figure, noun: str) -> bool:
    """It counts the things of the noun, or the noun leads it: "sales of 468 million"."""
    if not _level(context, one) or context.just_before(one, 3).has("open"):
        return False
    if one.kind is Kind.COUNT:
        return not bare(one) and bool(one.unit) and _one_noun(context, one.unit.casefold(), noun)
    return any(word[:_STEM] == noun[:_STEM] for word in context.preceding(one, _NAMING))


def _is_called(one: Figure, noun: str) -> bool:
    """The very noun is counted, and not another in its sense ("homes" beside "flats")."""
    return one.kind is not Kind.COUNT or _form_of(one.unit.casefold(), noun)


def _form_of(unit: str, noun: str) -> bool:
    """One noun in two forms: "flat", "flats"."""
    return unit[:_STEM] == noun[:_STEM] or (len(unit) >= _LETTERS and noun.startswith(unit))


def _one_noun(context: Context, unit: str, noun: str) -> bool:
    if _form_of(unit, noun):
        return True
    words = context.scene.pack.view(synonyms)
    return not words.of(unit).isdisjoint(words.of(noun))


def _is_part(context: Context, one: Figure, whole: Figure, topic: str) -> bool:
    """A smaller amount of the kind of the whole, told of the matter alone."""
    if one.kind is not whole.kind or one.in_title or not _level(context, one):
        return False
    if one.quantity.high >= whole.quantity.low or (one.kind is not Kind.COUNT and one.unit != whole.unit):
        return False
    if one.kind is Kind.COUNT and not bare(one) and not _one_noun(context, one.unit.casefold(), whole.unit.casefold()):
        return False
    inside, span = context.inside(one), context.scene.sentence_tokens(one.sentence)
    before, after = context.neighbour(one, -1), context.neighbour(one, 1)
    first = max(span.start, inside.start - _BEFORE, context.inside(before).stop if before is not None else 0)
    stop = min(span.stop, inside.stop + _BEHIND)
    if after is not None and after.kind in ADDABLE:
        stop = min(stop, context.inside(after).start)
    return _told(context, one.sentence, first, stop) == {topic}


def _of_another(context: Context, share: Figure) -> bool:
    """The sentence before brings up a name: "Its rival is Norden. A third of its sales ..."; in a quotation it is the
    speaker's.
    """
    scene, before = context.scene, share.sentence - 1
    if before < 0 or share.quotation is not None:
        return False
    start, end = scene.segments.sentences[before].start, scene.segments.sentences[share.sentence].start
    known = {name.group for name in scene.names if name.start < start}
    return any(name.group not in known for name in scene.names_within(start, end))


def _explained(part: Figure, whole: Figure, share: Figure, near: Sequence[Figure]) -> bool:
    """Some amount makes the share: the part is of it, or it is what the share tells of the whole."""
    for one in near:
        if one.kind is not part.kind or (one.kind is not Kind.COUNT and one.unit != part.unit) or not one.quantity.low:
            continue
        pairs = ((part, one), (one, whole))
        for small, large in pairs:
            fits = small.quantity.middle < large.quantity.middle
            if fits and judge(percent, [small.readings, large.readings], share.readings).severity is None:
                return True
    return False


def _signs(scene: Scene) -> Signs:
    return Signs(scene, scene.pack.view(topics))
