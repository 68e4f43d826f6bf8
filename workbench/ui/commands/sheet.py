"""Signing what was checked, from the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.desk.ops.sheets import sign, withdraw
from workbench.ui.commands.registry import command, has_article

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


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
