"""All exporters, found by walking this package."""

from __future__ import annotations

from functools import cache

from workbench import discovery
from workbench.errors import UsageError
from workbench.exporters.base import Exporter


@cache
def all_exporters() -> tuple[Exporter, ...]:
    """One per output format, by id."""
    found = [module.EXPORTER for module in discovery.modules(__package__) if hasattr(module, "EXPORTER")]
    return tuple(sorted(found, key=lambda exporter: str(exporter.id)))


def formats() -> list[tuple[str, str]]:
    """(id, file name extension) of every format."""
    return [(exporter.id, exporter.extension) for exporter in all_exporters()]


def exporter(id: str) -> Exporter:
    """The exporter of a format. Raises UsageError naming the formats there are."""
    for candidate in all_exporters():
        if candidate.id == id:
            return candidate
    raise UsageError("error.format.unknown", format=id, known=", ".join(name for name, _ in formats()))
