"""Roles that arithmetic tells where no word does."""

from __future__ import annotations

import pytest

from tests.extract.gold import read

FORMS = [
    ("en", "There are eight lanes, five for swimmers and three for lessons.", ["total", "part", "part"]),
    ("en", "The pool holds 180 bathers. It made six sessions a day, so 1,080 came.", ["rate", None, "total"]),
    ("fr", "On y a vu 61 200 passages cette année, soit 2 % de plus qu’en 2024 (60 000).", ["after", "change", "before"]),
    ("fr", "Le budget est de 21 millions d’euros ; la ville en paie un tiers, 7 millions.", ["total", "share", "part"]),
    ("pt", "A obra custa 380 milhões de euros. Bruxelas paga metade, 190 milhões.", ["total", "share", "part"]),
    ("de", "Der Schutz braucht 1,8 Millionen Euro in vier Jahren, also 450.000 Euro im Jahr.", ["total", None, "rate"]),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "roles"), FORMS)
def test_forms(tag, text, roles):
    assert [mention.role for mention in read(text, tag).amounts] == roles


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Two boats left with three dogs. The five sailors stayed."),
        ("fr", "Il a acheté 12 livres, puis 7 vélos."),
    ],
)
def test_small_sums_over_sentences_are_accidents(tag, text):
    assert [mention.role for mention in read(text, tag).amounts] == [None] * len(read(text, tag).amounts)
