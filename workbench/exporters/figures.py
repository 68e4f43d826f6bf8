"""Figures that the checker wrote as the article's language does, as the reader's language writes them.

Lines of arithmetic are ours; a number that stands in one before a word of the article (« 25,5 Prozent ») is quoted and
stays as it is printed, like all words of the article.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from workbench.domain.findings import Finding
from workbench.exporters.base import Wording
from workbench.exporters.terms import in_readers_terms
from workbench.i18n import NARROW_SPACE, Message, message, number

_SPACES = " \u00a0\u202f"
_MARKS = {"en": (",", "."), "fr": (_SPACES, ",")}
"""Marks between groups of three and before decimals; other languages have a full stop and a comma."""
_PERCENT = re.compile(rf"(?<=\d)[{_SPACES}]?%")
_ISO_DAY = r"\d{4}-\d\d(?:-\d\d)?"


def figures(text: str, article: str, reader: str, printed: str) -> str:
    """The text with its figures as the language `reader` writes them; `printed` is the text of the article."""
    if article == reader:
        return text
    group, point = (re.escape(mark) for mark in _MARKS.get(article, (".", ",")))
    grouped = rf"\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)"
    pattern = re.compile(rf"(?<![\w.,-]){_ISO_DAY}|(?<![\w.,])(?:{grouped}|\d+)(?:{point}\d+)?")
    following = re.compile(rf"[{_SPACES}]?[^\W\d_]{{2,}}")

    def written(match: re.Match[str]) -> str:
        word = following.match(text, match.end())
        if (re.fullmatch(_ISO_DAY, match[0]) and "-" in match[0]) or (word and match[0] + word[0] in printed):
            return match[0]
        bare = re.sub(f"[{group}]", "", match[0])
        whole, _, decimals = bare.partition(_MARKS.get(article, (".", ","))[1])
        if not decimals and whole == match[0] and len(whole) <= 4:
            return match[0]  # years and small numbers are written alike
        return number(Decimal(f"{whole}.{decimals or 0}"), reader, len(decimals))

    percent = "%" if reader == "en" else f"{NARROW_SPACE}%"
    return _PERCENT.sub(percent, pattern.sub(written, text))


def told(finding: Finding, article: str, printed: str, words: Wording) -> Finding:
    """A finding whose arithmetic and whose computed figures are written as the reader's language does."""
    if article == words.tag:
        return finding
    line = figures(finding.arithmetic, article, words.tag, printed) if finding.arithmetic else finding.arithmetic
    if line:
        line = in_readers_terms(replace(finding, arithmetic=line), article, printed, words)
    return replace(finding, arithmetic=line, message=_message(finding, line, article, printed, words))


def _message(finding: Finding, line: str | None, article: str, printed: str, words: Wording) -> Message:
    """Parameters that are the arithmetic, or a figure that is nowhere in the article, are ours; others are quoted."""
    params = {
        key: line if value == finding.arithmetic else _parameter(value, article, printed, words)
        for key, value in finding.message.params
    }
    return message(finding.message.id, **params)


def _parameter(value: object, article: str, printed: str, words: Wording) -> object:
    if not isinstance(value, str) or value in printed or re.search(r"[^\W\d_]{3,}", value):
        return value
    return figures(value, article, words.tag, printed)
