"""The file that the open text came from, as it is kept with the desk."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from workbench.ui.commands.registry import command

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def _is_kept(window: MainWindow) -> bool:
    state = window.context.state
    return state is not None and state.original is not None


def _has_file(window: MainWindow) -> bool:
    state = window.context.state
    return state is not None and state.original is not None and bool(state.original.sha256)


@command("article.original", when=_is_kept)
def show_original(window: MainWindow) -> None:
    """What the text came from: file, size, hash, pages, and what could not be taken along."""
    context = window.context
    state = context.state
    if state is None or state.original is None:
        return
    original, say = state.original, context.say
    rows = [(say("original.origin"), state.version.origin)]
    if original.sha256:
        fault = context.desk.original_fault(original)
        kept = say(f"original.{fault}") if fault else say("original.kept")
        rows += [
            (say("original.file"), original.file_name),
            (say("original.size"), f"{original.size:,}".replace(",", " ")),
        ]
        rows += [("SHA-256", original.sha256), (say("original.copy"), kept)]
    if original.locators:
        rows.append((say("original.places"), ", ".join(dict.fromkeys(item.place for item in original.locators))))
    rows += [(say("original.remark"), context.word(remark)) for remark in original.remarks]
    heading = say("original.heading", number=state.version.number)
    cells = "".join(
        f"<tr><td><b>{escape(label)}</b>&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>" for label, text in rows
    )
    window.page.show_html(heading, f"<h2>{escape(heading)}</h2><table cellpadding='5'>{cells}</table>")


@command("article.open_original", when=_has_file)
def open_original(window: MainWindow) -> None:
    """The kept copy, with the system's own program."""
    state = window.context.state
    if state is not None and state.original is not None:
        path = window.context.desk.original_file(state.original)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
