"""`workbench desk …`: a desk is looked after without the window."""

from __future__ import annotations

import psycopg
import pytest

from workbench.app import open_desk
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.evidence import add_evidence
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.i18n import load


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "desk.db"
    desk = open_desk(path)
    desk.run(import_draft(desk.read_text("A new bridge\n\nThe city pays 10 euros for it.")))
    desk.close()
    return path


def test_words_are_there():
    catalogue = load()
    assert all(catalogue.has("cli.desk.help", tag) for tag in ("en", "fr"))


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_info(workbench, path, tag):
    done = workbench("desk", "info", "--desk", path, tag=tag)
    assert done.status == 0
    assert str(path) in done.out
    assert "cli." not in done.out


def test_a_backup_is_made_and_restored(workbench, path, tmp_path):
    copy = tmp_path / "copy.db"
    assert workbench("--desk", path, "desk", "backup", copy).status == 0
    assert workbench("--desk", path, "desk", "backup", copy).status == 2  # never over a file
    desk = open_desk(path)
    desk.run(import_draft(desk.read_text("Second\n\nIt costs 5 euros.")))
    desk.close()
    done = workbench("desk", "restore", copy, "--desk", path)
    assert done.status == 0
    desk = open_desk(path)
    assert len(desk.articles()) == 1
    desk.close()
    (kept,) = path.parent.glob("desk.before-*.db")
    assert str(kept) in done.out


def test_the_newest_good_backup_is_the_default(workbench, path):
    assert workbench("desk", "backup", "--desk", path).status == 0
    path.write_bytes(b"\x00" * 500)
    done = workbench("desk", "info", "--desk", path)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert workbench("desk", "restore", "--desk", path).status == 0
    assert workbench("desk", "verify", "--desk", path).status == 0


def test_verify_tells_what_is_wrong(workbench, path):
    assert workbench("desk", "verify", "--desk", path).status == 0
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)
    done = workbench("desk", "verify", "--desk", path)
    assert done.status == 1
    assert str(path) in done.out


def test_verify_reads_what_a_server_keeps(workbench, address, tmp_path):
    """Not the copy of this machine, which may be as it was."""
    paper = tmp_path / "contract.pdf"
    paper.write_bytes(b"%PDF " + bytes(3_000_000))
    desk = open_desk(address, person="Ada")
    desk.run(import_draft(desk.read_text("A new bridge\n\nThe city pays 10 euros for it.")))
    claim = desk.open(desk.articles()[0].id).claims[0].id
    desk.run(add_evidence(claim, Evidence("", EvidenceKind.DOCUMENT, "Contract"), paper))
    desk.close()
    done = workbench("desk", "verify", "--desk", address)
    assert (done.status, "1 archived file" in done.out) == (0, True)
    for change in ("UPDATE files SET data = 'x' WHERE part = 1", "DELETE FROM files"):
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(change)
        done = workbench("desk", "verify", "--desk", address)
        assert done.status == 1
        assert "contract.pdf" in done.out


def test_salvage(workbench, path, tmp_path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)
    done = workbench("sheet", "x", "--desk", path)
    assert done.status == 2
    assert "restore" in done.err
    assert "salvage" in done.err
    assert workbench("desk", "salvage", tmp_path / "new.db", "--desk", path).status == 0
    desk = open_desk(tmp_path / "new.db")
    assert len(desk.articles()) == 1
    desk.close()


def test_upgrade_of_a_current_desk(workbench, path):
    assert workbench("desk", "upgrade", "--desk", path).status == 0


def test_a_missing_desk_is_told(workbench, tmp_path):
    done = workbench("desk", "info", "--desk", tmp_path / "none.db")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert not (tmp_path / "none.db").exists()


def test_an_unknown_address_is_told(workbench):
    done = workbench("desk", "info", "--desk", "mysql://host/x")
    assert (done.status, done.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("tag", ["en", "fr"])
@pytest.mark.parametrize("place", ["/proc/desk.db", "/dev/null/desk.db"])
def test_nowhere_to_write_is_one_clear_line(workbench, tmp_path, place, tag):
    text = tmp_path / "article.txt"
    text.write_text("Ten pounds\n\nIt costs ten pounds.", "utf-8")
    done = workbench("add", text, "--desk", place, tag=tag)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "desk" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("how", ["gone", "emptied"])
def test_a_lost_desk_is_told_in_one_line_and_brought_back(workbench, path, how):
    path.unlink() if how == "gone" else path.write_bytes(b"")
    for words in (("history",), ("add", __file__), ("desk", "info"), ("desk", "verify"), ("desk", "backup")):
        done = workbench(*words, "--desk", path)
        assert (done.status, done.err.count("\n")) == (2, 1), words
        assert "desk restore" in done.err
        assert "desk new" in done.err
    assert workbench("desk", "restore", "--desk", path).status == 0
    assert "A new bridge" in workbench("history", "--desk", path).out


def test_a_new_desk_begins_where_another_is_gone(workbench, path):
    path.unlink()
    done = workbench("desk", "new", "--desk", path)
    assert done.status == 0
    (kept,) = path.parent.glob("desk.before-*.backups")
    aside = kept.with_suffix(".db")
    assert str(aside) in done.out
    assert "A new bridge" not in workbench("history", "--desk", path).out
    assert workbench("desk", "restore", "--desk", aside).status == 0
    assert "A new bridge" in workbench("history", "--desk", aside).out
    assert workbench("desk", "new", "--desk", path).status == 2  # there is one now


def test_a_new_desk_begins_where_none_was(workbench, tmp_path):
    assert workbench("desk", "new", "--desk", tmp_path / "first.db").status == 0
    assert workbench("history", "--desk", tmp_path / "first.db").status == 0
