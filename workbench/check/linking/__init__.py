"""Which amounts have to do with each other: relations suggested from patterns and cues, or made by a person.

Each module holds one family of patterns: `find(context, sentence)` yields the relations that a sentence gives rise to
(whatever else it looks at), `find_all(context)` those that need the whole text. A link that a person confirmed is
"stated"; one that a person rejected is never used, nor suggested again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from workbench import discovery
from workbench.check.explained import unexplained
from workbench.check.linking.context import Context
from workbench.check.relation import Relation, identity
from workbench.domain.links import Confidence, Link, LinkKind, LinkState

if TYPE_CHECKING:
    from workbench.check.scene import Scene

Find = Callable[[Context, int], Iterable[Relation]]
FindAll = Callable[[Context], Iterable[Relation]]


@cache
def finders() -> tuple[tuple[Find | None, FindAll | None], ...]:
    """The `find` and `find_all` of every module of this package."""
    found = discovery.modules(__name__)
    return tuple((getattr(module, "find", None), getattr(module, "find_all", None)) for module in found)


def _found(context: Context) -> Iterator[Relation]:
    """Everything that the patterns find; what a sentence gave rise to is kept until something it looked at changes."""
    trace = context.scene.trace
    for find, find_all in finders():
        if find is not None:
            yield from trace.remembered(find, partial(_of_sentences, find, context), Relation.all_same)
        if find_all is not None:
            yield from trace.remembered(find_all, partial(_of_all, find_all, context), Relation.all_same)


def _of_sentences(find: Find, context: Context) -> tuple[Relation, ...]:
    return tuple(context.scene.trace.every(find, context, context.sentences, Relation.all_same))


def _of_all(find_all: FindAll, context: Context) -> tuple[Relation, ...]:
    return tuple(find_all(context))


def relations(context: Context) -> tuple[Relation, ...]:
    """The person's relations, then the suggested ones that the person did not reject."""
    by_person = list(_confirmed(context.scene))
    decided = {_signature(link) for link in context.scene.given}
    ids = {link.id for link in context.scene.given}
    found: dict[str, Relation] = {}
    for relation in _found(context):
        link = relation.link
        if link.id not in ids and (not decided or _signature(link) not in decided):
            known = found.get(link.id)
            if known is None or _weight(relation) > _weight(known):
                found[link.id] = relation
    return (*by_person, *_one_total_each(unexplained(context, found.values())))


def _weight(relation: Relation) -> tuple[bool, bool, bool]:
    """Of the same relation found by two patterns the one that says more, then the one told more clearly, counts."""
    return relation.factor is not None, relation.confidence is Confidence.STATED, relation.explicit


def _one_total_each(found: Iterable[Relation]) -> Iterator[Relation]:
    """Without sums of the same parts to a total told again, of title and body: the one that is stated stays."""
    sums: set[tuple[object, ...]] = set()
    for relation in sorted(found, key=lambda relation: relation.confidence is not Confidence.STATED):
        total = relation.one("total") if relation.kind is LinkKind.SUM and not relation.open else None
        if total is None:
            yield relation
            continue
        parts = frozenset(one.order for one in relation.figures if one is not total)
        same = (parts, total.quantity.low, total.quantity.high)
        if same not in sums:
            sums.add(same)
            yield relation


def suggest(scene: Scene) -> tuple[Link, ...]:
    """All links of an article: those a person made or decided on, then the suggested ones."""
    suggested = (relation.link for relation in scene.relations if not relation.link_id)
    return (*scene.given, *suggested)


def _confirmed(scene: Scene) -> Iterator[Relation]:
    for link in scene.given:
        if link.state is LinkState.CONFIRMED:
            relation = scene.trace.remembered(link, partial(_resolved, scene, link))
            if relation is not None:
                yield relation


def _resolved(scene: Scene, link: Link) -> Relation | None:
    """A person's link with its members; None when one of them is gone."""
    members = [(member.role, scene.figure(member.claim, member.amount)) for member in link.members]
    known = tuple((role, figure) for role, figure in members if figure is not None)
    if len(known) != len(members):
        return None
    return Relation(
        link.kind, known, Confidence.STATED, link.open, link.pattern or "person", explicit=True,
        link_id=link.id or identity(link.kind, link.members),
    )  # fmt: skip


def _signature(link: Link) -> tuple[LinkKind, frozenset[tuple[str, int]]]:
    return link.kind, frozenset((member.claim, member.amount) for member in link.members)
