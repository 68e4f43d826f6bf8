"""Read and check a small article with the real reading; shared by the tests of the rules."""

from __future__ import annotations

import datetime as dt

from workbench.check.case import Case, Options
from workbench.check.engine import CheckResult, check
from workbench.domain.articles import Version
from workbench.language import pack as packs


def check_article(
    text: str,
    language: str,
    title: str = "",
    published: str | None = "2026-11-23",
    options: Options = Options(),  # noqa: B008 - frozen
) -> CheckResult:
    from workbench.extract import engine as reading

    version = Version(title, text, language, None if published is None else dt.date.fromisoformat(published))
    pack = packs.load(language)
    extraction = reading.read(version, pack)
    case = Case(version, extraction.claims, (), extraction.names, extraction.quotations, options)
    return check(case, pack)
