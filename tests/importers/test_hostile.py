"""Files that mean harm: each ends in a clear message or a partial import, never in a traceback, a hang or the network."""

from __future__ import annotations

import hashlib
import io
import os
import random
import signal
import zipfile
from pathlib import Path
from threading import Timer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers import documents, fuzz
from workbench.errors import InputError
from workbench.importers import child as reading
from workbench.importers.archives import MAX_TOTAL
from workbench.importers.registry import _sandbox, read_data
from workbench.importers.sandbox import SECONDS, Sandbox

SEEDS = fuzz.seeds()


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


def encrypted_pdf() -> bytes:
    """Standard security handler, revision 2 (PDF 1.4, 3.5.2): RC4 with 40 bits and a user's password."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")

    def rc4(key: bytes, data: bytes) -> bytes:
        box, j, made = list(range(256)), 0, bytearray()
        for i in range(256):
            j = (j + box[i] + key[i % len(key)]) % 256
            box[i], box[j] = box[j], box[i]
        i = j = 0
        for byte in data:
            i = (i + 1) % 256
            j = (j + box[i]) % 256
            box[i], box[j] = box[j], box[i]
            made.append(byte ^ box[(box[i] + box[j]) % 256])
        return bytes(made)

    padded = (b"secret" + padding)[:32]
    owner = rc4(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + b"\xfc\xff\xff\xff" + b"0123456789abcdef").digest()[:5]
    user = rc4(key, padding)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + owner.hex().encode() + b">/U<" + user.hex().encode() + b">>>",
    ]  # fmt: skip
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, content)
    table = len(made)
    made += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<%s><%s>]>>\n" % ((b"0123456789abcdef".hex().encode(),) * 2)
    return bytes(made) + b"startxref\n%d\n%%%%EOF" % table


def encrypted_member() -> bytes:
    """A member with the flag of zip encryption."""
    whole = bytearray(documents.docx())
    at = whole.index(b"PK\x01\x02")
    whole[at + 8] |= 1
    return bytes(whole)


def lying_bomb() -> bytes:
    """A member that unpacks to more than its header says."""
    whole = bytearray(documents.docx("<w:p/>", extra__a_xml=b"0" * 1_000_000))
    at = whole.rindex(b"PK\x01\x02", 0, whole.rindex(b"extra/a.xml"))
    whole[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(whole)


TEN_MILLION = 10_000_000
RUN = "<w:r><w:t>mot </w:t></w:r>"
MAIL = b"From: a\nMIME-Version: 1.0\nMessage-ID: <a>\nSubject: "
SHEET = b'{"format": "factcheck-workbench/sheet", "a": '
HOSTILE = {
    "encrypted-pdf": (encrypted_pdf(), ".pdf"),
    "encrypted-member": (encrypted_member(), ".docx"),
    "lying-bomb": (lying_bomb(), ".docx"),
    "path-tricks": (documents.docx(**{"../../evil_xml": "x", "/etc/evil_xml": "x", "C:\\evil_xml": "x"}), ".docx"),
    "many-runs": (documents.docx(f"<w:p>{RUN * 200_000}</w:p>"), ".docx"),
    "comments-without-end": (
        documents.docx("".join(f"<w:p><w:commentRangeStart w:id='{n}'/>{RUN}</w:p>" for n in range(40_000))), ".docx",
    ),
    "long-line-html": (b"<html><body><p>" + b"a " * (TEN_MILLION // 2), ".html"),
    "long-line-rtf": (b"{\\rtf1 " + b"a " * (TEN_MILLION // 2) + b"}", ".rtf"),
    "long-line-mail": (MAIL + b"x\n\n" + b"a" * TEN_MILLION, ".eml"),
    "long-subject": (MAIL + b"a" * TEN_MILLION + b"\n\nbody", ".eml"),
    "long-line-docx": (documents.docx(f"<w:p><w:r><w:t>{'ab c. ' * 1_600_000}</w:t></w:r></w:p>"), ".docx"),
    "long-stars-markdown": (b"*a" * (TEN_MILLION // 2), ".md"),
    "entities-html": (b"<html><body><p>" + b"&amp;" * 300_000, ".html"),
    "deep-json": (SHEET + b"[" * 1_000_000, ".json"),
    "huge-number": (SHEET + b"9" * 1_000_000 + b"}", ".json"),
    "remote-image": (documents.html().replace(b"<article>", b"<article><img src='http://127.0.0.1:9/a.png'>"), ".html"),
    "script": (documents.html().replace(b"<article>", b"<article><script>document.write('root')</script>"), ".html"),
    "word-without-zip": (b"Un texte qui se dit Word", ".docx"),
    "text-as-pdf": (b"Un texte qui se dit PDF", ".pdf"),
    "picture-as-text": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, ".txt"),
    "workbook": (documents.zipped({"xl/workbook.xml": "<a/>"}), ".xlsx"),
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
    "rtf-marks": (b"{\\rtf1 " + b"{\\b a}" * 3_000_000 + b"}", ".rtf"),
    "rtf-braces": (b"{\\rtf1" + b"{" * 500_000, ".rtf"),
    "mail-without-body": (b"From: a\nMIME-Version: 1.0\nMessage-ID: <a>\n\n", ".eml"),
    "mail-nested": (b"From: a\nMIME-Version: 1.0\nMessage-ID: <a>\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 50_000, ".eml"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_refused_in_words(kind):
    data, suffix = HOSTILE[kind]
    began = used()
    try:
        draft = read_data(data, f"{kind}{suffix}", suffix)
    except InputError as error:
        assert error.params["file"] == f"{kind}{suffix}"
        assert error.message_id != "error.input.no_reader"
    else:
        assert "root" not in draft.body
    assert used() - began < 10
    assert peak() < 500 * 1024


def used() -> float:
    """Seconds of the processor that this process and its children have had: what others take does not count."""
    own = os.times()
    child = _sandbox()._child
    stat = Path(f"/proc/{child.pid}/stat") if child is not None and child.poll() is None else None
    living = stat.read_text().rpartition(")")[2].split()[11:13] if stat is not None and stat.exists() else []
    return sum(own[:4]) + sum(map(int, living)) / os.sysconf("SC_CLK_TCK")


def peak() -> int:
    """Most memory that the child of the sandbox ever held, in kB; 0 where the system does not tell or it is gone."""
    child = _sandbox()._child
    status = Path(f"/proc/{child.pid}/status") if child is not None and child.poll() is None else None
    if status is None or not status.exists():
        return 0
    return next((int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")), 0)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("encrypted-pdf", "encrypted"), ("encrypted-member", "encrypted"), ("ole", "encrypted"), ("zip-bomb", "bomb"),
        ("billion-laughs", "entities"), ("external-entity", "entities"), ("deep-html", "deep"), ("rtf-braces", "deep"), ("rtf-marks", "marks"), ("workbook", "format"),
        ("picture-as-text", "binary"), ("text-as-pdf", "damaged"), ("word-without-zip", "damaged"),
    ],
)  # fmt: skip
def test_the_cause_is_named(kind, told):
    data, suffix = HOSTILE[kind]
    with pytest.raises(InputError, match=rf"error\.input\.{told}"):
        read_data(data, f"a{suffix}", suffix)


@pytest.mark.parametrize("kind", ["remote-image", "script", "path-tricks"])
def test_what_is_harmless_is_read(kind):
    data, suffix = HOSTILE[kind]
    assert read_data(data, f"a{suffix}", suffix).body == documents.BODY


def test_imported_text_is_canonical():
    text = "Titre\n\nL\u2019e\u0301te\u0301 a cou\u00adté 1\u202f200\u00a0€.\ufeff".encode()
    for data, suffix in (
        (text, ".txt"),
        (text, ".md"),
        (documents.docx(f"<w:p><w:r><w:t>{text.decode()}</w:t></w:r></w:p>"), ".docx"),
    ):
        assert "L’été a coûté"[:5] in read_data(data, f"a{suffix}", suffix).body
        assert read_data(data, f"a{suffix}", suffix).body.endswith("a couté 1\u202f200\u00a0€.")


@pytest.mark.parametrize("seed", range(300))
def test_mutated_files(seed):
    """A few of what `tests/importers/fuzz.py` does by the ten thousand."""
    chance = random.Random(seed)
    data, suffix = SEEDS[seed % len(SEEDS)]
    fuzz.tried(fuzz.mutated(data, chance), suffix)


def test_a_line_of_ten_million_characters():
    assert len(read_data(b"a" * 10_000_000, "a.txt", ".txt").body) == 10_000_000


def test_macros_are_told_and_ignored():
    draft = read_data(documents.docx(word__vbaProject_bin=b"\x00"), "a.docm", ".docm")
    assert "remark.macros" in [remark.id for remark in draft.remarks]


@pytest.mark.parametrize("limits", [{"seconds": 0.05}, {"patience": 0.0}])
def test_an_importer_that_takes_too_long_is_given_up(limits):
    """By the processor's time and by the clock; the next file is read as ever."""
    sandbox = Sandbox(**limits)
    data = b"<html><body>" + b"<p>Le port a paye 3 euros aux ouvriers.</p>" * 100_000
    with pytest.raises(InputError, match=r"error\.input\.slow"):
        sandbox.read("html_page", data, "a.html")
    sandbox.seconds, sandbox.patience = 30, 300
    assert sandbox.read("html_page", documents.html(), "a.html").title == documents.TITLE
    sandbox.close()


def test_a_busy_machine_refuses_no_file():
    """The child is stopped for longer than the file may take of the processor."""
    sandbox = Sandbox(seconds=2)
    sandbox.read("html_page", documents.html(), "a.html")
    child = sandbox._child
    child.send_signal(signal.SIGSTOP)
    Timer(2.5, child.send_signal, [signal.SIGCONT]).start()
    assert sandbox.read("html_page", documents.html(), "a.html").title == documents.TITLE
    assert sandbox._child is child
    sandbox.close()


def test_a_child_that_does_not_start_is_told(monkeypatch):
    monkeypatch.setattr("workbench.importers.sandbox.STARTING", 0.0)
    with pytest.raises(InputError, match=r"error\.input\.no_reader"):
        Sandbox().read("html_page", documents.html(), "a.html")


def test_the_limits_are_those_that_were_promised():
    assert SECONDS < 10
    assert reading.MEMORY <= 500 << 20


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


@pytest.mark.parametrize("kind", [".html", ".eml", ".mhtml", ".rtf", ".docx", ".odt", ".fodt", ".pdf"])
@pytest.mark.parametrize("share", [0.6, 0.8])
def test_a_file_that_stops_before_its_end_is_refused_or_says_so(kind, share):
    """Of each format that has an end; plain text and Markdown have none."""
    made = {
        ".html": documents.html, ".eml": documents.mail, ".mhtml": documents.web_archive, ".rtf": documents.rtf,
        ".docx": documents.docx, ".odt": documents.odt, ".fodt": documents.flat_odt, ".pdf": documents.pdf,
    }[kind]()  # fmt: skip
    whole = read_data(made, f"a{kind}", kind)
    assert "remark.cut" not in [remark.id for remark in whole.remarks]
    try:
        draft = read_data(made[: int(len(made) * share)], f"a{kind}", kind)
    except InputError as error:
        assert error.message_id in ("error.input.damaged", "error.input.no_article")
    else:
        assert [remark.id for remark in draft.remarks].count("remark.cut") == 1
