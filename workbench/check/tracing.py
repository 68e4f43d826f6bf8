"""Which result was made from what, noted by itself, so that a change makes anew only what had looked at it.

A `Source` stands for something that may change (what stands at one place). While a result is being made, every
source and every other result that it looks at is noted. When a source changes, all that was made from it is in doubt;
a result in doubt that is asked for is made anew only if something that it had looked at is now another. So a change
that leaves the relations of an article as they were ends there. Rules and link patterns need not declare anything:
whatever they read through a scene is noted. A one-off check (`Trace()`) notes nothing and pays next to nothing for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from operator import eq
from typing import Any, Generic, Protocol, TypeVar, overload

Value = TypeVar("Value")
Owner = TypeVar("Owner")
Where = TypeVar("Where", bound=Hashable)
Same = Callable[[Any, Any], bool]
_UNKNOWN: Any = object()
_STRETCH = 32
"""Places whose answers are looked at together: about the root of how many a long article has."""


class Source:
    """Something that may change, and when it last did. `users` are the results that looked at it."""

    __slots__ = ("changed", "users")
    doubted = False

    def __init__(self) -> None:
        self.changed = 0
        self.users: set[Result] = set()


class Result(Source):
    """A remembered value: `make` makes it, `reads` is what it looked at when it was `made`."""

    __slots__ = ("doubted", "made", "make", "reads", "same", "value")

    def __init__(self, make: Callable[[], Any], same: Same = eq) -> None:
        super().__init__()
        self.make, self.same = make, same
        self.value: Any = _UNKNOWN
        self.reads: tuple[Source, ...] = ()
        self.made = 0
        self.doubted = True


class Trace:
    """What is being looked at now (`reads`), and the results that are remembered by a key. Times are counted in
    changes; `size` is the number of results ever remembered. `pulse` is called before each of them is made; what it
    raises ends that, and what was made by then stays.
    """

    __slots__ = ("_now", "_results", "live", "pulse", "reads", "size")

    def __init__(self, *, live: bool = False) -> None:
        self.live = live
        self.pulse: Callable[[], None] | None = None
        self.reads: dict[Source, None] | None = None
        self.size = 0
        self._now = 0
        self._results: dict[Hashable, Any] = {}

    def saw(self, source: Source) -> None:
        """Note that the result being made looked at a source."""
        if self.reads is not None:
            self.reads[source] = None

    def changed(self, source: Source) -> None:
        """A source is another now: all that was made from it is in doubt."""
        self._now += 1
        source.changed = self._now
        waiting = [source]
        while waiting:
            for user in waiting.pop().users:
                if not user.doubted:
                    user.doubted = True
                    waiting.append(user)

    def forget(self) -> None:
        """Forget all results; they may hold who asked for them."""
        self._results.clear()

    def remembered(self, key: Hashable, make: Callable[[], Value], same: Same = eq) -> Value:
        """The value under a key, made by `make`, which must be the same for one key. It must be complete when `make`
        returns: a generator would look later, unseen. `same` tells whether a new value is as good as the old one.
        """
        results = self._results
        known = results.get(key, _UNKNOWN)
        if known is _UNKNOWN:
            known = results[key] = self.result(make, same) if self.live else make()
        if not self.live:
            plain: Value = known
            return plain
        if known.doubted:
            self._settle(known)
        if self.reads is not None:
            self.reads[known] = None
        value: Value = known.value
        return value

    def every(
        self,
        ask: Callable[[Owner, Where], Iterable[Value]],
        owner: Owner,
        places: Iterable[Where],
        same: Same = eq,
    ) -> Iterator[Value]:
        """What `ask(owner, place)` gives at each of many places, in order; the answers at each are kept by themselves,
        under the function and the place. Those of many places are kept by stretches too, so that after a change few
        of them need to be looked at; `same` must tell of the answers at several places what it tells of those at one.
        """
        if not self.live:
            for place in places:
                yield from ask(owner, place)
            return
        every = tuple(places)
        if len(every) <= _STRETCH:
            yield from self._at_each(ask, owner, every, same)
            return
        for first in range(0, len(every), _STRETCH):
            stretch = every[first : first + _STRETCH]
            make = partial(self._at_each, ask, owner, stretch, same)
            yield from self.remembered((_STRETCH, ask, stretch), make, same)

    def _at_each(
        self, ask: Callable[[Owner, Where], Iterable[Value]], owner: Owner, places: tuple[Where, ...], same: Same
    ) -> tuple[Value, ...]:
        found: list[Value] = []
        for place in places:
            found += self.remembered((ask, place), partial(_tuple, ask, owner, place), same)
        return tuple(found)

    def result(self, make: Callable[[], Any], same: Same = eq) -> Result:
        """A result to be made when it is asked for."""
        self.size += 1
        return Result(make, same)

    def value(self, result: Result) -> Any:
        """The value of a result, made if need be."""
        if result.doubted:
            self._settle(result)
        if self.reads is not None:
            self.reads[result] = None
        return result.value

    def _settle(self, result: Result) -> None:
        if result.value is _UNKNOWN or self._outdated(result):
            if self.pulse is not None:
                self.pulse()
            outer = self.reads
            reads: dict[Source, None] = {}
            self.reads = reads
            try:
                value = result.make()
            finally:
                self.reads = outer
            for source in reads:
                source.users.add(result)
            result.reads, result.made = tuple(reads), self._now
            if result.value is _UNKNOWN or not result.same(result.value, value):
                result.value, result.changed = value, self._now
        result.doubted = False

    def _outdated(self, result: Result) -> bool:
        """Whether something that a result looked at is another now. What came first is asked first: it may be why the
        rest was looked at.
        """
        for source in result.reads:
            if source.doubted and isinstance(source, Result):
                self._settle(source)
            if source.changed > result.made:
                return True
        return False


def _tuple(ask: Callable[[Owner, Where], Iterable[Value]], owner: Owner, place: Where) -> tuple[Value, ...]:
    return tuple(ask(owner, place))


class Traced(Protocol):
    """An object whose derived properties are noted."""

    @property
    def trace(self) -> Trace: ...


class derived(Generic[Value]):  # noqa: N801 - used like functools.cached_property, whose place it takes
    """A property made once and kept until something that it was made from changes. Its object has a `trace`."""

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self._make = make
        self.__doc__ = make.__doc__
        self._name = self._slot = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._slot = name, f"{name}·"

    @overload
    def __get__(self, instance: None, owner: type) -> derived[Value]: ...
    @overload
    def __get__(self, instance: Traced, owner: type) -> Value: ...
    def __get__(self, instance: Traced | None, owner: type) -> derived[Value] | Value:
        if instance is None:
            return self
        held, trace = instance.__dict__, instance.trace
        if not trace.live:
            value = held[self._name] = self._make(instance)
            return value
        result = held.get(self._slot)
        if result is None:
            result = held[self._slot] = trace.result(lambda: self._make(instance))
        if result.doubted:
            return trace.value(result)  # type: ignore[no-any-return]
        if trace.reads is not None:
            trace.reads[result] = None
        known: Value = result.value
        return known
