"""Marking a paragraph without laying out what stands below it.

Marks colour the ground and underline; they alter no letter's width. Told that a paragraph has changed, Qt walks
through all that follow it, ten milliseconds and more in a text of a megabyte. Here the paragraph alone is cut into
runs anew, and its lines are put where they were.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextLayout


def mark(block: QTextBlock, ranges: Sequence[QTextLayout.FormatRange]) -> bool:
    """Set the formats of a block. False when its lines broke elsewhere than before: then Qt must lay it out."""
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    known = [(line.textStart(), line.textLength(), line.width(), line.position()) for line in lines]
    layout.setFormats(ranges)
    if not known:  # it has not been laid out yet, and will be with its marks
        return True
    same = True
    layout.beginLayout()
    for start, length, width, position in known:
        line = layout.createLine()
        if not line.isValid():
            same = False
            break
        line.setLeadingIncluded(True)
        line.setLineWidth(width)
        line.setPosition(position)
        same = same and (line.textStart(), line.textLength()) == (start, length)
    if same:
        same = not layout.createLine().isValid()
    layout.endLayout()
    return same
