"""What would reconcile the figures is read before it is applied, and each of several can be chosen."""

from __future__ import annotations

import pytest

from workbench.desk.ops.articles import import_draft

TEXT = "Le port\n\nLe trafic est passé de 3,5 à 4,2 millions de tonnes, soit une hausse de 12 %, selon le rapport."


@pytest.fixture
def alerted(make_window, empty_desk, press):
    """The window on a text with one wrong change, its alert chosen."""
    empty_desk.run(import_draft(empty_desk.read_text(TEXT)))
    window = make_window(empty_desk)
    window.context.open_article(empty_desk.articles()[0].id)
    window.claims.setFocus()
    press("f")
    return window


def suggested(window):
    """The suggestions of the chosen alert as they are worded."""
    return [window.context.word(suggestion.text) for suggestion in window.context.finding.suggestions]


def row(window):
    return window.panels.findings.rows.rows_model.rows[0]


def test_what_would_be_applied_is_told_with_its_key(alerted):
    first, *others = suggested(alerted)
    assert others
    assert first in row(alerted).below
    assert row(alerted).below_key == "y"
    assert first in row(alerted).spoken


def test_the_one_that_is_told_is_applied_and_can_be_undone(alerted, press):
    before = [claim.amounts for claim in alerted.context.claims]
    value = alerted.context.finding.suggestions[0].value
    press("y")
    after = [claim.amounts for claim in alerted.context.claims]
    assert after != before
    assert value in [amount.typed for amounts in after for amount in amounts]
    press("Ctrl+Z")
    assert [claim.amounts for claim in alerted.context.claims] == before


def test_another_one_is_chosen_by_key(alerted, press):
    told = suggested(alerted)
    value = alerted.context.finding.suggestions[1].value
    press("Y")
    assert told[1] in row(alerted).below
    press("y")
    assert value in [amount.typed for claim in alerted.context.claims for amount in claim.amounts]


def test_after_the_last_one_comes_the_first(alerted, press):
    told = suggested(alerted)
    for _ in told:
        press("Y")
    assert told[0] in row(alerted).below


def test_set_aside_it_suggests_nothing(alerted, press, type_text):
    press("d")
    type_text("le port arrondit")
    press("Enter")
    assert row(alerted).below == ""
