"""Two checkers without a server: a file out, a file back, and what is decided where they differ."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from workbench.desk.exchange import decide
from workbench.desk.ops.claims import restore_claim
from workbench.ui.commands.registry import command, has_article
from workbench.ui.context import SELECT

if TYPE_CHECKING:
    from workbench.domain.changes import Changes
    from workbench.ui.main_window import MainWindow

_UNFIT = re.compile(r"[^\w\-]+")
_LONGEST = 60
"""Characters of a title in a file name."""


def has_opinion(window: MainWindow) -> bool:
    return window.panels.opinions.current is not None


def has_opinions(window: MainWindow) -> bool:
    return bool(window.panels.opinions.count())


def has_lost(window: MainWindow) -> bool:
    return has_article(window) and bool(_lost(window))


@command("article.exchange", when=has_article)
def exchange(window: MainWindow) -> None:
    _write(window, "command.article.exchange", blind=False)


@command("article.exchange_blind", when=has_article)
def exchange_blind(window: MainWindow) -> None:
    """Without what was answered, so that a second check does not know the first."""
    _write(window, "command.article.exchange_blind", blind=True)


def _write(window: MainWindow, title: str, *, blind: bool) -> None:
    state = window.context.state
    assert state is not None
    stem = _UNFIT.sub("-", state.version.title).strip("-")[:_LONGEST] or "article"
    name, _ = QFileDialog.getSaveFileName(window, window.context.say(title), f"{stem}.factcheck.zip")
    if name:
        write_to(window, Path(name), blind=blind)


def write_to(window: MainWindow, path: Path, *, blind: bool) -> None:
    """The dialog has asked whether an existing file may be replaced."""
    from workbench.desk.sheets import write

    desk, article_id = window.context.desk, window.context.article_id

    def told(_: object) -> None:
        window.context.told.emit(window.context.say("ui.exported", file=str(path)), False)

    window.tasks.run(lambda: write(path, desk.exchange(article_id, blind=blind), overwrite=True), told)


@command("article.merge")
def merge(window: MainWindow) -> None:
    """Another checker's file, into the article with the same text; without one, as a new article."""
    name, _ = QFileDialog.getOpenFileName(window, window.context.say("command.article.merge"))
    if name:
        merge_from(window, Path(name))


def merge_from(window: MainWindow, path: Path) -> None:
    """Merge on the worker, then show the article with what waits for a decision."""
    desk = window.context.desk

    def work() -> tuple[str, Changes]:
        article_id = desk.article_of(path)
        changes = desk.merge_file(article_id, path)
        return article_id or next(iter(changes.articles)), changes

    window.tasks.run(work, partial(_merged, window))


def _merged(window: MainWindow, done: tuple[str, Changes]) -> None:
    article_id, changes = done
    context = window.context
    if context.article_id != article_id:
        context.open_article(article_id)
    count = window.panels.opinions.count()
    context.told.emit(context.say("ui.merged" if changes else "ui.merged_nothing", count=count), False)
    window.panels.retitle()
    if count:
        show_opinions(window)


@command("view.opinions", when=has_article)
def show_opinions(window: MainWindow) -> None:
    window.panels.show()
    window.panels.turn_to("opinions")
    window.panels.focus()


def _decide(window: MainWindow, *, theirs: bool, both: bool = False) -> None:
    view, context = window.panels.opinions, window.context
    item = view.current
    assert item is not None
    remark = f"{item.by}: {view.opinion(item, theirs=True)}" if both else ""
    if context.run(decide(item.id, theirs=theirs, remark=remark)) and view.count():
        window.panels.focus()


@command("claim.next_opinion", when=has_opinions)
def next_opinion(window: MainWindow) -> None:
    shown = window.panels.current == "opinions"
    show_opinions(window)
    window.panels.opinions.step(1 if shown else 0)  # the first time, to the one that is chosen already


@command("claim.keep_ours", when=has_opinion)
def keep_ours(window: MainWindow) -> None:
    _decide(window, theirs=False)


@command("claim.take_theirs", when=has_opinion)
def take_theirs(window: MainWindow) -> None:
    _decide(window, theirs=True)


@command("claim.keep_both", when=has_opinion)
def keep_both(window: MainWindow) -> None:
    """Ours stays on the card, theirs goes into its note."""
    _decide(window, theirs=False, both=True)


def _lost(window: MainWindow) -> str:
    """The lost claim that is chosen; a single one needs no choice."""
    state = window.context.state
    lost = [claim.id for claim in state.lost] if state else []
    chosen = window.panels.lost.rows.key()
    return chosen if chosen in lost else lost[0] if len(lost) == 1 else ""


@command("claim.restore", when=has_lost)
def restore(window: MainWindow) -> None:
    """The lost claim goes on the selected words; without a selection the text gets a cursor to select with, and Enter
    takes what was selected.
    """
    start, end = window.article.selected()
    claim_id = _lost(window)
    if end <= start:
        window.restoring = claim_id
        window.context.set_mode(SELECT)
        window.article.start_selecting()
        window.context.told.emit(window.context.say("ui.restoring"), False)
        return
    put_back(window, claim_id, start, end)


def put_back(window: MainWindow, claim_id: str, start: int, end: int) -> None:
    window.restoring = ""
    if window.context.run(restore_claim(claim_id, start, end)):
        window.article.select(end, end)
        window.claims.setFocus()
        window.context.set_claim(claim_id)
