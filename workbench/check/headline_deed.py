"""Who stands for the deed that a headline tells, whatever words the body has for it: "sold to a Seattle consortium",
"Seattle investors have reached terms for the stake, according to someone with knowledge of the talks".
"""

from __future__ import annotations

from workbench.check.attributions import WEAK
from workbench.check.scene import Scene
from workbench.check.unconfirmed import Unconfirmed, unconfirmed
from workbench.domain.text import Span
from workbench.language.headlines import headline_deeds
from workbench.language.senses import senses


def untold_deed(scene: Scene) -> list[Span]:
    """The unnamed voices of the only sentences that tell the headline's deed, where a party to it keeps silent; empty
    where the body tells it by itself or by somebody named.
    """
    quiet = unconfirmed(scene)
    if not any(quiet.of_party(index) for index in quiet.silent):
        return []
    groups = scene.pack.view(headline_deeds)
    lower = scene.tokens.lower
    shown = groups.places(lower, scene.sentence_tokens(0))
    told = frozenset[str]().union(*shown.values())
    if not told:
        return []
    unnamed = _unnamed(quiet)
    about = scene.context.stems([lower[at].rstrip("'") for at in scene.sentence_tokens(0) if at not in shown])
    telling = [
        index for index in quiet.body
        if about & scene.context.sentence_stems(index) and told & groups.among(lower, scene.sentence_tokens(index))
        and (index in unnamed or not quiet.told.doubts(index, "doubtful")) and index not in quiet.silent
    ]  # fmt: skip
    if not telling or not all(index in unnamed for index in telling):
        return []
    return [unnamed[index] for index in telling]


def _unnamed(quiet: Unconfirmed) -> dict[int, Span]:
    """The sentences told by somebody unnamed, with the words for it; a sentence that is taken up by "says one of them"
    is told by them too.
    """
    found: dict[int, Span] = {}
    them = quiet.scene.pack.view(senses).them
    for index in quiet.unnamed:
        sources = [item for item in quiet.view.by_sentence.get(index, ()) if item in quiet.view.anonymous]
        named = quiet.view.kinds(index) - WEAK
        span = sources[0].span if sources else quiet.told.unnamed(index)
        if span is None or (named and not sources):
            continue
        found[index] = span
        words = span.of(quiet.scene.text).lower().replace("’", " ").replace("'", " ").split()
        if words and words[-1] in them:
            found.setdefault(index - 1, span)
    return found
