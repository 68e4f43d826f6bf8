"""`workbench check --jsonl`: one article per line in, one result per line out, in constant memory."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from workbench.check.case import Options
from workbench.check.registry import add_words
from workbench.cli.articles import Checked, checked
from workbench.cli.check import reaches
from workbench.cli.command import Console
from workbench.domain.articles import Version
from workbench.domain.findings import Severity
from workbench.errors import InputError, WorkbenchError
from workbench.exporters.check_result import result as published_result
from workbench.language.detection import detect
from workbench.language.pack import load

MAX_LINE = 64 * 1024 * 1024
"""Bytes of one line; a longer one is refused without being kept in memory."""


def run(console: Console, level: Severity | None, options: Options, *, with_text: bool) -> int:
    """Answer every line; status 2 when one was not a valid article, else 1 when a finding reaches the level."""
    bad = alarmed = False
    for line in _lines(console):
        if line is not None and not line.strip():
            continue
        answer, failed, reached = _answer(line, console, level, options, with_text=with_text)
        bad, alarmed = bad or failed, alarmed or reached
        console.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        console.stdout.flush()
    return 2 if bad else int(alarmed)


def _lines(console: Console) -> Any:
    """The lines of standard input; None stands for one that is too long."""
    while line := console.stdin.readline(MAX_LINE + 1):
        if len(line) > MAX_LINE and not line.endswith(b"\n"):
            while (rest := console.stdin.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield line


def _answer(
    line: bytes | None, console: Console, level: Severity | None, options: Options, *, with_text: bool
) -> tuple[dict[str, Any], bool, bool]:
    id: str | None = None
    try:
        row = _row(line)
        id = row["id"]
        done = checked(_version(row), options)
        return result(done, id, console, with_text=with_text), False, reaches(done.result.findings, level)
    except WorkbenchError as error:
        id = str(error.params.get("id")) if error.params.get("id") is not None else id
        told = console.say(error.message_id, **error.params)
        return {"id": id, "error": {"code": error.message_id.removeprefix("error."), "message": told}}, True, False


def result(done: Checked, id: str | None, console: Console, *, with_text: bool) -> dict[str, Any]:
    """The published form of a result (`workbench schema check`)."""
    add_words(console.catalogue)
    return published_result(
        done.version,
        done.extraction,
        done.result.findings,
        done.result.links,
        catalogue=console.catalogue,
        tag=console.tag,
        id=id,
        with_text=with_text,
    )


def _row(line: bytes | None) -> dict[str, Any]:
    if line is None:
        raise InputError("error.jsonl.long", limit=MAX_LINE // 2**20)
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise InputError("error.jsonl.syntax", cause=_cause(error)) from error
    if not isinstance(row, dict):
        raise InputError("error.jsonl.object")
    id = row.get("id")
    if id is not None and not isinstance(id, str):
        raise InputError("error.jsonl.field", field="id", expected="string", id=None)
    if not isinstance(row.get("text"), str):
        raise InputError("error.jsonl.field", field="text", expected="string", id=id)
    for field in ("title", "language", "published"):
        if not isinstance(row.get(field, ""), str | None):
            raise InputError("error.jsonl.field", field=field, expected="string", id=id)
    return {"id": id, **{key: row.get(key) or "" for key in ("title", "text", "language", "published")}}


def _cause(error: Exception) -> str:
    return "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)


def _version(row: dict[str, Any]) -> Version:
    """The version in a row: its text exactly as given, so that offsets fit what the caller holds."""
    published = None
    if row["published"]:
        try:
            published = dt.date.fromisoformat(row["published"])
        except ValueError as error:
            raise InputError("error.jsonl.published", value=row["published"], id=row["id"]) from error
    try:
        tag = load(row["language"]).tag if row["language"] else detect(f"{row['title']}\n\n{row['text']}")
    except WorkbenchError as error:
        raise InputError(error.message_id, **error.params, id=row["id"]) from error
    return Version(row["title"], row["text"], tag, published, "jsonl")
