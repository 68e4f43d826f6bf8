"""The command line: which sub-command, or the window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from workbench import __version__, discovery
from workbench.cli.command import Command, Console, console_for
from workbench.errors import UsageError, WorkbenchError
from workbench.i18n import FALLBACK
from workbench.records import dataclass

if TYPE_CHECKING:
    from workbench.importers.base import Choices

PROGRAM, _WINDOW = "workbench", "open"


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window is to show: a desk, files and addresses to import, or the sample article."""

    location: str | None = None
    paths: tuple[Path, ...] = ()
    sample: str | None = None
    addresses: tuple[str, ...] = ()
    choices: Choices | None = None


class _Narrow(argparse.HelpFormatter):
    """Help of a fixed width, which nobody sees."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


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
    args = _parser(console, argv).parse_args(list(argv))
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
    return sorted(name for name in discovery.names(__package__) if console.catalogue.has(f"cli.{name}.help", FALLBACK))


def command_named(name: str) -> Command:
    """The sub-command in the module of that name."""
    command = import_module(f"{__package__}.{name}").COMMAND
    assert isinstance(command, Command)
    return command


def _parser(console: Console, argv: Sequence[str]) -> argparse.ArgumentParser:
    """The parser. Only the sub-commands among the words of the command line are imported and given their arguments;
    where the line begins with one, it is told of no other.
    """
    layout, description, epilog = _layout(argv), console.say("cli.description"), console.say("cli.epilog")
    parser = _Parser(prog=PROGRAM, description=description, epilog=epilog, formatter_class=layout)
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    parser.add_argument("--desk", metavar="PATH|URL", help=console.say("cli.desk"))
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", prog=PROGRAM)
    names = [_WINDOW, *command_names(console)]
    for name in argv[:1] if argv and argv[0] in names else names:
        told = console.say(f"cli.{name}.help")
        sub = subparsers.add_parser(name, help=told, description=told, formatter_class=layout)
        _add_desk(sub)
        if name in argv:
            (_configure_window if name == _WINDOW else command_named(name).configure)(sub, console)
    return parser


def _layout(argv: Sequence[str]) -> type[argparse.HelpFormatter]:
    """What lays out help. A parser makes one for every argument to try it: without help to show none needs the width
    of the terminal, for which the standard library loads its archives.
    """
    return argparse.HelpFormatter if any(word.startswith(("-h", "--h")) for word in argv) else _Narrow


def _configure_window(parser: argparse.ArgumentParser, console: Console) -> None:
    from workbench.cli.reading import add_network, add_tracked

    parser.add_argument("files", nargs="*", metavar="FILE", help=console.say("cli.open.files"))
    parser.add_argument("--sample", nargs="?", const="", metavar="TAG", help=console.say("cli.open.sample"))
    add_tracked(parser, console)
    add_network(parser, console)


def _add_desk(parser: argparse.ArgumentParser) -> None:
    """`--desk` is understood before and after the sub-command."""
    parser.add_argument("--desk", metavar="PATH|URL", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
