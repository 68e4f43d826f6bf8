"""Acts on articles: getting them in, their date, the sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog

from workbench.desk.ops.articles import delete_article
from workbench.errors import WorkbenchError
from workbench.ui.commands.registry import command, has_article

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


@command("article.open")
def open_file(window: MainWindow) -> None:
    names, _ = QFileDialog.getOpenFileNames(window, window.context.say("command.article.open"))
    window.open_paths([Path(name) for name in names])


@command("article.paste")
def paste(window: MainWindow) -> None:
    """The clipboard as a new article."""
    text = QApplication.clipboard().text()
    try:
        window.import_draft(window.context.desk.read_text(text))
    except WorkbenchError as error:
        window.context.complain(error)


@command("article.sample")
def sample(window: MainWindow) -> None:
    """The sample article in the reader's language."""
    try:
        window.import_draft(window.context.desk.sample_draft(window.context.tag))
    except WorkbenchError as error:
        window.context.complain(error)


@command("article.draft", when=has_article)
def new_draft(window: MainWindow) -> None:
    """The clipboard as a new draft of the open article; every claim that still applies is kept."""
    context = window.context
    text = QApplication.clipboard().text()
    article_id = context.article_id
    try:
        draft = context.desk.read_text(text)
    except WorkbenchError as error:
        context.complain(error)
        return

    def told(report: object) -> None:
        counts = {name: len(getattr(report, name)) for name in ("kept", "moved", "changed", "lost", "new")}
        context.told.emit(context.say("ui.draft_report", **counts), False)
        window.panels.turn_to("lost" if counts["lost"] else "findings")

    window.tasks.run(lambda: context.desk.add_version(article_id, draft), told)


@command("article.date", when=has_article)
def edit_date(window: MainWindow) -> None:
    window.top_bar.edit_date()


@command("article.export", when=has_article)
def export(window: MainWindow) -> None:
    window.export_panel.offer()


@command("article.delete", when=has_article)
def delete(window: MainWindow) -> None:
    """Undoable, like everything."""
    article_id = window.context.article_id
    window.context.close_article()
    window.context.run(delete_article(article_id))
    window.library.reload()
