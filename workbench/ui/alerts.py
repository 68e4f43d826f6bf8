"""The findings of an article as they are listed, sorted once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from workbench.domain.findings import Finding, FindingState, Severity


class Alerts:
    """Made of an article's findings; made anew when one of them has changed."""

    def __init__(self, findings: Sequence[Finding] = ()) -> None:
        self.of = findings

    @cached_property
    def listed(self) -> list[Finding]:
        """What the consistency panel lists: gravest first, in the order of the text; dismissed ones last."""
        found = [finding for finding in self.of if finding.state is not FindingState.GONE]
        return sorted(found, key=lambda f: (f.state is FindingState.DISMISSED, f.severity.rank, _place(f)))

    @cached_property
    def open(self) -> list[Finding]:
        """Open errors and warnings."""
        return [f for f in self.listed if f.state is FindingState.OPEN and f.severity.at_least(Severity.WARNING)]

    @cached_property
    def by_key(self) -> dict[str, Finding]:
        """The first of those that have a key in common."""
        return {finding.key: finding for finding in reversed(self.listed)}


def _place(finding: Finding) -> int:
    return finding.places[0].start if finding.places else 0
