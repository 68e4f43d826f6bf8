"""Every phrase of tests/data/amounts: values, units and qualifiers in order, nothing spare, quotes where they say."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from tests.extract.amounts.reading import read
from workbench.domain.quantities import Kind, Qualifier, Quantity

DATA = Path(__file__).parents[2] / "data" / "amounts"
MARKS = {"~": Qualifier.ABOUT, ">": Qualifier.AT_LEAST, "<": Qualifier.AT_MOST}


def _cases():
    for file in sorted(DATA.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            text, _, expected = line.partition(" ||")
            yield pytest.param(
                file.stem[-2:],
                text,
                [e.strip() for e in expected.split(";") if e.strip()],
                id=f"{file.stem}-{text[:40]}",
            )


def _matches(expected: str, quantity: Quantity) -> bool:
    qualifier = MARKS.get(expected[0], Qualifier.EXACT)
    value, _, unit = expected.lstrip("~><").partition(" ")
    low, _, high = value.partition("..")
    tolerance = Fraction(1, 100) if quantity.kind is Kind.PERCENT else Fraction(0)
    ends = zip((low, high or low), (quantity.low, quantity.high), strict=True)
    values = all(abs(Fraction(stated) - got) <= tolerance for stated, got in ends)
    return values and quantity.qualifier is qualifier and unit in ("", quantity.unit)


@pytest.mark.parametrize(("tag", "text", "expected"), list(_cases()))
def test_phrase(tag, text, expected):
    mentions, _ = read(tag, text)
    found = [(m.quote, m.quantity) for m in mentions]
    assert len(found) == len(expected), found
    for wanted, mention in zip(expected, mentions, strict=True):
        assert mention.quote == text[mention.start : mention.end]
        assert _matches(wanted, mention.quantity), (wanted, mention.quote, mention.quantity)
