"""`workbench rules [CODE]`: the manual of the checker, printed from the rules themselves."""

from __future__ import annotations

import argparse
import textwrap

from workbench.cli.command import Command, Console
from workbench.errors import UsageError

_WIDTH = 100
"""Letters of a line of the manual."""


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help=console.say("cli.rules.code"))


def run(args: argparse.Namespace, console: Console) -> int:
    from workbench.check import registry

    registry.add_words(console.catalogue)
    rules = registry.rules()
    if args.code is None:
        for rule in rules:
            off = "" if rule.on else f"  ({console.say('cli.rules.off')})"
            console.print(f"{rule.code:8} {rule.family:14} {console.say(f'rule.{rule.code}.title')}{off}")
        return 0
    wanted = args.code.upper()
    for rule in rules:
        if rule.code == wanted:
            for line in _page(rule, console):
                console.print(line)
            return 0
    raise UsageError("error.rule.unknown", code=args.code)


def _page(rule: object, console: Console) -> list[str]:
    from workbench.check.rule import Rule

    assert isinstance(rule, Rule)
    title = console.say(f"rule.{rule.code}.title")
    state = console.say("cli.rules.on" if rule.on else "cli.rules.off")
    lines = [f"{rule.code} – {title}", f"{rule.name} · {rule.family} · {state}"]
    for name, text in rule.page(console.tag).items():
        lines += ["", *textwrap.wrap(console.say(f"cli.rules.page.{name}", text=text), _WIDTH)]
    for wrong, heading in ((True, "cli.rules.wrong"), (False, "cli.rules.right")):
        lines += ["", console.say(heading)]
        lines += [
            f"  {example.language}  {_one_line(example.text)}" for example in rule.examples if example.wrong is wrong
        ]
    return lines


def _one_line(text: str) -> str:
    return " ".join(text.split())


COMMAND = Command("rules", configure, run)
