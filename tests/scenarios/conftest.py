"""The fixtures of the window, for whole reviews."""

from __future__ import annotations

from tests.ui.conftest import (  # noqa: F401 - pytest finds fixtures by name
    desk,
    dressed,
    empty_desk,
    make_window,
    prepared,
    press,
    type_text,
    window,
)
