"""Acts on articles: getting them in, their date, the sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog

from workbench.desk.ops.articles import delete_article
from workbench.errors import OperationRefused, WorkbenchError
from workbench.ui.commands.registry import command, has_article
from workbench.ui.drafts.model import page
from workbench.ui.intake import taking
from workbench.ui.intake.bringing import bring_version

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


@command("article.open")
def open_file(window: MainWindow) -> None:
    names, _ = QFileDialog.getOpenFileNames(window, window.context.say("command.article.open"))
    window.arrivals.paths([Path(name) for name in names])


@command("article.open_folder")
def open_folder(window: MainWindow) -> None:
    """Every file of a folder and those below that can be read."""
    name = QFileDialog.getExistingDirectory(window, window.context.say("command.article.open_folder"))
    if name:
        window.arrivals.paths([Path(name)])


@command("article.open_address")
def open_address(window: MainWindow) -> None:
    """A page of the web, when the settings allow it."""
    if window.context.desk.settings.flag("network.fetch"):
        window.ask("intake.ask_address", window.arrivals.address)
    else:
        window.context.complain(OperationRefused("error.fetch.off"))


@command("article.report", when=lambda window: window.arrivals.has_report)
def report(window: MainWindow) -> None:
    """What became of the files of the last import."""
    window.arrivals.show_report()


@command("article.arrived", when=lambda window: window.arrived.has_some)
def arrived(window: MainWindow) -> None:
    """What came while somebody went on with something else."""
    window.arrived.show_first()


@command("article.paste")
def paste(window: MainWindow) -> None:
    """The clipboard as a new article."""
    taking.take(window.arrivals, QApplication.clipboard().mimeData())


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
    try:
        draft = window.context.desk.read_text(QApplication.clipboard().text())
    except WorkbenchError as error:
        window.context.complain(error)
        return
    bring_version(window, draft)


@command("article.draft_file", when=has_article)
def new_draft_file(window: MainWindow) -> None:
    """A file as a new draft of the open article."""
    name, _ = QFileDialog.getOpenFileName(window, window.context.say("command.article.draft_file"))
    state = window.context.state
    if name and state is not None:
        window.arrivals.file(Path(name), lambda draft: bring_version(window, draft), before=state.version)


def _has_comparison(window: MainWindow) -> bool:
    return window.panels.draft.comparison is not None


@command("article.compare", when=_has_comparison)
def show_changes(window: MainWindow) -> None:
    """The text with its changes since the draft before."""
    comparison, context = window.panels.draft.comparison, window.context
    if comparison is None:
        return
    theme = context.theme
    added = f"background-color: {theme.hex('good_soft')}; color: {theme.hex('good')}"
    gone = f"background-color: {theme.hex('bad_soft')}; color: {theme.hex('bad')}"
    heading = context.say("panel.draft.compare", before=comparison.before.number, after=comparison.after.number)
    window.page.show_html(heading, page(comparison, heading, added, gone))


@command("article.date", when=has_article)
def edit_date(window: MainWindow) -> None:
    window.top_bar.edit_date()


@command("article.export", when=has_article)
def export(window: MainWindow) -> None:
    window.export_panel.offer()


@command("article.delete", when=has_article)
def delete(window: MainWindow) -> None:
    """Undoable, like everything."""
    context, article_id = window.context, window.context.article_id
    title = context.state.version.title if context.state else ""
    context.close_article()
    if context.run(delete_article(article_id)):
        told = context.say("ui.deleted", what=context.quoted(title), key=window.keymap.shown("edit.undo"))
        context.told.emit(told, False)
    window.library.reload()
