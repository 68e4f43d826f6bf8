"""Domain values as plain JSON values and back, without loss.

Exact numbers become decimal strings ("22.5") or "n/d" where they do not end; days and moments of the clock ISO 8601;
enumerations their value; sets sorted lists; messages their id and parameters, with the type of each parameter that JSON
would lose. `restore(type, plain(value)) == value` for every noun (a property test holds it).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import types
import typing
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

from workbench.i18n import Message
from workbench.i18n import plain as decimal

Value = TypeVar("Value")
_TYPED = "$"


def plain(value: Any) -> Any:
    """A domain value as what `json` can write."""
    if isinstance(value, Message):
        return {"id": value.id, "params": {key: _parameter(item) for key, item in value.params}}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Fraction):
        return fraction_text(value)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, frozenset | set):
        return sorted(plain(item) for item in value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return value


def fraction_text(value: Fraction) -> str:
    text = decimal(value)
    return text if Fraction(text) == value else f"{value.numerator}/{value.denominator}"


def restore(kind: type[Value], data: Any) -> Value:
    """The value of a type from its plain form. Raises ValueError when the form is not that of the type."""
    try:
        restored: Value = _restore(kind, data)
    except (KeyError, TypeError, AttributeError, ZeroDivisionError) as error:
        raise ValueError(f"not the plain form of {kind.__name__}: {error}") from error
    return restored


def _parameter(value: Any) -> Any:
    if isinstance(value, Message):
        return {_TYPED: "message", "value": plain(value)}
    if isinstance(value, Fraction | Decimal):
        return {_TYPED: type(value).__name__.lower(), "value": str(value)}
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return {_TYPED: "date", "value": value.isoformat()}
    if isinstance(value, tuple | list):
        return {_TYPED: "tuple", "value": [_parameter(item) for item in value]}
    if isinstance(value, enum.Enum):
        return value.value
    return value


def _restored_parameter(data: Any) -> Any:
    if not isinstance(data, dict):
        return data
    kind, value = data[_TYPED], data["value"]
    if kind == "message":
        return _message(value)
    if kind == "tuple":
        return tuple(_restored_parameter(item) for item in value)
    readers: dict[str, Any] = {"fraction": Fraction, "decimal": Decimal, "date": dt.date.fromisoformat}
    return readers[kind](value)


def _message(data: Any) -> Message:
    return Message(str(data["id"]), tuple((key, _restored_parameter(item)) for key, item in data["params"].items()))


def _restore(kind: Any, data: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return _restore_optional(kind, data)
    if origin in (tuple, frozenset, list):
        inner = typing.get_args(kind)[0]
        return origin(_restore(inner, item) for item in data)
    if origin is dict:
        inner = typing.get_args(kind)[1]
        return {key: _restore(inner, item) for key, item in data.items()}
    return _restore_plain(kind, data)


def _restore_optional(kind: Any, data: Any) -> Any:
    if data is None:
        return None
    inner = next(argument for argument in typing.get_args(kind) if argument is not type(None))
    return _restore(inner, data)


def _restore_plain(kind: Any, data: Any) -> Any:
    if kind is Message:
        return _message(data)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _restore(hint, data[name]) for name, hint in hints.items() if name in data})
    if kind is Fraction:
        return Fraction(data)
    if kind in (dt.date, dt.datetime):
        return kind.fromisoformat(data)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(data)
    if kind in (str, int, bool) and type(data) is not kind:
        raise TypeError(f"{data!r} is not {kind.__name__}")
    return data


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind) if field.init}
