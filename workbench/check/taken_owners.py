"""What a possessive that opens a sentence takes up, where a thing owns a first: "Their first outside investor" behind a
sentence about the club that the article is about; and things that a letter or a number names: "line B", „Linie 7“.
"""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline
from workbench.check.views import view
from workbench.language.lifetimes import lifetime_words
from workbench.language.senses import senses

HEAD = 4
"""First words of a sentence among which its subject stands."""
DIGITS = 3
"""Most digits of a number that names a thing."""


def owner_taken_up(line: Timeline, possessive: int) -> list[str]:
    """The words of the owner: the noun of a body or place that the sentence before is about, or the only name in it,
    which the title or the first paragraph has too. None of a possessive within a sentence.
    """
    scene = line.scene
    sentence = scene.segments.sentence_at(scene.tokens.starts[possessive])
    start = scene.sentence_tokens(sentence).start
    if possessive - start > 1 or not _goes_on(scene, sentence):
        return []
    lower, known = scene.tokens.lower, scene.pack.view(senses)
    before = scene.sentence_tokens(sentence - 1)
    for at in range(before.start, min(before.stop, before.start + HEAD)):
        if lower[at] in known.body | known.place | known.country:
            return [lower[at]]
    place = scene.segments.sentences[sentence - 1]
    groups = {name.group for name in scene.names_within(place.start, place.end) if _owns(line, possessive, name.kind)}
    named = scene.names_within(place.start, place.end)
    if len(groups) != 1 or len({name.group for name in named}) != 1:
        return []
    group = groups.pop()
    return group.lower().split() if group in view(scene, _main) else []


def _goes_on(scene: Scene, sentence: int) -> bool:
    """The sentence stands behind another one of its paragraph."""
    segments = scene.segments
    here = segments.sentences[sentence].start
    return sentence > 0 and segments.paragraphs[segments.paragraph_at(here)].start < here


def _owns(line: Timeline, possessive: int, kind: str) -> bool:
    """English tells what is a person's from what is a thing's; elsewhere a person may be meant."""
    lower = line.scene.tokens.lower
    if line.scene.language == "en":
        return lower[possessive] not in line.scene.pack.view(lifetime_words).personal
    return kind != "person"


def _main(scene: Scene) -> frozenset[str]:
    """The names of the title and the first paragraph."""
    opening = scene.segments.paragraphs[: 2 if scene.title_end else 1]
    return frozenset(name.group for name in scene.names if name.start < opening[-1].end)


def numbered_before(scene: Scene, stop: int, start: int) -> str:
    """The noun with its letter or number that ends before token `stop`: "line b"; "" where there is none."""
    return _numbered(scene, stop - 1) if stop - 2 >= start else ""


def numbered_until(scene: Scene, stop: int) -> frozenset[str]:
    """Those that stand before token `stop`."""
    return frozenset(found for at in range(1, stop) if (found := _numbered(scene, at)))


def _numbered(scene: Scene, at: int) -> str:
    word, lower = scene.text[scene.tokens.starts[at] : scene.tokens.ends[at]], scene.tokens.lower
    named = (len(word) == 1 and word.isupper()) or (word.isdecimal() and len(word) <= DIGITS)
    noun = lower[at - 1]
    return f"{noun} {lower[at]}" if named and len(noun) > DIGITS and noun.isalpha() else ""
