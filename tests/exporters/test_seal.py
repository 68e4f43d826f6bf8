from __future__ import annotations

import dataclasses
import datetime as dt
import io
import zipfile

import pytest

from tests.exporters import reports
from workbench.domain.signatures import Signature
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.json_sheet import read_sheet
from workbench.exporters.registry import exporter
from workbench.exporters.report import Report
from workbench.exporters.seal import content_hash, payload, unsealed
from workbench.exporters.verification import differences, verify
from workbench.i18n import load, message

FORMS = ["json", "html", "pdf", "docx", "docx-sheet", "odt"]


@pytest.fixture(scope="module")
def catalogue():
    return load()


def signed(report: Report | None = None) -> Report:
    report = report or reports.report()
    when = dt.datetime(2025, 12, 30, 17, 42, tzinfo=dt.UTC)
    return dataclasses.replace(report, signature=Signature("A. M.", when, report.version.sha256, content_hash(report)))


def tampered(form: str, data: bytes) -> bytes:
    """One visible digit changed: 22–22,5 becomes 22–23,5."""
    if form not in ("docx", "docx-sheet", "odt"):
        old, new = (
            ("22–22,5".encode(), "22–23,5".encode())
            if form == "html"
            else (b'"high": "22500000"', b'"high": "23500000"')
        )
        assert old in data
        return data.replace(old, new, 1)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            content = source.read(name).replace("22 à 22,5".encode(), "22 à 23,5".encode())
            made.writestr(name, content.replace("22–22,5".encode(), "22–23,5".encode()))
    return target.getvalue()


def test_a_report_comes_back_whole():
    report = signed()
    sealed = unsealed(payload(report, "fr"), "a")
    assert (sealed.report, sealed.language) == (report, "fr")


def test_the_hash_is_that_of_what_is_said():
    report = reports.report()
    assert content_hash(report) == content_hash(signed(report))
    assert content_hash(report) == content_hash(reports.report(made_at=None, notes=True))
    assert content_hash(report) != content_hash(reports.report(findings=()))


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_signed_sheets_stand(catalogue, form, tag):
    outcome = verify(exporter(form).render(signed(), Wording(catalogue, tag)), "a", catalogue)
    assert outcome.valid, outcome.problems
    assert outcome.report == signed()


@pytest.mark.parametrize("form", ["json", "html", "docx", "docx-sheet", "odt"])
def test_one_digit_makes_them_void(catalogue, form):
    outcome = verify(tampered(form, exporter(form).render(signed(), Wording(catalogue, "fr"))), "a", catalogue)
    assert outcome.signed
    assert not outcome.valid
    assert outcome.problems


def test_a_pdf_that_shows_another_text_is_void(catalogue, monkeypatch):
    """The embedded copy of one report behind the pages of another."""
    words = Wording(catalogue, "fr")
    good, other = signed(), signed(reports.report(notes=True))
    monkeypatch.setattr("workbench.exporters.pdf.payload", lambda report, tag, form: payload(good, tag, form))
    page = exporter("pdf").render(other, words)
    monkeypatch.undo()
    outcome = verify(page, "a", catalogue)
    assert not outcome.valid
    assert outcome.report == good


def test_unsigned_sheets_are_told_so(catalogue):
    outcome = verify(exporter("html").render(reports.report(), Wording(catalogue, "fr")), "a", catalogue)
    assert (outcome.signed, outcome.valid, outcome.problems) == (False, False, ())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"<html></html>",
        b'{"format": "factcheck-workbench/sheet", "schema": 99}',
    ],
)
def test_other_files_are_refused(catalogue, data):
    with pytest.raises(InputError):
        verify(data, "a", catalogue)


def test_changes_of_the_desk_are_named():
    before = signed()
    lines = list(before.claims)
    lines[1] = dataclasses.replace(lines[1], claim=dataclasses.replace(lines[1].claim, corrected="13"))
    after = dataclasses.replace(before, claims=tuple(lines))
    (found,) = differences(before, after)
    assert found.id == "verify.claim.changed"
    assert (found.param("number"), found.param("fields")) == (2, (message("verify.field.corrected"),))


def test_json_sheets_are_read_back(catalogue):
    report = signed()
    sealed = read_sheet(exporter("json").render(report, Wording(catalogue, "en")), "a")
    assert (sealed.report, sealed.language) == (report, "en")
