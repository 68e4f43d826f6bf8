"""All rules, found by walking `check/rules`; adding a file adds a rule."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from types import ModuleType

from workbench import discovery
from workbench.check import rules as rules_package
from workbench.check.case import Options
from workbench.check.rule import FAMILIES, Rule
from workbench.errors import ResourceError
from workbench.i18n import Catalogue
from workbench.records import replace


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, ordered by family and code. Raises ResourceError for a code used twice or an unknown family."""
    return collect(discovery.modules(rules_package.__name__))


def collect(modules: Iterable[ModuleType]) -> tuple[Rule, ...]:
    """The rules of the given modules; modules without a RULE are the pieces that rules share."""
    found: dict[str, Rule] = {}
    for module in modules:
        rule = getattr(module, "RULE", None)
        if not isinstance(rule, Rule):
            continue
        if rule.code in found:
            raise ResourceError("error.rule.duplicate", code=rule.code, module=module.__name__)
        if rule.family not in FAMILIES:
            raise ResourceError("error.rule.family", code=rule.code, family=rule.family)
        found[rule.code] = replace(rule, doc=module.__doc__ or "")
    return tuple(sorted(found.values(), key=_order))


def active(options: Options) -> tuple[Rule, ...]:
    """The rules that a desk has switched on."""
    return tuple(
        rule for rule in rules() if rule.code not in options.disabled and (rule.on or rule.code in options.enabled)
    )


def by_code(code: str) -> Rule | None:
    return next((rule for rule in rules() if rule.code == code), None)


def add_words(catalogue: Catalogue) -> None:
    """Add the words of all rules to a catalogue."""
    for rule in rules():
        for tag, entries in rule.words.items():
            catalogue.add(tag, entries)


def _order(rule: Rule) -> tuple[int, str, int, str]:
    letters, _, rest = rule.code.partition("-")
    digits = "".join(char for char in rest if char.isdigit())
    return FAMILIES.index(rule.family), letters, int(digits or 0), rest
