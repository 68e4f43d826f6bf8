"""Read and check a small article with the real reading; shared by the tests of the rules."""

from __future__ import annotations

import datetime as dt

from workbench.check.case import Case, Options
from workbench.check.engine import CheckResult, check
from workbench.domain.articles import Version
from workbench.domain.findings import Finding, Severity
from workbench.language import pack as packs


def case_of(
    text: str,
    language: str,
    title: str = "",
    published: str | None = "2026-11-23",
    options: Options = Options(),  # noqa: B008 - frozen
) -> Case:
    from workbench.extract import engine as reading

    version = Version(title, text, language, None if published is None else dt.date.fromisoformat(published))
    extraction = reading.read(version, packs.load(language))
    return Case(version, extraction.claims, (), extraction.names, extraction.quotations, options)


def check_article(
    text: str,
    language: str,
    title: str = "",
    published: str | None = "2026-11-23",
    options: Options = Options(),  # noqa: B008 - frozen
) -> CheckResult:
    return check(case_of(text, language, title, published, options), packs.load(language))


def alarms(
    text: str, language: str, title: str = "", published: str | None = "2026-11-23", least: Severity = Severity.WARNING
) -> list[Finding]:
    """The errors and warnings of an article, or what is at least so severe."""
    return [one for one in check_article(text, language, title, published).findings if one.severity.at_least(least)]
