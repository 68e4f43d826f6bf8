from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent))

from reading import marked, read, samples

from workbench.domain.sources import SourceKind
from workbench.extract.dimensions.sources import parse_source
from workbench.language.pack import load

TAGS = ("de", "en", "es", "fr", "it", "nl", "pt")


@pytest.mark.parametrize(("tag", "sentence"), samples())
def test_sample(tag: str, sentence: str) -> None:
    text, wanted = marked(sentence)
    found = list(read(text, tag)[2])
    for start, end, kind in wanted:
        hit = next((item for item in found if item.start < end and start < item.end), None)
        assert hit is not None, f"missed {text[start:end]!r}"
        assert (hit.source.kind is SourceKind.ANONYMOUS) == (kind == "anonymous"), hit
        found.remove(hit)
    assert not found, f"spare {[item.quote for item in found]}"


def test_names_are_the_fullest_form() -> None:
    text = "« Non », a dit la directrice, Anaïs Morizot, jeudi. Selon Mme Morizot, tout va bien."
    sources = read(text, "fr")[2]
    assert [item.source.name for item in sources] == ["Anaïs Morizot", "Anaïs Morizot"]
    assert sources[1].quote == "Mme Morizot"


def test_relay_chain() -> None:
    text = "Le groupe a versé 22 milliards, selon des sources citées par CNBC."
    sources = read(text, "fr")[2]
    assert [item.source.kind for item in sources] == [SourceKind.ANONYMOUS, SourceKind.MEDIA]
    assert sources[0].via == 1
    assert sources[0].source.via == "CNBC"
    assert sources[0].source.relation == "cited-by"
    assert sources[0].source.plural


def test_close_to_an_outlet() -> None:
    sources = read("Le rachat est confirmé par des sources proches de CNBC.", "fr")[2]
    assert [(item.source.kind, item.source.relation) for item in sources] == [(SourceKind.ANONYMOUS, "close-to")]


def test_outlet_citing_sources() -> None:
    sources = read("The deal is off, Reuters reported, citing people familiar with the matter.", "en")[2]
    assert [item.source.kind for item in sources] == [SourceKind.MEDIA, SourceKind.ANONYMOUS]
    assert sources[1].via == 0


def test_attribution_covers_the_content() -> None:
    text = "Sales rose. The plant will close in May, the company said. Prices fell."
    reader = read(text, "en")[3]
    (attribution,) = reader.attributions
    assert text[attribution.start : attribution.end] == "The plant will close in May,"
    assert (attribution.source_index, attribution.verb, attribution.modality) == (0, "said", "stated")


@pytest.mark.parametrize(
    ("tag", "text", "modality"),
    [
        ("fr", "Le groupe aurait versé 3 millions, selon Reuters.", "reported"),
        ("fr", "Le maire a démenti toute hausse.", "denied"),
        ("en", "The mayor denied the claim.", "denied"),
        ("en", "The fund reportedly paid $3m, according to Reuters.", "reported"),
    ],
)
def test_modality(tag: str, text: str, modality: str) -> None:
    assert [item.modality for item in read(text, tag)[3].attributions] == [modality]


def test_a_pronoun_speaks_for_the_last_person() -> None:
    quotations, _, sources, _ = read(
        "« Les chiffres sont très bons », a dit Paul Vernier. « Nous irons encore plus loin », a-t-il ajouté.", "fr"
    )
    assert len(sources) == 1
    assert [item.speaker for item in quotations] == [0, 0]


def test_typed_sources() -> None:
    assert parse_source("Reuters", load("en")).kind is SourceKind.MEDIA
    assert parse_source("un élu local", load("fr")).kind is SourceKind.ANONYMOUS
    assert parse_source("Anaïs Morizot", load("fr")).name == "Anaïs Morizot"
    assert parse_source("", load("fr")).name is None


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300), st.sampled_from(TAGS))
def test_any_text(text: str, tag: str) -> None:
    quotations, names, sources, reader = read(text, tag)
    for mention in (*quotations, *names, *sources):
        assert text[mention.start : mention.end] == mention.quote
        assert mention.quote
    for item in reader.attributions:
        assert 0 <= item.source_index < len(sources)
        assert 0 <= item.start < item.end <= len(text)


WORDS = st.sampled_from(
    [*["«", "»", "“", "”", '"', "‘", "’", "„", ",", ".", ":", ";", "(", ")", "—", "-", "'", "&"], "said", "according", "to", "Reuters", "Mr", "the", "mayor", "who",
     "a", "selon", "dit", "Anna", "Blick", "par", "sagte", "der", "citing", "\n\n", "of", "sources", "close"]
)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(WORDS, max_size=60), st.sampled_from(TAGS))
def test_any_words(words: list[str], tag: str) -> None:
    text = " ".join(words)
    quotations, names, sources, _ = read(text, tag)
    assert list(sources) == sorted(sources, key=lambda item: item.start)
    for mention in (*quotations, *names, *sources):
        assert text[mention.start : mention.end] == mention.quote


@pytest.mark.parametrize(
    "unit", ["said ", ", said X, ", "“a b c d” , said ", "Reuters citing sources, ", "the man who said "]
)
def test_one_endless_sentence(unit: str) -> None:
    assert read(unit * 1500, "en")[2] is not None


def test_reading_is_the_same_passage_by_passage() -> None:
    paragraph = "“Nobody asked us at all,” said Rosa Marks, who lives in Leeds. The council said it would reply.\n\n"
    sources = read(paragraph * 500, "en")[2]
    assert len(sources) == 1000
    assert {item.source.name for item in sources if item.source.kind is SourceKind.PERSON} == {"Rosa Marks"}
