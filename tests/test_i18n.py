from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.i18n import Catalogue, Message, message, number, plain, quoted


@pytest.fixture
def catalogue():
    made = Catalogue()
    made.add(
        "en", {"a": "A {n}", "c.one": "{count} claim", "c.other": "{count} claims", "only": "English", "d": "on {day}"}
    )
    made.add("fr", {"a": "UN {n}", "c.one": "{count} fiche", "c.other": "{count} fiches", "d": "le {day}"})
    return made


def test_words_and_fallback(catalogue):
    assert catalogue.say(message("a", n=Decimal("1234.5")), "fr") == "UN 1\u202f234,5"
    assert catalogue.say(message("only"), "fr") == "English"
    assert catalogue.say(message("missing"), "fr") == "missing"


@pytest.mark.parametrize(
    ("tag", "count", "told"), [("en", 0, "0 claims"), ("en", 1, "1 claim"), ("fr", 0, "0 fiche"), ("fr", 2, "2 fiches")]
)
def test_plurals(catalogue, tag, count, told):
    assert catalogue.say(message("c", count=count), tag) == told


def test_nested_messages_and_days(catalogue):
    assert catalogue.say(message("a", n=message("c", count=3)), "en") == "A 3 claims"
    assert catalogue.say(message("d", day=dt.date(2026, 3, 1)), "fr") == "le 1er mars 2026"


def test_a_placeholder_without_value_stays_as_written(catalogue):
    assert catalogue.say(message("a", other=1), "en") == "A {n}"
    assert catalogue.say(message("a", n="{x.__class__}"), "en") == "A {x.__class__}"


def test_messages_are_hashable():
    assert hash(message("a", items=[1, 2])) == hash(Message("a", (("items", (1, 2)),)))


@given(st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000))
def test_plain_is_exact_where_it_ends_and_near_elsewhere(value):
    written = Fraction(plain(value))
    assert abs(written - value) <= Fraction(1, 20000)
    if Fraction(value * 10**12).denominator == 1:
        assert written == value


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_grouping_loses_no_digit(value):
    for tag in ("en", "fr", "de"):
        kept = "".join(character for character in number(value, tag) if character in "-0123456789")
        assert int(kept) == value


def test_quotation_marks_are_the_readers():
    assert quoted("Four hospitals", "en") == "“Four hospitals”"
    assert quoted("Quatre hôpitaux", "fr") == "«\u00a0Quatre hôpitaux\u00a0»"


def test_the_words_of_rules_are_fetched_when_the_first_is_asked():
    from workbench.app import _words

    catalogue = _words()
    assert catalogue.text("ui.saved", "en") == "Saved"
    assert catalogue.rule_words is not None
    assert catalogue.has("rule.SUM-1.message", "fr")
    assert catalogue.rule_words is None
    assert catalogue.text("rule.SUM-1.title", "en") != "rule.SUM-1.title"
