"""A list with many rows measures those that come into view, and nothing that is in view jumps."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QStringListModel
from PySide6.QtWidgets import QApplication

from workbench.ui.widgets.heights import Heights
from workbench.ui.widgets.stack import StackedList

ROWS, GUESS = 5_000, 40


class Rows(StackedList):
    """Every row is higher than guessed, each by another measure."""

    def __init__(self):
        super().__init__()
        self.asked = []
        self.extra = {}

    def row_height(self, row):
        self.asked.append(row)
        return GUESS + row % 7 + self.extra.get(row, 0)

    def guesses(self):
        return [GUESS] * self.model().rowCount()


@pytest.fixture
def rows(dressed, qtbot):
    made = Rows()
    qtbot.addWidget(made)
    made.setModel(QStringListModel([str(number) for number in range(ROWS)]))
    made.resize(300, 600)
    made.show()
    made.restack()
    QApplication.processEvents()
    return made


def seen(rows):
    """Row → where it stands in the view."""
    places = ((row, rows.visualRect(rows.model().index(row, 0))) for row in range(ROWS))
    return {row: box.top() for row, box in places if box.height() and box.bottom() >= 0 and box.top() < 600}


def test_only_what_is_seen_is_measured(rows):
    assert set(seen(rows)) <= set(rows.asked) <= set(range(600 // GUESS + 2))
    rows.scrollTo(rows.model().index(4_000, 0))
    assert 4_000 in seen(rows)
    assert len(set(rows.asked)) < 60


def test_rows_stand_below_each_other_without_a_gap(rows):
    rows.verticalScrollBar().setValue(90_000)
    places = sorted(seen(rows).items())
    for (row, top), (after, below) in pairwise(places):
        assert (after, below) == (row + 1, top + GUESS + row % 7)


def test_each_point_belongs_to_the_row_that_is_drawn_there(rows):
    rows.verticalScrollBar().setValue(12_345)
    for y in range(0, 600, 13):
        index = rows.indexAt(QPoint(5, y))
        assert rows.visualRect(index).contains(5, y)
    rows.setModel(QStringListModel(["one"]))
    rows.restack()
    assert not rows.indexAt(QPoint(5, 400)).isValid()


def test_scrolling_up_moves_what_is_seen_by_as_much_as_asked(rows):
    """Rows above are measured as they come in; those below stay where they are."""
    rows.scrollTo(rows.model().index(3_000, 0))
    before = seen(rows)
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().value() - 150)
    after = seen(rows)
    both = before.keys() & after.keys()
    assert len(both) > 5
    assert {after[row] - before[row] for row in both} == {150}


def test_a_row_above_that_grows_moves_nothing(rows):
    for row in range(0, 400, 10):
        rows.scrollTo(rows.model().index(row, 0))
    before = seen(rows)
    rows.extra[5] = 90
    rows.remeasure(5)
    assert seen(rows) == before
    rows.extra[min(before) + 2] = 30
    rows.remeasure(min(before) + 2)
    assert seen(rows) != before


def test_hidden_rows_take_no_room(rows):
    rows.hide_rows(frozenset(range(ROWS)) - {7, 2_000})
    assert list(seen(rows).values()) == [0, GUESS]
    assert rows.indexAt(QPoint(5, GUESS + 3)).row() == 2_000
    assert rows.isRowHidden(8)
    rows.hide_rows(frozenset())
    assert len(seen(rows)) > 10


def test_heights():
    heights = Heights()
    heights.begin([10, 0, 20])
    assert [heights.row_at(y) for y in (-5, 0, 9, 10, 29, 30, 99)] == [0, 0, 0, 2, 2, 2, 2]
    heights.measure(1, 5)
    assert (heights.top(2), heights.total, heights.row_at(10)) == (15, 35, 1)


@given(st.lists(st.integers(0, 90), max_size=40), st.data())
def test_heights_add_up(guessed, data):
    """Where rows stand is what adding up all heights gives, whichever were measured."""
    heights, plain = Heights(), list(guessed)
    heights.begin(list(guessed))
    for _ in range(data.draw(st.integers(0, 12)) if plain else 0):
        row, height = data.draw(st.integers(0, len(plain) - 1)), data.draw(st.integers(0, 90))
        heights.measure(row, height)
        plain[row] = height
    tops = [0, *accumulate(plain)]
    assert [heights.top(row) for row in range(len(plain) + 1)] == tops
    assert heights.total == tops[-1]
    for y in range(-3, tops[-1] + 3):
        assert heights.row_at(y) == min(bisect_right(tops, max(y, 0)) - 1, len(plain) - 1)
