"""What the checker is given: one version, its claims and links, and the spans that rules without numbers look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.domain.articles import Version
from workbench.domain.claims import Claim
from workbench.domain.links import Link
from workbench.domain.mentions import NameMention, QuotationMention


@dataclass(frozen=True, slots=True)
class Options:
    """Per-desk settings of the checker: rules switched off or on by code, severities changed, house constants."""

    disabled: frozenset[str] = frozenset()
    enabled: frozenset[str] = frozenset()
    severities: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


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
