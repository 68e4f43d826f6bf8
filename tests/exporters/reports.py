"""A report with one of everything, made by hand."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from workbench.domain.articles import Version
from workbench.domain.claims import Answer, Claim, Decision
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.domain.findings import Finding, FindingState, Place, Severity
from workbench.domain.links import Link, LinkKind, Member
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.moments import Moment
from workbench.domain.quantities import Hedge, Kind, Quantity, Role
from workbench.domain.sources import Source, SourceKind
from workbench.domain.text import Anchor
from workbench.exporters.report import Coverage, Report, build
from workbench.i18n import message

TITLE = "Le port <boucle> son plan"
BODY = "Le port a payé environ 22 à 22,5 millions d’euros, puis 10 millions, selon Anaïs Morizot. =1+1 *gras* | _barre_"
SECRET = "Jeanne Cachée"


def report(**changes: object) -> Report:
    version = Version(TITLE, BODY, "fr", dt.date(2025, 12, 30), "paste", "Le Courrier", number=2)
    text = version.text
    million = Fraction(10**6)

    def at(quote: str) -> tuple[int, int]:
        start = text.index(quote)
        return start, start + len(quote)

    def amount(quote: str, low: Fraction, high: Fraction, role: Role, hedge: Hedge = Hedge.NONE) -> AmountMention:
        start, end = at(quote)
        quantity = Quantity(Kind.MONEY, low * million, high * million, "EUR", hedge, quote, million / 10)
        return AmountMention(start=start, end=end, quote=quote, quantity=quantity, role=role)

    first, second = "environ 22 à 22,5 millions d’euros", "10 millions"
    start, end = at("selon Anaïs Morizot")
    named = SourceMention(
        start=start + 6, end=end, quote="Anaïs Morizot", source=Source(SourceKind.PERSON, "Anaïs Morizot")
    )
    hidden = SourceMention(start=0, end=2, quote="Le", source=Source(SourceKind.PERSON, SECRET, protected=True))
    day = DateMention(start=0, end=2, quote="Le", moment=Moment("2025-12-22/2025-12-28"))
    claims = (
        Claim(
            "c1",
            Anchor.at(text, *at(first)),
            (amount(first, Fraction(22), Fraction(45, 2), Role.TOTAL, Hedge.ABOUT),),
            (day,),
            (named, hidden),
            answer=Answer.CONFIRMED,
            evidence=("e1", "e2"),
            checked_by="A. M.",
        ),
        Claim(
            "c2",
            Anchor.at(text, *at(second)),
            (amount(second, Fraction(10), Fraction(10), Role.PART),),
            answer=Answer.WRONG,
            corrected="=12",
            decision=Decision.CHANGED,
            note="interne",
        ),
        Claim("c3", Anchor.at(text, *at("=1+1 *gras* | _barre_"))),
    )
    evidence = {
        "e1": Evidence("e1", EvidenceKind.DOCUMENT, "Communiqué", consulted=dt.date(2025, 12, 30), sha256="ab" * 32),
        "e2": Evidence("e2", EvidenceKind.CALL, f"Appel à {SECRET}", protected=True),
    }
    findings = (
        Finding("SUM-1", "sum", Severity.ERROR, (Place(*at(second), second),), message("sheet.open"), ("c2", "c1"), "10 + 22 ≠ 40"),
        Finding(
            "AGE-1", "age", Severity.WARNING, (Place(0, 2, "Le"),), message("sheet.open"), ("c1",),
            state=FindingState.DISMISSED, reason="vérifié", dismissed_by="A. M.",
        ),
    )  # fmt: skip
    link = Link("l1", LinkKind.SUM, (Member("total", "c1"), Member("part", "c2")))
    settings: dict[str, object] = {
        "links": (link,), "findings": findings, "evidence": evidence, "coverage": Coverage(7, 5),
        "made_at": dt.datetime(2025, 12, 30, 17, 42),  # noqa: DTZ001 - the clock on the wall, as printed
    }  # fmt: skip
    return build(version, claims, **{**settings, **changes})
