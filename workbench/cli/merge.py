"""`workbench merge FILE… [--to ARTICLE]`: bring another checker's work back, claim by claim."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.command import Command, Console
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.desk.desk import Desk


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=console.say("cli.merge.files"))
    parser.add_argument("--to", metavar="ARTICLE", help=console.say("cli.merge.to"))


def run(args: argparse.Namespace, console: Console) -> int:
    """Status 0 when nobody disagrees, 1 when something waits for a decision, 2 when a file was not merged."""
    from workbench.app import open_desk
    from workbench.cli.sheet import article_named

    desk = open_desk(args.desk)
    statuses = [0]
    try:
        named = article_named(desk, args.to)[0] if args.to else ""
        for path in map(Path, args.files):
            try:
                statuses.append(_merge(desk, named or desk.article_of(path), path, console))
            except WorkbenchError as error:
                console.complain(console.say(error.message_id, **error.params))
                statuses.append(error.exit_status)
    finally:
        desk.close()
    return max(statuses)


def _merge(desk: Desk, key: str, path: Path, console: Console) -> int:
    """Merge one file and tell what waits for a decision since; an article that is not here comes with its file."""
    if not key:
        (key,) = desk.merge_file("", path).articles
        state = desk.open(key)
        told = console.say("cli.merge.received", count=len(state.claims), title=state.version.title, file=str(path))
        console.print(told)
        return 0
    before = {item.id for item in desk.open(key).disagreements}
    changes = desk.merge_file(key, path)
    state = desk.open(key)
    told = "cli.merge.done" if changes else "cli.merge.nothing"
    console.print(console.say(told, file=str(path), title=state.version.title))
    quotes = {claim.id: claim.anchor.quote for claim in (*state.claims, *state.lost)}
    apart = [item for item in state.disagreements if item.id not in before]
    for item in apart:
        field = console.say(f"history.field.claim.{item.field}")
        console.print(console.say("cli.merge.apart", quote=quotes.get(item.claim, ""), who=item.by, field=field))
    return 1 if apart else 0


COMMAND = Command("merge", configure, run)
