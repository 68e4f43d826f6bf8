"""What became of the claims in a new draft, and how its text differs from the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import escape
from itertools import zip_longest

from workbench.desk.moving import Report
from workbench.desk.views import ArticleState
from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.text import paragraphs
from workbench.records import dataclass

ORDER = ("changed", "lost", "new", "moved")
_SAME, _GONE, _ADDED = "same", "gone", "added"
_LIKE = 0.4
"""Share of equal words from which a paragraph counts as a changed one rather than another."""
_MOST_PAIRS = 60_000
"""Pairs of paragraphs that are looked at for the likest; where a text is all rewritten, they stand as they come."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one claim: `kind` of ORDER, its words before and after ("" where there are none)."""

    kind: str
    claim: str
    before: str
    after: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of an article and what became of the claims of the first."""

    before: Version
    after: Version
    fates: tuple[Fate, ...]

    @property
    def touched(self) -> frozenset[str]:
        """Claims of the new version that a person should look at again."""
        return frozenset(fate.claim for fate in self.fates if fate.kind in ("changed", "new"))


def compare(before: ArticleState, after: ArticleState, report: Report) -> Comparison:
    """The report of an import put beside the states around it: changed claims first, then lost, new and moved ones."""
    old = {claim.id: claim for claim in before.claims}
    new = {claim.id: claim for claim in (*after.claims, *after.lost)}
    fates = [
        Fate(kind, id, _quote(old.get(id)), "" if kind == "lost" else _quote(new.get(id)), _answer(old.get(id)))
        for kind in ORDER
        for id in getattr(report, kind)
    ]
    return Comparison(before.version, after.version, tuple(fates))


def _quote(claim: Claim | None) -> str:
    return " ".join(claim.anchor.quote.split()) if claim else ""


def _answer(claim: Claim | None) -> str:
    return claim.answer.value if claim and claim.answer else ""


def differences(before: Version, after: Version) -> Iterator[list[tuple[str, str]]]:
    """The paragraphs of both versions in order, each as pieces ("same" | "gone" | "added", text)."""
    old = [*([before.title] if before.title else []), *paragraphs(before.body)]
    new = [*([after.title] if after.title else []), *paragraphs(after.body)]
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ([(_SAME, text)] for text in old[start:end])
            continue
        for one, other in _aligned(old[start:end], new[first:last]):
            if one and other:
                yield from _paragraph(one, other)
            else:
                yield [(_GONE, one)] if one else [(_ADDED, other)]


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Rewritten paragraphs beside what they were, in order, "" where there is none: as much as possible of what is
    alike stands together, though paragraphs beside it came or went.
    """
    if len(old) * len(new) > _MOST_PAIRS:
        yield from zip_longest(old, new, fillvalue="")
        return
    likeness = [[_likeness(one, other) for other in map(_words, new)] for one in map(_words, old)]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] >= _LIKE else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        alike = likeness[i][j] if i < len(old) and j < len(new) else 0.0
        if alike >= _LIKE and best[i][j] == best[i + 1][j + 1] + alike:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif j == len(new) or (i < len(old) and best[i + 1][j] == best[i][j]):
            yield old[i], ""
            i += 1
        else:
            yield "", new[j]
            j += 1


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of their words that two paragraphs have in common."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def _paragraph(before: str, after: str) -> Iterator[list[tuple[str, str]]]:
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LIKE:
        yield [(_GONE, before)]
        yield [(_ADDED, after)]
        return
    pieces: list[tuple[str, str]] = []
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            pieces.append((_SAME, " ".join(old[start:end])))
            continue
        if end > start:
            pieces.append((_GONE, " ".join(old[start:end])))
        if last > first:
            pieces.append((_ADDED, " ".join(new[first:last])))
    yield pieces


def page(comparison: Comparison, heading: str, added: str, gone: str) -> str:
    """The text with its changes as HTML: `added` and `gone` are CSS declarations; added words are also underlined and
    gone ones struck out, so that colour never speaks alone.
    """
    styles = {_ADDED: f"text-decoration: underline; {added}", _GONE: f"text-decoration: line-through; {gone}"}
    blocks = [f"<h2>{escape(heading)}</h2>"]
    for pieces in differences(comparison.before, comparison.after):
        shown = (
            escape(text) if kind == _SAME else f'<span style="{styles[kind]}">{escape(text)}</span>'
            for kind, text in pieces
        )
        blocks.append(f"<p>{' '.join(shown)}</p>")
    return "".join(blocks)
