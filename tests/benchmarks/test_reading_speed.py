"""How fast the reading is: kB/s, one article warm, growth to 5 MB, memory, and beside other programs.

Nothing is asserted of times; the figures are printed (`pytest tests/benchmarks -m benchmark -s`). CPU time of this
process is measured, so that a busy machine does not count.
"""

from __future__ import annotations

import resource
import time

import pytest

from tests.extract.gold import articles
from workbench.domain.articles import Version
from workbench.extract import engine
from workbench.language.pack import load, tags

MEGABYTE = 1_000_000


def text_of(tag: str, size: int) -> str:
    """The annotated articles of a language over and over, `size` bytes of UTF-8 or a little less."""
    one = "\n\n".join(gold.data["text"] for gold in articles() if gold.language == tag)
    return "\n\n".join([one] * (1 + size // len(one))).encode()[:size].decode("utf-8", "ignore")


def seconds(version: Version) -> float:
    pack = load(version.language)
    began = time.process_time()
    engine.read(version, pack)
    return time.process_time() - began


@pytest.mark.parametrize("tag", tags())
def test_speed(tag):
    seconds(Version("", text_of(tag, 20_000), tag))
    size = 300_000
    best = min(seconds(Version("", text_of(tag, size), tag)) for _ in range(3))
    print(f"\n{tag}: {size / 1000 / best:.0f} kB/s")


def test_one_article_warm():
    words = " ".join(text_of("fr", 10_000).split(" ")[:450])
    version = Version("Titre", words, "fr")
    seconds(version)
    print(f"\n450 words: {min(seconds(version) for _ in range(20)) * 1000:.1f} ms")


def test_linear_to_five_megabytes():
    sizes = (MEGABYTE // 2, MEGABYTE, 5 * MEGABYTE)
    rates = [size / 1000 / seconds(Version("", text_of("fr", size), "fr")) for size in sizes]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print("\nkB/s at 0.5, 1, 5 MB: " + ", ".join(f"{rate:.0f}" for rate in rates) + f"; peak memory {peak} MB")


def test_beside_other_programs():
    """Amounts by quantulum3 and dates by dateparser's search, in one run on one English text (extra `benchmark`)."""
    parser = pytest.importorskip("quantulum3.parser")
    search = pytest.importorskip("dateparser.search")
    text = text_of("en", 20_000)
    version = Version("", text, "en")
    seconds(version)
    own = min(seconds(version) for _ in range(5))
    began = time.process_time()
    parser.parse(text)
    amounts = time.process_time() - began
    began = time.process_time()
    search.search_dates(text, languages=["en"])
    dates = time.process_time() - began
    print(
        f"\nquantulum3 {amounts:.2f} s + dateparser {dates:.2f} s, reading {own:.3f} s: {(amounts + dates) / own:.0f} times"
    )
