"""`workbench sheet FILE|ARTICLE…`: claim sheets of files as read, or of articles of the desk as checked."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Self

from workbench.cli.command import Command, Console
from workbench.cli.reading import add_network, add_tracked, choices, require_network
from workbench.errors import InputError, UsageError, WorkbenchError
from workbench.importers.web.schemes import is_address

if TYPE_CHECKING:
    from workbench.desk.desk import Desk

_UNFIT = re.compile(r"[^\w.-]+")
_LONGEST = 80
"""Characters of a title in a file name."""


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    from workbench.domain.sections import Section
    from workbench.exporters.registry import formats

    say = console.say
    parser.add_argument("articles", nargs="*", metavar="FILE|ARTICLE", help=say("cli.sheet.article"))
    parser.add_argument("--all", action="store_true", help=say("cli.sheet.all"))
    parser.add_argument("--format", choices=[name for name, _ in formats()], help=say("cli.sheet.format"))
    parser.add_argument("--in", dest="reader", choices=("en", "fr"), help=say("cli.sheet.reader"))
    parser.add_argument("--output", "-o", metavar="PATH", help=say("cli.sheet.output"))
    parser.add_argument("--force", action="store_true", help=say("cli.sheet.force"))
    parser.add_argument("--notes", action="store_true", help=say("cli.sheet.notes"))
    parser.add_argument(
        "--without", action="append", choices=list(Section), metavar="SECTION", help=say("cli.sheet.without")
    )
    parser.add_argument("--withheld", action="store_true", help=say("cli.sheet.withheld"))
    add_tracked(parser, console)
    add_network(parser, console)
    parser.add_argument("--published", metavar="DATE", help=say("cli.check.published"))
    parser.add_argument("--language", metavar="TAG", help=say("cli.check.language"))
    parser.add_argument("--title", metavar="TEXT", help=say("cli.check.title"))


def run(args: argparse.Namespace, console: Console) -> int:
    """Status 0 when every sheet was made, 2 when one was not; the others are made all the same."""
    if not args.articles and not args.all:
        raise UsageError("error.sheet.which")
    require_network(args.articles, allowed=args.allow_network)
    target = Path(args.output) if args.output else None
    args.format = args.format or _format_of(target)
    several = args.all or len(args.articles) > 1 or (target is not None and target.is_dir())
    if several and (target is None or target.is_file()):
        raise UsageError("error.sheet.folder")
    if target and not several:
        _require_free(target, args)
    tag = args.reader or console.tag
    with _Sheets(args, console, tag) as sheets:
        if args.withheld:
            return sheets.preview()
        if several:
            assert target is not None
            return sheets.into(target)
        _, data = sheets.made(args.articles[0])
    return _out(data, target, console, force=args.force)


def _format_of(target: Path | None) -> str:
    """The format that the name of the output tells, of Word's two the claim sheet; without one, Markdown."""
    from workbench.exporters.registry import formats

    ending = target.suffix.casefold() if target else ""
    fitting = [name for name, extension in formats() if extension == ending]
    return max(fitting, key=lambda name: name.endswith("-sheet"), default="markdown")


def _require_free(target: Path, args: argparse.Namespace) -> None:
    if target.exists() and not args.force:
        raise UsageError("error.output.exists", file=str(target))


def _out(data: bytes, target: Path | None, console: Console, *, force: bool) -> int:
    from workbench.desk.sheets import write

    if target:
        write(target, data, overwrite=force)
        return 0
    console.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is not None and console.stdout is sys.stdout:
        stream.write(data)
        stream.flush()
    else:
        console.stdout.write(data.decode("utf-8-sig"))
    return 0


class _Sheets:
    """The sheets that were asked for; the desk is opened with the first article that is on it."""

    def __init__(self, args: argparse.Namespace, console: Console, tag: str) -> None:
        self._args, self._console, self._tag = args, console, tag
        self._desk: Desk | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._desk is not None:
            self._desk.close()

    def made(self, name: str) -> tuple[str, bytes]:
        """Title and bytes of one sheet."""
        if _is_file(name):
            return of_file(name, self._args, self._console, self._tag)
        key, title = self._found(name)
        data = self._open().export(
            key, self._args.format, self._tag, notes=self._args.notes, without=self._args.without or ()
        )
        complain_of_evidence(self._open(), key, self._console)
        return title, data

    def preview(self) -> int:
        """What would stay here, for the eyes of the person at the keyboard."""
        say = self._console.say
        for name in self._names():
            key, title = self._found(name)
            kept = self._open().withheld(key, notes=self._args.notes)
            self._console.print(f"{title}: {say('cli.sheet.count', count=len(kept))}")
            for item in kept:
                told = say(f"cli.sheet.kind.{item.kind}", number=item.claim, what=" ".join(item.text.split()))
                self._console.print(f"  {told}{say('cli.sheet.in_text') if item.in_text else ''}")
        return 0

    def into(self, folder: Path) -> int:
        """One file per article in a folder, with a line for each."""
        from workbench.desk.sheets import write
        from workbench.exporters.registry import exporter

        extension, taken, status = exporter(self._args.format).extension, set[str](), 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError("error.output.unwritable", file=str(folder), cause=error.strerror or "") from error
        for name in self._names():
            try:
                title, data = self.made(name)
                path = folder / _file_name(title, extension, taken)
                write(path, data, overwrite=self._args.force)
                self._console.print(str(path))
            except WorkbenchError as error:
                self._console.complain(self._console.say(error.message_id, **error.params))
                status = 2
        return status

    def _names(self) -> Iterator[str]:
        yield from self._args.articles
        if self._args.all:
            yield from (row.id for row in self._open().articles())

    def _open(self) -> Desk:
        if self._desk is None:
            from workbench.app import reading_desk

            self._desk = reading_desk(self._args.desk)
        return self._desk

    def _found(self, name: str) -> tuple[str, str]:
        return article_named(self._open(), name)


def article_named(desk: Desk, name: str) -> tuple[str, str]:
    """Id and title of the article of an id, a title or a part of one. Raises InputError, UsageError."""
    wanted, rows = name.casefold(), desk.articles()
    exact = [row for row in rows if row.id == name or row.title.casefold() == wanted]
    found = exact or [row for row in rows if wanted in row.title.casefold()]
    if not found:
        raise InputError("error.article.unknown", article=name, desk=desk.location)
    if len(found) > 1:
        titles = " | ".join(f"{row.title} ({row.id})" for row in found[:5])
        raise UsageError("error.article.ambiguous", article=name, titles=titles)
    return found[0].id, found[0].title


def complain_of_evidence(desk: Desk, article: str, console: Console) -> None:
    """Archived copies that are not what was archived; the sheet is made all the same."""
    for fault in desk.evidence_faults(article).values():
        console.complain(console.say(fault.id, **dict(fault.params)))


def _file_name(title: str, extension: str, taken: set[str]) -> str:
    """A file name made of a title, another one for each article of the same run."""
    stem = _UNFIT.sub("-", title).strip("-.")[:_LONGEST].rstrip("-.") or "sheet"
    name, number = f"{stem}{extension}", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}{extension}"
    taken.add(name.casefold())
    return name


def _is_file(name: str) -> bool:
    return name == "-" or is_address(name) or Path(name).exists() or os.sep in name


def of_file(name: str, args: argparse.Namespace, console: Console, tag: str) -> tuple[str, bytes]:
    """The sheet of a file as read: no work of a person in it, and no hour."""
    from workbench.check.registry import add_words
    from workbench.cli import articles
    from workbench.desk.sheets import sections_named
    from workbench.exporters.base import Wording
    from workbench.exporters.leaving_out import without
    from workbench.exporters.registry import exporter
    from workbench.exporters.report import Coverage, build
    from workbench.i18n import load

    published = articles.parse_day(args.published) if args.published else None
    given = articles.Given(published, args.language, args.title, choices(args))
    done = articles.checked(articles.version_of(name, given, console.stdin))
    extraction = done.extraction
    report = build(
        done.version,
        extraction.claims,
        links=done.result.links,
        findings=done.result.findings,
        coverage=Coverage(extraction.numbers, extraction.read, extraction.unread),
    )
    report = without(report, sections_named(args.without or ()))
    catalogue = load(dict.fromkeys((tag, "en")))
    add_words(catalogue)
    return done.version.title or Path(name).stem, exporter(args.format).render(report, Wording(catalogue, tag))


COMMAND = Command("sheet", configure, run)
