"""`workbench check`: read an article, report every place where it disagrees with itself."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from workbench.check.case import Options
from workbench.cli.command import Command, Console
from workbench.cli.reading import add_network, add_tracked, choices, require_network
from workbench.domain.findings import Finding, Severity
from workbench.errors import InputError, UsageError, WorkbenchError
from workbench.i18n import Message

_NEVER = "never"


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    say = console.say
    parser.add_argument("files", nargs="*", metavar="FILE", help=say("cli.check.files"))
    parser.add_argument("--published", metavar="DATE", help=say("cli.check.published"))
    parser.add_argument("--language", metavar="TAG", help=say("cli.check.language"))
    parser.add_argument("--title", metavar="TEXT", help=say("cli.check.title"))
    parser.add_argument("--encoding", metavar="NAME", help=say("cli.check.encoding"))
    add_tracked(parser, console)
    add_network(parser, console)
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("cli.check.format"))
    levels = [*(severity.value for severity in Severity), _NEVER]
    parser.add_argument("--fail-on", choices=levels, default=Severity.ERROR.value, help=say("cli.check.fail_on"))
    for name, value in (("enable", "CODE"), ("disable", "CODE"), ("severity", "CODE=LEVEL")):
        parser.add_argument(f"--{name}", metavar=value, action="append", default=[], help=say(f"cli.check.{name}"))
    parser.add_argument("--house", metavar="FILE", help=say("cli.check.house"))
    parser.add_argument("--with-text", action="store_true", help=say("cli.check.with_text"))
    parser.add_argument("--jsonl", action="store_true", help=say("cli.check.jsonl"))


def run(args: argparse.Namespace, console: Console) -> int:
    options = _options(args, console)
    if args.jsonl:
        from workbench.cli import stream

        if args.files:
            raise UsageError("error.check.jsonl_files")
        return stream.run(console, fails(args.fail_on), options, with_text=args.with_text)
    if not args.files:
        raise UsageError("error.check.no_files")
    require_network(args.files, allowed=args.allow_network)
    return _check_files(args, options, console)


def _options(args: argparse.Namespace, console: Console) -> Options:
    """The rules, severities and house constants of the command line. Raises WorkbenchError."""
    from workbench.check.choices import options

    house = _house(args.house, console) if args.house else ""
    return options(" ".join(args.disable), " ".join(args.enable), " ".join(args.severity), house)


def _house(name: str, console: Console) -> str:
    """The text of a house file that can be read. Raises InputError naming file and cause."""
    from workbench.check.house import read
    from workbench.importers.registry import read_bytes

    try:
        text = read_bytes(Path(name)).decode("utf-8-sig")
        read(text)
    except UnicodeDecodeError as error:
        raise InputError("error.house.in_file", file=name, cause=console.say("error.house.encoding")) from error
    except UsageError as error:
        raise InputError(
            "error.house.in_file", file=name, cause=console.say(error.message_id, **error.params)
        ) from error
    return text


def fails(level: str) -> Severity | None:
    """The mildest severity that makes the exit status 1; None for never."""
    return None if level == _NEVER else Severity(level)


def reaches(findings: tuple[Finding, ...], level: Severity | None) -> bool:
    return level is not None and any(finding.severity.at_least(level) for finding in findings)


def _check_files(args: argparse.Namespace, options: Options, console: Console) -> int:
    """Every file is checked, also after one that could not be read; the worst exit status counts."""
    from workbench.cli import articles

    published = articles.parse_day(args.published) if args.published else None
    given = articles.Given(published, args.language, args.title, choices(args))
    status = 0
    for index, name in enumerate(args.files):
        try:
            version = articles.version_of(name, given, console.stdin, partial(_remark, name, console))
            done = articles.checked(version, options)
        except WorkbenchError as error:
            console.complain(console.say(error.message_id, **error.params))
            status = 2
            continue
        _show(done, name, index, args, console)
        if status == 0 and reaches(done.result.findings, fails(args.fail_on)):
            status = 1
    return status


def _remark(name: str, console: Console, remark: Message) -> None:
    """What of a file could not be taken along, on standard error."""
    console.complain(f"{name}: {console.word(remark)}")


def _show(done: object, name: str, index: int, args: argparse.Namespace, console: Console) -> None:
    from workbench.cli import printed
    from workbench.cli.articles import Checked

    assert isinstance(done, Checked)
    if args.format == "json":
        import json

        from workbench.cli.stream import result

        content = result(done, name, console, with_text=args.with_text)
        indent = 1 if len(args.files) == 1 else None
        console.print(json.dumps(content, ensure_ascii=False, indent=indent))
        return
    if index:
        console.print()
    for line in printed.lines(done, name, console, with_text=args.with_text):
        console.print(line)


COMMAND = Command("check", configure, run)
