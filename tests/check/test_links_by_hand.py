"""Links that a person made, confirmed or rejected: they are used as stated, and nothing rejected comes back."""

from __future__ import annotations

import pytest

from tests.check.reading import case_of
from workbench.check.case import Case
from workbench.check.engine import CheckResult, check
from workbench.domain.findings import Severity
from workbench.domain.links import Confidence, Link, LinkKind, LinkState, Member
from workbench.language import pack as packs
from workbench.records import replace

PARTS = {
    "en": "The council voted a budget of £60m. It is divided into three parts: £25m for schools, £15m for roads and £10m for parks.",
    "fr": "La ville a voté un budget de 60 millions d’euros. Il se répartit ainsi : 25 millions pour les écoles, 15 millions pour les routes et 10 millions pour les parcs.",
}
APART = "The bridge cost £48m. Long after, it was said at the inn that masons had £30m, and some say the ferrymen £10m."


def _case(text: str, language: str = "en") -> Case:
    return case_of(text, language)


def _checked(case: Case, *links: Link, language: str = "en") -> CheckResult:
    return check(replace(case, links=links), packs.load(language))


def _member(case: Case, role: str, quote: str) -> Member:
    return next(
        Member(role, claim.id, number)
        for claim in case.claims
        for number, mention in enumerate(claim.amounts)
        if mention.quote.endswith(quote)
    )


def _suggested(case: Case, language: str = "en") -> Link:
    (link,) = (one for one in _checked(case, language=language).links if one.kind is LinkKind.SUM)
    return link


@pytest.mark.parametrize("language", PARTS)
def test_confirmed_link_is_stated(language: str) -> None:
    """Suggested, parts told in another sentence than their total are a warning; confirmed, an error."""
    case = _case(PARTS[language], language)
    link = _suggested(case, language)
    assert [one.severity for one in _checked(case, language=language).findings] == [Severity.WARNING]
    confirmed = replace(link, state=LinkState.CONFIRMED)
    result = _checked(case, confirmed, language=language)
    assert [(one.rule, one.severity) for one in result.findings] == [("SUM-1", Severity.ERROR)]
    assert result.links == (confirmed,)


@pytest.mark.parametrize("language", PARTS)
def test_rejected_link_is_not_suggested_again(language: str) -> None:
    case = _case(PARTS[language], language)
    rejected = replace(_suggested(case, language), state=LinkState.REJECTED)
    result = _checked(case, rejected, language=language)
    assert not result.findings
    assert result.links == ()


def test_what_was_decided_of_the_same_amounts_holds_for_every_kind() -> None:
    """A person who says that these amounts are no sum is not offered them as one under another id or in other roles."""
    case = _case(PARTS["en"])
    link = _suggested(case)
    members = tuple(replace(member, role="part") for member in link.members)
    other = Link("mine", LinkKind.SUM, members, state=LinkState.REJECTED)
    assert _checked(case, other).links == ()
    fewer = replace(other, members=members[:2])
    assert [one.id for one in _checked(case, fewer).links] == [link.id]
    share = replace(other, kind=LinkKind.SHARE)
    assert [one.id for one in _checked(case, share).links] == [link.id]


def test_link_between_amounts_that_no_word_ties() -> None:
    case = _case(APART)
    assert not _checked(case).findings
    members = (_member(case, "total", "£48m"), _member(case, "part", "£30m"), _member(case, "part", "£10m"))
    by_hand = Link("mine", LinkKind.SUM, members, Confidence.STATED, LinkState.CONFIRMED)
    result = _checked(case, by_hand)
    (finding,) = result.findings
    assert (finding.rule, finding.severity) == ("SUM-1", Severity.ERROR)
    assert finding.arithmetic == "£30m + £10m = £40m ≠ £48m"
    assert result.links == (by_hand,)


def test_open_link_may_leave_parts_out() -> None:
    case = _case(APART)
    members = (_member(case, "total", "£48m"), _member(case, "part", "£30m"), _member(case, "part", "£10m"))
    by_hand = Link("mine", LinkKind.SUM, members, Confidence.STATED, LinkState.CONFIRMED, open=True)
    assert not _checked(case, by_hand).findings


def test_suggested_link_that_is_only_kept_changes_nothing() -> None:
    case = _case(APART)
    members = (_member(case, "total", "£48m"), _member(case, "part", "£30m"), _member(case, "part", "£10m"))
    kept = Link("mine", LinkKind.SUM, members, Confidence.GUESSED)
    result = _checked(case, kept)
    assert not result.findings
    assert result.links == (kept,)


def test_link_whose_amount_is_gone_is_left_alone() -> None:
    """A new draft lost one of its claims: the link stays listed, nothing is compared by it."""
    case = _case(APART)
    members = (_member(case, "total", "£48m"), _member(case, "part", "£30m"), Member("part", "lost", 0))
    by_hand = Link("mine", LinkKind.SUM, members, Confidence.STATED, LinkState.CONFIRMED)
    result = _checked(case, by_hand)
    assert not result.findings
    assert result.links == (by_hand,)


def test_link_without_an_id_is_used() -> None:
    case = _case(APART)
    members = (_member(case, "total", "£48m"), _member(case, "part", "£30m"), _member(case, "part", "£10m"))
    by_hand = Link("", LinkKind.SUM, members, Confidence.STATED, LinkState.CONFIRMED)
    result = _checked(case, by_hand)
    assert [one.rule for one in result.findings] == ["SUM-1"]
    assert result.links == (by_hand,)


def test_person_and_suggestions_stand_side_by_side() -> None:
    case = _case(f"{PARTS['en']} {APART}")
    members = (_member(case, "total", "£48m"), _member(case, "part", "£30m"))
    by_hand = Link("mine", LinkKind.SUM, members, Confidence.STATED, LinkState.CONFIRMED, open=True)
    result = _checked(case, by_hand)
    assert [one.state for one in result.links] == [LinkState.CONFIRMED, LinkState.SUGGESTED]
    assert [one.rule for one in result.findings] == ["SUM-1"]
