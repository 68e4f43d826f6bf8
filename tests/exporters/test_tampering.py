"""No changed sheet passes for the one that was signed: one digit in every visible place, one byte anywhere."""

from __future__ import annotations

import ctypes
import io
import random
import re
import zipfile

import pypdfium2
import pytest

from tests.exporters.test_seal import FORMS, signed
from workbench.domain.sheet_form import DOCX_PART, ODT_PART
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.registry import exporter
from workbench.exporters.verification import verify
from workbench.i18n import load

FLIPS = {"pdf": 40, "json": 40, "html": 40}
OFFICE = ("docx", "docx-sheet", "odt")
COPIES = (DOCX_PART, ODT_PART)


@pytest.fixture(scope="module")
def catalogue():
    return load()


@pytest.fixture(scope="module")
def sheets(catalogue):
    return {form: exporter(form).render(signed(), Wording(catalogue, "fr")) for form in FORMS}


def stands(data: bytes, catalogue) -> bool:
    """What `verify` says; a file that it cannot read does not stand."""
    try:
        outcome = verify(data, "a", catalogue)
    except InputError:
        return False
    assert outcome.valid or outcome.problems
    return outcome.valid


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archived(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return target.getvalue()


def other_digit(text: bytes, at: int) -> bytes:
    return text[:at] + str((int(text[at : at + 1]) + 1) % 10).encode() + text[at + 1 :]


def look(data: bytes) -> object:
    """A PDF as printed larger, with its words; None when it cannot be opened."""
    try:
        document = pypdfium2.PdfDocument(data)
        return [(page.get_textpage().get_text_bounded(), bytes(page.render(scale=2).buffer)) for page in document]
    except pypdfium2.PdfiumError:
        return None


def told(data: bytes, catalogue) -> str:
    """Why a sheet is void, in words; it must be."""
    outcome = verify(data, "a", catalogue)
    assert outcome.signed
    assert not outcome.valid
    return " ".join(catalogue.say(problem, "en") for problem in outcome.problems)


def around(text: str, at: int) -> str:
    """The digits that a place is among."""
    start, end = at, at
    while start and text[start - 1].isdigit():
        start -= 1
    while text[end : end + 1].isdigit():
        end += 1
    return text[start:end]


def test_every_visible_digit_of_a_pdf(catalogue, sheets):
    """Each in its turn becomes another digit of the same font on the page; it is told which it was and what it is."""
    data = sheets["pdf"]
    assert verify(rewritten(data, 0, 0, None), "a", catalogue).valid  # the same words, written by another program
    seen = 0
    for page, lines in enumerate(written(data)):
        for number, line in enumerate(lines):
            for at in (at for at, mark in enumerate(line) if mark.isdigit()):
                seen += 1
                changed, shown = digit_changed(data, page, number, at)
                why = told(changed, catalogue)
                assert around(line, at) in why, (line, at)
                assert shown in why, (line, shown)
    assert seen > 100


def written(data: bytes) -> list[list[str]]:
    """The runs of text of each page."""
    return [[text for _, text in runs(page)] for page in pypdfium2.PdfDocument(data)]


def runs(page) -> list[tuple[object, str]]:
    from pypdfium2 import raw

    text, found = page.get_textpage(), []
    for number in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            size = raw.FPDFTextObj_GetText(item, text, None, 0)
            buffer = (ctypes.c_ushort * (size // 2 + 1))()
            raw.FPDFTextObj_GetText(item, text, buffer, size)
            found.append((item, bytes(buffer)[:size].decode("utf-16-le").rstrip("\0")))
    return found


def rewritten(data: bytes, page: int, number: int, text: str | None) -> bytes:
    """The file with another text in a run, written anew."""
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument(data)
    place = document[page]
    if text is not None:
        encoded = f"{text}\0".encode("utf-16-le")
        buffer = (ctypes.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)
        assert raw.FPDFText_SetText(runs(place)[number][0], buffer)
    place.gen_content()
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def digit_changed(data: bytes, page: int, number: int, at: int) -> tuple[bytes, str]:
    """The file with another digit at a place of a run, and the digits now there: one that the font has, else none."""
    line = written(data)[page][number]
    for step in range(1, 10):
        text = line[:at] + str((int(line[at]) + step) % 10) + line[at + 1 :]
        changed = rewritten(data, page, number, text)
        if written(changed)[page][number] == text:
            return changed, around(text, at)
    return changed, ""


@pytest.mark.parametrize("form", ["json", "html"])
def test_it_is_told_where_each_digit_of_a_page_is(catalogue, sheets, form):
    """Every digit that a reader sees; in JSON, every one of the report."""
    text = sheets[form].decode()
    if form == "json":
        inner = r'(?m)^ {2,}(?!"(?:version_sha256|content_sha256|schema|when|consulted|published|made_at|at)").*$'
        lines = list(re.finditer(inner, text[: text.index(' "sealed"')]))
    else:
        lines = list(re.finditer(r">([^<]+)<", text[text.index("</style>") :]))
    lead = 0 if form == "json" else text.index("</style>")
    places = [lead + m.start() + i for m in lines for i, mark in enumerate(m[0]) if mark.isdigit()]
    assert len(places) > 60
    for at in places:
        changed = other_digit(text.encode(), len(text[:at].encode()))
        try:
            why = told(changed, catalogue)
        except InputError:  # no sheet any more: a key or an offset that nothing fits
            assert form == "json"
            continue
        assert around(changed.decode(), at) in why, text[at - 40 : at + 40]


@pytest.mark.parametrize("form", ["json", "html"])
def test_every_digit_of_a_page(catalogue, sheets, form):
    data = sheets[form]
    places = [match.start() for match in re.finditer(rb"\d", data)]
    for at in random.Random(1).sample(places, 150):
        assert not stands(other_digit(data, at), catalogue), data[max(0, at - 40) : at + 40]


@pytest.mark.parametrize("form", OFFICE)
def test_every_shown_digit_of_an_office_file(catalogue, sheets, form):
    parts = members(sheets[form])
    shown = ("word/document.xml", "word/comments.xml", "content.xml", "styles.xml")
    for name in (name for name in shown if name in parts):
        places = [
            match.start() + offset
            for match in re.finditer(rb">([^<]*\d[^<]*)<", parts[name])
            for offset, byte in enumerate(match[0])
            if 48 <= byte <= 57
        ]
        assert places
        for at in random.Random(3).sample(places, min(40, len(places))):
            changed = archived({**parts, name: other_digit(parts[name], at)})
            assert not stands(changed, catalogue), parts[name][max(0, at - 40) : at + 40]


@pytest.mark.parametrize("form", OFFICE)
def test_hidden_changes_of_an_office_file(catalogue, sheets, form):
    """The same words under other styles, with something added or left out."""
    parts = members(sheets[form])
    assert stands(archived(parts), catalogue)
    for name in parts:
        less = {key: content for key, content in parts.items() if key != name}
        assert not stands(archived(less), catalogue), name
        if name not in COPIES:
            assert not stands(archived({**parts, name: parts[name] + b"\n"}), catalogue), name
    assert not stands(archived({**parts, "word/header9.xml": b"<w:t>23,5</w:t>"}), catalogue)


def test_markup_that_hides_words_of_a_page(catalogue, sheets):
    page = sheets["html"]
    assert not stands(page.replace(b"</style>", b"td { display: none }</style>", 1), catalogue)
    assert not stands(page.replace(b"<td>", b'<td hidden="">', 1), catalogue)
    assert not stands(page.replace(b"</body>", b'<img alt="23,5"></body>', 1), catalogue)


@pytest.mark.parametrize("form", FLIPS)
def test_any_byte_of_a_file(catalogue, sheets, form):
    """One bit, at places spread over the whole file; a PDF may only stand when it is seen and read as before."""
    data, dice = sheets[form], random.Random(7)
    step = len(data) / FLIPS[form]
    for number in range(FLIPS[form]):
        at = int(number * step + dice.random() * step)
        changed = data[:at] + bytes([data[at] ^ (1 << dice.randrange(7))]) + data[at + 1 :]
        if stands(changed, catalogue):
            assert form == "pdf", data[max(0, at - 40) : at + 40]
            assert look(changed) == look(data), at


@pytest.mark.parametrize("form", OFFICE)
def test_any_byte_of_an_office_file(catalogue, sheets, form):
    """One byte in each member as it is packed, and in the list of members: never other parts behind a good word."""
    data, dice = sheets[form], random.Random(11)
    for at in dice.sample(range(len(data)), 40):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        if stands(changed, catalogue):
            assert members(changed) == members(data), at


def test_a_figure_painted_over(catalogue, sheets):
    """A box of another colour on a page changes no word of it."""
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument(sheets["pdf"])
    page = document[0]
    box = raw.FPDFPageObj_CreateNewRect(60, 600, 80, 12)
    raw.FPDFPageObj_SetFillColor(box, 255, 255, 255, 255)
    raw.FPDFPath_SetDrawMode(box, raw.FPDF_FILLMODE_ALTERNATE, False)
    raw.FPDFPage_InsertObject(page, box)
    second = raw.FPDFPageObj_CreateNewRect(100, 500, 60, 12)
    raw.FPDFPageObj_SetFillColor(second, 0, 0, 0, 255)
    raw.FPDFPath_SetDrawMode(second, raw.FPDF_FILLMODE_ALTERNATE, False)
    raw.FPDFPage_InsertObject(page, second)
    page.gen_content()
    target = io.BytesIO()
    document.save(target)
    outcome = verify(target.getvalue(), "a", catalogue)
    assert not outcome.valid
    assert any(problem.id in ("verify.page", "verify.shown") for problem in outcome.problems)


@pytest.mark.parametrize("form", ["html", "docx-sheet", "odt"])
def test_it_is_told_where(catalogue, sheets, form):
    old, new = "22–22,5".encode(), "22–23,5".encode()
    data = sheets[form]
    if form in OFFICE:
        changed = archived({name: part.replace(old, new) for name, part in members(data).items()})
    else:
        changed = data.replace(old, new)
    (problem, *_) = verify(changed, "a", catalogue).problems
    assert "22–23,5" in str(problem.param("shown"))
    assert "22–22,5" in str(problem.param("expected"))
