"""Every key of the keymap in every mode: nothing modal, no complaint of Qt, single letters never act in a field, and
Esc always leads back to review.
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit

from workbench.desk.ops.articles import import_draft
from workbench.ui.context import REVIEW
from workbench.ui.keys import acts_in_field, load
from workbench.ui.widgets.overlay import Overlay

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
    "export": lambda window, press: window.start("article.export"),
}
SLOW = {"help", "settings", "export"}
"""Sheets that take long to appear are tried with every sixth key: all keys of a sheet go one way."""
FIELDS = {"edit", "details", "prompt", "palette", "export"}


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
    for key, id in KEYS[:: 6 if mode in SLOW else 1]:
        if not desk.articles():  # undo goes back to before the import
            desk.run(import_draft(desk.sample_draft("fr")))
        if context.state is None or context.claim is None:
            context.open_article(desk.articles()[0].id)
        window.claims.setFocus()
        MODES[mode](window, press)
        QApplication.processEvents()
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
        back_in_review(window, press)
    assert len(KEYS) > 90
