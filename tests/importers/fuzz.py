"""Mutated real files against every importer: python -m tests.importers.fuzz [INPUTS [SEED]]

Each must end in a draft whose offsets are right or in an InputError that names the file; never in another exception, and
never in a reading given up for time or memory (those are listed, to be looked at).
"""

from __future__ import annotations

import io
import random
import sys
import time
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable

from tests.exporters import reports
from tests.importers import documents
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.registry import exporter
from workbench.i18n import load
from workbench.importers import registry
from workbench.importers.base import Draft
from workbench.importers.registry import read_data

_TOKENS = (
    b"<", b">", b"</p>", b"<w:p>", b"&#0;", b"&#xD800;", b"\x00", b"\xff\xfe", b"{", b"}", b"\\bin99 ", b"\\u-1?", b"\\u-10179?", b"\\u-8704?", b"\\ud800", b"=?utf-8?q?=ED=A0=80?=", b"\\'zz",
    b"--", b"%%EOF", b"endobj", b"/Length 9999999", b"null", b"[", b"]", b"-1", b"99999999999999999999", b"charset=utf-7",
    b"=?utf-8?q?=?=", b"Content-Type: multipart/mixed; boundary=\r\n\r\n", b"\xed\xa0\x80", b"e\xcc\x81", b"\xc2\xad",
)  # fmt: skip


def seeds() -> list[tuple[bytes, str]]:
    """One whole file of each kind."""
    words = Wording(load(), "fr")
    sheets = [(exporter(id).render(reports.report(), words), f".{id}") for id in ("json", "html", "docx")]
    text = f"{documents.TITLE}\n\n{documents.BODY}\n"
    return [
        (documents.docx(), ".docx"), (documents.odt(), ".odt"), (documents.flat_odt(), ".fodt"), (documents.html(), ".html"), (documents.rtf(), ".rtf"),
        (documents.markdown(), ".md"), (documents.mail(), ".eml"), (documents.web_archive(), ".mhtml"),
        (documents.pdf(2), ".pdf"), (text.encode(), ".txt"), (text.encode("utf-16"), ".txt"), *sheets,
    ]  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with one to eight wounds; in an archive, they may be inside a member that is packed again."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _inside(data, chance)
    whole = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        _WOUNDS[chance.randrange(len(_WOUNDS))](whole, chance)
        if not whole:
            break
    return bytes(whole)


def _inside(data: bytes, chance: random.Random) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        names = source.namelist()
        victim = chance.choice(names)
        for name in names:
            content = source.read(name)
            made.writestr(zipfile.ZipInfo(name), mutated(content, chance) if name == victim else content)
    return target.getvalue()


def _flip(whole: bytearray, chance: random.Random) -> None:
    whole[chance.randrange(len(whole))] = chance.randrange(256)


def _cut(whole: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(whole))
    del whole[at : at + chance.choice((1, 4, 64, 1024))]


def _truncate(whole: bytearray, chance: random.Random) -> None:
    if chance.random() < 0.3:
        del whole[chance.randrange(len(whole)) :]


def _insert(whole: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(whole) + 1)
    whole[at:at] = chance.choice(_TOKENS) * chance.choice((1, 1, 1, 30))


def _double(whole: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(whole))
    piece = whole[at : at + chance.choice((8, 64, 512))]
    whole[at:at] = piece * chance.choice((1, 3))


def _move(whole: bytearray, chance: random.Random) -> None:
    at, to = chance.randrange(len(whole)), chance.randrange(len(whole))
    piece = whole[at : at + 32]
    whole[to : to + len(piece)] = piece


_WOUNDS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip,
    _flip,
    _cut,
    _truncate,
    _insert,
    _double,
    _move,
)


def require_sound(draft: Draft) -> None:
    """What every draft promises."""
    assert draft.body.strip()
    repr(draft).encode()
    assert (draft.title + draft.body + draft.outlet + draft.author).encode()
    assert all(0 <= note.start <= note.end <= len(draft.body) for note in draft.notes)
    assert all(0 <= locator.start <= len(draft.body) for locator in draft.locators)
    if draft.carried is None:
        assert unicodedata.is_normalized("NFC", draft.body)
        assert "\u00ad" not in draft.body
    for claim in draft.carried.claims if draft.carried else ():
        assert draft.carried.version.text[claim.anchor.start : claim.anchor.end] == claim.anchor.quote


def tried(data: bytes, suffix: str) -> str:
    """ "draft" or the id of the refusal."""
    try:
        draft = read_data(data, f"a{suffix}", suffix)
    except InputError as error:
        assert error.params["file"] == f"a{suffix}"
        return error.message_id
    require_sound(draft)
    return "draft"


def main(inputs: int, seed: int) -> int:
    chance, outcomes, bad = random.Random(seed), Counter[str](), 0
    whole, began = seeds(), time.monotonic()
    registry._sandbox().patience = 3600  # what counts is the time of the processor
    for number in range(inputs):
        data, suffix = whole[number % len(whole)]
        wounded = mutated(data, chance)
        asked = time.monotonic()
        try:
            outcome = tried(wounded, suffix if chance.random() < 0.9 else chance.choice(whole)[1])
        except Exception as error:
            outcome = f"!!! {type(error).__name__} {suffix} {str(error)[:120]}"
        outcomes[outcome] += 1
        if outcome.startswith("!!!") or outcome in ("error.input.slow", "error.input.hostile"):
            bad += 1
            print(
                f"input {number} of seed {seed} {suffix}: {outcome} after {time.monotonic() - asked:.1f} s", flush=True
            )
    for outcome, count in outcomes.most_common():
        print(f"{count:7} {outcome}")
    print(f"{inputs} inputs in {time.monotonic() - began:.0f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]] + [20_000, 1][len(sys.argv) - 1 :]
    sys.exit(main(numbers[0], numbers[1]))
