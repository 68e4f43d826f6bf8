"""Reading quotations, names and sources of a text alone, without the other dimensions."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from workbench.domain.articles import Version
from workbench.domain.mentions import NameMention, QuotationMention, SourceMention
from workbench.extract.dimensions.names import NameReader
from workbench.extract.dimensions.quotations import QuotationReader
from workbench.extract.dimensions.sources import SourceReader
from workbench.extract.passage import passages
from workbench.language.pack import load

DATA = Path(__file__).resolve().parents[2] / "data" / "sources"
_MARKED = re.compile(r"\{(\w+)\|([^}]*)\}")


def read(
    text: str, tag: str, title: str = ""
) -> tuple[tuple[QuotationMention, ...], tuple[NameMention, ...], tuple[SourceMention, ...], SourceReader]:
    pack, version = load(tag), Version(title, text, tag)
    quotations, names, sources = QuotationReader(pack), NameReader(pack), SourceReader(pack, version)
    for passage in passages(version, pack):
        quoted, named = quotations.read(passage), names.read(passage)
        sources.read(passage, named, quoted)
    grouped = names.finish()
    found = sources.finish(grouped)
    return sources.quotations, grouped, found, sources


def marked(sentence: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A sentence without its marks, and where the sources stand with their kinds."""
    plain, wanted, at = "", [], 0
    for match in _MARKED.finditer(sentence):
        plain += sentence[at : match.start()]
        wanted.append((len(plain), len(plain) + len(match.group(2)), match.group(1)))
        plain += match.group(2)
        at = match.end()
    return plain + sentence[at:], wanted


def samples() -> list[tuple[str, str]]:
    return [
        (path.stem, sentence)
        for path in sorted(DATA.glob("*.toml"))
        for sentence in tomllib.loads(path.read_text("utf-8"))["sentences"]
    ]
