"""A small honest reader and checker: every "N units" of the text is an amount on a card of its own sentence."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from fractions import Fraction

from workbench.check.case import Case
from workbench.desk.desk import Desk
from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.extraction import Extraction
from workbench.domain.findings import Finding, Place, Severity
from workbench.domain.links import Link, LinkKind, Member
from workbench.domain.mentions import AmountMention, DateMention, Unread
from workbench.domain.moments import Moment
from workbench.domain.quantities import Kind, Quantity
from workbench.domain.sources import Source, SourceKind
from workbench.domain.text import Anchor
from workbench.i18n import Catalogue, load, message
from workbench.importers.base import Draft
from workbench.store.store import SqliteStore

AMOUNT = re.compile(r"(\d+) (euros|dollars)")
SENTENCE = re.compile(r"[^.\n]+\.?")


class FakeReader:
    """Reads "N euros", and "today" as the publication date; "?" after a number leaves it unread."""

    def read(self, version: Version, wanted=None) -> Extraction:
        text, claims, amounts = version.text, [], []
        for sentence in SENTENCE.finditer(text):
            if wanted is not None:
                wanted()
            found = [self._amount(match) for match in AMOUNT.finditer(text, sentence.start(), sentence.end())]
            if found:
                start = text.index(sentence.group().strip(), sentence.start())
                anchor = Anchor.at(text, start, start + len(sentence.group().strip()))
                claims.append(Claim(f"c{len(claims)}", anchor, tuple(found), self._dates(version, anchor)))
                amounts += found
        unread = [
            Unread(start=match.start(), end=match.end(), quote=match.group(), why="unread.number")
            for match in re.finditer(r"\d+\?", text)
        ]
        count = len(amounts) + len(unread)
        return Extraction(tuple(amounts), claims=tuple(claims), unread=tuple(unread), numbers=count, read=len(amounts))

    def read_within(self, version: Version, span) -> Extraction:
        return self.read(version)

    def _amount(self, match) -> AmountMention:
        quantity = self.amount(match.group(), "en")
        return AmountMention(start=match.start(), end=match.end(), quote=match.group(), quantity=quantity)

    def _dates(self, version, anchor):
        at = anchor.quote.find("today")
        if at < 0:
            return ()
        start = anchor.start + at
        moment = self.date("today", version.language, version.published)
        return (DateMention(start=start, end=start + 5, quote="today", moment=moment),)

    def amount(self, text, language, default_unit=None):
        match = re.fullmatch(r"(\d+)(?: (\w+))?", text.strip())
        if not match or not (match.group(2) or default_unit):
            return None
        value = Fraction(int(match.group(1)))
        return Quantity(Kind.MONEY, value, value, match.group(2) or default_unit, numeral=match.group(1))

    def date(self, text, language, published):
        if text == "today":
            return Moment(published.isoformat() if published else None, relative=True)
        try:
            return Moment(dt.date.fromisoformat(text).isoformat())
        except ValueError:
            return None

    def source(self, text, language):
        return Source(SourceKind.PERSON, text)


@dataclass
class FakeResult:
    findings: tuple[Finding, ...]
    links: tuple[Link, ...]


class FakeChecker:
    """The last amount of an article is to be the sum of all others."""

    def check(self, case: Case, step=None) -> FakeResult:
        figures = [
            (claim, index, mention.quantity.low)
            for claim in case.claims
            for index, mention in enumerate(claim.amounts)
            if mention.quantity is not None
        ]
        if len(figures) < 3 or "SUM-1" in case.options.disabled:
            return FakeResult((), tuple(case.links))
        members = [Member("part", claim.id, index) for claim, index, _ in figures[:-1]]
        members.append(Member("total", figures[-1][0].id, figures[-1][1]))
        link = Link(f"sum-{case.version.article_id}", LinkKind.SUM, tuple(members))
        links = tuple(case.links) if any(known.id == link.id for known in case.links) else (*case.links, link)
        total, parts = figures[-1][2], sum(value for _, _, value in figures[:-1])
        if total == parts or any(known.id == link.id and known.state == "rejected" for known in case.links):
            return FakeResult((), links)
        place = Place(figures[-1][0].anchor.start, figures[-1][0].anchor.end, figures[-1][0].anchor.quote)
        finding = Finding(
            "SUM-1", "sum", Severity.ERROR, (place,), message("rule.SUM-1.message", sum=parts, total=total),
            claims=(figures[-1][0].id,), values=(str(parts), str(total)), arithmetic=f"{parts} != {total}",
        )  # fmt: skip
        return FakeResult((finding,), links)


BODY = "The city pays 10 euros today.\n\nThe state adds 20 euros.\n\nTogether they give 40 euros. Some say 7?"


def draft(title="A new bridge", body=BODY, published=dt.date(2026, 11, 23), language="en") -> Draft:
    return Draft(title, body, language, published, origin="test")


def words() -> Catalogue:
    return load()


def make_desk(path, person="Ada") -> Desk:
    return Desk(SqliteStore(path), FakeReader(), FakeChecker(), catalogue=words, person=person)
