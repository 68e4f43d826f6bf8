"""Check one article: every active rule over one scene."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.check import registry
from workbench.check.case import Case
from workbench.check.deriving import Derived, derive
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import Link
from workbench.language.pack import LanguagePack

__all__ = ["CheckResult", "Derived", "check"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Findings gravest first, then in text order; all links (the person's and the suggested); derived values."""

    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    derived: tuple[Derived, ...] = ()


def check(case: Case, pack: LanguagePack) -> CheckResult:
    """Every mismatch of one article. Deterministic; never reads the clock, files or the network."""
    scene = Scene(case, pack)
    found: list[Finding] = []
    for rule in registry.active(case.options):
        found.extend(rule.check(scene))
    return CheckResult(tuple(_in_order(_with_settings(_once(found), case))), scene.links, tuple(derive(scene)))


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Of several findings about exactly the same places the gravest (the first of equals): one fault, one alarm."""
    kept: dict[object, Finding] = {}
    for number, finding in enumerate(findings):
        alarm = finding.severity.at_least(Severity.WARNING)
        key: object = finding.places if alarm and len(finding.places) > 1 else number
        known = kept.get(key)
        if known is None or finding.severity.rank < known.severity.rank:
            kept[key] = finding
    return list(kept.values())


def _with_settings(findings: Iterable[Finding], case: Case) -> list[Finding]:
    """Severities that the desk changed. What rounding explains stays a remark: no setting makes an alarm of it."""
    changed = case.options.severities
    return [
        replace(finding, severity=changed[finding.rule])
        if finding.rule in changed and finding.severity is not Severity.INFO
        else finding
        for finding in findings
    ]


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    def order(finding: Finding) -> tuple[int, int, str]:
        return finding.severity.rank, finding.places[0].start if finding.places else 0, finding.rule

    return sorted(findings, key=order)
