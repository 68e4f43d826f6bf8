"""Another checker's file merged in the window, disagreements decided and lost claims brought back by key."""

from __future__ import annotations

import dataclasses

import pytest

from workbench.app import open_desk
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.claims import set_answer
from workbench.domain.claims import Answer
from workbench.ui.commands.exchange import merge_from, write_to


@pytest.fixture
def file(tmp_path):
    """What Grace found: the first claim wrong, the second confirmed."""
    (tmp_path / "grace").mkdir()
    other = open_desk(tmp_path / "grace" / "desk.db", person="Grace")
    other.run(import_draft(other.sample_draft("fr")))
    key = other.articles()[0].id
    first, second = other.open(key).claims[:2]
    other.run(set_answer(first.id, Answer.WRONG))
    other.run(set_answer(second.id, Answer.CONFIRMED))
    path = tmp_path / "grace.zip"
    path.write_bytes(other.exchange(key))
    other.close()
    return path


@pytest.fixture
def merged(window, file, qtbot):
    window.context.run(set_answer(window.context.claims[0].id, Answer.CONFIRMED))
    merge_from(window, file)
    qtbot.waitUntil(lambda: window.panels.opinions.count() == 1)
    qtbot.waitUntil(lambda: window.panels.current == "opinions")
    return window


def test_both_opinions_are_shown(merged):
    (row,) = merged.panels.opinions.rows.rows_model.rows
    assert "Grace" in row.spoken
    assert "vérifié" in row.spoken.lower()
    assert "faux" in row.spoken.lower()
    assert merged.context.claims[1].answer is Answer.CONFIRMED


@pytest.mark.parametrize(
    ("key", "answer", "noted"),
    [("H", Answer.CONFIRMED, False), ("L", Answer.WRONG, False), ("B", Answer.CONFIRMED, True)],
)
def test_it_is_decided_by_key_and_undone(merged, press, key, answer, noted):
    press(key)
    claim = merged.context.claims[0]
    assert (claim.answer, "Grace" in claim.note) == (answer, noted)
    assert not merged.panels.opinions.count()
    assert merged.panels.current == "findings"
    press("Ctrl+Z")
    assert merged.panels.opinions.count() == 1


def test_the_next_disagreement_is_reached_by_key(merged, press):
    merged.context.set_claim(merged.context.claims[4].id)
    press("i")
    assert merged.context.claim_id == merged.context.claims[0].id


def test_without_a_disagreement_the_keys_do_nothing(window, press):
    before = window.context.state
    press("H", "L", "B")
    assert window.context.state == before


def test_a_blind_file_is_written(window, tmp_path, qtbot):
    from workbench.desk.exchange import unpacked

    window.context.run(set_answer(window.context.claims[0].id, Answer.CONFIRMED))
    path = tmp_path / "out.zip"
    write_to(window, path, blind=True)
    qtbot.waitUntil(path.exists)
    assert all(claim.answer is None for claim in unpacked(path.read_bytes(), "out").claims)


@pytest.mark.parametrize("by_keys", [True, False])
def test_a_lost_claim_comes_back_on_the_selected_words(window, press, by_keys):
    context = window.context
    first = next(claim for claim in reversed(context.claims) if len(claim.anchor.quote) > 40)
    context.run(set_answer(first.id, Answer.CONFIRMED))
    version = context.state.version
    body = version.body.replace(first.anchor.quote, "Rien.")
    draft = dataclasses.replace(context.desk.sample_draft("fr"), body=body)
    context.desk.add_version(context.article_id, draft)
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    assert first.id in [claim.id for claim in context.state.lost]
    window.panels.turn_to("lost")
    window.panels.lost.rows.select_key(first.id)
    at = context.state.version.text.index("Rien.")
    window.claims.setFocus()
    if by_keys:  # without a selection, R gives a cursor and Enter takes what it selects
        press("R")
        window.article.select(at, at + 5)
        press("Enter")
    else:
        window.article.select(at, at + 5)
        press("R")
    (back,) = [claim for claim in context.claims if claim.id == first.id]
    assert (back.anchor.quote, back.answer) == ("Rien.", Answer.CONFIRMED)


def test_arrows_walk_through_the_disagreements(merged, press):
    """They are the list's while it has the focus; elsewhere they walk through the claims."""
    context = merged.context
    first, third = context.claims[0].id, context.claims[2].id
    state = context.state
    (queued,) = state.disagreements
    context.state = dataclasses.replace(
        state, disagreements=(queued, dataclasses.replace(queued, id="second", claim=third))
    )
    merged.panels.opinions.fill()
    merged.panels.opinions.rows.setFocus()
    press("Home", "Down")
    assert (merged.panels.opinions.current.id, context.claim_id) == ("second", third)
    press("Up")
    assert (merged.panels.opinions.current.id, context.claim_id) == (queued.id, first)
    merged.claims.setFocus()
    press("Down")
    assert context.claim_id == context.claims[1].id


def test_an_article_is_chosen_and_opened_by_key(window, press):
    context = window.context
    first = context.article_id
    context.desk.run(import_draft(context.desk.sample_draft("en")))
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    press("Ctrl+1", "Home", "Enter")
    assert context.article_id != first
    press("Down", "Enter")
    assert context.article_id == first
