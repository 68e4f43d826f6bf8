"""Plain text: UTF-8 (or UTF-16 with a byte order mark), the first line being the title when it reads like one."""

from __future__ import annotations

import re
import unicodedata

from workbench.errors import InputError, UsageError
from workbench.importers.base import USUAL, Choices, Draft
from workbench.language.detection import detect

TITLE_LIMIT = 200
"""A first line longer than this is no title."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_CLOSING = "»”’\"')] \u00a0\u202f"
_DROPPED = dict.fromkeys(map(ord, "\u00ad\ufeff\u200b"))
_SURROGATE = re.compile("[\ud800-\udfff]")
_WRAP_WIDTH = 100
_WRAP_SHORTEST = 40


class PlainText:
    """The importer of .txt files, pasted text and standard input."""

    id = "text"
    suffixes: tuple[str, ...] = (".txt", ".text", "")
    isolated = False

    def sniff(self, data: bytes) -> bool:
        return b"\x00" not in data[:4096] or data.startswith((b"\xff\xfe", b"\xfe\xff"))

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        return draft_of(decode(data, name, choices.encoding), name)


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text in the bytes of a file. Raises InputError for binary data, an empty file or bytes that are no UTF-8.

    `encoding` is a codec name, or "auto" to let charset-normalizer find one.
    """
    if not data.strip():
        raise InputError("error.input.empty", file=name)
    if encoding == "auto":
        return _guessed(data, name)
    codec = encoding or next((codec for mark, codec in _BOMS if data.startswith(mark)), "utf-8")
    if codec == "utf-8" and b"\x00" in data:
        raise InputError("error.input.binary", file=name)
    try:
        text = data.decode(codec)
    except LookupError as error:
        raise UsageError("error.input.codec", encoding=codec) from error
    except UnicodeDecodeError as error:
        at = error.start
        if _looks_binary(data):
            raise InputError("error.input.binary", file=name) from error
        raise InputError("error.input.encoding", file=name, byte=f"0x{data[at]:02X}", position=str(at)) from error
    if len(_CONTROL.findall(text[:4096])) > 8:
        raise InputError("error.input.binary", file=name)
    if not text.strip("\ufeff\u200b \t\r\n"):
        raise InputError("error.input.empty", file=name)
    return text


def _looks_binary(data: bytes) -> bool:
    head = data[:4096]
    return sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) // 100


def _guessed(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputError("error.input.binary", file=name)
    return str(best)


def settled(text: str) -> str:
    """NFC without soft hyphens and invisible marks; numbers and the spaces inside them stay exactly as written.

    Halves of surrogate pairs, as RTF and mails may hold them, are put together, or replaced where the other is missing.
    """
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", text.translate(_DROPPED))


def draft_of(text: str, origin: str) -> Draft:
    """The draft in a plain text: line ends normalised, title split off, paragraphs separated by one blank line."""
    lines = settled(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not lines:
        raise InputError("error.input.empty", file=origin)
    title, body = split_title(lines)
    return Draft(
        title, canonical_body(body), detect(f"{title}\n\n{body}"), origin=origin, title_from="text" if title else ""
    )


def split_title(text: str) -> tuple[str, str]:
    """Title and body: the first line is the title when it is short and does not end like a sentence."""
    first, newline, rest = text.partition("\n")
    title, body = first.strip(), rest.strip()
    if not newline or not body or not title or len(title) > TITLE_LIMIT:
        return "", text
    end = title.rstrip(_CLOSING)[-1:]
    alone = rest.lstrip(" \t\u00a0").startswith("\n")
    if end in ".…,;:" or (end in "?!" and not alone):
        return "", text
    return title, body


def canonical_body(body: str) -> str:
    """Paragraphs with one blank line between them; each line is one unless the text is hard-wrapped."""
    blocks = [block.strip() for block in _BLANK.split(body)]
    found: list[str] = []
    for block in blocks:
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if _is_wrapped(lines):
            found.append(" ".join(lines))
        else:
            found.extend(lines)
    return "\n\n".join(found)


def _is_wrapped(lines: list[str]) -> bool:
    return (
        len(lines) > 1
        and max(map(len, lines)) <= _WRAP_WIDTH
        and min(map(len, lines[:-1])) >= _WRAP_SHORTEST
        and any(line[-1] not in '.!?…:»”"' for line in lines[:-1])
    )


IMPORTER = PlainText()
