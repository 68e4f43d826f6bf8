"""Keys typed in the settings."""

from __future__ import annotations

import json

import pytest

from workbench.ui.keys import Keymap, clashes, load, meant, told
from workbench.ui.preferences.bindings import clash, is_key, read, with_keys
from workbench.ui.preferences.view import Preferences


@pytest.mark.parametrize("name", ["j", "J", "?", "/", "é", ",", "Ctrl+K", "Ctrl+Shift+Z", "Shift+Right", "Enter", "Esc",
                                  "Del", "F9", "Alt+Left", "Ctrl++", "Ctrl+-", "Ctrl+1", "Space", "Home"])  # fmt: skip
def test_keys(name):
    assert is_key(name)


@pytest.mark.parametrize(
    "name", ["", " ", "Ctrl+", "Ctrl+Nope", "Nope", "Ctrl+Ctrl+K", "Strg+K", "Shift+a", "Ctrl+k", "Ctrl"]
)
def test_no_keys(name):
    assert not is_key(name)


def test_every_default_key_is_one():
    assert [key for bound in load().values() for key in bound if not read(key).good] == []


def test_reading():
    assert read("j, Down").keys == ("j", "Down")
    assert read("g g").keys == ("g g",)
    assert read("").keys == ()
    assert read("j,").wrong == "j,"
    assert read(",").keys == (",",)
    assert read("g g g").wrong == "g g g"
    assert read("Tab").reserved == "Tab"


def test_the_default_map_has_no_clash():
    keys = load()
    assert clashes(keys) == {}
    assert {id: clash(keys, id, tuple(bound)) for id, bound in keys.items() if clash(keys, id, tuple(bound))} == {}


def test_a_clash_is_found_also_with_the_beginning_of_a_pair():
    keys = {"a": ["g g"], "b": ["j"]}
    assert clash(keys, "b", ("g",)) == "a"
    assert clash(keys, "a", ("j",)) == "b"
    assert clash(keys, "b", ("x",)) == ""


def test_own_keys_are_kept_where_they_differ():
    own = with_keys("{}", "claim.next", ("w",))
    assert json.loads(own) == {"claim.next": ["w"]}
    assert load(own)["claim.next"] == ["w"]
    assert json.loads(with_keys(own, "claim.next", tuple(load()["claim.next"]))) == {}
    assert json.loads(with_keys("not json", "claim.next", ())) == {"claim.next": []}


def test_a_keymap_is_taken_over():
    keymap = Keymap({"a": ["x"]})
    keymap.take({"a": ["g g"], "b": []})
    assert (keymap.command("x"), keymap.command("g g"), keymap.begins("g")) == (None, "a", True)
    assert (keymap.shown("a"), keymap.shown("b"), keymap.shown("c")) == ("g g", "", "")


FRENCH = {"Enter": "Entrée", "Esc": "Échap", "Shift": "Maj", "Right": "→", "Del": "Suppr", "Up": "↑", "End": "Fin"}


@pytest.mark.parametrize(
    ("binding", "shown"),
    [
        ("Ctrl+Enter", "Ctrl+Entrée"), ("Esc", "Échap"), ("Shift+Right", "Maj+→"), ("g g", "g g"), ("Ctrl++", "Ctrl++"),
        ("Ctrl+Shift+Z", "Ctrl+Maj+Z"), ("j", "j"), ("E", "E"), ("Ctrl+,", "Ctrl+,"),
    ],
)  # fmt: skip
def test_keys_are_called_as_the_keyboard_calls_them(binding, shown):
    def word(name):
        return FRENCH.get(name, name)

    assert told(binding, word) == shown
    assert meant(shown, word) == binding
    assert meant(binding, word) == binding


def test_keys_in_french_everywhere(window, press):
    assert window.keymap.shown("view.back") == "Échap"
    window.start("view.keys")
    sheet = window.findChild(Preferences)
    sheet.keys.rows.select_key("claim.delete")
    assert sheet.keys.field.text() == "Suppr"
    sheet.keys.field.setFocus()
    sheet.keys.field.setText("Suppr, Ctrl+Maj+Entrée")
    press("Enter")
    assert window.keymap.keys["claim.delete"] == ["Del", "Ctrl+Shift+Enter"]
    press("Esc")
    window.start("view.help")
    told_keys = window.page.browser.toPlainText()
    assert "Ctrl+Maj+Entrée" in told_keys
    assert "Enter" not in told_keys
    window.start("view.language")
    assert window.keymap.shown("view.back") == "Esc"
