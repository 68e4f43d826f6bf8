"""Words of the firsts and lasts of a series for the consistency checker: a typed view of `series.toml`."""

from __future__ import annotations

from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class SeriesWords:
    """`after`: what says "first" behind its noun; `becoming`: what its subject then is; `events`: nouns of what happens
    on a day of its own; `wild`: words that take up the place, body or time of a class; `that_of` opens a definition;
    `said` tells that a date is of the telling, `denial` that there is no first; a word with one of `verb_ends` ends a
    description; `anaphoric` words and `taking_up` phrases in what follows a noun take up what was told; `beside` sets a
    first beside another, `begun` tells of a beginning.
    """

    after: frozenset[str]
    becoming: frozenset[str]
    events: frozenset[str]
    wild: frozenset[str]
    that_of: Phrases[bool]
    said: frozenset[str]
    denial: frozenset[str]
    verb_ends: tuple[str, ...]
    anaphoric: frozenset[str]
    taking_up: Phrases[bool]
    beside: Phrases[bool]
    begun: frozenset[str]


def series_words(pack: LanguagePack) -> SeriesWords:
    """The words of a pack, built once (`pack.view(series_words)`). Raises ResourceError when malformed."""
    table = pack.table("series")
    return SeriesWords(
        after=table.words("after"),
        becoming=table.words("becoming"),
        events=table.words("events"),
        wild=table.words("wild"),
        that_of=Phrases((phrase, True) for phrase in table.strings("that-of")),
        said=table.words("said"),
        denial=table.words("denial"),
        verb_ends=table.strings("verb-ends"),
        anaphoric=table.words("anaphoric"),
        taking_up=Phrases((phrase, True) for phrase in table.strings("taking-up")),
        begun=table.words("begun"),
        beside=Phrases((phrase, True) for phrase in table.strings("beside")),
    )
