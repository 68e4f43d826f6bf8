"""Claim sheets of an article of the desk."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from pathlib import Path

from workbench.desk.views import ArticleState
from workbench.errors import InputError, UsageError
from workbench.i18n import Catalogue, Message, message


def formats() -> list[tuple[str, str, Message]]:
    """(id, file name ending, title) of every format."""
    from workbench.exporters.registry import formats as known

    return [(name, extension, message(f"sheet.format.{name}")) for name, extension in known()]


def render(
    state: ArticleState,
    format: str,
    catalogue: Catalogue,
    tag: str,
    *,
    notes: bool,
    now: dt.datetime,
) -> bytes:
    """The sheet of an article in a format and a language. Raises UsageError for an unknown format."""
    from workbench.exporters.base import Wording
    from workbench.exporters.registry import exporter
    from workbench.exporters.report import Coverage, build

    report = build(
        state.version,
        state.claims,
        links=state.links,
        findings=state.findings,
        evidence=state.evidence,
        coverage=Coverage(state.numbers, state.read, state.unread),
        made_at=now,
        notes=notes,
    )
    return exporter(format).render(report, Wording(catalogue, tag))


def write(target: Path, data: bytes, *, overwrite: bool) -> None:
    """The whole file or nothing. Raises UsageError when it exists and may not be overwritten, InputError."""
    if target.exists() and not overwrite:
        raise UsageError("error.output.exists", file=str(target))
    try:
        handle, temporary = tempfile.mkstemp(prefix=".workbench-", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(0o644)
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError("error.output.unwritable", file=str(target), cause=error.strerror or str(error)) from error
