"""`workbench history`: who did what, when, from what to what."""

from __future__ import annotations

import json

import pytest

from workbench.app import open_desk
from workbench.desk.ops.articles import delete_article, import_draft
from workbench.desk.ops.claims import set_answer, set_note
from workbench.domain.claims import Answer


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "desk.db"
    desk = open_desk(path, person="Ada")
    for title in ("A new bridge", "An old road"):
        desk.run(import_draft(desk.read_text(f"{title}\n\nThe city pays 10 euros for it. The state adds 20 euros.")))
    road, bridge = (line.id for line in desk.articles())
    first, second = (claim.id for claim in desk.open(bridge).claims)
    desk.run(set_answer(first, Answer.WRONG))
    desk.run(set_note(second, "the ministry says 25"))
    desk.undo()
    desk.run(delete_article(road))
    desk.close()
    return path


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("en", ["verdict: to check → wrong", "note: the ministry says 25", "undone by Ada", "Ada"]),
        ("fr", ["constat : à vérifier → faux", "note : the ministry says 25", "annulé par Ada", "Ada"]),
    ],
)
def test_of_an_article(workbench, desk, tag, told):
    done = workbench("history", "bridge", "--desk", desk, tag=tag)
    assert done.status == 0
    for words in told:
        assert words in done.out.replace("\u00a0", " "), words
    assert "old road" not in done.out
    assert "history." not in done.out


def test_of_one_claim(workbench, desk):
    first = workbench("history", "bridge", "--claim", "1", "--desk", desk).out
    second = workbench("history", "bridge", "--claim", "the state", "--desk", desk).out
    assert "wrong" in first
    assert "ministry" not in first
    assert "ministry" in second
    assert "wrong" not in second


def test_of_the_whole_desk(workbench, desk):
    lines = workbench("history", "--desk", desk).out.splitlines()
    assert "Delete" in lines[0]
    assert any("An old road → –" in line for line in lines)
    assert len(workbench("history", "-n", "1", "--desk", desk).out) < len("\n".join(lines))


def test_as_data(workbench, desk):
    entries = json.loads(workbench("history", "bridge", "--format", "json", "--desk", desk).out)
    assert [entry["act"] for entry in entries] == ["op.claim.note", "op.claim.answer", "op.article.import"]
    note, answer, _ = entries
    assert (note["undone"], note["undone_by"]) == (True, "Ada")
    assert note["undone_at"] > note["at"]
    assert answer["who"] == "Ada"
    assert {"field": "claim.answer", "from": "to check", "to": "wrong"}.items() <= answer["changes"][1].items()
    assert answer["changes"][1]["of"] == "The city pays 10 euros for it"


@pytest.mark.parametrize(
    "arguments", [("--claim", "1"), ("bridge", "--claim", "nothing like it"), ("bridge", "--claim", "euros"), ("no",)]
)
def test_what_is_not_there_is_told(workbench, desk, arguments):
    done = workbench("history", *arguments, "--desk", desk)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert not {"{", "error."} & set(done.err.split())


@pytest.mark.parametrize("command", [["history"], ["sheet", "bridge"], ["exchange", "bridge", "-o"]])
def test_reading_beside_the_program_that_holds_the_desk(workbench, desk, tmp_path, command):
    command = [*command, tmp_path / "bridge.zip"] if command[-1] == "-o" else command
    held = open_desk(desk, person="Ada")
    try:
        note = held.open(held.articles()[0].id).claims[0].id
        held.run(set_note(note, "rung up at noon"))
        done = workbench(*command, "--desk", desk)
        assert done.status == 0, done.err
        assert command[0] != "history" or "rung up at noon" in done.out
        refused = workbench("add", __file__, "--desk", desk)
        assert refused.status == 2
        held.run(set_note(note, "and again at one"))
    finally:
        held.close()
