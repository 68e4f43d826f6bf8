"""Check one article: every active rule over one scene."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from workbench.check import registry
from workbench.check.case import Case
from workbench.check.deriving import Derived, derive
from workbench.check.relation import Relation
from workbench.check.rule import Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import Link
from workbench.language.pack import LanguagePack
from workbench.records import dataclass, replace, uncollected

__all__ = ["CheckResult", "Derived", "Step", "check"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Findings gravest first, then in text order; all links (the person's and the suggested); derived values."""

    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    derived: tuple[Derived, ...] = ()


def check(case: Case, pack: LanguagePack) -> CheckResult:
    """Every mismatch of one article. Deterministic; never reads the clock, files or the network."""
    scene = Scene(case, pack)
    with uncollected():
        try:
            return checked(scene)
        finally:
            _let_go(scene)


def _let_go(scene: Scene) -> None:
    """Forget everything, at the end of a check that nobody goes on from. What was made of a scene holds it in turn; so
    it need not wait for the collector of such circles, which takes longer over them than a rule.
    """
    scene.trace.forget()
    vars(scene).clear()


Step = Callable[[int, int], None]
"""Hears how many rules are done of how many, time and again while one takes long; what it raises ends the check."""


def checked(scene: Scene, step: Step | None = None) -> CheckResult:
    """Every mismatch of a scene. Of a live one (see `check.live`) only what a change touched is looked at again."""
    case = scene.case
    found: list[Finding] = []
    rules = registry.active(case.options)
    with uncollected(), _heard(scene, step) as hear:
        for number, rule in enumerate(rules):
            hear(number, len(rules))
            found.extend(_of_rule(rule, scene))
        return CheckResult(
            tuple(_in_order(_with_settings(_once(found), case))),
            scene.links,
            scene.trace.remembered(derive, lambda: tuple(derive(scene))),
        )


@contextmanager
def _heard(scene: Scene, step: Step | None) -> Iterator[Step]:
    """What is called at each rule, so that `step` is heard at it and at whatever is made for it."""

    def hear(done: int, total: int) -> None:
        if step is not None:
            step(done, total)
            scene.trace.pulse = partial(step, done, total)

    try:
        yield hear
    finally:
        scene.trace.pulse = None


def _of_rule(rule: Rule, scene: Scene) -> Iterable[Finding]:
    """What a rule finds, remembered as a whole or by relation."""
    if not scene.trace.live:
        yield from rule.check(scene)
    elif rule.apart is None:
        yield from scene.trace.remembered(rule.code, lambda: tuple(rule.check(scene)))
    else:
        for relation in scene.related(rule.apart):
            yield from scene.trace.remembered((rule.code, relation), partial(_of_relation, rule, scene, relation))


def _of_relation(rule: Rule, scene: Scene, relation: Relation) -> tuple[Finding, ...]:
    with scene.only(relation) as asked:
        found = tuple(rule.check(scene))
        assert asked() or not found, f"{rule.code} does not go by relations of kind {rule.apart}"
        return found


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Of several alarms about exactly the same places, and of those of a rule that say the same words of the same last
    place (against title and lead), the gravest, the first of equals: one fault, one alarm.
    """
    return _gravest(_gravest(findings, lambda one: one.places), _said)


def _said(finding: Finding) -> object:
    return finding.rule, finding.message, finding.arithmetic, finding.places[-1]


def _gravest(findings: Iterable[Finding], same: Callable[[Finding], object]) -> list[Finding]:
    """The gravest alarm of each sort; what is no alarm of several places stays."""
    kept: dict[object, Finding] = {}
    for number, finding in enumerate(findings):
        alarm = finding.severity.at_least(Severity.WARNING)
        key: object = same(finding) if alarm and len(finding.places) > 1 else number
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
