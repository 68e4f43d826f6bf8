"""The amounts behind a whole that may be its parts, wherever they stand: one in each clause, none a part of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.linking.changes import left_behind
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare, of_earlier_year, single
from workbench.check.linking.rest_apart import is_rest
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.domain.claims import Modality
from workbench.domain.quantities import Hedge, Kind
from workbench.language.nouns import Nouns
from workbench.language.synonyms import synonyms

_REACH = 40
"""Amounts behind a whole among which its parts stand."""
_FAR, _APART = 5, 2
"""Paragraphs from a whole to the first of its parts, and from one part to the next."""
_TINY = 400  # times: what goes so often into a whole is another thing
_NESTED = ("open", "of_those")
_COMPARED = ("more", "mean", "each", "before_year", "per_year", "monthly")
_OTHER = ("against", "before_year", "earlier", "since", "each", "mean", "cap")
_OPENING = 2
_FEW, _MANY = 3, 8


class Passage:
    """A whole with what may be its parts, in text order."""

    def __init__(self, context: Context, whole: Figure, items: Sequence[Figure], mentions: Sequence[Figure]) -> None:
        self.context, self.whole = context, whole
        self.items = items
        self._mentions = mentions

    def mention(self, item: Figure) -> Figure:
        """Where the whole is told last before an item, as it is and not as a bound."""
        told = (one for one in reversed(self._mentions) if one.order < item.order)
        return next((one for one in told if one.quantity.hedge is self.whole.quantity.hedge), self.whole)

    def numbers(self) -> Iterator[Figure]:
        """Numbers of things told with the whole, or between it and the last of its parts."""
        units = {self.whole.unit, *(one.unit for one in self.items if not bare(one))}
        sentences = {one.sentence for one in self._mentions}
        last = self.items[-1].order if self.items else 0
        for one in self.context.scene.amounts[:last]:
            whole = one.kind is Kind.COUNT and one.quantity.low.denominator == 1 and not one.quantity.is_range
            small = whole and _FEW <= one.quantity.low <= _MANY
            beside = one.sentence in sentences or self.whole.start < one.start
            if small and beside and not bare(one) and one.unit not in units:
                yield one

    def names_whole(self, words: Sequence[str]) -> bool:
        """Whether one of the words is the noun of the whole, or stands for it."""
        nouns, known = self.context.scene.pack.view(Nouns), self.context.scene.pack.view(synonyms)
        own = known.of(self.whole.unit.casefold())
        lemmas = (nouns.lemma(word).casefold() for word in words)
        return any(word == self.whole.unit.casefold() or not own.isdisjoint(known.of(word)) for word in lemmas)

    def closes(self, index: int) -> bool:
        """Whether an item is told as what the others leave."""
        one, context = self.items[index], self.context
        following = self.items[index + 1] if index + 1 < len(self.items) else None
        if following is not None and following.sentence == one.sentence:
            return False
        return told_as_rest(context, one) or self._opens_with_what_is_left(one) or self._is_least(index)

    def _is_least(self, index: int) -> bool:
        """« Le troisième et plus petit » local, of which the number is the least that the list has told."""
        told, one = signs(self.context.scene), self.items[index]
        if not (told.has(one.sentence, "last") and told.has(one.sentence, "least")):
            return False
        beside = [other for other in self.items[:index] if other.paragraph == one.paragraph]
        return len(beside) >= _FEW - 1 and all(one.quantity.high < other.quantity.low for other in beside)

    def _opens_with_what_is_left(self, one: Figure) -> bool:
        """« Restent l'éclairage, où 1,1 million ..., et l'informatique », "Everything else has to do with $5m"."""
        opening = self.context.scene.sentence_tokens(one.sentence).start
        return signs(self.context.scene).within(one.sentence, opening, opening + _OPENING, "left", "all_else")

    def up_to(self, last: int) -> Iterator[Sequence[Figure]]:
        """The lists that end with an item: from the whole on, then from the start of each paragraph and sentence."""
        mention = self.mention(self.items[last])
        behind = [one for one in self.items[: last + 1] if one.order > mention.order]
        yield behind
        for at in range(1, len(behind)):
            if behind[at].sentence != behind[at - 1].sentence:
                yield behind[at:]


def passage(context: Context, whole: Figure, noun: str) -> Passage:
    """What follows a whole and may be its parts; of counts those of a noun, and those without one."""
    items: list[Figure] = []
    mentions, nested, last = [whole], -1, whole
    for one in context.scene.amounts[whole.order + 1 : whole.order + 1 + _REACH]:
        if one.paragraph - last.paragraph > (_APART if items else _FAR):
            break
        if not _like(whole, one):
            continue
        if one.quantity.low == whole.quantity.low and not bare(one):
            mentions.append(one)
            last = one if not items else last
            continue
        if (items or one.sentence == mentions[-1].sentence) and _within_another(context, one):
            nested = one.sentence
        if _changes_item(context, items, one):
            continue
        named = noun if len(items) < _FEW - 1 or not _last_of_all(context, one) else ""
        if one.sentence != nested and _is_item(context, whole, one, named):
            items.append(one)
            last = one
    return Passage(context, whole, tuple(items), tuple(mentions))


def _last_of_all(context: Context, one: Figure) -> bool:
    """Words of its sentence say that it is the last of a list, whatever its noun."""
    told = signs(context.scene)
    return told.has(one.sentence, "closes_list") or (told.has(one.sentence, "last") and told.has(one.sentence, "least"))


def _changes_item(context: Context, items: Sequence[Figure], one: Figure) -> bool:
    """As in "Lager, with 52,000 hectolitres, lost 6,000": by how much the item of the sentence changed."""
    return bool(items) and items[-1].sentence == one.sentence and context.just_before(one, 3).has("up", "down")


def _like(whole: Figure, one: Figure) -> bool:
    if one.in_title:
        return False
    if whole.kind is not Kind.COUNT:
        return alike(one, whole)
    return one.kind is Kind.COUNT and one.per is None


def _within_another(context: Context, one: Figure) -> bool:
    """A part of the item before it: « dont 1,8 million apporté par l'État », "14 of them closed". Behind a colon is
    what the words before it lead to: „glimpflich kommt Rode davon: 23 Betten“.
    """
    led, stop = context.just_before(one, 4), context.inside(one).stop
    if led.has(*_NESTED) and ":" not in led.words:
        return True
    return any("of_those" in cue.roles and cue.first == stop for cue in context.just_after(one, 3).cues)


def _is_item(context: Context, whole: Figure, one: Figure, noun: str) -> bool:
    if not single(one, Hedge.NONE, Hedge.ABOUT) or one.quotation is not None or not one.quantity.low:
        return False
    if one.modality in (Modality.DENIED, Modality.POSSIBLE) or one.quantity.high >= whole.quantity.low:
        return False
    if one.quantity.low * _TINY < whole.quantity.low or of_earlier_year(context, one):
        return False
    if one in left_behind(context, one.sentence):
        return False
    if whole.kind is Kind.COUNT and not (bare(one) or _of_noun(context, noun, one)):
        return False
    behind = context.just_after(one, 4)
    if behind.has(*_COMPARED) and (bare(one) or not context.words.than.isdisjoint(behind.words)):
        return False  # « trois de moins que dans l'assemblée sortante », not „23 Betten weniger“
    if _moved(context, one) or (bare(one) and context.just_after(one, 1).has("less", "down", "more", "up")):
        return False
    return not context.just_before(one, 3).has(*_OTHER)


def _moved(context: Context, one: Figure) -> bool:
    """By how much something changed, or to what: "cuts would be expanded by 5.2 billion marks to 13.7 billion"."""
    before, words, changed = context.preceding(one, 1), context.words, context.just_before(one, 5).has("up", "down")
    if changed and not (words.by_amount - words.of).isdisjoint(before):
        return True
    if words.to.isdisjoint(before):
        return False
    other = context.neighbour(one, -1)
    if other is not None and other in left_behind(context, one.sentence):
        return False  # "went from 6,000 to 9,000"
    return changed or (other is not None and alike(other, one))


def _of_noun(context: Context, noun: str, one: Figure) -> bool:
    """Of the noun itself, of one that stands for it, or of none."""
    return not noun or not one.unit or context.scene.pack.view(synonyms).likeness(noun, one.unit) > 0


def told_as_rest(context: Context, one: Figure) -> bool:
    """Whether an amount is told as what others leave: "the remaining £9m", « Les quatre derniers »."""
    own = context.stretch(one.sentence, one.start, one.end)
    last = own.has("others_after") or context.just_after(one, 1).has("others_after")
    return is_rest(context, one) or (last and context.led_by(one, "definite"))
