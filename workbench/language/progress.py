"""Words for the steps of one course of events, told by a noun and its verb: a typed view of `progress.toml`."""

from __future__ import annotations

from workbench.language.checking import CheckWords, cues_of
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class ProgressWords:
    """`subjects`: nouns of what goes on ("works", "inquiry"); `verbs`: what is told of them, a role being the noun, the
    ladder and the step ("works-works-2"); `phrases`: what tells a step by itself ("works-2"); `guards`: what tells of
    two things (apart), of a time once planned (meant) or kept (kept), what is looked into (into), and what else than
    fire drives people out (hazard). One of `of` adds to a noun what it is about; `lengths` say behind a length
    that it is that of works.
    """

    subjects: CheckWords
    verbs: CheckWords
    phrases: CheckWords
    guards: CheckWords
    of: frozenset[str]
    lengths: CheckWords


def progress_words(pack: LanguagePack) -> ProgressWords:
    """The words of a pack, built once (`pack.view(progress_words)`). Raises ResourceError when malformed."""
    table = pack.table("progress")
    subjects, verbs, phrases, guards = (cues_of(table, key) for key in ("subjects", "verbs", "cues", "guards"))
    return ProgressWords(subjects, verbs, phrases, guards, table.words("of"), cues_of(table, "lengths"))
