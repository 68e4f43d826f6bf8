"""How fast the checking is: one usual article, a thousand claims, five thousand; cold and warm.

Nothing is asserted of times; the figures are printed (`pytest tests/benchmarks -m benchmark -s`). CPU time is measured.
"""

from __future__ import annotations

import datetime as dt
import time

import pytest

from tests.extract.gold import articles
from workbench.check.case import Case
from workbench.check.engine import check
from workbench.domain.articles import Version
from workbench.extract import engine as reading
from workbench.language.pack import load


def case_of(tag: str, claims: int) -> Case:
    """The annotated articles of a language over and over, until there are so many claims."""
    pack = load(tag)
    bodies = [gold.data["text"] for gold in articles() if gold.language == tag]
    text = "\n\n".join(bodies)
    while True:
        version = Version("", text, tag, dt.date(2026, 11, 23))
        extraction = reading.read(version, pack)
        if len(extraction.claims) >= claims:
            return Case(version, extraction.claims[:claims], (), extraction.names, extraction.quotations)
        text = f"{text}\n\n{text}"


def usual_case(tag: str, words: int = 450) -> Case:
    """One article of about so many words."""
    pack = load(tag)
    text = " ".join(next(gold.data["text"] for gold in articles() if gold.language == tag).split(" ")[:words])
    version = Version("", text, tag, dt.date(2026, 11, 23))
    extraction = reading.read(version, pack)
    return Case(version, extraction.claims, (), extraction.names, extraction.quotations)


def milliseconds(case: Case, tag: str, rounds: int = 5) -> float:
    pack = load(tag)
    times = []
    for _ in range(rounds):
        began = time.process_time()
        check(case, pack)
        times.append(time.process_time() - began)
    return min(times) * 1000


@pytest.mark.parametrize("tag", ["en", "fr"])
def test_usual_article(tag):
    case = usual_case(tag)
    print(
        f"\n{tag}: {len(case.version.body.split())} words, {len(case.claims)} claims: {milliseconds(case, tag):.1f} ms"
    )


@pytest.mark.parametrize("claims", [300, 1000, 5000])
def test_many_claims(claims):
    case = case_of("en", claims)
    print(f"\n{len(case.claims)} claims: {milliseconds(case, 'en', 2):.0f} ms")
