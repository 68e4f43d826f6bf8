"""`workbench schema NAME`: the JSON Schemas of what the program writes."""

from __future__ import annotations

import argparse

from workbench import resources
from workbench.cli.command import Command, Console

_SUFFIX = ".schema.json"


def names() -> list[str]:
    return [name.removesuffix(_SUFFIX) for name in resources.listing("schemas", _SUFFIX)]


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    parser.add_argument("name", choices=names(), help=console.say("cli.schema.name"))


def run(args: argparse.Namespace, console: Console) -> int:
    console.print(resources.text(f"schemas/{args.name}{_SUFFIX}").rstrip("\n"))
    return 0


COMMAND = Command("schema", configure, run)
