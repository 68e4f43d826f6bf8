"""Qt's own words (file dialogs, what a field offers on a right click) in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_NAME = "qt-words"


class _Unmarked(QTranslator):
    """Words that Qt has come to mark with a letter (« &Look in: ») since they were translated without."""

    def __init__(self, words: QTranslator) -> None:
        super().__init__(words.parent())
        self._words = words
        self.setObjectName(_NAME)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        plain = source.replace("&", "")
        found = self._words.translate(context, plain, disambiguation, n) if plain != source else ""
        return found or None  # an empty word would be shown as such


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
        app.installTranslator(_Unmarked(words))  # asked where the other, put in front of it, has nothing
        app.installTranslator(words)
