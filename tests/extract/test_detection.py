"""The language of articles, headlines and single sentences."""

from __future__ import annotations

import pytest

from tests.extract.gold import articles
from workbench.language.detection import DEFAULT, detect
from workbench.language.pack import load, tags
from workbench.language.segmentation import segment

SHORT = [
    ("fr", "Le maire annonce 12 millions d’euros pour les écoles"),
    ("en", "Council votes to close three libraries by March"),
    ("de", "Die Stadt kauft zwölf neue Busse für den Norden"),
    ("es", "El Gobierno aprueba un plan de 300 millones para el campo"),
    ("it", "La Regione stanzia 40 milioni per le scuole"),
    ("pt", "Governo aprova pacote de 2 mil milhões para a habitação"),
    ("nl", "Gemeente trekt vier miljoen uit voor nieuwe bruggen"),
]


@pytest.mark.parametrize("gold", articles(), ids=lambda gold: gold.id)
def test_articles(gold):
    assert detect(gold.version.text) == gold.language


def test_sentences():
    seen = right = 0
    for gold in articles():
        abbreviations = load(gold.language).table("words").strings("abbreviations")
        text = gold.version.text
        for span in segment(text, abbreviations).sentences:
            if len(span) >= 40:
                seen += 1
                right += detect(span.of(text)) == gold.language
    assert seen > 300
    assert right >= 0.99 * seen


def test_a_german_ordinal_ends_no_sentence():
    abbreviations = load("de").table("words").strings("abbreviations")

    def sentences(text: str) -> list[str]:
        return [span.of(text) for span in segment(text, abbreviations).sentences]

    whole = "Die Straße wird am 2. März für 18 Monate gesperrt."
    assert sentences(whole) == [whole]
    assert sentences("Er kam am 14. Juli an. Dann ging er.") == ["Er kam am 14. Juli an.", "Dann ging er."]
    assert sentences("Es fehlt Geld. „Wir sparen“, sagt er.") == ["Es fehlt Geld.", "„Wir sparen“, sagt er."]
    assert sentences("Das war 2024. Danach kam 2025.") == ["Das war 2024.", "Danach kam 2025."]
    assert sentences("Es kostet 5. Das ist viel.") == ["Es kostet 5.", "Das ist viel."]


@pytest.mark.parametrize(("tag", "title"), SHORT)
def test_headlines(tag, title):
    assert detect(title) == tag


@pytest.mark.parametrize("text", ["", "   ", "12 345", "§§§ 🙂", "\ud800"])
def test_nothing_to_go_by(text):
    assert detect(text) == DEFAULT


def test_every_language_has_its_words():
    for tag in tags():
        assert len(load(tag).table("words").strings("function")) >= 60


def test_only_the_beginning_counts():
    assert detect("Le conseil a voté hier le budget de la ville. " * 600 + "The council voted. " * 5000) == "fr"
