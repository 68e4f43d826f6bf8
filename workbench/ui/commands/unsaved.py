"""What to do with a text that is not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.commands.registry import command

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def _is_waiting(window: MainWindow) -> bool:
    return window.unsaved.waiting is not None


@command("claim.enter_typed", when=_is_waiting)
def enter(window: MainWindow) -> None:
    window.unsaved.enter()
    window.claims.setFocus()


@command("claim.drop_typed", when=_is_waiting)
def drop(window: MainWindow) -> None:
    window.unsaved.drop()
