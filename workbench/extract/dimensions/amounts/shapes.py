"""Numbers that their own shape makes no amounts: ordinals, model names, times of day, telephone numbers, versions."""

from __future__ import annotations

import re

from workbench.extract.dimensions.amounts.numeralform import Numeral
from workbench.language.currencies import Currencies
from workbench.language.left import LeftWords
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens

_CLOCK = re.compile(r"\d{1,2}(?::\d{2}(?::\d{2})?(?!\d)|\s?[hH]\s?(?:\d{2})?(?!\w)|[h]\d{2}(?!\w))")
_AMERICAN = re.compile(r"(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}-\d{4}")
_PHONE = re.compile(r"(?:\+\d{1,3}[\s.\u00a0-]?)?(?:\(0\)|0)?\d{1,4}(?:[\s.\u00a0\u202f/-]\d{2,4}){2,6}(?!\d)")
_DASHES = frozenset("-–—‑−")


class Shapes:
    """Says why a numeral is no amount whatever follows it; None when nothing speaks against it."""

    def __init__(self, words: NumberWords, left: LeftWords, currencies: Currencies) -> None:
        self.words, self.left = words, left
        self.sizes = words.ordinal_like
        self.money_letters = frozenset(mark.strip("$") for mark in currencies.marks_in_letters)
        self.dollars = currencies.dollar_marks

    def before_units(self, tokens: Tokens, numeral: Numeral) -> str | None:
        """Reasons that hold whatever follows."""
        if numeral.version:
            return "unread.version"
        if numeral.form != "digits":
            return self._word(tokens, numeral) if numeral.form in ("words", "one") else None
        lower, first, end = tokens.lower, numeral.first, numeral.end
        before = lower[first - 1] if first else ""
        following = lower[end] if end < len(lower) else ""
        glued_behind = bool(following) and tokens.adjacent(end)
        if glued_behind and following in self.words.ordinal_suffixes and self._ends(tokens, end):
            return "unread.ordinal"
        reason = self._glued_before(tokens, first, before) if before and tokens.adjacent(first) else None
        if reason is None and glued_behind:
            reason = self._glued_behind(tokens, numeral, following)
        return reason or self._clock_or_phone(tokens, numeral, before, following)

    def _glued_before(self, tokens: Tokens, first: int, before: str) -> str | None:
        """What the token means that a number hangs on: "A380", "Covid-19", "#3"."""
        if (before[-1].isalpha() or before == "_") and not self._currency_letters(tokens, first):
            return "unread.model"
        lower = tokens.lower
        if (
            before in _DASHES
            and first > 1
            and tokens.adjacent(first - 1)
            and lower[first - 2][0].isalpha()
            and not self._word_number(lower[first - 2])
        ):
            return "unread.model"
        if before in "/#№@":
            return "unread.list" if before in "#№" else "unread.other"
        return None

    def _glued_behind(self, tokens: Tokens, numeral: Numeral, following: str) -> str | None:
        """What the token means that hangs on a number: "the 1990s", "3/4"."""
        lower, first, end = tokens.lower, numeral.first, numeral.end
        if (
            following == "s"
            and numeral.plain
            and numeral.value % 10 == 0
            and end - first == 1
            and len(lower[first]) in (2, 4)
        ):
            return "unread.year"
        if following == "/" and end + 1 < len(lower) and lower[end + 1][0].isdigit():
            return "unread.other"
        return None

    def _word(self, tokens: Tokens, numeral: Numeral) -> str | None:
        """A number word in an idiom, a name ("Three Forks Union", "Mas-Neuf") or a compound ("two-wheelers")."""
        lower, first, end = tokens.lower, numeral.first, numeral.end
        if self._ordinal_tail(tokens, numeral):
            return "unread.ordinal"
        for offset, idiom in self.left.idioms.get(lower[first], ()) if end == first + 1 else ():
            at = first - offset
            if at >= 0 and tuple(lower[at : at + len(idiom)]) == idiom:
                return "unread.other"
        hung = first > 1 and lower[first - 1] in _DASHES and tokens.adjacent(first) and tokens.adjacent(first - 1)
        if hung and lower[first - 2].isalpha() and not self._word_number(lower[first - 2]):
            return "unread.model"
        if end + 1 < len(lower) and lower[end] in _DASHES and lower[end + 1] in self.left.compounds:
            return "unread.model" if tokens.adjacent(end) else None
        if not first or end >= len(lower) or not lower[first - 1].isalpha() or not lower[end].isalpha():
            return None
        named = tokens.text[tokens.starts[first]].isupper() and tokens.text[tokens.starts[end]].isupper()
        return "unread.model" if named and tokens.text[tokens.starts[first - 1]].islower() else None

    def age_end(self, tokens: Tokens, numeral: Numeral) -> int:
        """The token behind an age such as "under-26s"; 0 when there is none."""
        lower, first, end = tokens.lower, numeral.first, numeral.end
        if not self.left.age_compounds or first < 2 or lower[first - 1] not in _DASHES or not numeral.plain:
            return 0
        if lower[first - 2] not in self.left.age_compounds or not tokens.adjacent(first):
            return 0
        if end < len(lower) and lower[end] == "s" and tokens.adjacent(end):
            return end + 1
        return end if end < len(lower) and lower[end] in "'’" else 0

    def _ordinal_tail(self, tokens: Tokens, numeral: Numeral) -> bool:
        """As in « dix-huitième », « vingt et unième », "the fifty-second edition"; not "a thirty-second delay"."""
        lower, end = tokens.lower, numeral.end
        joint = lower[end] if end + 1 < len(lower) else ""
        hyphen = joint in _DASHES and tokens.adjacent(end) and tokens.adjacent(end + 1)
        if hyphen and lower[end + 1] in self.left.coordination and end + 3 < len(lower):
            end += 2  # « vingt-et-unième »
        if joint in self.left.coordination:
            return lower[end + 1] in self.left.ordinal_ends
        if numeral.form == "words" and numeral.value > 1 and joint in self.left.ordinal_scales:
            return True  # « son quarante millionième passager »
        if not joint or not hyphen or not (lower[end + 1] in self.words.ordinals or lower[end + 1] in self.sizes):
            return False
        if lower[end + 1] in self.left.ordinal_units:
            return bool(numeral.first) and lower[numeral.first - 1] in self.left.ordinal_before
        return numeral.value >= 10

    def _ends(self, tokens: Tokens, end: int) -> bool:
        return end + 1 >= len(tokens.lower) or not tokens.adjacent(end + 1) or not tokens.lower[end + 1][0].isalnum()

    def _word_number(self, word: str) -> bool:
        return self.words.item(word) is not None

    def _currency_letters(self, tokens: Tokens, first: int) -> bool:
        written = tokens.text[tokens.starts[first - 1] : tokens.ends[first - 1]]
        if first > 1 and tokens.lower[first - 2] == "$" and "$" + written in self.dollars:
            return True  # "$A285"
        return (len(written) == 3 and written.isupper()) or written in self.money_letters or written[-1] in "'’"

    def _clock_or_phone(self, tokens: Tokens, numeral: Numeral, before: str, following: str) -> str | None:
        text, first = tokens.text, numeral.first
        start, end = tokens.starts[first], tokens.ends[first]
        clock = _CLOCK.match(text, start) if following == ":" or following == "h" else None
        if clock and numeral.value <= 24 and (following == ":" or self._clock_holds(tokens, numeral, clock.group())):
            return "unread.time"
        if before == ":" and first > 1 and tokens.adjacent(first) and tokens.lower[first - 2].isdigit():
            return "unread.time"
        parted = text[end + 1 : end + 2].isdecimal() and text[end] != ","
        phone = _PHONE.match(text, start) if parted else None
        if phone and self._phone_holds(tokens, first, phone.group()):
            return "unread.phone"
        return None

    def _clock_holds(self, tokens: Tokens, numeral: Numeral, run: str) -> bool:
        if run[-1].isdigit():
            return True
        before = tokens.lower[numeral.first - 1] if numeral.first else ""
        return before in self.left.time_before

    def _phone_holds(self, tokens: Tokens, first: int, run: str) -> bool:
        digits = sum(char.isdigit() for char in run)
        if not 8 <= digits <= 14:
            return False
        if _AMERICAN.fullmatch(run):
            return True
        around = tokens.lower[max(0, first - 6) : first]
        return run.startswith(("0", "+")) or any(word in self.left.phone for word in around)

    def clock_end(self, tokens: Tokens, first: int, end: int) -> int:
        """The token after a time of day ("20h30") that starts at a token."""
        match = _CLOCK.match(tokens.text, tokens.starts[first])
        return max(end, tokens.at_or_after(match.end())) if match else end

    def phone_end(self, tokens: Tokens, first: int) -> int:
        """The token after a telephone number that starts at a token."""
        match = _PHONE.match(tokens.text, tokens.starts[first])
        assert match is not None
        return tokens.at_or_after(match.end())
