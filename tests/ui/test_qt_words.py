"""What Qt says by itself is said in the language of the window, and changes with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from workbench.ui import qt_words


@pytest.fixture(autouse=True)
def english_afterwards(dressed):
    before = QLocale()
    yield
    qt_words.speak("en")
    QLocale.setDefault(before)


def offered(field):
    menu = field.createStandardContextMenu()
    words = [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    return " ".join(words)


def test_a_field_and_a_file_dialog_speak_french(window, qtbot):
    window.set_language("fr")
    field = QLineEdit()
    qtbot.addWidget(field)
    assert "Co&ller" in offered(field)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.Reject) == "Annuler"
    labels = [label.text().replace("\xa0", " ") for label in dialog.findChildren(QLabel)]
    assert "Voir dans :" in labels
    assert "Fichiers de type :" in labels


def test_and_english_again(window, qtbot):
    window.set_language("fr")
    window.set_language("en")
    field = QLineEdit()
    qtbot.addWidget(field)
    assert "&Paste" in offered(field)


def test_changing_it_again_and_again_leaves_none_behind(window):
    for tag in ("fr", "en", "fr", "en"):
        window.set_language(tag)
    QApplication.sendPostedEvents(None, 52)
    QApplication.processEvents()
    app = QApplication.instance()
    assert len(app.findChildren(qt_words.QTranslator, qt_words._NAME)) <= 2
