"""`workbench add FILE|FOLDER…`: import files into the desk without the window, and tell what was not and why."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.command import Command, Console
from workbench.cli.reading import add_network, add_tracked, choices, require_network
from workbench.errors import UsageError
from workbench.importers.web.schemes import is_address
from workbench.records import replace

if TYPE_CHECKING:
    from workbench.desk.intake import Arrived, Draft, Outcome


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
    from workbench.desk import tallies
    from workbench.desk.intake import Stop, fetch_all, files_in, take_in

    published = parse_day(args.published) if args.published else None
    require_network(args.files, allowed=args.allow_network)
    paths, addresses = [name for name in args.files if not is_address(name)], list(filter(is_address, args.files))
    files = files_in(map(Path, paths))
    if args.to and len(files) + len(addresses) != 1:
        raise UsageError("error.add.one")

    def changed(draft: Draft) -> Draft:
        return replace(draft, published=published or draft.published, language=args.language or draft.language)

    desk = open_desk(args.desk)
    outcomes: list[Outcome] = []
    try:
        pages = fetch_all(desk, addresses, choices(args), Stop(), lambda _done, _address: None)
        wanted: list[Path | Arrived] = [*files, *pages]
        target = article_named(desk, args.to)[0] if args.to else None
        for outcome in take_in(desk, wanted, choices(args), changed=changed, to=target):
            _tell(outcome, console)
            outcomes.append(outcome)
    except KeyboardInterrupt:  # what is in stays in
        console.print(console.say("cli.add.cancelled"))
        return 130
    finally:
        desk.close()
    console.print(", ".join(console.word(count) for count in tallies.of_import(outcomes)))
    return 1 if any(outcome.refused for outcome in outcomes) else 0


def _tell(outcome: Outcome, console: Console) -> None:
    """What became of one."""
    from workbench.desk import tallies

    if outcome.refused is not None:
        console.complain(console.word(outcome.refused))
        return
    console.print(f"{outcome.name}: {outcome.title or '—'}")
    if outcome.report is not None:
        counts = ", ".join(console.word(count) for count in tallies.of_draft(outcome.report))
        console.print(f"  {console.say('ui.draft_report', told=counts)}")
    for remark in outcome.remarks:
        console.print(f"  {console.word(remark)}")


COMMAND = Command("add", configure, run)
