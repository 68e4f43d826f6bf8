"""Ages that a text gives without "years": behind a word for age, a group of people, a name or a copula."""

from __future__ import annotations

from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.draft import Draft, sentence_words
from workbench.language.left import LeftWords
from workbench.language.tokens import Tokens

_CHILD, _YOUNGEST, _ADULT = 3, 10, 16
_AROUND = 12
_SENTENCE = 25
_RECENT, _TOLD = 12, 120
"""How many amounts and how many words before a bracket of ages may stand without a unit."""


class Ages:
    """Says whether a bare number is an age in years."""

    def __init__(self, left: LeftWords) -> None:
        self.left = left

    def is_age(self, tokens: Tokens, drafts: list[Draft], index: int) -> bool:
        """As in "aged 34", "children under five", "turns 25", "mean age was 74.6", "Dean Mallory, 49"."""
        draft, lower = drafts[index], tokens.lower
        first = draft.first
        if draft.low > 119 or draft.scale > 1 or draft.grouped or not first or draft.form not in ("digits", "words"):
            return False
        if lower[first - 1] in self.left.age_at and self._at_age(tokens, draft):
            return True
        if first < 2:
            return False
        if self._or_over(tokens, draft) or self._bracket(tokens, drafts, index):
            return True
        if self._of_age(tokens, draft):
            return True
        before, pair = lower[first - 1], f"{lower[first - 2]} {lower[first - 1]}"
        if before in self.left.age or pair in self.left.age or self._mean_age(lower, first):
            return True
        if first < draft.num_first:
            return self._bounded_age(drafts, index, before, " ".join(lower[first : draft.num_first]))
        return bool(draft.plain) and self._person_age(tokens, draft)

    def _of_age(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "a widow of 91 was left", "a lad of nine": behind one person with an article, and nothing counted."""
        lower, first, end = tokens.lower, draft.first, draft.end
        if lower[first - 1] not in self.left.age_of or first < 3 or draft.low < _CHILD or draft.noun or draft.decimals:
            return False
        following = lower[end] if end < len(lower) else "."
        alone = not following[0].isalpha() or following in self.left.age_of_behind
        return alone and lower[first - 2] in self.left.age_people and lower[first - 3] in self.left.articles

    def _or_over(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "those 65 or over", "aged 16 and under": takes the bound."""
        found = self.left.age_after.at(tokens.lower, draft.end)
        if found is None or draft.hedge is not Hedge.NONE or draft.low < _CHILD:
            return False
        following = tokens.lower[found[0]] if found[0] < len(tokens.lower) else "."
        if following in self.left.age_not_before or not (following[0].isalpha() or following in ",.;:)"):
            return False  # "65 or over half of them", "65 and under 30 others"
        draft.end, draft.hedge = found[0], Hedge.AT_LEAST if found[1] else Hedge.UP_TO
        return True

    def _bracket(self, tokens: Tokens, drafts: list[Draft], index: int) -> bool:
        """As in "Between 25 and 40 there is almost nobody" in a text that has just told ages."""
        draft, lower = drafts[index], tokens.lower
        opens = draft.first == 0 or not lower[draft.first - 1][0].isalnum()
        if not opens or draft.low >= draft.high or not draft.num_end - draft.num_first > 1:
            return False
        following = lower[draft.end] if draft.end < len(lower) else "."
        aged = any(
            other.kind is Kind.DURATION and other.unit == "year" for other in drafts[max(0, index - _RECENT) : index]
        )
        told = not self.left.age_nouns.isdisjoint(lower[max(0, draft.first - _TOLD) : draft.first])
        return aged and told and following in self.left.age_open

    def _at_age(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "At 81, the keeper …", "kam er mit 14 an die Kreuzschule": no noun behind."""
        lower, first, end = tokens.lower, draft.num_first, draft.num_end
        if not draft.plain or draft.low < _CHILD or draft.end != end or end >= len(lower):
            return False
        closed = lower[end] in ",.;:" or lower[end] in self.left.coordination
        if closed and self._in_life(tokens, draft):
            return True
        if lower[end] == ",":
            named = first > 2 and lower[first - 2] == "," and tokens.text[tokens.starts[first - 3]].isupper()
            return named or first == 1 or lower[first - 2] in '.!?»”"' or self._line_start(tokens, first - 1)
        return lower[end] in self.left.age_at_behind

    def _in_life(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "She stopped performing in 2023, at 82.": a person, what people do at an age, nothing with a price."""
        around = frozenset(sentence_words(tokens, draft.num_first, draft.num_end, _SENTENCE))
        if (
            draft.low < _YOUNGEST
            or self.left.life_people.isdisjoint(around)
            or not self.left.life_not.isdisjoint(around)
        ):
            return False
        return not self.left.life_verbs.isdisjoint(around)

    def _line_start(self, tokens: Tokens, at: int) -> bool:
        return "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]

    def _mean_age(self, lower: list[str], first: int) -> bool:
        """A word for age at most four words before, no number or sign in between."""
        for at in range(first - 1, max(-1, first - 6), -1):
            if lower[at] in self.left.age_nouns:
                return True
            if not lower[at][0].isalpha():
                return False
        return False

    def _bounded_age(self, drafts: list[Draft], index: int, before: str, hedge: str) -> bool:
        """As in "people over 70", "mayores de 65"; "and a fifth were over 65" after another age."""
        if hedge in self.left.age_bounds or before in self.left.age_people:
            return True
        aged = any(d.unit == "year" and d.hedge is not Hedge.NONE for d in drafts[max(0, index - 3) : index])
        return aged and before in self.left.age_copula

    def _person_age(self, tokens: Tokens, draft: Draft) -> bool:
        lower, first, end = tokens.lower, draft.num_first, draft.num_end
        before, name = lower[first - 1], first - 2
        following = lower[end] if end < len(lower) else ""
        if before in self.left.age_copula and following in self.left.age_behind and draft.low > 2:
            return True
        capital = tokens.text[tokens.starts[name]].isupper() and len(lower[name]) > 1
        if before == "(":
            return following == ")" and (capital or lower[name] in self.left.age_people) and draft.low >= 1
        if before != "," or following not in (",", ".", "") or draft.low < _YOUNGEST:
            return False
        if lower[name] in self.left.age_people or (capital and self._surname(tokens, name)):
            return True
        return following == "," and ((capital and self._opens(tokens, name, end)) or self._inserted(tokens, draft))

    def _opens(self, tokens: Tokens, name: int, end: int) -> bool:
        """As in "Fennick, 44, polled …" at the start of a sentence; not the first of a list of names with numbers."""
        lower = tokens.lower
        starts = name == 0 or lower[name - 1] in '.!?»”"' or self._line_start(tokens, name)
        adult = lower[end - 1].isdigit() and int(lower[end - 1]) >= _ADULT
        return starts and adult and end + 1 < len(lower) and tokens.text[tokens.starts[end + 1]].islower()

    def _inserted(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "le secrétaire, 49, en vidéo": between commas behind a word, no other number around."""
        lower, name = tokens.lower, draft.num_first - 2
        if not lower[name].isalpha() or draft.low < _ADULT or not draft.plain:
            return False
        around = sentence_words(tokens, draft.num_first, draft.num_end, _AROUND)
        return sum(word[0].isdigit() for word in around) == 1

    def _surname(self, tokens: Tokens, at: int) -> bool:
        """A capitalised word behind another one."""
        before = tokens.lower[at - 1] if at else ""
        return before[:1].isalpha() and tokens.text[tokens.starts[at - 1]].isupper()
