from __future__ import annotations

import datetime as dt

import pytest

from tests.importers import documents
from workbench.errors import InputError
from workbench.importers.registry import all_importers, read_data

FORMATS = {
    ".docx": documents.docx,
    ".odt": documents.odt,
    ".html": documents.html,
    ".rtf": documents.rtf,
    ".md": documents.markdown,
    ".eml": documents.mail,
    ".mhtml": documents.web_archive,
    ".pdf": documents.pdf,
    ".txt": f"{documents.TITLE}\n\n{documents.BODY}\n".encode,
}


def spaces_aside(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_gives_the_same_article(suffix):
    draft = read_data(FORMATS[suffix](), f"article{suffix}", suffix)
    assert draft.title == documents.TITLE
    if suffix == ".pdf":  # a page keeps no record of which space stood in a number, nor always of paragraphs
        assert spaces_aside(draft.body) == spaces_aside(documents.BODY)
    else:
        assert draft.body == documents.BODY
    assert draft.language == "fr"


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMATS if suffix not in (".txt", ".md")])
def test_content_counts_more_than_the_name(suffix):
    assert read_data(FORMATS[suffix](), "article.txt", ".txt").title == documents.TITLE


def test_comments_and_footnotes_keep_their_place():
    draft = read_data(documents.docx(), "a.docx", ".docx")
    comment, footnote = sorted(draft.notes, key=lambda note: note.kind)
    assert draft.body[comment.start : comment.end] == "22 à 22,5\u00a0millions d’euros"
    assert (comment.text, comment.author) == ("À confirmer", "A. M.")
    assert footnote.text == "Rapport, p. 14"
    assert draft.body[: footnote.end].endswith("du dossier.")
    assert [remark.id for remark in draft.remarks] == ["remark.tracked"]


def test_odt_annotations_keep_their_place():
    (note,) = read_data(documents.odt(), "a.odt", ".odt").notes
    assert (note.kind, note.text, note.author) == ("comment", "À confirmer", "A. M.")


@pytest.mark.parametrize("suffix", [".html", ".mhtml", ".md"])
def test_the_page_proposes_its_date(suffix):
    draft = read_data(FORMATS[suffix](), f"a{suffix}", suffix)
    assert (draft.published, draft.published_from) == (dt.date(2025, 12, 30), "page")


def test_mail_proposes_its_date_and_lists_attachments():
    draft = read_data(documents.mail(), "a.eml", ".eml")
    assert (draft.published, draft.published_from) == (dt.date(2025, 12, 30), "mail")
    assert draft.remarks[0].param("names") == ("rapport.pdf",)


def test_the_outlet_is_proposed():
    assert read_data(documents.html(), "a.html", ".html").outlet == "Le Courrier du Détroit"


def test_pages_are_places():
    draft = read_data(documents.pdf(3), "a.pdf", ".pdf")
    assert [locator.place for locator in draft.locators] == ["p. 1", "p. 2", "p. 3"]


def test_the_original_is_kept():
    data = documents.docx()
    assert read_data(data, "a.docx", ".docx").original == data


def test_all_formats_have_an_importer():
    assert set(all_importers()) >= {
        "docx_file",
        "odt_file",
        "rtf_file",
        "html_page",
        "markdown_text",
        "pdf_file",
        "mail",
        "plain_text",
    }


def test_a_flat_document_reads_as_its_archive():
    flat, packed = (read_data(data, "a", "") for data in (documents.flat_odt(), documents.odt()))
    assert (flat.title, flat.body, flat.notes) == (packed.title, packed.body, packed.notes)


@pytest.mark.parametrize("end", [300, 600, -20])
def test_a_flat_document_cut_short_is_told(end):
    with pytest.raises(InputError):
        read_data(documents.flat_odt()[:end], "a.fodt", ".fodt")


def test_a_flat_document_with_entities_is_refused():
    bomb = documents.flat_odt().replace(b"?>", b'?><!DOCTYPE d [<!ENTITY a "aaaa">]>', 1)
    with pytest.raises(InputError) as told:
        read_data(bomb, "a.fodt", ".fodt")
    assert told.value.message_id == "error.input.entities"


def test_paragraphs_of_a_pdf_are_parted_by_the_room_between_them():
    """Also where their last line is as long as any; a page without such room keeps its lines together."""
    import typst

    said = ("The port paid twelve million euros to the towns along the bay this year.", "Nobody knows who asked for it, and the mayor has not been told of it yet.", "In all it will cost forty million, which is more than they have to give.")  # fmt: skip
    for room, count in (("1.4em", 3), ("0.65em", 1)):
        source = (
            f"#set page(width: 14cm, height: 9cm)\n#set par(spacing: {room}, leading: 0.65em)\n#set text(size: 9pt)\n"
        )
        data = typst.compile((source + "\n\n".join(said)).encode(), format="pdf", timestamp=0)
        draft = read_data(data, "a.pdf", ".pdf")
        assert f"{draft.title} {draft.body}".split() == " ".join(said).split()
        assert len([text for text in (draft.title, *draft.body.split("\n\n")) if text]) == count


def test_a_paragraph_around_a_picture_goes_on():
    import typst

    source = "#set page(width: 9cm, height: 12cm)\nWho pays?\n\nThe port paid twelve million euros to the towns #linebreak()#v(2cm) along the bay this year, and nobody knows who asked for all of it."
    draft = read_data(typst.compile(source.encode(), format="pdf", timestamp=0), "a.pdf", ".pdf")
    assert "towns along" in draft.body
