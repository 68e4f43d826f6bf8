"""How files are to be read, as the command line says it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from workbench.cli.command import Console
from workbench.errors import UsageError
from workbench.importers.base import Choices, TrackedChanges
from workbench.importers.web.schemes import is_address


def add_tracked(parser: argparse.ArgumentParser, console: Console) -> None:
    """`--tracked-changes accepted|original`."""
    parser.add_argument(
        "--tracked-changes",
        choices=[way.value for way in TrackedChanges],
        default=TrackedChanges.ACCEPTED.value,
        help=console.say("cli.check.tracked"),
    )


def add_network(parser: argparse.ArgumentParser, console: Console) -> None:
    """`--allow-network`: addresses among the files may be fetched."""
    parser.add_argument("--allow-network", action="store_true", help=console.say("cli.check.network"))


def require_network(names: Iterable[str], *, allowed: bool) -> None:
    """Raises UsageError for an address when fetching was not allowed."""
    for name in names:
        if is_address(name) and not allowed:
            raise UsageError("error.fetch.flag", file=name)


def choices(args: argparse.Namespace) -> Choices:
    """How the files of a command are to be read."""
    return Choices(getattr(args, "encoding", None), TrackedChanges(args.tracked_changes))
