"""What is done to the things counted, in words that a writer puts for each other: a typed view of `tellings.toml`."""

from __future__ import annotations

from workbench.language.cues import Cues
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens


class Tellings:
    """One language's deeds: "burned" and "went up in flames" are one. Built by `tellings`. `light` are words
    that tell nothing of a number: "remained", "altogether".
    """

    def __init__(self, deeds: dict[str, tuple[str, ...]], light: frozenset[str]) -> None:
        self.light = light
        self._cues = Cues((phrase, name) for name, phrases in deeds.items() for phrase in phrases)

    def of(self, tokens: Tokens, first: int, stop: int) -> frozenset[str]:
        """The deeds that words among tokens [first, stop) tell of."""
        return frozenset(name for hit in self._cues.within(tokens, first, stop) for name in hit.values)

    def places(self, tokens: Tokens, first: int, stop: int) -> dict[int, frozenset[str]]:
        """Where those words stand, with the deeds they tell of."""
        hits = self._cues.within(tokens, first, stop)
        return {at: frozenset(hit.values) for hit in hits for at in range(hit.first, hit.last)}


def tellings(pack: LanguagePack) -> Tellings:
    """The deeds of a pack, built once (`pack.view(tellings)`). Raises ResourceError when malformed."""
    table = pack.table("tellings")
    return Tellings(table.table("deeds").string_lists(), table.words("light"))
