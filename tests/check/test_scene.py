"""Looking things up in a scene."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from workbench.check.case import Case
from workbench.check.scene import Scene
from workbench.domain.articles import Version
from workbench.domain.text import Anchor
from workbench.extract import engine as reading
from workbench.language.pack import load

BODY = (
    "The port bought 12 cranes and 3 ships. It paid 40 million euros. The mayor, who was elected in 2020, said that 9 of "
    "them were late.\n\nA 10th ship is due in May 2027! Who will pay the 6 million euros?"
)


def test_the_claim_at_a_position_is_the_shortest_that_covers_it():
    """Also where claims overlap, or reach over several sentences."""
    pack, version = load("en"), Version("Port buys 15 ships", BODY, "en", dt.date(2026, 11, 23))
    found = reading.read(version, pack)
    first, second, *others = found.claims
    text = version.text
    long = replace(first, id="long", anchor=Anchor.at(text, second.anchor.start, len(text) - 10))
    twin = replace(second, id="twin")
    claims = (first, second, *others, long, twin)
    scene = Scene(Case(version, claims, (), found.names, found.quotations), pack)
    for position in range(len(text)):
        covering = [claim for claim in claims if claim.anchor.start <= position < claim.anchor.end]
        shortest = min(covering, key=lambda claim: claim.anchor.end - claim.anchor.start, default=None)
        assert scene.claim_at(position) is shortest
    assert scene.claim_at(text.index("mayor")) is not None
    assert scene.claim_at(len(text) + 5) is None
