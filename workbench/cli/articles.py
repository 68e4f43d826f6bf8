"""From a file or a line to a checked article: what `check`, `sheet` and the stream have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from workbench.check.case import Case, Options
from workbench.check.engine import CheckResult, check
from workbench.domain.articles import Version
from workbench.domain.extraction import Extraction
from workbench.errors import UsageError
from workbench.extract.engine import read
from workbench.i18n import Message
from workbench.importers.base import MAX_BYTES, USUAL, Choices, Draft
from workbench.importers.plain_text import PlainText
from workbench.importers.registry import read_path
from workbench.importers.web.schemes import is_address
from workbench.language.pack import load
from workbench.records import dataclass, replace

if TYPE_CHECKING:
    from workbench.importers.web.fetching import Fetcher

STDIN = "-"
DEFAULTS = Options()


@dataclass(frozen=True, slots=True)
class Checked:
    """A version with what was read from it and what the checker found."""

    version: Version
    extraction: Extraction
    result: CheckResult


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of an article, overriding what the file proposes."""

    published: dt.date | None = None
    language: str | None = None
    title: str | None = None
    choices: Choices = USUAL
    fetcher: Fetcher | None = None


def parse_day(text: str) -> dt.date:
    """An ISO 8601 day. Raises UsageError for anything else."""
    try:
        if len(text) != 10:  # fromisoformat also takes 20251230 and 2025-W01-1
            raise ValueError(text)
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError("error.published", value=text) from error


def version_of(name: str, given: Given, stdin: BinaryIO, told: Callable[[Message], None] | None = None) -> Version:
    """The version in a file, or in standard input for "-". Raises InputError. `told` gets what could not be read."""
    if name == STDIN:
        draft = PlainText().read(stdin.read(MAX_BYTES + 1), "<stdin>", given.choices)
    elif is_address(name):
        from workbench.importers.web.reading import read_address

        draft = read_address(name, given.choices, fetcher=given.fetcher)
    else:
        draft = read_path(Path(name), given.choices)
    if told is not None:
        for remark in draft.remarks:
            told(remark)
    return version_of_draft(_overridden(draft, given))


def _overridden(draft: Draft, given: Given) -> Draft:
    if given.title is not None:
        body = draft.body if not draft.title else f"{draft.title}\n\n{draft.body}"
        draft = replace(draft, title=" ".join(given.title.split()), body=_without(body, given.title))
    if given.language is not None:
        draft = replace(draft, language=load(given.language).tag)
    return replace(draft, published=given.published) if given.published else draft


def _without(body: str, title: str) -> str:
    """The body without a first paragraph that only repeats the title."""
    first, _, rest = body.partition("\n\n")
    return rest if rest and " ".join(first.split()) == " ".join(title.split()) else body


def version_of_draft(draft: Draft) -> Version:
    return Version(draft.title, draft.body, draft.language, draft.published, draft.origin, draft.outlet)


def checked(version: Version, options: Options = DEFAULTS) -> Checked:
    """Read and check a version in its own language."""
    pack = load(version.language)
    extraction = read(version, pack)
    case = Case(version, extraction.claims, (), extraction.names, extraction.quotations, options)
    return Checked(version, extraction, check(case, pack))
