"""Mutation testing of the checker: `python -m tests.mutation [--sample N] [--log FILE] [PATH…]`.

Changes one small thing at a time in the functions under PATH (workbench/check) and runs the tests that run the changed
lines until one fails. What survives is listed. With a log, a run goes on where it was stopped; with --again, what had
survived is judged once more.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.mutation.changes import mutants
from tests.mutation.judging import Court, Fate, Judged
from tests.mutation.reach import reached
from tests.mutation.score import part, sample, table
from tests.mutation.swapping import Swap

ROOT = Path(__file__).parents[2]
PACKAGE = "workbench.check"
FOLDER = ROOT / "workbench" / "check"
APART = (
    "test_any_edits_give",
    "test_the_same_in_other_languages",
    "test_only_the_last_articles",
    "test_random_articles",
)
"""Take longer than all others together: --all runs them too."""


def main() -> int:
    asked = _arguments()
    os.environ["HYPOTHESIS_PROFILE"] = "mutation"
    run = _Run(asked)
    pytest.main([*asked.tests, "-q", "--no-header", "-p", "no:cacheprovider"], plugins=[run])
    return 0 if run.done else 2


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[FOLDER], metavar="PATH")
    parser.add_argument("--sample", type=int, help="judge so many, drawn by chance from each part of the checker")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", nargs="+", default=["tests/check"])
    parser.add_argument("--log", type=Path, help="one line of JSON per change that was judged")
    parser.add_argument("--most", type=int, help="ask at most so many of the tests that run a changed line")
    parser.add_argument("--all", action="store_true", help="run also the tests that take long")
    parser.add_argument("--again", action="store_true", help="judge once more what survived according to the log")
    return parser.parse_args()


class _Run:
    """Takes the place of pytest's loop: the tests are collected as ever, then judge one change after the other."""

    def __init__(self, asked: argparse.Namespace) -> None:
        self._asked = asked
        self.done = False

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = [item for item in session.items if self._asked.all or not any(name in item.nodeid for name in APART)]
        _remember_readings()
        swap = Swap(ROOT, PACKAGE)
        tests = reached(items, str(FOLDER), swap.forget)
        swap.look()
        print(f"{len(tests)} tests, {sum(test.seconds for test in tests):.1f} s", flush=True)
        gc.collect()
        gc.freeze()
        self._judge(Court(tests, swap, str(ROOT), self._asked.most))
        self.done = True
        return True

    def _judge(self, court: Court) -> None:
        every = [one for path in sorted(FOLDER.rglob("*.py")) for one in mutants(path, ROOT)]
        wanted = [path.resolve() for path in self._asked.paths]
        chosen = [one for one in every if any((ROOT / one.path).is_relative_to(path) for path in wanted)]
        if self._asked.sample:
            chosen = sample(chosen, self._asked.sample, self._asked.seed)
        known = _logged(self._asked.log)
        judged = []
        for one in chosen:
            fate, test = known.get(one.key, (None, ""))
            if fate is None or (self._asked.again and not fate.noticed):
                result = court.judge(one)
                _log(self._asked.log, result)
            else:
                result = Judged(one, fate, test)
            judged.append(result)
            if not result.fate.noticed:
                print(f"{result.fate} {one.path}:{one.first} {one.function} · {one.operator}: {one.told}", flush=True)
        print(*table(judged, Counter(part(one.path) for one in every)), sep="\n")


def _logged(log: Path | None) -> dict[str, tuple[Fate, str]]:
    if log is None or not log.exists():
        return {}
    lines = map(json.loads, log.read_text("utf-8").splitlines())
    return {one["key"]: (Fate(one["fate"]), one["test"]) for one in lines}


def _log(log: Path | None, result: Judged) -> None:
    if log is not None:
        line = {"key": result.mutant.key, "fate": result.fate, "test": result.test}
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _remember_readings() -> None:
    """What is read in a text is remembered: no change of the checker changes it, as imports run one way."""
    from workbench.extract import engine

    read: Callable[..., Any] = engine.read
    known: dict[object, Any] = {}

    def remembered(version: Any, pack: Any, *others: Any, **more: Any) -> Any:
        key = version, pack.tag, others, tuple(more.items())
        if key not in known:
            known[key] = read(version, pack, *others, **more)
        return known[key]

    engine.read = remembered


if __name__ == "__main__":
    sys.exit(main())
