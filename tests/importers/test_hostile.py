"""Files that mean harm: each ends in a clear message or a partial import, never in a traceback, a hang or the network."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers import documents
from workbench.errors import InputError
from workbench.importers.archives import MAX_TOTAL
from workbench.importers.registry import read_data
from workbench.importers.sandbox import Sandbox


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (MAX_TOTAL + 1))
    return stream.getvalue()


def dense_bomb() -> bytes:
    return documents.docx("<w:p/>", extra__a_xml=b"0" * (MAX_TOTAL // 2))


def laughs() -> str:
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    return f"<!DOCTYPE w [<!ENTITY a0 'ha'>{entities}]><w>&a11;</w>"


HOSTILE = {
    "zip-bomb": (bomb(), ".docx"),
    "dense-zip-bomb": (dense_bomb(), ".docx"),
    "billion-laughs": (documents.docx("", word__document_xml=laughs()), ".docx"),
    "external-entity": (
        documents.docx("", word__document_xml="<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w>&x;</w>"),
        ".docx",
    ),
    "deep-xml": (documents.docx("<w:p>" * 5000 + "</w:p>" * 5000), ".docx"),
    "deep-runs": (documents.docx("<w:p>" + "<w:ins>" * 240 + "</w:ins>" * 240 + "</w:p>"), ".docx"),
    "deep-html": (b"<html><body>" + b"<div>" * 200_000 + b"text", ".html"),
    "tag-soup": (b"<html><body>" + b"<p><b><i>x</p>" * 60_000, ".html"),
    "no-such-member": (documents.zipped({"other.xml": "<a/>"}), ".docx"),
    "truncated-zip": (documents.docx()[:-100], ".docx"),
    "truncated-pdf": (documents.pdf()[:2000], ".pdf"),
    "empty-pdf": (b"%PDF-1.7\n", ".pdf"),
    "ole": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ".docx"),
    "zip-as-text": (documents.zipped({"a": "b"}), ".txt"),
    "rtf-braces": (b"{\\rtf1" + b"{" * 500_000, ".rtf"),
    "mail-without-body": (b"From: a\nMIME-Version: 1.0\nMessage-ID: <a>\n\n", ".eml"),
    "mail-nested": (b"From: a\nMIME-Version: 1.0\nMessage-ID: <a>\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 50_000, ".eml"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_refused_in_words(kind):
    data, suffix = HOSTILE[kind]
    began = time.monotonic()
    try:
        draft = read_data(data, f"{kind}{suffix}", suffix)
    except InputError as error:
        assert error.params["file"] == f"{kind}{suffix}"
    else:
        assert "root" not in draft.body
    assert time.monotonic() - began < 30  # the sandbox gives up after 10 s; the rest is a busy machine


def test_a_line_of_ten_million_characters():
    assert len(read_data(b"a" * 10_000_000, "a.txt", ".txt").body) == 10_000_000


def test_macros_are_told_and_ignored():
    draft = read_data(documents.docx(word__vbaProject_bin=b"\x00"), "a.docm", ".docm")
    assert "remark.macros" in [remark.id for remark in draft.remarks]


def test_a_hanging_importer_is_given_up():
    sandbox = Sandbox(seconds=0.0)
    with pytest.raises(InputError, match=r"error\.input\.slow"):
        sandbox.read("html_page", documents.html(), "a.html", None)
    sandbox.seconds = 30
    assert sandbox.read("html_page", documents.html(), "a.html", None).title == documents.TITLE
    sandbox.close()


def test_the_child_lacks_network_and_memory():
    import subprocess
    import sys

    code = (
        "from workbench.importers.child import forbid_network, limit; import socket; limit(); forbid_network()\n"
        "try: socket.create_connection(('127.0.0.1', 9)); print('open')\n"
        "except PermissionError: print('shut')\n"
        "try: bytearray(2**30); print('much')\n"
        "except MemoryError: print('little')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["shut", "little"]


@settings(max_examples=40)
@given(data=st.data(), suffix=st.sampled_from([".docx", ".odt", ".html", ".rtf", ".eml", ".mhtml", ".pdf"]))
def test_mutated_files_never_crash_the_reading(data, suffix):
    whole = bytearray({
        ".docx": documents.docx, ".odt": documents.odt, ".html": documents.html, ".rtf": documents.rtf,
        ".eml": documents.mail, ".mhtml": documents.web_archive, ".pdf": documents.pdf,
    }[suffix]())  # fmt: skip
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    try:
        read_data(bytes(whole), f"a{suffix}", suffix)
    except InputError as error:
        assert error.params["file"] == f"a{suffix}"
