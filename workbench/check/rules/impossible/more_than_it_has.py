"""More of something's members, towns or pupils are told of than it is said to have.

Why it matters: "serves 26 towns … in 31 of its towns": one of the two numbers is wrong.

What is not reported: wholes that are hedged, sentences that tell of another time ("last year"), owners that are not the
subject of the sentence with the whole, quotations.

Source: a part is not greater than its whole.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.views import view
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE, FAMILY = "IMP-4", "impossible"
APART = 3
"""Paragraphs between the whole and the part, at most."""
SUBJECT = 9
"""Most words from the owner to the number it has."""
STEM = 5

WORDS = {
    "en": {
        "rule.IMP-4.title": "More than it has",
        "rule.IMP-4.message": "{part} are told of, yet there are {whole}.",
    },
    "fr": {
        "rule.IMP-4.title": "Plus qu’il n’en a",
        "rule.IMP-4.message": "Il est question de {part}, mais il y en a {whole}.",
    },
}

EXAMPLES = (
    Example("fr", "La chorale compte 40 choristes. Dimanche, [[52 choristes de la chorale]] étaient à Dole.", wrong=True),
    Example("fr", "La chorale compte 40 choristes. Dimanche, 32 choristes de la chorale étaient à Dole.", wrong=False),
    Example("fr", "La chorale compte 40 choristes. Dimanche, 520 choristes de la région étaient à Dole.", wrong=False),
    Example("fr", "Le bourg compte 800 habitants. Près de [[1 200]] de ses habitants ont signé.", wrong=True),
    Example("en", "The board serves 26 parishes. In [[31]] of its parishes the taps are dry.", wrong=True),
    Example("en", "The board serves 26 parishes. In 13 of its parishes the taps are dry.", wrong=False),
    Example("en", "The board served 26 parishes in 1990. In 31 of its parishes the taps are dry.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for part, whole in view(scene, _pairs):
        more = part.quantity.low > whole.quantity.high and part.quantity.hedge is not Hedge.UP_TO
        if more and _is_whole(whole):
            yield _finding(scene, whole, part)
            return


def _is_whole(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.hedge is Hedge.NONE and not quantity.is_range and quantity.low >= 2


def _pairs(scene: Scene) -> list[tuple[Figure, Figure]]:
    """The numbers of an owner's things with those it is said to have: what no edit of a value changes."""
    line = timeline(scene)
    if "has-members" not in line.roles:
        return []
    counts = [figure for figure in scene.amounts if figure.kind is Kind.COUNT and figure.unit]
    wholes: dict[str, list[tuple[Figure, str]]] = {}
    for figure in counts:
        owner = _owner(line, figure)
        if owner is not None:
            wholes.setdefault(figure.unit, []).append((figure, owner))
    return [
        (part, whole)
        for part in counts
        for whole, owner in wholes.get(part.unit, ())
        if whole.end < part.start and _of_owner(line, part, owner, whole)
    ]


def _owner(line: Timeline, figure: Figure) -> str | None:
    """The subject that has so many: "The board serves 26 parishes" gives "board"."""
    own = line.extent(figure.start, figure.end)
    dates = [line.extent(dated.start, dated.end) for dated in line.dates_in(figure.sentence)]
    if figure.quotation is not None or figure.in_title or any(0 <= one.start - own.stop <= STEM for one in dates):
        return None
    marks = [mark for mark in line.marked(figure.sentence, "has-members") if mark.last == own.start]
    if not marks:
        return None
    inside, lower = line.scene.sentence_tokens(figure.sentence), line.scene.tokens.lower
    for at in range(marks[0].first - 1, max(inside.start, marks[0].first - SUBJECT) - 1, -1):
        if at > inside.start and lower[at - 1] in line.words.definite and len(lower[at]) > 3:
            return lower[at]
    return None


def _of_owner(line: Timeline, part: Figure, owner: str, whole: Figure) -> bool:
    """The part is of the owner by name ("52 members of the club") or by a possessive in the next sentence."""
    if part.quotation is not None or part.in_title or not 0 <= part.paragraph - whole.paragraph <= APART:
        return False
    lower, own = line.scene.tokens.lower, line.extent(part.start, part.end)
    behind = lower[own.stop : own.stop + 4]
    of = line.scene.context.words.of
    if len(behind) < 2 or behind[0] not in of or "before_year" in line.scene.context.sentence_roles(part.sentence):
        return False
    if behind[1] in line.words.possessives and part.sentence - whole.sentence <= 1:
        return True
    named = behind[1] if behind[0] in line.words.definite else behind[2] if behind[1] in line.words.definite else ""
    return named[:STEM] == owner[:STEM] and bool(named)


def _finding(scene: Scene, whole: Figure, part: Figure) -> Finding:
    tag = scene.language
    arithmetic = f"{shown(part.quantity.low, tag)} > {shown(whole.quantity.high, tag)}"
    text = message("rule.IMP-4.message", part=part.quote, whole=whole.quote)
    return finding(scene, CODE, FAMILY, Severity.ERROR, [whole, part], text, arithmetic)


RULE = Rule(CODE, "more-than-it-has", FAMILY, check, WORDS, EXAMPLES)
