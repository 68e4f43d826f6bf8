"""Somebody is said to be the only one who said it, or its author, and the article gave it to somebody else.

Why it matters: the words or the figure have one author at most; one of the two names is wrong.

What is not reported: articles that name more than one source before; names and posts that may be one person.

Source: chains of attribution.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import WEAK
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.speakers import Speaker, Speakers, speakers
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue

CODE = ("SRC-11", "attribution")
UTTERED = 5
"""Most words between "the only one" and the verb of saying."""
HOLDER = 6
"""Most words between who it is and "whose words they were"."""
BACK = 2
"""Most paragraphs between what was said and who is said to be its author."""

EXAMPLES = (
    Example("en", "“We were never asked,” said the mayor, [[Dana Reeve]].\n\nOn the quay the words were on T-shirts. Tom Hale, whose words they were, has had one printed.", wrong=True),
    Example("en", "“We were never asked,” said the mayor, Dana Reeve.\n\nOn the quay the words were on T-shirts. Ms Reeve, whose words they were, has had one printed.", wrong=False),
    Example("fr", "« On ne nous a rien demandé », a dit [[Dana Rivière]].\n\nLe mot a fait rire. Tom Hallé, le seul à avoir parlé, regrette le bruit.", wrong=True),
    Example("fr", "« On ne nous a rien demandé », a dit Dana Rivière.\n\nLe mot a fait rire. Dana Rivière, la seule à avoir parlé, regrette le bruit.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = speakers(scene)
    if not any(mark.roles & {"alone", "only"} for mark in view.told.marks):
        return
    for sentence in range(len(scene.segments.sentences)):
        for mark in view.told.told(sentence, "alone", "only"):
            author = _author(view, mark, sentence) if mark.start >= scene.title_end else None
            given = _given(view, sentence, mark) if author is not None else None
            if author is not None and given is not None and given.differs(author):
                text = message(
                    "rule.SRC-11.message", first=given.span.of(scene.text), second=author.span.of(scene.text)
                )
                yield flag(scene, CODE, Severity.WARNING, [given.span, Span(author.span.start, mark.end)], text)
                return


def _author(view: Speakers, mark: Cue, sentence: int) -> Speaker | None:
    """Who is said to be the only one: told right before the words, or right behind "no one but"."""
    inside = view.scene.sentence_tokens(sentence)
    if "alone" not in mark.roles:
        uttered = [one for one in view.told.told(sentence, "uttered") if 0 <= one.first - mark.last <= UTTERED]
        if not uttered:
            return None
        between = view.holder(mark.last, uttered[0].first) if uttered[0].first > mark.last else None
        if between is not None:
            return between
    first = max(inside.start, mark.first - HOLDER)
    return view.holder(first, mark.first, last=True) if first < mark.first else None


def _given(view: Speakers, sentence: int, mark: Cue) -> Speaker | None:
    """To whom the article gave it: the speaker of a quotation that is quoted again beside the words, or else the only
    one who had spoken until then.
    """
    scene = view.scene
    place = scene.segments.sentences[sentence]
    spoken = [one for one in scene.quotations if one.end <= place.start and not scene.in_title(one.start)]
    again = [one for one in scene.quotations if place.start <= one.start < place.end]
    for one in spoken:
        if any(_core(other.quote) in _core(one.quote) for other in again):
            return view.of(one)
    paragraph = scene.segments.paragraph_at(mark.start)
    told = [
        view.source(item)
        for item in view.view.sources
        if item.source is not None and item.source.kind not in WEAK and item.sentence < sentence and not item.in_title
    ]
    told += [speaker for one in spoken if (speaker := view.of(one)) is not None]
    known = [one for one in told if one is not None]
    near = bool(known) and paragraph - scene.segments.paragraph_at(known[-1].span.start) <= BACK
    return known[0] if near and len(known) == len(told) and not any(one.differs(known[0]) for one in known) else None


def _core(quote: str) -> str:
    return quote.strip("«»“”„‘’\"' \u00a0\u202f,.!?").lower()


RULE = Rule(
    "SRC-11", "only-one-who-said", "attribution", check,
    {
        "en": {
            "rule.SRC-11.title": "Its only author is another",
            "rule.SRC-11.message": "Given to “{first}”, then to “{second}” alone.",
        },
        "fr": {
            "rule.SRC-11.title": "Un autre en serait l’unique auteur",
            "rule.SRC-11.message": "Attribué à « {first} », puis au seul « {second} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
