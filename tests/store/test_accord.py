"""After a program was killed no seal tells of a flipped bit; the acts, which led to every row, do."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest

from tests.desk.fakes import draft, make_desk
from tests.desk.sequences import act_at_random
from workbench.desk.ops.articles import import_draft, set_title
from workbench.errors import DeskError
from workbench.i18n import load
from workbench.store import accord, seal, store
from workbench.store.inspection import verify
from workbench.store.salvage import salvage


def killed(path):
    """A closed desk as a killed program leaves it."""
    seal.remove(path)
    return path


def flipped(path, words: bytes, which: int) -> None:
    """Another letter in one of the places where these words stand."""
    data, at = bytearray(path.read_bytes()), -1
    for _ in range(which + 1):
        at = data.index(words, at + 1)
    data[at + 1] ^= 2
    path.write_bytes(data)


@pytest.mark.parametrize("seed", range(4))
def test_any_sequence_of_acts_agrees_with_its_rows(tmp_path, seed):
    path, chance = tmp_path / "desk.db", random.Random(seed)
    desk = make_desk(path)
    with closing(sqlite3.connect(path)) as connection:
        for number in range(60):
            act_at_random(desk, chance)
            if chance.random() < 0.3 and desk.undo_label():
                desk.undo()
                if chance.random() < 0.5:
                    desk.redo()
            assert accord.complaint(connection) is None, number
    desk.close()


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_letter_that_flipped_where_nothing_is_sealed(path, which):
    """In a text, in a claim, in the history of either: the desk does not open as if nothing were the matter."""
    killed(path)
    count = path.read_bytes().count(b"The state adds")
    assert count > which
    found = 0
    for place in range(count):
        data = path.read_bytes()
        flipped(path, b"The state adds", place)
        try:
            make_desk(path).close()
        except DeskError as error:
            found += 1
            assert error.message_id == "error.desk.damaged_restorable"
            for tag in ("en", "fr"):
                assert "{" not in load([tag]).text(error.message_id, tag, **error.params)
            assert verify(path).faults
        path.write_bytes(data)
        killed(path)
    assert found >= count - 1  # but for the prefix of a neighbour, which stands in no image of its own


def test_a_larger_desk_is_compared_beside_the_work(path, monkeypatch):
    monkeypatch.setattr(store, "_COMPARED_AT_ONCE", 0)
    killed(path)
    desk = make_desk(path)
    desk._store._copying.join()
    desk.run(import_draft(draft("Other")))
    desk.close()
    killed(path)
    flipped(path, b"The state adds", 0)
    desk = make_desk(path)
    desk._store._copying.join()
    with pytest.raises(DeskError) as caught:
        desk.run(import_draft(draft("Third")))
    assert caught.value.message_id == "error.desk.damaged_restorable"
    desk.close()


@pytest.mark.parametrize("words", [b"The state adds", b'"quantity"'])
def test_what_is_salvaged_opens_and_opens_again_after_a_kill(path, tmp_path, words):
    """With a text that differs from the history; with values that are no JSON any more."""
    killed(path)
    data = path.read_bytes()
    at = data.index(words)
    path.write_bytes(data[:at] + bytes([data[at] ^ 2]) + data[at + 1 :])
    with pytest.raises(DeskError):
        make_desk(path)
    saved = tmp_path / "saved.db"
    salvage(path, saved)
    for _ in range(2):
        desk = make_desk(saved)
        key = desk.articles()[0].id
        desk.open(key)
        desk.run(set_title(key, "After the damage"))
        desk.close()
        killed(saved)
    assert verify(saved).faults == ()
    with closing(sqlite3.connect(saved)) as connection:  # known differences hide no new ones
        connection.execute("UPDATE claims SET note = 'nobody wrote this'")
        connection.commit()
    with pytest.raises(DeskError):
        make_desk(saved)
