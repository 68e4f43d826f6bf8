"""Sentences that a noun opens and a list follows: "The speakers are A, B and C", "The parishes affected are ...", « Les
parrains, qui sont A, B et C, verseront », „Betroffen sind die Gemeinden A, B und C“, "The group is made up of ...".

What stands beside the noun tells either no others ("affected") or what was told with their number ("the main
sponsors"): of some of them ("the most affected") no list says how many there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.language.checking import Cue
from workbench.language.heads import HeadWords, head_words
from workbench.records import dataclass

_LETTERS = 4
_SHORTEST = 8
"""Tokens of a sentence in which three things may be listed."""
_VERB = 2
"""Tokens from a group to the words for what it is made up of: "is made up of"."""
_BESIDE = 3
"""Most words beside the noun, before or behind it."""


@dataclass(frozen=True)
class Headed:
    """A list whose sentence opens with the noun of what is listed, or of the group that they make."""

    noun: str
    sentence: int
    mark: Cue
    group: bool
    beside: tuple[str, ...] = ()
    """Words beside the noun that must have been told with the number."""
    clause: bool = False
    """The list stands in a clause between commas."""


def headed(scene: Scene) -> Sequence[Headed]:
    """The lists of a text whose sentences open with a noun, which no edit of a value changes."""
    line = timeline(scene)
    return [one for at in range(len(scene.segments.sentences)) if (one := _headed(line, at)) is not None]


def _headed(line: Timeline, sentence: int) -> Headed | None:
    inside, lower, scene = line.scene.sentence_tokens(sentence), line.scene.tokens.lower, line.scene
    if len(inside) < _SHORTEST or line.has(sentence, "open") or scene.quotation_at(scene.tokens.starts[inside.start]):
        return None
    start = inside.start
    if lower[start] not in line.words.definite:
        return _inverted(line, sentence) or _pronoun(line, sentence)
    group = next((mark for mark in line.marked(sentence, "made-up-of") if 0 <= mark.first - start - 2 < _VERB), None)
    if group is not None and len(lower[start + 1]) >= _LETTERS:
        return Headed(lower[start + 1], sentence, group, group=True)
    mark = next(iter(line.marked(sentence, "equates")), None)
    if mark is None:
        return None
    words = scene.pack.view(head_words)
    stop, clause = mark.first, False
    if stop - start > 3 and lower[stop - 1] in words.relatives and lower[stop - 2] == ",":
        stop, clause = stop - 2, True
    return _with_noun(words, lower[start + 1 : stop], sentence, mark, clause=clause)


def _with_noun(
    words: HeadWords, group: Sequence[str], sentence: int, mark: Cue, *, clause: bool = False
) -> Headed | None:
    """The noun group before the verb: one noun, and what tells no others or what was told before."""
    told = [word for word in group if word not in words.concerned]
    if not told or len(group) > 1 + _BESIDE or not all(word.isalpha() for word in group):
        return None
    if len(told) > 1 and any(len(word) < _LETTERS for word in told):
        return None  # "the two most affected", "the village of X"
    if not any(len(word) >= _LETTERS for word in told):
        return None
    return Headed(" ".join(told), sentence, mark, group=False, beside=tuple(told), clause=clause)


def _inverted(line: Timeline, sentence: int) -> Headed | None:
    """Read « Sont concernées les communes de A, B et C », „Betroffen sind die Gemeinden A, B und C“."""
    inside, lower = line.scene.sentence_tokens(sentence), line.scene.tokens.lower
    words, start = line.scene.pack.view(head_words), inside.start
    marks = [mark for mark in line.marked(sentence, "equates", "takes-up") if mark.first - start <= 1]
    if not marks or (lower[start] not in words.concerned and lower[marks[0].last] not in words.concerned):
        return None
    at = marks[0].last + (lower[marks[0].last] in words.concerned)
    if lower[at] not in line.words.definite or at + 3 >= inside.stop or len(lower[at + 1]) < _LETTERS:
        return None
    last = at + 2
    of = lower[last] in line.scene.context.words.of
    mark = Cue(marks[0].roles, marks[0].first, last + of, marks[0].start, line.scene.tokens.ends[last + of - 1])
    return Headed(lower[at + 1], sentence, mark, group=False, beside=(lower[at + 1],))


def _pronoun(line: Timeline, sentence: int) -> Headed | None:
    """Read "They are A, B and C", « Il s’agit de », „Es sind“ at the head of a paragraph."""
    scene = line.scene
    inside, start = scene.sentence_tokens(sentence), scene.segments.sentences[sentence].start
    mark = next((mark for mark in line.marked(sentence, "takes-up") if mark.first == inside.start), None)
    opens = scene.segments.paragraphs[scene.segments.paragraph_at(start)].start == start
    return Headed("", sentence, mark, group=False) if mark is not None and opens else None
