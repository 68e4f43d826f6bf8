"""One and the same figure is given to one institution, and further on to another that is said to have measured it.

Why it matters: one of the two did not count; the reader cannot look the figure up.

What is not reported: two sources that each give the figure ("according to", "says"), which confirm one another; names
that share a word; figures that the text does not take up ("this fall of 4,000").

Source: chains of attribution.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import WEAK, Attributions, attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene, Sourced
from workbench.check.speakers import Speaker, Speakers, speakers
from workbench.domain.findings import Finding, Severity
from workbench.domain.sources import SourceKind
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue
from workbench.language.naming import words

CODE = ("SRC-10", "attribution")
NEAR = 6
"""Most words between the figure and who has measured it."""
LEAD = 4
"""Words before the figure among which "this fall of" begins."""
HEAD = 3
"""Most words of a sentence before the finding that it takes up."""
BACK = 3
"""Sentences that are looked back for the source of a finding."""
SHARED = 3
"""Content words that two sentences of one finding have in common."""
_CLOSES = frozenset({",", ";", ":", ".", "(", "–", "—"})
LED = 2
"""Most words between "of" and an institution."""
NAME = 8
"""Most words of an institution."""

EXAMPLES = (
    Example("fr", "Le lac a perdu 40 hectares, selon l’Agence de l’eau. Les pêcheurs partent.\n\nCe recul de 40 hectares, [[mesuré par la chambre d’agriculture]], inquiète le maire.", True),
    Example("fr", "Le lac a perdu 40 hectares, selon l’Agence de l’eau. Les pêcheurs partent.\n\nCe recul de 40 hectares, mesuré par l’Agence, inquiète le maire.", False),
    Example("en", "The lake has lost 40 hectares, according to the water board. Anglers are leaving.\n\nThe loss of 40 hectares, [[measured by the farmers’ union]], worries the mayor.", True),
    Example("en", "The lake has lost 40 hectares, according to the water board. Anglers are leaving.\n\nThe loss of 40 hectares, measured by the board, worries the mayor.", False),
    Example("en", "The lake rose four metres, according to the water board. Rain of four metres a year, measured by the weather service, is usual.", wrong=False),
    Example("fr", "Selon l’Agence de l’eau, le lac perd 40 hectares par an. Ce constat de la [[Chambre d’agriculture]] inquiète le maire.", wrong=True),
    Example("fr", "Selon l’Agence de l’eau, le lac perd 40 hectares par an. Ce constat de l’Agence de l’eau inquiète le maire.", wrong=False),
    Example("en", "The river is cleaner than ever, according to the [[Hale Institute]].\n\nThe finding of Marl University, that the river is cleaner than ever, cheered anglers.", wrong=True),
    Example("en", "The river is cleaner than ever, according to the Hale Institute.\n\nThe finding of Marl University, that eels are rarer than ever, worried anglers.", wrong=False),
    Example("en", "Jobs grew by 2%, according to the Office for National Statistics. This estimate by the ONS is disputed.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    found = _found_by_another(speakers(scene))
    if found is not None:
        one, other, span = found
        text = message("rule.SRC-10.found", first=one.span.of(scene.text), second=other.span.of(scene.text))
        yield flag(scene, CODE, Severity.WARNING, [one.span, span], text)
        return
    for figure in scene.amounts:
        measured = _measured(view, figure)
        if measured is None:
            continue
        mark, who = measured
        for earlier in scene.amounts:
            if earlier.end < figure.start and earlier.sentence != figure.sentence and _equal(earlier, figure):
                source = _source(view, earlier)
                if source is not None and not _alike(view, source, who):
                    text = message(
                        "rule.SRC-10.message",
                        amount=figure.quote,
                        first=source.of(scene.text),
                        second=who.of(scene.text),
                    )
                    yield flag(scene, CODE, Severity.WARNING, [source, Span(mark.start, who.end)], text)
                    return


def _found_by_another(view: Speakers) -> tuple[Speaker, Speaker, Span] | None:
    """What one institution has found is told as another's: « Ce constat de l'Inspection », "the bank's figures". It
    stands at the head of its sentence, and the sentences before it know a single source.
    """
    scene = view.scene
    for sentence in range(1, len(scene.segments.sentences)):
        inside = scene.sentence_tokens(sentence)
        for mark in view.told.findings(sentence):
            if mark.first - inside.start > HEAD or scene.in_title(mark.start):
                continue
            who = _finder(view, mark, inside)
            if who is None or not who.house:
                continue
            pointed = _pointed(view, mark, inside)
            earlier = [
                item for item in view.view.sources if sentence - BACK <= item.sentence < sentence and not item.in_title
            ]
            houses = [view.source(item) for item in earlier if _is_house(view, item)]
            known = [one for one in houses if one is not None]
            told = pointed or all(_says_the_same(view, sentence, item.sentence) for item in earlier)
            if known and told and len(known) == len(earlier) and all(one.house and one.differs(who) for one in known):
                return known[-1], who, Span(mark.start, who.span.end)
    return None


def _finder(view: Speakers, mark: Cue, inside: range) -> Speaker | None:
    """Whose finding it is: told with "this" or "the" before and "of" behind it."""
    before = view.scene.tokens.lower[max(inside.start, mark.first - 2) : mark.first]
    if not _pointed(view, mark, inside) and view.view.line.words.definite.isdisjoint(before):
        return None
    signed = [
        one for one in view.told.told(view.scene.segments.sentence_at(mark.start), "signed") if one.first == mark.last
    ]
    last = min(inside.stop, signed[0].last + NAME) if signed else 0
    if signed and not _at_once(view, signed[0].last, last):
        return None  # "the number of people who receive benefits from the state"
    stop = next((at for at in range(mark.last, last) if view.scene.tokens.lower[at] in _CLOSES), last)
    return view.institution(mark.last, stop) if stop > mark.last else None


def _is_house(view: Speakers, item: Sourced) -> bool:
    """A source that counts for itself: no unnamed one, and no mere "report", whoever has written it."""
    if item.source is None or item.source.kind in WEAK:
        return False
    named = view.scene.names_within(item.start, item.end)
    return item.source.kind is not SourceKind.DOCUMENT or bool(named)


def _at_once(view: Speakers, first: int, stop: int) -> bool:
    """The institution follows right behind "of", with an article and one word more at most."""
    who = view.institution(first, stop) if stop > first else None
    return who is not None and view.view.line.extent(who.span.start, who.span.end).start - first <= LED


def _pointed(view: Speakers, mark: Cue, inside: range) -> bool:
    """The finding is one told before: "this finding"."""
    pointing = words(view.scene.pack.table("sources").table("words"), "demonstrative")
    before = view.scene.tokens.lower[max(inside.start, mark.first - 2) : mark.first]
    return not (pointing | view.view.line.words.this_one).isdisjoint(before)


def _says_the_same(view: Speakers, one: int, other: int) -> bool:
    """Two sentences share so many content words that they tell one finding."""
    stems = view.scene.context.sentence_stems
    return len(stems(one) & stems(other)) >= SHARED


def _measured(view: Attributions, figure: Figure) -> tuple[Cue, Span] | None:
    """Who is said to have measured a figure: the noun phrase behind "measured by", up to the next stop."""
    marks = view.phrases(figure.sentence, "measured")
    if not marks or figure.quotation is not None or figure.in_title:
        return None
    own = view.line.extent(figure.start, figure.end)
    tokens = view.scene.tokens
    before = tokens.lower[max(view.scene.sentence_tokens(figure.sentence).start, own.start - LEAD) : own.start]
    pointing = words(view.scene.pack.table("sources").table("words"), "demonstrative")
    if (pointing | view.line.words.definite | view.line.words.this_one).isdisjoint(before):
        return None
    for mark in marks:
        if not 0 <= mark.first - own.stop <= NEAR:
            continue
        stop = mark.last
        while stop < min(len(tokens), mark.last + NAME) and tokens.lower[stop] not in (
            ",",
            ".",
            ";",
            ":",
            "(",
            "–",
            "—",
        ):
            stop += 1
        return (mark, Span(tokens.starts[mark.last], tokens.ends[stop - 1])) if stop > mark.last else None
    return None


def _source(view: Attributions, figure: Figure) -> Span | None:
    """The only source of the sentence of a figure, by name, an organisation or a document."""
    found = view.by_sentence.get(figure.sentence, [])
    if len(found) != 1 or found[0].source is None or found[0].source.kind in WEAK:
        return None
    return found[0].span


def _alike(view: Attributions, source: Span, who: Span) -> bool:
    """The two share a content word, or the later one is too general to be another ("its own experts")."""
    one, other = view.stems(source.start, source.end), view.stems(who.start, who.end)
    opening = view.line.within(who.start, who.end)[:1]
    return bool(one & other) or not other or not view.line.words.possessives.isdisjoint(opening)


def _equal(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    return a.kind is b.kind and (a.unit, a.per) == (b.unit, b.per) and (a.low, a.high) == (b.low, b.high)


RULE = Rule(
    "SRC-10", "one-figure-two-sources", "attribution", check,
    {
        "en": {
            "rule.SRC-10.title": "One figure, two who measured it",
            "rule.SRC-10.message": "{amount} is given to “{first}”, then to “{second}”.",
            "rule.SRC-10.found": "What “{first}” had found is told as a finding of “{second}”.",
        },
        "fr": {
            "rule.SRC-10.title": "Un chiffre, deux auteurs de la mesure",
            "rule.SRC-10.message": "{amount} : attribué à « {first} », puis à « {second} ».",
            "rule.SRC-10.found": "Ce qu’a constaté « {first} » est donné pour un constat de « {second} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
