"""The annotated articles of tests/data/corpus (format: its SCHEMA.md) as versions, and gold amounts as mentions."""

from __future__ import annotations

import datetime as dt
import functools
import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from workbench.domain.articles import Version
from workbench.domain.extraction import Extraction
from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import Hedge, Kind, Quantity, Role
from workbench.extract import engine
from workbench.language import pack as packs

FOLDER = Path(__file__).parents[1] / "data" / "corpus"
HEDGES = {"exact": Hedge.NONE, "about": Hedge.ABOUT, "at-least": Hedge.AT_LEAST, "at-most": Hedge.UP_TO}


@dataclass(frozen=True)
class Gold:
    """One annotated article."""

    data: dict[str, Any]

    @property
    def id(self) -> str:
        return self.data["id"]

    @property
    def language(self) -> str:
        return self.data["language"]

    @property
    def version(self) -> Version:
        day = self.data["published"]
        published = dt.date.fromisoformat(day) if day else None
        return Version(self.data["title"], self.data["text"], self.language, published)

    def span(self, item: dict[str, Any]) -> tuple[int, int]:
        at = -1
        for _ in range(item.get("occurrence", 1)):
            at = self.version.text.index(item["quote"], at + 1)
        return at, at + len(item["quote"])

    def amounts(self) -> list[AmountMention]:
        """The gold amounts with their gold roles, in reading order."""
        found = []
        for item in self.data["amounts"]:
            start, end = self.span(item)
            low, high = Fraction(item["low"]), Fraction(item["high"])
            quantity = Quantity(Kind(item["kind"]), low, high, item["unit"], HEDGES[item["qualifier"]], item["quote"])
            role = Role(item["role"]) if item.get("role") else None
            found.append(AmountMention(start=start, end=end, quote=item["quote"], quantity=quantity, role=role))
        return sorted(found, key=lambda mention: mention.start)


@functools.cache
def articles() -> tuple[Gold, ...]:
    return tuple(Gold(json.loads(path.read_text("utf-8"))) for path in sorted(FOLDER.rglob("*.json")))


@functools.cache
def extraction(id: str) -> Extraction:
    gold = next(gold for gold in articles() if gold.id == id)
    return engine.read(gold.version, packs.load(gold.language))


def read(text: str, language: str, title: str = "", published: str | None = "2026-11-23") -> Extraction:
    """A small text of our own, read."""
    day = dt.date.fromisoformat(published) if published else None
    return engine.read(Version(title, text, language, day), packs.load(language))
