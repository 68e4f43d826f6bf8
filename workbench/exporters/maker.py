"""Which program made a sheet: one made by another is compared by what it says, not by how it looks."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from workbench import __version__

LAYOUT = 5
"""To be raised with every change of how a sheet looks or is worded (`tests/exporters/test_layout.py` holds that)."""
_LIBRARIES = {"pdf": "typst", "docx": "python-docx", "docx-sheet": "python-docx"}
"""What else decides on how a format looks."""


@cache
def maker(form: str) -> str:
    """This program, its layout and the library behind a format: "0.1.0-2 typst 0.14.4"."""
    own, library = f"{__version__}-{LAYOUT}", _LIBRARIES.get(form)
    if library is None:
        return own
    try:
        return f"{own} {library} {version(library)}"
    except PackageNotFoundError:
        return f"{own} {library}"
