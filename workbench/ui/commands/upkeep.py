"""Long work on the whole desk, beside the window: checking again, a backup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.ui.commands.registry import command, has_article

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow
    from workbench.ui.tasks import Job


@command("article.recheck", when=has_article)
def recheck(window: MainWindow) -> None:
    """The open article."""
    check_anew(window, [window.context.article_id])


@command("article.recheck_all")
def recheck_all(window: MainWindow) -> None:
    """All articles of the desk, the open one first."""
    here = window.context.article_id
    ids = [row.id for row in window.context.desk.articles()]
    check_anew(window, sorted(ids, key=lambda id: id != here))


def check_anew(window: MainWindow, articles: Sequence[str]) -> None:
    """Check articles again on the worker."""
    context, desk = window.context, window.context.desk

    def work(job: Job) -> int:
        return desk.check_anew(articles, job.step)

    def done(count: int) -> None:
        context.told.emit(context.say("ui.work.rechecked", count=count), False)

    window.tasks.start(context.say("ui.work.recheck", count=len(articles)), work, done, window.tell_stopped)


@command("article.backup")
def back_up(window: MainWindow) -> None:
    """A copy of the whole desk, in its folder of backups."""
    context, desk = window.context, window.context.desk

    def work(job: Job) -> str:
        return desk.back_up(job.step)

    def done(where: str) -> None:
        context.told.emit(context.say("ui.work.backed_up", file=where), False)

    window.tasks.start(context.say("ui.work.backup"), work, done, window.tell_stopped)
