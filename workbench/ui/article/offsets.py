"""Code points of the canonical text ↔ blocks and UTF-16 units of the shown document; the only place that converts.

The canonical text parts its paragraphs by a blank line (two code points), a QTextDocument by one block end. Paragraphs
longer than LONGEST are cut at sentence ends into several blocks for display only: Qt lays out one block at a time, and
a single block of a megabyte makes every edit and scroll slow.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from workbench.records import dataclass

LONGEST = 8_000
"""Code points of a block."""

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
_CUT = re.compile(r"[.!?…][»”\")\]]*\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """text[start:end] is shown as one block; `astral` are the indexes within it of characters of two UTF-16 units."""

    start: int
    end: int
    first: bool
    astral: tuple[int, ...]


class Offsets:
    """The mapping of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks = [
            Block(start, end, start == match.start(), _astral(text[start:end]))
            for match in _PARAGRAPH.finditer(text)
            for start, end in _pieces(text, match.start(), match.end())
        ]
        self._starts = [block.start for block in self.blocks]
        self._qt_starts: list[int] = []
        position = 0
        for block in self.blocks:
            self._qt_starts.append(position)
            position += block.end - block.start + len(block.astral) + 1

    def block_at(self, offset: int) -> int:
        """Index of the block that holds a code point (the one before it between two)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def to_qt(self, offset: int) -> int:
        """The document position of a code point."""
        if not self.blocks:
            return 0
        index = self.block_at(offset)
        return self._qt_starts[index] + self.column(index, offset)

    def column(self, index: int, offset: int) -> int:
        """UTF-16 units from the start of a block to a code point, kept inside the block."""
        block = self.blocks[index]
        inside = min(max(offset - block.start, 0), block.end - block.start)
        return inside + bisect_right(block.astral, inside - 1)

    def from_qt(self, position: int) -> int:
        """The code point at a document position."""
        if not self.blocks:
            return 0
        index = max(0, bisect_right(self._qt_starts, position) - 1)
        block = self.blocks[index]
        inside = position - self._qt_starts[index]
        for at in block.astral:
            if at >= inside - 1:
                break
            inside -= 1  # two units before the position were one code point
        return block.start + min(max(inside, 0), block.end - block.start)

    def inside(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """(block index, column, units) of the pieces of a range."""
        pieces = []
        for index in range(self.block_at(start), len(self.blocks)):
            block = self.blocks[index]
            if block.start >= end:
                break
            if block.end > start:
                first, last = self.column(index, start), self.column(index, end)
                if last > first:
                    pieces.append((index, first, last - first))
        return pieces


def _astral(text: str) -> tuple[int, ...]:
    return () if text.isascii() else tuple(index for index, char in enumerate(text) if ord(char) > 0xFFFF)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A paragraph, or its pieces when it is too long for one block."""
    pieces = []
    while end - start > LONGEST:
        cuts = [match.end() for match in _CUT.finditer(text, start + LONGEST // 2, start + LONGEST)]
        cut = cuts[-1] if cuts else start + LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]
