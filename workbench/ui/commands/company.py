"""Others on a shared desk: who is where, and what to do when somebody changed the same meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.commands.registry import command

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def _is_shared(window: MainWindow) -> bool:
    return window.context.desk.shared


@command("article.company", when=_is_shared)
def who_is_where(window: MainWindow) -> None:
    """Everybody else with the article they have open, in the status line."""
    context = window.context
    titles = {row.id: row.title for row in context.desk.articles()} if context.company else {}
    found = [
        context.say("panel.company.on", who=people, title=context.quoted(titles.get(article_id, "?")))
        for article_id, people in context.company.items()
    ]
    context.told.emit(" · ".join(found) or context.say("panel.company.nobody"), False)


def _was_overtaken(window: MainWindow) -> bool:
    return window.overtaken.waiting is not None


def _can_wait(window: MainWindow) -> bool:
    one = window.overtaken.waiting
    return one is not None and one.can_wait


@command("claim.keep_mine", when=_was_overtaken)
def keep_mine(window: MainWindow) -> None:
    window.overtaken.keep_mine()


@command("claim.take_newer", when=_was_overtaken)
def take_newer(window: MainWindow) -> None:
    window.overtaken.take_newer()


@command("claim.decide_later", when=_can_wait)
def decide_later(window: MainWindow) -> None:
    """Both go to the tab of disagreements."""
    window.overtaken.decide_later()
    window.panels.retitle()
