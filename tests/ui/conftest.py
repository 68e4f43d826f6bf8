"""A window on a desk of its own, without a display; whatever a test leaves running fails it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from workbench.app import open_desk
from workbench.desk.ops.articles import import_draft
from workbench.ui.context import Context
from workbench.ui.main_window import MainWindow
from workbench.ui.theme import colours, fonts, style


@pytest.fixture(scope="session")
def qapp_cls():
    return QApplication


@pytest.fixture(scope="session")
def dressed(qapp):
    """The program as `workbench` starts it: Fusion, bundled fonts, no blinking."""
    qapp.setStyle("Fusion")
    qapp.setCursorFlashTime(0)
    fonts.install()
    _plain(qapp)
    return qapp


def _plain(app):
    """The light theme at 100 %; text of another size, left by a test before, would make the window wrap its lines."""
    light = colours.load("light")
    if app.styleSheet() != style.sheet(light, 100):
        style.apply(app, light, 100)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """A desk that holds the French sample, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("prepared")
    desk = open_desk(folder / "desk.db", person="Test")
    desk.run(import_draft(desk.sample_draft("fr")))
    desk.close()
    return folder


@pytest.fixture
def desk(prepared, tmp_path):
    """The desk with the sample."""
    for item in prepared.iterdir():
        if item.is_file() and not item.name.endswith(".lock"):
            (tmp_path / item.name).write_bytes(item.read_bytes())
    opened = open_desk(tmp_path / "desk.db", person="Test")
    yield opened
    opened.close()


@pytest.fixture
def empty_desk(tmp_path):
    opened = open_desk(tmp_path / "empty.db", person="Test")
    yield opened
    opened.close()


@pytest.fixture
def make_window(dressed, qtbot):
    """Makes windows and closes them afterwards; no thread and no running timer may be left."""
    made = []
    before = threading.active_count()

    def make(desk, tag="fr"):
        _plain(dressed)
        window = MainWindow(Context(desk, tag, colours.load("light")))
        window.resize(1280, 800)
        window.show()
        with qtbot.waitActive(window, timeout=5000):
            window.activateWindow()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        assert not [timer for timer in window.findChildren(QTimer) if timer.isActive() and timer.interval() > 10_000]
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert threading.active_count() == before


@pytest.fixture
def window(make_window, desk):
    """The window in French on the sample article, the cards in focus."""
    shown = make_window(desk)
    shown.context.open_article(desk.articles()[0].id)
    shown.claims.setFocus()
    QApplication.processEvents()
    return shown


@pytest.fixture
def type_text():
    """Type letters of any script (qtbot aborts the interpreter on those beyond ASCII)."""

    def typed(text):
        for letter in text:
            widget = QApplication.focusWidget()
            assert widget is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, _none(), letter))

    return typed


def _none():
    from PySide6.QtCore import Qt

    return Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press():
    """Press keys as keymaps name them ("j", "Ctrl+K", "g g") on the widget that has the focus."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QWidget

    def one(name):
        if len(name) == 1:
            return QKeyEvent(
                QEvent.Type.KeyPress, _code(name), Qt.KeyboardModifier.NoModifier, name
            )  # as the letter arrives, whatever keys it takes
        written = name.replace("Enter", "Return")
        combination = QKeySequence(written)[0]
        return QKeyEvent(QEvent.Type.KeyPress, combination.key().value, combination.keyboardModifiers(), "")

    def pressed(*names):
        for name in names:
            for part in name.split(" "):
                widget = QApplication.focusWidget() or QApplication.activeWindow()
                assert isinstance(widget, QWidget)
                QApplication.sendEvent(widget, one(part))
                QApplication.processEvents()

    return pressed


def _code(letter):
    from PySide6.QtCore import Qt

    return ord(letter.upper()) if letter.isascii() and letter.isprintable() else Qt.Key.Key_unknown.value
