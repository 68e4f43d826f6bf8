"""Size of the window, widths of its areas and what is folded, kept with the desk."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def restore(window: MainWindow) -> None:
    """The layout of last time, never larger than the screen; most of the screen the first time."""
    try:
        kept = json.loads(window.context.desk.settings.text("ui.layout") or "{}")
    except ValueError:
        kept = {}
    room = window.screen().availableGeometry().size()
    wide, high = kept.get("size", (round(room.width() * 0.94), round(room.height() * 0.9)))
    window.resize(min(wide, room.width()), min(high, room.height()))
    _share_out(window)
    for name, splitter in (("columns", window.columns), ("rows", window.rows)):
        if name in kept:
            splitter.restoreState(QByteArray.fromBase64(kept[name].encode()))
    window.library.setVisible(kept.get("library", True))


def _share_out(window: MainWindow) -> None:
    """On a large screen not only the article has more room: the cards and the panels have, too."""
    wide, high = window.width(), window.height()
    library, cards = min(max(226, wide // 9), 300), min(max(450, wide // 4), 620)
    panels = min(max(190, high // 4), 330)
    window.columns.setSizes([library, wide - library - cards, cards])
    window.rows.setSizes([high - panels, panels])


def keep(window: MainWindow) -> None:
    """Remember the layout."""
    kept = {
        "size": [window.width(), window.height()],
        "columns": bytes(window.columns.saveState().toBase64().data()).decode(),
        "rows": bytes(window.rows.saveState().toBase64().data()).decode(),
        "library": window.fold.wanted(),
    }
    with contextlib.suppress(WorkbenchError):  # a full disk or a server that is gone must not keep it from closing
        window.context.desk.set_setting("ui.layout", json.dumps(kept))
