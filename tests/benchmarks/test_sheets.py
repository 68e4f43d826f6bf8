"""How fast sheets are made and files come in (`pytest tests/benchmarks/test_sheets.py -m benchmark -s`).

300 claims to PDF within 3 s, to XLSX within 2 s; 1,000 small mixed files, at least 20 a second for text and HTML.
"""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.exporters import reports
from tests.importers import documents
from workbench.check.registry import add_words
from workbench.desk.intake import take_in
from workbench.domain.text import Anchor
from workbench.exporters.base import Wording
from workbench.exporters.registry import exporter, formats
from workbench.exporters.report import Report
from workbench.exporters.seal import content_hash
from workbench.i18n import load
from workbench.importers.folders import files_in
from workbench.importers.registry import read_path

CLAIMS = 300
FILES = 1_000
MAKERS = {
    ".txt": f"{documents.TITLE}\n\n{documents.BODY}\n".encode, ".html": documents.html, ".md": documents.markdown,
    ".docx": documents.docx, ".odt": documents.odt, ".rtf": documents.rtf, ".eml": documents.mail,
    ".mhtml": documents.web_archive, ".pdf": documents.pdf,
}  # fmt: skip


def large() -> Report:
    """The report of the tests with its claims over and over."""
    small = reports.report()
    body = "\n\n".join([small.version.body] * (CLAIMS // 3))
    version = replace(small.version, body=body)
    step, lines = len(small.version.body) + 2, []
    for number in range(CLAIMS):
        line = small.claims[number % 3]
        at = line.claim.anchor.start + step * (number // 3)
        anchor = Anchor.at(version.text, at, at + len(line.claim.anchor.quote))
        lines.append(replace(line, number=number + 1, claim=replace(line.claim, id=f"c{number}", anchor=anchor)))
    return replace(small, version=version, claims=tuple(lines))


@pytest.mark.parametrize("id", [name for name, _ in formats()])
def test_300_claims(id):
    words = load()
    add_words(words)
    report = large()
    exporter(id).render(reports.report(), Wording(words, "fr"))
    began, used = time.perf_counter(), time.process_time()
    data = exporter(id).render(report, Wording(words, "fr"))
    used = time.process_time() - used
    print(f"\n{id}: {time.perf_counter() - began:.2f} s, {used:.2f} s of the processor, {len(data) // 1024} kB")


def test_hash_of_300_claims():
    report = large()
    began = time.perf_counter()
    content_hash(report)
    print(f"\ncontent hash: {1000 * (time.perf_counter() - began):.0f} ms")


@pytest.mark.parametrize("kinds", [(".txt", ".html"), tuple(MAKERS)], ids=["text-and-html", "all"])
def test_a_thousand_files(tmp_path, kinds):
    made = {kind: MAKERS[kind]() for kind in kinds}
    for number in range(FILES):
        kind = kinds[number % len(kinds)]
        (tmp_path / f"{number:04}{kind}").write_bytes(made[kind])
    files = files_in([tmp_path])
    assert len(files) == FILES
    began = time.perf_counter()
    for path in files:
        read_path(path)
    print(f"\n{'+'.join(kinds)}: {FILES / (time.perf_counter() - began):.0f} files a second read")


@pytest.mark.parametrize("kinds", [(".txt", ".html"), tuple(MAKERS)], ids=["text-and-html", "all"])
def test_a_thousand_files_onto_the_desk(tmp_path, kinds):
    """Read, checked, archived and stored, each with its own bytes; per second of the clock and of this process."""
    from workbench.app import open_desk

    folder = tmp_path / "in"
    folder.mkdir()
    made = {kind: MAKERS[kind]() for kind in kinds}
    for number in range(FILES):
        kind = kinds[number % len(kinds)]
        (folder / f"{number:04}{kind}").write_bytes(made[kind] + b"\n" * number)
    desk, files = open_desk(tmp_path / "x.db", person="A. M."), files_in([folder])
    began, used = time.perf_counter(), time.process_time()
    outcomes = list(take_in(desk, files))
    taken, used = time.perf_counter() - began, time.process_time() - used
    print(
        f"\n{'+'.join(kinds)}: {FILES / taken:.0f} files a second onto the desk, {FILES / used:.0f} by processor time"
    )
    assert [outcome.refused for outcome in outcomes if outcome.refused] == []
    desk.close()
