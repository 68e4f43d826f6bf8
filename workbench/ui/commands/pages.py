"""Panels and pages beyond the review itself: timeline, settings, own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.commands.registry import command, has_article

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


@command("view.timeline", when=has_article)
def timeline(window: MainWindow) -> None:
    window.panels.show()
    window.panels.turn_to("timeline")
    window.panels.focus()
