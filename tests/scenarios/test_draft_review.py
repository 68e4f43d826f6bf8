"""Open, answer more than twenty claims, resolve the alerts, take in a new draft and walk through it, export: by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from workbench.domain.findings import FindingState
from workbench.ui.intake.proposal import Proposal

DATA = Path(__file__).parents[1] / "data" / "drafts"
DECIDING = [
    "1",
    "v",
    "2",
    "3",
    "x",
    "1",
    "5",
    "u",
    "6",
    "7",
    "1",
    "1",
    "1",
    "v",
    "4",
    "1",
    "1",
    "1",
    "v",
    "1",
    "1",
    "1",
]
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
def opened(request, make_window, empty_desk, press, qtbot):
    """The window with the first draft, pasted and confirmed by key."""
    tag = request.param
    window = make_window(empty_desk, tag)
    text = (DATA / f"port.{tag}.txt").read_text("utf-8")
    QApplication.clipboard().setText(text)
    press("Ctrl+V")
    qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in window.findChildren(Proposal)), timeout=20_000)
    with qtbot.waitSignal(window.context.article_opened, timeout=20_000):
        press("Enter")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.claims)
    return window, tag, text


def test_a_draft_and_the_next(opened, press, type_text, qtbot, tmp_path):
    window, tag, text = opened
    _twenty_claims(window, press)
    _the_alerts(window, press, type_text)
    _the_next_draft(window, press, qtbot, text, tag)
    _the_sheet(window, press, type_text, qtbot, tmp_path)


def _twenty_claims(window, press):
    context = window.context
    assert len(context.claims) > len(DECIDING)
    press("g g")
    for key in DECIDING:
        press(key)
    answered = [claim for claim in context.claims if claim.is_checked]
    assert len(answered) == len(DECIDING)
    assert context.row_of(context.claim_id) == len(DECIDING)


def _the_alerts(window, press, type_text):
    """One is mended by the second of the values that it suggests, the others are set aside."""
    context = window.context
    press("f")
    value = context.finding.suggestions[1].value
    key = context.finding.key
    press("w")
    assert window.page.isVisible()
    press("Esc", "Y", "y")
    assert value in [amount.typed for claim in context.claims for amount in claim.amounts]
    assert key not in {finding.key for finding in context.alerts}
    press("Esc")
    while context.alerts:
        press("f", "d")
        type_text("le calcul est juste")
        press("Enter", "Esc")
    assert FindingState.DISMISSED in {finding.state for finding in context.findings}


def _the_next_draft(window, press, qtbot, text, tag):
    context = window.context
    before = {claim.id: claim.answer for claim in context.claims}
    for old, new in CHANGES[tag]:
        assert old in text
        text = text[: text.index(old)] if not new else text.replace(old, new)
    QApplication.clipboard().setText(text)
    press("Ctrl+D")
    qtbot.waitUntil(lambda: window.panels.draft.comparison is not None, timeout=20_000)
    assert window.panels.current == "draft"
    reported = window.panels.draft.rows.rows_model.rows
    assert len(reported) >= 3
    press("Ctrl+4")
    rows = window.panels.draft.rows
    seen = [rows.key()]
    for _ in reported[1:]:
        press("Down")
        seen.append(rows.key())
    assert seen == [row.key for row in reported]  # the whole report by one key
    press("=")
    assert window.page.isVisible()
    press("Esc", "Ctrl+3")
    kept = [claim for claim in context.claims if claim.is_checked]
    assert len(kept) >= len(DECIDING) - 4
    assert all(before[claim.id] == claim.answer for claim in kept)
    press("h")
    for claim in [claim for claim in context.claims if claim.id in context.shown]:
        context.set_claim(claim.id)
        press("1")
    assert all(claim.is_checked for claim in context.claims)


def _the_sheet(window, press, type_text, qtbot, tmp_path):
    target = tmp_path / "sheet.html"
    press("Esc", "Ctrl+E")
    QApplication.focusWidget().selectAll()
    type_text(str(target))
    press("Enter")
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert "65" in target.read_text("utf-8")
