"""`workbench exchange ARTICLE -o FILE` and `workbench merge FILE`: two checkers without a server."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.command import Command, Console


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    say = console.say
    parser.add_argument("article", metavar="ARTICLE", help=say("cli.exchange.article"))
    parser.add_argument("--output", "-o", metavar="FILE", required=True, help=say("cli.exchange.output"))
    parser.add_argument("--blind", action="store_true", help=say("cli.exchange.blind"))
    parser.add_argument("--force", action="store_true", help=say("cli.sheet.force"))


def run(args: argparse.Namespace, console: Console) -> int:
    from workbench.app import reading_desk
    from workbench.cli.sheet import article_named
    from workbench.desk.sheets import write

    desk = reading_desk(args.desk)
    try:
        key, title = article_named(desk, args.article)
        write(Path(args.output), desk.exchange(key, blind=args.blind), overwrite=args.force)
        count = len(desk.open(key).claims)
    finally:
        desk.close()
    console.print(console.say("cli.exchange.done", title=title, count=count, file=args.output))
    return 0


COMMAND = Command("exchange", configure, run)
