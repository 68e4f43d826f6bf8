"""Every phrase of resources/languages/<tag>/examples-dates.toml gives the dates written beside it."""

from __future__ import annotations

import datetime as dt

import edtf as oracle
import pytest

from workbench import resources
from workbench.domain.articles import Version
from workbench.extract.dimensions.dates import DateReader
from workbench.extract.passage import passages
from workbench.language import pack as packs

EXAMPLES = {tag: resources.toml(f"languages/{tag}/examples-dates.toml") for tag in packs.tags()}
CASES = [
    (tag, examples["published"], phrase, expected)
    for tag, examples in EXAMPLES.items()
    for phrase, expected in examples["phrases"].items()
]


@pytest.mark.parametrize("tag, published, phrase, expected", CASES, ids=[f"{case[0]}: {case[2]}" for case in CASES])
def test_phrase(tag, published, phrase, expected):
    version = Version("", phrase, tag, dt.date.fromisoformat(published))
    pack = packs.load(tag)
    reader = DateReader(pack, version)
    mentions = [mention for passage in passages(version, pack) for mention in reader.read(passage)]
    assert ";".join(mention.moment.edtf or "?" for mention in mentions) == expected
    for mention in mentions:
        assert phrase[mention.start : mention.end] == mention.quote
        if mention.moment.edtf:
            oracle.parse_edtf(mention.moment.edtf)


@pytest.mark.parametrize("tag", packs.tags())
def test_each_language_has_sixty_phrases(tag):
    assert len(EXAMPLES[tag]["phrases"]) >= 60
