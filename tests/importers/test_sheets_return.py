"""A sheet opened again gives the article, claims with answers, notes and evidence without loss."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import zipfile
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exporters import reports
from workbench.domain.articles import Version
from workbench.domain.claims import Answer, Claim, Decision, Modality, Work
from workbench.domain.evidence import Evidence, EvidenceKind, Stance
from workbench.domain.links import Link, LinkKind, LinkState, Member
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.moments import Moment
from workbench.domain.quantities import Hedge, Kind, Quantity, Role
from workbench.domain.sources import Source, SourceKind
from workbench.domain.text import Anchor
from workbench.errors import InputError
from workbench.exporters.base import Wording
from workbench.exporters.registry import exporter
from workbench.exporters.report import build
from workbench.i18n import load
from workbench.importers.registry import read_data

CATALOGUE = load()
WORDS = st.text("abcdefghéàœ'’«»€$%&<>\"=+-@0123456789 \u00a0\u202f,.;😀", min_size=1, max_size=60)
LINES = WORDS.filter(lambda text: text.strip() and text == text.strip())


def sheet(report, id: str, tag: str = "fr") -> bytes:
    return exporter(id).render(report, Wording(CATALOGUE, tag))


@st.composite
def quantities(draw):
    low = draw(st.fractions(-10, 10**12))
    return Quantity(
        draw(st.sampled_from(list(Kind))), low, low + draw(st.fractions(0, 10)), draw(st.sampled_from(["EUR", "%", "1"])),
        draw(st.sampled_from(list(Hedge))), draw(LINES), abs(low) / 7 + Fraction(1, 3),
    )  # fmt: skip


@st.composite
def claims(draw, text: str, number: int):
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(len(text), start + 80)))
    place = {"start": start, "end": end, "quote": text[start:end]}
    amounts = [
        AmountMention(
            **place, quantity=draw(st.none() | quantities()), role=draw(st.none() | st.sampled_from(list(Role)))
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    dates = [DateMention(**place, moment=Moment(draw(st.sampled_from(["2025-12-22/2025-12-28", "2019", "199X"]))))]
    sources = [SourceMention(**place, source=Source(draw(st.sampled_from(list(SourceKind))), draw(st.none() | LINES)))]
    return Claim(
        f"c{number}", Anchor.at(text, start, end), tuple(amounts), tuple(dates) if draw(st.booleans()) else (),
        tuple(sources) if draw(st.booleans()) else (), draw(st.sampled_from(list(Modality))),
        work=draw(st.sampled_from(list(Work))), answer=draw(st.none() | st.sampled_from(list(Answer))),
        corrected=draw(st.just("") | LINES), decision=draw(st.sampled_from(list(Decision))), note=draw(st.just("") | LINES),
        evidence=tuple(draw(st.lists(st.sampled_from(["e0", "e1"]), unique=True))), by_hand=draw(st.booleans()),
        edited=frozenset(draw(st.lists(st.sampled_from(["amounts", "dates"]), unique=True))), checked_by=draw(st.just("") | LINES),
    )  # fmt: skip


@st.composite
def work(draw):
    title = draw(st.just("") | LINES)
    version = Version(
        title, "\n\n".join(draw(st.lists(LINES, min_size=1, max_size=4))), draw(st.sampled_from(["fr", "en"]))
    )
    found = [draw(claims(version.text, number)) for number in range(draw(st.integers(0, 4)))]
    pieces = {
        key: Evidence(key, draw(st.sampled_from(list(EvidenceKind))), draw(LINES), draw(st.just("") | LINES), draw(LINES),
                      draw(st.none() | st.dates()), draw(st.sampled_from(list(Stance))), "ab" * 32, "a.pdf", 3, note=draw(LINES))
        for key in ("e0", "e1")
    }  # fmt: skip
    links = [
        Link(
            "l1",
            LinkKind.SUM,
            (Member("total", "c0"), Member("part", "c1")),
            state=draw(st.sampled_from(list(LinkState))),
        )
    ]
    return build(version, found, evidence=pieces, links=links, notes=True)


@settings(max_examples=60, deadline=None)
@given(report=work(), id=st.sampled_from(["json", "docx", "html", "pdf"]))
def test_nothing_is_lost(report, id):
    draft = read_data(sheet(report, id), f"a.{id}", f".{id}")
    assert draft.carried is not None
    assert draft.carried.version == report.version
    assert (draft.title, draft.body, draft.language) == (
        report.version.title,
        report.version.body,
        report.version.language,
    )
    assert draft.carried.claims == tuple(line.claim for line in report.claims)
    assert draft.carried.evidence == report.evidence
    assert draft.carried.links == report.links
    assert draft.notes == ()


def test_dismissed_alerts_come_along():
    (finding,) = read_data(sheet(reports.report(), "json"), "a.json", ".json").carried.dismissed
    assert (finding.rule, finding.reason, finding.dismissed_by) == ("AGE-1", "vérifié", "A. M.")


def edited(data: bytes, old: str, new: str, member: str = "word/document.xml") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            content = source.read(name)
            made.writestr(name, content.replace(old.encode(), new.encode()) if name == member else content)
    return target.getvalue()


def test_a_word_copy_that_was_edited_brings_its_work_and_its_new_words():
    data = edited(sheet(reports.report(), "docx"), "a payé", "a versé")
    draft = read_data(data, "a.docx", ".docx")
    assert draft.body.startswith("Le port a versé")
    assert draft.carried.version.body == reports.BODY
    assert len(draft.carried.claims) == 3


def test_answers_in_a_word_copy_become_notes():
    data = edited(sheet(reports.report(), "docx"), 'w:initials="FCW"', 'w:initials="AB"', "word/comments.xml")
    draft = read_data(data, "a.docx", ".docx")
    assert len(draft.notes) == 3


@pytest.mark.parametrize(("id", "kind"), [("docx-sheet", ".docx"), ("odt", ".odt")])
def test_an_office_sheet_is_no_article(id, kind):
    with pytest.raises(InputError, match=r"error\.input\.sheet"):
        read_data(sheet(reports.report(), id), f"a{kind}", kind)


@pytest.mark.parametrize(
    "data", [b"{}", b"[1]", b'{"a": 1}', b'{"format": "factcheck-workbench/sheet"', b"{" * 100_000]
)
def test_other_json_is_refused(data):
    with pytest.raises(InputError):
        read_data(data, "a.json", ".json")


def test_a_sheet_whose_claims_do_not_stand_there_is_refused():
    data = sheet(reports.report(), "json").replace(b'"quote": "10 millions"', b'"quote": "11 millions"')
    with pytest.raises(InputError, match=r"error\.sheet\.damaged"):
        read_data(data, "a.json", ".json")


def test_a_signed_sheet_opens_too():
    report = dataclasses.replace(reports.report(), made_at=dt.datetime(2025, 12, 30, tzinfo=dt.UTC))
    assert read_data(sheet(report, "json"), "a.json", ".json").title == reports.TITLE
