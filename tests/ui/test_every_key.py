"""Every key of the keymap in every mode: nothing modal, no complaint of Qt, single letters never act in a field, and
Esc always leads back to review.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit

from workbench import ui
from workbench.desk.intake import Outcome
from workbench.desk.moving import Report
from workbench.desk.ops.articles import import_draft
from workbench.ui.context import REVIEW
from workbench.ui.drafts.model import compare
from workbench.ui.keys import acts_in_field, load
from workbench.ui.widgets.overlay import Overlay

UI = Path(ui.__file__).parent
KEYS = sorted((key, id) for id, bound in load().items() for key in bound)
MODES = {
    "review": lambda window, press: window.claims.setFocus(),
    "text": lambda window, press: window.focus_area(2),
    "library": lambda window, press: window.focus_area(1),
    "panel": lambda window, press: window.focus_area(4),
    "edit": lambda window, press: window.claims.card.focus_first(),
    "chooser": lambda window, press: window.claims.card.form.work.setFocus(),
    "details": lambda window, press: window.start("claim.note"),
    "select": lambda window, press: press("n"),
    "prompt": lambda window, press: window.start("search.start"),
    "palette": lambda window, press: window.start("view.palette"),
    "help": lambda window, press: window.start("view.help"),
    "settings": lambda window, press: window.start("view.settings"),
    "keys": lambda window, press: window.start("view.keys"),
    "export": lambda window, press: window.start("article.export"),
    "proposal": lambda window, press: window.arrivals.propose(draft(window), lambda _draft: None),
    "report": lambda window, press: report(window),
    "menus": lambda window, press: press("F10"),
    "draft": lambda window, press: window.panels.turn_to("draft") or window.focus_area(4),
    "work": lambda window, press: window.work_line.show(),
}
FIELDS = {"edit", "details", "prompt", "palette", "keys", "export", "proposal"}
STANDING = {"palette", "help", "settings", "keys", "export", "proposal", "report"}
"""Sheets that take long to appear stay for the next key where a key has left them open."""


def draft(window):
    return window.context.desk.read_text("A title\n\nThe budget is 12 million euros.")


def report(window):
    window.arrivals._outcomes = [Outcome("a.txt", window.context.article_id, "A title")], 2
    window.arrivals.show_report()


@pytest.fixture
def nothing_outside(monkeypatch):
    """Dialogs of the system give nothing, no other program is started, no file is written."""
    for name in ("getOpenFileNames", "getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_named: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_named: "")
    monkeypatch.setattr("workbench.ui.commands.evidence.QDesktopServices.openUrl", lambda _url: True)
    monkeypatch.setattr("workbench.ui.commands.original.QDesktopServices.openUrl", lambda _url: True)
    monkeypatch.setattr("workbench.ui.export_panel.ExportPanel.write", lambda _self: None)
    QApplication.clipboard().clear()


def back_in_review(window, press):
    for _ in range(4):
        press("Esc")
    assert window.context.mode == REVIEW
    assert QApplication.focusWidget() is window.claims
    assert not any(sheet.isVisible() for sheet in window.findChildren(Overlay))
    assert not window.prompt.isVisible()


@pytest.mark.usefixtures("nothing_outside")
@pytest.mark.parametrize("mode", MODES)
def test_every_key(window, desk, press, mode):
    context = window.context
    compared(window)
    for key, id in KEYS:
        if not desk.articles():  # undo goes back to before the import
            desk.run(import_draft(desk.sample_draft("fr")))
        if context.state is None or context.claim is None:
            context.open_article(desk.articles()[0].id)
        if mode not in STANDING or not is_there(window, mode):
            back_in_review(window, press)
            MODES[mode](window, press)
            settled(window, press, mode)
        field = QApplication.focusWidget()
        before = context.state, context.claim_id
        if mode in FIELDS:
            assert isinstance(field, QLineEdit), mode
            if len(key) == 1:
                field.clear()
        press(key)
        assert QApplication.activeModalWidget() is None, key
        assert not [box for box in QApplication.topLevelWidgets() if isinstance(box, QDialog) and box.isVisible()], key
        if mode in FIELDS and not acts_in_field(key.split(" ")[0]) and key not in ("Enter", "Up", "Down"):
            assert (context.state, context.claim_id) == before, f"{key} did {id} in a field"
            if len(key) == 1:
                assert field.text() == key
        if isinstance(QApplication.focusWidget(), QComboBox):
            QApplication.focusWidget().hidePopup()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        if mode not in STANDING:
            back_in_review(window, press)
    back_in_review(window, press)
    assert len(KEYS) > 90


def settled(window, press, mode):
    """Wait until the field of a mode has the focus: what an act before it brought may have come in between."""
    QApplication.processEvents()
    for _ in range(20):
        if mode not in FIELDS or isinstance(QApplication.focusWidget(), QLineEdit):
            return
        QTest.qWait(50)
        back_in_review(window, press)
        MODES[mode](window, press)
        QApplication.processEvents()


def compared(window):
    """The panel of a new draft, which is there once one came."""
    state = window.context.state
    window.panels.draft.show_comparison(compare(state, state, Report()))
    window.panels.retitle()


def is_there(window, mode):
    """Whether the sheet of a mode is still what one sees, with the focus where it was at first."""
    sheets = [sheet for sheet in window.findChildren(Overlay) if sheet.isVisible()]
    field = QApplication.focusWidget()
    if len(sheets) != 1 or field is None or not sheets[0].isAncestorOf(field):
        return False
    return mode not in FIELDS or isinstance(field, QLineEdit)


@pytest.mark.usefixtures("nothing_outside")
def test_every_key_before_there_is_anything(make_window, empty_desk, press):
    window = make_window(empty_desk)
    for key, _ in KEYS:
        press(key)
        assert QApplication.activeModalWidget() is None, key
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        for _ in range(3):
            press("Esc")
        assert window.pages.currentWidget() is window.welcome, key
        assert window.context.mode == REVIEW, key
        assert not any(sheet.isVisible() for sheet in window.findChildren(Overlay)), key


MODAL = re.compile(r"QMessageBox|QInputDialog|QProgressDialog|setModal|setWindowModality|\bexec\(|\(QDialog\)|QWizard")


def test_no_module_of_the_window_asks_by_a_box():
    """Only the door, before there is a window, is one; and dialogs of the system, for files that somebody asks for."""
    found = {path.relative_to(UI).as_posix() for path in UI.rglob("*.py") if MODAL.search(path.read_text("utf-8"))}
    assert found == {"door.py", "run.py"}
