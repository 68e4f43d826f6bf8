"""Articles so long that Qt lays them out bit by bit, after they are shown."""

from __future__ import annotations

import sys
from functools import partial

import pytest
from PySide6.QtGui import QImage, QTextLayout
from PySide6.QtWidgets import QApplication

from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.values import set_amount
from workbench.ui.article import relaying

_CLAIMS = 400
_FILL = "The committee met again in the large hall and heard everyone who had asked to speak. "


def article(claims):
    lines = [f"The office at number {n} paid {1000 + 7 * n:,} euros for its roof. {_FILL * 4}" for n in range(claims)]
    return "A long article\n\n" + "\n\n".join(lines)


@pytest.fixture
def opened(qtbot):
    """Opens an article of so many claims in a window, and waits until it is checked."""

    def checked(window, claims):
        opened_at(window, claims)
        qtbot.waitUntil(lambda: not window.context.desk.stale and not window.tasks.jobs, timeout=60_000)
        return window

    return checked


@pytest.fixture
def long_window(make_window, empty_desk, opened):
    return opened(make_window(empty_desk, "en"), _CLAIMS)


def opened_at(window, claims):
    desk = window.context.desk
    known = {row.id for row in desk.articles()}
    desk.run(import_draft(desk.read_text(article(claims))))
    window.context.open_article(next(row.id for row in desk.articles() if row.id not in known))
    window.claims.setFocus()
    window.article.document().documentLayout().documentSize()
    for _ in range(5):
        QApplication.processEvents()
    return window


def calls(act):
    """How many functions are called by an act, those written in C among them."""
    count = 0

    def one(_frame, event, _of):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(one)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


def test_a_verdict_costs_the_same_however_long_the_article_is(long_window, press, opened):
    def verdicts():
        press("v", "x", "u")  # what is made once is made
        return [calls(partial(press, key)) for key in "vxvxvx"]

    of_many = verdicts()
    of_few = verdicts() if opened(long_window, 50) else []
    assert max(of_many) < 1.1 * max(of_few)


def test_verdicts_before_all_is_laid_out_leave_no_paragraph_blank(long_window, press):
    """Qt took a text for laid out of which a part had been marked anew meanwhile; painting the rest ended the program."""
    long_window.article.show_article()
    for _ in range(120):
        press("v")
    document = long_window.article.document()
    document.documentLayout().documentSize()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert len(blocks) > _CLAIMS
    assert [block.blockNumber() for block in blocks if block.length() > 1 and not block.layout().lineCount()] == []


def picture(view):
    made = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    view.viewport().render(made)
    return made


def lines(view):
    """Where each line of each paragraph stands, and what of it."""
    document, found = view.document(), []
    document.documentLayout().documentSize()
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        layout = block.layout()
        top = document.documentLayout().blockBoundingRect(block).top()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            found.append((number, line.textStart(), line.textLength(), top + line.y(), line.x(), line.height()))
    return found


def test_marks_leave_every_line_where_it_was(window, press):
    """A paragraph that is marked by itself looks as if the whole text had been laid out with its marks."""
    view, before = window.article, lines(window.article)
    press("v", "x", "v", "u", "f", "4", "Esc", "u", "x")
    assert lines(view) == before
    by_itself = picture(view)
    scrolled = view.verticalScrollBar().value()
    view.show_article()
    view.verticalScrollBar().setValue(scrolled)
    assert lines(view) == before
    assert picture(view) == by_itself


def test_a_paragraph_whose_lines_break_elsewhere_is_left_to_qt(window):
    view = window.article
    block = view.document().findBlockByNumber(1)
    larger = QTextLayout.FormatRange()
    larger.start, larger.length = 0, 40
    larger.format.setFontPointSize(40)
    assert not relaying.mark(block, [larger])


def test_a_value_in_a_long_article_is_checked_beside_the_window(long_window, qtbot):
    context = long_window.context
    before = list(context.findings)
    claim = context.claim_of(before[0].claims[0])
    assert context.run(set_amount(claim.id, 0, "9 euros"))
    assert context.claim_of(claim.id).amounts[0].typed == "9 euros"
    assert context.article_id in context.desk.stale
    assert long_window.status.text() == context.say("ui.saved_to_check")
    qtbot.waitUntil(lambda: context.article_id not in context.desk.stale, timeout=60_000)
    qtbot.waitUntil(lambda: long_window.status.text() == context.say("ui.saved"), timeout=10_000)
    assert not long_window.work_line.isVisible()
    state = context.desk.open(context.article_id)
    assert context.state.findings == state.findings
    assert context.findings != before
