"""Walking through the alerts: the card beside is the one that the alert is about, and there is a way back."""

from __future__ import annotations


def test_a_verdict_is_on_the_claim_of_the_alert_that_is_looked_at(window, press):
    context = window.context
    here = context.claim_id
    press("f")
    finding = context.finding
    assert context.claim_id in finding.claims
    assert here not in finding.claims
    decided = context.claim_id
    press("x")
    assert context.claim_of(decided).answer == "wrong"
    assert context.claim_of(here).answer is None


def test_esc_leads_back_to_where_one_was(window, press):
    context = window.context
    press("j", "j")
    here = context.claim_id
    press("f", "f")
    assert context.claim_id != here
    press("Esc")
    assert context.claim_id == here
    assert context.finding is None


def test_who_has_gone_on_from_there_stays(window, press):
    context = window.context
    press("f")
    there = context.claim_id
    press("j")
    on = context.claim_id
    assert on != there
    press("Esc")
    assert context.claim_id == on


def test_an_alert_set_aside_leads_back_too(window, press, type_text):
    context = window.context
    here = context.claim_id
    press("f", "d")
    type_text("le calcul est juste")
    press("Enter")
    assert context.claim_id == here
    assert context.finding is None
