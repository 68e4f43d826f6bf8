"""Numbers stay whole where lines wrap."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout

from workbench.ui.theme.fonts import MONO, SANS, SERIF, font
from workbench.ui.widgets.unbroken import unbroken

WRITTEN = "De 412 000 à 530 000 conteneurs, 22–22,5 M€ + 10 M€, soit 28,6 % ou 9 000 $ de 1 234 567 €"
WHOLE = ("412 000", "530 000 conteneurs", "22–22,5 M€", "10 M€", "28,6 %", "9 000 $", "1 234 567 €")


def lines(text, family, width):
    layout = QTextLayout(text, font(family))
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return [line.replace("\u00a0", " ").replace("\u2060", "").strip() for line in found]


@pytest.mark.parametrize("family", [SERIF, SANS, MONO])
def test_numbers_stay_whole_at_any_width(dressed, family):
    for width in range(170, 500, 7):
        told = lines(unbroken(WRITTEN), family, width)
        assert " ".join(told) == WRITTEN
        assert [number for number in WHOLE if not any(number in line for line in told)] == []


def test_without_it_they_do_not(dressed):
    assert not all(any(number in line for line in lines(WRITTEN, SERIF, 170)) for number in WHOLE)


@pytest.mark.parametrize("text", ["", "rien", "3 + 4 = 7", "a 1", "en 2024, puis"])
def test_other_text_is_as_it_was(text):
    assert unbroken(text) == text
