"""More "of those" than any number told before of what the noun may stand for, sentences apart."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PARK = (
    "Créé autour de 29 villages, le parc en regroupe aujourd'hui 48, sur 132 000 hectares.\n\nSon budget vient de la région. "
    "Les chasseurs redoutaient la zone de quiétude. Ils ont écrit au préfet.\n\n{} de ces communes ont voté le texte."
)
SCHOOLS = (
    "The scheme covers 36 schools in the county. The council pays for the buses.\n\nParents wrote to the minister. She did not "
    "answer. A meeting is planned.\n\n{} of those schools have asked for a later bell."
)
VALLEY = (
    "Der Verbund betreut 24 Gemeinden im Tal. Das Land zahlt mit.\n\nEin Gutachten liegt vor. Niemand hat es gelesen. Der Rat "
    "berät im Mai.\n\n{} dieser Orte haben zugestimmt."
)


@pytest.mark.parametrize(
    ("language", "text", "more", "fewer"),
    [
        ("fr", PARK, "Cinquante-deux", "Quarante-deux"),
        ("en", SCHOOLS, "Forty-one", "Thirty-one"),
        ("de", VALLEY, "Einunddreißig", "Einundzwanzig"),
    ],
)
def test_more_of_those_than_there_are(language: str, text: str, more: str, fewer: str) -> None:
    assert [one.family for one in alarms(text.format(more), language)] == ["impossible"]
    assert not alarms(text.format(fewer), language)
