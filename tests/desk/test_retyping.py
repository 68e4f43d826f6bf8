"""A number typed over another one keeps the words that the text left out, and no others."""

from __future__ import annotations

import pytest

from workbench.app import open_desk
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.values import set_amount

TEXT = (
    "Le port\n\nLe trafic est passé de 3,5 à 4,2 millions de tonnes, a dit la société. "
    "Le quai mesure 12 km. Elle a vendu des bateaux pour 80 millions d’euros."
)


@pytest.fixture
def desk(tmp_path):
    opened = open_desk(tmp_path / "desk.db", person="Test")
    opened.run(import_draft(opened.read_text(TEXT)))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("quote", "typed", "low", "unit"),
    [
        ("3,5", "3,8", 3_800_000, "t"),
        ("3,5", "3 800 000 tonnes", 3_800_000, "t"),
        ("3,5", "3,8 milliards de tonnes", 3_800_000_000, "t"),
        ("80 millions d’euros", "90 millions", 90_000_000, "EUR"),
        ("80 millions d’euros", "90 000 000", 90_000_000, "EUR"),
    ],
)
def test_typed_over(desk, quote, typed, low, unit):
    article = desk.articles()[0].id
    claim, index = next(
        (claim, index)
        for claim in desk.open(article).claims
        for index, amount in enumerate(claim.amounts)
        if amount.quote == quote
    )
    desk.run(set_amount(claim.id, index, typed))
    quantity = next(one for one in desk.open(article).claims if one.id == claim.id).amounts[index].quantity
    assert (quantity.low, quantity.unit) == (low, unit)
