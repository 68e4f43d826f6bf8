"""The export panel: a preview that follows the choices, everything left out line by line, choices remembered."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices

from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.claims import set_note
from workbench.desk.ops.evidence import add_evidence
from workbench.domain.evidence import Evidence, EvidenceKind


@pytest.fixture
def guarded(window, desk):
    """The sample with a note and a protected piece of evidence."""
    claims = desk.open(window.context.article_id).claims
    desk.run(set_note(claims[0].id, "Ask the\nlawyer first"))
    piece = Evidence(id="e-guarded", kind=EvidenceKind.CALL, title="Letter of the insider", protected=True)
    desk.run(add_evidence(claims[1].id, piece))
    return window


@pytest.fixture
def offered(guarded, qtbot):
    """Shows the panel and waits for its preview."""
    panel = guarded.export_panel

    def settled():
        qtbot.waitUntil(
            lambda: panel.preview.caption.text() != guarded.context.say("ui.export_looking"), timeout=30_000
        )
        return panel

    guarded.start("article.export")
    settled()
    return panel, settled


def lines(panel):
    rows = panel.preview.left_out
    return [rows.item(row).text() for row in range(rows.count())]


def choose(combo, data):
    row = next(row for row in range(combo.count()) if data in (combo.itemData(row), (combo.itemData(row) or " ")[0]))
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def test_each_thing_left_out_is_a_line_and_not_in_the_file(offered, guarded, desk):
    panel, settled = offered
    say = guarded.context.say
    note = say("cli.sheet.kind.note", number=1, what="Ask the lawyer first")
    letter = say("cli.sheet.kind.evidence", number=2, what="Letter of the insider")
    assert lines(panel) == [note, letter]
    panel._notes.setChecked(True)
    settled()
    assert lines(panel) == [letter]
    for form in ("markdown", "html", "json"):
        made = desk.export(guarded.context.article_id, form, "en", notes=True)
        assert b"Letter of the insider" not in made


def test_the_preview_follows_format_language_and_notes(offered, guarded):
    panel, settled = offered
    choose(panel._format, "markdown")
    choose(panel._language, "en")
    settled()
    preview = panel.preview
    assert preview.pages.currentWidget() is preview.text
    assert "Claims" in preview.text.toPlainText()
    assert "lawyer" not in preview.text.toPlainText()
    choose(panel._language, "fr")
    panel._notes.setChecked(True)
    settled()
    assert "Affirmations" in preview.text.toPlainText()
    assert "lawyer" in preview.text.toPlainText()
    assert "insider" not in preview.text.toPlainText()
    choose(panel._format, "pdf")
    settled()
    assert preview.pages.currentWidget() is preview.page
    picture = preview.page.widget().pixmap()
    assert picture.height() > picture.width() > 200  # a page, upright
    shades = {picture.toImage().pixel(x, y) for x in range(0, 200, 3) for y in range(0, 200, 3)}
    assert len(shades) > 5  # with words on it


def test_all_articles_tell_what_each_leaves_out(offered, guarded, desk):
    panel, settled = offered
    other = desk.run(import_draft(desk.read_text("Second\n\nThe budget is 3 million euros.")))
    assert other is not None
    guarded.library.reload()
    guarded.start("article.export")
    panel._all.setChecked(True)
    settled()
    title = guarded.context.state.version.title
    assert len(lines(panel)) == 2
    assert all(line.startswith(f"{title} – ") for line in lines(panel))


@pytest.mark.parametrize("way", ["article.export", "article.sign", "claim.open_evidence"])
def test_a_damaged_archived_copy_is_told(window, desk, tmp_path, qtbot, monkeypatch, way):
    paper = tmp_path / "paper.txt"
    paper.write_text("what the city said")
    context = window.context
    context.run(add_evidence(context.claims[0].id, Evidence("", EvidenceKind.DOCUMENT, "Minutes"), paper))
    (piece,) = context.state.evidence.values()
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    for content in (None, b"another"):
        told = []
        if content is not None:
            desk.evidence_file(piece).write_bytes(content)
        context.told.connect(lambda words, bad, told=told: told.append((words, bad)))
        window.start(way)
        if way == "article.export":
            window.export_panel._path.setText(str(tmp_path / f"sheet-{content}.html"))
            window.export_panel.write()
        qtbot.waitUntil(lambda: not window.tasks._open, timeout=30_000)
        if content is None:
            assert not any(bad for _, bad in told), told
        else:
            qtbot.waitUntil(lambda told=told: any(bad and "Minutes" in words for words, bad in told), timeout=30_000)
    assert len(opened) == (2 if way == "claim.open_evidence" else 0)


def test_choices_are_remembered_with_the_desk(offered, desk, make_window, tmp_path):
    panel, _settled = offered
    choose(panel._format, "odt")
    choose(panel._language, "en")
    panel._notes.setChecked(True)
    folder = tmp_path / "out"
    folder.mkdir()
    panel._path.setText(str(folder / "mine.odt"))
    panel.write()
    panel.window().tasks.wait()
    again = make_window(desk)
    again.context.open_article(desk.articles()[0].id)
    again.start("article.export")
    other = again.export_panel
    assert (other._format.currentData()[0], other._language.currentData()) == ("odt", "en")
    assert other._notes.isChecked()
    assert other._path.text().startswith(str(folder))
    other.vanish()


def test_a_confirmation_holds_for_the_files_it_named(offered, guarded, tmp_path):
    """Another format after the question asks again."""
    panel, _settled = offered
    for extension in (".html", ".md"):
        (tmp_path / f"x{extension}").write_text("mine")
    choose(panel._format, "html")
    panel._path.setText(str(tmp_path / "x.html"))
    panel.write()
    assert "x.html" in panel._told.text()
    choose(panel._format, "markdown")
    panel._path.setText(str(tmp_path / "x.md"))
    panel.write()
    assert panel.isVisible()
    assert (tmp_path / "x.md").read_text() == "mine"
    panel.vanish()


def test_sections_are_left_out_in_preview_and_file_and_remembered(offered, guarded, desk, tmp_path, qtbot):
    panel, settled = offered
    boxes = panel._sections.boxes
    choose(panel._format, "markdown")
    settled()
    say = guarded.context.say
    coverage = f"## {say('sheet.coverage')}"
    assert coverage in panel.preview.text.toPlainText()
    boxes["coverage"].click()
    boxes["consistency"].click()
    assert not boxes["dismissed"].isEnabled()
    settled()
    assert coverage not in panel.preview.text.toPlainText()
    assert say("sheet.left_out") in panel.preview.text.toPlainText()
    target = tmp_path / "sheet.md"
    panel._path.setText(str(target))
    panel.write()
    qtbot.waitUntil(target.exists, timeout=30_000)
    text = target.read_text("utf-8")
    assert coverage not in text
    assert say("sheet.left_out") in text
    assert desk.settings.text("export.without") == "consistency coverage"
    guarded.start("article.export")
    settled()
    assert [name for name, box in boxes.items() if not box.isChecked()] == ["consistency", "coverage"]
