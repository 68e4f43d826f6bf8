"""`dataclass` for plain records: what the standard library's gives, made in a small part of the time.

A check of one article loads over a hundred records. The standard library writes and compiles every method of each,
for which it loads what takes programs apart; together this was a third of the time from the start of the program to
the last line of its answer. Here a record looks like a dataclass too (`dataclasses.fields`, `asdict`, slots, order,
inheritance, pattern matching), but what describes it to the standard library is made when that asks, its methods are
shared functions over the fields, and its `__init__` is made at the first call, from one that is compiled once for all
records of the same shape. That `__init__` fills the slots of a frozen record directly, which nearly halves the time
to make one; reading makes tens of thousands.

Records inherit from records only: to the standard library none of them looks frozen.
"""

from __future__ import annotations

import gc
import operator
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from threading import get_ident, main_thread
from types import CellType, CodeType, FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field", "replace", "uncollected"]

_NONE: Any = object()
"""Stands for a default that there is not."""
_MANY = 10_000
"""New objects from which on they are looked through for cycles at once."""


class _Field:
    """What is said of a field: the parameters of `dataclasses.field`, its name, and its type as it is written."""

    __slots__ = ("compare", "default", "default_factory", "init", "kw_only", "name", "repr", "type")

    def __init__(
        self,
        *,
        default: Any = _NONE,
        default_factory: Any = _NONE,
        init: bool = True,
        repr: bool = True,  # noqa: A002 - as the standard library calls it
        compare: bool = True,
        kw_only: bool = False,
    ) -> None:
        self.name = self.type = ""
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.compare, self.kw_only = init, repr, compare, kw_only

    @property
    def optional(self) -> bool:
        return self.default is not _NONE or self.default_factory is not _NONE


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    field = _Field

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

    def replace(record: Any, /, **changes: Any) -> Any:
        """A record like this one but for some fields."""
        for known in record.__record__:
            if known.init and known.name not in changes:
                changes[known.name] = getattr(record, known.name)
        return record.__class__(**changes)


_SLOT, _ENTRY, _ATTRIBUTE = "set_{0}(self, {1})", "self.__dict__['_{0}'] = {1}", "self._{0} = {1}"
"""How the field of a number gets its value."""
_OPENED = "self._{0} = {1} "
"""The same for many slots of a frozen record: while it is filled it is of a class that lets them be set."""
_FEW = 5
"""Fields from which on it pays to change the class of a record twice."""


@contextmanager
def uncollected(*, cycles: bool = True) -> Iterator[None]:
    """Without the collector of cyclic garbage, while records are made by the ten thousand: reading, checking and
    keeping make hardly a cycle, but so many small objects that looking for some would take a third of the time. What
    many were made is looked through once, when all are there, and counts as old from then on: else it would be looked
    through again at some later moment, such as amid an edit. Beside a window even that once would hold it up: there it
    just counts as old, and whoever keeps the window sees to it when it is quiet; and so it does where what is made has
    no `cycles` at all.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        many = gc.get_count()[0] > _MANY  # asked before any object can set the collector off, which would set it to 0
        if enabled:
            gc.enable()
            if many and cycles and get_ident() == main_thread().ident:
                gc.collect(1)
            elif many:
                gc.freeze()
                gc.unfreeze()  # into the oldest generation, all of it, unseen


_ORDER = (("__lt__", operator.lt), ("__le__", operator.le), ("__gt__", operator.gt), ("__ge__", operator.ge))


def _record(cls: Any, *, frozen: bool, slots: bool, eq: bool, order: bool, kw_only: bool) -> Any:
    own = dict(vars(cls))
    new = [_told(name, type_, own, kw_only=kw_only) for name, type_ in own.get("__annotations__", {}).items()]
    fields = _with_inherited(cls, new)
    methods = _methods(fields, frozen=frozen, slots=slots, eq=eq, order=order)
    made = {name: method for name, method in methods.items() if own.get(name) is None}
    filling = _SLOT if frozen and slots else _ENTRY if frozen else _ATTRIBUTE
    made |= {
        "__record__": fields,
        "__dataclass_fields__": _Described(),
        "__match_args__": tuple(known.name for known in fields if known.init and not known.kw_only),
        "__init__": _first(filling),
        "__signature__": _Asked(filling),
    }
    if slots:
        return _slotted(cls, own, made, [known.name for known in new])
    made |= {known.name: known.default for known in new if known.default is not _NONE}
    for known in new:
        if known.default is _NONE and known.name in own:
            delattr(cls, known.name)
    for name, value in made.items():
        setattr(cls, name, value)
    return cls


def _told(name: str, type_: str, own: Mapping[str, Any], *, kw_only: bool) -> _Field:
    """A field as the body of its class tells it."""
    given = own.get(name, _NONE)
    known = given if isinstance(given, _Field) else _Field(default=given)
    known.name, known.type, known.kw_only = name, type_, known.kw_only or kw_only
    return known


def _with_inherited(cls: Any, new: Iterable[_Field]) -> tuple[_Field, ...]:
    """All fields of a class, those of its bases first."""
    fields: dict[str, _Field] = {}
    for base in reversed(cls.__mro__[1:]):
        fields |= {known.name: known for known in vars(base).get("__record__", ())}
    return tuple((fields | {known.name: known for known in new}).values())


def _slotted(cls: Any, own: dict[str, Any], made: Mapping[str, Any], names: Sequence[str]) -> Any:
    """The class made again with slots, which a class cannot be given later."""
    for name in ("__dict__", "__weakref__", *names):
        own.pop(name, None)
    inherited = {name for base in cls.__mro__[1:] for name in vars(base).get("__slots__", ())}
    slots = tuple(name for name in names if name not in inherited)
    return type(cls)(cls.__name__, cls.__bases__, {**own, **made, "__slots__": slots, "__qualname__": cls.__qualname__})


def _methods(fields: Sequence[_Field], *, frozen: bool, slots: bool, eq: bool, order: bool) -> dict[str, Any]:
    values = _getter([known.name for known in fields if known.compare])
    methods: dict[str, Any] = {"__repr__": _shown([known.name for known in fields if known.repr])}
    if eq:
        methods["__eq__"] = _comparison(operator.eq, values)
        methods["__hash__"] = (lambda self: hash(values(self))) if frozen else None
    if order:
        methods |= {name: _comparison(compare, values) for name, compare in _ORDER}
    if frozen:
        names = [known.name for known in fields]
        methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
        if slots:
            methods |= {"__getstate__": _state(names), "__setstate__": _restored(names)}
    return methods


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
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_: Any, name: str) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(names: Sequence[str]) -> Callable[[Any], list[Any]]:
    return lambda self: [getattr(self, name) for name in names]


def _restored(names: Sequence[str]) -> Callable[[Any, list[Any]], None]:
    """For pickle and copy, which must get past `__setattr__`."""

    def method(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return method


class _Described:
    """Stands for what the standard library knows of a dataclass until it asks."""

    def __get__(self, _: Any, cls: Any) -> Any:
        import dataclasses

        like = [(known.name, known.type, _as_there(known)) for known in cls.__record__]
        made = dataclasses.make_dataclass(cls.__name__, like, init=False, repr=False, eq=False)
        cls.__dataclass_fields__ = vars(made)["__dataclass_fields__"]
        return cls.__dataclass_fields__


def _as_there(known: _Field) -> Any:
    from dataclasses import field as described

    given = {"default": known.default, "default_factory": known.default_factory}
    given = {name: value for name, value in given.items() if value is not _NONE}
    return described(init=known.init, repr=known.repr, compare=known.compare, kw_only=known.kw_only, **given)


class _Asked:
    """Stands for the signature of a class until somebody inspects it: then `__init__` is made and has its own."""

    def __init__(self, filling: str) -> None:
        self._filling = filling

    def __get__(self, _: Any, cls: Any) -> Any:
        for made in cls.__mro__:
            if vars(made).get("__signature__") is self:
                del made.__signature__
                made.__init__ = _init(made, self._filling)
        raise AttributeError("__signature__")


def _first(filling: str) -> Callable[..., None]:
    """An `__init__` that puts the real one in its place when it is first called."""

    def method(self: Any, *args: Any, **kwargs: Any) -> None:
        cls: Any = next(made for made in type(self).__mro__ if vars(made).get("__init__") is method)
        cls.__init__ = _init(cls, filling)
        cls.__init__(self, *args, **kwargs)

    return method


def _init(cls: Any, filling: str) -> Callable[..., None]:
    """The `__init__` of a record: that of its shape, with its names, defaults and slots."""
    fields: tuple[_Field, ...] = cls.__record__
    if filling is _SLOT and len(fields) >= _FEW:
        filling = _OPENED
    shape = tuple((known.init, known.optional, known.default_factory is not _NONE, known.kw_only) for known in fields)
    code = _compiled(filling, shape, hasattr(cls, "__post_init__"))
    names: dict[Any, str] = {f"_{number}": known.name for number, known in enumerate(fields)}
    code = code.replace(
        co_varnames=tuple(names.get(name, name) for name in code.co_varnames),
        co_names=tuple(names.get(name, name) for name in code.co_names),
        co_consts=tuple(names.get(const, const) for const in code.co_consts),
    )
    seen: dict[str, Any] = {"none": _NONE}
    for number, known in enumerate(fields):
        seen |= {f"default_{number}": known.default, f"make_{number}": known.default_factory}
        if filling is _SLOT:
            seen[f"set_{number}"] = getattr(cls, known.name).__set__
    if filling is _OPENED:
        free = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
        seen |= {"change": vars(object)["__class__"].__set__, "opened": type(cls.__name__, (cls,), free)}
    defaults = {known.name: known.default for known in fields if known.init and known.optional}
    named = {known.name for known in fields if known.kw_only}
    init = FunctionType(
        code, vars(sys.modules[cls.__module__]), "__init__",
        tuple(value for name, value in defaults.items() if name not in named),
        tuple(CellType(seen[name]) for name in code.co_freevars),
    )  # fmt: skip
    init.__kwdefaults__ = {name: value for name, value in defaults.items() if name in named}
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    init.__annotations__ = {known.name: known.type for known in fields if known.init} | {"return": None}
    return init


@cache
def _compiled(filling: str, shape: tuple[tuple[bool, bool, bool, bool], ...], followed: bool) -> CodeType:
    """The code of an `__init__` for fields of this shape, which are called `_0`, `_1` …"""
    plain, named, body = ["self"], list[str](), list[str]()
    for number, (init, optional, factory, kw_only) in enumerate(shape):
        if init:
            (named if kw_only else plain).append(f"_{number}=None" if optional else f"_{number}")
        elif not optional:
            continue  # `__post_init__` sets it
        value = f"_{number}" if init else f"default_{number}"
        if factory:
            value = f"make_{number}() if _{number} is none else _{number}" if init else f"make_{number}()"
        body.append(filling.format(number, value))
    if filling is _OPENED:
        body = ["closed = self.__class__", "change(self, opened)", *body, "self.__class__ = closed"]
    if followed:
        body.append("self.__post_init__()")
    parameters = ", ".join([*plain, *(["*", *named] if named else [])])
    seen = [
        "none",
        "change",
        "opened",
        *(f"{kind}_{number}" for number in range(len(shape)) for kind in ("default", "make", "set")),
    ]
    head = [f"def wrap({', '.join(seen)}):", f" def __init__({parameters}):"]
    body = [f"  {line}" for line in body or ["pass"]]
    scope: dict[str, Any] = {}
    exec("\n".join([*head, *body, " return __init__"]), scope)  # noqa: S102 - our words
    code: CodeType = scope["wrap"](*seen).__code__
    return code
