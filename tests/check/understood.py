"""What the checker makes of the articles of the tests: what it links, what it derives and what it tells.

`data/understood.txt` holds it for every text, in words that a person can read. An article that agrees with
itself raises nothing whether its figures are understood or not; here it shows. After a change that is meant,
`python -m tests.check.understood` writes the file anew; what differs in it is what the change does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.check.reading import case_of
from workbench.check import registry
from workbench.check.case import Case, Options
from workbench.check.engine import CheckResult, check
from workbench.check.rules.conversion.house_rate import CONSTANTS
from workbench.domain.findings import Finding
from workbench.domain.links import Link, LinkKind, Member
from workbench.i18n import Catalogue, load
from workbench.language import pack as packs

HERE = Path(__file__).parent
FILE = HERE / "data" / "understood.txt"
_OPENING = 90
_CONFIDENCE = {"stated": "", "inferred": "", "guessed": ", a guess"}


@dataclass(frozen=True)
class Text:
    """An article of the tests; `source` says where it stands."""

    source: str
    language: str
    title: str
    body: str
    published: str | None
    options: Options = Options()  # noqa: RUF009 - frozen

    @property
    def name(self) -> str:
        whole = f"{self.title} ¦ {self.body}" if self.title else self.body
        return f"{self.source} {self.language} {' '.join(whole.split())}"

    def understood(self, words: Catalogue) -> list[str]:
        case = case_of(self.body, self.language, self.title, self.published, self.options)
        told = _Told(case, check(case, packs.load(self.language)), words)
        return [line.replace("\n", "⏎") for line in told.lines()]


def texts() -> dict[str, Text]:
    """All texts by the first words that tell them apart."""
    found: dict[str, Text] = {}
    for one in (*_examples(), *_articles(), *_sentences()):
        key, length = one.name[:_OPENING].strip(), _OPENING
        while key in found and key != one.name:
            length += 10
            key = one.name[:length].strip()
        found[key] = one
    return found


def expected() -> dict[str, list[str]]:
    """What the file says of each text."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[key].append(line.strip())
        elif line and not line.startswith("#"):
            key = line
            found[key] = []
    return found


def _examples() -> Iterator[Text]:
    for rule in registry.rules():
        options = Options(enabled=frozenset({rule.code}), constants=CONSTANTS if rule.code == "CUR-2" else {})
        for one in rule.examples:
            yield Text(rule.code, one.language, one.headline, one.body, one.published, options)


def _articles() -> Iterator[Text]:
    for path in sorted([*(HERE / "data").glob("*.toml"), *(HERE / "words").glob("*.toml")]):
        told: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        for one in told.get("article", ()):
            published = one.get("published", "2026-11-23") or None
            yield Text(path.stem, one["language"], one.get("title", ""), one["text"].strip(), published)


def _sentences() -> Iterator[Text]:
    for line in (HERE / "data" / "sentences.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            language, _, text = line.split(" ", 2)
            title, body = text.split("¦", 1) if "¦" in text else ("", text)
            yield Text("sentence", language, title.strip(), body.strip().replace("\\n", "\n\n"), "2026-11-20")


class _Told:
    """The result of a check, line by line."""

    def __init__(self, case: Case, result: CheckResult, words: Catalogue) -> None:
        self._result, self._words = result, words
        self._claims = {claim.id: claim for claim in case.claims}

    def lines(self) -> Iterator[str]:
        yield from sorted(map(self._link, self._result.links))
        for one in self._result.derived:
            yield f"follows: {one.arithmetic}"
        for one in self._result.findings:
            yield from self._finding(one)

    def _link(self, link: Link) -> str:
        members = ", ".join(f"{one.role} «{self._quote(link.kind, one)}»" for one in link.members)
        left_open = ", and more" if link.open else ""
        return f"{link.kind}: {members}{left_open}{_CONFIDENCE[link.confidence]}"

    def _quote(self, kind: LinkKind, member: Member) -> str:
        claim = self._claims[member.claim]
        mentions = claim.dates if kind is LinkKind.SCHEDULE and member.role != "span" else claim.amounts
        return mentions[member.amount].quote

    def _finding(self, one: Finding) -> Iterator[str]:
        places = " ".join(f"«{place.quote}»" for place in one.places)
        yield f"{one.rule} {one.severity}: {self._words.say(one.message, 'en')} {places}"
        if one.arithmetic is not None:
            yield f"{one.rule} reckons: {one.arithmetic}"
        for fix in one.suggestions:
            yield f"{one.rule} offers: {self._words.say(fix.text, 'en')}"


def write() -> None:
    """Write the file anew."""
    words = load()
    registry.add_words(words)
    head = "\n".join(f"# {line}" if line else "#" for line in (__doc__ or "").strip().splitlines())
    blocks = [(key, one.understood(words)) for key, one in texts().items()]
    told = "".join("\n" + key + "\n" + "".join(f"    {line}\n" for line in lines) for key, lines in blocks)
    FILE.write_text(f"{head}\n{told}", "utf-8")


if __name__ == "__main__":
    write()
