"""What is being typed outlives a program that is killed, and a desk that refuses it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.app import open_desk
from workbench.desk.ops.claims import delete_claim
from workbench.desk.ops.evidence import add_evidence, edit_evidence, remove_evidence
from workbench.desk.unsaved import Unsaved, UnsavedTexts
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.errors import DeskError
from workbench.store.backups import complaint
from workbench.ui.unsaved.keeper import KEPT_MS

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("WORKBENCH_TEST_WINDOW_KILLS", "4"))


def killed(path, seed, told):
    """Kill the working window once `told(lines)` is true; what it said until then."""
    command = [sys.executable, "-m", "tests.ui.typing_child", str(path), str(seed)]
    lines = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        while not told(lines):
            lines.append(child.stdout.readline().rstrip("\n"))
            assert lines[-1], lines
        child.kill()
        lines += child.stdout.read().split("\n")[:-1]
    return lines


@pytest.fixture
def path(prepared, tmp_path):
    (tmp_path / "desk.db").write_bytes((prepared / "desk.db").read_bytes())
    return tmp_path / "desk.db"


def is_typing(lines):
    return lines and lines[-1].startswith("typed")


@pytest.fixture
def left(path):
    """A text that was being typed in a program that was killed: the claim's id and the text."""
    for seed in range(20):
        lines = killed(path, seed, is_typing)
        if is_typing(lines):  # and not saved in the moment before the kill
            _, claim, text = lines[-1].split(" ", 2)
            return claim, text
    raise AssertionError


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_typed_text_is_offered_after_a_kill_and_entered(path, left, make_window, tag, press):
    claim, text = left
    desk = open_desk(path, person="Test")
    window = make_window(desk, tag)
    window.begin([], None)
    assert window.context.claim_of(claim).note != text
    assert window.unsaved.isVisible()
    assert text in window.unsaved.accessibleName()
    assert "panel." not in window.unsaved.accessibleName()
    press("Alt+R")
    assert window.context.claim_of(claim).note == text
    assert window.context.claim_id == claim
    assert not window.unsaved.isVisible()
    window.close()
    desk.close()
    assert not path.with_name("desk.db.typed").exists()


def test_typed_text_can_be_let_go(path, left, make_window, press):
    desk = open_desk(path, person="Test")
    window = make_window(desk)
    window.begin([], None)
    before = desk.open(window.context.article_id)
    press("Alt+X")
    assert not window.unsaved.isVisible()
    assert desk.open(window.context.article_id) == before
    window.close()
    desk.close()
    assert not path.with_name("desk.db.typed").exists()


def test_a_claim_that_is_gone_leaves_its_text_on_the_clipboard(path, left, make_window, press):
    claim, text = left
    desk = open_desk(path, person="Test")
    desk.run(delete_claim(claim))
    window = make_window(desk)
    window.begin([], None)
    press("Alt+R")
    assert QApplication.clipboard().text() == text
    assert not window.unsaved.isVisible()
    window.close()
    desk.close()


def test_killed_at_random_moments(path):
    """The application itself, in the middle of work: what was shown as saved is there, what was typed is offered."""
    notes: dict[str, str] = {}
    for seed in range(KILLS):
        wait, since = random.Random(seed).uniform(0.0, 1.2), []

        def soon(lines, wait=wait, since=since):
            if lines and not since:
                since.append(time.monotonic())
            return since and time.monotonic() - since[0] > wait

        lines = [line.split(" ", 2) for line in killed(path, seed, soon)]
        assert complaint(path) == ""
        desk = open_desk(path, person="Test")
        state = desk.open(desk.articles()[0].id)
        saved = {claim: text for kind, *rest in lines if kind == "saved" for claim, text in [rest]}
        kept = {item.claim: item.text for item in desk.unsaved.all()}
        last = lines[-1] if lines[-1][0] == "typed" else None
        notes.update(saved)
        for claim in state.claims:
            if claim.note != notes.get(claim.id, ""):  # saved in the very moment, before it could be told
                assert claim.note.startswith(f"note {seed}."), (claim.note, notes.get(claim.id))
                notes[claim.id] = claim.note
        if last is not None:
            _, claim, text = last
            assert kept.get(claim) == text or notes.get(claim) == text
        if desk.undo_label().id == "op.claim.note":
            desk.undo()
            desk.redo()
            assert desk.open(state.article.id).claims == state.claims
        for item in desk.unsaved.all():
            desk.unsaved.forget(item)
        desk.close()


def test_what_the_desk_refuses_is_offered(window, press, qtbot, monkeypatch):
    context = window.context
    claim = context.claims[0].id
    press("c")
    QApplication.focusWidget().setText("called at noon")

    monkeypatch.setattr(context.desk._store, "begin", full)
    press("Esc")
    assert context.claim_of(claim).note == ""
    assert "called at noon" in window.unsaved.accessibleName()
    press("Alt+R")  # still full
    assert window.unsaved.isVisible()
    monkeypatch.undo()
    press("Alt+R")
    assert context.claim_of(claim).note == "called at noon"
    assert not window.unsaved.isVisible()


def test_what_is_saved_is_not_kept(window, press, qtbot):
    texts = window.context.desk.unsaved
    press("c")
    field = QApplication.focusWidget()
    field.insert("half a")
    field.textEdited.emit(field.text())
    qtbot.waitUntil(lambda: [item.text for item in texts.all()] == ["half a"], timeout=KEPT_MS * 10)
    press("Enter", "Esc")
    qtbot.waitUntil(lambda: not texts.all())
    assert window.context.claims[0].note == "half a"


def typed(keys):
    """Type into the field that has the focus."""
    field = QApplication.focusWidget()
    field.selectAll()
    QTest.keyClicks(field, keys)
    return field


def died(window):
    """What the file keeps when the program ends in this moment."""
    window.keeper.look()
    path = window.context.desk._store.path.with_name("desk.db.typed")
    kept = path.read_bytes()
    window.close()
    window.context.desk.close()
    path.write_bytes(kept)
    return window.context.desk.location


@pytest.fixture
def with_paper(window, press):
    """A window whose first claim has a piece of evidence, its details open."""
    claim = window.context.claims[0].id
    window.context.run(add_evidence(claim, Evidence("", EvidenceKind.DOCUMENT, "The minutes")))
    window.start("claim.evidence_details")
    assert QApplication.focusWidget() is window.claims.card.details.texts["locator"]
    return window


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_what_is_typed_about_evidence_outlives_the_program(with_paper, make_window, press, tag):
    window = with_paper
    claim = window.context.claim_id
    typed("page twelve")
    path = died(window)
    desk = open_desk(path, person="Test")
    desk.run(edit_evidence(replace(next(iter(desk.open(desk.articles()[0].id).evidence.values())), locator="")))
    again = make_window(desk, tag)
    again.begin([], None)
    assert "page twelve" in again.unsaved.accessibleName()
    assert "The minutes" in again.unsaved.accessibleName()
    assert "panel." not in again.unsaved.accessibleName()
    press("Alt+R")
    (piece,) = again.context.state.evidence.values()
    assert piece.locator == "page twelve"
    assert again.context.claim_id == claim
    assert not again.unsaved.isVisible()
    again.close()
    desk.close()


def test_a_piece_that_is_gone_leaves_its_text_on_the_clipboard(with_paper, make_window, press):
    typed("page twelve")
    path = died(with_paper)
    desk = open_desk(path, person="Test")
    claim = next(claim for claim in desk.open(desk.articles()[0].id).claims if claim.evidence)
    desk.run(remove_evidence(claim.id, claim.evidence[0]))
    again = make_window(desk)
    again.begin([], None)
    press("Alt+R")
    assert QApplication.clipboard().text() == "page twelve"
    assert not again.unsaved.isVisible()
    again.close()
    desk.close()


def full(*_args):
    raise DeskError("error.desk.full", desk="desk", cause="full")


def test_what_the_desk_refuses_about_evidence_is_offered(with_paper, press, monkeypatch):
    window = with_paper
    field = typed("page twelve")
    with monkeypatch.context() as broken:
        broken.setattr(window.context.desk._store, "begin", full)
        field.editingFinished.emit()
        assert "page twelve" in window.unsaved.accessibleName()
        assert field.text() == ""
    press("Esc", "Alt+R")
    (piece,) = window.context.state.evidence.values()
    assert piece.locator == "page twelve"


def test_the_reason_for_an_alert_outlives_the_program(window, make_window, press):
    window.start("alert.next")
    finding = window.context.finding
    assert finding is not None
    window.start("alert.dismiss")
    typed("rounded by the ministry")
    path = died(window)
    desk = open_desk(path, person="Test")
    again = make_window(desk)
    again.begin([], None)
    assert "rounded by the ministry" in again.unsaved.accessibleName()
    assert finding.places[0].quote in again.unsaved.accessibleName()
    press("Alt+R")
    told = {item.fingerprint: (item.state, item.reason) for item in again.context.state.findings}
    assert told[finding.fingerprint] == ("dismissed", "rounded by the ministry")
    again.close()
    desk.close()


def test_a_reason_that_is_given_up_or_saved_is_not_kept(window, press, qtbot):
    texts = window.context.desk.unsaved
    for key in ("Esc", "Enter"):
        window.start("alert.next")
        window.start("alert.dismiss")
        typed("as agreed")
        qtbot.waitUntil(lambda: [item.text for item in texts.all()] == ["as agreed"], timeout=KEPT_MS * 10)
        press(key)
        qtbot.waitUntil(lambda: not texts.all())
        assert not window.unsaved.isVisible()


def test_a_reason_that_the_desk_refuses_is_offered(window, press, monkeypatch):
    window.start("alert.next")
    key = window.context.finding.fingerprint
    window.start("alert.dismiss")
    typed("rounded by the ministry")
    with monkeypatch.context() as broken:
        broken.setattr(window.context.desk._store, "begin", full)
        press("Enter")
        assert "rounded by the ministry" in window.unsaved.accessibleName()
    press("Alt+R")
    assert next(item.reason for item in window.context.state.findings if item.fingerprint == key)


def test_a_broken_file_disturbs_nobody(tmp_path):
    path = tmp_path / "desk.db.typed"
    for content in ("", "no", "[1]", '[{"claim": 3}]', '{"a": 1}'):
        path.write_text(content)
        assert UnsavedTexts(path).all() == ()
    texts, item = UnsavedTexts(path), Unsaved("a", "c", "note", 0, "été", "old")
    texts.keep(item)
    assert UnsavedTexts(path).all() == (item,)
    assert path.stat().st_mode & 0o077 == 0
    texts.forget(item)
    assert not path.exists()
    nowhere = UnsavedTexts(tmp_path / "desk.db" / "x")
    (tmp_path / "desk.db").write_text("")
    nowhere.keep(item)
    UnsavedTexts(None).keep(item)
