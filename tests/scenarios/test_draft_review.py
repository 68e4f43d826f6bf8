"""Open, answer more than twenty claims, resolve the alerts, take in a new draft and walk through it, export: by keys
alone, and by the commands that the keys start.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from workbench.domain.findings import FindingState
from workbench.ui.intake.proposal import Proposal
from workbench.ui.keys import load

DATA = Path(__file__).parents[1] / "data" / "drafts"
ANSWERS = (1, 1, 2, 3, 2, 1, 5, 5, 6, 7, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1, 1, 1)
DECIDING = [f"claim.answer_{number}" for number in ANSWERS]
CHANGES = {
    "fr": [
        ("apporte 60", "apporte 65"),
        ("hausse de 12 %", "hausse de 20 %"),
        (" Les intérêts ont coûté 1,8 million", ""),
    ],
    "en": [
        ("contributes €60", "contributes €65"),
        ("increase of 12%", "increase of 20%"),
        (" Interest cost €1.8 million", ""),
    ],
}
"""What the second draft says otherwise; the last claim is gone from it."""


@pytest.fixture(params=["fr", "en"])
def tag(request):
    return request.param


@pytest.fixture
def window(make_window, empty_desk, tag):
    return make_window(empty_desk, tag)


@pytest.fixture(params=["keys", "commands"])
def act(request, window, press):
    """Does commands by their ids: presses the first key of each, or starts it as the palette and the menus do."""

    def by_key(*ids):
        for id in ids:
            press(load()[id][0])

    def by_id(*ids):
        for id in ids:
            assert window.start(id), id
            QApplication.processEvents()

    return by_key if request.param == "keys" else by_id


@pytest.fixture
def opened(window, tag, act, press, qtbot):
    """The first draft, pasted and confirmed by key; its text."""
    text = (DATA / f"port.{tag}.txt").read_text("utf-8")
    QApplication.clipboard().setText(text)
    act("article.paste")
    qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in window.findChildren(Proposal)), timeout=20_000)
    with qtbot.waitSignal(window.context.article_opened, timeout=20_000):
        press("Enter")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.claims)
    return text


def test_a_draft_and_the_next(window, tag, opened, act, press, type_text, qtbot, tmp_path):
    _twenty_claims(window, act)
    _the_alerts(window, act, press, type_text)
    _an_amount(window, act, press, type_text)
    _the_next_draft(window, act, press, qtbot, opened, tag)
    _the_sheet(act, press, type_text, qtbot, tmp_path)


def _twenty_claims(window, act):
    context = window.context
    assert len(context.claims) > len(DECIDING)
    act("claim.first", *DECIDING)
    answered = [claim for claim in context.claims if claim.is_checked]
    assert len(answered) == len(DECIDING)
    assert context.row_of(context.claim_id) == len(DECIDING)


def _the_alerts(window, act, press, type_text):
    """One is mended by the second of the values that it suggests, the others are set aside."""
    context = window.context
    act("alert.next")
    value = context.finding.suggestions[1].value
    key = context.finding.key
    act("alert.explain")
    assert window.page.isVisible()
    act("view.back", "alert.other", "alert.apply")
    assert value in [amount.typed for claim in context.claims for amount in claim.amounts]
    assert key not in {finding.key for finding in context.alerts}
    act("view.back")
    while context.alerts:
        act("alert.next", "alert.dismiss")
        type_text("le calcul est juste")
        press("Enter")
        act("view.back")
    assert FindingState.DISMISSED in {finding.state for finding in context.findings}


def _an_amount(window, act, press, type_text):
    """Typed over on its card, and taken back by its name."""
    context = window.context
    act("claim.first", "claim.edit")
    before = context.claim
    press("Ctrl+A")
    type_text("7 millions d’euros" if context.tag == "fr" else "€7 million")
    act("claim.save_next")
    changed = context.claim_of(before.id)
    assert changed.amounts[0].quantity.low == 7_000_000
    act("view.back", "edit.undo")
    assert context.claim_of(before.id).amounts == before.amounts


def _the_next_draft(window, act, press, qtbot, text, tag):
    context = window.context
    before = {claim.id: claim.answer for claim in context.claims}
    for old, new in CHANGES[tag]:
        assert old in text
        text = text[: text.index(old)] if not new else text.replace(old, new)
    QApplication.clipboard().setText(text)
    act("article.draft")
    qtbot.waitUntil(lambda: window.panels.draft.comparison is not None, timeout=20_000)
    assert window.panels.current == "draft"
    reported = window.panels.draft.rows.rows_model.rows
    assert len(reported) >= 3
    act("view.area_4")
    rows = window.panels.draft.rows
    seen = [rows.key()]
    for _ in reported[1:]:
        press("Down")
        seen.append(rows.key())
    assert seen == [row.key for row in reported]  # the whole report by one key
    act("article.compare")
    assert window.page.isVisible()
    act("view.back", "view.area_3")
    kept = [claim for claim in context.claims if claim.is_checked]
    assert len(kept) >= len(DECIDING) - 4
    assert all(before[claim.id] == claim.answer for claim in kept)
    act("claim.filter", "claim.first")
    for _ in context.shown:
        act("claim.answer_1")
    assert all(claim.is_checked for claim in context.claims)


def _the_sheet(act, press, type_text, qtbot, tmp_path):
    target = tmp_path / "sheet.html"
    act("view.back", "article.export")
    type_text(str(target))  # over the name that is proposed
    press("Enter")
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert "65" in target.read_text("utf-8")
