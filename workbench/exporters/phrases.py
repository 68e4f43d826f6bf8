"""What every written sheet says of a claim or finding, in the reader's words."""

from __future__ import annotations

from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.findings import Finding, FindingState
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.sections import Section
from workbench.domain.wording import amount_text, moment_text
from workbench.exporters.base import Wording
from workbench.exporters.figures import told
from workbench.exporters.report import Report
from workbench.i18n import day


def amount_phrase(mention: AmountMention, words: Wording) -> str:
    """« 22–22,5 Md USD · partie »; what was typed when it could not be understood."""
    if mention.quantity is None:
        return mention.typed or mention.quote
    value = amount_text(mention, words.tag)
    if mention.typed and mention.quote:
        value = words("sheet.typed", value=value, printed=mention.quote)
    return f"{value} · {words(f'role.{mention.role}')}" if mention.role else value


def date_phrase(mention: DateMention, words: Wording) -> str:
    if mention.moment is None or mention.moment.edtf is None:
        return mention.typed or mention.quote
    return moment_text(mention.moment, words.tag)


def source_phrase(mention: SourceMention, words: Wording) -> str:
    """« anonyme, via CNBC », « Anaïs Morizot »."""
    source = mention.source
    if source is None:
        return mention.typed or mention.quote
    named = source.name or mention.quote
    shown = f"{named} ({words(f'source.{source.kind}')})"
    return words("sheet.via", source=shown, outlet=source.via) if source.via else shown


def values(claim: Claim, words: Wording) -> list[str]:
    return [amount_phrase(mention, words) for mention in claim.amounts] + [
        date_phrase(mention, words) for mention in claim.dates
    ]


def sources(claim: Claim, words: Wording) -> list[str]:
    return list(dict.fromkeys(source_phrase(mention, words) for mention in claim.sources))


def answer(claim: Claim, words: Wording) -> str:
    """The answer with its sign and the corrected value: « ✗ faux — 24 Md$ »."""
    sign = ANSWER_SIGNS.get(claim.answer or "", "·")
    shown = f"{sign} {words(f'answer.{claim.answer}' if claim.answer else 'answer.none')}"
    return f"{shown} → {claim.corrected}" if claim.corrected else shown


def for_reader(finding: Finding, report: Report, words: Wording) -> Finding:
    """A finding with its figures as the reader's language writes them."""
    return told(finding, report.version.language, report.version.text, words)


def state(finding: Finding, words: Wording) -> str:
    if finding.state is FindingState.DISMISSED:
        return words("sheet.dismissed", who=finding.dismissed_by or "—", reason=finding.reason)
    return words("sheet.open")


def evidence_phrase(piece: Evidence, words: Wording) -> str:
    """« Communiqué (document) — p. 14 — appuie — consulté le 30 décembre 2025 », without the hash of its copy."""
    parts = [f"{piece.title} ({words(f'evidence.kind.{piece.kind}')})", piece.address, piece.locator]
    parts.append(words(f"evidence.stance.{piece.stance}"))
    if piece.primary:
        parts.append(words("evidence.primary"))
    if piece.consulted:
        parts.append(words("sheet.consulted", day=piece.consulted))
    if piece.sha256:
        parts.append(words("evidence.kept"))
    parts.append(piece.note)
    return " — ".join(part for part in parts if part)


def left_out(report: Report, words: Wording) -> str:
    """« cohérence, preuves »: the sections that a person left out, the alerts set aside with the others."""
    shown = [omission.section for omission in report.left_out]
    if Section.CONSISTENCY in shown:
        shown.remove(Section.DISMISSED)
    return ", ".join(words(f"sheet.section.{section}") for section in shown)


def published(report: Report, words: Wording) -> str:
    return day(report.version.published, words.tag) if report.version.published else "—"


ANSWER_SIGNS: dict[str, str] = {
    "confirmed": "✓", "wrong": "✗", "imprecise": "≈", "outdated": "↺", "unverifiable": "?", "author-only": "!",
    "opinion": "“", "withdrawn": "–",
}  # fmt: skip
"""Signs that the bundled fonts and those of every word processor have; an hourglass is drawn as an empty box."""
