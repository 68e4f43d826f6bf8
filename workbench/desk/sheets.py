"""Claim sheets of an article of the desk: what they say, whether a signature still stands, and files of them."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Callable, Collection, Container, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.codec import encode
from workbench.desk.nouns import SignedSheet
from workbench.desk.ports import Act
from workbench.desk.views import ArticleState, SheetState
from workbench.domain.sections import Section
from workbench.domain.signatures import Signature
from workbench.errors import InputError, UsageError
from workbench.i18n import Catalogue, Message, message

if TYPE_CHECKING:  # exporters are imported when a sheet is asked for
    from workbench.exporters.preview import Preview
    from workbench.exporters.redaction import Withheld
    from workbench.exporters.report import Certificate, LogLine, Report

_LOGGED = 200
"""Acts that a change log lists."""


def formats() -> list[tuple[str, str, Message]]:
    """(id, file name ending, title) of every format."""
    from workbench.exporters.registry import formats as known

    return [(name, extension, message(f"sheet.format.{name}")) for name, extension in known()]


def report_of(
    state: ArticleState,
    *,
    acts: Sequence[Act] = (),
    now: dt.datetime | None = None,
    notes: bool = False,
    without: Collection[str] = (),
) -> Report:
    """What the sheet of an article says now, with its signature or why that is void; `without` some sections
    (`domain.sections`). Raises UsageError for one that is not known, OperationRefused when the signature is of a
    form that certifies only the whole.
    """
    from workbench.exporters.leaving_out import without as left_out

    return left_out(_whole_report(state, acts, now, notes=notes), sections_named(without))


def sections_named(names: Collection[str]) -> frozenset[Section]:
    """Sections by their names. Raises UsageError naming those that there are."""
    known = {section.value: section for section in Section}
    for name in names:
        if name not in known:
            raise UsageError("error.sheet.section", section=name, known=", ".join(known))
    return frozenset(known[name] for name in names)


def _whole_report(state: ArticleState, acts: Sequence[Act], now: dt.datetime | None, *, notes: bool) -> Report:
    from workbench.exporters.report import Aside, Certificate, Coverage, build

    aside = tuple(Aside(item.quote, item.reason, item.by) for item in state.dismissed_unread)
    report = build(
        state.version,
        state.claims,
        links=state.links,
        findings=state.findings,
        evidence=state.evidence,
        coverage=Coverage(state.numbers, state.read, state.unread, aside),
        checked_at=_answered(acts),
        made_at=now,
        notes=notes,
    )
    if state.sheet is None:
        return report
    if state.sheet.stands:
        return replace(report, signature=state.sheet.signature)
    log = _log(state.sheet.signature, acts, {line.claim.id: line.number for line in report.claims})
    return replace(report, void=_masked(Certificate(state.sheet.signature, state.sheet.changed, log), state))


def _masked(certificate: Certificate, state: ArticleState) -> Certificate:
    from workbench.exporters.redaction import masked, secrets

    return masked(certificate, secrets(state.claims, state.evidence))


def _answered(acts: Sequence[Act]) -> dict[str, dt.datetime]:
    """When each claim got the answer it has; acts come newest first."""
    found: dict[str, dt.datetime] = {}
    for act in acts:
        for image in act.images:
            if image.kind == "claim" and not act.undone and "answer" in image.changed and image.id not in found:
                found[image.id] = act.at
    return found


def _log(signature: Signature, acts: Sequence[Act], numbers: dict[str, int]) -> tuple[LogLine, ...]:
    from workbench.exporters.report import LogLine

    since = [act for act in reversed(_since(signature, acts)) if not act.undone]
    return tuple(
        LogLine(
            act.at,
            act.person,
            act.label,
            tuple(sorted({numbers[image.id] for image in act.images if image.id in numbers})),
        )
        for act in since[-_LOGGED:]
        if act.label.id != "op.sheet.sign"
    )


def _since(signature: Signature, acts: Sequence[Act]) -> Sequence[Act]:
    """The acts after the one that signed (acts come newest first), by their order: a clock may have been set back. By
    the clock only where that act is not known.
    """
    signed = encode(signature)
    for place, act in enumerate(acts):
        made = (image.after for image in act.images if image.kind == "sheet" and image.before is None)
        if any(after is not None and after["signature"] == signed for after in made):
            return acts[:place]
    return [act for act in acts if act.at > signature.when]


def sheet_state(signed: SignedSheet, state: ArticleState) -> SheetState:
    """Whether a signature still stands, and if not, what has changed."""
    return SheetState(signed.signature, tuple(_changes(signed, state)))


def _changes(signed: SignedSheet, state: ArticleState) -> list[Message]:
    from workbench.exporters.seal import content_hash, unsealed
    from workbench.exporters.verification import differences

    current = report_of(state)
    if content_hash(current) == signed.signature.content_sha256:
        return []
    try:
        return differences(unsealed(signed.content, signed.id).report, current)
    except InputError:
        return [message("verify.content")]


def withheld(state: ArticleState, *, notes: bool) -> tuple[Withheld, ...]:
    """What a sheet would leave out."""
    from workbench.exporters.redaction import withheld as left_out

    return left_out(state.claims, state.evidence, notes=notes, text=state.version.text)


def compared(
    report: Report, known: Container[str], opened: Callable[[str], ArticleState]
) -> tuple[Message, ...] | None:
    """What a sheet says otherwise than the desk does now; None when its article is not there."""
    from workbench.exporters.leaving_out import without as left_out
    from workbench.exporters.verification import differences

    key = report.version.article_id
    if key not in known:
        return None
    unsigned = [omission.section for omission in report.left_out if not omission.sha256]
    current = replace(report_of(opened(key)), signature=None, void=None)
    return tuple(differences(report, left_out(current, unsigned)))


def render(report: Report, format: str, catalogue: Catalogue, tag: str) -> bytes:
    """The sheet in a format and a language. Raises UsageError for an unknown format."""
    from workbench.exporters.base import Wording
    from workbench.exporters.registry import exporter

    return exporter(format).render(report, Wording(catalogue, tag))


def preview(report: Report, format: str, catalogue: Catalogue, tag: str) -> Preview:
    """How the sheet will look. Raises UsageError for an unknown format."""
    from workbench.exporters.base import Wording
    from workbench.exporters.preview import preview as looked

    return looked(report, format, Wording(catalogue, tag))


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
