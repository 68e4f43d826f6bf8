"""The command line: which sub-command, or the window."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Container, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from workbench import __version__, cli
from workbench.cli.command import Command, Console, console_for
from workbench.errors import UsageError, WorkbenchError
from workbench.i18n import FALLBACK
from workbench.records import dataclass

if TYPE_CHECKING:
    from workbench.importers.base import Choices

_WINDOW = "open"


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window is to show: a desk, files and addresses to import, or the sample article."""

    location: str | None = None
    paths: tuple[Path, ...] = ()
    sample: str | None = None
    addresses: tuple[str, ...] = ()
    choices: Choices | None = None


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
    args = _parser(console, set(argv)).parse_args(list(argv))
    if args.command is None:
        return WindowRequest(args.desk)
    if args.command == _WINDOW:
        return _window_request(args)
    command = command_named(args.command)
    status = command.run(args, console)
    console.stdout.flush()
    return status


def _window_request(args: argparse.Namespace) -> WindowRequest:
    from workbench.cli.reading import choices, require_network
    from workbench.importers.folders import files_in
    from workbench.importers.registry import read_bytes
    from workbench.importers.web.schemes import is_address

    require_network(args.files, allowed=args.allow_network)
    addresses = tuple(name for name in args.files if is_address(name))
    named = [Path(name) for name in args.files if not is_address(name)]
    paths = tuple(files_in(named))
    if len(paths) == len(named):  # a file that cannot be read is told here, before any window opens
        for path in paths:
            read_bytes(path)
    return WindowRequest(args.desk, paths, args.sample, addresses, choices(args))


def command_names(console: Console) -> list[str]:
    """All sub-commands but the window's: the modules of this package that have words of their own in the catalogue."""
    names = (item.name for item in pkgutil.iter_modules(cli.__path__))
    return sorted(name for name in names if console.catalogue.has(f"cli.{name}.help", FALLBACK))


def command_named(name: str) -> Command:
    """The sub-command in the module of that name."""
    command = importlib.import_module(f"{cli.__name__}.{name}").COMMAND
    assert isinstance(command, Command)
    return command


def _parser(console: Console, wanted: Container[str]) -> argparse.ArgumentParser:
    """The parser; only the sub-commands among the wanted words are imported and given their arguments."""
    parser = _Parser(prog="workbench", description=console.say("cli.description"), epilog=console.say("cli.epilog"))
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    parser.add_argument("--desk", metavar="PATH|URL", help=console.say("cli.desk"))
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    window = subparsers.add_parser(_WINDOW, help=console.say("cli.open.help"), description=console.say("cli.open.help"))
    window.add_argument("files", nargs="*", metavar="FILE", help=console.say("cli.open.files"))
    window.add_argument("--sample", nargs="?", const="", metavar="TAG", help=console.say("cli.open.sample"))
    if _WINDOW in wanted:
        from workbench.cli.reading import add_network, add_tracked

        add_tracked(window, console)
        add_network(window, console)
    _add_desk(window)
    for name in command_names(console):
        if name != _WINDOW:
            told = console.say(f"cli.{name}.help")
            sub = subparsers.add_parser(name, help=told, description=told)
            _add_desk(sub)
            if name in wanted:
                command_named(name).configure(sub, console)
    return parser


def _add_desk(parser: argparse.ArgumentParser) -> None:
    """`--desk` is understood before and after the sub-command."""
    parser.add_argument("--desk", metavar="PATH|URL", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
