"""Searching in the article; the library has its own line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.ui.commands.registry import command, has_article

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def _has_hits(window: MainWindow) -> bool:
    return bool(window.hits)


@command("search.start")
def start(window: MainWindow) -> None:
    """In the open article; without one, in the library."""
    if window.context.state is None:
        window.focus_area(5)
        return
    window.ask("ui.ask_search", lambda text: _find(window, text))


def _find(window: MainWindow, text: str) -> None:
    state = window.context.state
    assert state is not None
    # Spaces in the search match any white space, so that 1 200 is found whatever space it is written with.
    pattern = r"\s+".join(re.escape(word) for word in text.split())
    window.hits = [match.span() for match in re.finditer(pattern, state.version.text, re.IGNORECASE)][:2000]
    window.article.set_hits(window.hits)
    if not window.hits:
        window.context.told.emit(window.context.say("ui.no_hits", text=text), True)
        return
    _go(window, 0)


def _go(window: MainWindow, at: int) -> None:
    start, end = window.hits[at]
    window.article.select(start, end)
    window.article.reveal(start, end)
    window.context.told.emit(window.context.say("ui.hit", number=at + 1, total=len(window.hits)), False)


def _step(window: MainWindow, step: int) -> None:
    here = window.article.selected()
    at = window.hits.index(here) if here in window.hits else -step
    _go(window, (at + step) % len(window.hits))


@command("search.next", when=_has_hits)
def move_next(window: MainWindow) -> None:
    _step(window, 1)


@command("search.previous", when=_has_hits)
def move_previous(window: MainWindow) -> None:
    _step(window, -1)


@command("search.library", when=has_article)
def library(window: MainWindow) -> None:
    window.focus_area(5)
