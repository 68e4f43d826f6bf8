"""Signing what was checked, from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.ops.sheets import sign, withdraw
from workbench.ui.commands.registry import command, has_article
from workbench.ui.exporting import Wish, write

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow
    from workbench.ui.tasks import Job


def _is_signed(window: MainWindow) -> bool:
    return window.context.state is not None and window.context.state.sheet is not None


@command("article.sign", when=has_article)
def sign_sheet(window: MainWindow) -> None:
    """Freeze the article's claims as they are; any later change makes the signature void, visibly."""
    context = window.context
    if context.run(sign(context.article_id)):
        context.told.emit(context.say("ui.signed", who=context.desk.person), False)


@command("article.withdraw", when=_is_signed)
def withdraw_signature(window: MainWindow) -> None:
    window.context.run(withdraw(window.context.article_id))


def write_sheets(window: MainWindow, files: dict[str, Path], wish: Wish) -> None:
    """Write sheets on the worker; what is written by the time it is stopped stays."""
    context = window.context
    first = next(iter(files.values()))

    def work(job: Job) -> int:
        return write(context.desk, files, wish, job.step)

    def done(count: int) -> None:
        told = str(first) if count == 1 else str(first.parent)
        context.told.emit(
            context.say("ui.exported" if count == 1 else "ui.work.exported", file=told, count=count), False
        )

    title = context.say("ui.work.export", count=len(files), file=first.name)
    window.tasks.start(title, work, done, window.tell_stopped)
