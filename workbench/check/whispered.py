"""What a headline states and the body has from people who hide, where somebody says as well that nothing is certain:
"Tarvia to move its head office" over "is preparing to shift its seat, three people briefed on the plan said. They asked
not to be named because the board has not yet taken a decision".

Others may speak by name of other things; what counts is that nobody by name tells the matter. That the hidden ones do
is told by the headline's own noun, name or deed in a sentence that is theirs alone.
"""

from __future__ import annotations

from workbench.check.attributions import WEAK
from workbench.check.scene import Scene
from workbench.check.unconfirmed import Unconfirmed, unconfirmed
from workbench.domain.text import Span
from workbench.language.headlines import headline_deeds

TIED = 2
"""Words of the headline that a sentence about its matter has."""
NEAR = 2
"""Sentences behind unnamed people in which it is told that they hide."""


def whispered(scene: Scene) -> list[Span]:
    """The hidden people who alone tell the matter of the headline; empty where somebody by name does, or where nothing
    says that it is not certain.
    """
    quiet = unconfirmed(scene)
    hidden = _hidden(quiet)
    if not hidden or not _uncertain(quiet, hidden) or not (_deeds(quiet) or _colon(scene) is not None):
        return []
    first = min(hidden)
    if any(_bears(quiet, index, first) for index in quiet.body if index not in hidden):
        return []
    return [hidden[index] for index in sorted(hidden)]


def _hidden(quiet: Unconfirmed) -> dict[int, Span]:
    """The sentences of the matter told by unnamed people who are said to hide, there or right behind."""
    found: dict[int, Span] = {}
    for item in quiet.view.anonymous:
        if item.in_title or quiet.view.kinds(item.sentence) - WEAK or not _of_the_matter(quiet, item.sentence):
            continue
        near = range(item.sentence, min(item.sentence + NEAR + 1, len(quiet.scene.segments.sentences)))
        if any(_hides(quiet, index) for index in near):
            found.setdefault(item.sentence, item.span)
    return found


def _of_the_matter(quiet: Unconfirmed, sentence: int) -> bool:
    """A sentence has a word of the headline, or tells its deed."""
    return bool(_told(quiet, sentence)) or _tells_its_deed(quiet, sentence)


def _told(quiet: Unconfirmed, sentence: int) -> int:
    """How many words of what the headline states stand in a sentence; of two parts with a colon, of the second."""
    scene = quiet.scene
    colon = _colon(scene)
    start = scene.tokens.ends[colon] if colon is not None else 0
    place = scene.segments.sentences[sentence]
    return len(quiet.view.stems(start, scene.title_end) & quiet.view.stems(place.start, place.end))


def _colon(scene: Scene) -> int | None:
    """The token of the colon in the headline."""
    inside = range(scene.tokens.covering(0, scene.title_end).stop)
    return next((at for at in inside if scene.tokens.lower[at] == ":"), None)


def _tells_its_deed(quiet: Unconfirmed, sentence: int) -> bool:
    scene = quiet.scene
    deeds = scene.pack.view(headline_deeds)
    return bool(_deeds(quiet) & deeds.among(scene.tokens.lower, scene.sentence_tokens(sentence)))


def _deeds(quiet: Unconfirmed) -> frozenset[str]:
    """What the headline tells, by the kinds of deeds."""
    scene = quiet.scene
    places = scene.pack.view(headline_deeds).places(scene.tokens.lower, scene.sentence_tokens(0))
    return frozenset[str]().union(*places.values())


def _hides(quiet: Unconfirmed, sentence: int) -> bool:
    """Somebody is said not to want to be named."""
    return bool(quiet.view.phrases(sentence, "anonymity")) or quiet.told.hides(sentence)


def _uncertain(quiet: Unconfirmed, hidden: dict[int, Span]) -> bool:
    """A party keeps silent, nothing is settled, or the hidden ones are told in the conditional."""
    silent = any(index not in hidden for index in quiet.silent)
    unsettled = any(
        quiet.told.undecided(index) is not None or quiet.told.doubts(index, "unsettled") for index in quiet.body
    )
    return silent or unsettled or any(quiet.told.doubts(index, "doubtful") for index in hidden)


def _bears(quiet: Unconfirmed, sentence: int, first: int) -> bool:
    """A sentence tells the matter by itself or from somebody by name: the headline's deed with a word of it, most of
    its words, or, before the hidden ones speak, two of them from somebody by name.
    """
    if sentence in quiet.silent or sentence in quiet.unnamed or quiet.told.doubts(sentence, "doubtful"):
        return False
    told, deed = _told(quiet, sentence), _tells_its_deed(quiet, sentence)
    named = bool(quiet.view.kinds(sentence) - WEAK)
    if named and told >= TIED and sentence < first and (deed or not _deeds(quiet)):
        return True
    ahead = sentence < first or named
    return told > TIED or (deed and told >= TIED and ahead) or (deed and told > 0 and sentence == quiet.body[0])
