"""Parts of a whole that its noun takes up some sentences further on: "214 species of moss ... 231 of those species",
"620 women were referred ... Of the women referred that month, 655".

A demonstrative before the noun says by itself that the things were told before. An article says so only where what
follows the noun tells nothing new: of "the women of the valley" there may be more than of those referred. The whole is
what was counted with that noun, and nothing else may have been called by it in between.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.linking.guards import bare, corrected, usable
from workbench.check.own_noun import numeral_stop, own_noun
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import timeline
from workbench.domain.intervals import added
from workbench.domain.quantities import Hedge, Kind
from workbench.language.events import EventWords, event_words
from workbench.language.naming import words as words_of
from workbench.language.pack import LanguagePack
from workbench.records import dataclass

_PARAGRAPHS = 5
"""Paragraphs up to a whole that a demonstrative takes up, or words that tell nothing new."""
_NEXT = 1
"""Sentences up to one that a bare article takes up: "Of the women, 655 waited"."""
_SOON = 2
"""Paragraphs up to the only number of such things, which an article takes up."""
_REACH = 40
_FEWEST = 10
"""Smaller numbers may be of any of the things told."""
_TIMES = 2
_STRETCH = 12
"""Most words from the noun to the number of the part."""
_ADJECTIVES = 2
_TAIL = 2
"""Words from the verb to the number, itself among them: „warteten“, "broeden er"."""
_LETTERS = 4
_STEM = 5
_OTHER = ("against", "before_year", "expected", "cap", "up", "down", "more", "each", "earlier")


@dataclass(frozen=True)
class _Reference:
    """What takes things up by their noun: "of the women referred that month". `telling` are the words that tell which
    of them are meant, `verb` is one more that may be the verb of the sentence („Von diesen Arten brüten 231“).
    """

    noun: str
    telling: tuple[str, ...] = ()
    pointed: bool = False
    verb: str = ""
    timed: bool = False


def named_again(scene: Scene, part: Figure) -> Figure | None:
    """The whole that the noun beside a number takes up; None where nothing does or where it may be another."""
    if part.in_title or not _is_number(scene, part):
        return None
    words = scene.pack.view(event_words)
    reference = _behind(scene, words, part) or _opening(scene, words, part)
    return None if reference is None else _whole(scene, part, reference)


def _is_number(scene: Scene, part: Figure) -> bool:
    """A plain number without a noun of its own: not "231 pairs of those species"."""
    quantity = part.quantity
    if quantity.is_range or quantity.hedge not in (Hedge.NONE, Hedge.ABOUT, Hedge.MORE_THAN, Hedge.AT_LEAST):
        return False
    if scene.context.just_after(part, 3).has("more", "each"):
        return False  # what a part does may be denied: "355 were not seen"
    behind = scene.context.trail(part).words[1:2]
    if behind and behind[0].lstrip("'’") == "s":  # "61 foto's"
        return False
    return not scene.context.just_before(part, 2).has("up", "down", "against", "others", "reject")


def _behind(scene: Scene, words: EventWords, part: Figure) -> _Reference | None:
    """Read "231 of those species", « 231 de ces espèces d'oiseaux », „231 dieser Arten“."""
    lower, inside = scene.tokens.lower, scene.context.inside(part)
    at = numeral_stop(scene, part)
    if at + 2 >= len(lower):
        return None
    if lower[at] in words.pointing_of:
        at += 1
    elif lower[at] in _of(scene, words) and lower[at + 1] in words.pointing:
        at += 2
    else:
        return _article(scene, part, at)
    if at + 1 < inside.stop:  # more than the noun was read as one amount
        return None
    telling: list[str] = []
    if lower[at + 1] in scene.context.words.of:  # "of those species of moss"
        telling = [word for word in lower[at + 2 : at + 4] if _tells(scene, word)][:1]
    return _Reference(lower[at], tuple(telling), pointed=True) if lower[at].isalpha() else None


def _article(scene: Scene, part: Figure, at: int) -> _Reference | None:
    """Read "52 of the schools,", « 47 des communes », „in 47 der Gemeinden“: nothing behind the noun tells which."""
    lower, line, context = scene.tokens.lower, timeline(scene).words, scene.context.words
    if lower[at] in context.of and lower[at + 1] in line.definite:
        at += 2
    elif lower[at] in line.definite and (lower[at] in context.of or scene.language == "de"):
        at += 1
    else:
        return None
    stop = scene.sentence_tokens(part.sentence).stop
    nouns = {own_noun(scene, one) for one in _counted(scene, part)}
    noun = next((place for place in range(at, min(at + 1 + _ADJECTIVES, stop)) if lower[place] in nouns), stop)
    behind = lower[noun + 1] if noun + 1 < stop else "."
    tells = context.of | context.from_ | line.relatives | line.at_place | line.out_of | line.links
    owned = any(word == "s" or word[-1] in "'’" for word in lower[at:noun])  # "47 of the navy's sailors"
    if noun >= stop or owned or behind in tells or noun + 1 < scene.context.inside(part).stop:
        return None
    return _Reference(lower[noun], tuple(word for word in lower[at:noun] if _tells(scene, word)))


def _opening(scene: Scene, words: EventWords, part: Figure) -> _Reference | None:
    """Read "Of the women referred that month, 655", «De las familias de ese registro, 5.300», „Von diesen Arten
    brüten 231“: the sentence opens with the noun and has no other amount before the number.
    """
    if scene.context.neighbour(part, -1) is not None or not bare(part):
        return None
    lower, start = scene.tokens.lower, scene.sentence_tokens(part.sentence).start
    stop = scene.context.inside(part).start
    start += start < stop and not lower[start].isalpha() and not lower[start].isdecimal()  # a quotation mark
    definite = timeline(scene).words.definite | timeline(scene).words.determiners
    if stop - start < 2:
        return None
    if lower[start] in words.pointing_of:
        at, pointed = start + 1, True
    elif lower[start] not in _of(scene, words):
        return None
    elif lower[start + 1] in words.pointing | definite:
        at, pointed = start + 2, lower[start + 1] in words.pointing
    else:
        at, pointed = start + 1, False
        if lower[start] not in definite:
            return None
    if stop - at > _STRETCH or not scene.context.words.conjunctions.isdisjoint(lower[at:stop]):
        return None
    return _reference(scene, words, part, lower[at:stop], pointed=pointed)


def _reference(
    scene: Scene, words: EventWords, part: Figure, stretch: Sequence[str], *, pointed: bool
) -> _Reference | None:
    """The noun is the first word that was counted before; those around it tell which are meant."""
    timed = any(word in words.pointing | words.pointing_of for word in stretch)
    told = [word for word in stretch if _tells(scene, word)]
    counted = {noun for one in _counted(scene, part) for noun in (own_noun(scene, one), _predicate(scene, one))}
    noun = next((word for word in told[: 1 + _ADJECTIVES] if word in counted), None)
    if noun is None:
        return None
    told.remove(noun)
    return _Reference(noun, tuple(told), pointed, _verb(scene, words, stretch), timed)


def _verb(scene: Scene, words: EventWords, stretch: Sequence[str]) -> str:
    """The word that may be the verb before the number, without a comma between: not "of the members of the union"."""
    tail = [at for at, word in enumerate(stretch) if _tells(scene, word)]
    if stretch[-1] == "," or not tail or len(stretch) - tail[-1] > _TAIL:
        return ""
    line, context = timeline(scene).words, scene.context.words
    led = stretch[tail[-1] - 1] if tail[-1] else ""
    nominal = line.definite | line.determiners | line.possessives | context.of | context.from_ | words.pointing
    return "" if led in nominal | words.pointing_of else stretch[tail[-1]]


def _whole(scene: Scene, part: Figure, reference: _Reference) -> Figure | None:
    """The largest number of such things told before, where the part is more than all of them together."""
    counted = _counted(scene, part)
    named = [one for one in counted if reference.noun in (own_noun(scene, one), _predicate(scene, one))]
    whole = max(
        (one for one in named if not one.in_title), key=lambda one: (one.quantity.high, one.order), default=None
    )
    if whole is None or part.paragraph - whole.paragraph > _PARAGRAPHS or not _is_whole(scene, whole):
        return None
    others = [one for one in counted if bare(one) and one.unit == whole.unit and _is_whole(scene, one)]
    others = [one for one in others if one not in named]
    if part.quantity.low <= added({one.quantity.high for one in (*named, *others)}) or not _more(part, whole):
        return None
    if _called_between(scene, reference.noun, whole, part) or not _tells_nothing_new(scene, reference, whole):
        return None
    near = part.sentence - whole.sentence <= _NEXT and part.paragraph == whole.paragraph
    near = near or (len(named) == 1 and not others and part.paragraph - whole.paragraph <= _SOON)
    return whole if reference.pointed or reference.telling or near else None


def _predicate(scene: Scene, figure: Figure) -> str:
    """The noun that a number without one is said to be: "640 pupils, of whom 58 are boarders"."""
    lower, stop = scene.tokens.lower, scene.context.inside(figure).stop
    table = scene.pack.table("sources").table("words")
    if not bare(figure) or stop + 1 >= len(lower) or lower[stop] not in words_of(table, "be"):
        return ""
    return lower[stop + 1]


def _is_whole(scene: Scene, whole: Figure) -> bool:
    quantity = whole.quantity
    if quantity.is_range or quantity.hedge is not Hedge.NONE or quantity.low < _FEWEST or whole.per is not None:
        return False
    return (
        usable(whole) and not corrected(scene.context, whole) and not scene.context.just_before(whole, 3).has(*_OTHER)
    )


def _more(part: Figure, whole: Figure) -> bool:
    """More beyond all rounding, and of the same order."""
    least, most = part.readings.normal.low, whole.readings.normal.high
    return least is not None and most is not None and least > most and part.quantity.high <= _TIMES * whole.quantity.low


def _tells_nothing_new(scene: Scene, reference: _Reference, whole: Figure) -> bool:
    """All that tells which things are meant was told with their number; "that month" takes up its date."""
    known = {word[:_STEM] for word in _sentence(scene, whole) if word.isalpha()}
    fresh = [word for word in reference.telling if word[:_STEM] not in known]
    dated = reference.timed and bool(scene.dates_in(whole.sentence))
    fresh = [word for word in fresh if not (dated and word in scene.pack.view(_times))]
    return not fresh or fresh == [reference.verb]


def _called_between(scene: Scene, noun: str, whole: Figure, part: Figure) -> bool:
    """The noun stands between the two: then that is what is taken up."""
    first, stop = scene.context.inside(whole).stop, scene.sentence_tokens(part.sentence).start
    first += 2 * (_predicate(scene, whole) == noun)
    return noun in scene.tokens.lower[first:stop]


def _sentence(scene: Scene, figure: Figure) -> list[str]:
    span = scene.sentence_tokens(figure.sentence)
    return scene.tokens.lower[span.start : span.stop]


def _tells(scene: Scene, word: str) -> bool:
    """A word with a meaning of its own."""
    line, words = timeline(scene).words, scene.pack.view(event_words)
    small = (line.glue, line.determiners, line.relatives, words.pointing, words.pointing_of)
    return word.isalpha() and len(word) >= _LETTERS and not any(word in some for some in small)


def _counted(scene: Scene, part: Figure) -> list[Figure]:
    """The numbers of things told before."""
    near = scene.amounts[max(0, part.order - _REACH) : part.order]
    return [one for one in near if one.kind is Kind.COUNT and one.sentence < part.sentence]


def _of(scene: Scene, words: EventWords) -> frozenset[str]:
    return words.opening | scene.context.words.from_


def _times(pack: LanguagePack) -> frozenset[str]:
    """Words of times: "that month"."""
    return pack.table("left").words("times")
