"""Small rounded labels: values outlined in the colour of their kind, verdicts filled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from workbench.records import dataclass
from workbench.ui.theme.colours import Theme

_PAD, _GAP = 7.0, 6.0


@dataclass(frozen=True, slots=True)
class Chip:
    """`tone` is a colour role; outlined chips are drawn in it, filled ones on `<tone>_soft` or the chip colour."""

    text: str
    tone: str
    outlined: bool = False


def rows_needed(chips: list[Chip], width: float, letters: QFont) -> int:
    """How many lines the chips take."""
    return len(_placed(chips, width, letters)) if chips else 0


def chip_height(letters: QFont) -> float:
    return QFontMetricsF(letters).height() + 6


def paint(painter: QPainter, at: QPointF, width: float, chips: list[Chip], letters: QFont, theme: Theme) -> None:
    """Draw the chips from the top left corner, wrapping."""
    painter.setFont(letters)
    height = chip_height(letters)
    for number, row in enumerate(_placed(chips, width, letters)):
        for left, chip_width, chip in row:
            box = QRectF(at.x() + left, at.y() + number * (height + 4), chip_width, height)
            _draw(painter, box, chip, theme)


def _placed(chips: list[Chip], width: float, letters: QFont) -> list[list[tuple[float, float, Chip]]]:
    metrics = QFontMetricsF(letters)
    rows: list[list[tuple[float, float, Chip]]] = [[]]
    left = 0.0
    for chip in chips:
        wide = min(metrics.horizontalAdvance(chip.text) + 2 * _PAD, width)
        if left and left + wide > width:
            rows.append([])
            left = 0.0
        rows[-1].append((left, wide, chip))
        left += wide + _GAP
    return rows


def _draw(painter: QPainter, box: QRectF, chip: Chip, theme: Theme) -> None:
    if chip.outlined:
        painter.setPen(QPen(theme.colour(chip.tone), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.colour(chip.tone))
    else:
        soft = f"{chip.tone}_soft" if f"{chip.tone}_soft" in theme.colours else "chip"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(soft))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.colour(chip.tone if soft != "chip" else "chip_ink"))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, box.width() - 2 * _PAD + 1)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
