"""Rich text: notes and comments in place, tracked changes, code pages, what is no text of the article, and its limits."""

from __future__ import annotations

import time

import pytest

from tests.importers import documents
from workbench.errors import InputError
from workbench.importers.base import USUAL, Choices, TrackedChanges
from workbench.importers.registry import read_data
from workbench.importers.rtf_file import IMPORTER

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Serif;}{\f1\fswiss\fcharset238 Sans{\*\falt Other};}}"
)


def read(inside: str, choices: Choices = USUAL):
    return IMPORTER.read(f"{HEAD}{inside}}}".encode("latin-1"), "a.rtf", choices)


def body(inside: str) -> str:
    return read(rf"Title\par {inside}").body


def test_a_footnote_stands_at_its_mark():
    draft = read(
        r"Title\par The port paid 12 euros{\super\chftn{\footnote\pard \chftn\tab Report,\par p. 14}}, it said."
    )
    (note,) = draft.notes
    assert draft.body == "The port paid 12 euros, it said."
    assert (note.kind, note.text) == ("footnote", "Report,\np. 14")
    assert draft.body[: note.end].endswith("12 euros")
    (note,) = read(r"Title\par It paid 12 euros.{\*\footnote\ftnalt \chftn End, p. 2}").notes
    assert (note.kind, note.text) == ("endnote", "End, p. 2")


def test_a_comment_covers_its_words():
    draft = read(
        r"Title\par The port paid {\*\atrfstart 3}12 euros{\*\atrfend 3}"
        r"{\*\atnid AM}{\*\atnauthor A. M\'e9}\chatn{\*\annotation{\*\atnref 3}{\*\atndate 1741752960}Sure?\par Call} today."
    )
    (note,) = draft.notes
    assert draft.body == "The port paid 12 euros today."
    assert (note.kind, note.author, note.text) == ("comment", "A. Mé", "Sure?\nCall")
    assert draft.body[note.start : note.end] == "12 euros"


def test_a_comment_over_two_paragraphs_is_noted_where_it_begins():
    draft = read(
        r"Title\par Paid {\*\atrfstart 3}12 euros.\par And more{\*\atrfend 3}{\*\annotation{\*\atnref 3}Sure?} here."
    )
    (note,) = draft.notes
    assert draft.body[note.start : note.end] == "12 euros."


def test_tracked_changes_are_taken_or_undone():
    inside = r"Title\par It paid {\deleted 10}{\revised 12} euros.{\deleted\par} More."
    taken, before = read(inside), read(inside, Choices(tracked=TrackedChanges.ORIGINAL))
    assert taken.body == "It paid 12 euros. More."
    assert before.body == "It paid 10 euros.\n\nMore."
    assert (taken.changes, before.changes) == (3, 3)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r"A link to {\field{\*\fldinst HYPERLINK " + '"https://example.org"' + r"}{\fldrslt the page}}.", "A link to the page."),
        (r"Ships\cell 1\u8239\'3f200\cell\row\pard After", "Ships\n\n1\u202f200\n\nAfter"),
        (r"{\listtext\'b7\tab}{\pntext\'b7\tab}A point", "A point"),
        (r"{\*\unknown 12 euros}Text{\header 5}{\info{\title X}}{\pict\wmetafile8 0123456789}", "Text"),
        (r"{\pict\bin5 }{\}a\b}Text", "Text"),
        (r"Hidden {\v 12 }words{\v0  shown}", "Hidden words shown"),
        (r"\uc2 \u192\'c3\'80\uc1  confirmer \'80 \{12\} 3\~000 co\-op\_x", "À confirmer € {12} 3\u00a0000 coop\u2011x"),
        (r"{\f1\'b9\'ea} \'b9", "ąę ¹"),
        ("Raw \xe9t\xe9 and \\\nnew", "Raw été and\n\nnew"),
        (r"\u-10179?\u-8704?\u55357?", "\U0001f600\ufffd"),
        (r"No end\line of it \emdash  \lquote a\rquote", "No end of it — ‘a’"),
        (r"{\shp{\*\shpinst{\shptxt Box}}{\shprslt Old}}Text", "Text"),
        (r"{\upr{Plain}{\*\ud{Plain again}}}", "Plain"),
    ],
)  # fmt: skip
def test_what_is_text(inside, text):
    assert body(inside) == text


def test_a_heading_is_the_title_whatever_its_end():
    assert read(r"\pard\outlinelevel0 Who pays?\par\pard Nobody does.").title == "Who pays?"


def test_what_stands_behind_the_document_is_none_of_it():
    assert IMPORTER.read(rb"{\rtf1 Title\par Text} more {\b 12}", "a.rtf").body == "Text"


def test_a_document_that_ends_in_the_middle_says_so():
    whole = documents.rtf()
    draft = read_data(whole[:-40], "a.rtf", ".rtf")
    assert [remark.id for remark in draft.remarks] == ["remark.cut"]
    assert read_data(whole, "a.rtf", ".rtf").remarks == ()


def test_deep_nesting_is_refused():
    with pytest.raises(InputError, match=r"error\.input\.deep"):
        IMPORTER.read(b"{\\rtf1" + b"{" * 5000, "a.rtf")


def test_a_line_of_ten_million_characters_is_read_at_once():
    """One token: a tenth of the time that a file may take is plenty."""
    began = time.process_time()
    draft = IMPORTER.read(b"{\\rtf1 " + b"a " * 5_000_000 + b"}", "a.rtf")
    assert len(draft.body) == 9_999_999
    assert time.process_time() - began < 3
