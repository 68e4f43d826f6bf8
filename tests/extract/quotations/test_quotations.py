from __future__ import annotations

import pytest

from workbench.domain.articles import Version
from workbench.extract.dimensions.quotations import QuotationReader
from workbench.extract.passage import passages
from workbench.language.pack import load


def quotes(text: str, tag: str = "fr") -> list[str]:
    pack = load(tag)
    return [
        item.quote for passage in passages(Version("", text, tag), pack) for item in QuotationReader(pack).read(passage)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a dit « non merci » hier.", ["« non merci »"]),
        ("Er sagte: „Nein, danke“, und ging.", ["„Nein, danke“"]),
        ("She said “no” and “never again”.", ["“no”", "“never again”"]),
        ('"Yes," she said. "Of course."', ['"Yes,"', '"Of course."']),
        ("‘We don’t know,’ he said.", ["‘We don’t know,’"]),
        ("‘Wij weten het niet’, zei hij.", ["‘Wij weten het niet’"]),
        ("It is the company's plan, and the workers' too.", []),
        ("L'élu n'a rien dit.", []),
        ("« Il a crié “stop” deux fois », dit-elle.", ["« Il a crié “stop” deux fois »"]),
        ("A 6'2\" man.", []),
        ("« Premier paragraphe.\n\n« Second et dernier. »", ["« Premier paragraphe.", "« Second et dernier. »"]),
        ("»So nicht«, sagte er.", ["»So nicht«"]),
        ("Un « » vide.", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_linear_on_unclosed_marks() -> None:
    assert quotes("« a " * 20_000 + "b") is not None
    assert quotes('" a“ ‘b ' * 20_000) is not None
