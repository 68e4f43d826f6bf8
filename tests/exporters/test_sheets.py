from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
import zipfile
import zlib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import openpyxl
import pypdfium2
import pytest

from tests.exporters import reports
from workbench.check.registry import add_words
from workbench.domain import sheet_form
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.domain.mentions import SourceMention
from workbench.domain.sheet_form import DOCX_PART, without_copy, without_line
from workbench.domain.sources import Source, SourceKind
from workbench.errors import UsageError
from workbench.exporters.appearance import visible_lines
from workbench.exporters.base import Wording
from workbench.exporters.csv_table import COLUMNS, safe_cell
from workbench.exporters.json_sheet import read_sheet
from workbench.exporters.preview import preview
from workbench.exporters.redaction import shown_sources
from workbench.exporters.registry import all_exporters, exporter, formats
from workbench.exporters.report import Aside, Coverage, build
from workbench.i18n import load, message
from workbench.importers.registry import read_data

GOLDEN = Path(__file__).parents[1] / "golden" / "sheets"
IDS = [name for name, _ in formats()]
TEXTUAL = ["markdown", "html", "csv", "json"]


@pytest.fixture(scope="module")
def catalogue():
    words = load()
    add_words(words)
    return words


def rendered(catalogue, id: str, tag: str = "fr", **changes) -> bytes:
    return exporter(id).render(reports.report(**changes), Wording(catalogue, tag))


def unpacked(data: bytes) -> bytes:
    """Every byte a reader could get out of a file: zip members, deflated PDF streams and packed copies too."""
    whole = _opened(data)
    lines = re.findall(rb"[A-Za-z0-9+/=]{200,}", whole)
    copies = [
        json.dumps(sheet_form.unpacked(line.decode()), ensure_ascii=False).encode()
        for line in lines
        if line.startswith(b"eN")
    ]
    assert copies or not data.startswith((b"%PDF", b"<!DOCTYPE"))
    return whole + b"".join(copies)


def _opened(data: bytes) -> bytes:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    if data.startswith(b"%PDF"):
        streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
        document = pypdfium2.PdfDocument(data)
        said = [page.get_textpage().get_text_bounded() for page in document]
        said += [*document.get_metadata_dict().values(), *(mark.get_title() for mark in document.get_toc())]
        unpacked_streams = (zlib.decompressobj().decompress(part) for part in streams if part[:1] == b"x")
        return data + "\n".join(said).encode() + b"".join(unpacked_streams)
    return data


def test_the_four_formats_are_there():
    assert set(TEXTUAL) <= set(IDS)
    with pytest.raises(UsageError):
        exporter("papyrus")


def shown(id: str, data: bytes) -> bytes:
    """What a golden file holds: text formats as they are, the words of the others."""
    if id == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        rows = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
        return "".join(f"{row}\n" for row in rows).encode()
    if id == "html":  # the compressed copy inside depends on the zlib at hand
        return without_line(data.decode()).encode()
    if id == "json":
        return without_copy(data.decode()).encode()
    if id in TEXTUAL or id == "jsonld":
        return data
    return "".join(f"{line}\n" for line in visible_lines(id.split("-", maxsplit=1)[0], data)).encode()


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("name", ["report", "sample"])
def test_golden(catalogue, name, id, tag):
    """The file is what it was; UPDATE by deleting the golden file and looking at the new one.

    The sample's sheet is rendered from its own JSON form, so that a better reading does not touch these files.
    """
    source = GOLDEN / f"sample.{tag}.json"
    report = reports.report() if name == "report" else read_sheet(source.read_bytes(), source.name).report
    made = shown(id, exporter(id).render(report, Wording(catalogue, tag)))
    path = (
        GOLDEN
        / f"{name}.{tag}.{id if id in ('pdf', 'xlsx', 'docx', 'docx-sheet', 'odt') else exporter(id).extension[1:]}"
    )
    path = path if id in TEXTUAL or id == "jsonld" else path.with_name(f"{path.name}.txt")
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
        pytest.fail(f"{path.name} was missing and has been written: look at it")
    assert made == path.read_bytes()


def is_in(word: str, data: bytes) -> bool:
    """Whether a word is there, as any of the formats may write it."""
    wide, spelled = word.encode("utf-16-be"), "".join(c if c.isascii() else f"&#{ord(c)};" for c in word)
    forms = [word.encode(), wide, word.encode("utf-16-le"), spelled.encode(), quote(word).encode()]
    forms += [json.dumps(word)[1:-1].encode(), wide.hex().encode(), wide.hex().upper().encode()]
    return any(form in data for form in forms)


@pytest.mark.parametrize("id", IDS)
def test_protected_items_never_leave(catalogue, id):
    """The same search finds a source that is not protected, so it would find the one that is."""
    data = unpacked(rendered(catalogue, id))
    assert is_in("Anaïs Morizot", data)
    assert is_in("Communiqué", data) or id == "jsonld"  # which tells claims alone
    assert not is_in(reports.SECRET, data)


@pytest.mark.parametrize("id", IDS)
def test_protected_words_are_masked_wherever_people_wrote_them(catalogue, id):
    """In notes, right values, reasons, links, titles of other evidence and the words of an alert."""
    secret = reports.SECRET
    small = reports.report()
    claims = [
        dataclasses.replace(line.claim, note=f"voir {secret}", corrected=f"12, dit {secret}") for line in small.claims
    ]
    hidden = SourceMention(start=0, end=2, quote="Le", source=Source(SourceKind.PERSON, secret, protected=True))
    claims[0] = dataclasses.replace(claims[0], sources=(hidden, *claims[0].sources), evidence=("e1", "e2"))
    pieces = {
        "e1": Evidence("e1", EvidenceKind.PAGE, f"Mail de {secret}", note=secret, locator=secret),
        "e2": Evidence("e2", EvidenceKind.CALL, "Rendez-vous du parc", address="tel:+33100000000", sha256="cd" * 32, file_name="parc.wav", protected=True),
    }  # fmt: skip
    finding = small.findings[1].finding
    findings = [
        dataclasses.replace(
            finding, reason=f"{secret} confirme", message=message("sheet.dismissed", who=secret, reason="x")
        )
    ]
    coverage = Coverage(3, 2, aside=(Aside("vingt", f"selon {secret}", "A. M."),))
    made = build(small.version, claims, findings=findings, evidence=pieces, coverage=coverage, notes=True)
    data = unpacked(exporter(id).render(made, Wording(catalogue, "fr")))
    for word in (secret, "Rendez-vous du parc", "+33100000000", "cd" * 32, "parc.wav"):
        assert not is_in(word, data)
    assert made.withheld == 2


def test_the_relay_of_a_source_counts_without_the_protected_ones():
    outlet = SourceMention(start=0, end=2, quote="Le", source=Source(SourceKind.MEDIA, "Le Courrier"))
    hidden = SourceMention(start=0, end=2, quote="Le", source=Source(SourceKind.PERSON, reports.SECRET, protected=True))
    told = SourceMention(start=0, end=2, quote="Le", source=Source(SourceKind.PERSON, "Anaïs"), via=1)
    lost = SourceMention(start=0, end=2, quote="Le", source=Source(SourceKind.PERSON, "Anaïs"), via=0)
    assert [mention.via for mention in shown_sources((hidden, outlet, told, lost))] == [None, 0, None]


@pytest.mark.parametrize("id", TEXTUAL)
def test_internal_notes_leave_only_when_asked(catalogue, id):
    assert b"interne" not in rendered(catalogue, id)
    assert b"interne" in rendered(catalogue, id, notes=True)


@pytest.mark.parametrize("id", IDS)
def test_same_bytes_for_the_same_report(catalogue, id):
    assert rendered(catalogue, id) == rendered(catalogue, id)


def test_html_holds_no_markup_from_outside_and_nothing_remote(catalogue):
    page = rendered(catalogue, "html").decode()
    seen = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append((tag, dict(attrs)))

    Reader().feed(page)
    assert "boucle" not in {tag for tag, _ in seen}
    assert "&lt;boucle&gt;" in page
    assert {"script", "img", "link", "iframe"}.isdisjoint(tag for tag, _ in seen)
    assert not any("src" in attrs or "href" in attrs for _, attrs in seen)


def test_csv_is_read_back(catalogue):
    rows = list(csv.DictReader(io.StringIO(rendered(catalogue, "csv").decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["low"] == "22000000"
    assert rows[1]["part_of"] == "1"
    assert rows[1]["corrected"] == "'=12"
    assert rows[2]["quote"].startswith("'=1+1")


@pytest.mark.parametrize(
    ("text", "shown"), [("=A1", "'=A1"), ("@x", "'@x"), ("-2,7", "-2,7"), ("+3", "+3"), ("-2+3", "'-2+3"), ("a", "a")]
)
def test_formulas_are_disarmed(text, shown):
    assert safe_cell(text) == shown


def test_json_is_lossless(catalogue):
    sheet = json.loads(rendered(catalogue, "json"))
    report = sheet["report"]
    quantity = report["claims"][0]["claim"]["amounts"][0]["quantity"]
    assert (quantity["low"], quantity["high"], quantity["hedge"]) == ("22000000", "22500000", "about")
    assert report["withheld"] == 2
    assert report["findings"][0]["finding"]["arithmetic"] == "10 + 22 ≠ 40"


def test_every_exporter_has_its_own_extension():
    extensions = [made.extension for made in all_exporters() if made.id != "docx-sheet"]
    assert len(set(extensions)) == len(extensions)


def test_workbook_holds_values_not_formulas(catalogue):
    book = openpyxl.load_workbook(io.BytesIO(rendered(catalogue, "xlsx")))
    claims = book.worksheets[0]
    rows = list(claims.iter_rows(min_row=2))
    columns = [cell.value for cell in claims[1]]
    assert rows[0][columns.index("De")].value == 22_000_000
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert claims.freeze_panes == "A2"


def test_word_copy_has_a_comment_on_every_claim(catalogue):
    """Read as any document, without the copy of the sheet inside."""
    report = reports.report()
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(rendered(catalogue, "docx"))) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            if name != DOCX_PART:
                made.writestr(name, source.read(name))
    draft = read_data(target.getvalue(), "a.docx", ".docx")
    assert (draft.title, draft.body) == (reports.TITLE, reports.BODY)
    offset = len(reports.TITLE) + 2
    places = {(note.start + offset, note.end + offset) for note in draft.notes}
    assert places == {(line.claim.anchor.start, line.claim.anchor.end) for line in report.claims}


def test_annotations_point_at_their_words(catalogue):
    page = json.loads(rendered(catalogue, "jsonld"))
    text = reports.report().version.text
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
    assert page["items"][1]["body"]["schema:reviewRating"]["schema:ratingValue"] == 1


def test_the_word_sheet_has_a_style_of_its_own(catalogue):
    """Facts four to a row; title bold in our ink over our line, not the blue of the word processor; a valid order."""
    import docx
    from docx.oxml.ns import qn

    document = docx.Document(io.BytesIO(rendered(catalogue, "docx-sheet", "en")))
    facts = document.tables[0]
    assert [len(row.cells) for row in facts.rows] == [4, 4]
    assert facts.rows[0].cells[1].text.splitlines()[0] == "Published"
    style = document.styles["Title"]
    assert style.font.bold
    (line,) = style.element.iter(qn("w:bottom"))
    assert line.get(qn("w:color")) == "1C1B1F"
    wanted = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]
    for table in document.tables:
        order = [child.tag.rpartition("}")[2] for child in table._tbl.tblPr]
        assert order == [name for name in wanted if name in order]
    margin = facts._tbl.tblPr.find(qn("w:tblCellMar")).find(qn("w:top"))
    assert int(margin.get(qn("w:w"))) >= 60


@pytest.mark.parametrize("id", IDS)
def test_every_format_has_a_preview(catalogue, id):
    """A page with something on it, or the words; never more than a person can look at."""
    seen = preview(reports.report(), id, Wording(catalogue, "en"))
    if seen.pages:
        assert len(seen.pixels) == seen.stride * seen.height
        assert seen.height > seen.width > 600
        assert len(set(seen.pixels[::997])) > 3
    else:
        assert "10 millions" in seen.text
        assert len(seen.text) <= 20_001


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_the_workbook_is_worded_for_its_reader(catalogue, tag):
    """Heads and values of ours in the language of the sheet; it prints across, with its head on every page."""
    book = openpyxl.load_workbook(io.BytesIO(rendered(catalogue, "xlsx", tag)))
    claims, _, evidence = book.worksheets
    said = [[cell.value for cell in row] for sheet in (claims, evidence) for row in sheet.iter_rows(max_row=2)]
    if tag == "fr":
        assert {"Mots de l’article", "Rôle"} <= set(said[0])
        assert said[3][6] == "appuie"
    else:
        assert {"Words of the article", "Role"} <= set(said[0])
        assert said[3][6] == "supports"
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.print_title_rows == "$1:$1"


def test_every_column_of_the_workbook_is_wide_enough_or_goes_on_below(catalogue):
    """No cell is cut off by its neighbour, no head by the button of its filter."""
    for tag in ("fr", "en"):
        book = openpyxl.load_workbook(io.BytesIO(rendered(catalogue, "xlsx", tag)))
        for sheet in book.worksheets:
            for cell in sheet[1]:
                assert len(cell.value) <= sheet.column_dimensions[cell.column_letter].width * 2
            assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)


def test_a_figure_of_the_summary_stays_with_its_words(catalogue):
    import docx

    document = docx.Document(io.BytesIO(rendered(catalogue, "docx-sheet", "en")))
    (figures,) = [p.text for p in document.paragraphs if "alerts" in p.text]
    assert " " not in figures.replace("\u2003 ", "")  # an em space alone is no place to break
    assert figures.count("\u2003 ") == 4


def test_the_page_never_breaks_words_to_make_a_column_narrower(catalogue):
    """Columns of fixed shares: with "anywhere", a table is laid out as if every word could be cut after a letter."""
    styles = rendered(catalogue, "html").decode().partition("</style>")[0]
    assert "table-layout: fixed" in styles
    assert "anywhere" not in styles.partition("td {")[2].partition("}")[0]


def test_answers_have_signs_that_fonts_have():
    """Latin-1, arrows, or signs that DejaVu, Segoe UI Symbol and Arial Unicode have: no emoji."""
    from workbench.exporters.phrases import ANSWER_SIGNS

    assert not any("\u231a" <= sign <= "\u231b" or sign > "\u2fff" for sign in ANSWER_SIGNS.values())
