"""How files are to be read, as the command line says it."""

from __future__ import annotations

import argparse

from workbench.cli.command import Console
from workbench.importers.base import Choices, TrackedChanges


def add_tracked(parser: argparse.ArgumentParser, console: Console) -> None:
    """`--tracked-changes accepted|original`."""
    parser.add_argument(
        "--tracked-changes",
        choices=[way.value for way in TrackedChanges],
        default=TrackedChanges.ACCEPTED.value,
        help=console.say("cli.check.tracked"),
    )


def choices(args: argparse.Namespace) -> Choices:
    """How the files of a command are to be read."""
    return Choices(getattr(args, "encoding", None), TrackedChanges(args.tracked_changes))
