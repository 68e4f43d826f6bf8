"""Parts of an owner's things told long after their number: "the 14 carriers that serve the airport … 17 of the
airport's carriers", "a firm with 38 employees … 47 employees of the firm".

The number tells of all of them: the owner has so many ("with", "its"), or a clause about the owner follows. Another
number of such things, as large as the part, may be the whole as well, and keeps it silent.
"""

from __future__ import annotations

from workbench.check.linking.guards import corrected, of_earlier_year, usable
from workbench.check.own_noun import own_noun
from workbench.check.owners import owners
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import timeline
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.language.events import event_words
from workbench.language.nouns import Nouns
from workbench.records import dataclass

_PARAGRAPHS = 8
_REACH = 60
"""Amounts before a part among which its whole may stand."""
_FEWEST = 5
_TIMES = 2
_LETTERS = 4
_STEM = 6
_CLAUSE = 7
"""Most words of a clause that tells whose the things are."""
_NAMED = 2
"""Most words between a name and the noun of what it names: „Flughafen von Ems“, "Ems airport"."""
_ENDS = frozenset({",", ".", ";", ":", ")", "!", "?", "—", "–"})
_OTHER = (
    "more",
    "others",
    "rest",
    "aside",
    "up",
    "down",
    "against",
    "before_year",
    "expected",
    "cap",
    "each",
    "of_those",
)


@dataclass(frozen=True)
class _Owned:
    """What is counted and whose it is: "of the airport's airlines"."""

    noun: str
    owner: str


def owned(scene: Scene, part: Figure) -> Figure | None:
    """The number of all the things of an owner, told before, of which the part would be more."""
    if part.in_title or part.quotation is not None or scene.context.just_before(part, 2).has(*_OTHER):
        return None
    told = _owned(scene, part)
    if told is None or "before_year" in scene.context.sentence_roles(part.sentence):
        return None
    near = scene.amounts[max(0, part.order - _REACH) : part.order]
    same = [one for one in near if one.kind is Kind.COUNT and own_noun(scene, one)[:_STEM] == told.noun[:_STEM]]
    if any(one.quantity.high >= part.quantity.low for one in same):
        return None
    wholes = [one for one in same if _is_whole(scene, one, part, told.owner)]
    if len({one.quantity.low for one in wholes}) != 1 or len({one.quantity.high for one in same}) != 1:
        return None
    return None if _of_two_names(scene, told.owner) else wholes[-1]


def _of_two_names(scene: Scene, owner: str) -> bool:
    """The article tells of two owners of one noun: „der Landkreis Aulen ... des Landkreises Berg“."""
    told = owners(scene).named(owner)
    return any(one.isdisjoint(other) for one in told for other in told)


def _owned(scene: Scene, part: Figure) -> _Owned | None:
    """Read "17 of the airport's airlines", "47 employees of the firm", « 47 des salariés de la société »."""
    lower, inside = scene.tokens.lower, scene.context.inside(part)
    stop = scene.sentence_tokens(part.sentence).stop
    noun, at = own_noun(scene, part), inside.stop
    if not noun:
        thing = _past_article(scene, at)
        if thing is None or thing + 1 >= stop:
            return None
        if thing + 2 < stop and lower[thing + 1] == "s":
            owner = lower[thing].rstrip("'’")
            return _Owned(lower[thing + 2], owner) if _fits(owner, lower[thing + 2]) else None
        noun, at = lower[thing], thing + 1
    after = _past_article(scene, at)
    if after is None or after >= stop:
        return None
    return _Owned(noun, lower[after]) if _fits(lower[after], noun) else None


def _fits(*words: str) -> bool:
    return all(word.isalpha() and len(word) >= _LETTERS for word in words)


def _past_article(scene: Scene, at: int) -> int | None:
    """Past "of the", « della », „der“: what follows is known. None where nothing of the sort stands there."""
    lower, words = scene.tokens.lower, timeline(scene).words
    of, definite = scene.context.words.of, words.definite
    if at + 1 >= len(lower):
        return None
    contracted = lower[at] in definite and (lower[at] in of or scene.language == "de" or lower[at] in words.out_of)
    if lower[at] in of and lower[at + 1] in definite:
        return at + 2
    return at + 1 if contracted else None


def _is_whole(scene: Scene, whole: Figure, part: Figure, owner: str) -> bool:
    quantity = whole.quantity
    plain = quantity.hedge is Hedge.NONE and not quantity.is_range and quantity.low >= _FEWEST and whole.per is None
    if not plain or whole.in_title or whole.quotation is not None or part.quantity.high > _TIMES * quantity.low:
        return False
    if part.paragraph - whole.paragraph > _PARAGRAPHS or part.sentence == whole.sentence or not usable(whole):
        return False
    context = scene.context
    if corrected(context, whole) or of_earlier_year(context, whole) or context.just_before(whole, 3).has(*_OTHER):
        return False
    if "before_year" in context.sentence_roles(whole.sentence) or _of_another_time(scene, whole.sentence):
        return False
    return _all_of_them(scene, whole, owner) and _about(scene, whole, owner)


def _of_another_time(scene: Scene, sentence: int) -> bool:
    """A year before that of publication is told."""
    published = scene.published
    latest = [one.moment.latest for one in scene.dates_in(sentence) if one.moment is not None]
    return published is None or any(day is not None and day.year < published.year for day in latest)


def _all_of_them(scene: Scene, whole: Figure, owner: str) -> bool:
    """Read "with 38 employees.", "its 38 employees", "the 14 airlines that serve the airport"."""
    lower, inside, words = scene.tokens.lower, scene.context.inside(whole), timeline(scene).words
    sentence = scene.sentence_tokens(whole.sentence)
    behind = lower[inside.stop] if inside.stop < sentence.stop else "."
    closed = behind in _ENDS or behind in scene.context.words.conjunctions
    if words.verb_last and inside.stop + 1 < sentence.stop:  # „mit 38 Matrosen betreibt,“
        closed = closed or (behind.isalpha() and lower[inside.stop + 1] in _ENDS)
    led = lower[inside.start - 1] if inside.start > sentence.start else ""
    if led in words.definite and behind in words.relatives:
        return _tells_owner_alone(scene, range(inside.stop + 1, sentence.stop), owner)
    if led in words.possessives:
        return closed or (scene.pack.view(Nouns).adjective_first and behind not in _more(scene) | words.relatives)
    has = any(mark.last == inside.start for mark in timeline(scene).marked(whole.sentence, "has-members"))
    if has:
        return False  # what somebody is said to have: `more_than_it_has` knows more of that
    marks = scene.pack.view(event_words).parts.find(scene.tokens, max(sentence.start, inside.start - 3), inside.start)
    return closed and any("holding" in mark.roles and mark.last == inside.start for mark in marks)


def _tells_owner_alone(scene: Scene, clause: range, owner: str) -> bool:
    """A clause that tells whose they are and nothing more: "that serve Ems", not "that serve Ems from the east"."""
    lower = scene.tokens.lower
    places = [place for place in _places(scene, clause, owner) if place.start < clause.start + _CLAUSE]
    if not places:
        return False
    at = max(place.stop for place in places)
    return at >= clause.stop or lower[at] not in _more(scene)


def _more(scene: Scene) -> frozenset[str]:
    """What may tell which of them are meant: "in Hull", "of the north"."""
    words, context = timeline(scene).words, scene.context.words
    return words.links | words.at_place | words.out_of | context.of | context.from_ | context.conjunctions


def _about(scene: Scene, whole: Figure, owner: str) -> bool:
    """The owner stands in the sentence of the whole by its noun, or by a name told beside that noun."""
    return bool(_places(scene, scene.sentence_tokens(whole.sentence), owner))


def _places(scene: Scene, tokens: range, owner: str) -> list[range]:
    """Where the owner stands among tokens."""
    lower, stem = scene.tokens.lower, owner[:_STEM]
    found = [range(at, at + 1) for at in tokens if lower[at].startswith(stem)]
    if found or not tokens:
        return found
    known = view(scene, _named_things)
    starts, ends = scene.tokens.starts, scene.tokens.ends
    return [
        scene.tokens.covering(name.start, name.end)
        for name in scene.names_within(starts[tokens.start], ends[tokens.stop - 1])
        if any(word.startswith(stem) for word in known.get(name.group, ()))
    ]


def _named_things(scene: Scene) -> dict[str, set[str]]:
    """The words told beside each name: "Ems airport" tells what Ems is."""
    lower, found = scene.tokens.lower, dict[str, set[str]]()
    for name in scene.names:
        place = scene.tokens.covering(name.start, name.end)
        beside = (*lower[max(0, place.start - _NAMED) : place.start], *lower[place.start : place.stop + 1])
        found.setdefault(name.group, set()).update(word for word in beside if len(word) >= _LETTERS)
    return found
