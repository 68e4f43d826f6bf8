"""Domain values as plain JSON structures and back, by their type annotations.

Fractions are written "3/4" (exact), days ISO 8601, enums by value, dataclasses as objects without the fields that have
their default. Used for columns, for the images that undo replays, and for the file two checkers exchange.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import types
import typing
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from workbench.i18n import Message

Decoder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """The JSON structure of a domain value."""
    if value is None or isinstance(value, bool | int) or type(value) is str:
        return value
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, dt.date):  # a datetime is a date
        return value.isoformat()
    if isinstance(value, Message):
        return {"id": value.id, "params": [[key, _encode_any(param)] for key, param in value.params]}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(encode(item) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            name: encode(item)
            for name, default in _defaults(type(value))
            if (item := getattr(value, name)) is not default and item != default
        }
    raise TypeError(f"no JSON form for {type(value).__name__}")


def decode(kind: Any, data: Any) -> Any:
    """The value of type `kind` in a JSON structure made by `encode`. Raises ValueError, KeyError or TypeError."""
    return decoder(kind)(data)


@cache
def decoder(kind: Any) -> Decoder:
    """The function that reads values of a type; built once per type."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = decoder(next(arg for arg in args if arg is not type(None)))
        return lambda data: None if data is None else inner(data)
    if origin in (tuple, list, frozenset):
        item = decoder(args[0])
        return lambda data: origin(item(entry) for entry in data)
    if kind is Message:
        return _decode_message
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        members = {member.value: member for member in kind}
        return members.__getitem__
    if dataclasses.is_dataclass(kind):
        return _dataclass_decoder(kind)
    raise TypeError(f"no JSON form for {kind}")


def _dataclass_decoder(kind: Any) -> Decoder:
    hints = typing.get_type_hints(kind)
    readers = {field.name: decoder(hints[field.name]) for field in dataclasses.fields(kind) if field.init}

    def read(data: dict[str, Any]) -> Any:
        return kind(**{name: readers[name](value) for name, value in data.items() if name in readers})

    return read


_MISSING = object()


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    found = []
    for field in dataclasses.fields(kind):
        default: Any = _MISSING
        if field.default is not dataclasses.MISSING:
            default = field.default
        elif field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        found.append((field.name, default))
    return tuple(found)


def _fraction(data: str) -> Fraction:
    return Fraction(data) if "/" in data else Fraction(int(data))


def _same(data: Any) -> Any:
    return data


_SIMPLE: dict[Any, Decoder] = {
    str: _same,
    int: _same,
    bool: _same,
    Fraction: _fraction,
    dt.date: dt.date.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
    Any: _same,
}


def _decode_message(data: dict[str, Any]) -> Message:
    return Message(data["id"], tuple((key, _decode_any(param)) for key, param in data["params"]))


def _encode_any(value: Any) -> Any:
    """A message parameter, with its type where JSON has none."""
    if isinstance(value, Message):
        return {"message": encode(value)}
    if isinstance(value, Fraction | Decimal):
        return {type(value).__name__.lower(): str(value)}
    if isinstance(value, dt.date):
        return {"day": value.isoformat()[:10]}
    if isinstance(value, tuple | list):
        return [_encode_any(item) for item in value]
    return encode(value) if value is None or isinstance(value, str | int | enum.Enum) else str(value)


def _decode_any(data: Any) -> Any:
    if isinstance(data, list):
        return tuple(_decode_any(item) for item in data)
    if isinstance(data, dict):
        ((kind, value),) = data.items()
        return _TAGGED[kind](value)
    return data


_TAGGED: dict[str, Decoder] = {
    "message": _decode_message,
    "fraction": Fraction,
    "decimal": Decimal,
    "day": dt.date.fromisoformat,
}
