from __future__ import annotations

import pytest

from workbench.domain.articles import Version
from workbench.extract.dimensions.names import NameReader
from workbench.extract.passage import passages
from workbench.language.pack import load


def groups(text: str, tag: str) -> list[tuple[str, str, str]]:
    pack = load(tag)
    reader = NameReader(pack)
    for passage in passages(Version("", text, tag), pack):
        reader.read(passage)
    return [(item.quote, item.group, item.kind) for item in reader.finish()]


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("fr", "La directrice, Anaïs Morizot, part. Mme Morizot reste.",
         [("Anaïs Morizot", "Anaïs Morizot", "person"), ("Morizot", "Anaïs Morizot", "person")]),
        ("en", "We met Marieke de Wit in June. Ms de Wit agreed.",
         [("Marieke de Wit", "Marieke de Wit", "person"), ("de Wit", "Marieke de Wit", "person")]),
        ("en", "We met Sam Altman. Then Altmann left with Altman.",
         [("Sam Altman", "Sam Altman", "person"), ("Altmann", "Altmann", "other"), ("Altman", "Sam Altman", "person")]),
        ("de", "Gestern sprach Vorstandschef Beat Zurfluh. Danach ging Zurfluh.",
         [("Beat Zurfluh", "Beat Zurfluh", "person"), ("Zurfluh", "Beat Zurfluh", "person")]),
        ("de", "Der Betreiber Alpensonne AG baut. Das Geld gibt Alpensonne selbst.",
         [("Alpensonne AG", "Alpensonne AG", "organisation"), ("Alpensonne", "Alpensonne AG", "organisation")]),
        ("es", "Habló Begoña Arístegui en Madrid.",
         [("Begoña Arístegui", "Begoña Arístegui", "person"), ("Madrid", "Madrid", "place")]),
        ("nl", "Gisteren zei Femke van der Berg niets.",
         [("Femke van der Berg", "Femke van der Berg", "person")]),
    ],
)  # fmt: skip
def test_groups(tag: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert groups(text, tag) == expected


def test_two_of_one_surname_stay_apart() -> None:
    found = groups("We saw Anna Perry and Ivan Perry at the gate.", "en")
    assert [group for _, group, _ in found] == ["Anna Perry", "Ivan Perry"]
