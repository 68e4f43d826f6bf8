"""Dismissals that hold and wake up, links, evidence, sheets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.desk.ops import articles, evidence, findings, links, values
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.domain.findings import FindingState
from workbench.domain.links import LinkKind, LinkState, Member
from workbench.domain.quantities import Role
from workbench.errors import InputError, OperationRefused, UsageError


def test_a_dismissal_holds_for_its_values_only(desk, article):
    state = desk.open(article)
    (finding,) = state.findings
    desk.run(findings.dismiss(article, finding.fingerprint, "rounded"))
    (kept,) = desk.open(article).findings
    assert (kept.state, kept.reason, kept.dismissed_by) == (FindingState.DISMISSED, "rounded", "Ada")
    assert desk.articles()[0].alerts == 0
    desk.run(values.set_amount(state.claims[0].id, 0, "11"))
    (woken,) = desk.open(article).findings
    assert (woken.state, woken.woke) == (FindingState.OPEN, True)
    desk.run(values.set_amount(state.claims[0].id, 0, "10"))
    (again,) = desk.open(article).findings
    assert (again.state, again.woke) == (FindingState.DISMISSED, False)
    desk.run(findings.reopen(article, finding.fingerprint))
    assert desk.open(article).findings == (finding,)
    for _ in range(4):
        desk.undo()
    assert desk.open(article) == state


def test_a_rejected_link_is_not_used_again(desk, article):
    (link,) = desk.open(article).links
    desk.run(links.reject_link(link.id))
    assert desk.open(article).findings == ()
    assert [known.state for known in desk.open(article).links] == [LinkState.REJECTED]
    desk.undo()
    assert desk.open(article).links == (link,)
    desk.run(links.confirm_link(link.id))
    assert [known.state for known in desk.open(article).links] == [LinkState.CONFIRMED]


def test_a_link_by_hand(desk, article):
    first, second, _ = desk.open(article).claims
    members = (Member("first", first.id), Member("second", second.id))
    desk.run(links.add_link(article, LinkKind.SAME, members))
    assert any(link.members == members for link in desk.open(article).links)
    with pytest.raises(OperationRefused):
        desk.run(links.add_link(article, LinkKind.SAME, members[:1]))


def summed(desk, article):
    """Each sum: its state, its total and its parts by the numbers of their claims."""
    state = desk.open(article)
    order = {claim.id: number for number, claim in enumerate(state.claims)}
    return [
        (link.state, *(order[one.claim] for one in link.of("total")), [order[one.claim] for one in link.of("part")])
        for link in state.links
    ]


def standing(desk, article):
    """The sums that hold."""
    return [one for one in summed(desk, article) if one[0] is LinkState.CONFIRMED]


def test_a_part_joins_the_sum_of_its_total_or_begins_one(desk, article):
    first, second, third = desk.open(article).claims
    (suggested,) = desk.open(article).links
    desk.run(links.reject_link(suggested.id))
    desk.run(links.add_part(first.id, Member("total", third.id)))
    assert standing(desk, article) == [(LinkState.CONFIRMED, 2, [0])]
    desk.run(links.add_part(second.id, Member("total", third.id)))
    assert standing(desk, article) == [(LinkState.CONFIRMED, 2, [0, 1])]
    assert desk.open(article).claims[1].amounts[0].role is Role.PART
    desk.undo()
    assert standing(desk, article) == [(LinkState.CONFIRMED, 2, [0])]
    (made,) = (link for link in desk.open(article).links if link.id != suggested.id)
    desk.run(links.take_out(first.id, made.id))  # a sum of nothing is none
    assert len(summed(desk, article)) == 1
    assert desk.open(article).claims[0].amounts[0].role is None


def test_a_suggested_sum_takes_part_in_what_a_person_says_of_it(desk, article):
    first, second, third = desk.open(article).claims
    (link,) = desk.open(article).links
    desk.run(links.take_out(second.id, link.id))
    assert summed(desk, article) == [(LinkState.CONFIRMED, 2, [0])]
    desk.run(links.add_part(second.id, Member("total", third.id)))
    assert summed(desk, article) == [(LinkState.CONFIRMED, 2, [0, 1])]
    desk.run(links.take_out(second.id, link.id))
    desk.run(links.take_out(first.id, link.id))  # deleted, it would be suggested again
    assert summed(desk, article) == [(LinkState.REJECTED, 2, [0])]


def test_no_part_is_what_its_total_cannot_hold(desk, article):
    first, second, third = desk.open(article).claims
    (link,) = desk.open(article).links
    total = Member("total", third.id)
    with pytest.raises(OperationRefused) as twice:
        desk.run(links.add_part(first.id, total))
    with pytest.raises(OperationRefused) as itself:
        desk.run(links.add_part(third.id, total))
    desk.run(values.set_amount(second.id, 0, "20 dollars"))
    desk.run(links.take_out(second.id, link.id))
    with pytest.raises(OperationRefused) as unlike:
        desk.run(links.add_part(second.id, total))
    assert [error.value.message_id for error in (twice, itself, unlike)] == [
        "error.link.twice", "error.link.itself", "error.link.unlike",
    ]  # fmt: skip


def test_evidence_files_are_kept_once_and_verified(desk, article, tmp_path):
    first, second, _ = desk.open(article).claims
    source = tmp_path / "report.pdf"
    source.write_bytes(b"the report")
    piece = Evidence("", EvidenceKind.DOCUMENT, "Report", locator="p. 3")
    desk.run(evidence.add_evidence(first.id, piece, source))
    desk.run(evidence.add_evidence(second.id, replace(piece, title="Again"), source))
    state = desk.open(article)
    (kept, again) = state.evidence.values()
    assert kept.sha256 == again.sha256
    assert (kept.file_name, kept.size) == ("report.pdf", 10)
    assert desk.evidence_file(kept).read_bytes() == b"the report"
    assert len([path for path in (tmp_path / "desk.files").rglob("*") if path.is_file()]) == 1
    assert desk.evidence_faults(article) == {}
    desk.evidence_file(kept).write_bytes(b"another")
    faults = desk.evidence_faults(article)
    assert {key: (fault.id, dict(fault.params)) for key, fault in faults.items()} == {
        kept.id: ("evidence.fault.changed", {"title": "Report"}), again.id: ("evidence.fault.changed", {"title": "Again"}),
    }  # fmt: skip
    assert desk.evidence_faults(article, again.id) == {again.id: faults[again.id]}
    desk.evidence_file(kept).unlink()
    assert desk.evidence_faults(article)[kept.id].id == "evidence.fault.missing"
    desk.run(evidence.remove_evidence(first.id, kept.id))
    assert list(desk.open(article).evidence) == [again.id]
    desk.run(evidence.edit_evidence(replace(again, sha256="", locator="p. 4")))
    assert desk.open(article).evidence[again.id].sha256 == again.sha256
    desk.undo()
    desk.undo()
    assert desk.open(article) == state


def test_evidence_that_cannot_be_read_changes_nothing(desk, article, tmp_path):
    before = desk.open(article)
    with pytest.raises(InputError):
        desk.run(evidence.add_evidence(before.claims[0].id, Evidence("", EvidenceKind.PAGE, "x"), tmp_path / "none"))
    assert desk.open(article) == before


def test_a_sheet_is_written_whole_and_not_over_another(desk, article, tmp_path):
    target = tmp_path / "sheet.md"
    desk.export_to(target, article, "markdown", "fr")
    assert target.read_bytes() == desk.export(article, "markdown", "fr")
    with pytest.raises(UsageError):
        desk.export_to(target, article, "markdown", "fr")
    with pytest.raises(InputError):
        desk.export_to(tmp_path / "no" / "sheet.md", article, "markdown", "fr")
    assert {name for name, _, _ in desk.formats()} >= {"markdown", "csv", "json", "html"}


def test_a_setting_of_the_checker_is_followed(tmp_path):
    path = tmp_path / "desk.db"
    desk = make_desk(path)
    desk.run(articles.import_draft(draft()))
    article = desk.articles()[0].id
    label = desk.undo_label()
    desk.set_setting("check.disabled", "SUM-1")
    desk.close()
    desk = make_desk(path)  # also after a restart
    assert desk.open(article).findings == ()
    assert desk.articles()[0].alerts == 0
    assert desk.undo_label() == label
    desk.set_setting("check.disabled", "")
    assert [finding.rule for finding in desk.open(article).findings] == ["SUM-1"]
    desk.undo()
    assert desk.articles() == []
    desk.redo()
    assert len(desk.open(article).findings) == 1
    desk.close()


def test_an_unfit_setting_of_the_checker_is_refused(tmp_path):
    desk = make_desk(tmp_path / "desk.db")
    for key, value in (("check.disabled", "SUM-99"), ("check.severities", "SUM-1=grave"), ("check.house", "[")):
        with pytest.raises(UsageError):
            desk.set_setting(key, value)
        assert desk.settings.text(key) == ""
    desk.close()
