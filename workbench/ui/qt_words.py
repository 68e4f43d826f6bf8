"""Qt's own words (file dialogs, what a field offers on a right click) in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_NAME = "qt-words"


def speak(tag: str) -> None:
    """From now on in a language; English where Qt has no words of it."""
    app = QApplication.instance()
    assert app is not None
    for spoken in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(spoken)
        spoken.deleteLater()
    QLocale.setDefault(QLocale(tag))
    words = QTranslator(app)
    words.setObjectName(_NAME)
    if words.load(f"qtbase_{tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
