"""`workbench sheet FILE|ARTICLE`: the claim sheet of a file as read, or of an article of the desk as checked."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from workbench.cli.command import Command, Console
from workbench.errors import InputError, UsageError


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    from workbench.exporters.registry import formats

    say = console.say
    parser.add_argument("article", metavar="FILE|ARTICLE", help=say("cli.sheet.article"))
    parser.add_argument(
        "--format", choices=[name for name, _ in formats()], default="markdown", help=say("cli.sheet.format")
    )
    parser.add_argument("--in", dest="reader", choices=("en", "fr"), help=say("cli.sheet.reader"))
    parser.add_argument("--output", "-o", metavar="PATH", help=say("cli.sheet.output"))
    parser.add_argument("--force", action="store_true", help=say("cli.sheet.force"))
    parser.add_argument("--notes", action="store_true", help=say("cli.sheet.notes"))
    parser.add_argument("--published", metavar="DATE", help=say("cli.check.published"))
    parser.add_argument("--language", metavar="TAG", help=say("cli.check.language"))
    parser.add_argument("--title", metavar="TEXT", help=say("cli.check.title"))


def run(args: argparse.Namespace, console: Console) -> int:
    tag = args.reader or console.tag
    target = Path(args.output) if args.output else None
    if target and target.exists() and not args.force:
        raise UsageError("error.output.exists", file=str(target))
    data = _of_file(args, console, tag) if _is_file(args.article) else _of_desk(args, tag)
    if target:
        write(target, data)
    else:
        console.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is not None and console.stdout is sys.stdout:
            stream.write(data)
            stream.flush()
        else:
            console.stdout.write(data.decode("utf-8-sig"))
    return 0


def _is_file(name: str) -> bool:
    return name == "-" or Path(name).exists() or os.sep in name


def _of_file(args: argparse.Namespace, console: Console, tag: str) -> bytes:
    from workbench.check.registry import add_words
    from workbench.cli import articles
    from workbench.exporters.base import Wording
    from workbench.exporters.registry import exporter
    from workbench.exporters.report import Coverage, build
    from workbench.i18n import load

    published = articles.parse_day(args.published) if args.published else None
    given = articles.Given(published, args.language, args.title)
    done = articles.checked(articles.version_of(args.article, given, console.stdin))
    extraction = done.extraction
    report = build(
        done.version,
        extraction.claims,
        links=done.result.links,
        findings=done.result.findings,
        coverage=Coverage(extraction.numbers, extraction.read, extraction.unread),
    )
    catalogue = load(dict.fromkeys((tag, "en")))
    add_words(catalogue)
    return exporter(args.format).render(report, Wording(catalogue, tag))


def _of_desk(args: argparse.Namespace, tag: str) -> bytes:
    from workbench.app import open_desk

    desk = open_desk(args.desk)
    try:
        wanted = args.article.casefold()
        rows = desk.articles()
        exact = [row for row in rows if row.id == args.article or row.title.casefold() == wanted]
        found = exact or [row for row in rows if wanted in row.title.casefold()]
        if not found:
            raise InputError("error.article.unknown", article=args.article, desk=desk.location)
        if len(found) > 1:
            raise UsageError(
                "error.article.ambiguous", article=args.article, titles=" | ".join(r.title for r in found[:5])
            )
        return desk.export(found[0].id, args.format, tag, notes=args.notes)
    finally:
        desk.close()


def write(target: Path, data: bytes) -> None:
    """The whole file or nothing: written beside the target, flushed to disk, then renamed over it."""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".workbench-", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError("error.output.unwritable", file=str(target), cause=error.strerror or str(error)) from error


COMMAND = Command("sheet", configure, run)
