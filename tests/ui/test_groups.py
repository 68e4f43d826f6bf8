"""Groups of claims and acts on all of a group."""

from __future__ import annotations

import pytest

from workbench.domain.claims import Answer
from workbench.ui import groups


def test_every_group_is_worded(desk):
    ids = [f"panel.filter.{name}" for name in groups.NAMES]
    assert [id for id in ids for tag in ("en", "fr") if not desk.catalogue.has(id, tag)] == []


def test_members(desk):
    state = desk.open(desk.articles()[0].id)
    ids = frozenset(claim.id for claim in state.claims)
    assert groups.members("all", state, [], frozenset()) == ids
    assert groups.members("open", state, [], frozenset()) == ids
    assert groups.members("disputed", state, [], frozenset()) == frozenset()
    flagged = groups.members("flagged", state, state.findings, frozenset())
    assert flagged
    assert flagged < ids
    assert groups.members("draft", state, [], frozenset({"x"})) == frozenset()
    dated = groups.members("dates", state, [], frozenset())
    assert dated == {claim.id for claim in state.claims if claim.dates}


def test_first_and_last_are_those_of_the_group(window, press):
    """Home led to a claim that was not shown, and the next key answered it unseen."""
    context = window.context
    press("v", "v", "G", "v", "g g")
    context.set_group("open")
    press("g g")
    assert context.claim_id in context.shown
    assert context.row_of(context.claim_id) == 2
    press("G")
    assert context.row_of(context.claim_id) == len(context.claims) - 2
    press("0", "Home")
    assert context.row_of(context.claim_id) == 0


def test_moving_stays_in_the_group(window, press):
    window.context.set_group("dates")
    seen = {window.context.claim_id}
    while window.context.move(1):
        seen.add(window.context.claim_id)
    assert seen == window.context.shown
    hidden = [window.claims.isRowHidden(row) for row in range(len(window.context.claims))]
    assert hidden.count(False) == len(seen)
    window.context.set_group("all")
    assert not any(window.claims.isRowHidden(row) for row in range(len(window.context.claims)))


def test_one_key_walks_through_the_groups_that_have_claims(window, press):
    seen = []
    for _ in range(len(groups.NAMES)):
        press("h")
        seen.append(window.context.group)
        if window.context.group == "all":
            break
    assert seen[0] == "open"
    assert seen[-1] == "all"
    assert "disputed" not in seen


def test_a_group_is_answered_as_one_act(window, press, type_text):
    window.context.set_group("dates")
    shown = window.context.shown
    window.start("claim.answer_shown")
    type_text("7")
    press("Enter")
    answered = {claim.id for claim in window.context.claims if claim.answer is Answer.OPINION}
    assert answered == shown
    press("Ctrl+Z")
    assert [claim for claim in window.context.claims if claim.answer] == []


@pytest.mark.parametrize("typed", ["9", "0", "x"])
def test_a_number_without_answer_is_told(window, press, type_text, typed):
    window.context.set_group("dates")
    window.start("claim.answer_shown")
    type_text(typed)
    press("Enter")
    assert typed in window.status.text()
    assert [claim for claim in window.context.claims if claim.answer] == []


def test_nothing_is_answered_at_once_without_a_group(window):
    assert not window.start("claim.answer_shown")
    assert not window.start("claim.done_shown")


def test_the_group_is_shown_above_the_cards_as_long_as_it_is_one(window, press, qtbot):
    strip = window.group
    assert not strip.isVisible()
    press("h", "h")
    assert strip.isVisible()
    shown, total = len(window.context.shown), len(window.context.claims)
    words = window.context.say("panel.filter.flagged")
    assert strip.told.text() == window.context.say("panel.filter.shown", shown=shown, total=total, filter=words)
    heights = {button.y() for button in strip.buttons.values()}
    assert len(heights) == 1  # one line of them
    strip.buttons["claim.done_shown"].click()
    assert {claim.id for claim in window.context.claims if claim.is_checked} == window.context.shown
    press("Ctrl+Z", "*")
    assert window.prompt.isVisible()
    press("Esc", "0")
    assert window.context.group == groups.ALL
    assert not strip.isVisible()


def test_the_group_shrinks_as_its_claims_are_answered(window, press):
    window.context.set_group("open")
    before = window.group.told.text()
    press("1")
    assert window.group.told.text() != before


def test_another_article_is_shown_whole(window, press):
    press("h")
    window.context.open_article(window.context.article_id)
    assert not window.group.isVisible()


def test_the_current_card_stays_in_view_when_a_group_is_chosen(window, press, qtbot):
    press("f", "h", "h")
    claims = window.claims

    def shown() -> None:
        card = claims.visualRect(claims.currentIndex())
        assert card.top() >= 0
        assert card.bottom() <= claims.viewport().height()

    qtbot.waitUntil(shown, timeout=2000)
    qtbot.wait(100)
    shown()
