"""Whether four digits, a month's name or a weekday's name are a date: they may be an amount, a verb or a person."""

from __future__ import annotations

from workbench.language.calendar_words import CalendarWords
from workbench.language.date_patterns import Match
from workbench.language.tokens import Tokens

_OPENING = frozenset("([–—-/,")
_ENDING = frozenset(".,;:!?)]»”\"'’…–—")
_SENTENCE_ENDS = frozenset('.!?…«“"')
_HYPHENS, _EARLIEST = frozenset("-–‑"), 1500
_LONG = frozenset({"year", "decade", "century"})
_SEPARATORS = frozenset(".,:/")
_MONEY = frozenset("$€£¥₹%‰°")


def is_date(tokens: Tokens, match: Match, words: CalendarWords) -> bool:
    """False for matches that are more likely something else."""
    written = tokens.lower[match.first : match.last]
    if not words.capital.isdisjoint(written) and any(
        word in words.capital and not tokens.text[tokens.starts[index]].isupper()
        for index, word in enumerate(written, match.first)
    ):
        return False  # words of the list `capital` are dates with one only: "that may hurt", "we may 3 times"
    if match.group in ("later", "earlier") and "n" in match.slots:
        return match.slots.get("units") not in _LONG  # "two years later" is a duration only
    if match.slots.get("pair") and int(match.slots["day2"]) != int(match.slots["day"]) + 1:
        return False
    if match.group == "year":
        return is_year(tokens, match.first, words)
    if match.group == "year-range":
        return _is_range(tokens, match, words)
    if match.group == "month" and "year" not in match.slots and match.last - match.first <= 2:
        return _is_month(tokens, match, words)
    if match.group == "weekday" and "bare" in match.slots:
        after = tokens.lower[match.last] if match.last < len(tokens.lower) else ""
        return not after or after in _ENDING or (after in words.years.small_words and after not in words.years.links)
    if match.group == "weekday" and match.last - match.first <= 2:  # « il aimait la mer. »
        short = tokens.lower[match.first] in words.doubtful_weekdays
        if (
            match.last < len(tokens.lower)
            and tokens.lower[match.last].isdigit()
            and tokens.lower[match.last - 1] == "."
        ):
            return False  # "Fr. 3’250’000.–": money
        return not short or (match.last - match.first == 2 and tokens.text[tokens.starts[match.first]].isupper())
    if match.group == "monthless":
        return _is_day(tokens, match) and _is_day_of_month(tokens, match, words)
    if match.group in ("day", "month", "day-range"):
        return _is_day(tokens, match)
    return True


def _is_day(tokens: Tokens, match: Match) -> bool:
    """The day must not be part of a number."""
    lower, first = tokens.lower, match.first
    if first > 1 and lower[first].isdigit() and lower[first - 1] in ".,/" and lower[first - 2].isdigit():
        return not (tokens.adjacent(first) and tokens.adjacent(first - 1))
    return True


def _is_day_of_month(tokens: Tokens, match: Match, words: CalendarWords) -> bool:
    """As in "el jueves 13 a las diez", not "el lunes 15 personas": no noun, figure or unit may follow."""
    lower, last = tokens.lower, match.last
    if "open" in match.slots or "sure" in match.slots:
        return True
    if words.short_days and lower[last - 1].isdigit():
        return False  # "Mittwoch, 28.,"
    if last >= len(tokens.lower):
        return True
    after = lower[last]
    if (
        tokens.adjacent(last)
        and last + 1 < len(tokens.lower)
        and tokens.adjacent(last + 1)
        and lower[last + 1][0].isdigit()
    ):
        return False  # "lunes 15.30", "Saturday 3-1"
    if after in _ENDING or after in words.years.small_words:
        return True
    if not after[0].isalpha():
        return after[0] not in _MONEY and not after[0].isdigit()
    return bool(words.counted_endings) and len(after) > 3 and not after.endswith(words.counted_endings)


def _is_month(tokens: Tokens, match: Match, words: CalendarWords) -> bool:
    """A month alone needs a word like "in" before it, and must not be the first name of somebody."""
    last = match.last
    if tokens.lower[last - 1] in words.doubtful_months or tokens.lower[last - 1] == ".":
        return False
    if (
        tokens.lower[last - 1] in words.names
        and last < len(tokens.lower)
        and tokens.text[tokens.starts[last]].isupper()
    ):
        return False
    before = tokens.lower[match.first - 1] if match.first else ""
    if words.month_lower and _is_plain_word(tokens, match.first, last):
        return True
    if before in words.month_cues or words.thirds.before(tokens.lower, match.first):
        return True
    if before in words.month_articles and _is_noun(tokens, last):
        return True
    if words.bounds.before(tokens.lower, match.first) is not None:
        return True
    return tokens.lower[match.first] in words.sure_months and _stands_alone(tokens, match)


def _stands_alone(tokens: Tokens, match: Match) -> bool:
    """No capital on either side makes a name of it: "a poor October", not "Red October"."""
    text, first, last = tokens.text, match.first, match.last
    if last < len(tokens.lower) and text[tokens.starts[last]].isupper():
        return False
    opens = first == 0 or tokens.lower[first - 1] in _SENTENCE_ENDS
    before = text[tokens.starts[first - 1]] if first else ""
    return opens or (before.isalpha() and before.islower())


def _is_noun(tokens: Tokens, at: int) -> bool:
    """As in "the November price": a word of some length in small letters."""
    return at < len(tokens.lower) and len(tokens.lower[at]) > 3 and tokens.text[tokens.starts[at]].islower()


def _is_plain_word(tokens: Tokens, first: int, last: int) -> bool:
    """In small letters, or with the capital of a sentence that goes on in small letters ("Abril viene mejor")."""
    text = tokens.text
    if text[tokens.starts[first]].islower():
        return True
    opens = (
        first == 0
        or tokens.lower[first - 1] in _SENTENCE_ENDS
        or "\n" in text[tokens.ends[first - 1] : tokens.starts[first]]
    )
    return opens and last < len(tokens.lower) and text[tokens.starts[last]].islower()


def is_year(tokens: Tokens, index: int, words: CalendarWords) -> bool:
    """Four digits are a year after a cue or in brackets, unless what stands around makes them an amount."""
    lower, cues = tokens.lower, words.years
    year = int(lower[index])
    before = lower[index - 1] if index else ""
    after = lower[index + 1] if index + 1 < len(lower) else ""
    if _is_part_of_number(tokens, index, cued=before in cues.before) or before in _MONEY or after in _MONEY:
        return False
    if before in _HYPHENS and index > 1 and tokens.adjacent(index) and lower[index - 2].isdigit() and year < _EARLIEST:
        return False  # « la loi n° 2023-1196 »
    plain_after = not after or after in _ENDING or after in cues.small_words or not after[0].isalnum()
    if plain_after and (words.bounds.before(lower, index) or words.thirds.before(lower, index)):
        return True
    sure = before in cues.before and after in cues.small_words  # « signé en 2019 pour 350 millions »
    if before in cues.amounts_before or (after in cues.amounts_after and not sure):
        return False
    if not plain_after and (year % 100 == 0 or not 1800 <= year <= 2100):
        return False
    if after in cues.things and 1900 <= year <= 2100 and (before[:1].isalpha() or before in _SENTENCE_ENDS):
        return True
    if before in cues.before or (before in cues.weak and plain_after) or _is_linked(tokens, index, cues.links):
        return True
    if not 1800 <= year <= 2100:
        return False
    if before == "," and index > 1 and lower[index - 2] in cues.before and not after[:1].isalpha():
        return True  # « la meilleure année, 2016 (135 000) »
    if before == "(" and after in (")", ",", ";", ":", "-", "–"):
        return True
    opens = before.isalpha() or (not index and len(lower) > 2) or before in (",", "(", "–", "—", *_SENTENCE_ENDS)
    if opens and year >= 1900 and _before_verb(tokens, index + 1, cues.verb_endings):
        return True
    # "budget 2026", "l'édition 2025": a noun before, nothing counted after.
    if not (plain_after and year >= 1900 and len(before) > 3 and before.isalpha()):
        return False
    return _is_common(tokens, index - 1) or bool(cues.verb_endings and _behind_words(tokens, index - 1))


def _behind_words(tokens: Tokens, index: int) -> bool:
    """As in "bei der ersten Zählung 2006": where all nouns have a capital, two small words before one say that it is
    no name ("Agenda 2010").
    """
    return index > 1 and all(tokens.lower[at].isalpha() and _is_common(tokens, at) for at in (index - 1, index - 2))


def _before_verb(tokens: Tokens, at: int, endings: tuple[str, ...]) -> bool:
    """As in "das Haus 2021 übernommen hat": a verb, since no noun with its capital follows, as behind an adjective."""
    if (
        not endings
        or at >= len(tokens.lower)
        or not tokens.text[tokens.starts[at]].islower()
        or not tokens.lower[at].endswith(endings)
    ):
        return False
    return at + 1 >= len(tokens.lower) or not tokens.text[tokens.starts[at + 1]].isupper()


def _is_linked(tokens: Tokens, index: int, links: frozenset[str]) -> bool:
    """As in "2019, 2021 and 2023": another year stands before the word or comma before."""
    lower = tokens.lower
    if index < 2 or lower[index - 1] not in links:
        return False
    return any(_looks_like_year(word) for word in lower[max(0, index - 3) : index - 1])


def _looks_like_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and 1000 <= int(word) <= 2199


def _is_common(tokens: Tokens, index: int) -> bool:
    return tokens.text[tokens.starts[index]].islower()


def _is_part_of_number(tokens: Tokens, index: int, *, cued: bool) -> bool:
    """`cued` tells that a word for a time stands before it: "Since 2019 40 pubs have shut"."""
    lower, count = tokens.lower, len(tokens.lower)
    if index + 2 < count and _is_split(tokens, index + 1):
        return True
    if index > 1 and _is_split(tokens, index - 1):
        return True
    if index and tokens.adjacent(index) and (lower[index - 1].isalnum() or lower[index - 1] == "_"):
        return not lower[index - 1].endswith("'")
    if index + 1 < count and tokens.adjacent(index + 1) and lower[index + 1][0].isalpha():
        return lower[index + 1] not in ("er", "s")
    if index + 1 >= count or not lower[index + 1].isdigit():
        return False
    ranged = index > 2 and _looks_like_year(lower[index - 2])  # "tussen 2022 en 2025 84 vogels"
    return not (ranged or cued) or len(lower[index + 1]) == 3


def _is_split(tokens: Tokens, index: int) -> bool:
    """Token `index` is a separator between two figures without spaces: "2.025", "1,850"."""
    lower = tokens.lower
    if lower[index] not in _SEPARATORS or not (lower[index - 1].isdigit() and lower[index + 1].isdigit()):
        return False
    return tokens.adjacent(index) and tokens.adjacent(index + 1)


def _is_range(tokens: Tokens, match: Match, words: CalendarWords) -> bool:
    first = int(match.slots["year"])
    if "year2" in match.slots:
        last = int(match.slots["year2"])
        if not first < last < first + 300:
            return False
    else:
        short = int(match.slots["yy"])
        if short <= first % 100 and not (first % 100 == 99 and short == 0):
            return False
    if (match.first > 1 and _is_split(tokens, match.first - 1)) or (
        match.last + 1 < len(tokens.lower) and _is_split(tokens, match.last)
    ):
        return False
    before = tokens.lower[match.first - 1] if match.first else ""
    after = tokens.lower[match.last] if match.last < len(tokens.lower) else ""
    blocked = after in _MONEY or after in words.years.amounts_after or before in _MONEY
    return not blocked and before not in words.years.amounts_before and 1000 <= first <= 2100
