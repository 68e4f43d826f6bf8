"""Rich text from the clipboard: a fragment of HTML that is the text itself; its paragraphs and heading count."""

from __future__ import annotations

import re
from typing import Any

from workbench.errors import InputError
from workbench.importers.assembly import Paragraph, assemble
from workbench.importers.base import USUAL, Choices, Draft
from workbench.importers.html_page import MAX_DEPTH, depth

_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p",
        "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
_HIDDEN = frozenset(("head", "script", "style", "template", "title", "noscript", "meta", "link", "del"))
"""What is not the text: also what a word processor shows as deleted."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment", re.IGNORECASE)
_COMMENT_CLASSES = frozenset(("msocomanchor", "msocomoff", "msocomtxt"))
"""Where Word puts its comments and the marks that lead to them."""
_HEADINGS = frozenset(("h1", "h2"))
_BREAK = "\n"
_EMPTY_LINE = re.compile(r"\n\s*\n")


class PastedHtml:
    """Never chosen by the name or look of a file: a page of the web is read as one."""

    id = "clipboard"
    suffixes: tuple[str, ...] = ()
    isolated = True

    def sniff(self, data: bytes) -> bool:  # noqa: ARG002 - a clipboard is no file
        return False

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:  # noqa: ARG002 - it is UTF-8
        from lxml import html

        if depth(data) > MAX_DEPTH:
            raise InputError("error.input.deep", file=name, limit=MAX_DEPTH)
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, no_network=True)
        root = html.document_fromstring(data, parser=parser)
        return assemble(_Lines(root).paragraphs, name)


class _Lines:
    """The paragraphs of a tree: a block begins and ends one, an empty line made by two breaks parts two."""

    def __init__(self, root: Any) -> None:
        self.paragraphs: list[Paragraph] = []
        self._parts: list[str] = []
        self._heading = False
        self._hidden = 0
        self._walk(root)
        self._end()

    def _walk(self, root: Any) -> None:
        from lxml import etree

        for event, node in etree.iterwalk(root, events=("start", "end")):
            tag = node.tag if isinstance(node.tag, str) else ""
            if event == "start":
                self._hidden += _is_hidden(node, tag)
                self._start(tag, node.text)
            else:
                self._hidden -= _is_hidden(node, tag)
                self._finish(tag, node.tail)

    def _start(self, tag: str, text: str | None) -> None:
        if tag in _BLOCKS:
            self._end()
            self._heading = tag in _HEADINGS
        if tag == "br":
            self._parts.append(_BREAK)
        self._add(text)

    def _finish(self, tag: str, tail: str | None) -> None:
        if tag in _BLOCKS:
            self._end()
        self._add(tail)

    def _add(self, text: str | None) -> None:
        """White space of the source is one space; a line break is one only where it was marked up."""
        if text and not self._hidden:
            self._parts.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def _end(self) -> None:
        for piece in _EMPTY_LINE.split("".join(self._parts)):
            if piece.strip():
                self.paragraphs.append(Paragraph(re.sub(r" *\n *", " ", piece), heading=self._heading))
        self._parts, self._heading = [], False


def _is_hidden(node: Any, tag: str) -> bool:
    """Whether a reader of the document does not see it as part of the text."""
    if not tag or tag in _HIDDEN:  # without one it is an instruction to a program
        return True
    if _COMMENT_CLASSES & set(node.get("class", "").lower().split()):
        return True
    return bool(_HIDDEN_STYLE.search(node.get("style", "")))


IMPORTER = PastedHtml()
