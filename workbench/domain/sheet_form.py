"""The written form of a claim sheet: what its embedded copy is called where, for those who write it and who read it."""

from __future__ import annotations

import re
from typing import Any

FORMAT = "factcheck-workbench/sheet"
SCHEMA = 1
ATTACHMENT = "sheet.txt"
HTML_META = "factcheck-workbench-sheet"
JSON_FIELD = "sealed"
DOCX_PART = "customXml/workbench-sheet.xml"
ODT_PART = "workbench-sheet.xml"
WORD_MARK = "FCW"
"""Initials of the comments that a Word copy carries, so that those of its readers can be told from them."""
MAX_PAYLOAD = 64 * 1024 * 1024
"""Bytes that an embedded copy may unpack to."""

_META = re.compile(rf'<meta name="{HTML_META}" content="([A-Za-z0-9+/=]*)">')
_FIELD = re.compile(rf'^ "{JSON_FIELD}": "[A-Za-z0-9+/=]*",\n', re.MULTILINE)
_PART = re.compile(r'<sheet [^>]*form="([a-z-]+)">([A-Za-z0-9+/=]*)</sheet>')


def packed(content: dict[str, Any]) -> str:
    """The plain content of a sheet as one line of ASCII."""
    import base64
    import json
    import zlib

    raw = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(raw, 9)).decode("ascii")


def unpacked(text: str) -> Any:
    """The content in such a line. Raises ValueError when it is damaged or unpacks to more than `MAX_PAYLOAD`."""
    import base64
    import json
    import zlib

    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(base64.b64decode(text, validate=True), MAX_PAYLOAD)
        if unpacker.unconsumed_tail:
            raise ValueError("too large")
        return json.loads(raw)
    except (zlib.error, RecursionError) as error:
        raise ValueError(str(error)) from error


def xml_part(line: str, form: str) -> bytes:
    """The XML part in which an office file of a format ("docx", "docx-sheet", "odt") carries its content."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}<sheet xmlns="urn:factcheck-workbench:sheet" form="{form}">{line}</sheet>'.encode()


def parsed_part(data: bytes) -> tuple[str, str] | None:
    """The format and the line in such a part; None when it is none."""
    match = _PART.search(data[:MAX_PAYLOAD].decode("ascii", "replace"))
    return (match.group(1), match.group(2)) if match else None


def parsed_page(page: str) -> str | None:
    """The line in an HTML sheet; None when it is none."""
    match = _META.search(page)
    return match.group(1) if match else None


def without_copy(page: str) -> str:
    """A JSON sheet without that line, which holds nothing else: how it is compressed depends on the library at hand."""
    return _FIELD.sub("", page, count=1)


def without_line(page: str) -> str:
    """An HTML sheet without the line it carries."""
    return _META.sub("", page)
