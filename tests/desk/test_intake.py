"""Many files at once: what becomes of each, and that the disk is asked for a batch of them, not for every one."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from tests.desk.fakes import make_desk
from workbench.desk.intake import take_in
from workbench.errors import DeskError, OperationRefused
from workbench.store.store import SqliteStore


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    made = []
    for number in range(24):
        made.append(folder / f"{number:02}.txt")
        made[-1].write_text(f"Title {number}\n\nThe port paid {number + 1} euros for its roof.\n", "utf-8")
    return made


@pytest.fixture
def desk(tmp_path):
    made = make_desk(tmp_path / "desk.db")
    yield made
    made.close()


def no_thread_reads_on() -> bool:
    for _ in range(100):
        if all(thread.name != "reading-ahead" for thread in threading.enumerate()):
            return True
        time.sleep(0.05)
    return False


def test_each_file_is_an_article_and_an_act(desk, files):
    outcomes = list(take_in(desk, files))
    assert [outcome.title for outcome in outcomes] == [f"Title {number}" for number in range(24)]
    assert [line.id for line in reversed(desk.articles())] == [outcome.article_id for outcome in outcomes]
    for outcome in outcomes:
        state = desk.open(outcome.article_id)
        assert state.claims
        assert desk.original_fault(state.original) == ""
    desk.undo()
    assert len(desk.articles()) == 23
    desk.redo()
    assert desk.articles()[0].title == "Title 23"
    assert no_thread_reads_on()


def test_files_that_are_there_are_stored_together(desk, files, monkeypatch):
    begun, begin = [], SqliteStore.begin
    monkeypatch.setattr(SqliteStore, "begin", lambda store, acting: begun.append(1) or begin(store, acting))
    monkeypatch.setattr("workbench.desk.intake._SECONDS", 60)
    list(take_in(desk, files))
    assert len(begun) < len(files)


def test_one_that_cannot_come_in_keeps_no_other_out(desk, files, monkeypatch):
    """A file of a batch that the disk refuses is told; all others come in, once."""
    flush = os.fsync
    refused = files[5].read_bytes()

    def failing(handle):
        if Path(f"/proc/self/fd/{handle}").read_bytes() == refused:
            raise OSError(28, "No space left on device")
        flush(handle)

    monkeypatch.setattr("workbench.desk.archive._flush_folder", lambda folder: None)
    monkeypatch.setattr("workbench.desk.archive.os.fsync", failing)
    outcomes = list(take_in(desk, files))
    assert [outcome.name for outcome in outcomes if outcome.refused] == [str(files[5])]
    assert len(desk.articles()) == 23
    assert {outcome.article_id for outcome in outcomes if outcome.article_id} == {line.id for line in desk.articles()}


def test_what_came_in_before_it_was_enough_stays(desk, files):
    seen = []
    outcomes = take_in(desk, files, stopped=lambda: len(seen) >= 3)
    while (outcome := next(outcomes, None)) is not None:
        seen.append(outcome)
    assert 3 <= len(seen) < len(files)
    assert {line.id for line in desk.articles()} == {outcome.article_id for outcome in seen}
    assert no_thread_reads_on()


def test_who_listens_hears_of_each_when_it_is_saved(desk, files):
    heard = []
    desk.subscribe(lambda changes: heard.append(desk.open(next(iter(changes.articles))).version.title))
    list(take_in(desk, files))
    assert heard == [f"Title {number}" for number in range(24)]


def test_acts_that_are_saved_together_are_all_saved_or_none(desk, files):
    from workbench.desk.operation import Operation
    from workbench.desk.ops.articles import import_draft
    from workbench.i18n import message

    def refuse(_unit):
        raise OperationRefused("error.act.gone", kind="claim", id="x")

    good = import_draft(desk.read_file(files[0]))
    with pytest.raises((OperationRefused, DeskError)):
        desk.run_together([good, Operation(message("op.article.delete"), refuse)])
    assert desk.articles() == []
    assert [file for file in desk._archive.folder.rglob("*") if file.is_file()] == []
