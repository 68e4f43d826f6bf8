"""Words of events for the consistency checker: a typed view of `events.toml`, looked up apart from all other words."""

from __future__ import annotations

from workbench.language.checking import CheckWords, cues_of
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class EventWords:
    """`falls`: what stands between a date and the weekday that it is said to be ("is", "falls on"); `apposing`: the
    articles before a weekday in apposition; `that` takes up a day told before by its weekday (`same` may stand between
    the two, or one of `trailing` behind the weekday), `years` are the words of
    "this year"; `lists`: what takes up a counted noun before its list ("those of"), leads to its last item
    (finally), bears titles (works).
    `parts`: what takes up a whole beside a part of it (them, of-it, whereof, over) and tells that it is one (holding,
    aboard), `opening` opens a clause with the whole,
    `pointing` and `pointing_of` („dieser“: "of these") take its noun up; `ranges`: what tells a range (ages, depends);
    `attribution`: what confirms nothing (unconfirmed), gives the sentence before to somebody (anaphor), names nobody
    (anonymity), names the one whom a matter is of (party), leads to a speaker (by, cleft) or to who has measured a
    figure (measured);
    `sequence`: effects, what leads to their causes and tells the deeds (effect, cause, deed), deaths and what only the
    living do (dying, lived, buried), and promises;
    `terms`: what leads to the first day of a term (counting), its names (term), and "later";
    `masses`: people and things of which no share is more than all (mass), verbs that leave nothing of what they take
    (wipe), and shares of all (full).
    """

    falls: CheckWords
    lists: CheckWords
    parts: CheckWords
    masses: CheckWords
    ranges: CheckWords
    attribution: CheckWords
    sequence: CheckWords
    terms: CheckWords
    apposing: frozenset[str]
    that: frozenset[str]
    same: frozenset[str]
    trailing: tuple[str, ...]
    years: frozenset[str]
    opening: frozenset[str]
    pointing: frozenset[str]
    pointing_of: frozenset[str]


def event_words(pack: LanguagePack) -> EventWords:
    """The words of a pack, built once (`pack.view(event_words)`). Raises ResourceError when malformed."""
    table = pack.table("events")

    return EventWords(
        falls=cues_of(table, "weekday"),
        lists=cues_of(table, "lists"),
        parts=cues_of(table, "parts"),
        masses=cues_of(table, "masses"),
        ranges=cues_of(table, "ranges"),
        attribution=cues_of(table, "attribution"),
        sequence=cues_of(table, "sequence"),
        terms=cues_of(table, "terms"),
        apposing=table.words("apposing"),
        that=table.words("that-day"),
        same=table.words("same-day"),
        trailing=tuple(table.strings("that-day-behind")),
        years=table.words("this-year"),
        opening=table.words("opening"),
        pointing=table.words("pointing"),
        pointing_of=table.words("pointing-of"),
    )
