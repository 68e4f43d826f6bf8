"""A journalist's whole way by keys alone: open, check, resolve alerts, take in a new draft, export; all of it is kept."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from workbench.app import open_desk
from workbench.domain.claims import Answer
from workbench.domain.findings import FindingState

DECIDING = ["1", "v", "2", "3", "x", "1", "5", "u", "6", "7"]


def test_from_an_empty_desk_to_a_sheet(make_window, empty_desk, press, type_text, qtbot, tmp_path):
    window = make_window(empty_desk)
    context = window.context
    assert window.pages.currentWidget() is window.welcome
    with qtbot.waitSignal(context.article_opened, timeout=20_000):
        press("Ctrl+K")
        type_text("exemple")
        press("Enter")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.claims)
    assert context.alerts

    total = len(context.claims)
    for key in (DECIDING * 3)[:total]:
        press(key)
    assert all(claim.is_checked for claim in context.claims)

    press("g g", "2", "k", "c")  # wrong, back to it, a note
    type_text("vu avec le port")
    press("Ctrl+Enter")
    assert (context.claims[0].answer, context.claims[0].note) == (Answer.WRONG, "vu avec le port")

    alerts = len(context.alerts)
    press("f", "d")
    type_text("le calcul est juste")
    press("Enter")
    assert len(context.alerts) == alerts - 1
    dismissed = [finding for finding in context.findings if finding.state is FindingState.DISMISSED]
    assert [finding.reason for finding in dismissed] == ["le calcul est juste"]
    press("Ctrl+Z")
    assert len(context.alerts) == alerts
    press("Ctrl+Shift+Z")
    assert len(context.alerts) == alerts - 1

    _new_draft(window, press, qtbot)
    _export(window, press, qtbot, tmp_path)
    _everything_is_kept(window, empty_desk, tmp_path)


def _new_draft(window, press, qtbot):
    state = window.context.state
    body = state.version.body.replace("22 %", "29 %")
    checked = sum(claim.is_checked for claim in state.claims)
    QApplication.clipboard().setText(f"{state.version.title}\n\n{body}")
    press("Ctrl+D")
    qtbot.waitUntil(lambda: window.panels.draft.comparison is not None, timeout=20_000)
    assert window.context.state.version.number == 2
    still = sum(claim.is_checked for claim in window.context.claims)
    assert checked - 2 <= still < checked  # what changed is open again, everything else is kept
    press("h")
    assert window.context.group == "open"
    press("1")
    window.context.set_group("all")


def _export(window, press, qtbot, tmp_path):
    target = tmp_path / "fiche.html"
    press("Ctrl+E")
    field = QApplication.focusWidget()
    field.setText(str(target))
    press("Enter")
    assert not window.export_panel.isVisible()
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert "29" in target.read_text("utf-8")


def _everything_is_kept(window, desk, tmp_path):
    before = desk.open(window.context.article_id)
    window.close()
    desk.close()
    again = open_desk(tmp_path / "empty.db", person="Test")
    after = again.open(before.article.id)
    again.close()
    assert after.claims == before.claims
    assert [f.state for f in after.findings] == [f.state for f in before.findings]
    assert after.version.number == 2


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_an_edit_that_is_not_understood_is_kept_and_marked(make_window, desk, press, type_text, tag):
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    window.claims.setFocus()
    press("e")
    field = QApplication.focusWidget()
    field.selectAll()
    type_text("à peu près rien")
    assert field.property("bad") is True
    press("Ctrl+Enter")
    amount = window.context.claims[0].amounts[0]
    assert (amount.typed, amount.quantity) == ("à peu près rien", None)
    press("k", "e")
    field = QApplication.focusWidget()
    assert field.text() == "à peu près rien"
    field.selectAll()
    type_text("41 millions d’euros")
    press("Ctrl+Enter")
    quantity = window.context.claims[0].amounts[0].quantity
    assert quantity is not None
    assert quantity.low == 41_000_000


def test_a_claim_is_made_grown_and_deleted_by_keys(window, press):
    context = window.context
    before = [claim.id for claim in context.claims]
    start = context.state.version.text.index("sans emprunter")
    window.article.select(start, start + len("sans emprunter"))
    press("n")
    made = context.claim
    assert made.id not in before
    assert made.anchor.quote == "sans emprunter"
    press("Shift+Right")
    assert context.claim.anchor.quote == "sans emprunter un"
    press("Shift+Left", "Alt+Left")
    assert context.claim.anchor.quote.endswith("sans emprunter")
    press("Del")
    assert [claim.id for claim in context.claims] == before
    press("Ctrl+Z")
    assert made.id in {claim.id for claim in context.claims}
