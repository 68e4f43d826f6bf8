"""Other sizes of text leave everything where it is: what is typed, the focus, the mode."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("keys", [["Ctrl++"], ["Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0"]])
def test_a_field_keeps_the_focus_and_what_is_typed(window, press, type_text, keys):
    window.context.set_claim(window.context.claims[1].id)
    press("e")
    QApplication.focusWidget().selectAll()
    type_text("12 mill")
    press(*keys)
    field = QApplication.focusWidget()
    assert window.claims.card.isAncestorOf(field)
    assert field.text() == "12 mill"
    type_text("ions d’euros")
    press("Ctrl+Enter")
    assert window.context.claims[1].amounts[0].typed == "12 millions d’euros"


def test_the_keys_go_on_acting(window, press):
    press("e", "Ctrl++", "Ctrl+T")
    assert window.panels.current == "timeline"
    press("Esc", "Ctrl+0", "j")
    assert window.context.mode == "review"


def test_the_cards_keep_the_focus(window, press):
    press("j", "Ctrl++", "j")
    assert window.claims.hasFocus()
    assert window.context.claim_id == window.context.claims[2].id
