"""Articles so long that Qt lays them out bit by bit, after they are shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from workbench.desk.ops.articles import import_draft

_CLAIMS = 400
_FILL = "The committee met again in the large hall and heard everyone who had asked to speak. "


@pytest.fixture
def long_window(make_window, empty_desk):
    lines = [f"The office at number {n} paid {1000 + 7 * n:,} euros for its roof. {_FILL * 4}" for n in range(_CLAIMS)]
    empty_desk.run(import_draft(empty_desk.read_text("A long article\n\n" + "\n\n".join(lines))))
    shown = make_window(empty_desk, "en")
    shown.context.open_article(empty_desk.articles()[0].id)
    shown.claims.setFocus()
    QApplication.processEvents()
    return shown


def test_verdicts_before_all_is_laid_out_leave_no_paragraph_blank(long_window, press):
    """Qt took a text for laid out of which a part had been marked anew meanwhile; painting the rest ended the program."""
    for _ in range(120):
        press("v")
    document = long_window.article.document()
    document.documentLayout().documentSize()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert len(blocks) > _CLAIMS
    assert [block.blockNumber() for block in blocks if block.length() > 1 and not block.layout().lineCount()] == []
