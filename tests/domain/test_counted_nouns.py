"""A count is shown with its noun as the text has it, never with a lemma in the wrong number."""

from __future__ import annotations

import pytest

from tests.extract.amounts.reading import read
from workbench.domain.wording import amount_text


@pytest.mark.parametrize(
    ("tag", "text", "shown"),
    [
        ("en", "Four hospitals share the money.", "4 hospitals"),
        ("en", "It employs one nurse.", "1 nurse"),
        ("fr", "Le port emploie 250 salariés.", "250 salariés"),
        ("fr", "Le port coûte 40 millions d’euros.", "40 M€"),
    ],
)
def test_amount_text(tag, text, shown):
    mentions, _left = read(tag, text)
    assert amount_text(mentions[0], tag).replace("\u00a0", " ").replace("\u202f", " ") == shown


def test_a_number_whose_noun_stands_elsewhere_is_shown_alone():
    """« 6,800 patient » would be the lemma in the wrong number."""
    mentions, _left = read("en", "Waiting lists fell from 8,400 patients to 6,800.")
    assert [amount_text(mention, "en").replace("\u00a0", " ") for mention in mentions] == ["8,400 patients", "6,800"]
