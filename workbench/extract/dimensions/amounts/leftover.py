"""Numbers that are no amounts, with the reason: years, ordinals, times, telephone numbers, labels, scores …"""

from __future__ import annotations

from collections.abc import Container

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.clock import Clock
from workbench.extract.dimensions.amounts.draft import Draft, sentence_words
from workbench.extract.dimensions.amounts.places import Places
from workbench.language.left import LeftWords
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens

_SCORE_WORDS = frozenset(("à", "a", "to", "zu", "tegen"))
_MOVES = frozenset(("de", "from", "von", "van", "da", "del", "desde", "between", "entre"))
_ONE_DAY = frozenset(("for", "in", "within", "than", "only", "just", "least", "about", "of", "to"))
_DASHES = frozenset("-–—‑−")
_AROUND = 14
_YEAR, _CENTURIES = 4, ("19", "20")


class Leftovers:
    """Says why a numeral is no amount; None when nothing speaks against it."""

    def __init__(self, words: NumberWords, left: LeftWords) -> None:
        self.words, self.left = words, left
        self.places, self.clock = Places(words, left), Clock(words, left)

    _by = frozenset(("par", "por", "per", "by", "mit", "met", "durch", "door"))

    def _number_word(self, word: str) -> bool:
        return self.words.item(word) is not None

    def of_draft(self, tokens: Tokens, draft: Draft) -> str | None:
        """Reasons that hold when no real unit was found (a noun found may be no noun of this number)."""
        if draft.form == "multiple":
            return "unread.vague"
        lower, first = tokens.lower, draft.num_first
        before = lower[first - 1] if first else ""
        if draft.kind is Kind.DURATION and draft.unit == "hour" and self.clock.is_hour(tokens, draft, before):
            return "unread.time"
        if draft.unit == "hour" and self.clock.point(tokens, draft, before):
            return "unread.time"
        if draft.form == "one" and self.words.tag == "en" and draft.unit == "day" and draft.kind is Kind.DURATION:
            following = lower[draft.end] if draft.end < len(lower) else ""
            if following not in ("later", "after", "before", "ago", "earlier") and before not in _ONE_DAY:
                return "unread.other"
        if draft.kind not in (None, Kind.COUNT) or draft.signed:
            return None
        if draft.kind is None and before in self._by and first > 1 and lower[first - 2] in self.left.multiple_before:
            return "unread.vague"
        if draft.form == "one":
            return None if draft.noun and self.words.tag == "en" and self._real_one(tokens, draft) else "unread.other"
        if before in self.left.adjective_before and lower[first] in self.left.adjective_numbers and not draft.noun:
            return "unread.other"  # « dans le neuf »
        reason = self._labelled(tokens, draft, before)
        if draft.form == "digits":
            reason = self._score(tokens, draft) or self.places.address(tokens, draft, before) or reason
        if reason is not None:
            return reason
        if draft.form != "digits":
            return self.clock.tells(tokens, draft, before)
        return (
            self.clock.tells(tokens, draft, before)
            or self._year(tokens, draft, before)
            or self.places.numbered(tokens, draft)
        )

    def _real_one(self, tokens: Tokens, draft: Draft) -> bool:
        lower = tokens.lower
        before = lower[draft.first - 1] if draft.first else ""
        head = lower[draft.end - 1]
        if before in (
            "the",
            "this",
            "that",
            "no",
            "any",
            "each",
            "every",
            "another",
            "which",
            "-",
            "is",
            "was",
            "square",
        ):
            return False
        return not head.endswith(("ly", "ing", "ed")) and not tokens.text[tokens.starts[draft.first + 1]].isupper()

    def _labelled(self, tokens: Tokens, draft: Draft, before: str) -> str | None:
        lower, first = tokens.lower, draft.num_first
        if not before or draft.scale > 1 or draft.grouped:
            return None
        label = before
        if before in ".°º" and first > 1:
            behind = first - 3 if before != "." and first > 2 and lower[first - 2] == "." else first - 2  # "n.º 7"
            label = lower[behind] + ("" if before == "." else before)
            label = lower[behind] if label not in self.left.number else label
        if before in ".-‑" and self._law_code(lower, first):
            return "unread.law"
        if before in "-‑" and first > 3 and tokens.adjacent(first) and self._law_number(lower, first):
            return "unread.law"
        if label in self.left.law and (before != "." or tokens.adjacent(first - 1)):
            return "unread.law"
        if label == "p" and first > 2 and lower[first - 2] == "&":
            return "unread.model"
        if draft.noun and draft.form != "digits":
            return None
        if self._release(tokens, draft):
            return "unread.version"
        digits = draft.form == "digits"
        if (
            label in self.left.number
            and not draft.decimals
            and not (label == before and first > 1 and lower[first - 2] in self.left.pointing)  # "last year 96 flights"
            and " ".join(lower[max(0, first - 2) : first]) not in self.left.numbering
            and (before != "." or label in ("n", "no", "nr", "núm", "p", "vol", "km"))
        ):
            return "unread.list"
        if label in self.left.model and (digits or not draft.noun) and tokens.text[tokens.starts[first - 1]].isupper():
            return "unread.model"
        if digits and not draft.decimals and first > 1 and len(before) == 1 and self._road(tokens, first - 1):
            return "unread.model"
        if digits and not draft.noun and not draft.decimals and first > 1 and self._name(tokens, first - 1):
            return "unread.model"
        if (
            digits
            and draft.end < len(lower)
            and draft.end == draft.num_end
            and tokens.adjacent(draft.end)
            and lower[draft.end][0].isalpha()
        ):
            return "unread.model"
        return None

    def _release(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "la version 2.0 …, la 3.0": behind the word, or a nought behind the point in a sentence about them."""
        lower, first = tokens.lower, draft.num_first
        if draft.form == "digits" and first and lower[first - 1] in self.left.release:
            return True
        if not draft.decimals or lower[draft.num_end - 1] != "0" or draft.high >= 100:
            return False
        return not self.left.release.isdisjoint(lower[max(0, first - 12) : first])

    def _road(self, tokens: Tokens, at: int) -> bool:
        """As in « la D 137 reste coupée », "la A 7": a capital of roads behind an article."""
        capital = tokens.text[tokens.starts[at]].isupper() and tokens.lower[at] in self.left.roads
        return capital and at > 0 and tokens.lower[at - 1] in self.left.articles

    def _law_number(self, lower: list[str], first: int) -> bool:
        """As in « la loi n° 2023-1196 »: the number behind the year."""
        label = lower[first - 3]
        numbered = label in ".°º" and lower[first - 4] in self.left.number | {"n"}
        return lower[first - 2].isdigit() and (numbered or label in self.left.law | self.left.number)

    def _law_code(self, lower: list[str], first: int) -> bool:
        """As in "article L. 302-5": a letter, a full stop and the number, behind a word for a law."""
        window = lower[max(0, first - 6) : first]
        if "." not in window:
            return False
        letter = window[len(window) - 1 - window[::-1].index(".") - 1] if window.index(".") else ""
        return len(letter) == 1 and letter.isalpha() and any(word in self.left.law for word in window)

    def _name(self, tokens: Tokens, at: int) -> bool:
        """A capitalised word inside a sentence ("Apollo 11", "Formule 1"): in German only after another one."""
        text, word = tokens.text, tokens.lower[at]
        if not text[tokens.starts[at]].isupper() or len(word) < 2 or word in self.left.year_before:
            return False
        if any(near in self.left.seats for near in sentence_words(tokens, at, at + 2, 25)):
            return False  # "112 seats, the Greens 88"
        before = tokens.lower[at - 1] if at else "."
        if _in_list(tokens, at, self.left.coordination):
            return False
        if before in '.!?:;«“"(' or "\n" in text[tokens.ends[at - 1] : tokens.starts[at]]:
            return False
        if self._number_word(word):
            return False
        return self.words.tag != "de" or self._placed(tokens, at)

    def _placed(self, tokens: Tokens, at: int) -> bool:
        """As in "in Werk 3", "auf der Parzelle 4417": in German, where every noun is capitalised, behind a preposition
        only.
        """
        lower = tokens.lower
        first = at - 2 if at > 1 and lower[at - 1] in self.left.placing_articles else at - 1
        return first >= 0 and lower[first] in self.left.placing

    def _year(self, tokens: Tokens, draft: Draft, before: str) -> str | None:
        if not draft.plain or draft.num_end - draft.num_first != 1 or draft.low != draft.high:
            return None
        lower, word = tokens.lower, tokens.lower[draft.num_first]
        if len(word) == 2 and before in ("'", "’"):
            return "unread.year"
        if (
            len(word) == 2
            and before in "-–/"
            and draft.num_first > 1
            and len(lower[draft.num_first - 2]) == 4
            and lower[draft.num_first - 2].isdigit()
        ):
            return "unread.year"
        if len(word) != 4 or not 1000 <= draft.low <= 2199:
            return None
        if draft.num_end < len(lower) and lower[draft.num_end] in self.left.more:
            return None  # "9000 kamen, 1500 mehr als zuvor"
        if not draft.noun or (before in self.left.year_before and draft.low >= 1500):
            return "unread.year" if draft.low >= 1400 or before in self.left.year_before else None
        if before in _DASHES and draft.num_first > 1 and lower[draft.num_first - 2].isdigit():
            return "unread.year"
        if 1900 <= draft.low <= 2100 and draft.unit in self.left.year_things:
            return "unread.year"  # "1986 income", "the 2026 growth forecasts"
        if (
            1900 <= draft.low <= 2100
            and (before in ",(" or before[:1].isalpha())
            and self._year_word_before(tokens, draft)
        ):
            return "unread.year"
        return None

    def _year_word_before(self, tokens: Tokens, draft: Draft) -> bool:
        at = draft.num_first - 1
        return at >= 0 and tokens.text[tokens.starts[at]].isupper()

    def _descending(self, lower: list[str], first: int, end: int) -> bool:
        """As in « s'imposer 31 à 29 », "a 104 to 98 win": no range and no fall, but a game's result."""
        start = first if end + 1 < len(lower) and lower[end] in _SCORE_WORDS and lower[end + 1].isdigit() else first - 2
        before = lower[start - 1] if start else ""
        if start < 0 or before in _MOVES or not (lower[start].isdigit() and lower[start + 2].isdigit()):
            return False
        return int(lower[start]) > int(lower[start + 2])

    def _score(self, tokens: Tokens, draft: Draft) -> str | None:
        lower, first, end = tokens.lower, draft.num_first, draft.num_end
        if self._cricket(tokens, draft):
            return "unread.score"
        named = draft.noun and lower[draft.end - 1] not in self.left.score  # "a 4-1 win"
        if named or draft.decimals or draft.scale > 1 or draft.low > 200:
            return None
        dashes = end + 1 < len(lower) and lower[end] in "-–:" and lower[end + 1].isdigit()
        dashes = dashes or (first > 1 and lower[first - 1] in "-–:" and lower[first - 2].isdigit())
        words = end + 1 < len(lower) and lower[end] in _SCORE_WORDS and lower[end + 1].isdigit()
        words = words or (first > 1 and lower[first - 1] in _SCORE_WORDS and lower[first - 2].isdigit())
        if not (dashes or words):
            return None
        spaced = dashes and not (tokens.adjacent(end) or tokens.adjacent(first))
        around = sentence_words(tokens, first, end, _AROUND)
        if any(word in self.left.vote for word in around) and not any(word in self.left.score for word in around):
            return None
        if any(word in self.left.vote for word in around) and "voted" in around:
            return None
        if (not dashes or spaced) and not any(word in self.left.score for word in around):
            return None
        if (not dashes or spaced) and draft.low > 15 and not self._descending(lower, first, end):
            return None
        return "unread.score"

    def _cricket(self, tokens: Tokens, draft: Draft) -> bool:
        """As in "214 for 6", "took 5 for 43": runs for wickets, where the sentence is about cricket."""
        lower, first, end = tokens.lower, draft.num_first, draft.num_end
        ahead = end + 1 < len(lower) and lower[end] == "for" and lower[end + 1].isdigit()
        behind = first > 1 and lower[first - 1] == "for" and lower[first - 2].isdigit()
        if not (ahead or behind) or draft.noun or draft.grouped or draft.decimals:
            return False
        return not self.left.cricket.isdisjoint(sentence_words(tokens, first, end, _AROUND * 2))


def _in_list(tokens: Tokens, at: int, joints: Container[str]) -> bool:
    """As in «Francia envió 210, Italia 130 y las demás, 300»: right behind a number of its own, no year, and a
    comma or "and".
    """
    lower, number = tokens.lower, tokens.lower[at - 2] if at > 2 else ""
    if lower[at - 1] != "," and lower[at - 1] not in joints:
        return False
    written = number[:1].isdigit() and not (len(number) == _YEAR and number[:2] in _CENTURIES)
    return written and len(number) > 1 and tokens.text[tokens.starts[at - 3]].islower()
