"""Every key in every mode: single letters never act in a field, Esc always returns to review, nothing is modal."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QLabel, QLineEdit

from workbench.domain.claims import Answer
from workbench.ui.claims.card_form import CardForm
from workbench.ui.commands.registry import all_commands
from workbench.ui.context import EDIT, REVIEW, SHEET
from workbench.ui.keys import digit_of, load, name_of
from workbench.ui.palette.view import score
from workbench.ui.preferences.view import Preferences
from workbench.ui.widgets.overlay import Overlay

KEYS = load()
SINGLE = sorted({key for bound in KEYS.values() for key in bound if len(key) == 1})
OUTSIDE = {
    "article.open",
    "article.open_folder",
    "article.draft_file",
    "article.exchange",
    "article.exchange_blind",
    "article.merge",
    "claim.attach",
    "claim.open_evidence",
}
"""Commands that hand over to the system: a file dialog, another program."""


def test_every_key_starts_a_command_that_exists():
    assert set(KEYS) <= set(all_commands())


def test_every_command_is_worded(desk):
    words = desk.catalogue
    missing = [f"{id} {tag}" for id in all_commands() for tag in ("en", "fr") if not words.has(f"command.{id}", tag)]
    assert missing == []


@pytest.mark.parametrize("place", ["card", "note", "search", "palette", "prompt", "settings"])
def test_letters_are_text_in_a_field(window, press, place):
    opened = {
        "card": lambda: press("e"),
        "note": lambda: press("c"),
        "search": lambda: window.focus_area(5),
        "palette": lambda: press("Ctrl+K"),
        "prompt": lambda: press("/"),
        "settings": lambda: window.start("view.keys"),
    }
    opened[place]()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.clear()
    state, claim = window.context.state, window.context.claim_id
    press(*SINGLE)
    assert field.text() == "".join(SINGLE)
    assert (window.context.state, window.context.claim_id) == (state, claim)


@pytest.fixture
def one_by_one():
    """Each letter begins a search of its own, however fast it follows the one before."""
    usual = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)
    yield
    QApplication.setKeyboardInputInterval(usual)


@pytest.mark.usefixtures("one_by_one")
@pytest.mark.parametrize("area", [1, 3, 4])
def test_letters_that_start_nothing_now_search_no_list(window, press, area, monkeypatch):
    """Lists jump to what begins with a letter; here a letter acts or does nothing, and the current card stays."""
    window.focus_area(area)
    monkeypatch.setattr(window.dispatcher, "_start", lambda _id: False)
    lists = window.findChildren(QAbstractItemView)
    before = [(view.currentIndex().row(), view.verticalScrollBar().value()) for view in lists]
    for letter in (chr(code) for code in range(ord("a"), ord("z") + 1)):
        press(letter)
        QTest.qWait(2)
        assert [(view.currentIndex().row(), view.verticalScrollBar().value()) for view in lists] == before


@pytest.mark.parametrize("id", sorted(set(KEYS) - OUTSIDE))
def test_esc_returns_to_review_from_every_command(window, press, id):
    press(KEYS[id][0]) if KEYS[id] else window.start(id)
    press("Esc", "Esc", "Esc")
    assert window.context.mode == REVIEW
    assert not any(sheet.isVisible() for sheet in window.findChildren(Overlay))
    assert not window.prompt.isVisible()
    assert not isinstance(QApplication.focusWidget(), QLineEdit | QComboBox)
    assert QApplication.activeModalWidget() is None
    assert [box for box in QApplication.topLevelWidgets() if isinstance(box, QDialog) and box.isVisible()] == []


def test_a_key_decides_and_moves_on(window, press):
    first, second = (claim.id for claim in window.context.claims[:2])
    window.context.set_claim(first)
    press("1")
    assert window.context.claims[0].answer == "confirmed"
    assert window.context.claim_id == second
    press("x")
    assert window.context.claims[1].answer == "wrong"


def test_keys_can_be_changed(window, press):
    window.start("view.keys")
    sheet = window.findChild(Preferences)
    sheet.keys.rows.select_key("claim.next")
    sheet.keys.field.setFocus()
    sheet.keys.field.setText("z")
    press("Enter")
    press("Esc")
    before = window.context.claim_id
    press("j")
    assert window.context.claim_id == before
    press("z")
    assert window.context.claim_id != before
    assert window.keymap.shown("claim.next") == "z"


def test_a_clash_is_told_and_not_taken_over(window, press):
    window.start("view.keys")
    sheet = window.findChild(Preferences)
    sheet.keys.rows.select_key("claim.next")
    sheet.keys.field.setFocus()
    sheet.keys.field.setText("k")
    press("Enter")
    assert sheet.keys.field.property("bad") is True
    assert sheet.keys.field.text() == "k"
    assert window.keymap.shown("claim.next") == "j"


def test_typing_shows_the_mode(window, press):
    press("e")
    assert window.context.mode == EDIT
    press("Esc")
    assert window.context.mode == REVIEW


def test_tab_goes_down_the_card_as_the_eye_does(window, press):
    for claim in window.context.claims[:6]:
        window.context.set_claim(claim.id)
        press("x")
        window.context.set_claim(claim.id)
        press("e")
        form = window.findChild(CardForm)
        places, met = [], []
        while form.isAncestorOf(QApplication.focusWidget()) and QApplication.focusWidget() not in met:
            met.append(QApplication.focusWidget())
            places.append(met[-1].mapTo(window, QPoint()))
            press("Tab")
        fields = [w for w in form.findChildren(QLineEdit) + form.findChildren(QComboBox) if w.isVisible()]
        assert set(met) == set(fields)
        assert places == sorted(places, key=lambda at: (at.y() // 8, at.x()))
        press("Esc")


def test_an_edit_is_undone_by_its_name(window, press):
    claim = window.context.claims[0]
    window.context.set_claim(claim.id)
    press("1", "Ctrl+Z")
    assert window.context.claims[0].answer is None
    assert window.status.text()
    press("Ctrl+Shift+Z")
    assert window.context.claims[0].answer == "confirmed"


def key_event(key, text="", *modifiers, scan=0):
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    return QKeyEvent(QEvent.Type.KeyPress, key.value, held, scan, 0, 0, text)


SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (key_event(Qt.Key.Key_J, "j"), "j"),
        (key_event(Qt.Key.Key_J, "J", SHIFT), "J"),
        (key_event(Qt.Key.Key_Question, "?", SHIFT), "?"),
        (key_event(Qt.Key.Key_Plus, "+", CTRL, SHIFT), "Ctrl++"),
        (key_event(Qt.Key.Key_Plus, "", CTRL), "Ctrl++"),
        (key_event(Qt.Key.Key_1, "", CTRL, SHIFT), "Ctrl+1"),
        (key_event(Qt.Key.Key_Z, "", CTRL, SHIFT), "Ctrl+Shift+Z"),
        (key_event(Qt.Key.Key_Right, "", SHIFT), "Shift+Right"),
        (key_event(Qt.Key.Key_Enter, "\r"), "Enter"),
        (key_event(Qt.Key.Key_Control, "", CTRL), ""),
    ],
)
def test_names_of_keys(event, name):
    assert name_of(event) == name


@pytest.mark.skipif(sys.platform != "linux", reason="scan codes of X11 and Wayland")
def test_digits_of_a_french_keyboard():
    assert digit_of(key_event(Qt.Key.Key_Ampersand, "&", scan=10)) == "1"
    assert digit_of(key_event(Qt.Key.Key_Eacute, "é", scan=11)) == "2"
    assert digit_of(key_event(Qt.Key.Key_Ampersand, "", CTRL, scan=10)) == "Ctrl+1"
    assert digit_of(key_event(Qt.Key.Key_Agrave, "à", scan=19)) == "0"
    assert digit_of(key_event(Qt.Key.Key_Exclam, "!", SHIFT, scan=10)) == ""
    assert digit_of(key_event(Qt.Key.Key_A, "a", scan=38)) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="scan codes of X11 and Wayland")
def test_a_french_keyboard_answers(window):
    first = window.context.claims[0].id
    window.context.set_claim(first)
    QApplication.sendEvent(QApplication.focusWidget(), key_event(Qt.Key.Key_Ampersand, "&", scan=10))
    assert window.context.claims[0].answer == "confirmed"


@pytest.mark.parametrize("name", ["findings", "coverage", "history", "lost"])
def test_every_panel_is_a_command_of_the_palette(window, press, name):
    press("Ctrl+K")
    palette = window.palette_view
    palette.line.setText(window.context.say(f"command.view.{name}"))
    press("Enter")
    assert window.panels.current == name
    assert window.panels.isVisible()


def test_the_palette_says_when_nothing_fits(window, press):
    press("Ctrl+K")
    window.palette_view.line.setText("zzqqxx")
    assert not window.palette_view.list.isVisible()
    assert window.context.say("ui.no_command") in [
        label.text() for label in window.palette_view.findChildren(QLabel) if label.isVisible()
    ]


def test_a_long_value_shows_its_beginning_after_it_had_the_focus(window, press):
    press("e")
    field = QApplication.focusWidget()
    field.end(False)
    press("Esc")
    assert field.cursorPosition() == 0


def test_history_is_told_in_words(window, press):
    press("x", "k", "c")
    QApplication.focusWidget().setText("rappelé")
    press("Enter", "Esc")
    window.start("view.history")
    told = " ".join(row.text for row in window.panels.history.rows.model().rows)
    assert "faux" in told
    assert "constat" in told
    assert not [word for word in ("claim.", "answer", "wrong", "open", "done") if word in told]


def test_the_history_of_one_claim_follows_it(window, press):
    press("x")  # answers the first claim and goes on to the second
    press("T")
    history = window.panels.history
    assert window.panels.current == "history"
    assert "faux" not in " ".join(row.text for row in history.rows.model().rows)
    assert history.title() in [window.panels.tabs.tabText(at) for at in range(window.panels.tabs.count())]
    window.context.move(-1)
    newest = history.rows.model().rows[0]
    assert "faux" in newest.text
    assert "Test" in newest.text
    window.start("edit.undo")
    assert "annulé par Test" in history.rows.model().rows[0].hint
    window.start("claim.history")
    assert not history.of_claim


def test_undo_in_a_field_takes_back_the_typing_first(window, press):
    press("x", "k", "c")
    field = QApplication.focusWidget()
    before = field.text()
    QTest.keyClicks(field, "rappel du maire")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == before
    assert window.context.claim is not None
    assert window.context.claim.answer is Answer.WRONG
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == before + "rappel du maire"


@pytest.mark.parametrize("sheet", ["view.settings", "article.export", "view.palette", "view.help"])
def test_on_a_sheet_no_key_acts_on_what_lies_beneath(window, press, sheet):
    """Ctrl+Enter in the settings went on to the next claim, out of sight, and took the focus there."""
    press("v", "Ctrl+K", "Esc")
    window.start(sheet)
    QApplication.processEvents()
    before, claim = QApplication.focusWidget(), window.context.claim_id
    checked = window.context.order.checked
    assert window.context.mode == SHEET
    own = sheet in ("article.export", "view.palette")  # there it is Enter
    press(*([] if own else ["Ctrl+Enter"]), "Ctrl+Z", "Alt+H", "Ctrl+Shift+V")
    assert (window.context.claim_id, window.context.order.checked) == (claim, checked)
    assert QApplication.focusWidget() is before
    press("Ctrl+3")
    assert not any(shown.isVisible() for shown in window.findChildren(Overlay))
    assert QApplication.focusWidget() is window.claims
    assert window.context.mode == REVIEW


def test_the_palette_has_letters_in_one_piece_before_strewn_ones():
    titles = ["Affirmation suivante qui chevauche", "Marquer toutes les affirmations affichées", "Afficher l’original"]
    assert sorted(titles, key=lambda title: score("affich", title)) == [titles[2], titles[1], titles[0]]
    assert score("aff chev", titles[0]) is not None
    assert score("xyz", titles[0]) is None


def test_a_letter_that_does_nothing_now_says_what_it_is_for(window, press):
    press("A")
    act = window.context.say("command.claim.open_evidence")
    assert window.status.text() == window.context.say("ui.not_now", act=act)
