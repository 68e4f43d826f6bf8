"""The share of the changes that a test notices, per part of the checker, with its 95 % interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from tests.mutation.changes import Mutant
from tests.mutation.judging import Judged

THEORY = {
    "conflicts", "culprits", "deriving", "engine", "equations", "grading", "propagation", "relation", "reporting", "slips",
}  # fmt: skip
PARTS = ("theory", "linking", "rules", "the rest")
Z = 1.96


def part(path: str) -> str:
    """The part of the checker that a file belongs to."""
    inner = path.rsplit("workbench/check/", maxsplit=1)[-1]
    folder, _, rest = inner.partition("/")
    if rest:
        return folder
    return "theory" if inner.removesuffix(".py") in THEORY else "the rest"


def sample(mutants: Iterable[Mutant], size: int, seed: int) -> list[Mutant]:
    """So many mutants in random order, of each part as its share of all is, at least an eighth of the sample."""
    parts: dict[str, list[Mutant]] = {}
    for one in mutants:
        parts.setdefault(part(one.path), []).append(one)
    every = sum(map(len, parts.values()))
    kept: list[Mutant] = []
    for members in parts.values():
        share = max(size * len(members) / every, size / 8)
        kept += sorted(members, key=lambda one: one.rank(seed))[: round(share)]
    return sorted(kept, key=lambda one: one.rank(seed))


def table(judged: Sequence[Judged], sizes: Mapping[str, int]) -> list[str]:
    """One line per part, and one for all: the parts weighted by their sizes."""
    lines, whole, variance = [], 0.0, 0.0
    every = sum(sizes[name] for name in PARTS if any(part(one.mutant.path) == name for one in judged))
    for name in PARTS:
        own = [one for one in judged if part(one.mutant.path) == name]
        if not own:
            continue
        noticed = sum(one.fate.noticed for one in own)
        share, (low, high) = noticed / len(own), wilson(noticed, len(own))
        weight = sizes[name] / every
        whole += weight * share
        variance += weight**2 * share * (1 - share) / len(own) * max(0, 1 - len(own) / sizes[name])
        lines.append(
            f"{name:10} {noticed:5} of {len(own):5} noticed = {share:6.1%} ({low:.1%} to {high:.1%}), of {sizes[name]}"
        )
    spread = Z * sqrt(variance)
    lines.append(
        f"{'all':10} {len(judged):5} judged, by size {whole:.1%} ({whole - spread:.1%} to {whole + spread:.1%})"
    )
    return lines


def wilson(hits: int, trials: int) -> tuple[float, float]:
    """The interval of Wilson (1927) for a share."""
    share, square = hits / trials, Z**2 / trials
    middle = (share + square / 2) / (1 + square)
    half = Z * sqrt(share * (1 - share) / trials + square / (4 * trials)) / (1 + square)
    return middle - half, middle + half
