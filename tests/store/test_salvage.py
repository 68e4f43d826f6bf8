"""Bits flipped anywhere are noticed or harmless, and what is readable comes back."""

from __future__ import annotations

import datetime as dt
import os
import random
import shutil

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.cli.main import run
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.evidence import add_evidence
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.errors import DeskError
from workbench.store.backups import complaint, files_of, restore
from workbench.store.salvage import salvage

FLIPS = int(os.environ.get("WORKBENCH_TEST_FLIPS", "5"))


def with_paper(path, tmp_path) -> str:
    """A desk with one archived file; its digest."""
    paper = tmp_path / "paper.txt"
    paper.write_text("what the city said")
    desk = make_desk(path)
    claim = desk.open(desk.articles()[0].id).claims[0].id
    desk.run(add_evidence(claim, Evidence("", EvidenceKind.DOCUMENT, "Paper"), paper))
    (piece,) = desk.open(desk.articles()[0].id).evidence.values()
    desk.close()
    return piece.sha256


def faults_of(path):
    desk = make_desk(path)
    found = desk.evidence_faults(desk.articles()[0].id)
    desk.close()
    return found


def test_archived_files_come_along(path, tmp_path):
    with_paper(path, tmp_path)
    salvage(path, tmp_path / "saved.db")
    assert faults_of(tmp_path / "saved.db") == {}
    copy = tmp_path / "stick" / "copy.db"
    copy.parent.mkdir()
    assert run(["desk", "backup", str(copy), "--desk", str(path)]) == 0
    assert faults_of(copy) == {}
    shutil.rmtree(files_of(path))
    assert faults_of(path) != {}
    restore(path, copy, dt.datetime.now(dt.UTC))
    assert faults_of(path) == {}


def test_flipped_bits_are_told_and_what_is_readable_comes_back(path, tmp_path):
    desk = make_desk(path)
    for number in range(30):
        desk.run(import_draft(draft(f"Article {number}")))
    desk.close()
    data, chance, found = path.read_bytes(), random.Random(3), []
    for number in range(FLIPS):
        broken = bytearray(data)
        broken[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        with pytest.raises(DeskError):  # never opened silently
            make_desk(path)
        salvage(path, tmp_path / f"new{number}.db")
        assert path.read_bytes() == bytes(broken)
        saved = make_desk(tmp_path / f"new{number}.db")
        found.append(len(saved.articles()))
        saved.close()
    assert found == [31] * FLIPS


def test_salvage_returns_what_is_readable(path, tmp_path):
    desk = make_desk(path)
    for number in range(30):
        desk.run(import_draft(draft(f"Article {number}")))
    desk.close()
    data = bytearray(path.read_bytes())
    chance, found = random.Random(5), []
    for number in range(6):
        page = chance.randrange(2, len(data) // 4096)
        broken = bytearray(data)
        broken[page * 4096 : page * 4096 + 64] = bytes(64)
        wrong = tmp_path / f"wrong{number}.db"
        wrong.write_bytes(broken)
        if not complaint(wrong):
            continue
        try:
            salvage(wrong, tmp_path / f"new{number}.db")
        except DeskError:
            continue
        assert wrong.read_bytes() == bytes(broken)
        saved = make_desk(tmp_path / f"new{number}.db")
        found.append(len(saved.articles()))
        saved.close()
        assert complaint(tmp_path / f"new{number}.db") == ""
    assert len(found) >= 2
    assert sum(found) > 20 * len(found)


def test_no_page_takes_an_article_with_it(path, tmp_path):
    desk = make_desk(path)
    for number in range(3):
        desk.run(import_draft(draft(f"Article {number}")))
    found = len(desk.articles("Article 1"))
    desk.close()
    data = path.read_bytes()
    pages = len(data) // 4096
    for number in range(0, pages, 1 if FLIPS > 5 else 5):
        broken = bytearray(data)
        broken[number * 4096 : (number + 1) * 4096] = bytes(4096)
        path.write_bytes(broken)
        salvage(path, tmp_path / f"new{number}.db")
        saved = make_desk(tmp_path / f"new{number}.db")
        assert len(saved.articles()) == 4, number
        assert len(saved.articles("Article 1")) == found, number
        assert all(len(saved.open(line.id).claims) == line.claims > 0 for line in saved.articles()), number
        saved.close()


def test_nothing_is_left_where_nothing_can_be_read(path, tmp_path):
    path.write_bytes(path.read_bytes()[:100] + bytes(40_000))
    folder = tmp_path / "new"
    folder.mkdir()
    with pytest.raises(DeskError, match="unreadable"):
        salvage(path, folder / "saved.db")
    assert list(folder.iterdir()) == []


def test_it_can_be_stopped_also_after_the_last_table(path, tmp_path):
    """What is made anew takes long on a large desk."""
    folder = tmp_path / "new"
    folder.mkdir()

    def stop(done, total):
        if done >= total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        salvage(path, folder / "saved.db", stop)
    assert list(folder.iterdir()) == []
