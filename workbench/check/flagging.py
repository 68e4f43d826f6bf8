"""Findings over any spans (dates, names, words): places, claims and fingerprint values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from workbench.check.reporting import typeset, typeset_params
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Place, Severity, Suggestion
from workbench.domain.text import Span
from workbench.domain.wording import edtf_text
from workbench.i18n import Message, message


def flag(
    scene: Scene,
    rule: tuple[str, str],
    severity: Severity,
    spans: Iterable[Span],
    text: Message,
    arithmetic: str | None = None,
    fixes: Sequence[Suggestion] = (),
) -> Finding:
    """A finding of `rule` (code, family) at the spans, in text order. Its values are the words at those places."""
    arithmetic, text = typeset(arithmetic, scene.language), typeset_params(text, scene.language)
    ordered = sorted(set(spans))
    places = tuple(Place(span.start, span.end, span.of(scene.text)) for span in ordered)
    claims = [scene.claim_at(span.start) for span in ordered]
    ids = tuple(dict.fromkeys(claim.id for claim in claims if claim is not None))
    values = tuple(place.quote for place in places)
    return Finding(*rule, severity, places, text, ids, arithmetic, tuple(fixes[:3]), values)


def instead(scene: Scene, span: Span, new: str) -> Suggestion:
    """Put other words in the place of a span."""
    claim = scene.claim_at(span.start)
    text = message("check.fix.replace", old=span.of(scene.text), new=new)
    return Suggestion(text, new, None if claim is None else claim.id)


def day_text(scene: Scene, day: dt.date) -> str:
    """A day in the article's language where that is English or French, as ISO date otherwise."""
    return edtf_text(day.isoformat(), scene.language) if scene.language in ("en", "fr") else day.isoformat()


def in_quotation(scene: Scene, span: Span) -> bool:
    """Whether words stand in a quotation: the speaker answers for them, not the article."""
    return scene.quotation_at(span.start) is not None
