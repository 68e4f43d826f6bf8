"""Importing, signing, exporting and verifying without the window."""

from __future__ import annotations

import re
from contextlib import closing

import pytest

from workbench.app import open_desk
from workbench.desk.ops.evidence import add_evidence
from workbench.domain.evidence import Evidence, EvidenceKind


@pytest.fixture
def desk(tmp_path, article, workbench, monkeypatch):
    """A desk with one article; returns a function that runs a command on it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    place = tmp_path / "x.desk"

    def call(command, *arguments, **options):
        return workbench(command, "--desk", place, *arguments, **options)

    assert call("add", article, "--published", "2025-12-30").status == 0
    return call


def test_a_folder_is_imported_with_a_report(tmp_path, workbench, article):
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_text("hidden", "utf-8")
    (folder / "a.txt").write_text("Il a payé 10 euros.", "utf-8")
    (folder / "deep" / "b.html").write_text(
        "<html><body><article><p>Elle a payé 20 euros à la mairie de la ville hier.</p></article></body></html>",
        "utf-8",
    )
    (folder / "c.docx").write_bytes(b"PK\x03\x04broken")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    done = workbench("add", "--desk", tmp_path / "y.desk", folder)
    assert done.status == 1
    assert "2 articles imported, 1 file refused" in done.out
    assert done.err.count("\n") == 1
    assert "c.docx" in done.err
    (tmp_path / "empty").mkdir()
    assert workbench("add", "--desk", tmp_path / "y.desk", tmp_path / "empty").status == 2


def test_open_takes_folders(tmp_path, workbench, article):
    assert workbench("open", tmp_path).status.paths == (article,)


def test_a_new_draft_by_name(desk, article):
    done = desk("add", article, "--to", "plan")
    assert done.status == 0
    assert re.search(r"New draft: [1-9]\d* claims kept\n", done.out), done.out
    assert desk("sheet", "plan", "--in", "fr").out.count("1 ·") == 0
    assert "2 · sha256" in desk("sheet", "plan", "--in", "fr").out


def test_sign_verify_change_verify(desk, tmp_path, article):
    signed = desk("sign", "plan", "--key")
    assert signed.status == 0
    assert "key" in signed.out
    for form in ("pdf", "html", "json", "docx", "docx-sheet", "odt"):
        target = tmp_path / f"sheet.{form}"
        assert desk("sheet", "plan", "--format", form, "-o", target).status == 0
        done = desk("verify", target)
        assert done.status == 0, done.out + done.err
        assert "the desk holds the same" in done.out
    assert desk("add", article, "--to", "plan", "--published", "2025-12-31").status == 0
    done = desk("verify", target)
    assert done.status == 1
    assert "the desk now differs" in done.out
    assert desk("verify", "--alone", target).status == 0
    page = tmp_path / "sheet.html"
    page.write_text(page.read_text("utf-8").replace("25", "26"), "utf-8")
    done = desk("verify", page)
    assert done.status != 0


def test_taking_a_signature_back(desk):
    assert desk("sign", "plan").status == 0
    assert desk("sign", "plan", "--withdraw").status == 0
    assert desk("sign", "plan", "--withdraw").status == 2


def test_many_sheets_at_once(desk, tmp_path, article):
    assert desk("add", article).status == 0
    folder = tmp_path / "out"
    done = desk("sheet", "--all", article, "--format", "html", "-o", folder)
    assert done.status == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "Le-port-boucle-son-plan-2.html", "Le-port-boucle-son-plan-3.html", "Le-port-boucle-son-plan.html",
    ]  # fmt: skip
    again = desk("sheet", "--all", "--format", "html", "-o", folder)
    assert (again.status, again.err.count("--force")) == (2, 2)
    assert desk("sheet", "--all", "--format", "html", "-o", folder, "--force").status == 0
    assert desk("sheet", "--all", "--format", "html").status == 2
    assert desk("sheet").status == 2


def test_the_name_of_the_output_tells_the_format(tmp_path, workbench, article):
    beginnings = {"a.pdf": b"%PDF", "a.docx": b"PK", "a.html": b"<!DOCTYPE html", "a.md": b"# ", "a.txt": b"# "}
    for name, beginning in beginnings.items():
        assert workbench("sheet", article, "-o", tmp_path / name).status == 0
        assert (tmp_path / name).read_bytes()[: len(beginning)].lower() == beginning.lower()
    assert workbench("sheet", article, "--format", "csv", "-o", tmp_path / "b.pdf").status == 0
    assert not (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_what_would_be_withheld(desk):
    done = desk("sheet", "plan", "--withheld")
    assert (done.status, "0 things withheld" in done.out) == (0, True)


def test_verifying_makes_no_desk(workbench, article, tmp_path):
    target = tmp_path / "a.html"
    workbench("sheet", article, "--format", "html", "-o", target)
    assert workbench("verify", "--desk", tmp_path / "none.desk", target).status == 1
    assert not (tmp_path / "none.desk").exists()


@pytest.mark.parametrize("fault", ["changed", "missing"])
def test_a_damaged_archived_copy_is_told_when_a_sheet_is_made_or_signed(desk, tmp_path, fault):
    paper = tmp_path / "paper.txt"
    paper.write_text("what the city said")
    with closing(open_desk(tmp_path / "x.desk")) as opened:
        state = opened.open(opened.articles()[0].id)
        opened.run(add_evidence(state.claims[0].id, Evidence("", EvidenceKind.DOCUMENT, "Minutes"), paper))
        kept = opened.evidence_file(*opened.open(state.article.id).evidence.values())
    assert desk("sheet", "plan").err == ""
    kept.write_text("another") if fault == "changed" else kept.unlink()
    for words in (("sheet", "plan"), ("sign", "plan"), ("sheet", "plan", "-o", tmp_path / "sheet.md")):
        done = desk(*words)
        assert (done.status, done.err.count("\n")) == (0, 1), words
        assert "Minutes" in done.err


def test_sections_left_out_on_the_command_line(desk, tmp_path, article, workbench):
    assert desk("sign", "plan").status == 0
    whole = desk("sheet", "plan", "--format", "html", "--in", "en").out
    left = desk(
        "sheet", "plan", "--format", "html", "--in", "en", "--without", "coverage", "--without", "consistency"
    ).out
    assert "<h2>Coverage</h2>" in whole
    assert "<h2>Coverage</h2>" not in left
    assert "Left out" in left
    assert "consistency, coverage" in left
    page = tmp_path / "left.html"
    page.write_text(left, "utf-8")
    done = desk("verify", page)
    assert (done.status, "the desk holds the same" in done.out) == (0, True)
    assert "Left out" in workbench("sheet", article, "--format", "markdown", "--in", "en", "--without", "evidence").out
    assert desk("sheet", "plan", "--without", "nothing").status == 2


def test_an_unsigned_sheet_with_a_section_left_out_is_compared_without_it(desk, tmp_path):
    page = tmp_path / "left.html"
    assert desk("sheet", "plan", "--format", "html", "--without", "coverage", "-o", page).status == 0
    assert "the desk holds the same" in desk("verify", page).out
