"""Which amounts have to do with each other: relations suggested from patterns and cues, or made by a person.

Each module holds one family of patterns: `find(context)` yields relations. A link that a person confirmed is "stated";
one that a person rejected is never used, nor suggested again.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from workbench.check.linking.context import Context
from workbench.check.relation import Relation, identity
from workbench.domain.links import Confidence, Link, LinkKind, LinkState

if TYPE_CHECKING:
    from workbench.check.scene import Scene

Finder = Callable[[Context], Iterable[Relation]]


@cache
def finders() -> tuple[Finder, ...]:
    """The `find` of every module of this package that has one."""
    modules = (importlib.import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__))
    return tuple(module.find for module in modules if hasattr(module, "find"))


def relations(context: Context) -> tuple[Relation, ...]:
    """The person's relations, then the suggested ones that the person did not reject."""
    by_person = list(_confirmed(context.scene))
    decided = {_signature(link) for link in context.scene.case.links}
    ids = {link.id for link in context.scene.case.links}
    found: dict[str, Relation] = {}
    for finder in finders():
        for relation in finder(context):
            link = relation.as_link()
            if link.id not in ids and _signature(link) not in decided:
                found.setdefault(link.id, relation)
    return (*by_person, *found.values())


def suggest(scene: Scene) -> tuple[Link, ...]:
    """All links of an article: those a person made or decided on, then the suggested ones."""
    suggested = (relation.as_link() for relation in scene.relations if not relation.link_id)
    return (*scene.case.links, *suggested)


def _confirmed(scene: Scene) -> Iterator[Relation]:
    for link in scene.case.links:
        if link.state is not LinkState.CONFIRMED:
            continue
        members = [(member.role, scene.figure(member.claim, member.amount)) for member in link.members]
        known = tuple((role, figure) for role, figure in members if figure is not None)
        if len(known) == len(members):
            yield Relation(
                link.kind, known, Confidence.STATED, link.open, link.pattern or "person", explicit=True,
                link_id=link.id or identity(link.kind, link.members),
            )  # fmt: skip


def _signature(link: Link) -> tuple[LinkKind, frozenset[tuple[str, int]]]:
    return link.kind, frozenset((member.claim, member.amount) for member in link.members)
