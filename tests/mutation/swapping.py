"""A changed function in the place of the real one, in a running program."""

from __future__ import annotations

import functools
import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType

from tests.mutation.changes import Mutant, mutated


class Swap:
    """Puts changed code into the functions of a package that are loaded."""

    def __init__(self, root: Path, package: str) -> None:
        self._root, self._package = root, package
        self._functions: dict[tuple[str, str, int], list[FunctionType]] = {}

    def look(self) -> None:
        """Find the functions that are loaded now."""
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(self._root)):
                self._functions.setdefault(_named(one.__code__), []).append(one)

    def make(self, mutant: Mutant) -> bool:
        """Make a change for good; False where no loaded function is that one."""
        code = compile(mutated(mutant, self._root), str(self._root / mutant.path), "exec")
        made = False
        for new in _codes(code):
            if new.co_qualname == mutant.function:
                for function in self._functions.get(_named(new), ()):
                    function.__code__ = new
                    if mutant.default is not None:
                        _set_default(function, *mutant.default)
                    made = True
        self.forget()
        return made

    def forget(self) -> None:
        """Empty what the functions of the package remember."""
        for name, module in list(sys.modules.items()):
            if name.startswith(self._package):
                for one in vars(module).values():
                    if isinstance(one, functools._lru_cache_wrapper):
                        one.cache_clear()


def _named(code: CodeType) -> tuple[str, str, int]:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code of a module, its classes and functions."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _codes(one)


def _set_default(function: FunctionType, place: int | str, value: object) -> None:
    if isinstance(place, int):
        known = list(function.__defaults__ or ())
        known[place] = value
        function.__defaults__ = tuple(known)
    else:
        function.__kwdefaults__ = {**(function.__kwdefaults__ or {}), place: value}
