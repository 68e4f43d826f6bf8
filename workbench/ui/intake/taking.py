"""What was dropped or pasted: files, an address, rich or plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from workbench.ui.intake.flow import Arrivals


def accept(event: QDropEvent, *, over_card: bool = False) -> bool:
    """What is dropped is copied, whatever is proposed: told that it was moved, the program it comes from deletes it.
    False for what lies over a card: what a card refuses is no article either.
    """
    event.setDropAction(Qt.DropAction.CopyAction)
    event.setAccepted(not over_card)
    return not over_card


def take(arrivals: Arrivals, what: QMimeData | None) -> None:
    """Files count before addresses, and those before text."""
    what = what or QMimeData()  # an empty clipboard may be none at all
    files = [Path(url.toLocalFile()) for url in what.urls() if url.isLocalFile()]
    addresses = [url.toString() for url in what.urls() if url.scheme() in ("http", "https")]
    if files:
        arrivals.paths(files)
    elif addresses:
        arrivals.address(addresses[0])
    else:
        arrivals.clipboard(what.html(), what.text())
