from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError, UsageError
from workbench.importers.base import MAX_BYTES
from workbench.importers.plain_text import canonical_body, decode, draft_of, split_title
from workbench.importers.registry import read_path, read_text, suffixes


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Un titre sans point\nLe corps du texte.", "Un titre sans point"),
        ("Un titre\n\nLe corps.", "Un titre"),
        ("Une phrase qui finit.\nUne autre.", ""),
        ("Qui paiera ?\n\nLe corps.", "Qui paiera ?"),
        ("Qui paiera ?\nPersonne.", ""),
        ("« Une phrase citée. »\nLa suite.", ""),
        ("x" * 201 + "\nLe corps.", ""),
        ("Une seule ligne", ""),
    ],
)
def test_title(text, title):
    assert split_title(text)[0] == title


def test_paragraphs_have_one_blank_line_between_them():
    assert canonical_body("Un.\n\n\n  \nDeux.\nTrois.") == "Un.\n\nDeux.\n\nTrois."


def test_hard_wrapped_lines_are_joined():
    body = "The board met on Monday and decided that the bridge over the\nriver would be closed for a year while the work goes on."
    assert canonical_body(body) == body.replace("\n", " ")


def test_numbers_are_left_as_written():
    draft = draft_of("Titre\r\n\r\n1\u202f200\u00a0€ et 1.234,5 km", "paste")
    assert draft.body == "1\u202f200\u00a0€ et 1.234,5 km"


@pytest.mark.parametrize(
    ("data", "id"),
    [
        (b"", "error.input.empty"),
        (b" \n\t", "error.input.empty"),
        (b"\xef\xbb\xbf  \n", "error.input.empty"),
        (b"caf\xe9 au lait, deux euros", "error.input.encoding"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00", "error.input.binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "error.input.binary"),
        (bytes(range(256)), "error.input.binary"),
    ],
)
def test_bad_bytes_are_told(data, id):
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert caught.value.message_id == id
    assert caught.value.params["file"] == "a.txt"


def test_encodings():
    assert decode("été".encode("utf-16"), "a") == "été"
    assert decode("\ufeffété".encode(), "a") == "été"
    assert decode(b"\xe9t\xe9", "a", "latin-1") == "été"
    assert decode("Le café coûte déjà très cher à l’été, dit-elle.".encode("cp1252"), "a", "auto").startswith("Le café")
    with pytest.raises(UsageError):
        decode(b"x", "a", "no-such-codec")


def test_files_that_are_none(tmp_path):
    for path, id in [(tmp_path / "none.txt", "missing"), (tmp_path, "folder")]:
        with pytest.raises(InputError) as caught:
            read_path(path)
        assert caught.value.message_id == f"error.input.{id}"
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match=r"error\.input\.large"):
        read_path(large)


def test_an_empty_paste_is_told():
    with pytest.raises(InputError):
        read_text("  \n ")


def test_text_files_can_be_opened():
    assert ".txt" in suffixes()


@given(st.text(max_size=400))
def test_any_text_becomes_a_draft_that_keeps_its_words(text):
    if text.strip():
        draft = draft_of(text, "paste")
        kept = "".join((draft.title + draft.body).split())
        assert kept == "".join(text.lstrip("\ufeff").split())


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_words(data):
    try:
        assert decode(data, "a").strip("\ufeff\u200b \t\r\n")
    except InputError as error:
        assert error.params["file"] == "a"
