"""Evidence handed over by mouse, clipboard, dialog and keyboard."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from workbench.desk.ops.evidence import add_pieces
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.ui.commands import evidence as evidence_commands
from workbench.ui.evidence.offers import carries, offers
from workbench.ui.evidence.strip import Piece
from workbench.ui.intake.proposal import Proposal
from workbench.ui.widgets.key_button import KeyButton

TODAY = dt.date(2026, 11, 25)
NONE = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def links(*addresses):
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(words):
    data = QMimeData()
    data.setText(words)
    return data


def image():
    data = QMimeData()
    shown = QImage(20, 10, QImage.Format.Format_RGB32)
    shown.fill(QColor("teal"))
    data.setImageData(shown)
    return data


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "rapport été.txt"
    path.write_text("Les chiffres.", encoding="utf-8")
    return path


@pytest.fixture
def evidence_of(window, qtbot):
    """The evidence of a claim, once the worker is done."""

    def found(row, count):
        def there():
            assert len(window.context.claims[row].evidence) == count

        qtbot.waitUntil(there, timeout=5000)
        state = window.context.state
        return [state.evidence[key] for key in state.claims[row].evidence]

    return found


def dropped(window, row, data, *, drop=True):
    """The events of a real drag over a card, and its end."""
    view = window.claims
    view.scrollTo(view.list_model.index(row))
    QApplication.processEvents()
    at = QPointF(view.visualRect(view.list_model.index(row)).center())
    viewport = view.viewport()
    enter = QDragEnterEvent(at.toPoint(), COPY, data, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(viewport, enter)
    move = QDragMoveEvent(at.toPoint(), COPY, data, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(viewport, move)
    if drop:
        event = QDropEvent(at, COPY, data, Qt.MouseButton.LeftButton, NONE)
        QApplication.sendEvent(viewport, event)
        return event.isAccepted()
    return move.isAccepted()


# What is offered


def test_what_can_be_evidence(report):
    assert carries(files(report))
    assert carries(links("https://example.org/a"))
    assert carries(text("https://example.org/a\nhttp://example.org/b\n"))
    assert carries(image())
    assert not carries(text("only words, see https://example.org"))
    assert not carries(links("mailto:someone@example.org"))
    assert not carries(QMimeData())


def test_a_link_brings_its_title_along():
    data = links("https://example.org/a")
    data.setData("text/x-moz-url", "https://example.org/a\nThe budget".encode("utf-16-le"))
    (offer,) = offers(data, TODAY, "")
    assert (offer.evidence.title, offer.evidence.address) == ("The budget", "https://example.org/a")
    assert (offer.evidence.kind, offer.evidence.consulted) == (EvidenceKind.PAGE, TODAY)


def test_a_copied_file_is_not_also_an_image(report):
    data = files(report)
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert [offer.path for offer in offers(data, TODAY, "")] == [report]


def test_a_clipboard_without_anything():
    """What Qt gives where there is no clipboard."""
    assert offers(None, TODAY, "") == []


# Dropping


def test_a_file_on_a_closed_card(window, desk, report, evidence_of, qtbot):
    assert dropped(window, 3, files(report))
    (piece,) = evidence_of(3, 1)
    assert piece.title == report.name
    assert desk.evidence_file(piece).read_text(encoding="utf-8") == "Les chiffres."
    assert window.context.claim_id == window.context.claims[3].id
    qtbot.waitUntil(lambda: report.name in window.status.text(), timeout=5000)


def test_files_and_links_on_the_open_card_are_one_act(window, report, evidence_of):
    other = report.with_name("b.csv")
    other.write_text("1", encoding="utf-8")
    data = files(report, other)
    data.setUrls([*data.urls(), QUrl("https://example.org/a")])
    assert dropped(window, 0, data)
    assert len(evidence_of(0, 3)) == 3
    window.start("edit.undo")
    evidence_of(0, 0)
    window.start("edit.redo")
    evidence_of(0, 3)


def test_every_field_of_the_open_card_lets_a_drag_through(window):
    """The widget that gets a drag is the innermost that takes drops."""
    for field in window.claims.card.fields():
        assert not field.acceptDrops()


def test_the_card_that_gets_it_is_framed(window, report):
    frame = window.claims._drop_frame
    assert dropped(window, 2, files(report), drop=False)
    assert frame.isVisible()
    assert frame.geometry().contains(window.claims.visualRect(window.claims.list_model.index(2)).center())
    assert window.context.say("panel.evidence.drop") == frame._words
    QApplication.sendEvent(window.claims.viewport(), QDragLeaveEvent())
    assert not frame.isVisible()
    assert not dropped(window, 2, text("nothing but words"), drop=False)
    assert not frame.isVisible()


def test_a_folder_is_refused_in_one_line(window, tmp_path, qtbot):
    dropped(window, 1, files(tmp_path))
    qtbot.waitUntil(lambda: tmp_path.name in window.status.text(), timeout=5000)
    assert window.context.claims[1].evidence == ()


def test_a_file_that_is_gone_is_told(window, tmp_path, qtbot):
    dropped(window, 1, files(tmp_path / "gone.pdf"))
    qtbot.waitUntil(lambda: "gone.pdf" in window.status.text(), timeout=5000)
    assert window.context.claims[1].evidence == ()


def test_beside_the_cards_a_file_is_an_article(window, desk, tmp_path, qtbot, press):
    path = tmp_path / "article.txt"
    path.write_text("Un titre\n\nLe budget est de 3 millions d’euros.", encoding="utf-8")
    assert not window.article.viewport().acceptDrops()
    data = files(path)
    at = QPointF(400, 300)
    QApplication.sendEvent(window, QDragEnterEvent(at.toPoint(), COPY, data, Qt.MouseButton.LeftButton, NONE))
    assert window.status.text() == window.context.say("panel.evidence.drop_window")
    QApplication.sendEvent(window, QDropEvent(at, COPY, data, Qt.MouseButton.LeftButton, NONE))
    qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in window.findChildren(Proposal)), timeout=15_000)
    press("Enter")
    qtbot.waitUntil(lambda: len(desk.articles()) == 2, timeout=15_000)


# By keyboard


def test_pasted_in_review(window, report, press, evidence_of):
    QGuiApplication.clipboard().setMimeData(files(report))
    press("Ctrl+Shift+V")
    assert evidence_of(window.context.row_of(window.context.claim_id), 1)[0].title == report.name


def test_an_image_pasted_into_the_field(window, desk, press, evidence_of):
    QGuiApplication.clipboard().setMimeData(image())
    row = window.context.row_of(window.context.claim_id)
    press("a", "Ctrl+V")
    (piece,) = evidence_of(row, 1)
    kept = QImage(str(desk.evidence_file(piece)), "PNG")
    assert (kept.width(), kept.pixelColor(3, 3)) == (20, QColor("teal"))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("interview with Mayor Dunn", EvidenceKind.INTERVIEW),
        ("Entretien : la maire", EvidenceKind.INTERVIEW),
        ("call Lena Fors", EvidenceKind.CALL),
        ("Lena Fors, by telephone", EvidenceKind.CALL),
        ("document of the council, seen there", EvidenceKind.DOCUMENT),
        ("database of the office", EvidenceKind.CALL),
        ("https://example.org/budget", EvidenceKind.PAGE),
    ],
)
def test_what_is_typed_is_of_the_kind_it_says_and_consulted_today(window, press, type_text, evidence_of, words, kind):
    row = window.context.row_of(window.context.claim_id)
    today = dt.datetime.now().astimezone().date()
    press("a")
    type_text(words)
    press("Enter")
    (piece,) = evidence_of(row, 1)
    assert (piece.kind, piece.title, piece.consulted) == (kind, words, today)


def test_text_pasted_into_the_field_is_typed(window, press):
    QGuiApplication.clipboard().setMimeData(text("appel à la mairie"))
    press("a", "Ctrl+V")
    assert window.claims.card.form.row("evidence").field.text() == "appel à la mairie"


def test_words_are_no_evidence_and_it_is_said(window, press):
    QGuiApplication.clipboard().setMimeData(text("nothing but words"))
    press("Ctrl+Shift+V")
    assert window.status.text() == window.context.say("panel.evidence.nothing")


def test_files_chosen_in_the_dialog(window, report, evidence_of, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(report)], ""))
    window.start("claim.attach")
    evidence_of(window.context.row_of(window.context.claim_id), 1)


# On the card


@pytest.fixture
def strip(window, desk):
    pieces = [
        (Evidence("", EvidenceKind.PAGE, "The budget", address="https://example.org"), None),
        (Evidence("", EvidenceKind.CALL, "A call to the town hall"), None),
    ]
    desk.run(add_pieces(window.context.claim_id, pieces))
    QApplication.processEvents()
    return window.claims.card.strip


def test_the_card_shows_its_evidence(window, strip):
    assert [piece.accessibleName() for piece in strip.pieces] == [
        "page web : The budget",
        "appel : A call to the town hall",
    ]
    assert all(piece.isVisible() for piece in strip.pieces)
    window.start("claim.last")
    assert not strip.isVisible()


def test_del_takes_a_piece_off_and_undo_brings_it_back(window, strip, press):
    before = window.context.claim_id
    strip.pieces[0].setFocus()
    press("Del")
    assert window.context.claim_id == before
    assert [piece.text() for piece in strip.pieces] == ["A call to the town hall"]
    window.start("edit.undo")
    assert len(strip.pieces) == 2


def test_enter_opens_a_piece(window, strip, press, monkeypatch):
    opened = []
    monkeypatch.setattr(evidence_commands.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    strip.pieces[0].setFocus()
    press("Enter")
    assert opened == ["https://example.org"]


def test_walking_through_claims_leaves_no_buttons(window, strip):
    for _ in range(5):
        window.start("claim.last")
        window.start("claim.first")
        QApplication.sendPostedEvents(None, 52)  # deferred deletion
    assert len(strip.findChildren(Piece)) <= 2


# What is known of a piece


def pieces_of(window):
    state = window.context.state
    return [state.evidence[key] for key in window.context.claim.evidence]


def test_e_shows_the_details_and_again_those_of_the_next_piece(window, strip, press):
    details = window.claims.card.details
    assert details.isHidden()
    for number in (0, 1, 0):
        press("E")
        assert details.isVisible()
        assert details.evidence_id == pieces_of(window)[number].id
        assert QApplication.focusWidget() is details.texts["locator"]
        window.claims.setFocus()
    press("Esc")
    assert details.isHidden()


def test_details_are_edited_by_keyboard_each_an_act_to_undo(window, strip, press, type_text, qtbot):
    press("E")
    type_text("p. 12")
    press("Tab")
    type_text("3 mars 2026")
    press("Tab", "Tab")
    type_text("rappelée")
    for _ in ("primary", "protected"):
        press("Tab")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)  # a tick is made when the key is let go
    press("Esc")
    piece = pieces_of(window)[0]
    assert (piece.locator, piece.consulted, piece.note) == ("p. 12", dt.date(2026, 3, 3), "rappelée")
    assert piece.primary
    assert piece.protected
    assert "protégée" in strip.pieces[0].text()
    for _ in range(5):
        press("Ctrl+Z")
    assert (pieces_of(window)[0].locator, pieces_of(window)[0].protected) == ("", False)
    assert strip.pieces[0].text() == "The budget"


def test_choosers_of_details(window, strip, press):
    press("E")
    details = window.claims.card.details
    for key, value in (("stance", "contradicts"), ("kind", "interview")):
        combo = details.choices[key]
        combo.setFocus()
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())
    assert (pieces_of(window)[0].stance, pieces_of(window)[0].kind) == ("contradicts", "interview")
    assert strip.pieces[0].text() == "≠ The budget"


def test_a_day_that_is_none_stays_marked(window, strip, press, type_text):
    press("E", "Tab")
    type_text("mardi ou mercredi")
    press("Tab")
    field = window.claims.card.details.texts["consulted"]
    type_text("https://example.org/2")
    press("Tab")
    assert (field.text(), field.property("bad")) == ("mardi ou mercredi", True)
    assert (pieces_of(window)[0].consulted, pieces_of(window)[0].address) == (
        None,
        "https://example.org/2",
    )


def test_details_follow_undo_and_fold_with_the_claim(window, strip, press):
    press("E")
    details = window.claims.card.details
    first = details.evidence_id
    window.claims.setFocus()
    press("j")
    assert details.isHidden()
    press("k")
    strip.pieces[0].setFocus()
    press("E")
    assert details.evidence_id == first
    strip.pieces[0].setFocus()
    press("Del")
    assert details.isHidden()
    assert len(strip.pieces) == 1


def test_a_piece_keeps_its_name(window, strip, press):
    press("E")
    field = window.claims.card.details.texts["title"]
    field.setFocus()
    field.clear()
    press("Enter")
    assert field.text() == "The budget"


def test_tab_goes_from_the_field_through_the_pieces_to_their_details(window, strip, press):
    press("E", "a")
    details = window.claims.card.details
    window.claims.card.form.row("evidence").field.setFocus()
    met = []
    while len(met) < 20:
        press("Tab")
        met.append(QApplication.focusWidget())
        if met[-1] is window.claims.card.form.row("note").field:
            break
    assert met == [*strip.pieces, *details.chain(), window.claims.card.form.row("note").field]


def test_the_details_button_shows_the_key_of_now(window, strip, desk):
    desk.set_setting("ui.keymap", '{"claim.evidence_details": ["z"], "claim.answer_1": ["q"]}')
    window.rekey()
    card = window.claims.card
    told = {button.text(): button.accessibleDescription() for button in card.findChildren(KeyButton)}
    assert told["Détails"] == "z"
    assert told[window.context.say("answer.confirmed")] == "q"


def test_a_card_is_no_higher_than_before_when_details_are_put_away(window, desk, press):
    desk.run(add_pieces(window.context.claim_id, [(Evidence("", EvidenceKind.CALL, "A call"), None)]))
    QApplication.processEvents()
    before = window.claims.card.height()
    press("E")
    assert window.claims.card.height() > before
    press("Esc")
    QApplication.processEvents()
    assert window.claims.card.height() == before
