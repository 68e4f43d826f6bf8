"""A document with tracked changes is read as a person chooses: with them, or as the text was before."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.importers import documents
from workbench.importers.base import Choices, TrackedChanges
from workbench.importers.registry import read_data

ORIGINAL = Choices(tracked=TrackedChanges.ORIGINAL)
OFFICE = shutil.which("soffice")
BEFORE = (
    "The city will pay 40 million euros.",
    "The work begins in May.",
    "Nobody asked the residents of the quarter about it.",
)
AFTER = (
    "The city will pay 42 million euros. The work begins in June.",
    "Nobody asked the residents.",
    "It ends in 2027.",
)


def word() -> bytes:
    """ "40" becomes "42", the mark after the first paragraph is deleted, words are cut, a paragraph is added."""

    def run(text: str, tag: str = "t") -> str:
        return f"<w:r><w:{tag} xml:space='preserve'>{text}</w:{tag}></w:r>"

    def gone(text: str) -> str:
        return f"<w:del w:id='1' w:author='A'>{run(text, 'delText')}</w:del>"

    def added(text: str) -> str:
        return f"<w:ins w:id='2' w:author='A'>{run(text)}</w:ins>"

    gone_mark = "<w:pPr><w:rPr><w:del w:id='3' w:author='A'/></w:rPr></w:pPr>"
    new_mark = "<w:pPr><w:rPr><w:ins w:id='4' w:author='A'/></w:rPr></w:pPr>"
    return documents.docx(
        f"<w:p>{gone_mark}{run('The city will pay ')}{gone('40')}{added('42')}{run(' million euros.')}{added(' ')}</w:p>"
        f"<w:p>{run('The work begins in ')}{gone('May')}{added('June')}{run('.')}</w:p>"
        f"<w:p>{new_mark}{run('Nobody asked the residents')}{gone(' of the quarter about it')}{run('.')}</w:p>"
        f"<w:p>{added('It ends in 2027.')}</w:p>"
    )


def odt() -> bytes:
    """The same in the form that LibreOffice writes."""

    def region(key: str, words: str | None = None) -> str:
        kind = "<text:insertion/>" if words is None else f"<text:deletion>{words}</text:deletion>"
        return f"<text:changed-region text:id='{key}'>{kind}</text:changed-region>"

    def added(key: str, text: str) -> str:
        return f"<text:change-start text:change-id='{key}'/>{text}<text:change-end text:change-id='{key}'/>"

    regions = (
        region("d1", "<text:p>40</text:p>"), region("i1"), region("d2", "<text:p/><text:p/>"), region("i2"),
        region("d3", "<text:p>May</text:p>"), region("i3"), region("d4", "<text:p> of the quarter about it</text:p>"),
        region("i4"),
    )  # fmt: skip
    return documents.odt(
        f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"
        f"<text:p>The city will pay <text:change text:change-id='d1'/>{added('i1', '42')} million euros."
        f"{added('i2', ' ')}<text:change text:change-id='d2'/>The work begins in <text:change text:change-id='d3'/>"
        f"{added('i3', 'June')}.</text:p>"
        "<text:p>Nobody asked the residents<text:change text:change-id='d4'/>."
        "<text:change-start text:change-id='i4'/></text:p>"
        "<text:p>It ends in 2027.<text:change-end text:change-id='i4'/></text:p>"
    )


@pytest.mark.parametrize(("make", "suffix"), [(word, ".docx"), (odt, ".odt")])
@pytest.mark.parametrize(("choices", "text"), [(Choices(), AFTER), (ORIGINAL, BEFORE)])
def test_the_choice(make, suffix, choices, text):
    draft = read_data(make(), f"a{suffix}", suffix, choices)
    assert draft.body.split("\n\n") == list(text)
    assert draft.changes > 0
    assert draft.tracked is choices.tracked
    wanted = "remark.tracked" if choices.tracked is TrackedChanges.ACCEPTED else "remark.tracked_original"
    assert draft.remarks[0].id == wanted


def test_notes_keep_their_place_when_changes_are_undone():
    draft = read_data(documents.docx(), "a.docx", ".docx", ORIGINAL)
    comment, footnote = sorted(draft.notes, key=lambda note: note.kind)
    assert draft.body[comment.start : comment.end] == "22 à 22,5\u00a0millions d’euros"
    assert draft.body[: footnote.end].endswith("du dossier.")
    assert "Supprimé." in draft.body
    assert documents.PARAGRAPHS[1][:20].strip() not in draft.body


def test_a_document_without_changes_is_the_same_either_way():
    one, other = (read_data(documents.odt(), "a.odt", ".odt", how) for how in (Choices(), ORIGINAL))
    assert (one.body, one.notes, one.changes) == (other.body, other.notes, 0)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("choices", "text"), [(Choices(), AFTER), (ORIGINAL, BEFORE)])
@pytest.mark.parametrize("form", ["odt", "docx"])
def test_as_libreoffice_saves_them(tmp_path, choices, text, form):
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "a.docx").write_bytes(whole())
    command = [str(OFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", form]
    arguments = [*command, "--outdir", str(tmp_path), str(tmp_path / "made" / "a.docx")]
    subprocess.run(arguments, check=True, capture_output=True, timeout=120)
    draft = read_data((tmp_path / f"a.{form}").read_bytes(), f"a.{form}", f".{form}", choices)
    assert draft.body.split("\n\n") == list(text)


def whole() -> bytes:
    """The Word file with all the parts that LibreOffice asks for: those of python-docx, with the body of ours."""
    import io
    import re
    import zipfile

    from docx import Document

    stream, target = io.BytesIO(), io.BytesIO()
    Document().save(stream)
    with zipfile.ZipFile(io.BytesIO(word())) as ours:
        body = re.search(r"<w:body>(.*)</w:body>", ours.read("word/document.xml").decode(), re.DOTALL).group(1)
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = re.sub(rb"<w:body>", lambda found: found.group() + body.encode(), content)
            made.writestr(name, content)
    return target.getvalue()
