"""What the office formats share: text that XML can hold, and archives whose bytes do not depend on the clock."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a date of no meaning, the same in every file
_FONTS = {"Inter": ("Arial", "swiss"), "Noto Serif": ("Georgia", "roman")}
"""What stands in for the fonts of a sheet where they are not installed, and of which family that is."""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STAMP = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def xml_text(text: str) -> str:
    """XML 1.0 has no control characters but tab and line feed, and lone surrogates have no encoding."""
    kept = (character if character >= " " or character in "\t\n" else " " for character in text)
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" or c in "\ufffe\uffff" else c for c in kept)


def timeless(data: bytes, more: Mapping[str, bytes] | None = None) -> bytes:
    """The same archive with the same date on every member, no time of saving in its properties, and `more` members."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z", content)
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED  # OpenDocument: readable as it is
            made.writestr(zipfile.ZipInfo(name, EPOCH.timetuple()[:6]), content, kind)
        for name, content in (more or {}).items():
            made.writestr(zipfile.ZipInfo(name, EPOCH.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def name_fonts(document: Any) -> None:
    """A table of the fonts of a Word document (python-docx), each with another one in its stead."""
    rows = (
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:family w:val="{family}"/></w:font>'
        for name, (other, family) in _FONTS.items()
    )
    table = f'<?xml version="1.0" encoding="UTF-8"?><w:fonts xmlns:w="{_WORD}">{"".join(rows)}</w:fonts>'
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = table.encode()  # noqa: SLF001 - the library has no door to it
