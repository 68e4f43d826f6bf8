"""`workbench desk info|verify|backup|restore|upgrade|salvage|new`: what keeps a desk safe, without the window."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from workbench.cli.command import Command, Console
from workbench.errors import DeskError, UsageError

Act = Callable[[Path, argparse.Namespace, Console], int]


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, help=console.say("cli.desk.action"))
    for name in _ACTIONS:
        told = console.say(f"cli.desk.{name}")
        sub = actions.add_parser(name, help=told, description=told)
        sub.add_argument("--desk", metavar="PATH|URL", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        if name in ("backup", "restore"):
            sub.add_argument("file", nargs="?", metavar="FILE", help=console.say(f"cli.desk.{name}_file"))
        elif name == "salvage":
            sub.add_argument("file", metavar="NEW", help=console.say("cli.desk.salvage_file"))


def run(args: argparse.Namespace, console: Console) -> int:
    """Status 0 when done, 1 when `verify` found something, 2 when it could not be done."""
    from workbench.app import desk_path, is_address

    location = args.desk
    if is_address(location):
        if args.action not in _SHARED:
            raise UsageError("error.desk.server_task", action=args.action)
        return _SHARED[args.action](str(location), console)
    path = desk_path(location)
    if args.action not in _WITHOUT_FILE:
        from workbench.store import lost

        lost.refuse(path)
        if not path.is_file():
            raise DeskError("error.desk.missing", desk=str(path))
    return _ACTIONS[args.action](path, args, console)


def _info(path: Path, _: argparse.Namespace, console: Console) -> int:
    from workbench.store.backups import backups
    from workbench.store.inspection import figures

    found = figures(path)
    known = backups(path)
    lines = [("location", str(path)), ("schema", found.schema)]
    lines.append(("size", console.say("cli.desk.bytes", count=found.size)))
    lines += [(name, console.say("cli.desk.number", count=number)) for name, number in found.counts.items()]
    lines.append(("backups", console.say("cli.desk.number", count=len(known))))
    lines.append(("newest", str(known[0].path) if known else console.say("cli.desk.none")))
    _table(lines, console)
    return 0


def _table(lines: list[tuple[str, str]], console: Console) -> None:
    heads = [console.say(f"cli.desk.{name}") for name, _ in lines]
    width = max(map(len, heads))
    for head, (_, value) in zip(heads, lines, strict=True):
        console.print(f"{head:{width}}  {value}")


def _verify(path: Path, _: argparse.Namespace, console: Console) -> int:
    from workbench.store.inspection import verify

    result = verify(path)
    for cause in result.faults:
        console.print(console.say("cli.desk.unsound", desk=str(path), cause=cause))
    if not result.faults:
        console.print(console.say("cli.desk.sound", desk=str(path), count=result.files))
    return 1 if result.faults else 0


def _backup(path: Path, args: argparse.Namespace, console: Console) -> int:
    from workbench.store.backups import back_up, by_hand, carry_files
    from workbench.store.faults import told

    target = Path(args.file) if args.file else by_hand(path, dt.datetime.now().astimezone())
    if target.exists():
        raise UsageError("error.output.exists", file=str(target))
    back_up(path, target)
    if args.file:  # away from the desk, a copy needs the archived evidence too
        with told(str(target)):
            carry_files(path, target)
    console.print(console.say("cli.desk.saved", file=str(target)))
    return 0


def _restore(path: Path, args: argparse.Namespace, console: Console) -> int:
    from workbench.store.backups import newest_good, restore

    backup = Path(args.file) if args.file else newest_good(path)
    if backup is None:
        console.complain(console.say("cli.desk.no_backup", desk=str(path)))
        return 2
    kept = restore(path, backup, dt.datetime.now().astimezone())
    console.print(console.say("cli.desk.restored", desk=str(path), file=str(backup)))
    if kept is not None:
        console.print(console.say("cli.desk.kept", file=str(kept)))
    return 0


def _upgrade(path: Path, _: argparse.Namespace, console: Console) -> int:
    from workbench.store import backups, schema
    from workbench.store.inspection import figures
    from workbench.store.store import SqliteStore

    found = figures(path).schema
    SqliteStore(path).close()  # opening brings the schema up, after a copy of the file as it was
    if found == schema.HEAD:
        console.print(console.say("cli.desk.current", desk=str(path), known=schema.HEAD))
    else:
        copy = backups.before_schema(path, schema.HEAD)
        console.print(console.say("cli.desk.upgraded", desk=str(path), found=found, known=schema.HEAD, file=str(copy)))
    return 0


def _salvage(path: Path, args: argparse.Namespace, console: Console) -> int:
    from workbench.store.salvage import salvage

    counts = salvage(path, Path(args.file))
    for table, count in counts.items():
        if count:
            console.print(console.say("cli.desk.salvaged", table=table, count=count))
    console.print(console.say("cli.desk.saved", file=str(Path(args.file))))
    return 0


def _new(path: Path, _: argparse.Namespace, console: Console) -> int:
    from workbench.store.store import SqliteStore

    if path.exists() and path.stat().st_size:
        raise DeskError("error.desk.exists", desk=str(path))
    store = SqliteStore(path, anew=True)
    kept = store.made_room
    store.close()
    console.print(console.say("cli.desk.begun", desk=str(path)))
    if kept is not None:
        console.print(console.say("cli.desk.left", file=str(kept)))
    return 0


def _shared_info(address: str, console: Console) -> int:
    from workbench.store.newsroom import figures

    schema, counts, shown = figures(address)
    lines = [("location", shown), ("schema", schema)]
    lines += [(name, console.say("cli.desk.number", count=number)) for name, number in counts.items()]
    _table(lines, console)
    return 0


def _shared_verify(address: str, console: Console) -> int:
    """The archived files; the database itself is PostgreSQL's to watch over."""
    from workbench.store.newsroom import verify

    count, faults, shown = verify(address)
    for name, fault in faults:
        cause = console.say(f"cli.desk.file_{fault}", file=name)
        console.print(console.say("cli.desk.unsound", desk=shown, cause=cause))
    if not faults:
        console.print(console.say("cli.desk.sound", desk=shown, count=count))
    return 1 if faults else 0


def _shared_upgrade(address: str, console: Console) -> int:
    from workbench.app import open_desk
    from workbench.store import schema

    desk = open_desk(address)
    console.print(console.say("cli.desk.current", desk=desk.location, known=schema.HEAD))
    desk.close()
    return 0


_ACTIONS: dict[str, Act] = {
    "info": _info,
    "verify": _verify,
    "backup": _backup,
    "restore": _restore,
    "upgrade": _upgrade,
    "salvage": _salvage,
    "new": _new,
}
_WITHOUT_FILE = {"restore", "new"}
"""What can be done where no desk is."""
_SHARED: dict[str, Callable[[str, Console], int]] = {
    "info": _shared_info, "upgrade": _shared_upgrade, "verify": _shared_verify,
}  # fmt: skip

COMMAND = Command("desk", configure, run)
