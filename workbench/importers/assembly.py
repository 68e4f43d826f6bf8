"""Paragraphs with notes and places, put together into a draft whose offsets are right."""

from __future__ import annotations

import datetime as dt

from workbench.domain.text import PARAGRAPH_BREAK
from workbench.errors import InputError
from workbench.i18n import Message
from workbench.importers.base import Draft, DraftNote, Locator
from workbench.importers.plain_text import TITLE_LIMIT, settled, split_title
from workbench.language.detection import detect
from workbench.records import dataclass, field, replace

_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u2028": " ", "\u2029": " ", "\v": " ", "\f": " "})


@dataclass(slots=True)
class Paragraph:
    """One paragraph as an importer found it; note positions are code points into `text`."""

    text: str
    notes: list[DraftNote] = field(default_factory=list)
    place: str = ""
    heading: bool = False


class Writer:
    """A paragraph in the making; appending to one text 100,000 times would copy it 100,000 times.

    `ranges` are comments whose end is still to come: by name, their index in `notes` and their start.
    """

    def __init__(self, *, heading: bool = False) -> None:
        self.heading = heading
        self.notes: list[DraftNote] = []
        self.ranges: dict[str, tuple[int, int]] = {}
        self.length = 0
        self._parts: list[str] = []

    def add(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def paragraph(self) -> Paragraph:
        return Paragraph("".join(self._parts), self.notes, heading=self.heading)


def clean(text: str) -> str:
    """NFC without soft hyphens and line breaks; numbers and the spaces inside them stay exactly as written."""
    return settled(text.translate(_BREAKS))


def assemble(
    paragraphs: list[Paragraph],
    name: str,
    *,
    title: str = "",
    published: dt.date | None = None,
    outlet: str = "",
    author: str = "",
    remarks: tuple[Message, ...] = (),
) -> Draft:
    """The draft of a list of paragraphs. Without a given title the first paragraph is one when it reads like one.

    Raises InputError when no text is left.
    """
    kept = [trimmed for trimmed in map(_trimmed, paragraphs) if trimmed.text]
    if not kept:
        raise InputError("error.input.empty", file=name)
    title = " ".join(clean(title).split())
    title_from = "page" if title else "text"
    if title and " ".join(kept[0].text.split()) == title and len(kept) > 1:
        kept = kept[1:]
    elif not title and len(kept) > 1 and _is_title(kept[0]):
        title, kept = " ".join(kept[0].text.split()), kept[1:]
    body, notes, locators = _joined(kept)
    return Draft(
        title=title,
        body=body,
        language=detect(f"{title}\n\n{body}"),
        published=published,
        outlet=outlet,
        origin=name,
        published_from="page" if published else "",
        title_from=title_from if title else "",
        outlet_from="page" if outlet else "",
        author=author,
        notes=tuple(notes),
        locators=tuple(locators),
        remarks=remarks,
    )


def _is_title(paragraph: Paragraph) -> bool:
    return (paragraph.heading and len(paragraph.text) <= TITLE_LIMIT) or bool(split_title(f"{paragraph.text}\n\nx")[0])


def _trimmed(paragraph: Paragraph) -> Paragraph:
    """The paragraph cleaned, note positions moved along."""
    cleaned = clean(paragraph.text)
    lead = len(cleaned) - len(cleaned.lstrip())
    text = cleaned.strip()

    def moved(position: int) -> int:
        return max(0, min(len(text), len(clean(paragraph.text[:position])) - lead))

    notes = [replace(note, start=moved(note.start), end=moved(note.end)) for note in paragraph.notes]
    return Paragraph(text, notes, paragraph.place, paragraph.heading)


def _joined(paragraphs: list[Paragraph]) -> tuple[str, list[DraftNote], list[Locator]]:
    notes: list[DraftNote] = []
    locators: list[Locator] = []
    offset = 0
    place = ""
    for paragraph in paragraphs:
        notes += [replace(note, start=note.start + offset, end=note.end + offset) for note in paragraph.notes]
        if paragraph.place and paragraph.place != place:
            place = paragraph.place
            locators.append(Locator(offset, place))
        offset += len(paragraph.text) + len(PARAGRAPH_BREAK)
    return PARAGRAPH_BREAK.join(paragraph.text for paragraph in paragraphs), notes, locators
