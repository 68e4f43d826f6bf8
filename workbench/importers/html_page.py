"""Web pages: the article itself by trafilatura, with title, date, author and outlet from the page's own metadata.

Scripts, pictures and everything remote stay where they are; nothing is fetched.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from workbench.domain.sheet_form import parsed_page, unpacked
from workbench.errors import InputError
from workbench.i18n import Message, message
from workbench.importers.assembly import Paragraph, assemble
from workbench.importers.base import USUAL, Choices, Draft
from workbench.importers.sheet_json import carried, draft_of

MAX_DEPTH = 2000
"""Nesting of elements; deeper pages make parsers hang or lose their text silently."""

_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_META = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_VOID = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li td tr th dd dt option".split()
)
# trafilatura turns every kind of space into a plain one; those inside numbers must survive.
_SPACES = {"\u00a0": "\ue0a0", "\u202f": "\ue0af", "\u2009": "\ue0a9"}
_HIDE = str.maketrans(_SPACES)
_SHOW = str.maketrans({private: space for space, private in _SPACES.items()})
_ENTITIES = (
    ("&nbsp;", "\u00a0"),
    ("&#160;", "\u00a0"),
    ("&#xa0;", "\u00a0"),
    ("&#8239;", "\u202f"),
    ("&#x202f;", "\u202f"),
)
_OPENED, _CLOSED = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE), re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_BLOCKS = {"p", "head", "item", "quote", "cell"}


class HtmlPage:
    """Saved pages (.html)."""

    id = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    isolated = True

    def sniff(self, data: bytes) -> bool:
        head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<") and b"<html" in head)

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        if depth(data) > MAX_DEPTH:
            raise InputError("error.input.deep", file=name, limit=MAX_DEPTH)
        page = decoded(data, choices.encoding)
        line = parsed_page(page)
        return draft_of_page(page, name) if line is None else _draft_of_sheet(line, name)


def _draft_of_sheet(line: str, name: str) -> Draft:
    """The article that an HTML sheet of ours is about."""
    try:
        return draft_of(carried(unpacked(line), name), name)
    except ValueError as error:
        raise InputError("error.sheet.damaged", file=name, cause=str(error)) from error


def depth(data: bytes) -> int:
    """Deepest nesting of elements, by one linear scan."""
    level = deepest = 0
    for closing, tag in _TAG.findall(data):
        if tag.lower() in _VOID:
            continue
        level = max(0, level - 1) if closing else level + 1
        deepest = max(deepest, level)
    return deepest


def decoded(data: bytes, encoding: str | None) -> str:
    """The text of a page: in the given encoding, else UTF-8, the one that it declares, or the likeliest."""
    declared = _META.search(data[:4096])
    codecs = [encoding, "utf-8-sig", declared.group(1).decode() if declared else None]
    for codec in codecs:
        if codec and codec != "auto":
            try:
                return data.decode(codec)
            except (LookupError, UnicodeDecodeError):
                continue
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return str(best) if best is not None else data.decode("cp1252", "replace")


def draft_of_page(page: str, name: str) -> Draft:
    """The draft in a page. Raises InputError when no article can be found in it."""
    import trafilatura

    for entity, space in _ENTITIES:
        page = page.replace(entity, space)
    found: Any = trafilatura.bare_extraction(
        page.translate(_HIDE), with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    if found is None or found.body is None:
        raise InputError("error.input.no_article", file=name)
    paragraphs = list(_paragraphs(found.body))
    return assemble(
        paragraphs,
        name,
        title=_shown(found.title),
        published=_day(found.date),
        outlet=_shown(found.sitename),
        author=_shown(found.author),
        remarks=_remarks(page, paragraphs),
    )


def _remarks(page: str, paragraphs: list[Paragraph]) -> tuple[Message, ...]:
    """Warnings when the page stops before its end, and when much less came out than its paragraphs hold: silent loss
    must be noticed.
    """
    raw = sum(
        len(re.sub(r"<[^>]*>", "", part)) for part in re.findall(r"<p[\s>](.{0,20000}?)</p", page, re.DOTALL)[:2000]
    )
    kept = sum(len(paragraph.text) for paragraph in paragraphs)
    partial = (message("remark.partial", kept=kept, raw=raw),) if raw > 400 and kept * 2 < raw else ()
    cut = (message("remark.cut"),) if _OPENED.search(page) and not _CLOSED.search(page) else ()
    return (*partial, *cut)


def _shown(text: str | None) -> str:
    return (text or "").translate(_SHOW)


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _paragraphs(body: Any) -> Any:
    for element in body.iter():
        if element.tag not in _BLOCKS or any(child.tag in _BLOCKS for child in element.iterdescendants()):
            continue
        yield Paragraph(_shown("".join(element.itertext())), heading=element.tag == "head")


IMPORTER = HtmlPage()
