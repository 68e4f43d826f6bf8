"""The claims as JSON-LD: W3C Web Annotations on the text, each with a schema.org ClaimReview as its body.

Selectors are TextQuoteSelector and TextPositionSelector (https://www.w3.org/TR/annotation-model/), positions in code
points; ratings run from 1 (wrong) to 5 (confirmed), as schema.org reviews do.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from workbench.domain.articles import Version
from workbench.domain.claims import Answer, Claim
from workbench.domain.mentions import SourceMention
from workbench.domain.sources import SourceKind
from workbench.exporters.base import Wording
from workbench.exporters.report import ClaimLine, Report
from workbench.records import dataclass

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"schema": "https://schema.org/"}]
_AGENTS = {SourceKind.PERSON: "Person", SourceKind.ORGANISATION: "Organization", SourceKind.MEDIA: "Organization"}
_RATINGS = {Answer.CONFIRMED: 5, Answer.IMPRECISE: 3, Answer.OUTDATED: 2, Answer.WRONG: 1}


@dataclass(frozen=True, slots=True)
class Annotations:
    """One AnnotationPage; a claim without an answer is an annotation without a review."""

    id: str = "jsonld"
    extension: str = ".jsonld"

    def render(self, report: Report, words: Wording) -> bytes:
        source = f"urn:sha256:{report.version.sha256}"
        page = {
            "@context": _CONTEXT,
            "id": f"{source}#claims",
            "type": "AnnotationPage",
            "items": [_annotation(line, report, words, source) for line in report.claims],
        }
        return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _annotation(line: ClaimLine, report: Report, words: Wording, source: str) -> dict[str, Any]:
    anchor = line.claim.anchor
    quote = {"type": "TextQuoteSelector", "exact": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}
    position = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
    made: dict[str, Any] = {
        "id": f"{source}#claim-{line.number}",
        "type": "Annotation",
        "motivation": "assessing",
        "target": {"source": source, "selector": [quote, position]},
    }
    if line.claim.checked_by:
        made["creator"] = {"type": "Person", "name": line.claim.checked_by}
    if line.checked_at is not None:
        made["created"] = f"{line.checked_at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
    if line.claim.answer is not None:
        made["body"] = _review(line.claim, report, words)
    return made


def _review(claim: Claim, report: Report, words: Wording) -> dict[str, Any]:
    rating: dict[str, Any] = {
        "type": "schema:Rating",
        "schema:alternateName": words(f"answer.{claim.answer}"),
        "schema:bestRating": 5,
        "schema:worstRating": 1,
    }
    if claim.answer in _RATINGS:
        rating["schema:ratingValue"] = _RATINGS[claim.answer]
    item: dict[str, Any] = {
        "type": "schema:Claim",
        "schema:appearance": _article(report.version),
    }
    authors = [_author(mention) for mention in claim.sources if mention.source is not None or mention.typed]
    if authors:
        item["schema:author"] = list({author["schema:name"]: author for author in authors}.values())
    review: dict[str, Any] = {
        "type": "schema:ClaimReview",
        "schema:claimReviewed": claim.anchor.quote,
        "schema:itemReviewed": item,
        "schema:reviewRating": rating,
    }
    if claim.checked_by:
        review["schema:author"] = {"type": "schema:Person", "schema:name": claim.checked_by}
    if claim.corrected:
        review["schema:reviewBody"] = claim.corrected
    if report.made_at:
        review["schema:datePublished"] = report.made_at.date().isoformat()
    return review


def _article(version: Version) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "schema:NewsArticle", "schema:inLanguage": version.language}
    if version.title:
        made["schema:headline"] = version.title
    if version.published:
        made["schema:datePublished"] = version.published.isoformat()
    if version.outlet:
        made["schema:publisher"] = {"type": "schema:Organization", "schema:name": version.outlet}
    return made


def _author(mention: SourceMention) -> dict[str, Any]:
    """Who said it, as a person, an organisation, or some thing (a document, somebody unnamed)."""
    source = mention.source
    name = (source.name if source else None) or mention.typed or mention.quote
    kind = _AGENTS.get(source.kind, "Thing") if source else "Thing"
    return {"type": f"schema:{kind}", "schema:name": name or "—"}


EXPORTER = Annotations()
