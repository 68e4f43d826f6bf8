from __future__ import annotations

import datetime as dt

import edtf as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import resources
from workbench.domain.articles import Version
from workbench.extract.dimensions.dates import DateReader, parse_date, time_spans
from workbench.extract.passage import passages
from workbench.language import pack as packs

TAGS = packs.tags()
DATA = {tag: resources.toml(f"languages/{tag}/dates.toml") for tag in TAGS}
LONG = {tag: {number: word for word, number in reversed(list(DATA[tag]["months"].items()))} for tag in TAGS}
DAY = {"de": "{d}. {m} {y}", "es": "{d} de {m} de {y}", "pt": "{d} de {m} de {y}"}
PIECES = {
    tag: [
        *DATA[tag]["months"], *DATA[tag]["weekdays"], *DATA[tag]["seasons"], *DATA[tag]["unit"], *DATA[tag]["units"],
        *DATA[tag]["numbers"], *DATA[tag]["relative-days"], *DATA[tag]["articles"], *DATA[tag]["month-cues"],
        *(word for words in DATA[tag]["before"].values() for word in words),
        *(word for words in DATA[tag]["joiners"].values() for word in words),
        "1", "31", "3", "30", "2025", "1999", "1000", "2199", "0001", "99", ".", ",", "-", "/", "(", ")", "'", "\n\n", ":",
    ]
    for tag in TAGS
}  # fmt: skip


def check(tag, text, published):
    version, pack = Version("", text, tag, published), packs.load(tag)
    reader = DateReader(pack, version)
    end = 0
    for passage in passages(version, pack):
        for mention in reader.read(passage):
            assert text[mention.start : mention.end] == mention.quote
            assert end <= mention.start < mention.end
            end = mention.end
            if mention.moment.edtf is not None:
                oracle.parse_edtf(mention.moment.edtf)
        for span in time_spans(passage, pack):
            assert 0 <= span.start < span.end <= len(text)
    assert all(text[left.start : left.end] == left.quote for left in reader.left)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TAGS), st.text(max_size=200), st.none() | st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)))
def test_any_text_is_read(tag, text, published):
    check(tag, text, published)


@settings(max_examples=250, deadline=None)
@given(st.data(), st.sampled_from(TAGS), st.none() | st.dates())
def test_any_mixture_of_date_words_is_read(data, tag, published):
    pieces = data.draw(st.lists(st.sampled_from(PIECES[tag]), max_size=25))
    glue = data.draw(st.sampled_from([" ", " ", " ", ""]))
    check(tag, glue.join(pieces), published)


@pytest.mark.parametrize("tag", TAGS)
@settings(max_examples=40, deadline=None)
@given(day=st.dates(dt.date(1800, 1, 1), dt.date(2099, 12, 31)))
def test_a_written_day_is_read_back(tag, day):
    typed = DAY.get(tag, "{d} {m} {y}").format(d=day.day, m=LONG[tag][day.month], y=day.year)
    typed = typed if tag != "en" else typed.title()
    assert parse_date(typed, packs.load(tag), None).edtf == day.isoformat()


@pytest.mark.parametrize("tag", TAGS)
def test_the_same_every_time(tag):
    text = " ".join(PIECES[tag])
    version, pack = Version("", text, tag, dt.date(2025, 11, 20)), packs.load(tag)
    runs = [[m for p in passages(version, pack) for m in DateReader(pack, version).read(p)] for _ in range(2)]
    assert runs[0] == runs[1]
