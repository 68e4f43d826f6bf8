"""The value of what a template has read: one short function per group of templates in dates.toml."""

from __future__ import annotations

from workbench.extract.dimensions.dates.anchor import UNRESOLVED, Anchor, Reading
from workbench.extract.dimensions.dates.calendar_values import CALENDAR
from workbench.extract.dimensions.dates.elliptic import REST
from workbench.extract.dimensions.dates.relative_values import RELATIVE
from workbench.language.date_patterns import Slots

_RESOLVERS = CALENDAR | RELATIVE
GROUPS = frozenset(_RESOLVERS) | {"none"} | REST
"""The groups of templates that a language may have; "none" is for what looks like a date and is none."""


def resolve(group: str, slots: Slots, anchor: Anchor, tense: str) -> Reading:
    """The value of a match; unresolved for a group nobody knows."""
    resolver = _RESOLVERS.get(group)
    return UNRESOLVED if resolver is None else resolver(slots, anchor, tense)
