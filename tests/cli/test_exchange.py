"""`workbench exchange` and `merge`: two checkers without a server."""

from __future__ import annotations

import pytest

from workbench.app import open_desk
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.claims import set_answer
from workbench.domain.claims import Answer

TEXT = "A new bridge\n\nThe city pays 10 euros for it. The state adds 20 euros."


def answered(path, *answers):
    desk = open_desk(path)
    if not desk.articles():
        desk.run(import_draft(desk.read_text(TEXT)))
    for claim, answer in zip(desk.open(desk.articles()[0].id).claims, answers, strict=False):
        if answer is not None:
            desk.run(set_answer(claim.id, answer))
    desk.close()
    return path


@pytest.fixture
def ours(tmp_path):
    return answered(tmp_path / "ours.db", Answer.CONFIRMED)


@pytest.fixture
def theirs(tmp_path):
    return answered(tmp_path / "theirs.db", Answer.WRONG, Answer.CONFIRMED)


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_out_and_back(workbench, ours, theirs, tmp_path, tag):
    file = tmp_path / "bridge.zip"
    done = workbench("exchange", "bridge", "-o", file, "--desk", theirs, tag=tag)
    assert done.status == 0
    assert str(file) in done.out
    assert workbench("exchange", "bridge", "-o", file, "--desk", theirs).status == 2  # never over a file
    done = workbench("merge", file, "--desk", ours, tag=tag)
    assert done.status == 1
    assert "The city pays 10 euros" in done.out
    assert "cli." not in done.out
    desk = open_desk(ours)
    state = desk.open(desk.articles()[0].id)
    assert [claim.answer for claim in state.claims] == [Answer.CONFIRMED, Answer.CONFIRMED]
    (apart,) = state.disagreements
    assert (apart.ours, apart.theirs) == ("confirmed", "wrong")
    desk.close()
    assert workbench("merge", file, "--desk", ours).status == 0  # the same once more changes nothing


def test_a_blind_file_tells_no_answer(workbench, theirs, tmp_path):
    file = tmp_path / "blind.zip"
    assert workbench("exchange", "bridge", "-o", file, "--blind", "--desk", theirs).status == 0
    fresh = answered(tmp_path / "fresh.db")
    workbench("merge", file, "--desk", fresh)
    desk = open_desk(fresh)
    assert all(claim.answer is None for claim in desk.open(desk.articles()[0].id).claims)
    desk.close()


def test_what_cannot_be_merged_is_told(workbench, ours, theirs, tmp_path):
    file, broken = tmp_path / "bridge.zip", tmp_path / "broken.zip"
    workbench("exchange", "bridge", "-o", file, "--desk", theirs)
    broken.write_bytes(b"PK nothing")
    empty = tmp_path / "empty.db"
    open_desk(empty).close()
    for desk, name in ((ours, broken), (empty, broken), (ours, tmp_path / "none.zip")):
        done = workbench("merge", name, "--desk", desk)
        assert (done.status, done.err.count("\n")) == (2, 1)
        assert name.name in done.err
    done = workbench("merge", broken, file, "--desk", ours)  # the good one is merged all the same
    assert done.status == 2
    desk = open_desk(ours)
    assert desk.open(desk.articles()[0].id).disagreements
    desk.run(import_draft(desk.read_text(TEXT)))
    desk.close()
    done = workbench("merge", file, "--desk", ours)
    assert (done.status, done.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_an_article_travels_with_its_file_and_the_work_comes_back(workbench, ours, tmp_path, tag):
    """The second checker has nothing but the file; what they found is merged by claim where it came from."""
    out, back, second = tmp_path / "out.zip", tmp_path / "back.zip", tmp_path / "second.db"
    assert workbench("exchange", "bridge", "-o", out, "--blind", "--desk", ours).status == 0
    done = workbench("merge", out, "--desk", second, tag=tag)
    assert done.status == 0
    assert "A new bridge" in done.out
    assert "cli." not in done.out
    assert workbench("merge", out, "--desk", second).status == 0  # the same once more changes nothing
    desk = open_desk(second, person="Grace")
    (line,) = desk.articles()
    state = desk.open(line.id)
    assert len(state.claims) == 2
    assert all(claim.answer is None for claim in state.claims)
    assert "{" not in desk.catalogue.say(desk.undo_label(), tag)
    for claim in state.claims:
        desk.run(set_answer(claim.id, Answer.WRONG))
    desk.close()
    assert workbench("exchange", "bridge", "-o", back, "--desk", second).status == 0
    assert workbench("merge", back, "--desk", ours).status == 1
    desk = open_desk(ours)
    state = desk.open(desk.articles()[0].id)
    assert [claim.answer for claim in state.claims] == [Answer.CONFIRMED, Answer.WRONG]
    assert [apart.claim for apart in state.disagreements] == [state.claims[0].id]
    desk.close()
    desk = open_desk(second)
    while desk.undo_label():
        desk.undo()
    assert desk.articles() == []
    desk.close()


def test_an_article_that_went_on_is_told(workbench, ours, tmp_path):
    file = tmp_path / "file.zip"
    workbench("exchange", "bridge", "-o", file, "--desk", ours)
    later = tmp_path / "later.txt"
    later.write_text(TEXT.replace("20", "25"))
    workbench("add", later, "--to", "bridge", "--desk", ours)
    done = workbench("merge", file, "--desk", ours)
    assert (done.status, done.err.count("\n")) == (2, 1)
    desk = open_desk(ours)
    assert len(desk.articles()) == 1
    desk.close()
