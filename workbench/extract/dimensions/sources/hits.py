"""What the readers of attribution hand to the source reader."""

from __future__ import annotations

from workbench.extract.dimensions.sources.attribution import STATED
from workbench.extract.dimensions.sources.noun_groups import Phrase
from workbench.records import dataclass, field


@dataclass(slots=True)
class Hit:
    """One attribution: its source phrases (none for a pronoun), the relaying outlet, the tokens it covers."""

    phrases: list[Phrase]
    first: int
    last: int
    verb: str = ""
    modality: str = STATED
    relay: Phrase | None = None
    pronoun: bool = False
    citing: bool = False
    at: int = field(default=0)
