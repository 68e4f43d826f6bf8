"""Whether a test notices a change: each is made in a process of its own, split off from one that has everything loaded."""

from __future__ import annotations

import enum
import os
import resource
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.changes import Mutant
from tests.mutation.reach import Test, fails
from tests.mutation.swapping import Swap

SPARE_SECONDS = 2
SLOWER = 2
"""A change that makes a test take so many times what it took while its lines were noted, and some seconds more, is
noticed: it may never end.
"""
_SLOW = 0.2
"""Seconds of a test that is asked after the others."""
ROOM = 2**31
"""Bytes that a change may take before it counts as noticed."""


class Fate(enum.StrEnum):
    KILLED = "killed"
    ENDLESS = "endless"
    SURVIVED = "survived"
    UNREACHED = "unreached"

    @property
    def noticed(self) -> bool:
        return self in (Fate.KILLED, Fate.ENDLESS)


@dataclass(frozen=True)
class Judged:
    mutant: Mutant
    fate: Fate
    test: str = ""


class Court:
    """Judges one change after the other; tests that noticed a change of the same file are asked first."""

    def __init__(self, tests: list[Test], swap: Swap, root: str, most: int | None = None) -> None:
        self._swap, self._root, self._most = swap, root, most
        failing = _failing_unchanged(tests)
        self._tests = [test for test in tests if test.item.nodeid not in failing]
        self._noticed: Counter[tuple[str, str]] = Counter()

    def judge(self, mutant: Mutant) -> Judged:
        path = f"{self._root}/{mutant.path}"
        tests = [test for test in self._tests if test.reaches(path, mutant.first, mutant.last)]
        if not tests:
            return Judged(mutant, Fate.UNREACHED)
        tests.sort(key=lambda test: (-self._noticed[mutant.path, test.item.nodeid], test.seconds > _SLOW, test.order))
        fate, test = self._apart(mutant, tests[: self._most])
        if test:
            self._noticed[mutant.path, test] += 1
        return Judged(mutant, fate, test)

    def _apart(self, mutant: Mutant, tests: list[Test]) -> tuple[Fate, str]:
        told, status = _forked(lambda pipe: self._try(mutant, tests, pipe))
        if os.WIFSIGNALED(status):
            return Fate.ENDLESS, ""
        if os.WEXITSTATUS(status) == 3:
            raise LookupError(f"no loaded function for {mutant.key}")
        return (Fate.KILLED, told) if os.WEXITSTATUS(status) else (Fate.SURVIVED, "")

    def _try(self, mutant: Mutant, tests: list[Test], pipe: int) -> None:
        """In the child: 0 when no test fails, 1 and its name when one does, 3 when there is nothing to change."""
        code = 1
        try:
            _limit_room()
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            if not self._swap.make(mutant):
                os._exit(3)
            failed = next((test.item.nodeid for test in tests if _fails_in_time(test)), "")
            os.write(pipe, failed.encode())
            code = 1 if failed else 0
        finally:
            os._exit(code)


def _forked(run: Callable[[int], None]) -> tuple[str, int]:
    """What a child writes into its pipe, and its exit status."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            run(writing)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read().decode()
    return told, os.waitpid(child, 0)[1]


def _failing_unchanged(tests: list[Test]) -> set[str]:
    """Tests that fail in a child in which nothing was changed: what they would say of a change means nothing."""

    def tell(pipe: int) -> None:
        for test in tests:
            if fails(test.item):
                os.write(pipe, f"{test.item.nodeid}\n".encode())

    told, _ = _forked(tell)
    for name in told.splitlines():
        print(f"left out, fails in a process split off: {name}")
    return set(told.splitlines())


def _fails_in_time(test: Test) -> bool:
    """Whether a test fails; one that takes too much time of the processor ends the process."""
    signal.setitimer(signal.ITIMER_PROF, SPARE_SECONDS + SLOWER * test.seconds)
    return fails(test.item)


def _limit_room() -> None:
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    size = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + ROOM, size + ROOM))
