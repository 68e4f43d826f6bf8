from __future__ import annotations

import datetime as dt

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain import edtf

YEARS = st.integers(1000, 2199)


def one():
    return st.one_of(
        YEARS.map(lambda year: f"{year:04}"),
        st.builds(edtf.month, YEARS, st.integers(1, 12)),
        st.builds(edtf.part, YEARS, st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41])),
        st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)).map(dt.date.isoformat),
        YEARS.map(lambda year: f"{year // 10}X"),
        YEARS.map(lambda year: f"{year // 100}XX"),
    )


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2024-24", (2024, 12, 1), (2025, 2, 28)),
        ("2024-36", (2024, 10, 1), (2024, 12, 31)),
        ("2024-41", (2024, 7, 1), (2024, 12, 31)),
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("18XX", (1800, 1, 1), (1899, 12, 31)),
        ("2011/2015", (2011, 1, 1), (2015, 12, 31)),
    ],
)
def test_bounds(text, first, last):
    assert edtf.bounds(text) == (dt.date(*first), dt.date(*last))


def test_open_ends():
    assert edtf.bounds("2019/..") == (dt.date(2019, 1, 1), None)
    assert edtf.bounds("../2030-06") == (None, dt.date(2030, 6, 30))


@pytest.mark.parametrize("text", ["", "2024-13", "2025-02-30", "20245", "March", "2024-3"])
def test_malformed(text):
    if text:
        assert not edtf.is_valid(text)


@given(one())
def test_bounded_values_are_edtf_and_keep_their_edge(text):
    first, last = edtf.bounds(text)
    for made in (edtf.since(text), edtf.until(text), text):
        oracle.parse_edtf(made)
    assert edtf.bounds(edtf.since(text)) == (first, None)
    assert edtf.bounds(edtf.until(text)) == (None, last)


@given(one(), one())
def test_intervals_run_from_the_first_start_to_the_last_end(first, last):
    made = edtf.interval(first, last)
    start, end = edtf.bounds(first)[0], edtf.bounds(last)[1]
    if start <= end and "/" in made:
        oracle.parse_edtf(made)
        assert edtf.bounds(made) == (start, end)


def test_months_count_on():
    assert edtf.month(2025, 13) == "2026-01"
    assert edtf.month(2025, 0) == "2024-12"
