"""Signing what was checked, from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.ops.sheets import sign, withdraw
from workbench.ui.commands.registry import command, has_article
from workbench.ui.exporting import Wish, write

if TYPE_CHECKING:
    from workbench.i18n import Message
    from workbench.ui.context import Context
    from workbench.ui.main_window import MainWindow
    from workbench.ui.tasks import Job


def _is_signed(window: MainWindow) -> bool:
    return window.context.state is not None and window.context.state.sheet is not None


@command("article.sign", when=has_article)
def sign_sheet(window: MainWindow) -> None:
    """Freeze the article's claims as they are; any later change makes the signature void, visibly."""
    context = window.context
    article = context.article_id
    if context.run(sign(article)):
        signed = context.say("ui.signed", who=context.desk.person)
        context.told.emit(signed, False)
        window.tasks.run(
            lambda: tuple(context.desk.evidence_faults(article).values()),
            lambda faults: _tell(context, signed, faults) if faults else None,
        )


@command("article.withdraw", when=_is_signed)
def withdraw_signature(window: MainWindow) -> None:
    window.context.run(withdraw(window.context.article_id))


def _tell(context: Context, words: str, faults: tuple[Message, ...]) -> None:
    """What was done, and that archived copies of evidence are not what they were."""
    context.told.emit(" ".join([words, *map(context.word, faults)]), bool(faults))


def write_sheets(window: MainWindow, files: dict[str, Path], wish: Wish) -> None:
    """Write sheets on the worker; what is written by the time it is stopped stays."""
    context = window.context
    first = next(iter(files.values()))

    def work(job: Job) -> tuple[Message, ...]:
        return write(context.desk, files, wish, job.step)

    def done(faults: tuple[Message, ...]) -> None:
        count = len(files)
        told = str(first) if count == 1 else str(first.parent)
        words = context.say("ui.exported" if count == 1 else "ui.work.exported", file=told, count=count)
        _tell(context, words, faults)

    title = context.say("ui.work.export", count=len(files), file=first.name)
    window.tasks.start(title, work, done, window.tell_stopped)
