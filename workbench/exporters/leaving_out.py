"""A report without the sections that a person chose to leave out: nothing of them is in any format."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from workbench.domain.codec import plain
from workbench.domain.findings import FindingState
from workbench.domain.sections import WITHIN, Omission, Section
from workbench.errors import OperationRefused
from workbench.exporters.report import Certificate, Coverage, Report
from workbench.exporters.seal import content_hash, part_hashes


def without(report: Report, chosen: Collection[Section]) -> Report:
    """The report without some of its sections. Raises OperationRefused when its signature is of the form that certified
    everything at once: what is left could not be checked against it.
    """
    left_out = {section for section in Section if section in chosen or WITHIN.get(section) in chosen}
    if not left_out:
        return report
    hashes: dict[str, str] = {}
    if report.signature is not None and left_out != {Section.LOG}:
        if report.signature.content_sha256 != content_hash(report):
            raise OperationRefused("error.sheet.whole")
        hashes = part_hashes(plain(report))
    omissions = tuple(Omission(section, hashes.get(section, "")) for section in Section if section in left_out)
    return replace(_bare(report, left_out), left_out=omissions)


def _bare(report: Report, left_out: Collection[Section]) -> Report:
    if Section.CONSISTENCY in left_out:
        lines = tuple(replace(line, alerts=()) for line in report.claims)
        report = replace(report, claims=lines, findings=())
    elif Section.DISMISSED in left_out:
        kept = tuple(line for line in report.findings if line.finding.state is not FindingState.DISMISSED)
        report = replace(report, findings=kept)
    if Section.COVERAGE in left_out:
        report = replace(report, coverage=Coverage())
    if Section.EVIDENCE in left_out:
        lines = tuple(replace(line, evidence=()) for line in report.claims)
        report = replace(report, claims=lines, evidence=())
    if Section.LOG in left_out and report.void is not None:
        report = replace(report, void=Certificate(report.void.signature, report.void.changed))
    return report
