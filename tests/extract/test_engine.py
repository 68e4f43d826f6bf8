"""The whole reading: deterministic, offsets exact, long texts, quality on the annotated articles."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.extract.gold import articles, extraction, read
from workbench.domain.articles import Version
from workbench.extract import engine
from workbench.extract.passage import SIZE, passages
from workbench.language.pack import load

ROOT = Path(__file__).parents[2]
DUMP = """
import sys
from tests.extract.gold import articles, extraction
for gold in articles():
    print(gold.id, extraction(gold.id))
"""


def same_value(gold: dict, mention) -> bool:
    quantity = mention.quantity
    close = (
        abs(float(quantity.low) - float(gold["low"])) <= 0.011
        and abs(float(quantity.high) - float(gold["high"])) <= 0.011
    )
    unit = gold["kind"] not in ("money", "duration", "measure") or quantity.unit == gold["unit"]
    return gold["kind"] == quantity.kind and close and unit


def score(pairs_of) -> tuple[int, int, int]:
    """Right, gold and read, matched one to one in reading order."""
    right = wanted = found = 0
    for gold in articles():
        items, left, same = pairs_of(gold)
        left = list(left)
        wanted, found = wanted + len(items), found + len(left)
        for item in items:
            start, end = gold.span(item)
            hit = next((m for m in left if m.start < end and start < m.end and same(item, m)), None)
            if hit is not None:
                left.remove(hit)
                right += 1
    return right, wanted, found


@pytest.mark.parametrize(
    ("kind", "same", "least"),
    [
        ("amounts", same_value, 0.97),
        ("dates", lambda item, m: item["edtf"] == m.moment.edtf, 0.95),
        ("sources", lambda item, m: (item["kind"] == "anonymous") == (m.source.kind == "anonymous"), 0.92),
    ],
)
def test_quality_on_the_corpus(kind, same, least):
    right, wanted, found = score(lambda gold: (gold.data[kind], getattr(extraction(gold.id), kind), same))
    assert 2 * right / (wanted + found) >= least


def test_the_same_bytes_on_any_hash_seed():
    outputs = set()
    for seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, "-c", DUMP],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_empty_and_blank():
    for text in ("", " ", "\n\n\n", "\u00ad"):
        found = read(text, "fr")
        assert found.claims == ()
        assert found.numbers == 0


def test_passages_partition_the_text():
    body = "\n\n".join(f"Paragraphe {n} : le budget atteint {n} millions d’euros en 2024." for n in range(2000))
    version = Version("Titre du jour", body, "fr")
    pieces = list(passages(version, load("fr")))
    assert len(pieces) > 2
    assert "".join(version.text[piece.start : piece.end] for piece in pieces) == version.text
    assert all(piece.end - piece.start < SIZE + 1000 for piece in pieces)


def test_a_long_text_is_read_like_its_paragraphs():
    paragraph = "Le budget atteint 12 millions d’euros, contre 10 millions, selon la préfecture."
    long = engine.read(Version("", "\n\n".join([paragraph] * 900), "fr"), load("fr"))
    short = read(paragraph, "fr")
    assert len(long.amounts) == 900 * len(short.amounts)
    assert len(long.claims) == 900 * len(short.claims)
    assert [m.role for m in long.amounts[-2:]] == [m.role for m in short.amounts]
    assert long.numbers == 900 * short.numbers


def test_offsets_with_emoji_and_carriage_returns():
    text = "🙂🙂 Le prix passe de 10 à 12 euros.\r\n\r\nE\u0301té 2024 : 3\u202f000 visiteurs 👩‍👩‍👧."
    found = read(text, "fr")
    for mention in (*found.amounts, *found.dates):
        assert text[mention.start : mention.end] == mention.quote
    assert len(found.amounts) == 3


ENDLESS = [
    "10 %, ",
    "12 ",
    "de 3 à 5 millions d’euros et ",
    "le 3 mai 2024, ",
    "« oui non bien », ",
    "(12 €",
    "1",
    "« ",
]


@pytest.mark.parametrize("piece", ENDLESS)
def test_no_text_makes_it_slow(piece):
    """Sentences without end are read in time that grows with their length, not with its square."""

    def steps(size: int) -> int:
        count = 0

        def count_lines(frame, event, arg):
            nonlocal count
            count += 1

        sys.setprofile(count_lines)
        try:
            read((piece * size)[: 8 * size], "fr")
        finally:
            sys.setprofile(None)
        return count

    steps(100)
    small, large = steps(1000), steps(4000)
    assert large < 8 * small + 20_000


def test_one_paragraph_without_end_is_cut_behind_a_sentence():
    version = Version("", "Le budget atteint 12 millions d’euros. " * 4000, "fr")
    pieces = list(passages(version, load("fr")))
    assert len(pieces) > 2
    assert "".join(version.text[piece.start : piece.end] for piece in pieces) == version.text
    assert all(version.text[piece.start : piece.end].startswith("Le budget") for piece in pieces)


def test_reading_makes_no_cycles():
    """It is not looked through for any (`uncollected`), so that none may be left behind."""
    for gold in articles():
        pack = load(gold.language)
        engine.read(gold.version, pack)  # what is built once per language may have some
        gc.collect()
        gc.disable()
        try:
            engine.read(gold.version, pack)
            assert gc.collect() == 0, gold.id
        finally:
            gc.enable()
