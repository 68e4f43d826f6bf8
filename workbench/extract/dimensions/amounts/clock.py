"""Numbers that tell the time of day: "deux heures", "10 a.m.", Italian "le 22.48"."""

from __future__ import annotations

from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.left import LeftWords
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens

_AHEAD = frozenset(("avant", "plus", "prima", "dopo", "antes", "después", "depois", "later", "earlier", "durant"))
_ZONES = frozenset(("gmt", "utc", "bst", "cet", "cest", "est", "edt", "pst", "pdt", "aest", "aedt", "ist", "msk"))
"""What a clock is set to, in any language: "1130 GMT"."""
_MIDNIGHT = 2400
_HOURS = frozenset(("uhr", "am", "pm", "o'", "o'clock", "noon", "heures"))


class Clock:
    """Says that a number is a time; `before` is the word before it."""

    def __init__(self, words: NumberWords, left: LeftWords) -> None:
        self.words, self.left = words, left
        hours = {"it": ("ore", "alle", "dalle"), "es": ("las",), "pt": ("às",)}
        self._before_hours = hours.get(words.tag, ())

    def is_hour(self, tokens: Tokens, draft: Draft, before: str) -> bool:
        if draft.low > 24 or draft.low != draft.high or draft.form not in ("digits", "words"):
            return False
        word = tokens.lower[draft.num_end] if draft.num_end < len(tokens.lower) else ""
        if word == "uhr":
            return True
        if self._ahead(tokens, draft.num_end + 1):
            return False
        return (
            word in self.left.time_words
            and before in self.left.time_before
            and before
            not in (
                "de",
                "entre",
                "depuis",
                "van",
                "von",
                "from",
                "after",
                "après",
                "before",
                "avant",
                "na",
                "voor",
                "nach",
                "vor",
                "tot",
                "bis",
            )
        )

    def _ahead(self, tokens: Tokens, at: int) -> bool:
        """As in "dès deux heures avant": so long before or after something."""
        return at < len(tokens.lower) and tokens.lower[at] in _AHEAD

    def tells(self, tokens: Tokens, draft: Draft, before: str) -> str | None:
        """The reason why the number is left, None when it is no time."""
        lower, end = tokens.lower, draft.num_end
        word = lower[end] if end < len(lower) else ""
        if self._ahead(tokens, end + 1):
            return None
        if self._of_day(tokens, draft, before):
            return "unread.time"
        german = self.words.tag == "de" and word == "am" and before not in self.left.time_before  # "vier am Gymnasium"
        if word in _HOURS and draft.low <= 24 and draft.scale == 1 and not german:
            return "unread.time"
        if word in _ZONES and draft.form == "digits" and draft.low < _MIDNIGHT and draft.low % 100 < 60:
            return "unread.time"
        if (
            word in ("a", "p")
            and draft.low <= 12
            and end + 2 < len(lower)
            and lower[end + 1] == "."
            and lower[end + 2] == "m"
        ):
            return "unread.time"
        if draft.form == "digits" and not draft.noun and self.point(tokens, draft, before):
            return "unread.time"
        if before in self._before_hours and draft.low <= 24 and draft.scale == 1 and not draft.noun:
            return "unread.time"
        return None

    def _of_day(self, tokens: Tokens, draft: Draft, before: str) -> bool:
        """As in "from eight in the morning", "om drie 's middags"."""
        if before not in self.left.time_before and before not in self.left.clock_before:
            return False
        hour = 1 <= draft.low <= 12 and draft.low == draft.high and draft.scale == 1 and not draft.noun
        return hour and self.left.day_parts.at(tokens.lower, draft.num_end) is not None

    def point(self, tokens: Tokens, draft: Draft, before: str) -> bool:
        """As in Italian "le 22.48", German "um 7.15": hours and minutes with the point that is no decimal sign here."""
        if draft.num_end - draft.num_first != 3:
            return False
        marked = tokens.lower[draft.num_end : draft.num_end + 1] in (["uur"], ["uhr"])
        told = marked or before in self.left.clock_before
        written = tokens.lower[draft.num_first : draft.num_end]
        if len(written[0]) == 2 and written[0][0] == "0" and len(written[2]) == 2:
            return written[1] == "."  # "the 05.47 to Leeds"
        if self.words.decimal != "," or not told:
            return False
        hour, point, minute = written
        return point == "." and len(minute) == 2 and int(hour) <= 24 and int(minute) < 60
