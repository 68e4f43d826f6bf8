"""Sections of a sheet that a person may leave out, and what stands in their place."""

from __future__ import annotations

import enum

from workbench.records import dataclass


class Section(enum.StrEnum):
    """In the order of the sheet. `CONSISTENCY` is all alerts, `DISMISSED` those of them that were set aside."""

    CONSISTENCY = "consistency"
    DISMISSED = "dismissed"
    COVERAGE = "coverage"
    EVIDENCE = "evidence"
    LOG = "log"


WITHIN = {Section.DISMISSED: Section.CONSISTENCY}
"""A section that is part of another is left out with it."""


@dataclass(frozen=True, slots=True)
class Omission:
    """A section that was left out. `sha256` is that of its content (`exporters.seal`) on a signed sheet, so that what
    is still there can be checked against the signature; "" on one that is not signed, and for the change log.
    """

    section: Section
    sha256: str = ""
