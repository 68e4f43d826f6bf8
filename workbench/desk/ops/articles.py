"""Acts on whole articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from workbench.desk.carrying import bring, keep_original
from workbench.desk.identifiers import new_id
from workbench.desk.lookup import current_version, found
from workbench.desk.moving import Report, move_to
from workbench.desk.noting import place_notes
from workbench.desk.nouns import Disagreement, Original, Reading, SetAside, SignedSheet, finding_key
from workbench.desk.operation import Operation
from workbench.desk.ports import UnitOfWork
from workbench.desk.settling import read_first
from workbench.domain.articles import Article, Version
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding
from workbench.domain.links import Link
from workbench.i18n import message
from workbench.importers.base import Draft


def import_draft(draft: Draft, article_id: str = "") -> Operation:
    """A new article from a draft; `article_id` may be made beforehand with `new_id()` to know it."""

    def apply(unit: UnitOfWork) -> None:
        key, now = article_id or new_id(), unit.acting.now
        work = draft.carried
        unit.put(key, Article(key, draft.title, now, 1 if work is None else work.version.number))
        if work is None:
            version = version_of(draft, key, 1, now)
            unit.put(key, version)
            read_first(unit, key)
        else:
            version = bring(unit, key, work)
            if (draft.title, draft.body) != (version.title, version.body):
                version = _follow(unit, key, version, draft)[0]
        _with_file(unit, version, draft)

    return Operation(message("op.article.import", title=draft.title or draft.origin), apply)


def _with_file(unit: UnitOfWork, version: Version, draft: Draft) -> None:
    """The notes of the document on the claims where they stand, and the document itself in the archive."""
    keep_original(unit, version, draft)
    place_notes(unit, version, draft.notes)


def _follow(unit: UnitOfWork, article_id: str, before: Version, draft: Draft) -> tuple[Version, Report]:
    """The version after `before`, with what became of each claim."""
    article, _ = found(unit, Article, article_id)
    number = max(version.number for version in unit.of_article(Version, article_id)) + 1
    after = version_of(draft, article_id, number, unit.acting.now)
    after = replace(after, published=after.published or before.published, outlet=after.outlet or before.outlet)
    unit.put(article_id, replace(article, title=draft.title, current_version=number))
    return after, move_to(unit, before, after)


def version_of(draft: Draft, article_id: str, number: int, now: dt.datetime) -> Version:
    """The version that a draft becomes."""
    return Version(
        title=draft.title,
        body=draft.body,
        language=draft.language,
        published=draft.published,
        origin=draft.origin,
        outlet=draft.outlet,
        id=new_id(),
        article_id=article_id,
        number=number,
        imported_at=now,
    )


def set_published(article_id: str, day: dt.date | None) -> Operation:
    """Relative dates that nobody edited are resolved anew."""

    def apply(unit: UnitOfWork) -> None:
        unit.put(article_id, replace(current_version(unit, article_id), published=day))

    return Operation(message("op.article.published"), apply)


def set_language(article_id: str, tag: str) -> Operation:
    """The text is read again in another language; cards that somebody worked on stay."""

    def apply(unit: UnitOfWork) -> None:
        unit.put(article_id, replace(current_version(unit, article_id), language=tag))

    return Operation(message("op.article.language", tag=tag), apply)


def set_title(article_id: str, title: str) -> Operation:
    """Another title; everything after it moves along."""
    title = " ".join(title.split())

    def apply(unit: UnitOfWork) -> None:
        version = current_version(unit, article_id)
        article, _ = found(unit, Article, article_id)
        unit.put(article_id, replace(article, title=title))
        move_to(unit, version, replace(version, title=title))

    return Operation(message("op.article.title", title=title), apply)


def add_version(article_id: str, draft: Draft, told: Callable[[Report], None] | None = None) -> Operation:
    """A new draft: every claim is looked for in it; `told` gets the report of what became of each."""

    def apply(unit: UnitOfWork) -> None:
        after, report = _follow(unit, article_id, current_version(unit, article_id), draft)
        _with_file(unit, after, draft)
        if told is not None:
            told(report)

    return Operation(message("op.article.version"), apply)


def delete_article(article_id: str) -> Operation:
    """The article with everything that hangs on it; undo brings all of it back."""

    def apply(unit: UnitOfWork) -> None:
        found(unit, Article, article_id)
        for kind in (Disagreement, Claim, Link, Evidence, SetAside, Reading, Original, SignedSheet):
            unit.delete(kind, *(noun.id for noun in unit.of_article(kind, article_id)))  # type: ignore[attr-defined]
        fingerprints = [finding.fingerprint for finding in unit.of_article(Finding, article_id)]
        unit.delete(Finding, *(finding_key(article_id, fingerprint) for fingerprint in fingerprints))
        unit.delete(Version, *(version.id for version in unit.of_article(Version, article_id)))
        unit.delete(Article, article_id)

    return Operation(message("op.article.delete"), apply)
