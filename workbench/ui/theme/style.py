"""Palette and style sheet of a theme on Fusion."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from workbench import resources
from workbench.ui.theme.colours import Theme
from workbench.ui.theme.fonts import SANS, font

_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipBase: "side",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "window",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "line",
}


def apply(app: QApplication, theme: Theme, percent: int) -> None:
    """Dress the whole program."""
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("muted"))
    app.setPalette(palette)
    app.setFont(font(SANS, percent=percent))
    app.setStyleSheet(sheet(theme, percent))


def sheet(theme: Theme, percent: int) -> str:
    """The style sheet with the theme's colours and sizes filled in."""
    sizes = {f"px{size}": f"{max(1, round(size * percent / 100))}px" for size in (10, 11, 12, 13, 14, 15, 18, 24)}
    icons = {"icons": resources.path("icons").as_posix(), "theme": theme.name}
    return Template(resources.text("themes/window.qss")).substitute({**theme.colours, **sizes, **icons})
