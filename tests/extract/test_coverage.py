"""Nothing is silently skipped: every number and quotation is in a mention or among the unread, with a reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.gold import articles, extraction, read
from workbench import i18n
from workbench.domain.extraction import Extraction
from workbench.language.numbers import NumberWords
from workbench.language.pack import load, tags
from workbench.language.tokens import tokenise

DIGITS = re.compile(r"\d+")


def assert_accounted(text: str, found: Extraction, tag: str) -> None:
    mentions = [*found.amounts, *found.dates, *found.unread]
    numbers = [match.span() for match in DIGITS.finditer(text)]
    words = load(tag).view(NumberWords)
    tokens = tokenise(text)
    plain = set(words.items) - words.articles - words.ones - words.one_idioms
    numbers += [(s, e) for s, e, w in zip(tokens.starts, tokens.ends, tokens.lower, strict=True) if w in plain]
    for start, end in numbers:
        assert any(m.start <= start and end <= m.end for m in mentions), text[max(0, start - 20) : end + 20]
    anchors = [claim.anchor for claim in found.claims]
    for quotation in found.quotations:
        on_card = any(a.start < quotation.end and quotation.start < a.end for a in anchors)
        assert on_card or any(m.start <= quotation.start and quotation.end <= m.end for m in found.unread)
    for item in (*mentions, *found.sources, *found.names, *found.quotations):
        assert text[item.start : item.end] == item.quote
    assert 0 <= found.read <= found.numbers
    assert all(item.why.startswith("unread.") for item in found.unread)


@pytest.mark.parametrize("gold", articles(), ids=lambda gold: gold.id)
def test_articles(gold):
    assert_accounted(gold.version.text, extraction(gold.id), gold.language)


PIECES = st.one_of(
    st.sampled_from(
        [
            "12",
            "1.234,5",
            "1,234.5",
            "22",
            "à",
            "22,5",
            "milliards",
            "dollars",
            "€",
            "$",
            "%",
            "(3)",
            "“4”",
            "«5»",
            "49.3",
            "01",
            "23",
            "45",
            "67",
            "89",
            "2024",
            "31/12/2025",
            "14h30\n",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "A380",
            "GPT-4",
            "deux",
            "trois",
            "three",
            "forty",
            "hundert",
            "mille",
            "million",
            "millions",
            "%",
            ":",
            ";",
            ",",
            ".",
            "–",
            "—",
            "(",
            ")",
            "«",
            "»",
            "“",
            "”",
            '"',
            "'",
            "lundi",
            "Monday\n",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "janvier",
            "March",
            "mai",
            "may",
            "dont",
            "which",
            "et",
            "and",
            "de",
            "of",
            "selon",
            "said",
            "1er",
            "2nd",
            "n°",
            "XVe",
            "½",
            "²",
            "٣",
            "３",
            "é",
            "🙂",
            "\xad",
            "\u202f",
            "\r\n",
            "\n\n",
        ]
    ),
    st.text(max_size=4),
    st.integers(0, 10**9).map(str),
)


@given(st.lists(PIECES, max_size=40).map(" ".join), st.sampled_from(tags()))
def test_any_text(text, tag):
    assert_accounted(text, read(text, tag), tag)


@given(st.text(max_size=200), st.sampled_from(tags()))
def test_any_unicode(text, tag):
    assert_accounted(text, read(text, tag), tag)


def test_reasons_are_told():
    found = read("Article 12, né en 1990 le 3e jour ; tél. 01 23 45 67 89. « Rien du tout ne change ici. »", "fr")
    words = i18n.load(["en", "fr"])
    for item in found.unread:
        assert words.has(item.why, "fr")
        assert words.has(item.why, "en")
    assert any("01 23 45 67 89" in item.quote or item.quote.startswith("01") for item in found.unread)


def test_counts():
    found = read("Les 40 élus ont voté 12 millions d’euros selon l’article 49.", "fr")
    assert (found.numbers, found.read) == (3, 2)
