"""What a bare number inherits from an amount before it in its sentence: unit, scale and all, when that makes sense."""

from __future__ import annotations

from workbench.domain.quantities import ADDABLE, Kind
from workbench.extract.dimensions.amounts.degrees import DEGREES
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.extract.dimensions.amounts.lending import LOOK_BACK, MILLION, OF
from workbench.extract.dimensions.amounts.parallels import Parallels
from workbench.language.left import LeftWords
from workbench.language.tokens import Tokens

_SPOKEN = 10
_GROWN = 16
"""Years: the least age that is told by a pronoun, and the most by which it may differ from the one before it."""
_MANY, _SIZE, _MORE = 8, 4, 20
"""How many times a number must exceed the things counted before it, may differ from what was measured, and must exceed
a price, to be of another kind than these.
"""
_MATCH, _PITCH = 120, frozenset({"m", "yd", "ft"})
"""The last minute of a match, and the units of a shot's distance."""
_LEVEL = 1000
"""How many times the mantissa before it a level that was reached may be, to share its scale."""
_MEASURED = (Kind.PERCENT, Kind.MEASURE)


class Inheritance:
    """Completes one bare draft in place; `same` are the indexes of the amounts before it in its sentence."""

    def __init__(self, left: LeftWords, parallel: Parallels) -> None:
        self.left, self.parallel = left, parallel

    def from_sentence(self, tokens: Tokens, drafts: list[Draft], same: list[int], index: int) -> bool:
        """From the nearest amount that fits."""
        draft = drafts[index]
        if (model := self._of_its_size(drafts, same, draft)) is not None:
            draft.set_unit(model.kind or Kind.MEASURE, model.unit, model.factor)
            return True
        held = bool(draft.first) and tokens.lower[draft.first - 1] in self.left.holds
        for back in reversed(same):
            if held and drafts[back].unit in DEGREES:
                continue  # "kept at 15°C; it will have 60"
            if self._minute(tokens, draft, drafts[back]):
                return True  # "scored from 20 yards on 84": a number by itself
            if self.parallel.placed(tokens, drafts[back], draft) or self._beyond(tokens, drafts, same, back, draft):
                continue
            if self._inherit(tokens, draft, drafts[back], back == index - 1):
                return True
        return False

    def _minute(self, tokens: Tokens, draft: Draft, other: Draft) -> bool:
        """As in "struck from 25 yards on 61", «da 20 metri al 84», the minute of a match right behind a length."""
        if draft.form != "digits" or draft.decimals or draft.high > _MATCH or not 0 < draft.first - other.end <= 2:
            return False
        beside = tokens.lower[draft.first - 1] in self.left.minutes and other.unit in _PITCH
        behind = tokens.lower[draft.end] if draft.end < len(tokens.lower) else "."
        return beside and other.kind is Kind.MEASURE and (not behind.isalpha() or behind in self.left.coordination)

    def _of_its_size(self, drafts: list[Draft], same: list[int], draft: Draft) -> Draft | None:
        """As in « 152 km, 187 le lendemain, avec cinq cols, puis 127 »: a few things counted in between lend nothing to
        a number that is of the size of what was measured before them.
        """
        last = drafts[same[-1]] if same else None
        if last is None or last.kind is not Kind.COUNT or not last.noun or draft.high < last.high * _MANY:
            return None
        for back in reversed(same[:-1]):
            other = drafts[back]
            if other.kind is Kind.MEASURE and other.scale == 1 and draft.scale == 1 and not draft.grouped:
                size = draft.high * other.factor
                return other if other.low <= size * _SIZE and size <= other.high * _SIZE else None
        return None

    def of_pronoun(self, tokens: Tokens, drafts: list[Draft], same: list[int], index: int) -> None:
        """As in « elle en a 18 »: of the things just counted; « 2 tonnes …, les meilleures en donnent plus de trois »:
        of what the sentence measured, where that is of its size.
        """
        draft, last = drafts[index], drafts[same[-1]] if same else None
        if last is not None and last.kind in _MEASURED and last.scale == 1 and self._in_place_of(tokens, draft, last):
            draft.set_unit(last.kind or Kind.MEASURE, last.unit, last.factor)
            return
        if self._as_old(drafts, index):
            draft.set_unit(Kind.DURATION, "year")
            return
        counted = (d for d in reversed(drafts[max(0, index - LOOK_BACK) : index]) if d.kind is Kind.COUNT)
        model = next(counted, drafts[index - 1])
        if model.kind is Kind.PERCENT:
            draft.set_unit(Kind.COUNT, "")
        else:
            draft.set_unit(model.kind or Kind.COUNT, model.unit)

    def _as_old(self, drafts: list[Draft], index: int) -> bool:
        """As in « morte à 76 ans … j'en ai 74 »: years of about the same number, told right before."""
        draft, last = drafts[index], drafts[index - 1]
        years = last.kind is Kind.DURATION and last.unit == "year" and last.factor == 1 and not draft.decimals
        return years and draft.high >= _GROWN and -_GROWN <= draft.high - last.high <= _GROWN

    def _in_place_of(self, tokens: Tokens, draft: Draft, last: Draft) -> bool:
        reach = 2 if last.kind is Kind.PERCENT else 8
        shared = tokens.lower[last.end : last.end + 1]  # "30 % des voix" is a part of something
        if last.kind is Kind.PERCENT and shared and shared[0] in OF:
            return False
        size = draft.high * last.factor
        return last.low <= size * reach and size <= last.high * reach

    def _beyond(self, tokens: Tokens, drafts: list[Draft], same: list[int], back: int, draft: Draft) -> bool:
        """As in "2.300 hectáreas, 23 km², de las que 1.500": a part is none of what is smaller than it, where something
        larger was told before.
        """
        other, before = drafts[back], tokens.lower[max(0, draft.first - 2) : draft.first]
        if other.kind is not Kind.MEASURE or other.bare >= draft.bare or not draft.grouped:
            return False
        if not any(word in self.left.partitive for word in before):
            return False
        return any(drafts[at].kind is Kind.MEASURE and drafts[at].bare >= draft.bare for at in same if at < back)

    def _inherit(self, tokens: Tokens, draft: Draft, other: Draft, nearest: bool) -> bool:
        """Take the unit of an earlier amount of the sentence, scale and all, when that makes sense."""
        gap = draft.first - other.end
        if other.kind is Kind.PERCENT or other.kind is Kind.POINTS or other.kind is Kind.DURATION:
            if (
                nearest
                and gap == 1
                and other.unit == "year"
                and other.end == other.num_end
                and self._listed(tokens, other)
            ):
                draft.set_unit(Kind.DURATION, "year")  # "aged 4, 7 and 9"
                return True
            if draft.grouped or draft.high > 100 + 2 * other.high:
                return False  # "daalde met 11 procent tot ruim 740.000"
            spoken = other.kind is not Kind.DURATION or tokens.lower[other.end] not in self.left.coordination
            if nearest and other.form != "fraction" and gap <= 3 and spoken and self._contrast(tokens, other.end):
                draft.set_unit(other.kind, other.unit, other.factor)
                return True
            if nearest and other.kind is Kind.DURATION and self.parallel.again(tokens, draft, other):
                draft.set_unit(other.kind, other.unit, other.factor)
                return True
            return False
        if other.kind not in ADDABLE:
            return False
        if other.kind is Kind.MONEY and not self._takes_money(tokens, draft, other):
            return False
        if other.kind is Kind.MONEY and draft.plain and other.scale >= MILLION and self._copula(tokens, draft):
            return False
        if other.scale >= MILLION and not self._written_out(tokens, draft, other):
            if draft.form != "digits" or (draft.plain and self._ordinary(draft, other)):
                return False
            draft.multiply(other.scale)
            draft.scale = other.scale
        draft.set_unit(other.kind, other.unit, other.factor)
        return True

    def _takes_money(self, tokens: Tokens, draft: Draft, other: Draft) -> bool:
        """In figures, or in words as the money before it (« septante francs à Lausanne et nonante à Fribourg »)."""
        if draft.form != "digits":
            spoken = draft.form == other.form == "words" and other.scale == draft.scale == 1
            return spoken and draft.high >= _SPOKEN and draft.high <= other.high * _SIZE
        reached = draft.first > 1 and tokens.lower[draft.first - 2] == "," and draft.grouped
        level = reached and tokens.lower[draft.first - 1] in self.left.targets  # « gagne 12 dollars, à 4 015 »
        return level or not self._counted(draft, other)

    def _counted(self, draft: Draft, other: Draft) -> bool:
        """As in "A ticket costs £12 and 4,000 were sold": what is that much more than a price is something else."""
        return other.scale == draft.scale == 1 and draft.high * other.factor > other.high * _MORE

    def _copula(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "le richieste erano state 83": things are counted, though money was told of."""
        return draft.first > 0 and tokens.lower[draft.first - 1] in self.left.copula

    def _listed(self, tokens: Tokens, other: Draft) -> bool:
        word = tokens.lower[other.end]
        return word == "," or word in self.left.coordination

    def _written_out(self, tokens: Tokens, draft: Draft, other: Draft) -> bool:
        """Of its own scale: "2.5 million euros, of which 900 thousand", "… of which 900,000"; not a level reached, as
        in "bajó en mil millones, hasta 51.000"; but "1.3 million visits, up from 500,000".
        """
        reached = draft.first > 0 and tokens.lower[draft.first - 1] in self.left.targets
        reached = reached and draft.bare <= other.bare * _LEVEL
        return draft.scale > 1 or (draft.grouped and not reached and self._ordinary(draft, other))

    def _ordinary(self, draft: Draft, other: Draft) -> bool:
        """Too far from the mantissa before it to share its scale ("3 millions … 4500")."""
        return draft.bare > 1000 and draft.bare > other.bare * 20

    def _contrast(self, tokens: Tokens, at: int) -> bool:
        return any(word in self.left.contrast for word in tokens.lower[at : at + 2])
