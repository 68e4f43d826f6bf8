"""`workbench verify SHEET…`: is a sheet what was signed, and does the desk still say the same?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.command import Command, Console
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.exporters.report import Report


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    parser.add_argument("--alone", action="store_true", help=console.say("cli.verify.alone"))
    parser.add_argument("files", nargs="+", metavar="SHEET", help=console.say("cli.verify.files"))


def run(args: argparse.Namespace, console: Console) -> int:
    """Status 0 when every sheet is signed and stands, 1 when one is void or unsigned, 2 when one cannot be read."""
    from workbench.importers.registry import read_bytes

    status = 0
    for name in args.files:
        try:
            stands = _verify(read_bytes(Path(name)), name, args, console)
        except WorkbenchError as error:
            console.complain(console.say(error.message_id, **error.params))
            status = 2
            continue
        status = max(status, 0 if stands else 1)
    return status


def _verify(data: bytes, name: str, args: argparse.Namespace, console: Console) -> bool:
    from workbench.check.registry import add_words
    from workbench.exporters.verification import verify
    from workbench.i18n import load

    catalogue = load()
    add_words(catalogue)
    outcome = verify(data, name, catalogue)
    for problem in outcome.problems:
        console.print(console.say("verify.void", file=name, problem=problem))
    signature = outcome.report.signature
    if signature is None:
        console.print(console.say("verify.unsigned", file=name))
    elif outcome.valid:
        when = f"{signature.when:%Y-%m-%d %H:%M}"
        console.print(console.say("verify.valid", file=name, who=signature.who, when=when))
        if signature.key:
            console.print(console.say("verify.fingerprint", key=signature.fingerprint))
    for notice in outcome.notices:
        console.print(console.say("verify.notice", file=name, notice=notice))
    same = args.alone or _agrees(outcome.report, args, name, console)
    return outcome.valid and same


def _agrees(report: Report, args: argparse.Namespace, name: str, console: Console) -> bool:
    """Whether the desk, where it has the article, still says the same. A desk is never made for the asking."""
    from workbench.app import desk_path, is_address, reading_desk

    if not is_address(args.desk) and not desk_path(args.desk).is_file():
        return True
    desk = reading_desk(args.desk)
    try:
        changes = desk.compared(report)
    finally:
        desk.close()
    for change in changes or ():
        console.print(
            console.say("verify.notice", file=name, notice=console.say("verify.desk_differs", problem=change))
        )
    if changes == ():
        console.print(console.say("verify.notice", file=name, notice=console.say("verify.desk_same")))
    return not changes


COMMAND = Command("verify", configure, run)
