"""Heights of rows that stand below each other, any of which may turn out to be another than was guessed."""

from __future__ import annotations


class Heights:
    """Where rows stand below each other. Sums over them are kept as a binary indexed tree (P. Fenwick, 1994): with ten
    thousand rows, a row of another height costs fourteen steps and not ten thousand.
    """

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._measured = bytearray()
        self._sums = [0]
        self._widest = 0

    def begin(self, guessed: list[int]) -> None:
        """Other rows, none of them measured yet."""
        self._heights, self._measured = guessed, bytearray(len(guessed))
        self._sums = [0, *guessed]
        for at in range(1, len(self._sums)):
            above = at + (at & -at)
            if above < len(self._sums):
                self._sums[above] += self._sums[at]
        self._widest = 1 << len(guessed).bit_length() >> 1

    def __len__(self) -> int:
        return len(self._heights)

    def is_measured(self, row: int) -> bool:
        return bool(self._measured[row])

    def measure(self, row: int, height: int) -> None:
        self._measured[row] = 1
        more = height - self._heights[row]
        if more:
            self._heights[row], at = height, row + 1
            while at < len(self._sums):
                self._sums[at] += more
                at += at & -at

    def height(self, row: int) -> int:
        return self._heights[row]

    def top(self, row: int) -> int:
        """Where a row begins; the row behind the last one begins where the last one ends."""
        total = 0
        while row:
            total += self._sums[row]
            row &= row - 1
        return total

    @property
    def total(self) -> int:
        return self.top(len(self._heights))

    def row_at(self, y: int) -> int:
        """The row at a height, the last one below all, -1 where there is none."""
        # Rows without a height (hidden ones) share their top with the next row, which is the one that is seen.
        row, left, step = 0, max(y, 0), self._widest
        while step:
            if row + step < len(self._sums) and self._sums[row + step] <= left:
                row += step
                left -= self._sums[row]
            step >>= 1
        return min(row, len(self._heights) - 1)
