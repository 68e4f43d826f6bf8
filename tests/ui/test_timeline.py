"""Dates on a line."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.desk.ops.articles import import_draft
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


@pytest.mark.parametrize(
    ("sentence", "day", "lane"),
    [
        ("Traffic fell by 25% last year.", "2025", "done"),
        ("Traffic is due to fall by 5% next year.", "2027", "planned"),
        ("The quay must be rebuilt by June 2028.", "../2028-06", "planned"),
        ("The port has 640 dockers for 2028.", "2028", "planned"),
    ],
)
def test_what_is_past_is_not_planned(empty_desk, sentence, day, lane):
    draft = empty_desk.read_text(f"The port\n\n{sentence}")
    empty_desk.run(import_draft(replace(draft, published=dt.date(2026, 11, 20))))
    events = events_of(empty_desk.open(empty_desk.articles()[0].id))
    assert [(event.moment.edtf, event.lane) for event in events] == [(day, lane)]
