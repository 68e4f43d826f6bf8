"""`workbench verify SHEET…`: is a sheet what was signed, and does the desk still say the same?"""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.command import Command, Console
from workbench.errors import WorkbenchError


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    parser.add_argument("files", nargs="+", metavar="SHEET", help=console.say("cli.verify.files"))


def run(args: argparse.Namespace, console: Console) -> int:
    """Status 0 when every sheet is signed and stands, 1 when one is void or unsigned, 2 when one cannot be read."""
    from workbench.importers.registry import read_bytes

    status = 0
    for name in args.files:
        try:
            stands = _verify(read_bytes(Path(name)), name, console)
        except WorkbenchError as error:
            console.complain(console.say(error.message_id, **error.params))
            status = 2
            continue
        status = max(status, 0 if stands else 1)
    return status


def _verify(data: bytes, name: str, console: Console) -> bool:
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
    return outcome.valid


COMMAND = Command("verify", configure, run)
