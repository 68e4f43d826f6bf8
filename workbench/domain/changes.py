"""What an act changed: the one notice that every pane and program reads."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.i18n import Message
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds of noun touched ("article", "version", "claim", "link", "finding", "evidence", "setting"), their ids, the
    articles concerned, the name of the act, and who started it (a pane's own tag, so that it need not reload).
    """

    kinds: frozenset[str]
    ids: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    label: Message | None = None
    initiator: str = ""

    def __bool__(self) -> bool:
        return bool(self.kinds)


def merged(several: Sequence[Changes]) -> Changes:
    """One notice for several acts. One that concerns no single article concerns all."""
    everywhere = not all(changes.articles for changes in several)
    return Changes(
        frozenset[str]().union(*(changes.kinds for changes in several)),
        frozenset[str]().union(*(changes.ids for changes in several)),
        frozenset() if everywhere else frozenset[str]().union(*(changes.articles for changes in several)),
        several[-1].label if several else None,
    )
