"""The machine-readable result of a check: one JSON object per article, as `workbench schema check` describes it.

Offsets are code points into the canonical text (title, blank line, body); values are decimal strings with scales
applied. Keys stand in the order of the published format, lists in reading order, so the same article gives the same
bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbench import __version__
from workbench.domain.articles import Version
from workbench.domain.extraction import Extraction
from workbench.domain.findings import Finding, Place, Suggestion
from workbench.domain.links import Link
from workbench.domain.mentions import AmountMention, DateMention, Mention, NameMention, SourceMention, Unread
from workbench.domain.quantities import decimal_text
from workbench.i18n import Catalogue

SCHEMA = 1


def result(
    version: Version,
    extraction: Extraction,
    findings: Sequence[Finding],
    links: Sequence[Link],
    *,
    catalogue: Catalogue,
    tag: str,
    id: str | None = None,
    with_text: bool = False,
) -> dict[str, Any]:
    """The result as a JSON-ready dictionary; messages are worded in the language `tag`."""
    article: dict[str, Any] = {
        "title": version.title,
        "language": version.language,
        "published": version.published.isoformat() if version.published else None,
        "characters": len(version.text),
        "sha256": version.sha256,
    }
    if with_text:
        article["text"] = version.text
    return {
        "workbench": __version__,
        "schema": SCHEMA,
        "id": id,
        "article": article,
        "mentions": {
            "amounts": [_amount(mention) for mention in extraction.amounts],
            "dates": [_date(mention) for mention in extraction.dates],
            "sources": [_source(mention) for mention in extraction.sources],
            "names": [_name(mention) for mention in extraction.names],
        },
        "claims": _claims(extraction),
        "links": [_link(link) for link in links],
        "findings": [_finding(finding, catalogue, tag) for finding in findings],
        "coverage": {
            "numbers": extraction.numbers,
            "read": extraction.read,
            "unread": [_unread(item) for item in extraction.unread],
        },
    }


def _place(mention: Mention | Place) -> dict[str, Any]:
    return {"start": mention.start, "end": mention.end, "quote": mention.quote}


def _amount(mention: AmountMention) -> dict[str, Any]:
    quantity = mention.quantity
    assert quantity is not None, "an amount that was read has a value"
    return {
        **_place(mention),
        "kind": quantity.kind.value,
        "low": decimal_text(quantity.low),
        "high": decimal_text(quantity.high),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier.value,
        "role": mention.role.value if mention.role else None,
        "numeral": quantity.numeral,
    }


def _date(mention: DateMention) -> dict[str, Any]:
    moment = mention.moment
    return {
        **_place(mention),
        "edtf": moment.edtf if moment else None,
        "relative": moment.relative if moment else False,
    }


def _source(mention: SourceMention) -> dict[str, Any]:
    source = mention.source
    assert source is not None, "a source that was read has a kind"
    return {**_place(mention), "kind": source.kind.value, "name": source.name, "via": mention.via}


def _name(mention: NameMention) -> dict[str, Any]:
    return {**_place(mention), "kind": mention.kind, "name": mention.group}


def _claims(extraction: Extraction) -> list[dict[str, Any]]:
    """The claims with the indexes of their mentions in the lists above."""
    amounts = _indexes(extraction.amounts)
    dates = _indexes(extraction.dates)
    sources = _indexes(extraction.sources)
    return [
        {
            "id": claim.id,
            "start": claim.anchor.start,
            "end": claim.anchor.end,
            "quote": claim.anchor.quote,
            "amounts": _positions(claim.amounts, amounts),
            "dates": _positions(claim.dates, dates),
            "sources": _positions(claim.sources, sources),
        }
        for claim in extraction.claims
    ]


def _indexes(mentions: Sequence[Mention]) -> dict[tuple[int, int], int]:
    return {(mention.start, mention.end): index for index, mention in enumerate(mentions)}


def _positions(mentions: Sequence[Mention], indexes: dict[tuple[int, int], int]) -> list[int]:
    return [indexes[mention.start, mention.end] for mention in mentions]


def _link(link: Link) -> dict[str, Any]:
    members: dict[str, list[str]] = {}
    for member in link.members:
        ids = members.setdefault(member.role, [])
        if member.claim not in ids:
            ids.append(member.claim)
    return {"kind": link.kind.value, "members": members, "confidence": link.confidence.value}


def _finding(finding: Finding, catalogue: Catalogue, tag: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.value,
        "claims": list(finding.claims),
        "spans": [_place(place) for place in finding.places],
        "message": catalogue.say(finding.message, tag),
        "arithmetic": finding.arithmetic,
        "suggestions": [_suggestion(item, catalogue, tag) for item in finding.suggestions],
    }


def _suggestion(item: Suggestion, catalogue: Catalogue, tag: str) -> dict[str, Any]:
    return {"text": catalogue.say(item.text, tag), "value": item.value}


def _unread(item: Unread) -> dict[str, Any]:
    """`why` is the stable id of the reason; its words are `unread.<id>` in the catalogues."""
    return {**_place(item), "why": item.why.removeprefix("unread.")}
