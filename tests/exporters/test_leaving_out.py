"""Sections that a person leaves out are nowhere in any format, the sheet says so, and its signature still holds."""

from __future__ import annotations

import dataclasses
import io
import json
from itertools import combinations

import openpyxl
import pytest

from tests.exporters import reports
from tests.exporters.test_seal import FORMS, signed
from tests.exporters.test_sheets import unpacked
from workbench.check.registry import add_words
from workbench.domain.sections import Section
from workbench.errors import OperationRefused
from workbench.exporters.base import Wording
from workbench.exporters.json_sheet import read_sheet
from workbench.exporters.leaving_out import without
from workbench.exporters.registry import exporter, formats
from workbench.exporters.report import Aside, Certificate, Coverage, LogLine
from workbench.exporters.seal import content_hash, hashes
from workbench.exporters.verification import verify
from workbench.i18n import load, message

IDS = [name for name, _ in formats()]
MARKS = {
    Section.CONSISTENCY: ("10 + 22 ≠ 40", "SUM-1", "AGE-1", "vérifié par Odile"),
    Section.DISMISSED: ("AGE-1", "vérifié par Odile"),
    Section.COVERAGE: ("sept fois sept", "hors sujet ici"),
    Section.EVIDENCE: ("Communiqué", "ab" * 32),
    Section.LOG: ("Zoé Changeante",),
}
ALL = [frozenset(chosen) for size in range(1, 6) for chosen in combinations(Section, size)]


@pytest.fixture(scope="module")
def catalogue():
    words = load()
    add_words(words)
    return words


def full(*, stands: bool = True):
    """The report of the tests with something of its own in every section."""
    report = reports.report(coverage=Coverage(7, 5, (), (Aside("sept fois sept", "hors sujet ici", "A. M."),)))
    lines = tuple(
        dataclasses.replace(line, finding=dataclasses.replace(line.finding, reason="vérifié par Odile"))
        if line.finding.reason
        else line
        for line in report.findings
    )
    report = signed(dataclasses.replace(report, findings=lines))
    if stands:
        return report
    log = (LogLine(report.signature.when, "Zoé Changeante", message("op.sheet.sign")),)
    void = Certificate(report.signature, (message("verify.text"),), log)
    return dataclasses.replace(report, signature=None, void=void)


@pytest.mark.parametrize("section", Section)
@pytest.mark.parametrize("id", IDS)
def test_nothing_of_it_is_in_the_file(catalogue, id, section):
    words = Wording(catalogue, "fr")
    for stands in (True, False):
        left = unpacked(exporter(id).render(without(full(stands=stands), [section]), words))
        for mark in MARKS[section]:
            assert mark.encode() not in left, mark
            assert json.dumps(mark)[1:-1].encode() not in left, mark
        others = [mark for other in Section if other is not section for mark in MARKS[other]]
        assert id in ("csv", "jsonld", "docx") or any(mark.encode() in left for mark in others)


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("id", [id for id in IDS if id not in ("csv", "jsonld")])
def test_the_sheet_says_so(catalogue, id, tag):
    words = Wording(catalogue, tag)
    chosen = [Section.COVERAGE, Section.EVIDENCE]
    told = f"{words('sheet.section.coverage')}, {words('sheet.section.evidence')}"
    data = exporter(id).render(without(full(), chosen), words)
    if id == "json":
        assert [item.section for item in read_sheet(data, "a").report.left_out] == chosen
    elif id == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        assert book.sheetnames == [words("sheet.claims"), words("sheet.consistency"), words("sheet.left_out")]
        assert book[words("sheet.left_out")]["A2"].value == told
    else:
        assert told.encode() in unpacked(data)
    assert told.encode() not in unpacked(exporter(id).render(full(), words))


def test_a_table_has_no_column_for_what_is_not_there(catalogue):
    data = exporter("csv").render(without(full(), [Section.CONSISTENCY, Section.EVIDENCE]), Wording(catalogue, "en"))
    head = data.decode("utf-8-sig").splitlines()[0].split(",")
    assert "alerts" not in head
    assert "evidence" not in head
    assert len(head) == 22


@pytest.mark.parametrize("chosen", ALL, ids=lambda chosen: "-".join(sorted(chosen)))
def test_the_signature_holds(chosen):
    whole = full()
    left = without(whole, chosen)
    assert content_hash(left) == content_hash(whole) == whole.signature.content_sha256
    assert left != whole


@pytest.mark.parametrize("form", FORMS)
def test_it_is_verified(catalogue, form):
    words = Wording(catalogue, "fr")
    left = without(full(), [Section.DISMISSED, Section.EVIDENCE])
    outcome = verify(exporter(form).render(left, words), "a", catalogue)
    assert outcome.valid, outcome.problems
    assert outcome.report == left


def test_what_is_left_is_certified(catalogue):
    """Another claim, an alert or an evidence put back, and a section that is not the one left out: all void."""
    left = without(full(), [Section.DISMISSED, Section.EVIDENCE])
    piece = dataclasses.replace(full().evidence[0], title="Autre")
    other = dataclasses.replace(left.claims[0], claim=dataclasses.replace(left.claims[0].claim, corrected="13"))
    numbered = dataclasses.replace(left.claims[0], evidence=(1,))
    for changed in (
        dataclasses.replace(left, claims=(other, *left.claims[1:])),
        dataclasses.replace(left, evidence=(piece,)),
        dataclasses.replace(left, claims=(numbered, *left.claims[1:])),
        dataclasses.replace(left, findings=()),
        dataclasses.replace(left, left_out=left.left_out[:1]),
    ):
        outcome = verify(exporter("json").render(changed, Wording(catalogue, "en")), "a", catalogue)
        assert "verify.content" in [problem.id for problem in outcome.problems]


def test_a_signature_of_the_first_form_certifies_the_whole_only():
    from workbench.domain.codec import plain

    report = full()
    (first,) = hashes(plain(report)) - {content_hash(report)}
    old = dataclasses.replace(report, signature=dataclasses.replace(report.signature, content_sha256=first))
    assert without(old, []) == old
    with pytest.raises(OperationRefused):
        without(old, [Section.COVERAGE])


def test_an_unsigned_sheet_says_nothing_of_what_it_left_out():
    report = dataclasses.replace(full(), signature=None)
    assert {item.sha256 for item in without(report, list(Section)).left_out} == {""}
