"""A clock that is set back, an hour that comes twice, another time zone: order comes from counters, nothing is lost."""

from __future__ import annotations

import datetime as dt
import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.fakes import draft, make_desk
from workbench.app import open_desk
from workbench.desk import identifiers
from workbench.desk.identifiers import new_id
from workbench.desk.ops import articles, claims, sheets
from workbench.domain.claims import Answer
from workbench.store import backups

NOON = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)
moments = st.integers(946_684_800, 2_208_988_800).map(lambda seconds: dt.datetime.fromtimestamp(seconds, dt.UTC))


@pytest.fixture
def in_paris(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@settings(max_examples=5)
@given(st.lists(moments, min_size=3, max_size=6))
def test_whatever_the_clock_says(tmp_path_factory, clock):
    """Library, undo, redo and history follow the order of the acts."""
    desk = make_desk(tmp_path_factory.mktemp("clock") / "desk.db")
    for number, now in enumerate(clock):
        desk._clock = lambda now=now: now
        desk.run(articles.import_draft(draft(f"Article {number}")))
    titles = [f"Article {number}" for number in range(len(clock))]
    assert [line.title for line in desk.articles()] == titles[::-1]
    assert [entry.at for entry in desk.last_acts(99)] == clock[::-1]
    for title in reversed(titles):
        assert desk.undo_label().param("title") == title
        desk.undo()
    for title in titles:
        assert desk.redo_label().param("title") == title
        desk.redo()
    assert [line.title for line in desk.articles()] == titles[::-1]
    desk.close()


def test_the_last_signature_is_the_one_made_last(path, monkeypatch):
    desk = make_desk(path)
    article = desk.articles()[0].id
    desk._clock = lambda: NOON
    desk.run(sheets.sign(article))
    first = desk.open(article).sheet.signature
    claim = desk.open(article).claims[0].id
    earlier = NOON - dt.timedelta(days=400)
    monkeypatch.setattr(identifiers, "_last", 0)  # the program was started again, with the clock set back
    monkeypatch.setattr(identifiers.time, "time_ns", lambda: int(earlier.timestamp() * 1e9))
    desk._clock = lambda: earlier
    desk.run(claims.set_answer(claim, Answer.WRONG))
    (line,) = desk._report(article, notes=False).void.log  # the act is told, though it is dated before the signature
    assert line.label.id == "op.claim.answer"
    desk.run(sheets.sign(article))
    assert desk.open(article).sheet.signature.when == earlier
    assert desk.open(article).sheet.stands
    desk.run(sheets.withdraw(article))
    assert desk.open(article).sheet.signature == first
    desk.close()


def test_identifiers_follow_a_given_one():
    later = "z" * 15 + "0"
    assert new_id(later) > later
    assert new_id() > later


def test_copies_by_hand_in_the_hour_that_comes_twice(path, in_paris):
    summer = dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC).astimezone()
    winter = dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC).astimezone()
    assert f"{summer:%H:%M}" == f"{winter:%H:%M}" == "02:30"
    first = backups.back_up_by_hand(path, summer)
    content = first.read_bytes()
    desk = make_desk(path)
    desk.run(articles.import_draft(draft("Second")))
    desk.close()
    second = backups.back_up_by_hand(path, winter)
    assert first != second
    assert first.read_bytes() == content
    assert backups.complaint(second) == ""


def test_what_a_restored_copy_replaces_is_kept_each_time(path, tmp_path):
    backups.back_up(path, tmp_path / "copy.db")
    kept = {backups.restore(path, tmp_path / "copy.db", NOON) for _ in range(3)}
    assert len(kept) == 3
    assert all(place.is_file() for place in kept)


def test_the_newest_copy_is_the_one_made_last(path):
    times = [NOON, NOON - dt.timedelta(days=700), NOON - dt.timedelta(days=3)]
    made = []
    for now in times:
        made.append(backups.back_up_by_hand(path, now))
        os.utime(made[-1], (now.timestamp(), now.timestamp()))
    assert list(backups.good(path))[:3] == made[::-1]
    assert backups.newest_good(path) == made[-1]


def test_a_clock_set_back_deletes_no_copy(path):
    for days in range(20):
        backups.back_up_daily(path, dt.date(2026, 11, 1) + dt.timedelta(days=days))
    before = {copy.path for copy in backups.backups(path)}
    backups.back_up_daily(path, dt.date(2025, 1, 1))
    after = {copy.path for copy in backups.backups(path)}
    assert before <= after
    assert len(after - before) == 1


def test_the_same_moment_in_every_zone(path, monkeypatch):
    """What is stored is UTC: a desk that travels tells the same instants."""
    desk = make_desk(path)
    stored = [entry.at for entry in desk.last_acts(9)]
    desk.close()
    try:
        for zone in ("America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"):
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            desk = open_desk(path)
            assert [entry.at for entry in desk.last_acts(9)] == stored
            assert all(entry.at.utcoffset() == dt.timedelta(0) for entry in desk.last_acts(9))
            desk.close()
    finally:
        monkeypatch.undo()
        time.tzset()
