"""Markdown as text: front matter for title and date, headings and lists without their marks, links by their words."""

from __future__ import annotations

import datetime as dt
import re

from workbench.importers.assembly import Paragraph, assemble
from workbench.importers.base import USUAL, Choices, Draft
from workbench.importers.plain_text import decode

_FRONT = re.compile(r"\A---\n(.{0,4000}?)\n---\n", re.DOTALL)
_FIELD = re.compile(r"^(title|titre|date|published|author|auteur):[ \t]*[\"']?([^\n\"']{1,300})", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})[ \t]+")
_MARK = re.compile(r"^[ \t]{0,3}(?:>[ \t]?|[-*+][ \t]+)")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,2000}(?:[ \t]\"[^\"\n]{0,300}\")?\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)([^*_`\n]{1,500})(?<=\S)\1")
_BLANK = re.compile(r"\n[^\S\n]*\n")


class MarkdownText:
    """CommonMark as newsrooms write it; unknown markup stays as it is."""

    id = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    isolated = False

    def sniff(self, data: bytes) -> bool:
        return data.startswith((b"---\n", b"# "))

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        text = decode(data, name, choices.encoding).replace("\r\n", "\n").replace("\r", "\n")
        front = _FRONT.match(text)
        fields = dict(_FIELD.findall(front.group(1))) if front else {}
        body = text[front.end() :] if front else text
        return assemble(
            [_paragraph(block) for block in _BLANK.split(body.strip())],
            name,
            title=fields.get("title") or fields.get("titre") or "",
            published=_day(fields.get("date") or fields.get("published") or ""),
            author=fields.get("author") or fields.get("auteur") or "",
        )


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _paragraph(block: str) -> Paragraph:
    heading = _HEADING.match(block.strip())
    lines = [_MARK.sub("", _HEADING.sub("", line.strip())) for line in block.split("\n")]
    text = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", " ".join(line for line in lines if line)))
    return Paragraph(text, heading=bool(heading and len(heading.group(1)) == 1))


IMPORTER = MarkdownText()
