"""The bundled fonts: the same letters on every machine."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from workbench import resources

SERIF = "Noto Serif"
SANS = "Inter"
MONO = "DejaVu Sans Mono"
_BASE = 13


def install() -> None:
    """Make the bundled fonts known to Qt."""
    for name in resources.listing("fonts"):
        if name.endswith((".ttf", ".otf")):
            QFontDatabase.addApplicationFontFromData(resources.data(f"fonts/{name}"))


def font(family: str, size: float = _BASE, percent: int = 100, *, bold: bool = False) -> QFont:
    """A font in pixels, scaled by the text size of the settings."""
    made = QFont(family)
    made.setPixelSize(max(8, round(size * percent / 100)))
    if bold:
        made.setWeight(QFont.Weight.Bold if family == SERIF else QFont.Weight.DemiBold)
    return made
