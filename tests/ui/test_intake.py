"""Getting articles in by the window: proposals, many files with progress and report, addresses, the clipboard."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.importers import documents, test_tracked_changes
from workbench.importers.web.fetching import Fetched
from workbench.ui.intake import taking
from workbench.ui.intake.proposal import Proposal, beginning
from workbench.ui.intake.report import ImportReport
from workbench.ui.rechecking import LONG


@pytest.fixture
def shown(make_window, empty_desk, qtbot):
    """A window on an empty desk, with ways to wait for what comes."""
    window = make_window(empty_desk)

    def proposal():
        qtbot.waitUntil(lambda: any(p.isVisible() for p in window.findChildren(Proposal)), timeout=20_000)
        return window.findChild(Proposal)

    def report():
        qtbot.waitUntil(lambda: any(r.isVisible() for r in window.findChildren(ImportReport)), timeout=60_000)
        return window.findChild(ImportReport)

    def articles(count):
        qtbot.waitUntil(lambda: len(empty_desk.articles()) == count, timeout=20_000)
        return [empty_desk.open(row.id) for row in empty_desk.articles()]

    window.proposal, window.report, window.articles = proposal, report, articles
    return window


@pytest.fixture
def written(tmp_path):
    def write(name, data):
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


def test_what_a_page_says_of_itself_is_proposed_with_where_it_came_from(shown, written, qtbot, press):
    shown.arrivals.paths([written("page.html", documents.html())])
    sheet = shown.proposal()
    assert shown.context.desk.articles() == []
    assert (sheet._title.text(), sheet._date.text()) == (documents.TITLE, "30 déc. 2025")
    assert sheet._outlet.text() == "Le Courrier du Détroit"
    told = {key: label.text() for key, label in sheet._from.items()}
    assert told["title"] == told["published"] == told["outlet"] == "d’après le document"
    assert told["language"] == "d’après le texte"
    assert not sheet._tracked.isVisible()
    sheet._date.setText("2 janvier 2026")
    sheet._outlet.setText("Le Courrier")
    press("Enter")
    (state,) = shown.articles(1)
    assert (state.version.published, state.version.outlet) == (dt.date(2026, 1, 2), "Le Courrier")
    assert state.original.file_name == "page.html"
    assert not sheet.isVisible()


def test_escape_leaves_it_out(shown, written, press):
    shown.arrivals.paths([written("a.txt", b"A title\n\nIt costs 3 euros.")])
    sheet = shown.proposal()
    assert sheet._from["published"].text() == "non trouvé"
    assert sheet._date.hasFocus()
    press("Escape")
    assert not sheet.isVisible()
    assert shown.context.desk.articles() == []


def test_a_date_that_is_none_is_not_taken(shown, written, press):
    shown.arrivals.paths([written("a.txt", b"A title\n\nIt costs 3 euros.")])
    sheet = shown.proposal()
    sheet._date.setText("someday")
    press("Enter")
    assert sheet.isVisible()
    assert shown.context.desk.articles() == []


def test_a_first_line_that_is_no_title_goes_back_into_the_text(shown, written, press):
    shown.arrivals.paths([written("a.txt", b"Not a title\n\nIt costs 3 euros.")])
    sheet = shown.proposal()
    sheet._title.setText("")
    sheet._title.setFocus()
    press("Enter")
    (state,) = shown.articles(1)
    assert state.version.text == "Not a title\n\nIt costs 3 euros."


def test_tracked_changes_are_chosen(shown, written, qtbot, press):
    shown.arrivals.paths([written("city.docx", test_tracked_changes.word())])
    sheet = shown.proposal()
    assert sheet._tracked.isVisible()
    assert "42 million" in sheet._preview.text()
    sheet._tracked.setCurrentIndex(sheet._tracked.findData("original"))
    sheet._tracked.activated.emit(sheet._tracked.currentIndex())
    qtbot.waitUntil(lambda: "40 million" in sheet._preview.text(), timeout=20_000)
    assert sheet._tracked.currentData() == "original"
    press("Enter")
    (state,) = shown.articles(1)
    assert state.version.body.split("\n\n") == list(test_tracked_changes.BEFORE)


def test_a_mail_lists_its_attachments_before_it_comes_in(shown, written):
    shown.arrivals.paths([written("a.eml", documents.mail())])
    assert "rapport.pdf" in shown.proposal()._remarks.text()


def test_a_file_that_cannot_be_read_is_told(shown, written, qtbot):
    with qtbot.waitSignal(shown.context.told, timeout=20_000) as told:
        shown.arrivals.paths([written("broken.docx", documents.docx()[:700])])
    assert "broken.docx" in told.args[0]
    assert told.args[1]


def test_a_folder_is_imported_and_reported(shown, tmp_path, qtbot, press):
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(f"Title {number}\n\nIt costs {number} euros.")
    (folder / "broken.docx").write_bytes(documents.docx()[:700])
    (folder / "mail.eml").write_bytes(documents.mail())
    seen = []
    shown.arrivals._came.connect(lambda done, total, told: seen.append((done, total)))
    shown.arrivals.paths([folder])
    report = shown.report()
    assert seen == [(number, 14) for number in range(1, 15)]
    rows = report.rows.rows_model.rows
    assert (rows[0].sign, rows[0].label) == ("✕", "broken.docx")
    assert (rows[1].sign, rows[1].label) == ("△", "mail.eml")
    assert "rapport.pdf" in rows[1].hint
    assert "13" in report._heading.text()
    assert len(shown.context.desk.articles()) == 13
    assert len(shown.library.list_model.rows) == 13
    report.rows.select_key(rows[2].key)
    press("Enter")
    assert shown.context.state.version.title == rows[2].text
    assert not report.isVisible()
    assert shown.start("article.report")
    assert report.isVisible()


def test_long_articles_of_a_folder_are_checked_after_all_are_there(shown, tmp_path, qtbot):
    folder = tmp_path / "news"
    folder.mkdir()
    rows = "\n\n".join(f"The office in hall {n} paid {1000 + 7 * n:,} euros for its roof." for n in range(LONG))
    (folder / "long.txt").write_text(f"Long\n\nIt spent 3 and 4 euros, 9 euros in all. Its 40 % are 5 of 10.\n\n{rows}")
    (folder / "short.txt").write_text("Short\n\nIt costs 3 euros.")
    shown.arrivals.paths([folder])
    shown.report()
    qtbot.waitUntil(lambda: not shown.context.desk.stale and not shown.tasks.jobs, timeout=30_000)
    assert shown.status.text() == shown.context.say("ui.work.rechecked", count=1)


@pytest.mark.parametrize(
    ("tag", "counts", "told"),
    [
        ("fr", (3, 0, 0), "3 articles importés"),
        ("en", (1, 0, 0), "1 article imported"),
        ("fr", (2, 1, 0), "2 articles importés · 1 fichier refusé"),
        ("en", (0, 2, 0), "2 files refused"),
        ("en", (1, 0, 4), "1 article imported · 4 files left out"),
        ("fr", (0, 0, 0), "Rien n’a été importé"),
    ],
)
def test_the_report_says_only_what_happened(make_window, empty_desk, tag, counts, told):
    from workbench.desk.intake import Outcome
    from workbench.i18n import message

    window = make_window(empty_desk, tag)
    came, refused, left_out = counts
    outcomes = [Outcome(f"{n}.txt", f"k{n}", "T") for n in range(came)]
    outcomes += [Outcome(f"r{n}", refused=message("error.input.empty", file=f"r{n}")) for n in range(refused)]
    window.arrivals._outcomes = outcomes, left_out
    window.arrivals.show_report()
    assert window.arrivals._report._heading.text() == told


def test_an_import_can_be_stopped(shown, tmp_path, qtbot):
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"Title {number}\n\nIt costs {number} euros.")
    shown.arrivals._came.connect(lambda done, *_: done == 3 and shown.start("edit.stop"))
    shown.arrivals.paths([folder])
    report = shown.report()
    count = len(shown.context.desk.articles())
    assert 3 <= count < 60
    assert f"{60 - count} fichiers laissés de côté" in report._heading.text()
    assert not shown.progress.isVisible()


class Slow:
    """A fetcher that waits until it is told to stop, or answers at once."""

    def __init__(self, data=None):
        self.data, self.asked = data, []

    def fetch(self, address, progress=None, stop=None):
        from workbench.errors import InputError

        self.asked.append((address, threading.get_ident() == threading.main_thread().ident))
        if self.data is None:
            stop.wait(20)
            raise InputError("error.fetch.cancelled", file=address)
        progress(len(self.data), len(self.data))
        return Fetched(address, dt.datetime(2026, 1, 5, 9, 30, tzinfo=dt.UTC), ".html", None, self.data)


def test_no_address_is_asked_unless_the_settings_allow_it(shown, qtbot):
    shown.context.desk.fetcher = Slow(documents.html())
    with qtbot.waitSignal(shown.context.told) as told:
        shown.start("article.open_address")
    assert told.args[1]
    mime = QMimeData()
    mime.setUrls([QUrl("https://news.example/a")])
    with qtbot.waitSignal(shown.context.told):
        taking.take(shown.arrivals, mime)
    assert not shown.prompt.isVisible()
    assert shown.context.desk.fetcher.asked == []


def test_a_page_is_fetched_when_asked(shown, qtbot, press, type_text):
    desk = shown.context.desk
    desk.fetcher = Slow(documents.html())
    desk.set_setting("network.fetch", True)
    shown.start("article.open_address")
    type_text("https://news.example/a")
    press("Enter")
    sheet = shown.proposal()
    assert desk.fetcher.asked == [("https://news.example/a", False)]
    assert "https://news.example/a" in sheet._origin.text()
    assert "05" in sheet._remarks.text()
    press("Enter")
    (state,) = shown.articles(1)
    assert state.version.origin == "https://news.example/a"
    remark = state.original.remarks[0]
    assert (remark.param("address"), remark.param("at")) == ("https://news.example/a", "2026-01-05 09:30")
    kept = desk._archive.path(state.original.sha256)
    assert kept.read_bytes() == documents.html()


def test_fetching_can_be_stopped_and_holds_up_nothing(shown, written, qtbot, press):
    desk = shown.context.desk
    desk.fetcher = Slow()
    desk.set_setting("network.fetch", True)
    shown.arrivals.address("https://news.example/a")
    qtbot.waitUntil(lambda: bool(desk.fetcher.asked))
    assert shown.progress.isVisible()
    shown.arrivals.paths([written("a.txt", b"A title\n\nIt costs 3 euros.")])
    shown.proposal()
    press("Escape")
    with qtbot.waitSignal(shown.context.told) as told:
        shown.start("edit.stop")
    assert "annulé" in told.args[0]
    assert not shown.progress.isVisible()


def test_rich_text_of_the_clipboard_keeps_heading_and_paragraphs(shown, press):
    mime = QMimeData()
    mime.setHtml(
        "<style>p{}</style><h1>Le port <b>boucle</b> son plan</h1><p>Il a payé 3\u00a0euros<br>en mai.</p>"
        "<div>Deux.<br><br>Trois.</div>"
    )
    mime.setText("Le port boucle son plan Il a payé 3\u00a0euros\nen mai.\nDeux.\n\nTrois.")
    QGuiApplication.clipboard().setMimeData(mime)
    shown.start("article.paste")
    QGuiApplication.clipboard().clear()  # it must not outlive Python
    sheet = shown.proposal()
    assert "presse-papiers" in sheet._origin.text()
    sheet.accept()
    (state,) = shown.articles(1)
    assert state.version.title == "Le port boucle son plan"
    assert state.version.body == "Il a payé 3\u00a0euros en mai.\n\nDeux.\n\nTrois."


def test_rich_text_that_says_less_is_not_believed(shown):
    mime = QMimeData()
    mime.setHtml("<p>Un.</p>")
    mime.setText("Un titre\n\nIl a payé trois euros au port de la ville en mai.")
    taking.take(shown.arrivals, mime)
    assert shown.proposal()._title.text() == "Un titre"


def test_dropped_files_come_in(shown, written, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(written(name, b"T\n\nIt costs 3 euros."))) for name in ("a.txt", "b.txt")])
    taking.take(shown.arrivals, mime)
    shown.report()
    assert len(shown.articles(2)) == 2


def test_a_drop_is_a_copy_whatever_is_proposed(shown, written, monkeypatch):
    """Told that its file or words were moved, the program they come from would delete them."""
    taken = []
    monkeypatch.setattr(taking, "take", lambda _arrivals, what: taken.append(what.text()))
    mime, at = QMimeData(), QPointF(300, 300)
    mime.setText("It costs 3 euros.")
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    events = [
        QDragEnterEvent(at.toPoint(), both, mime, *held),
        QDragMoveEvent(at.toPoint(), both, mime, *held),
        QDropEvent(at, both, mime, *held),
    ]
    for event in events:
        event.setDropAction(Qt.DropAction.MoveAction)  # as X11 proposes it
        QApplication.sendEvent(shown, event)
        assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)
    assert taken == ["It costs 3 euros."]


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_everything_is_said_in_the_language_of_the_window(make_window, empty_desk, written, qtbot, tag):
    window = make_window(empty_desk, tag)
    window.arrivals.paths([written("city.docx", test_tracked_changes.word())])
    qtbot.waitUntil(lambda: any(p.isVisible() for p in window.findChildren(Proposal)), timeout=20_000)
    sheet = window.findChild(Proposal)
    labels = [*sheet._names.values(), *sheet._from.values(), sheet._heading, sheet._origin]
    assert not [label.text() for label in labels if "intake." in label.text() or not label.text()]
    assert sheet._accept.isVisible()


def test_several_addresses_and_files_of_the_command_line_all_come_in(shown, written, qtbot):
    desk = shown.context.desk
    desk.fetcher = Slow(documents.html())
    note = written("note.txt", b"A note\n\nIt costs 3 euros.")
    shown.begin(["https://news.example/a", note, "https://news.example/b"], None)
    report = shown.report()
    assert [address for address, _ in desk.fetcher.asked] == ["https://news.example/a", "https://news.example/b"]
    assert not any(on_main for _, on_main in desk.fetcher.asked)
    assert len(report.rows.rows_model.rows) == 3
    assert len(desk.articles()) == 3


def test_several_addresses_can_be_stopped(shown, qtbot):
    desk = shown.context.desk
    desk.fetcher = Slow()
    shown.begin(["https://news.example/a", "https://news.example/b"], None)
    qtbot.waitUntil(lambda: len(desk.fetcher.asked) == 1, timeout=20_000)
    assert shown.start("edit.stop")
    shown.report()
    assert desk.fetcher.asked == [("https://news.example/a", False)]
    assert desk.articles() == []


def test_the_original_of_a_text_is_shown(shown, written, press, qtbot):
    file = written("page.html", documents.html())
    shown.arrivals.paths([file])
    shown.proposal()
    press("Enter")
    (state,) = shown.articles(1)
    qtbot.waitUntil(
        lambda: shown.context.state is not None, timeout=20_000
    )  # the desk has it before the window shows it
    assert shown.start("article.original")
    text = shown.page.browser.toPlainText()
    assert "page.html" in text
    assert state.original.sha256 in text
    assert shown.context.say("original.kept") in text
    shown.page.vanish()
    shown.context.desk.original_file(state.original).unlink()
    assert shown.start("article.original")
    assert shown.context.say("original.missing") in shown.page.browser.toPlainText()


def test_numbers_of_the_report_do_not_run_into_each_other(window, qtbot):
    """« refusés : 1 943 fichiers » read as one number."""
    from workbench.desk.intake import Outcome
    from workbench.i18n import message

    report = ImportReport(window, window.context, lambda _key: None)
    refused = Outcome("a.docx", refused=message("error.input.empty", file="a.docx"))
    report.offer([Outcome("b.txt", "k", "B"), refused], 943)
    qtbot.waitUntil(report.isVisible)
    before, _, after = report._heading.text().partition(" · ")
    assert "943" in after
    assert "943" not in before
    report.vanish()


def test_the_beginning_of_a_text_keeps_its_lines():
    assert beginning("One\n\n  Two   words \n\nThree") == "One\nTwo words\nThree"
    assert beginning("\n\n".join("abcdefghi")) == "a\nb\nc\nd\ne\nf\ng\n…"
    cut = beginning("word " * 300)
    assert cut.endswith("word …")
    assert len(cut) <= 422


@pytest.mark.parametrize(("tag", "words"), [("fr", "Une nouvelle version"), ("en", "A new draft")])
def test_a_new_draft_from_a_file_is_as_before_where_it_says_nothing(
    make_window, desk, press, tmp_path, monkeypatch, qtbot, tag, words
):
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    before = window.context.state.version
    file = tmp_path / "draft.txt"
    file.write_text(f"{before.title}\n\n{before.body} Another 3 million euros will follow.", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_how: (str(file), ""))
    window.start("article.draft_file")
    qtbot.waitUntil(lambda: window.arrivals._proposal is not None and window.arrivals._proposal.isVisible())
    proposal = window.arrivals._proposal
    assert proposal._heading.text().startswith(words)
    assert proposal.corrected().published == before.published is not None
    assert proposal._from["published"].text() in ("comme avant", "as before")
    press("Enter")
    qtbot.waitUntil(lambda: window.context.state.version.number == 2, timeout=20_000)
    assert window.context.state.version.published == before.published
