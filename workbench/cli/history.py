"""`workbench history [ARTICLE]`: what was done to an article or a claim, or on the whole desk, newest first."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workbench.cli.command import Command, Console
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.desk.desk import Desk
    from workbench.desk.views import Change, HistoryEntry

_WIDTH, _SHOWN, _QUOTED = 100, 6, 60


def configure(parser: argparse.ArgumentParser, console: Console) -> None:
    say = console.say
    parser.add_argument("article", nargs="?", metavar="ARTICLE", help=say("cli.history.article"))
    parser.add_argument("--claim", metavar="NUMBER|WORDS", help=say("cli.history.claim"))
    parser.add_argument("--count", "-n", type=int, default=50, metavar="N", help=say("cli.history.count"))
    parser.add_argument("--format", choices=("text", "json"), default="text", help=say("cli.history.format"))


def run(args: argparse.Namespace, console: Console) -> int:
    from workbench.app import reading_desk
    from workbench.cli.sheet import article_named

    if args.count < 1 or (args.claim and not args.article):
        raise UsageError("error.history.which")
    desk = reading_desk(args.desk)
    try:
        if args.article:
            key, title = article_named(desk, args.article)
            claim = _claim(desk, key, title, args.claim) if args.claim else None
            entries = desk.history(key, claim, console.tag)[: args.count]
        else:
            entries = desk.last_acts(args.count, console.tag)
        titles = {line.id: line.title for line in desk.articles()}
    finally:
        desk.close()
    if args.format == "json":
        console.print(json.dumps([_plain(entry, console) for entry in entries], ensure_ascii=False, indent=1))
    elif not entries:
        console.print(console.say("cli.history.none"))
    else:
        for entry in entries:
            for line in _lines(entry, {} if args.article else titles, console, named=not args.claim):
                console.print(line)
    return 0


def _claim(desk: Desk, article: str, title: str, wanted: str) -> str:
    """The id of a claim by its number in the article, or by words of it; lost ones too. Raises UsageError."""
    state = desk.open(article, freshen=False)
    if wanted.isdigit() and 0 < int(wanted) <= len(state.claims):
        return state.claims[int(wanted) - 1].id
    words = " ".join(wanted.casefold().split())
    every = (*state.claims, *state.lost)
    found = [claim for claim in every if words in " ".join(claim.anchor.quote.casefold().split()) or claim.id == wanted]
    if not found:
        raise UsageError("error.history.unknown", title=title, claim=wanted)
    if len(found) > 1:
        quotes = " | ".join(_short(claim.anchor.quote) for claim in found[:5])
        raise UsageError("error.history.ambiguous", title=title, claim=wanted, quotes=quotes)
    return found[0].id


def _lines(entry: HistoryEntry, titles: dict[str, str], console: Console, *, named: bool) -> Iterator[str]:
    """« 26/11/2026 05:30:12 Ada  Note  (annulé par …) », then a line for each change."""
    head = f"{_hour(entry.at)}  {entry.who or '–'}  {console.word(entry.label)}"
    about = [titles[key] for key in entry.articles if titles.get(key)]
    if about:
        head += f"  [{', '.join(about)}]"
    yield head + (f"  ({_undone(entry, console)})" if entry.undone else "")
    for change in entry.changes[:_SHOWN]:
        told = _told(change, console, named=named)
        yield from textwrap.wrap(told, _WIDTH, initial_indent="    ", subsequent_indent="      ")
    if len(entry.changes) > _SHOWN:
        yield "    " + console.say("history.more", count=len(entry.changes) - _SHOWN)


def _told(change: Change, console: Console, *, named: bool) -> str:
    field = console.say(f"history.field.{change.field}")
    id = "ui.changed" if change.before else "ui.came"
    told = console.say(id, field=field, before=change.before, after=change.after or "–")
    about = named and change.what and not change.field.endswith(".noun")
    return f"{told} ({_short(change.what)})" if about else told


def _undone(entry: HistoryEntry, console: Console) -> str:
    if entry.undone_at is None:
        return console.say("history.undone")
    return console.say("history.undone_by", who=entry.undone_by or "–", when=_hour(entry.undone_at))


def _hour(moment: dt.datetime) -> str:
    """Where the reader is, with the distance from UTC: the hour after summer time comes twice."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S %z}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"


def _plain(entry: HistoryEntry, console: Console) -> dict[str, Any]:
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "who": entry.who,
        "act": entry.label.id,
        "what": console.word(entry.label),
        "articles": list(entry.articles),
        "changes": [
            {"field": one.field, "of": one.what, "id": one.noun, "from": one.before, "to": one.after}
            for one in entry.changes
        ],
        "undone": entry.undone,
        "undone_by": entry.undone_by or None,
        "undone_at": entry.undone_at.isoformat() if entry.undone_at else None,
    }


COMMAND = Command("history", configure, run)
