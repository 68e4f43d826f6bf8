"""What a card says it understood is what the desk has."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from workbench.desk.ops.articles import import_draft
from workbench.domain.wording import moment_text, quantity_text


@pytest.fixture
def english(make_window, empty_desk):
    empty_desk.run(import_draft(empty_desk.sample_draft("en")))
    shown = make_window(empty_desk, "en")
    shown.context.open_article(empty_desk.articles()[0].id)
    shown.claims.setFocus()
    QApplication.processEvents()
    return shown


def test_a_date_is_told_as_it_was_read_in_its_sentence(english):
    """«will be paid in April» is the next April; the word alone is the last one."""
    context = english.context
    paid = next(claim for claim in context.claims if any(date.quote == "April" for date in claim.dates))
    context.set_claim(paid.id)
    field = english.claims.card.form.row("date").field
    assert field.text() == "April"
    assert field.accessibleDescription() == moment_text(paid.dates[0].moment, "en") == "April 2026"
    field.setText("May")
    assert field.accessibleDescription() == "May 2025"


def test_every_value_of_every_card_is_told_as_its_chip_tells_it(english):
    context = english.context
    for claim in context.claims:
        context.set_claim(claim.id)
        for index, date in enumerate(claim.dates):
            told = english.claims.card.form.row("date", index).field.accessibleDescription()
            assert told == moment_text(date.moment, "en"), claim.anchor.quote


MISSING_SCALE = "Le port\n\nLe trafic est passé de 3,5 à 4,2 millions de tonnes, selon le rapport annuel du port."


def test_a_number_typed_over_one_that_shares_its_scale_has_it_too(make_window, empty_desk, press, type_text):
    """« de 3,5 à 4,2 millions de tonnes »: 3,8 is typed over 3,5, and million tonnes are meant, told and kept."""
    empty_desk.run(import_draft(empty_desk.read_text(MISSING_SCALE)))
    shown = make_window(empty_desk)
    shown.context.open_article(empty_desk.articles()[0].id)
    shown.claims.setFocus()
    press("e")
    field = QApplication.focusWidget()
    assert field.text() == "3,5"
    field.selectAll()
    type_text("3,8")
    told = field.accessibleDescription()
    press("Ctrl+Enter")
    quantity = shown.context.claims[0].amounts[0].quantity
    assert (quantity.low, quantity.unit) == (3_800_000, "t")
    assert told == quantity_text(quantity, "fr", "3,8")
