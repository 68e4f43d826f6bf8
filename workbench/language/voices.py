"""Who speaks, keeps silent or stays unnamed: a typed view of `voices.toml`, looked up apart from all other words."""

from __future__ import annotations

from workbench.language.checking import CheckWords, cues_of
from workbench.language.naming import words
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class VoiceWords:
    """`telling`: silences and wishes to stay unnamed (silent, not, speaking, naming, unnamed), what is not decided
    (not, settling), what is called untrue (denied), verbs that only the party itself can bear (admits), whose words
    they are (alone), that nothing was said (nothing, stated), that nobody else has said it (only, uttered), what was
    said (saying), words by which somebody speaks of what another has said (echoing) and what leads to who said it
    (signed); `findings`: what an institution has found; `doubts`: a statement in doubt (doubtful), and what says that
    nothing is settled (unsettled); `common`: nouns by which any speaker may be called; `posts`: nouns, beside those of
    sources, for who holds a post; `matters`: nouns that take up what a headline tells ("the decision"); `houses`: nouns
    before the name of a firm or family; `backshifted`: verb forms that behind a past verb of saying tell the future
    ("said it would"); `chiefs`: nouns for who is at the head of a house; `spokesmen`: for who speaks for somebody else;
    `partly`: words by which a silence is only of something more, or for a time; `means`: by what one speaks
    ("statement"), `by_means` what leads to it ("in a statement"); `without`: words that deny only the noun right behind
    them; `hearsay`: what is said of somebody, not by them ("said to plan"); `observers`: who tell what they
    think of a market.
    """

    telling: CheckWords
    findings: CheckWords
    doubts: CheckWords
    common: frozenset[str]
    posts: frozenset[str]
    matters: frozenset[str]
    houses: frozenset[str]
    backshifted: frozenset[str]
    chiefs: frozenset[str]
    spokesmen: frozenset[str]
    partly: frozenset[str]
    means: frozenset[str]
    by_means: frozenset[str]
    without: frozenset[str]
    hearsay: frozenset[str]
    observers: frozenset[str]


def voice_words(pack: LanguagePack) -> VoiceWords:
    """The words of a pack, built once (`pack.view(voice_words)`). Raises ResourceError when malformed."""
    table = pack.table("voices")

    return VoiceWords(
        cues_of(table, "telling"), cues_of(table, "findings"), cues_of(table, "doubts"),
        words(table, "common"), words(table, "posts"), words(table, "matters"), words(table, "houses"),
        words(table, "backshifted"), words(table, "chiefs"), words(table, "spokesmen"), words(table, "partly"),
        words(table, "means"), words(table, "by_means"), words(table, "without"), words(table, "hearsay"),
        words(table, "observers"),
    )  # fmt: skip
