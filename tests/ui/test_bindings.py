"""Keys typed in the settings."""

from __future__ import annotations

import json

import pytest

from workbench.ui.keys import Keymap, clashes, load
from workbench.ui.preferences.bindings import clash, is_key, read, with_keys


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
