"""How to begin."""

from __future__ import annotations

import json

from workbench.ui.commands.pages import apply


def test_its_buttons_show_the_keys_of_the_person(make_window, empty_desk):
    window = make_window(empty_desk)
    button = window.welcome._buttons["article.open"]
    assert button.accessibleDescription() == "Ctrl+O"
    apply(window, "ui.keymap", json.dumps({"article.open": ["Ctrl+Alt+P"]}))
    assert button.accessibleDescription() == "Ctrl+Alt+P"
