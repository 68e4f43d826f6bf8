"""Two neighbouring drafts as one range: "22 à 22,5 milliards", "between 3 and 5 per cent", "$26-31 million"."""

from __future__ import annotations

from fractions import Fraction

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft, sentence_words
from workbench.language.hedges import Hedges
from workbench.language.tokens import Tokens

_WINDOW = 14
_LIKE = 3
"""How many times the other the larger end of a range of prices may be behind a verb of change."""
_NOUN = 5
"""Words from a noun of change to the range that it leads to, itself included."""
_DASHES = frozenset("-–—−‑")
_SENTENCE = frozenset(".!?;…")


class RangeJoiner:
    """Joins or links pairs. A pair after a verb of change stays two amounts ("rose from 3 to 5")."""

    def __init__(self, hedges: Hedges, relatives: frozenset[str] = frozenset()) -> None:
        self.hedges, self.relatives = hedges, relatives
        joints = (hedges.between_and.entries, hedges.from_to.entries, hedges.infix.entries, hedges.or_.entries)
        self._joints = frozenset().union(*joints)

    def join(self, tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
        """The drafts with ranges merged, in order."""
        out: list[Draft] = []
        for draft in drafts:
            if out and (merged := self._pair(tokens, out[-1], draft)) is not None:
                out[-1] = merged
            else:
                out.append(draft)
        return out

    def _pair(self, tokens: Tokens, left: Draft, right: Draft) -> Draft | None:
        gap = right.first - left.end
        if (
            not 0 < gap <= 4
            or tokens.lower[left.end] not in self._joints
            or left.low != left.high
            or "fraction" in (left.form, right.form)
            or left.form == "multiple"
        ):
            return None
        lower = tokens.lower
        opened = self._opened(tokens, left, right)
        if opened is None:
            return None
        kind, first = opened
        if not self._compatible(left, right):
            return None
        if kind == "from" and self._moves(tokens, left, right, first):
            self._share(left, right)
            left.linked = right.linked = True
            return None
        if kind == "infix" and not self._infix_holds(tokens, left, right, lower[left.end]):
            return None
        if kind == "or" and not (left.bare < right.bare <= left.bare * 3 and left.kind is None):
            return None
        return self._merged(left, right, first)

    def _moves(self, tokens: Tokens, left: Draft, right: Draft, first: int) -> bool:
        """True when "from A to B" tells a movement. A rise "of 3 to 5 per cent" and German "von … bis" are ranges."""
        written = right.bare if left.kind is not None else Fraction(right.bare) / right.factor  # "de 10 à 15 centimes"
        if tokens.lower[left.end] in self.hedges.range_to:
            return False
        if tokens.lower[left.end] in self.hedges.move_to:
            return True
        before = tokens.lower[first - 1] if first else ""
        if left.bare < written and (before in self.hedges.change_nouns or self._by_noun(tokens, right, first)):
            return False
        if left.bare < written and self._falls(tokens, first):
            return False  # « ont chuté de 15 à 20 % » tells by how much
        if left.bare > written and self._told_of_change(tokens, left, right):
            return True
        return self.changes(tokens, left.first)

    def _by_noun(self, tokens: Tokens, right: Draft, first: int) -> bool:
        """A noun of change stands before token `first`, with what changes in between: « une hausse de ses ventes de 3 à
        4 % »; « la hausse est passée de 3 à 4 % », "a rise in the rate from 3 to 4%" are movements.
        """
        if right.kind is not Kind.PERCENT or tokens.lower[first] not in self.hedges.so_much:
            return False
        for word in reversed(tokens.lower[max(0, first - _NOUN) : first]):
            if word in self.hedges.change_nouns:
                return True
            if not word[0].isalpha() or self.hedges.tells_change(word):
                return False
        return False

    def _falls(self, tokens: Tokens, first: int) -> bool:
        """A verb of falling stands right before token `first`: nothing falls from less to more."""
        return first > 0 and tokens.lower[first - 1].startswith(self.hedges.falls) and bool(self.hedges.falls)

    def _told_of_change(self, tokens: Tokens, left: Draft, right: Draft) -> bool:
        """A fall is told of somewhere in the sentence: "è sceso tra il 2020 e il 2025 da 52 a 47 milioni"."""
        around = sentence_words(tokens, left.first, right.end, _WINDOW)
        return any(self.hedges.tells_change(word) for word in around)

    def _opened(self, tokens: Tokens, left: Draft, right: Draft) -> tuple[str, int] | None:
        """How the pair is joined and where its quote starts."""
        lower, gap_end = tokens.lower, right.first
        before = self.hedges.between.before(lower, left.first)
        if before is not None and (found := self.hedges.between_and.at(lower, left.end)) and found[0] == gap_end:
            return "between", before[0]
        before = self.hedges.from_.before(lower, left.first)
        if before is not None and (found := self.hedges.from_to.at(lower, left.end)):
            if found[0] == gap_end:
                return "from", before[0]
            hedge = self.hedges.left.before(lower, gap_end)
            if hedge is not None and hedge[0] == found[0] and self._moves(tokens, left, right, before[0]):
                return "from", before[0]
        if found := self.hedges.infix.at(lower, left.end):
            worded = found[0] < gap_end and lower[left.end].isalpha()
            hedge = self.hedges.left.before(lower, gap_end) if worded else None
            if found[0] == gap_end or (hedge is not None and hedge[0] == found[0] and left.kind is None):
                return "infix", left.first  # "knapp drei bis knapp sieben Prozent"
        if (found := self.hedges.or_.at(lower, left.end)) and found[0] == gap_end:
            return "or", left.first
        return None

    def _compatible(self, left: Draft, right: Draft) -> bool:
        if left.kind is None:
            of_money = left.scale > 1 and right.kind is Kind.PERCENT  # "27 million or 30 percent of the sum"
            return right.form != "one" and not of_money
        if left.noun:
            return right.noun and right.unit == left.unit
        if right.kind is None:
            return left.money_before or (left.kind is Kind.MONEY and right.money_before)
        return left.kind is right.kind and left.unit == right.unit

    def _infix_holds(self, tokens: Tokens, left: Draft, right: Draft, word: str) -> bool:
        if right.signed and word in _DASHES:
            return False
        if word.isalpha() and left.kind is right.kind is Kind.PERCENT and left.high > right.high:
            return False  # "ahead by 15 points, 51% to 36%"
        if right.kind is None and left.kind is None and right.scale == 1:
            if word in self.hedges.range_to and left.low < right.low <= 2 * left.low:
                return True  # "auf 325 bis 355 geschätzt"
            if left.grouped and right.grouped and left.low < right.low <= 2 * left.low:
                return not word.isalpha() or not self.changes(tokens, left.first)
            return (not word.isalpha() or (left.decimals and right.decimals)) and left.plain is False
        if left.kind is not None and word.isalpha() and self.changes(tokens, left.first):
            if self._by(tokens, left) or left.kind is right.kind is Kind.MEASURE:
                return False  # "cut its debt by $300m to $2.1bn", "rose 1.8m to 4.35m"
            reached = right.high if left.scale > 1 or left.grouped else right.bare
            if left.kind is right.kind is Kind.MONEY and not left.low < reached <= left.low * _LIKE:
                return False  # "slipped 80 cents to $71.20"
        if word in _DASHES and left.bare >= right.bare and right.scale == 1 and right.noun:
            return False
        return not (left.kind is None and word.isalpha() and self.changes(tokens, left.first) and left.low > right.bare)

    def _by(self, tokens: Tokens, draft: Draft) -> bool:
        return draft.first > 0 and tokens.lower[draft.first - 1] in self.hedges.by

    def changes(self, tokens: Tokens, at: int) -> bool:
        """True when a word of change stands shortly before token `at` in its clause; an aside between commas right
        before `at` is passed over.
        """
        lower = tokens.lower
        aside = False
        for index in range(at - 1, max(-1, at - _WINDOW), -1):
            word = lower[index]
            if word in _SENTENCE and not (index + 1 < len(lower) and tokens.adjacent(index + 1)):
                return False
            if word in self.hedges.range_words or word in self.relatives:
                return False
            if self.hedges.tells_change(word):
                return True
            if word == "," and (index + 1 >= len(lower) or not tokens.adjacent(index + 1)):
                if not aside and index < at - 3:
                    return False
                aside = True
        return False

    def _share(self, left: Draft, right: Draft) -> None:
        """Scale and unit of the right end for a left end without its own (and the reverse for "$26-31")."""
        if left.kind is None and right.kind is not None:
            if right.factor != 1:
                left.multiply(right.factor)
            left.kind, left.unit, left.factor = right.kind, right.unit, right.factor
        elif right.kind is None and left.kind is not None:
            right.kind, right.unit, right.factor = left.kind, left.unit, left.factor
            if left.factor != 1:
                right.multiply(left.factor)
        if left.scale == 1 and right.scale > 1 and (left.low < 1000 or Fraction(left.low, left.factor) <= right.bare):
            left.multiply(right.scale)
            left.scale = right.scale

    def _merged(self, left: Draft, right: Draft, first: int) -> Draft:
        self._share(left, right)
        if left.plain and right.grouped and left.scale == right.scale == 1 and left.low < right.low / 1000:
            left.multiply(1000)  # "£40-50,000"
        if right.scale == 1 and left.scale > 1 and right.kind is left.kind and right.high < 1000 and not right.noun:
            right.multiply(left.scale)
        low, high = left.low, right.high
        left.first, left.end, left.num_end = first, right.end, right.num_end
        left.low, left.high, left.reversed = min(low, high), max(low, high), low > high
        left.step, left.scale = min(left.step, right.step), max(left.scale, right.scale)
        left.noun, left.per = right.noun or left.noun, right.per or left.per
        left.plain = False
        return left
