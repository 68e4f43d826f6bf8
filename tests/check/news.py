"""Annotated articles and faultless pieces that the checker once saw for the first time: what it found in them it keeps
finding, and it keeps silent where it was silent.

`tests/data/news` holds them: articles in the format of the corpus (a folder for each set in the order in which they
were seen) and `clean.tsv`, faultless pieces, one a line. A finding counts as found when an alarm of its family, or of a
neighbouring one, touches what it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.check.reading import alarms
from workbench.domain.findings import Finding

FOLDER = Path(__file__).parents[1] / "data" / "news"
NEIGHBOURS = (
    {"restatement", "scale"}, {"sum", "shares-total", "impossible"}, {"change", "share"}, {"schedule", "date-order", "age"},
    {"weekday", "impossible"}, {"rate", "scale"}, {"valuation", "share"},
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """A faultless piece of news."""

    name: str
    language: str
    published: str
    title: str
    text: str

    @property
    def alarms(self) -> list[Finding]:
        return alarms(self.text, self.language, self.title, self.published)


@dataclass(frozen=True)
class Article:
    """An annotated article."""

    set: str
    data: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.set}/{self.data['id']}"

    @cached_property
    def alarms(self) -> list[Finding]:
        return alarms(self.data["text"], self.data["language"], self.data["title"], self.data["published"])

    @property
    def spare(self) -> list[Finding]:
        """Alarms that touch none of the faults."""
        return [one for one in self.alarms if not any(self._touches(gold, one) for gold in self.data["findings"])]

    @property
    def missed(self) -> list[dict[str, Any]]:
        """Faults without an alarm of their own."""
        left, open_ = list(self.alarms), list(self.data["findings"])
        for near in (False, True):
            for gold in list(open_):
                hit = next((one for one in left if self._fits(gold, one, near=near)), None)
                if hit is not None:
                    left.remove(hit)
                    open_.remove(gold)
        return open_

    def _fits(self, gold: dict[str, Any], one: Finding, *, near: bool) -> bool:
        family = gold["rule"]
        same = family == one.family or (near and any({family, one.family} <= group for group in NEIGHBOURS))
        return same and self._touches(gold, one)

    def _touches(self, gold: dict[str, Any], one: Finding) -> bool:
        spans = [span for quote in gold["quotes"] for span in self._spans(quote)]
        return any(place.start < end and start < place.end for place in one.places for start, end in spans)

    def _spans(self, quote: str) -> Iterator[tuple[int, int]]:
        full = f"{self.data['title']}\n\n{self.data['text']}"
        at = full.find(quote)
        while at >= 0:
            yield at, at + len(quote)
            at = full.find(quote, at + 1)


def articles() -> list[Article]:
    return [
        Article(path.relative_to(FOLDER).parts[0], json.loads(path.read_text("utf-8")))
        for path in sorted(FOLDER.rglob("*.json"))
    ]


def pieces() -> list[Piece]:
    lines = (FOLDER / "clean.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip()]
    return [Piece(name, tag, day, *(part.replace("\\n", "\n") for part in rest)) for name, tag, day, *rest in rows]
