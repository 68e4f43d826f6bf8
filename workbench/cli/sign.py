"""`workbench sign ARTICLE`: certify the sheet of an article of the desk as it stands."""

from __future__ import annotations

import argparse

from workbench.cli.command import Command, Console


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=console.say("cli.sign.article"))
    parser.add_argument("--key", action="store_true", help=console.say("cli.sign.key"))
    parser.add_argument("--withdraw", action="store_true", help=console.say("cli.sign.withdraw"))


def run(args: argparse.Namespace, console: Console) -> int:
    from workbench.app import open_desk
    from workbench.cli.sheet import article_named, complain_of_evidence
    from workbench.desk.ops.sheets import sign, withdraw
    from workbench.desk.signing_keys import keys_folder

    desk = open_desk(args.desk)
    try:
        key, title = article_named(desk, args.article)
        if args.withdraw:
            desk.run(withdraw(key))
            console.print(console.say("cli.sign.withdrawn", title=title))
            return 0
        desk.run(sign(key, keys_folder() if args.key else None))
        complain_of_evidence(desk, key, console)
        sheet = desk.open(key).sheet
        assert sheet is not None
        signature = sheet.signature
    finally:
        desk.close()
    console.print(console.say("cli.sign.done", title=title, who=signature.who, hash=signature.content_sha256))
    if signature.key:
        console.print(console.say("verify.fingerprint", key=signature.fingerprint))
    return 0


COMMAND = Command("sign", configure, run)
