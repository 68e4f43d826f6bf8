"""What every exporter is: one format over one immutable report."""

from __future__ import annotations

from typing import Protocol

from workbench.exporters.report import Report
from workbench.i18n import Catalogue, message
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a sheet: a catalogue and the language of its reader (whatever the desk's own language)."""

    catalogue: Catalogue
    tag: str

    def __call__(self, id: str, /, **params: object) -> str:
        return self.catalogue.say(message(id, **params), self.tag)


class Exporter(Protocol):
    """One output format. Modules of this package that have an `EXPORTER` are found by the registry."""

    id: str
    extension: str

    def render(self, report: Report, words: Wording) -> bytes:
        """The whole file, the same bytes for the same report and language."""
        ...
