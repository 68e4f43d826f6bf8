"""How fast the checking is: one usual article, a thousand claims, five thousand; from scratch and after an edit.

Nothing is asserted of times; the figures are printed (`pytest tests/benchmarks -m benchmark -s`). CPU time is measured.
"""

from __future__ import annotations

import datetime as dt
import statistics
import time
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.extract.gold import articles
from workbench.check.case import Case
from workbench.check.engine import check
from workbench.check.live import LiveChecker
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


def tied_case(amounts: int = 300) -> Case:
    """One article of so many amounts of one kind: totals with their parts, shares and what was a year earlier."""
    lines = []
    for number in range(amounts // 6):
        parts = [(number * 7 + 3) % 40 + 2, (number * 5 + 1) % 30 + 2, (number * 3 + 2) % 20 + 2]
        total, before = sum(parts), sum(parts) + number % 5 + 1
        lines.append(
            f"District {number} spent £{total}m, against £{before}m a year earlier: £{parts[0]}m on roads, "
            f"£{parts[1]}m on schools and the remaining £{parts[2]}m on parks. "
            f"Roads took {round(parts[0] * 100 / total)}% of the total."
        )
    version = Version("What the districts spend", "\n\n".join(lines), "en", dt.date(2026, 11, 23))
    extraction = reading.read(version, load("en"))
    return Case(version, extraction.claims, (), extraction.names, extraction.quotations)


def test_worst_case_of_one_article():
    case = tied_case()
    amounts = sum(len(claim.amounts) for claim in case.claims)
    times = after_edits(case, "en")
    print(f"\n{amounts} amounts of one article: {milliseconds(case, 'en', 2):.0f} ms; after an edit "
          f"{statistics.median(times):.1f} ms, at most {max(times):.1f} ms")  # fmt: skip


def after_edits(case: Case, tag: str, edits: int = 20) -> list[float]:
    """Milliseconds of each check after one more amount of the article got another value."""
    pack, live = load(tag), LiveChecker()
    live.check(case, pack)
    valued = [at for at, claim in enumerate(case.claims) if claim.amounts and claim.amounts[0].quantity]
    times = []
    for at in valued[:: max(1, len(valued) // edits)][:edits]:
        claims = list(case.claims)
        first, *others = claims[at].amounts
        changed = replace(first, quantity=first.quantity.scaled(Fraction(11, 10)))
        claims[at] = replace(claims[at], amounts=(changed, *others))
        case = replace(case, claims=tuple(claims))
        began = time.process_time()
        live.check(case, pack)
        times.append((time.process_time() - began) * 1000)
    return times


@pytest.mark.parametrize(("tag", "claims"), [("en", 40), ("fr", 40), ("en", 300), ("en", 1000)])
def test_after_an_edit(tag, claims):
    """About 450 words have 40 claims."""
    case = case_of(tag, claims)
    times = after_edits(case, tag)
    print(
        f"\n{tag}, {len(case.claims)} claims: after an edit {statistics.median(times):.1f} ms (at most"
        f" {max(times):.1f}), from scratch {milliseconds(case, tag, 2):.0f} ms"
    )
