"""Any text: no exception, offsets select the quote, mentions in order and apart; a formatted quantity is read back."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.amounts.reading import read
from workbench.domain.mentions import DateMention
from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts import parse_amount
from workbench.language import pack
from workbench.language.numbers import NumberWords

TAGS = ("fr", "en", "de", "es", "it", "pt", "nl")
NASTY = [
    "\n", "\n\n", " ", "\u00a0", "\u202f", ".", ",", "-", "–", "—", "+", "(", ")", "/", "%", "°", "€", "$", "£", "m", "k", "M", "Mds",
    "1", "22", "2025", "0", "1.234,5", "1,234.5", "10'000", "½", "٣", "²", "x", "A380", "à", "to", "bis", "de", "d'", "l’", "\u00ad", "\u0301", "🙂", "de la", "§", "n°",
]  # fmt: skip


def _soup(tag):
    words = pack.load(tag).view(NumberWords)
    known = sorted(words.items) + sorted(words.halves) + sorted(words.collectives) + sorted(words.denominators)
    hedges = [
        "environ",
        "plus",
        "entre",
        "et",
        "von",
        "over",
        "millones",
        "euro",
        "dollars",
        "ans",
        "sur",
        "in",
        "h",
        "pour cent",
    ]
    return st.lists(st.sampled_from(known + hedges + NASTY), max_size=25).flatmap(
        lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
    )


def _holds(text, mentions, left):
    end = 0
    for mention in mentions:
        assert mention.quote == text[mention.start : mention.end]
        assert end <= mention.start < mention.end
        end = mention.end
        quantity = mention.quantity
        assert quantity.low <= quantity.high
        assert quantity.step > 0
        assert quantity.numeral
    for unread in left:
        assert unread.quote == text[unread.start : unread.end]
        assert unread.why.startswith("unread.")


@pytest.mark.parametrize("tag", TAGS)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_soup_of_number_words(tag, data):
    text = data.draw(_soup(tag))
    _holds(text, *read(tag, text))
    parse_amount(text, pack.load(tag))


@pytest.mark.parametrize("tag", TAGS)
@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text(tag, text):
    _holds(text, *read(tag, text))


@given(text=_soup("fr"), start=st.integers(0, 40), size=st.integers(1, 20))
@settings(max_examples=60, deadline=None)
def test_dates_keep_their_numbers(text, start, size):
    end = min(len(text), start + size)
    if start >= end:
        return
    date = DateMention(start=start, end=end, quote=text[start:end], moment=None)
    mentions, left = read("fr", text, [date])
    _holds(text, mentions, left)
    assert not any(unread.start >= start and unread.end <= end for unread in left)


@pytest.mark.parametrize("tag", TAGS)
@settings(max_examples=60, deadline=None)
@given(value=st.integers(0, 999_999_999), places=st.integers(0, 3), code=st.sampled_from(["EUR", "USD", "CHF", "JPY"]))
def test_formatted_money_is_read_back(tag, value, places, code):
    decimal, group = (".", ",") if tag == "en" else (",", "\u202f")
    whole, part = divmod(value, 10**places)
    written = f"{whole:,}".replace(",", group) + (f"{decimal}{part:0{places}d}" if places else "")
    quantity = parse_amount(f"{written} {code}", pack.load(tag))
    assert quantity is not None
    assert quantity.kind is Kind.MONEY
    assert (quantity.low, quantity.unit) == (Fraction(value, 10**places), code)
    assert quantity.step == Fraction(1, 10**places)


def test_each_paragraph_reads_alike():
    text = "Les 35 communes ont voté 12 millions d'euros.\n\nIl a reçu 40 % des voix et trois points."
    whole = [m.quote for m in read("fr", text)[0]]
    parts = [m.quote for part in text.split("\n\n") for m in read("fr", part)[0]]
    assert whole == parts


def test_reading_is_linear():
    import time

    unit = "deux cent mille trois " * 400
    spent = []
    for times in (2, 8):
        began = time.perf_counter()
        read("fr", unit * times)
        spent.append(time.perf_counter() - began)
    assert spent[1] < spent[0] * 4 * 4
