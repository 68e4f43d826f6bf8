"""What was dropped or pasted: files, an address, rich or plain text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from workbench.ui.intake.flow import Arrivals


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
