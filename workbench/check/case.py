"""What the checker is given: one version, its claims and links, and the spans that rules without numbers look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from workbench.check.grading import STANDARD, Ladder
from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.findings import Severity
from workbench.domain.links import Link
from workbench.domain.mentions import NameMention, QuotationMention
from workbench.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Options:
    """Per-desk settings of the checker: rules switched off or on by code, severities changed, house constants and
    thresholds (see `check.house`).
    """

    disabled: frozenset[str] = frozenset()
    enabled: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    ladder: Ladder = STANDARD
    rate_band: Fraction = Fraction(10, 100)
    range_cut: Fraction = Fraction(20, 100)


@dataclass(frozen=True, slots=True)
class Case:
    """One article to be checked. `links` are those a person made or decided on (confirmed and rejected); the checker
    suggests the others itself. Lost claims are not in `claims`.
    """

    version: Version
    claims: Sequence[Claim]
    links: Sequence[Link] = ()
    names: Sequence[NameMention] = ()
    quotations: Sequence[QuotationMention] = ()
    options: Options = Options()
