"""The changes that mutation testing makes, and how they are counted."""

from __future__ import annotations

import ast
from pathlib import Path
from types import FunctionType

import pytest

from tests.mutation.changes import Mutant, mutants, mutated
from tests.mutation.judging import Fate, Judged
from tests.mutation.score import sample, table, wilson

CODE = '''
"""Words."""
LIMIT = 3

def near(first: int, last: int, most: int = 4, *, closed: bool = False) -> bool:
    """Whether two are near."""
    assert first is not None
    if first < last and not closed:
        return abs(first - last) <= most
    for one in range(last):
        if one == first:
            break
    return f"{first + 1} of" in "words" or min(first, last) > 0

class Pair:
    size: int = 2

    @property
    def sides(self) -> list[int]:
        return [one for one in range(self.size) if one]
'''


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "pair.py"
    path.write_text(CODE, "utf-8")
    return path


def made(module: Path) -> list[str]:
    return [f"{one.function} {one.operator}: {one.told}" for one in mutants(module, module.parent)]


@pytest.mark.parametrize(
    "change",
    [
        "near default literal: 0: 4 → 5",
        "near default literal: closed: False → True",
        "near compares: first < last → first <= last",
        "near and, or: first < last and (not closed) → first < last or not closed",
        "near sign gone: not closed → closed",
        "near condition turned: if first < last and (not closed): → if not (first < last and (not closed)):",
        "near reckons: first - last → first + last",
        "near returns nothing: return abs(first - last) <= most → return None",
        "near compares: one == first → one != first",
        "near break: break → continue",
        "near reckons: first + 1 → first - 1",
        "near literal: 1 → 2",
        "near literal: 0 → -1",
        "near word: 'words' → 'XXwords'",
        "near calls: min(first, last) → max(first, last)",
        "Pair.sides filter gone: one → always",
        "Pair.sides returns nothing: return [one for one in range(self.size) if one] → return None",
    ],
)
def test_change_is_made(module: Path, change: str) -> None:
    assert change in made(module)


def test_what_does_not_run_is_left_alone(module: Path) -> None:
    """Neither docstrings, annotations, assertions, decorators nor what runs at import."""
    assert not [one for one in made(module) if "Words" in one or "Whether" in one or "LIMIT" in one or "assert" in one]
    assert {one.function for one in mutants(module, module.parent)} == {"near", "Pair.sides"}


def test_every_change_is_one_and_compiles(module: Path) -> None:
    found = mutants(module, module.parent)
    trees = [ast.unparse(mutated(one, module.parent)) for one in found if one.default is None]
    assert len(set(trees)) == len(trees)
    assert ast.unparse(ast.parse(CODE)) not in trees
    for tree in trees:
        compile(tree, "pair.py", "exec")
    assert len({one.key for one in found}) == len(found)


def test_changed_function_differs(module: Path) -> None:
    (one,) = (one for one in mutants(module, module.parent) if one.told == "first - last → first + last")
    space: dict[str, FunctionType] = {}
    exec(compile(mutated(one, module.parent), "pair.py", "exec"), space)
    assert not space["near"](2, 5)
    exec(compile(CODE, "pair.py", "exec"), space)
    assert space["near"](2, 5)


def _mutant(path: str, number: int) -> Mutant:
    return Mutant(path, "f", "literal", f"{number}", 1, 1, number, 1)


def test_sample_keeps_what_it_had_when_others_come() -> None:
    """A change elsewhere in the code draws no other sample."""
    rules = [_mutant("workbench/check/rules/a.py", number) for number in range(400)]
    drawn = sample(rules, 50, 1)
    assert len(drawn) == 50
    assert drawn == sample(list(reversed(rules)), 50, 1)
    assert drawn != sample(rules, 50, 2)
    assert set(sample(rules, 40, 1)) < set(drawn)


def test_score_weighs_parts_by_their_size() -> None:
    judged = [Judged(_mutant("workbench/check/rules/a.py", number), Fate.KILLED) for number in range(3)]
    judged += [Judged(_mutant("workbench/check/linking/a.py", number), Fate.SURVIVED) for number in range(2)]
    told = table(judged, {"rules": 75, "linking": 25})
    assert told[-1].split(" by size ")[1].startswith("75.0%")


def test_interval() -> None:
    """Wilson's of 8 of 10: 49.0 % to 94.3 %."""
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=0.0005)
