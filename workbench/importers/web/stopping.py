"""The wish that a page be no longer fetched, without loading anything of the net."""

from __future__ import annotations

import threading


class Stop(threading.Event):
    """Set by the person who no longer wants the page."""
