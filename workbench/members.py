"""Enumerations whose members are looked up as fast as any other attribute of a class.

Up to Python 3.11 the class of all enumerations has a `__getattr__`, which makes even a member that is found at once
(`Kind.MONEY`) take five times as long as it needs to. Reading and checking name members by the hundred thousand.
"""

from __future__ import annotations

import enum
import sys
from typing import Any, TypeVar

Enumeration = TypeVar("Enumeration", bound=type[enum.Enum])

_MAKING = ("__dict__", "__getattr__", "__new__", "__prepare__", "__weakref__")
"""What only the making of an enumeration needs, and what slows the use of one."""


def _told(_: Any) -> type:
    """What an enumeration says to be of, to whoever asks whether it is one (`isinstance(cls, enum.EnumType)`)."""
    return enum.EnumType


def quick(cls: Enumeration) -> Enumeration:
    """A decorator for an enumeration. It stays one (`issubclass(cls, enum.Enum)`) with the same behaviour."""
    if sys.version_info < (3, 12):
        made: Any = cls
        made.__class__ = _Quick
    return cls


_used = {name: own for name, own in vars(enum.EnumType).items() if name not in _MAKING}
_Quick = type("EnumType", (type,), {**_used, "__class__": property(_told)})
