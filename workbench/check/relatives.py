"""Whether a word of kinship tells of somebody else: "his wife", but "this son of a smith", "as the son of a smith" and
"Joe Tarn, the man who turned a barn into a brand" (which other languages say with the word for a husband) do not.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.check.timeline import Timeline
from workbench.domain.mentions import NameMention
from workbench.language.lifetimes import lifetime_words

PART = 2
"""Most words between "as" and a word of kinship: "as the eldest son"."""


def relative_among(line: Timeline, kin: frozenset[str], places: range, people: Iterable[NameMention]) -> bool:
    """A relative is told of at one of the tokens `places`; `people` are those named in the sentence."""
    lower = line.scene.tokens.lower
    return any(lower[at] in kin and not of_the_same(line, at, places.stop, people) for at in places)


def of_the_same(line: Timeline, at: int, stop: int, people: Iterable[NameMention]) -> bool:
    """The word of kinship at token `at` tells of the one whose life is told up to token `stop`."""
    lower = line.scene.tokens.lower
    if at and lower[at - 1] in line.words.this_one:
        return True
    return _as_somebodys(line, at) or opens_apposed(line, at, stop) or _the_one_who(line, at, stop, people)


def opens_apposed(line: Timeline, at: int, stop: int) -> bool:
    """Read "Son of a smith, he was born", «Figlio di un fabbro, era nato», „Als Sohn eines Schmieds wurde er“: without
    an article at the head of its sentence, whose subject is the son himself.
    """
    lower, words = line.scene.tokens.lower, line.scene.pack.view(lifetime_words)
    inside = line.scene.sentence_tokens(line.scene.segments.sentence_at(line.scene.tokens.starts[at]))
    led = lower[inside.start] in words.parts
    if at not in (inside.start, inside.start + led) or not (led or "," in lower[at : max(stop, at)]):
        return False
    first = inside.start + led
    behind = lower[first + 1] if first + 1 < inside.stop else ""
    of = line.scene.context.words.of | line.words.out_of | line.words.indefinite | words.indefinite
    return lower[first] in line.words.kin | words.kin and behind in of


def _as_somebodys(line: Timeline, at: int) -> bool:
    """Read „als Sohn eines Schmieds“, "as the son of a smith"."""
    lower, words = line.scene.tokens.lower, line.scene.pack.view(lifetime_words)
    behind = lower[at + 1] if at + 1 < len(lower) else ""
    if behind not in line.scene.context.words.of | line.words.indefinite | words.indefinite:
        return False
    for first in range(at - 1, max(-1, at - 2 - PART), -1):
        if lower[first] in words.parts:
            return True
        if not lower[first].isalpha() or lower[first] in line.words.possessives | words.owners:
            return False
    return False


def _the_one_who(line: Timeline, at: int, stop: int, people: Iterable[NameMention]) -> bool:
    """In apposition behind a name, with a relative clause that names nobody: „Karl Ott, der Mann, der“."""
    lower, tokens = line.scene.tokens.lower, line.scene.tokens
    if at < 3 or lower[at - 1] not in line.words.definite or lower[at - 2] != "," or at + 2 >= len(lower):
        return False
    who = at + 1 + (lower[at + 1] == ",")
    if lower[who] not in line.words.to_do and lower[who] not in line.words.relatives:
        return False
    people = list(people)
    last = tokens.starts[stop] if stop < len(tokens) else tokens.ends[-1]
    named = any(name.end == tokens.ends[at - 3] for name in people)
    return named and not any(tokens.starts[at] <= name.start < last for name in people)
