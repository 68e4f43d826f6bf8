"""What the office formats share: text that XML can hold, and archives whose bytes do not depend on the clock."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping

EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a date of no meaning, the same in every file
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
