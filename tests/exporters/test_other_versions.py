"""Sheets of other versions of the program stand when they say what they certify, and not when one digit of it differs.

`tests/data/sheets/<commit>` holds the signed sheet of the tests as the program of that commit wrote it, each with
another layout or wording than later ones: no label before the facts of the head, « M EUR » for « M€ », no hash of the
whole or no copy of it in JSON.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from tests.exporters.test_seal import FORMS, signed
from tests.exporters.test_tampering import archived, members, other_digit, stands
from workbench.check.registry import add_words
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.maker import maker
from workbench.exporters.registry import exporter
from workbench.exporters.verification import verify
from workbench.i18n import load

SHEETS = sorted(path for path in (Path(__file__).parents[1] / "data" / "sheets").rglob("*.*") if path.is_file())
OFFICE = [path for path in SHEETS if path.suffix in (".docx", ".odt")]
SHOWN = ("word/document.xml", "word/comments.xml", "content.xml")


@pytest.fixture(scope="module")
def catalogue():
    words = load()
    add_words(words)
    return words


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", SHEETS, ids=name_of)
def test_they_stand_and_it_is_told_how(catalogue, path):
    outcome = verify(path.read_bytes(), path.name, catalogue)
    assert outcome.valid, outcome.problems
    assert outcome.notices == () or outcome.notices[0].id in ("verify.layout_unknown", "verify.layout")
    assert len(outcome.notices) < 2, outcome.notices


@pytest.mark.parametrize("path", [path for path in SHEETS if path.suffix in (".html", ".json")], ids=name_of)
def test_every_digit_of_a_page(catalogue, path):
    """But for those of styles and tags, which are how it looks, and of hours that the first JSON had no hash of."""
    data = path.read_bytes()
    looks = [
        match.span()
        for match in re.finditer(rb"<style>.*</style>|</?h\d|<meta (?:charset|name=.viewport)[^>]*>", data, re.DOTALL)
    ]
    if b"sheet_sha256" not in data:
        looks += [match.span() for match in re.finditer(rb'"signature": \{[^}]*\}|"made_at": [^,]*', data)]
    places = [match.start() for match in re.finditer(rb"\d", data)]
    places = [at for at in places if not any(start <= at < end for start, end in looks)]
    for at in random.Random(5).sample(places, min(60, len(places))):
        assert not stands(other_digit(data, at), catalogue), data[max(0, at - 40) : at + 40]


@pytest.mark.parametrize("path", OFFICE, ids=name_of)
def test_every_shown_digit_of_an_office_file(catalogue, path):
    parts = members(path.read_bytes())
    pattern = rb"<w:t(?: [^>]*)?>([^<]*\d[^<]*)<" if path.suffix == ".docx" else rb">([^<]*\d[^<]*)<"
    for name in (name for name in SHOWN if name in parts):
        found = re.finditer(pattern, parts[name])
        places = [at for match in found for at in range(*match.span(1)) if 48 <= parts[name][at] <= 57]
        for at in random.Random(3).sample(places, min(25, len(places))):
            changed = archived({**parts, name: other_digit(parts[name], at)})
            assert not stands(changed, catalogue), parts[name][max(0, at - 40) : at + 40]


@pytest.mark.parametrize("path", [path for path in SHEETS if path.suffix == ".pdf"], ids=name_of)
def test_another_text_behind_a_pdf(catalogue, path, monkeypatch):
    """Pages of a report with one other digit around the copy of a signed one, as if another version had made them."""
    from workbench.exporters import pdf, seal

    good, page = signed(), pdf.worded

    def other(report, words):
        import dataclasses

        sheet = page(report, words)
        claims = tuple(
            dataclasses.replace(row, values=tuple(v.replace("22,5", "23,5") for v in row.values))
            for row in sheet.claims
        )
        return dataclasses.replace(sheet, claims=claims)

    monkeypatch.setattr(pdf, "worded", other)
    monkeypatch.setattr(seal, "maker", lambda form: "0.0.9-1")
    made = exporter("pdf").render(good, Wording(catalogue, "fr"))
    monkeypatch.undo()
    outcome = verify(made, "a.pdf", catalogue)
    assert not outcome.valid
    (problem, *_) = outcome.problems
    assert problem.id == "verify.says"
    assert "23,5" in str(problem.param("shown"))
    assert problem.param("where").param("number") == 1


@pytest.mark.parametrize("form", FORMS)
def test_a_sheet_that_says_who_made_it(catalogue, form, monkeypatch):
    """A newer program with a field, a layout and labels of its own."""
    from workbench.exporters import json_sheet, seal

    plain = seal.plain
    for module in (seal, json_sheet):
        monkeypatch.setattr(module, "maker", lambda form: "7.0.0-9")
        monkeypatch.setattr(module, "plain", lambda value: {**plain(value), "mood": "calm"})
    report = signed()
    words = Wording(catalogue, "fr")
    made = exporter(form).render(report, words)
    if form == "html":
        made = made.replace(b"<footer>", b"<p>Nouveaut\xc3\xa9</p><footer>")
    monkeypatch.undo()
    outcome = verify(made, "a", catalogue)
    assert outcome.valid, outcome.problems
    if form == "html":
        assert [notice.id for notice in outcome.notices] == ["verify.layout", "verify.more"]
        assert outcome.notices[0].param("program") == "7.0.0-9"


@pytest.mark.parametrize(
    ("style", "stands"),
    [
        ("td { width: 77%; font: 9px 'Sans 88' }", True),
        ("td::after { content: '77' }", False),
        ("li { list-style-type: '77' }", False),
        ("td { background: url(data:image/png;base64,77) }", False),
        ("td::after { c\\6fntent: '77' }", False),
    ],
)
def test_sizes_of_another_layout_are_no_numbers_of_the_sheet(catalogue, style, stands, monkeypatch):
    """Only what styles draw is shown; the page of a version whose styles differ stands."""
    from workbench.exporters import seal

    monkeypatch.setattr(seal, "maker", lambda form: "0.0.9-1")
    made = exporter("html").render(signed(), Wording(catalogue, "fr"))
    monkeypatch.undo()
    made = made.replace(b"<style>", f"<style>{style}".encode())
    outcome = verify(made, "a.html", catalogue)
    assert outcome.valid is stands, outcome.problems


def test_a_sheet_of_this_program_may_not_look_otherwise(catalogue):
    made = exporter("html").render(signed(), Wording(catalogue, "fr"))
    assert maker("html") in verify_source(made)
    assert not stands(made.replace(b"<footer>", b"<p>Nouveau</p><footer>"), catalogue)


def verify_source(made: bytes) -> str:
    from workbench.domain.sheet_form import parsed_page, unpacked

    return unpacked(parsed_page(made.decode()))["made_by"]


def test_a_name_twice_in_json_is_refused(catalogue):
    made = exporter("json").render(signed(), Wording(catalogue, "fr"))
    with pytest.raises(InputError):
        verify(made.replace(b'"language"', b'"report": {}, "language"', 1), "a", catalogue)
