"""The phrases of a table of words in a whole text, by the sentence in which they begin."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.check.scene import Scene
from workbench.language.checking import CheckWords, Cue


def marks_of(scene: Scene, words: CheckWords) -> dict[int, list[Cue]]:
    """The phrases of `words` by sentence, in text order."""
    return by_sentence(scene, words.all(scene.tokens))


def by_sentence(scene: Scene, marks: Iterable[Cue]) -> dict[int, list[Cue]]:
    """Marks found already, by sentence, in the order given."""
    found: dict[int, list[Cue]] = {}
    for mark in marks:
        found.setdefault(scene.segments.sentence_at(mark.start), []).append(mark)
    return found
