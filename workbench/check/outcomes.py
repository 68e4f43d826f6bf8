"""What a deed is said to have led to, dated before it: "Inspectors opened an inquiry in May 2022. It led to the
arrest of the owner, in October 2021".

The sentence opens with a pronoun, or with the deed and an article, and "led to" stands right behind it. The deed is
that of the sentence before, whose only date it has.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.aftermaths import LONG, Aftermaths, aftermaths
from workbench.check.flagging import in_quotation
from workbench.check.points import Point
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.timeline import written_year
from workbench.language.checking import Cue
from workbench.language.naming import words as naming
from workbench.language.uniques import unique_words

SUBJECT = 3
"""Most words before "led to": "The same inquiry"."""
OUTCOME = 8
"""Most words from "led" to the deed that it led to: „führte im März 2021 zur Festnahme“."""
_UNTOLD = ("es", "it", "pt")
"""Languages that leave out a pronoun: «Condujo a la detención»."""
NEAR = 8
"""Most words from a deed to its date."""


def outcomes(scene: Scene) -> Iterator[Broken]:
    """Every pair in the wrong order, in text order."""
    view = aftermaths(scene)
    return scene.trace.every(_in, view, sorted(view.ties))


def _in(view: Aftermaths, sentence: int) -> Iterator[Broken]:
    ties = [tie for tie in view.ties[sentence] if "leads" in tie.roles]
    if not ties or not sentence or view.line.has(sentence, "mistake", "wrote"):
        return
    scene, found = view.scene, view.accounts.dated(sentence)
    before = scene.segments.sentences[sentence - 1]
    same = scene.segments.paragraph_at(before.start) == scene.segments.paragraph_at(ties[0].start)
    if len(found) != 1 or not same or before.start < scene.title_end:
        return
    later, origin = found[0], _origin(view, sentence, ties[0])
    if origin is None or not _outcome(view, sentence, ties[0], later) or in_quotation(scene, later.span):
        return
    dated = all(point.dated is not None and written_year(point.dated) for point in (later, origin))
    if dated and later.high <= origin.low <= later.high + LONG:
        yield Broken(origin.span, later.span)


def _origin(view: Aftermaths, sentence: int, tie: Cue) -> Point | None:
    """The date of the deed that the subject takes up."""
    scene, lower, start = view.scene, view.scene.tokens.lower, view.scene.sentence_tokens(sentence).start
    words = view.line.words
    led = lower[start : tie.first]
    deeds = view.named.get(sentence - 1, [])
    if len(led) > SUBJECT or (not led and scene.language not in _UNTOLD):
        return None
    if len(led) <= 1:
        pointing = naming(scene.pack.table("sources").table("words"), "demonstrative")
        if not set(led) <= scene.pack.view(unique_words).pronouns | words.this_thing | pointing:
            return None
    else:
        own = [mark for mark in view.named.get(sentence, ()) if start < mark.first < tie.first]
        if not own or led[0] not in words.definite | words.this_thing:
            return None
        deeds = [mark for mark in deeds if not mark.roles.isdisjoint(own[0].roles)]
    told = view.accounts.dated(sentence - 1)
    if (
        not deeds
        or len(told) != 1
        or in_quotation(scene, told[0].span)
        or view.line.has(sentence - 1, "plan", "mistake")
    ):
        return None
    place = view.accounts.place(told[0])
    near = any(abs(place.start - mark.last) <= NEAR or abs(mark.first - place.stop) <= NEAR for mark in deeds)
    return told[0] if near else None


def _outcome(view: Aftermaths, sentence: int, tie: Cue, later: Point) -> bool:
    """A deed behind "led to", and no clause of its own or pluperfect before the date."""
    lower, place = view.scene.tokens.lower, view.accounts.place(later)
    deeds = [mark for mark in view.named.get(sentence, ()) if 0 <= mark.first - tie.last <= OUTCOME]
    if not deeds or place.start < tie.last:
        return False
    between = lower[tie.last : place.start]
    clauses = (view.line.words.relatives - view.line.words.opposed) | view.line.words.pluperfect
    return clauses.isdisjoint(between) and not any(view.accounts.past(at) for at in range(deeds[0].last, place.start))
