"""What is read in a span of a long text is what reading all of it finds there, in a small part of the time."""

from __future__ import annotations

import pytest

from workbench.domain.articles import Version
from workbench.extract import engine
from workbench.language import pack as packs

LINE = (
    "The port of Valmer took in {n} million euros in March 2025, its chair, Claire Morvan, said. "
    "It has {m} dockers and {k} clerks, and {m} of them are to leave by June 2027."
)
TEXT = "The port\n\n" + "\n\n".join(LINE.format(n=n + 2, m=40 + n, k=70 + n) for n in range(600))


@pytest.fixture(scope="module")
def whole():
    version, pack = Version("The port", TEXT.partition("\n\n")[2], "en"), packs.load("en")
    return version, pack, engine.read(version, pack)


def inside(extraction, span):
    kinds = (extraction.amounts, extraction.dates, extraction.sources)
    return [[mention for mention in kind if span.contains(mention.span)] for kind in kinds]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99])
def test_the_same_is_found(whole, share):
    version, pack, all_of_it = whole
    claim = all_of_it.claims[int(share * len(all_of_it.claims))]
    found = engine.read_within(version, pack, claim.anchor.span)
    amounts, dates, sources = inside(all_of_it, claim.anchor.span)
    assert amounts or dates or sources
    assert inside(found, claim.anchor.span)[:2] == [amounts, dates]
    assert [one.quote for one in inside(found, claim.anchor.span)[2]] == [one.quote for one in sources]


def test_only_a_part_is_read(whole, monkeypatch):
    version, pack, all_of_it = whole
    seen = []
    monkeypatch.setattr(
        engine._Reading,
        "add",
        lambda self, passage, add=engine._Reading.add: (seen.append(passage.end - passage.start), add(self, passage)),
    )
    engine.read_within(version, pack, all_of_it.claims[700].anchor.span)
    assert sum(seen) < 0.2 * len(version.text)


def test_of_a_short_text_all_is_read():
    version, pack = Version("The port", LINE.format(n=3, m=40, k=70), "en"), packs.load("en")
    span = engine.read(version, pack).claims[0].anchor.span
    assert engine.read_within(version, pack, span) == engine.read(version, pack)
