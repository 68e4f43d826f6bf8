"""What a number without a unit may take from the words around it: a whole, a price, the sentence's shares."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.left import LeftWords
from workbench.language.nouns import Nouns
from workbench.language.tokens import Tokens

LOOK_BACK = 12
MILLION = 10**6
OF = frozenset(("of", "des", "de", "d'", "der", "van", "dei", "degli", "delle", "dos", "das", "von"))
_SHARED = (Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT)
_CLOSE, _LIKE = 4, 5
_PLAIN = ("digits", "words")
_RATED = (Kind.PERCENT, Kind.POINTS)


class Lending:
    """Completes one bare draft in place where it can."""

    def __init__(self, nouns: Nouns, left: LeftWords, noun_at: Callable[[Tokens, int], tuple[int, str] | None]) -> None:
        self._nouns, self._left, self._noun_at = nouns, left, noun_at

    def of_whole(self, tokens: Tokens, drafts: list[Draft], index: int) -> bool:
        """As in "85.000 von 340.000 Euro", "12 of the 40 million dollars": the whole's unit is the part's."""
        draft = drafts[index]
        whole = drafts[index + 1] if index + 1 < len(drafts) else None
        if whole is None or whole.kind not in _SHARED or draft.end >= len(tokens.lower):
            return False
        between = tokens.lower[draft.end : whole.first]
        if not between or between[0] not in OF or len(between) > 2 or not all(word.isalpha() for word in between):
            return False
        if draft.scale == 1 and whole.scale > 1 and draft.bare <= whole.bare:
            draft.multiply(whole.scale)
            draft.scale = whole.scale
        draft.set_unit(whole.kind or Kind.MONEY, whole.unit, whole.factor)
        return draft.high <= whole.high

    def spent(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int, of: frozenset[str]) -> None:
        """As in "6,2 millions : 2,7 millions de partenariats": after a colon the millions are parts of the sum of money
        before it, and the noun tells what they are for.
        """
        draft, lower = drafts[index], tokens.lower
        if lower[draft.num_end] not in of:
            return
        for back in range(index - 1, -1, -1):
            other = drafts[back]
            if sentences[back] != sentences[index]:
                return
            if other.kind is Kind.COUNT and other.scale >= MILLION:
                return
            if other.kind is Kind.MONEY and other.scale >= MILLION:
                told = lower[other.end : draft.first]
                listed = other.end < len(lower) and lower[other.end] in of
                if ":" in told or (listed and ":" in lower[drafts[0].first : other.first]):
                    draft.end, draft.noun = draft.num_end, False
                    draft.set_unit(Kind.MONEY, other.unit)
                return
            if ":" in lower[other.end : draft.first]:
                return

    def compared(self, tokens: Tokens, drafts: list[Draft], index: int) -> bool:
        """As in "54 centesimi al litro, tre in più": so much more of the same right behind it."""
        draft, lower = drafts[index], tokens.lower
        last = drafts[index - 1] if index else None
        if last is None or draft.form not in _PLAIN or last.kind not in _SHARED or last.kind is Kind.PERCENT:
            return False
        ahead = lower[draft.end : draft.end + 2]
        between = lower[max(last.end, last.per_end) : draft.first]
        if self._left.more.isdisjoint(ahead[:1]) and " ".join(ahead) not in self._left.more:
            return False
        if len(between) > 2 or between[:1] != [","] or draft.scale > 1:
            return False
        if last.scale > 1 and (draft.grouped or draft.bare > last.bare):
            return False
        if last.scale > 1:
            draft.multiply(last.scale)  # « 14 millions de francs, deux de plus »
            draft.scale = last.scale
        draft.set_unit(last.kind, last.unit, last.factor)
        return True

    def each(self, drafts: list[Draft], index: int) -> bool:
        """As in "7,1 millones de euros —unos ocho por unidad—": money by the piece, without the millions."""
        draft, last = drafts[index], drafts[index - 1] if index else None
        if last is None or not draft.per or last.kind is not Kind.MONEY or draft.first - last.end > _CLOSE:
            return False
        draft.set_unit(Kind.MONEY, last.unit)
        return True

    def exchanged(self, tokens: Tokens, drafts: list[Draft], index: int) -> bool:
        """As in "a un tipo de cambio de 17.50": what a unit of another currency costs, no millions."""
        draft = drafts[index]
        if draft.scale > 1 or draft.form != "digits":
            return False
        if self._left.exchange.isdisjoint(tokens.lower[max(0, draft.first - _CLOSE) : draft.first]):
            return False
        money = next((other for other in drafts[:index] if other.kind is Kind.MONEY and not other.aside), None)
        if money is None:
            return False
        draft.set_unit(Kind.MONEY, money.unit)
        return True

    def of_those(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """As in "2.340 hectáreas … De ellas, 1.410": a pronoun for what the sentence before told."""
        draft, lower = drafts[index], tokens.lower
        first = draft.first
        for at in range(max(0, first - _CLOSE), first):
            found = self._left.of_those.at(lower, at)
            if found is None or not (
                at == 0 or lower[at - 1] in ".;" or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
            ):
                continue
            for back in range(index - 1, -1, -1):
                other = drafts[back]
                if sentences[back] == sentences[index]:
                    continue
                if other.kind is Kind.MEASURE and other.high >= draft.high:
                    draft.set_unit(Kind.MEASURE, other.unit, other.factor)
                    return True
                if other.kind in (Kind.COUNT, Kind.MONEY) or sentences[back] < sentences[index] - 1:
                    return False
        return False

    def parted(self, tokens: Tokens, last: Draft, draft: Draft) -> None:
        """As in « 3 100 hectares, dont 1 900 sous appellation et 1 400 conduits en bio »: in a list of parts what looks
        like a noun is a participle before a preposition.
        """
        lower = tokens.lower
        if last.kind is not Kind.MEASURE or last.end != last.num_end or draft.end != draft.num_end + 1:
            return
        parted = not self._left.partitive.isdisjoint(lower[max(0, last.first - 1) : last.first])
        following = lower[draft.end] if draft.end < len(lower) else ""
        participle = lower[draft.end - 1].endswith(self._nouns.participles)
        if (
            parted
            and participle
            and following in self._nouns.stop
            and lower[draft.first - 1] in self._left.coordination
        ):
            draft.end, draft.noun = draft.num_end, False
            draft.set_unit(Kind.MEASURE, last.unit, last.factor)

    def priced(self, tokens: Tokens, drafts: list[Draft], sentences: list[int], index: int, money: str) -> bool:
        """As in "il prototipo ne costava 45": behind a verb of price, in a text about money; behind the millions that
        the sentence told of, in millions too (« estimé à 285 millions, il en coûtera 312 »).
        """
        draft = drafts[index]
        before = tokens.lower[draft.first - 1] if draft.first else ""
        if not money or before not in self._left.price or draft.form != "digits":
            return False
        last = drafts[index - 1] if index else None
        same = last is not None and sentences[index] == sentences[index - 1]
        scaled = last is not None and same and last.kind is Kind.MONEY and last.scale >= MILLION and draft.scale == 1
        if (
            last is not None
            and scaled
            and not draft.grouped
            and draft.bare <= last.bare * _LIKE <= draft.bare * _LIKE**2
        ):
            draft.multiply(last.scale)
            draft.scale = last.scale
        draft.set_unit(Kind.MONEY, money)
        return True

    def measured(self, drafts: list[Draft], sentences: list[int], index: int) -> bool:
        """As in "28,6, die Liberalen 15,2 und die Grünen 12,0 Prozent": nothing is counted in decimals, so that in a
        sentence about shares it is one.
        """
        near = range(max(0, index - LOOK_BACK), min(len(drafts), index + LOOK_BACK))
        others = [drafts[at] for at in near if sentences[at] == sentences[index] and drafts[at].kind is not None]
        united = [other for other in others if other.kind is not Kind.COUNT and other.form == "digits"]
        if not united or any(other.kind not in _RATED for other in united):
            return False
        draft = drafts[index]
        closest = min(united, key=lambda other: abs(other.first - draft.first))
        draft.set_unit(closest.kind or Kind.PERCENT, closest.unit)
        return True

    def _counted_before(self, drafts: list[Draft], index: int) -> str | None:
        """As in "21 cases, a fall of 25% from the 28 of the week before": what was counted before shares and points."""
        near = drafts[max(0, index - LOOK_BACK) : index]
        last = next((other for other in reversed(near) if other.kind not in _RATED), None)
        return last.unit if last is not None and last.kind is Kind.COUNT else None

    def of_noun(self, tokens: Tokens, drafts: list[Draft], index: int) -> str | None:
        """As in "four of the five members", "twee van de 33", "40 of its smaller branches"."""
        draft, lower = drafts[index], tokens.lower
        at = draft.end
        if at >= len(lower) or lower[at] not in OF:
            return None
        if not self._left.them.isdisjoint(lower[at + 1 : at + 2]):
            counted = [other for other in drafts[max(0, index - LOOK_BACK) : index] if other.kind is Kind.COUNT]
            return counted[-1].unit if counted else None
        bare = lower[at] in ("de", "d'", "van", "von", "der")
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if (
            following is not None
            and following.first <= at + 3
            and following.kind is Kind.COUNT
            and "," not in lower[at : following.first]
        ):
            return following.unit
        at += 1
        if bare and not (at < len(lower) and (lower[at] in self._nouns.stop or lower[draft.end] == "der")):
            return None  # "4 500 de frais" is no part of counted things
        while at < len(lower) and lower[at] in self._nouns.stop and at < draft.end + 3:
            at += 1
        found = self._noun_at(tokens, at)
        if found is not None and lower[found[0] - 1] in self._left.times:
            return self._counted_before(drafts, index)
        if found is None or (draft.low >= 2 and not self._nouns.may_be_plural(lower[found[0] - 1])):
            return None  # "400.000 de la venta": where money comes from
        return found[1]
