"""A relation between amounts as the rules use it: a link with its members resolved to figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property

from workbench.check.grading import Verdict
from workbench.check.scene import Figure
from workbench.domain.digest import digest
from workbench.domain.links import Confidence, Link, LinkKind, LinkState, Member
from workbench.domain.text import Span
from workbench.records import dataclass, field

DISJOINT = frozenset({"disjoint"})
"""Note of a sum whose parts cannot overlap, so that also an open list of them may not exceed the whole."""

AFTER_MONEY = frozenset({"after_money"})
"""Note of a stake whose whole is told to be worth so much with the new money in it."""


@dataclass(frozen=True, eq=False)
class Relation:
    """Figures in roles. `pattern` names how it was found ("enumeration.closed"), `words` the spans of the cues that
    take part ("doubled"), `factor` what such a word says, `direction` +1 up, -1 down, 0 untold, `explicit` that every
    operand has its own role cue.
    """

    kind: LinkKind
    members: tuple[tuple[str, Figure], ...]
    confidence: Confidence = Confidence.INFERRED
    open: bool = False
    pattern: str = ""
    words: tuple[Span, ...] = ()
    factor: Fraction | None = None
    direction: int = 0
    explicit: bool = False
    link_id: str = ""
    notes: frozenset[str] = field(default_factory=frozenset)

    def of(self, role: str) -> tuple[Figure, ...]:
        return tuple(figure for name, figure in self.members if name == role)

    def one(self, role: str) -> Figure | None:
        return next((figure for name, figure in self.members if name == role), None)

    def capped(self, verdict: Verdict) -> Verdict:
        """The verdict within what the confidence of this relation allows (consistency 2.4)."""
        return verdict.capped(self.confidence, explicit=self.explicit)

    def same_as(self, other: Relation) -> bool:
        """Whether two say the same of the same figures."""
        return self is other or all(getattr(self, name) == getattr(other, name) for name in self.__match_args__)

    @staticmethod
    def all_same(some: Sequence[Relation], others: Sequence[Relation]) -> bool:
        """Whether two lists say the same one by one."""
        return len(some) == len(others) and all(map(Relation.same_as, some, others))

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for _, figure in self.members)

    @cached_property
    def link(self) -> Link:
        """The link that a desk keeps and a person may confirm or reject."""
        members = tuple(Member(role, *figure.key) for role, figure in self.members)
        return Link(
            self.link_id or identity(self.kind, members), self.kind, members, self.confidence,
            LinkState.CONFIRMED if self.link_id else LinkState.SUGGESTED, self.open, self.pattern,
        )  # fmt: skip


def sum_of(
    total: Figure,
    parts: Iterable[Figure],
    pattern: str,
    confidence: Confidence = Confidence.INFERRED,
    *,
    explicit: bool = False,
    closed: bool = True,
    notes: frozenset[str] = frozenset(),
) -> Relation:
    """The parts of a total; not `closed` when others may have been left out."""
    members = (("total", total), *(("part", part) for part in parts))
    return Relation(
        LinkKind.SUM, members, confidence, open=not closed, pattern=pattern, explicit=explicit, notes=notes
    )  # fmt: skip


def identity(kind: LinkKind, members: Iterable[Member]) -> str:
    """The same relation has the same id in every check, so that a rejection lasts."""
    parts = sorted(f"{member.role}:{member.claim}:{member.amount}" for member in members)
    return digest("\x1f".join((kind.value, *parts)))[:16]
