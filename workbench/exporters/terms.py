"""Words that the checker put into a line of arithmetic in the article's language, in the reader's: days of the calendar
and of the week, units of time, words for millions. Words of the article itself stay as they are printed.
"""

from __future__ import annotations

import re

from workbench.domain.findings import Finding
from workbench.domain.wording import CURRENCY_SIGNS, MONTHS, SCALE_WORDS, edtf_text
from workbench.exporters.base import Wording
from workbench.i18n import Message
from workbench.language.calendar_words import calendar_words
from workbench.language.pack import load

_SIGN = f"[{re.escape(''.join(CURRENCY_SIGNS.values()))}]"
_GAP = "[ \u00a0]?"
_NUMBER = r"\d(?:[\d.,\u202f]*\d)?"
_WEEKDAY = re.compile(r"(?<== )[^\W\d_]+(?:-feira)?")
_LENGTH = re.compile(rf"(≈ {_NUMBER} )([^\W\d_]+)")


def in_readers_terms(finding: Finding, article: str, printed: str, words: Wording) -> str:
    """The arithmetic of a finding of an article in the language `article`, whose text is `printed`."""
    line = _length(finding.arithmetic or "", finding, words)
    line = _weekdays(_days(line, article, printed, words.tag), article, words)
    return _scales(line, article, printed, words.tag)


def _length(line: str, finding: Finding, words: Wording) -> str:
    unit = finding.message.param("unit")
    if not isinstance(unit, Message):
        return line
    return _LENGTH.sub(lambda match: match[1] + words.catalogue.say(unit, words.tag), line, count=1)


def _days(line: str, article: str, printed: str, reader: str) -> str:
    """« 24 nov. 2026 », as ISO day in languages that the program does not speak."""
    months = MONTHS.get(article, [])
    pattern = re.compile(
        rf"\b(\d{{1,2}})(?:er)? ({'|'.join(map(re.escape, months))}) (\d{{4}})\b"
        if months
        else r"\b(\d{4})-(\d\d)-(\d\d)\b"
    )

    def written(match: re.Match[str]) -> str:
        if match[0] in printed:
            return match[0]
        day = f"{match[3]}-{months.index(match[2]) + 1:02}-{int(match[1]):02}" if months else match[0]
        return edtf_text(day, reader)

    return pattern.sub(written, line)


def _weekdays(line: str, article: str, words: Wording) -> str:
    """The day of the week that a date really is, which stands behind « = »."""
    if not _WEEKDAY.search(line):
        return line
    known = load(article).view(calendar_words).weekdays

    def written(match: re.Match[str]) -> str:
        id = f"rule.weekday.{known.get(match[0].lower())}"
        return words(id) if words.catalogue.has(id, words.tag) else match[0]

    return _WEEKDAY.sub(written, line)


def _scales(line: str, article: str, printed: str, reader: str) -> str:
    """« 30 Mio. € » as « 30 M€ », "$3.1bn" as « 3,1 Md$ »; figures are in the reader's notation already."""
    known = {word.strip(): scale for scale, word in SCALE_WORDS.get(article, {}).items() if word.strip()}
    named = SCALE_WORDS.get(reader, SCALE_WORDS["en"])
    word = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    before = rf"(?P<sign>{_SIGN})(?P<figure>{_NUMBER}){_GAP}(?P<word>{word})(?!\w)"
    behind = rf"(?P<figure>{_NUMBER}){_GAP}(?P<word>{word})(?!\w){_GAP}(?P<sign>{_SIGN})?"

    def written(match: re.Match[str]) -> str:
        if match[0] in printed:
            return match[0]
        return _amount(match["figure"], named[known[match["word"]]].strip(), match["sign"] or "", reader)

    return re.sub(before if article == "en" else behind, written, line)


def _amount(figure: str, word: str, sign: str, reader: str) -> str:
    if reader == "en":
        return f"{figure} {sign}{word}"
    return f"{figure}\u00a0{word}{sign}"
