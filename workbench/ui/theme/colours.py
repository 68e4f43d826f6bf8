"""Themes: the colour roles of `resources/themes/<name>.toml`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from workbench import resources
from workbench.errors import ResourceError
from workbench.records import dataclass

ROLES = (
    "window", "side", "ink", "muted", "line", "accent", "accent_soft", "amount", "date", "source", "good", "good_soft",
    "bad", "bad_soft", "warn", "warn_soft", "chip", "chip_ink", "field", "key",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. `hex` gives a role as written, `colour` as Qt wants it."""

    name: str
    dark: bool
    colours: dict[str, str]

    def hex(self, role: str) -> str:
        return self.colours[role]

    def colour(self, role: str) -> QColor:
        return QColor(self.colours[role])


def names() -> list[str]:
    return [name.removesuffix(".toml") for name in resources.listing("themes", ".toml")]


def load(name: str) -> Theme:
    """A theme by name. Raises ResourceError when a role is missing."""
    table = resources.toml(f"themes/{name}.toml")
    colours = {str(key): str(value) for key, value in table["colours"].items()}
    missing = [role for role in ROLES if role not in colours]
    if missing:
        raise ResourceError("error.language.data", file=f"themes/{name}.toml", key=missing[0], expected="a colour")
    return Theme(str(table["name"]), bool(table["dark"]), colours)


def chosen(setting: str) -> Theme:
    """The theme of a setting; "system" follows the platform where it reports a scheme, else light."""
    if setting in names():
        return load(setting)
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return load("dark" if dark else "light")
