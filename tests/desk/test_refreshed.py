"""An open article after an act, read piecemeal, is what opening it anew gives."""

from __future__ import annotations

import pytest

from workbench.app import open_desk
from workbench.desk import opening
from workbench.desk.ops import claims, findings, links, sheets, values
from workbench.desk.ops.articles import import_draft, set_published
from workbench.domain.claims import Answer, Work


@pytest.fixture
def desk(tmp_path):
    opened = open_desk(tmp_path / "desk.db", person="Test")
    opened.run(import_draft(opened.sample_draft("en")))
    yield opened
    opened.close()


def test_piecemeal_is_the_whole(desk):
    article = desk.articles()[0].id
    state = desk.open(article)
    first, second, third = (claim.id for claim in state.claims[:3])
    with_amount = next(claim for claim in state.claims if claim.amounts)
    acts = [
        claims.set_answer(first, Answer.CONFIRMED),
        claims.set_work(second, Work.DONE),
        claims.set_note(second, "call"),
        values.set_amount(with_amount.id, 0, "£130m"),
        links.mark_total(with_amount.id, 0),
        findings.dismiss(article, state.findings[0].fingerprint, "checked"),
        claims.delete_claim(third),
        claims.new_claim(article, 0, 9),
        claims.set_answer(first, Answer.WRONG),
        set_published(article, None),
        sheets.sign(article),
        claims.set_answer(first, None),
    ]
    done = 0
    for act in acts:
        changes = desk.run(act)
        done += bool(changes)  # an act that changes nothing leaves nothing to undo
        state = desk.refreshed(state, changes)
        assert state == desk.open(article)
    for _ in range(done):
        state = desk.refreshed(state, desk.undo())
        assert state == desk.open(article)


def test_claims_made_by_hand_cover_what_was_not_read_and_leave_the_others_alone(desk):
    article = desk.articles()[0].id
    state = desk.open(article)
    assert state.unread
    item = state.unread[0]
    known = {claim.id for claim in state.claims}
    state = desk.refreshed(state, desk.run(claims.new_claim(article, item.start, item.end)))
    assert state == desk.open(article)
    assert item not in state.unread
    (made,) = (claim for claim in state.claims if claim.id not in known)
    kept = {claim.id: claim for claim in state.claims if claim.id != made.id}
    for act in (
        claims.set_answer(made.id, Answer.WRONG),
        claims.set_answer(next(iter(kept)), Answer.CONFIRMED),
        claims.set_span(made.id, item.end + 1, item.end + 12),
    ):
        state = desk.refreshed(state, desk.run(act))
        assert state == desk.open(article)
    assert item in state.unread
    same = [claim for claim in state.claims if kept.get(claim.id) is claim]
    assert len(same) == len(kept) - 1
    state = desk.refreshed(state, desk.undo())
    assert state == desk.open(article)
    assert item not in state.unread
    state = desk.refreshed(state, desk.run(claims.delete_claim(made.id)))
    assert state == desk.open(article)
    assert item in state.unread


def test_a_signature_of_a_long_article_is_not_compared_at_each_act(desk, monkeypatch):
    monkeypatch.setattr(opening, "_WEIGHED_AT_ONCE", 1)
    article = desk.articles()[0].id
    desk.run(sheets.sign(article))
    state = desk.open(article)
    compared = []
    monkeypatch.setattr(
        opening, "sheet_state", lambda *args, real=opening.sheet_state: compared.append(1) or real(*args)
    )
    claim = state.claims[0]
    state = desk.refreshed(state, desk.run(claims.set_answer(claim.id, Answer.WRONG)))
    assert compared == []
    assert state.claims[0].answer is Answer.WRONG
    assert not state.sheet.is_weighed
    assert desk.weighed(state) == desk.open(article).sheet
    assert not desk.weighed(state).stands
    state = desk.refreshed(state, desk.undo())
    assert desk.weighed(state).stands
