"""Random acts of every kind, for the property test and the crash test."""

from __future__ import annotations

import datetime as dt
import random

from tests.desk.fakes import BODY, draft
from workbench.desk.desk import Desk
from workbench.desk.ops import articles, claims, coverage, evidence, findings, links, values
from workbench.domain.claims import Answer, Decision, Work
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.domain.links import LinkKind, Member
from workbench.domain.quantities import Role
from workbench.errors import OperationRefused


def random_act(desk: Desk, chance: random.Random):
    """An operation that may or may not be possible."""
    lines = desk.articles()
    if not lines or chance.random() < 0.05:
        return articles.import_draft(draft(f"Title {chance.randrange(99)}"))
    state = desk.open(chance.choice(lines).id)
    if not state.claims or chance.random() < 0.3:
        return _on_article(state, chance)
    return chance.choice(_on_claim(state, chance.choice(state.claims), chance))


def _on_article(state, chance):
    key, number = state.article.id, chance.randrange(60)
    body = BODY.replace("20 euros", f"{number} euros") if chance.random() < 0.7 else f"Only {number} euros here."
    acts = [
        articles.set_published(key, dt.date(2026, 1 + number % 12, 1)),
        articles.set_language(key, chance.choice(["en", "fr"])),
        articles.set_title(key, f"Title {'x' * number}"),
        articles.add_version(key, draft(f"Draft {number}", body)),
        claims.new_claim(key, number, number + 9),
        coverage.dismiss_unread(key, number, number + 3, "why"),
    ]
    if chance.random() < 0.1:
        acts = [articles.delete_article(key)]
    acts += [findings.dismiss(key, finding.fingerprint, f"reason {number}") for finding in state.findings]
    acts += [findings.reopen(key, finding.fingerprint) for finding in state.findings]
    acts += [coverage.restore_unread(key, item.start, item.end) for item in state.dismissed_unread]
    acts += [act(link.id) for link in state.links for act in (links.confirm_link, links.reject_link)]
    if len(state.claims) > 1:
        acts.append(claims.merge_claims(state.claims[0].id, state.claims[1].id))
        members = [Member("first", state.claims[0].id), Member("second", state.claims[1].id)]
        acts.append(links.add_link(key, LinkKind.SAME, members))
        total = Member("total", chance.choice(state.claims).id)
        acts.append(links.add_part(state.claims[0].id, total))
        acts += [links.take_out(state.claims[0].id, link.id) for link in state.links]
    return chance.choice(acts)


def _on_claim(state, claim, chance):
    number = chance.randrange(60)
    acts = [
        claims.set_answer(claim.id, chance.choice([None, *Answer])),
        claims.set_work(claim.id, chance.choice(list(Work))),
        claims.set_decision(claim.id, chance.choice(list(Decision))),
        claims.set_note(claim.id, f"note {number}"),
        claims.set_corrected(claim.id, f"right {number}"),
        claims.delete_claim(claim.id),
        claims.set_span(claim.id, number, number + 12),
        claims.split_claim(claim.id, (claim.anchor.start + claim.anchor.end) // 2),
        values.set_amount(claim.id, 0, str(number)),
        values.set_amount(claim.id, 0, "some"),
        values.set_role(claim.id, 0, chance.choice([None, *Role])),
        values.set_date(claim.id, 0, "2020-02-03"),
        values.add_amount(claim.id, f"{number} dollars"),
        values.add_date(claim.id, "2021-01-01"),
        values.add_source(claim.id, f"Person {number}"),
        values.set_source(claim.id, 0, "Somebody else"),
        values.set_protected(claim.id, 0, protected=True),
        values.remove_amount(claim.id, 0),
        values.remove_date(claim.id, 0),
        values.remove_source(claim.id, 0),
        links.mark_total(claim.id, 0),
        links.mark_part(claim.id, 0),
        evidence.add_evidence(claim.id, Evidence("", EvidenceKind.CALL, f"Call {number}")),
    ]
    acts += [evidence.remove_evidence(claim.id, key) for key in claim.evidence]
    return acts


def act_at_random(desk: Desk, chance: random.Random) -> bool:
    """Whether anything was changed."""
    try:
        return bool(desk.run(random_act(desk, chance)))
    except OperationRefused:
        return False


def whole(desk: Desk) -> dict:
    """All that a desk shows, without the time of the last act."""
    lines = {line.id: line for line in desk.articles()}
    shown = {key: (line.title, line.claims, line.checked, line.alerts, line.published) for key, line in lines.items()}
    return {key: (shown[key], desk.open(key)) for key in lines}
