"""`dataclass` for plain records: what the standard library's gives, made in a tenth of the time.

A check of one article loads over a hundred records. The standard library writes and compiles every method of each,
which was a third of the time from the start of the program to the last line of its answer. Here a record is a
dataclass too (`fields`, `replace`, slots, order, inheritance, pattern matching), but its methods are shared functions
over the fields, and `__init__` is compiled at the first call. That `__init__` fills the slots of a frozen record
directly, which nearly halves the time to make one; reading makes tens of thousands.

Records inherit from records only: to the standard library none of them looks frozen.
"""

from __future__ import annotations

import dataclasses
import operator
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *,
        frozen: bool = False,
        slots: bool = False,
        eq: bool = True,
        order: bool = False,
        kw_only: bool = False,
    ) -> Callable[[type], type]:
        """A class decorator with the options of `dataclasses.dataclass`."""
        return lambda cls: _record(cls, frozen=frozen, slots=slots, eq=eq, order=order, kw_only=kw_only)


_ORDER = (("__lt__", operator.lt), ("__le__", operator.le), ("__gt__", operator.gt), ("__ge__", operator.ge))


def _record(cls: Any, *, frozen: bool, slots: bool, eq: bool, order: bool, kw_only: bool) -> Any:
    described, own = cls.__doc__, dict(vars(cls))
    cls.__doc__ = described or cls.__name__  # without one the standard library makes up a signature, which takes long
    made: Any = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)
    made.__doc__ = described
    fields = dataclasses.fields(made)
    values = _getter([field.name for field in fields if field.compare])
    methods: dict[str, Any] = {"__repr__": _shown([field.name for field in fields if field.repr])}
    if eq:
        methods["__eq__"] = _comparison(operator.eq, values)
        methods["__hash__"] = (lambda self: hash(values(self))) if frozen else None
    if order:
        methods |= {name: _comparison(compare, values) for name, compare in _ORDER}
    if frozen:
        names = [field.name for field in fields]
        methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
        if slots:
            methods |= {"__getstate__": _state(names), "__setstate__": _restored(names)}
    for name, method in methods.items():
        if own.get(name) is None:
            setattr(made, name, method)
    filled = _slot if frozen and slots else _entry if frozen else _attribute
    made.__init__, made.__signature__ = _first(made, filled), _Asked(filled)
    return made


def _getter(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of some fields as a tuple."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _comparison(compare: Callable[[Any, Any], bool], values: Callable[[Any], Any]) -> Callable[[Any, Any], bool]:
    def method(self: Any, other: Any) -> bool:
        return compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    return method


def _shown(names: Sequence[str]) -> Callable[[Any], str]:
    def method(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return method


def _refuse_to_set(_: Any, name: str, __: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(names: Sequence[str]) -> Callable[[Any], list[Any]]:
    return lambda self: [getattr(self, name) for name in names]


def _restored(names: Sequence[str]) -> Callable[[Any, list[Any]], None]:
    """For pickle and copy, which must get past `__setattr__`."""

    def method(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return method


def _slot(name: str, value: str) -> str:
    return f"_set_{name}(self, {value})"


def _entry(name: str, value: str) -> str:
    return f"self.__dict__[{name!r}] = {value}"


def _attribute(name: str, value: str) -> str:
    return f"self.{name} = {value}"


def _first(cls: Any, filled: Callable[[str, str], str]) -> Callable[..., None]:
    """An `__init__` that puts the compiled one in its place when it is first called."""

    def method(self: Any, *args: Any, **kwargs: Any) -> None:
        cls.__init__ = _compiled(cls, filled)
        cls.__init__(self, *args, **kwargs)

    return method


class _Asked:
    """Stands for the signature of a class until somebody inspects it: then `__init__` is compiled and has its own."""

    def __init__(self, filled: Callable[[str, str], str]) -> None:
        self._filled = filled

    def __get__(self, _: Any, cls: Any) -> Any:
        for made in cls.__mro__:
            if vars(made).get("__signature__") is self:
                del made.__signature__
                made.__init__ = _compiled(made, self._filled)
        raise AttributeError("__signature__")


def _compiled(cls: Any, filled: Callable[[str, str], str]) -> Callable[..., None]:
    """The `__init__` of a record, in the words of its fields; `filled` words how a field gets its value."""
    known: dict[str, Any] = {"_none": dataclasses.MISSING}
    plain: list[str] = ["self"]
    named: list[str] = []
    body: list[str] = []
    for field in dataclasses.fields(cls):
        name, given = field.name, field.name
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            parameter, otherwise = f"{name}=_default_{name}", f"_default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            parameter, otherwise = f"{name}=_none", f"_make_{name}()"
            given = f"_make_{name}() if {name} is _none else {name}"
        else:
            parameter, otherwise = name, ""
        if field.init:
            (named if field.kw_only else plain).append(parameter)
        elif not otherwise:
            continue  # `__post_init__` sets it
        value = given if field.init else otherwise
        if filled is _slot:
            known[f"_set_{name}"] = getattr(cls, name).__set__
        body.append(filled(name, value))
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    return _worded(cls, ", ".join([*plain, *(["*", *named] if named else [])]), body or ["pass"], known)


def _worded(cls: Any, signature: str, body: Sequence[str], known: Mapping[str, Any]) -> Callable[..., None]:
    """An `__init__` with these words, which sees the module of its class as any method does."""
    lines = [f"def wrap({', '.join(known)}):", f" def __init__({signature}):", *(f"  {line}" for line in body)]
    scope: dict[str, Any] = {}
    exec("\n".join([*lines, " return __init__"]), vars(sys.modules[cls.__module__]), scope)  # noqa: S102 - our words
    init: Callable[..., None] = scope["wrap"](**known)
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    init.__annotations__ = {field.name: field.type for field in dataclasses.fields(cls) if field.init}
    init.__annotations__["return"] = None
    return init
