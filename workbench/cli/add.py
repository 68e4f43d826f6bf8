"""`workbench add FILE|FOLDER…`: import files into the desk without the window, and tell what was not and why."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.command import Command, Console
from workbench.cli.reading import add_network, add_tracked, choices, require_network
from workbench.errors import UsageError, WorkbenchError
from workbench.importers.web.schemes import is_address
from workbench.records import replace

if TYPE_CHECKING:
    from workbench.desk.desk import Desk
    from workbench.importers.base import Choices, Draft


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    say = console.say
    parser.add_argument("files", nargs="+", metavar="FILE|FOLDER", help=say("cli.add.files"))
    parser.add_argument("--published", metavar="DATE", help=say("cli.check.published"))
    parser.add_argument("--language", metavar="TAG", help=say("cli.check.language"))
    add_tracked(parser, console)
    add_network(parser, console)
    parser.add_argument("--to", metavar="ARTICLE", help=say("cli.add.to"))


def run(args: argparse.Namespace, console: Console) -> int:
    """Status 0 when every file became an article, 1 when one did not."""
    from workbench.app import open_desk
    from workbench.cli.articles import parse_day
    from workbench.cli.sheet import article_named
    from workbench.importers.folders import files_in

    published = parse_day(args.published) if args.published else None
    require_network(args.files, allowed=args.allow_network)
    addresses = [name for name in args.files if is_address(name)]
    files: list[Path | str] = [*files_in([Path(name) for name in args.files if not is_address(name)]), *addresses]
    if args.to and len(files) != 1:
        raise UsageError("error.add.one")
    desk = open_desk(args.desk)
    refused = 0
    try:
        target = article_named(desk, args.to)[0] if args.to else None
        for path in files:
            try:
                draft = _read(desk, path, choices(args))
                draft = replace(draft, published=published or draft.published, language=args.language or draft.language)
                _put(desk, draft, target)
            except WorkbenchError as error:
                console.complain(console.say(error.message_id, **error.params))
                refused += 1
                continue
            console.print(f"{path}: {draft.title or '—'}")
            for remark in draft.remarks:
                console.print(f"  {console.word(remark)}")
    except KeyboardInterrupt:  # what is in stays in
        console.print(console.say("cli.add.cancelled"))
        return 130
    finally:
        desk.close()
    console.print(console.say("cli.add.done", count=len(files) - refused, refused=refused))
    return 1 if refused else 0


def _read(desk: Desk, what: Path | str, how: Choices) -> Draft:
    return desk.read_file(what, how) if isinstance(what, Path) else desk.fetch(what, how, allowed=True)


def _put(desk: Desk, draft: Draft, target: str | None) -> None:
    from workbench.desk.ops.articles import import_draft

    if target is None:
        desk.run(import_draft(draft))
    else:
        desk.add_version(target, draft)


COMMAND = Command("add", configure, run)
