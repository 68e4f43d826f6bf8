"""Dates on a line."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.moments import Moment
from workbench.ui.timeline.layout import place
from workbench.ui.timeline.model import Axis, Event, events_of

days = st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2100, 1, 1))


def event(first, last=None, lane="done", claim="c"):
    return Event(claim, first, last or first, lane, Moment(first.isoformat()), "x", 0, 1)


@given(st.lists(days, min_size=1, max_size=30))
def test_the_axis_keeps_the_order(found):
    axis = Axis(found)
    at = [axis.place(day) for day in sorted(found)]
    assert at == sorted(at)
    assert all(0 <= place <= 1 + 1e-9 for place in at)
    assert len({round(axis.place(day), 12) for day in axis.days}) == len(axis.days)


def test_long_silence_is_shortened():
    axis = Axis([dt.date(1926, 1, 1), dt.date(2025, 12, 1), dt.date(2025, 12, 31)])
    assert axis.place(dt.date(2025, 12, 1)) < 0.8
    assert axis.breaks() == [(dt.date(1926, 1, 1), dt.date(2025, 12, 1))]


@given(st.lists(st.tuples(days, st.integers(0, 400), st.sampled_from(["done", "planned"])), max_size=25))
def test_labels_never_overlap(found):
    events = [event(day, day + dt.timedelta(long), lane) for day, long, lane in found]
    axis = Axis(edge for item in events for edge in (item.first, item.last))
    placed, lanes = place(events, axis, 100, 600, lambda _event: 80)
    assert len(placed) == len(events)
    assert sum(rows for _, rows in lanes) == len({item.row for item in placed})
    for one in placed:
        for other in placed:
            if one is not other and one.row == other.row:
                assert one.label_right <= other.label_left or other.label_right <= one.label_left


def test_the_sample_has_its_dates(desk):
    events = events_of(desk.open(desk.articles()[0].id))
    assert {item.moment.edtf for item in events} >= {"2025-02", "2026-03-16", "1926"}
    assert next(item for item in events if item.moment.edtf == "2026-03-16").lane == "planned"


def test_a_date_leads_to_its_claim(window, press):
    window.start("view.timeline")
    press("Right", "Right")
    current = window.panels.timeline.rows.current
    assert current is not None
    assert window.context.claim_id == current.claim
    assert current.quote in window.panels.timeline.rows.accessibleDescription()


@pytest.mark.parametrize("key", ["Left", "Right"])
def test_the_ends_are_firm(window, press, key):
    window.start("view.timeline")
    press(*[key] * 20)
    canvas = window.panels.timeline.rows
    assert canvas.current in (canvas.events[0], canvas.events[-1])


def test_an_empty_article_has_an_empty_line(make_window, empty_desk):
    shown = make_window(empty_desk)
    shown.panels.timeline.reload()
    shown.panels.timeline.rows.repaint()
    assert shown.panels.timeline.title()
