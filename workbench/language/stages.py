"""Words for the steps of one matter (ordered, begun, finished, opened), by ladder: a typed view of `stages.toml`."""

from __future__ import annotations

from workbench.language.checking import CheckWords, Cue, cues_of
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class StageWords:
    """`marks`: phrases with their steps as roles ("court-2"); one of `contrast` says that two things are told of, one
    of `before` tells what may lie before a founding.
    """

    marks: CheckWords
    contrast: frozenset[str]
    before: frozenset[str]


def steps_of(mark: Cue) -> dict[str, int]:
    """The ladders of a phrase with its step on each: {"court": 2}."""
    return {role.rpartition("-")[0]: int(role.rpartition("-")[2]) for role in mark.roles}


def stage_words(pack: LanguagePack) -> StageWords:
    """The words of a pack, built once (`pack.view(stage_words)`). Raises ResourceError when malformed."""
    table = pack.table("stages")
    return StageWords(CheckWords(table), table.words("contrast"), table.words("before"))


@dataclass(frozen=True, slots=True)
class TurnWords:
    """`marks`: verbs with the turns that they tell as roles ("trip-1"); `then` leads to what follows on something."""

    marks: CheckWords
    then: CheckWords


def turn_words(pack: LanguagePack) -> TurnWords:
    """The verbs of a pack that tell a turn by themselves (`pack.view(turn_words)`). Raises ResourceError."""
    table = pack.table("stages")
    return TurnWords(cues_of(table, "turns"), cues_of(table, "follows"))
