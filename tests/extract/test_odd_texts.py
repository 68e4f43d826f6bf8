"""Texts that end where a finder looks ahead, or that hold little else than signs: read without an exception."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.gold import articles
from workbench.domain.articles import Version
from workbench.extract import engine
from workbench.extract.dimensions.amounts.parse import parse_amount
from workbench.language.pack import load, tags

TEXTS = [
    "1", "½ %", "\n\n", "…" * 50, '"' * 99, "a\u00adb 12\u202f000 €\r\n\r\n“x” said Y.", "(1) [2] 3. 4) 5-6-7 " * 10,
    "5-6", "7–8", "3 - 2", "3 – 2", "mille " * 50, "deux " * 50, "and " * 50,
]  # fmt: skip


@pytest.mark.parametrize("tag", tags())
@pytest.mark.parametrize("text", TEXTS)
def test_read(tag, text):
    version = Version("", text, tag)
    found = engine.read(version, load(tag))
    for mention in (*found.amounts, *found.dates, *found.unread):
        assert version.text[mention.start : mention.end] == mention.quote


OPEN = {
    "en": "2 million of", "fr": "une douzaine d’", "de": "ein Dutzend von", "es": "3 millones de", "it": "3 milioni di",
    "pt": "3 milhões de", "nl": "3 miljoen van",
}  # fmt: skip
"""Amounts that wait for their noun."""


@functools.cache
def _prose(tag: str) -> str:
    """All annotated articles of a language."""
    return "\n\n".join(gold.data["text"] for gold in articles() if gold.language == tag)


@pytest.mark.parametrize("tag", tags())
@given(data=st.data())
def test_a_text_may_end_anywhere(tag, data):
    """Cut after any character, and with a number or a sign put at the cut."""
    prose = _prose(tag)
    start = data.draw(st.integers(0, len(prose) - 2))
    end = data.draw(st.integers(start + 1, min(len(prose), start + 300)))
    tail = data.draw(
        st.sampled_from(
            ("", f" {OPEN.get(tag, '')}", "-", " (", " 12", " 12-", " 3,", "12 -", " %", " €", " 5 bis", "’", "«")
        )
    )
    engine.read(Version("", prose[start:end] + tail, tag), load(tag))


@pytest.mark.parametrize("tag", tags())
@given(data=st.data())
def test_a_field_takes_any_text(tag, data):
    """What a person types for an amount is understood or not, never an error."""
    words = _prose(tag).split(" ")
    at = data.draw(st.integers(0, len(words) - 1))
    some = " ".join(words[at : at + data.draw(st.integers(0, 4))])
    number = data.draw(
        st.sampled_from(("", OPEN.get(tag, ""), "12", "1.234,5", "12-", "40 (", "3/4", "-", "12 000 –", "5 -", "12."))
    )
    parse_amount(data.draw(st.sampled_from((f"{number}{some}", f"{number} {some}", f"{some} {number}"))), load(tag))
