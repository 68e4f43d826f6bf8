"""The command line: which sub-command, or the window."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NoReturn

from workbench import __version__, cli
from workbench.cli.command import Command, Console, console_for
from workbench.errors import UsageError, WorkbenchError

_WINDOW = "open"


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window is to show: a desk, files to import, or the sample article."""

    location: str | None = None
    paths: tuple[Path, ...] = ()
    sample: str | None = None


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are ours, so that they are worded and counted like all others."""

    def error(self, message: str) -> NoReturn:
        raise UsageError("error.usage", cause=message, program=self.prog)


def run(argv: Sequence[str], console: Console | None = None) -> int | WindowRequest:
    """Do what the arguments say; a WindowRequest when that is a matter of the window."""
    console = console or console_for(sys.stdin.buffer, sys.stdout, sys.stderr)
    try:
        return _run(argv, console)
    except WorkbenchError as error:
        console.complain(console.say(error.message_id, **error.params))
        return error.exit_status
    except BrokenPipeError:
        # The reader of our output went away (`workbench rules | head`): no complaint, and none at interpreter exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("WORKBENCH_DEBUG"):
            raise
        console.complain(console.say("error.internal", cause=f"{type(error).__name__}: {error}"))
        return 3


def _run(argv: Sequence[str], console: Console) -> int | WindowRequest:
    args = _parser(console).parse_args(list(argv))
    if args.command is None:
        return WindowRequest(args.desk)
    if args.command == _WINDOW:
        return _window_request(args)
    command = next(command for command in commands() if command.name == args.command)
    status = command.run(args, console)
    console.stdout.flush()
    return status


def _window_request(args: argparse.Namespace) -> WindowRequest:
    from workbench.importers.registry import read_bytes

    paths = tuple(Path(name) for name in args.files)
    for path in paths:  # a file that cannot be read is told here, before any window opens
        read_bytes(path)
    return WindowRequest(args.desk, paths, args.sample)


@cache
def commands() -> tuple[Command, ...]:
    """All sub-commands but the window's, by name."""
    names = [item.name for item in pkgutil.iter_modules(cli.__path__) if item.name != "main"]
    modules = [importlib.import_module(f"{cli.__name__}.{name}") for name in sorted(names)]
    return tuple(sorted((m.COMMAND for m in modules if hasattr(m, "COMMAND")), key=lambda command: str(command.name)))


def _parser(console: Console) -> argparse.ArgumentParser:
    parser = _Parser(prog="workbench", description=console.say("cli.description"), epilog=console.say("cli.epilog"))
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    parser.add_argument("--desk", metavar="PATH|URL", help=console.say("cli.desk"))
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    window = subparsers.add_parser(_WINDOW, help=console.say("cli.open.help"), description=console.say("cli.open.help"))
    window.add_argument("files", nargs="*", metavar="FILE", help=console.say("cli.open.files"))
    window.add_argument("--sample", nargs="?", const="", metavar="TAG", help=console.say("cli.open.sample"))
    _add_desk(window)
    for command in commands():
        told = console.say(f"cli.{command.name}.help")
        sub = subparsers.add_parser(command.name, help=told, description=told)
        _add_desk(sub)
        command.configure(sub, console)
    return parser


def _add_desk(parser: argparse.ArgumentParser) -> None:
    """`--desk` is understood before and after the sub-command."""
    parser.add_argument("--desk", metavar="PATH|URL", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
