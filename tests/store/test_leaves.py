"""Rows read from the pages themselves are the rows SQLite reads."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.store.leaves import leaves

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40),
    st.binary(max_size=20),
    st.integers(0, 30_000).map(lambda length: "é" * length),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("leaves") / "some.db"


def filled(path, rows, *, mode="delete"):
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA journal_mode={mode}")
    connection.execute("CREATE TABLE things (a, b, c)")
    connection.executemany("INSERT INTO things VALUES (?, ?, ?)", rows)
    connection.commit()
    return connection


def read(path):
    return [row.values for rows in leaves(path) for row in rows if len(row.values) == 3]


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=30))
def test_every_row_comes_back(file, rows):
    with closing(filled(file, rows)) as connection:
        assert sorted(read(file), key=repr) == sorted(connection.execute("SELECT * FROM things"), key=repr)


def test_rows_that_are_only_in_the_log(file):
    rows = [(number, "x" * number * 40, None) for number in range(300)]
    with closing(filled(file, rows, mode="wal")) as connection:
        connection.execute("UPDATE things SET c = a + 1")
        connection.commit()
        connection.execute("UPDATE things SET c = 0")  # never committed
        assert sorted(read(file)) == [(number, text, number + 1) for number, text, _ in rows]


def test_deleted_rows_stay_deleted(file):
    with closing(filled(file, [(number, "x" * 3000, 1) for number in range(200)])) as connection:
        connection.execute("DELETE FROM things WHERE a >= 20")
        connection.commit()
        assert sorted(row[0] for row in read(file)) == list(range(20))


@pytest.mark.parametrize("seed", range(40))
def test_any_damage_is_survived(file, seed):
    with closing(filled(file, [(number, "x" * number * 90, 1.5) for number in range(120)])):
        data = bytearray(file.read_bytes())
    chance = random.Random(seed)
    for _ in range(200):
        data[chance.randrange(len(data))] = chance.randrange(256)
    file.write_bytes(data)
    assert len(read(file)) <= 1000  # no exception, no endless chain of pages
