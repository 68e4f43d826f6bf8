"""Every theme can be read: contrast of each pair of colours that text and its ground make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from workbench import resources
from workbench.ui.theme import colours, style

GROUNDS = ("window", "side", "field")
PAIRS = [
    *((ink, ground) for ink in ("ink", "muted", "accent", "amount", "date", "source", "good", "bad", "warn") for ground in GROUNDS),
    *((tone, f"{tone}_soft") for tone in ("good", "bad", "warn")),
    *(("ink", soft) for soft in ("accent_soft", "good_soft", "bad_soft", "warn_soft")),
    ("accent", "accent_soft"), ("muted", "accent_soft"), ("chip_ink", "chip"), ("muted", "key"), ("window", "accent"),
]  # fmt: skip
THEMES = colours.names()


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance of #rrggbb."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_are_light_dark_and_contrast():
    assert {"light", "dark", "contrast"} <= set(THEMES)
    assert {name: colours.load(name).dark for name in ("light", "dark")} == {"light": False, "dark": True}


@pytest.mark.parametrize("name", THEMES)
def test_text_is_readable(name):
    theme = colours.load(name)
    least = 7.0 if name == "contrast" else 4.5
    poor = {
        f"{ink} on {ground}": round(contrast(theme.hex(ink), theme.hex(ground)), 2)
        for ink, ground in PAIRS
        if contrast(theme.hex(ink), theme.hex(ground)) < least
    }
    assert poor == {}


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_names_known_colours_only(name):
    theme = colours.load(name)
    named = set(re.findall(r"\$([a-z_]+)\b(?!\d)", resources.text("themes/window.qss")))
    assert {role for role in named if not role.startswith("px")} - {"icons", "theme"} <= set(theme.colours)


def test_a_missing_role_is_told(monkeypatch):
    from workbench.errors import ResourceError

    monkeypatch.setattr(resources, "toml", lambda _path: {"name": "x", "dark": False, "colours": {}})
    with pytest.raises(ResourceError):
        colours.load("light")


@pytest.mark.parametrize("name", THEMES)
def test_every_icon_of_the_style_sheet_exists(name):
    from workbench.ui.theme.style import sheet

    files = re.findall(r'url\("([^"]+)"\)', sheet(colours.load(name), 100))
    assert files
    assert [file for file in files if not Path(file).is_file()] == []


@pytest.mark.parametrize("name", THEMES)
def test_hints_in_empty_fields_are_readable(name, dressed):
    """Where a style sheet colours a field, Qt draws its hint half transparent unless told otherwise."""
    theme = colours.load(name)
    dressed.setStyleSheet(style.sheet(theme, 100))
    try:
        for field in (QLineEdit(), QPlainTextEdit()):
            field.ensurePolished()
            hint = field.palette().placeholderText().color()
            assert (hint.name(), hint.alpha()) == (theme.hex("muted"), 255)
    finally:
        style.apply(dressed, colours.load("light"), 100)
