"""The same article saved by LibreOffice in each of its formats; the workbook of a sheet opened by it without repair.

Differences that are known: a PDF keeps no record of which space stood in a number.
"""

from __future__ import annotations

import shutil
import subprocess

import openpyxl
import pytest

from tests.exporters import reports
from tests.importers import documents
from workbench.exporters.base import Wording
from workbench.exporters.registry import exporter
from workbench.i18n import load
from workbench.importers.registry import read_data

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """A function that has LibreOffice save a file in another format."""
    home = tmp_path_factory.mktemp("office")

    def call(data: bytes, name: str, form: str) -> bytes:
        (home / name).write_bytes(data)
        command = [str(OFFICE), f"-env:UserInstallation=file://{home}/profile", "--headless", "--convert-to", form]
        subprocess.run([*command, "--outdir", home / "out", home / name], check=True, capture_output=True, timeout=120)
        return (home / "out" / f"{name.rpartition('.')[0]}.{form.partition(':')[0]}").read_bytes()

    return call


def word_file() -> bytes:
    """A whole Word file with a comment and a footnote, made by python-docx."""
    import io

    from docx import Document

    document = Document()
    document.add_paragraph(documents.TITLE, style="Title")
    words = "22 à 22,5\u00a0millions d’euros"
    before, after = documents.PARAGRAPHS[0].split(words)
    paragraph = document.add_paragraph(before)
    run = paragraph.add_run(words)
    paragraph.add_run(after)
    document.add_comment(run, "À confirmer", "A. M.", "AM")
    document.add_paragraph(documents.PARAGRAPHS[1])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", ["docx", "odt", "fodt", "rtf", "pdf", "html", "txt:Text (encoded):UTF8"])
def test_the_same_article_in_each_format(converted, form):
    data, form = converted(word_file(), "article.docx", form), form.partition(":")[0]
    draft = read_data(data, f"a.{form}", f".{form}")
    if form == "pdf":
        assert (draft.title.split(), draft.body.split()) == (documents.TITLE.split(), documents.BODY.split())
    else:
        assert (draft.title, draft.body) == (documents.TITLE, documents.BODY)
    if form in ("docx", "odt", "fodt", "rtf"):
        (note,) = draft.notes
        assert (note.text, note.author) == ("À confirmer", "A. M.")
        assert draft.body[note.start : note.end] == "22 à 22,5\u00a0millions d’euros"


def test_the_workbook_is_opened_without_repair(converted):
    """What LibreOffice saves of it again holds the same values."""
    made = exporter("xlsx").render(reports.report(), Wording(load(), "fr"))

    def values(data: bytes) -> list[list[object]]:
        import io

        book = openpyxl.load_workbook(io.BytesIO(data))
        return [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]

    assert values(converted(made, "sheet.xlsx", "xlsx:Calc MS Excel 2007 XML")) == values(made)


@pytest.mark.parametrize("id", ["docx", "docx-sheet", "odt"])
def test_office_files_are_opened(converted, id):
    made = exporter(id)
    data = made.render(reports.report(), Wording(load(), "fr"))
    text = read_data(converted(data, f"{id}{made.extension}", "txt:Text (encoded):UTF8"), "a.txt", ".txt").body
    assert "environ 22 à 22,5 millions d’euros" in text
