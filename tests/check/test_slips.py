"""How a figure may have come about from the right one."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from workbench.check.slips import (
    is_decimal,
    may_be_one_digit_off,
    slip,
    slip_of_change,
    slip_of_currency,
    slip_of_period,
    slip_of_total,
)


@pytest.mark.parametrize(
    ("stated", "right", "step", "kind"),
    [
        ("530", "503", "1", "swapped"),
        ("530", "350", "1", "swapped"),
        ("530", "035", "1", ""),
        ("4.2", "4.8", "0.1", "digit"),
        ("4.2", "4.2", "0.1", ""),
        ("42", "420", "1", "scale"),
        ("40000", "40", "1", "scale"),
        ("40", "40000000", "1", "scale"),
        ("40.8", "400", "0.1", "scale"),
        ("41", "400", "1", ""),
        ("4000", "40", "1", ""),
        ("38", "52", "1", ""),
        ("5", "7", "1", ""),
        ("123", "321", "1", ""),
        ("12", "134", "1", ""),
        ("0", "5", "1", ""),
        ("5", "0", "1", ""),
        ("530", "503", "0", ""),
        ("53.04", "50.3", "0.1", ""),
    ],
)
def test_slip(stated: str, right: str, step: str, kind: str) -> None:
    assert slip(Fraction(stated), Fraction(right), Fraction(step)) == kind


@pytest.mark.parametrize(
    ("parts", "total", "kind"),
    [
        ("10 8 22", 32, "omitted"),
        ("10 8 22", 62, "doubled"),
        ("10 8 7 4", 14, "subtotal"),
        ("10 8 7 4", 12, "subtotal"),
        ("10 8 22", 40, ""),
        ("10 8 22", 41, ""),
        ("10 8", 0, ""),
        ("10 8 7 4", 0, ""),
        ("1 2 4 8 16 32 64 128 256 512 1024 2048 4096", 5, ""),
    ],
)
def test_slip_of_total(parts: str, total: int, kind: str) -> None:
    assert slip_of_total([Fraction(part) for part in parts.split()], Fraction(total)) == kind


@pytest.mark.parametrize(
    ("before", "after", "percent", "kind"),
    [
        (30, 38, "21", "base"),  # 8 of 38 instead of 8 of 30
        (30, 38, "27", ""),
        (30, 38, "127", "factor"),
        (50, 40, "25", "base"),
        (50, 40, "-25", "base"),
        (50, 40, "80", "factor"),
        (0, 40, "100", ""),
        (50, 0, "100", ""),
    ],
)
def test_slip_of_change(before: int, after: int, percent: str, kind: str) -> None:
    assert slip_of_change(Fraction(before), Fraction(after), Fraction(percent), Fraction(1)) == kind


def test_month_for_a_year() -> None:
    assert slip_of_period(Fraction(1200), Fraction(100))
    assert slip_of_period(Fraction(100), Fraction(1210))
    assert not slip_of_period(Fraction(1300), Fraction(100))
    assert not slip_of_period(Fraction(5), Fraction(0))


def test_the_other_currency() -> None:
    rates = [Fraction("0.8"), Fraction(0)]
    assert slip_of_currency(Fraction(80), Fraction(100), rates)
    assert slip_of_currency(Fraction(125), Fraction(100), rates)
    assert not slip_of_currency(Fraction(90), Fraction(100), rates)
    assert not slip_of_currency(Fraction(80), Fraction(0), rates)
    assert not slip_of_currency(Fraction(80), Fraction(100), [])


def test_what_may_be_a_digit_off_leaves_out_no_slip():
    chance, found, told = random.Random(3), 0, 0
    for _ in range(3000):
        step = chance.choice((Fraction(1, 100), Fraction(1), Fraction(1000), Fraction(1, 4), Fraction(25)))
        right = chance.randrange(10, 10**6)
        digits = list(str(right))
        at = chance.randrange(len(digits) - 1)
        if chance.random() < 0.5:
            digits[at], digits[at + 1] = digits[at + 1], digits[at]
        else:
            digits[at] = str(chance.randrange(10))
        stated = int("".join(digits))
        if slip(stated * step, right * step, step) in ("digit", "swapped"):
            found += 1
            if is_decimal(step) and (stated * step).denominator == (right * step).denominator == 1:
                told += 1
                assert may_be_one_digit_off(int(stated * step), int(right * step))
    assert found > 1000
    assert told > 400
    assert not may_be_one_digit_off(871_000, 542_000)
    assert not is_decimal(Fraction(25))
    assert is_decimal(Fraction(1, 100))
