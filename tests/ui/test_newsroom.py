"""Several people on one desk, in the window: who is where, and what happens when two change the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workbench.app import open_desk
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.claims import set_answer, set_note
from workbench.domain.claims import Answer
from workbench.ui.library.view import SUMMARY


@pytest.fixture
def grace(address):
    """The other one, without a window."""
    desk = open_desk(address, person="Grace")
    desk.run(import_draft(desk.sample_draft("fr")))
    desk.open(desk.articles()[0].id)
    yield desk
    desk.close()


@pytest.fixture
def ada(address, grace):
    desk = open_desk(address, person="Ada")
    yield desk
    desk.close()


@pytest.fixture
def tag():
    return "fr"


@pytest.fixture
def shared(tag, ada, make_window):
    """Ada's window on the article."""
    window = make_window(ada, tag)
    window.context.open_article(ada.articles()[0].id)
    window.claims.setFocus()
    QApplication.processEvents()
    yield window
    window.tasks.wait()


def test_who_is_on_an_article_is_shown(shared, grace, press, qtbot):
    context = shared.context
    key = context.article_id
    qtbot.waitUntil(lambda: [who.person for who in grace.present()] == ["Ada"])
    grace.enter(key)
    qtbot.waitUntil(lambda: context.company.get(key) == ("Grace",))
    label = shared.top_bar._company
    assert "Grace" in label.text()
    assert label.isVisible()
    index = shared.library.list_model.index(0)
    assert index.data(SUMMARY).id == key
    assert "Grace" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    chips = shared.library.list.itemDelegate()._chips(index.data(SUMMARY))
    assert any("Grace" in chip.text for chip in chips)
    press("W")
    assert "Grace" in shared.status.text()
    grace.enter("")
    qtbot.waitUntil(lambda: not context.company)
    assert not label.isVisible()


def noting(window, text):
    """A note is being typed on the first claim."""
    claim = window.context.claims[0]
    window.context.set_claim(claim.id)
    window.start("claim.note")
    field = window.claims.card.form.row("note").field
    field.setText(text)
    return claim, field


def overtaken(window, grace, qtbot, note="seen by Grace"):
    """Ada is typing a note while Grace saves another; then Ada leaves the field."""
    context = window.context
    claim, field = noting(window, "seen by Ada")
    assert field.hasFocus()
    grace.run(set_note(claim.id, note))
    qtbot.waitUntil(lambda: context.claim_of(claim.id).note == note)
    assert field.text() == "seen by Ada"  # typing is not disturbed
    window.claims.setFocus()
    QApplication.processEvents()
    return claim.id, field


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_typing_over_a_newer_value_is_told(shared, grace, qtbot):
    claim, field = overtaken(shared, grace, qtbot)
    strip = shared.overtaken
    assert strip.isVisible()
    for words in ("Grace", "seen by Grace", "seen by Ada"):
        assert words in strip.accessibleName()
    assert QApplication.focusWidget() is shared.claims  # nothing is interrupted
    assert shared.context.claim_of(claim).note == field.text() == "seen by Grace"


@pytest.mark.parametrize(
    ("key", "note", "queued"),
    [("Alt+H", "seen by Ada", 0), ("Alt+L", "seen by Grace", 0), ("Alt+B", "seen by Grace", 1)],
)
def test_the_choice_is_made_by_key(shared, grace, press, qtbot, key, note, queued):
    claim, _ = overtaken(shared, grace, qtbot)
    press(key)
    assert not shared.overtaken.isVisible()
    assert shared.context.claim_of(claim).note == note
    assert shared.panels.opinions.count() == queued
    assert grace.open(shared.context.article_id).claims[0].note == note
    if queued:
        press("i", "L")
        assert shared.context.claim_of(claim).note == "seen by Ada"


def test_the_choice_is_made_while_typing_on(shared, grace, press, qtbot):
    overtaken(shared, grace, qtbot)
    shared.start("claim.note")
    press("Alt+L")
    assert not shared.overtaken.isVisible()


def test_overtaken_again(shared, grace, press, qtbot):
    claim, _ = overtaken(shared, grace, qtbot)
    grace.run(set_note(claim, "once more"))
    qtbot.waitUntil(lambda: "once more" in shared.overtaken.accessibleName())
    press("Alt+H")
    assert shared.context.claim_of(claim).note == "seen by Ada"


def test_a_verdict_that_had_not_arrived(shared, grace, press, qtbot):
    """The notice is still on its way when the key is pressed; verdicts are told in the reader's words."""
    context = shared.context
    claim = context.claims[0]
    context.set_claim(claim.id)
    grace.run(set_answer(claim.id, Answer.WRONG))
    shared.claims.setFocus()
    press("1")
    strip = shared.overtaken
    assert strip.isVisible()
    told = strip.accessibleName()
    assert context.say("answer.wrong") in told
    assert context.say("answer.confirmed") in told
    assert context.say("answer.none") in told
    press("Alt+L")
    assert context.claim_of(claim.id).answer is Answer.WRONG


def test_closing_keeps_what_waits(shared, grace, qtbot):
    overtaken(shared, grace, qtbot)
    key = shared.context.article_id
    shared.close()
    (queued,) = grace.open(key).disagreements
    assert (queued.theirs, queued.by) == ("seen by Ada", "Ada")


def test_other_fields_are_not_disturbed(shared, grace, press, qtbot):
    context = shared.context
    claim, _field = noting(shared, "mine")
    grace.run(set_answer(claim.id, Answer.WRONG))
    qtbot.waitUntil(lambda: context.claim_of(claim.id).answer is Answer.WRONG)
    shared.claims.setFocus()
    QApplication.processEvents()
    assert not shared.overtaken.isVisible()
    assert context.claim_of(claim.id).note == "mine"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_choice_is_not_squeezed_and_widens_nothing(shared, grace, qtbot, percent):
    shared.resize(1200, 800)
    shared.context.percent = percent
    shared.apply_theme()
    grace.enter(shared.context.article_id)
    qtbot.waitUntil(lambda: bool(shared.context.company))
    overtaken(shared, grace, qtbot, note="seen by Grace, who has called the harbour master twice about the sum")
    strip = shared.overtaken
    qtbot.waitUntil(lambda: strip._what.width() > strip.width() * 0.5)
    assert shared.width() == 1200
    assert shared.top_bar._company.isVisible()
    assert shared.top_bar._crumb.isVisible() or percent == 200


def test_people_on_an_article_are_within_its_row(shared):
    articles, context = shared.library.list, shared.context
    index = shared.library.list_model.index(0)
    before = articles.visualRect(index).height()
    context.company = {context.article_id: ("Grace Hopper-Lemaire", "Paul")}
    context.company_changed.emit()
    with_people = articles.visualRect(index).height()
    assert with_people > before
    context.company = {}
    context.company_changed.emit()
    assert articles.visualRect(index).height() == before
