"""Numbers in digits: which separators group and which is the decimal sign, by language and by shape."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from workbench.records import dataclass

_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009\u2007\u2008\u2005\u2006]\d{3})+(?!\d)(?:[.,]\d+)?")
_APOSTROPHES = re.compile(r"\d{1,3}(?:['’]\d{3})+(?!\d)(?:[.,]\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)*")
_SPACES = frozenset(" \u00a0\u202f\u2009\u2007\u2008\u2005\u2006")
_MAX_DIGITS = 40


@dataclass(slots=True)
class Digits:
    """text[start:end] as a number. `plain` means digits only (a year, a phone number …); `version` that the separators
    fit no number ("1.2.3").
    """

    end: int
    value: Fraction | int
    step: Fraction | int
    plain: bool
    version: bool = False
    grouped: bool = False
    decimals: bool = False


def read_whole(text: str, start: int, end: int) -> int | None:
    """The value of the digit run text[start:end] where it stands alone, as most do: no digit behind a sign that could
    group.
    """
    return int(text[start:end]) if end - start <= _MAX_DIGITS and not text[end + 1 : end + 2].isdecimal() else None


def read_digits(text: str, start: int, first_end: int, decimal: str) -> Digits:
    """The number that starts with the digit run text[start:first_end]. Never fails: odd shapes are versions."""
    if not text[first_end + 1 : first_end + 2].isdecimal():
        return _whole(text[start:first_end], first_end)
    after = text[first_end : first_end + 1]
    if after and after in _SPACES and first_end - start <= 3 and (match := _SPACED.match(text, start)):
        return _spaced(match.group(), match.end(), _SPACES)
    if after and after in "'’" and (match := _APOSTROPHES.match(text, start)):
        return _spaced(match.group(), match.end(), frozenset("'’"))
    if after not in (".", ","):
        return _whole(text[start:first_end], first_end)
    match = _PLAIN.match(text, start)
    assert match is not None
    whole, _, part = match.group().partition(after)
    if part.isdecimal():  # one sign, as most have
        return _one_mark(whole, part, after, decimal, match.end())
    return _separated(match.group(), match.end())


def _whole(run: str, end: int) -> Digits:
    if len(run) > _MAX_DIGITS:
        return Digits(end, 0, 1, plain=True, version=True)
    return Digits(end, int(run), 1, plain=True)


def _spaced(run: str, end: int, marks: frozenset[str]) -> Digits:
    digits = "".join(char for char in run if char not in marks)
    whole, mark, part = digits.replace(",", ".").partition(".")
    return _number(whole, part if mark else "", end, grouped=True)


def _number(whole: str, part: str, end: int, *, grouped: bool) -> Digits:
    if len(whole) + len(part) > _MAX_DIGITS:
        return Digits(end, 0, 1, plain=True, version=True)
    if not part:
        return Digits(end, int(whole), 1, plain=False, grouped=grouped)
    scale = 10 ** len(part)
    value, step = _fraction(int(whole + part), scale), _fraction(1, scale)
    return Digits(end, value, step, plain=False, grouped=grouped, decimals=True)


@lru_cache(maxsize=4096)
def _fraction(over: int, under: int) -> Fraction:
    """The same few decimals come again and again in a text."""
    return Fraction(over, under)


def _separated(run: str, end: int) -> Digits:
    marks = [char for char in run if char in ".,"]
    parts = re.split(r"[.,]", run)
    last_differs = marks[-1] != marks[0] and len(set(marks[:-1])) == 1
    groups = parts[:-1] if last_differs else parts
    if _grouped(groups) and (last_differs or len(set(marks)) == 1):
        return _number("".join(groups), parts[-1] if last_differs else "", end, grouped=True)
    return Digits(end, 0, 1, plain=False, version=True)


def _one_mark(whole: str, part: str, mark: str, decimal: str, end: int) -> Digits:
    thousands = len(part) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0") and mark != decimal
    if thousands:
        return _number(whole + part, "", end, grouped=True)
    return _number(whole, part, end, grouped=False)


def _grouped(groups: list[str]) -> bool:
    """Groups of three, or the Indian grouping in twos before the last three ("1,50,000")."""
    first, rest = groups[0], groups[1:]
    if not rest or not 1 <= len(first) <= 3 or len(rest[-1]) != 3:
        return False
    return all(len(group) == 3 for group in rest) or all(len(group) == 2 for group in rest[:-1])
