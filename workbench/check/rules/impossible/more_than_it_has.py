"""More of something's members, towns or pupils are told of than it is said to have.

Why it matters: "serves 26 towns … in 31 of its towns": one of the two numbers is wrong.

What is not reported: wholes that are hedged, sentences that tell of another time ("last year"), owners that are not the
subject of the sentence with the whole, quotations.

Source: a part is not greater than its whole.
"""

# ruff: noqa: E501
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from workbench.check.owners import Holding, defined, is_same, owners, things, told_with
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.taken_pointed import exceeds
from workbench.check.timeline import Timeline, timeline, written_year
from workbench.domain.claims import Modality
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge
from workbench.i18n import message

CODE, FAMILY = "IMP-4", "impossible"
APART = 8
"""Paragraphs between the whole and the part, at most."""
_SOON = 3
"""Sentences up to "its" where only one owner of such things was told."""
_OTHER = ("more", "others", "rest", "aside", "against", "before_year", "expected", "cap", "each")

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
    Example("en", "The worst losses so far are in Tarn, a hamlet of [[48 houses]] at the foot of a hill. The warden said 57 of its houses had gone.", wrong=True),
    Example("en", "The worst losses so far are in Tarn, a hamlet of 48 houses at the foot of a hill. The warden said 37 of its houses had gone.", wrong=False),
    Example("en", "The worst losses so far are in Tarn, a hamlet of 48 houses. The county has seen fires before, and 57 of its houses had gone in 2009.", wrong=False),
    Example("fr", "La chorale compte 40 choristes. Dimanche, [[52 choristes de la chorale]] étaient à Dole.", wrong=True),
    Example("fr", "La chorale compte 40 choristes. Dimanche, 32 choristes de la chorale étaient à Dole.", wrong=False),
    Example("fr", "La chorale compte 40 choristes. Dimanche, 520 choristes de la région étaient à Dole.", wrong=False),
    Example("fr", "Le bourg compte 800 habitants. Près de [[1 200]] de ses habitants ont signé.", wrong=True),
    Example("en", "The board serves 26 parishes. In [[31]] of its parishes the taps are dry.", wrong=True),
    Example("en", "The board serves 26 parishes. In 13 of its parishes the taps are dry.", wrong=False),
    Example("en", "The board served 26 parishes in 1990. In 31 of its parishes the taps are dry.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    holdings: dict[str, list[Holding]] = {}
    for holding in scene.trace.every(_holding, scene, scene.amounts):
        holdings.setdefault(things(holding.figure), []).append(holding)
    parts = [figure for figure in scene.amounts if holdings and things(figure) in holdings]
    for part in parts:
        told = _near(holdings[things(part)], part)
        wholes = [one for one in told if _is_more(part, one.figure) and _is_whole(one.figure)]
        if wholes and _is_part(scene, part, told):
            alone = len(told) == 1
            whole = next((one.figure for one in wholes if _of_owner(line, part, one, alone=alone)), None)
            if whole is not None:
                yield _finding(scene, whole, part)
                return


def _holding(scene: Scene, figure: Figure) -> Iterator[Holding]:
    """What an owner is said to have, at the time of the article."""
    if figure.in_title or not things(figure):
        return
    owner = owners(scene).whole(figure)
    if owner is not None and _of_now(scene, figure) and not scene.context.just_before(figure, 4).has("reject"):
        yield Holding(figure, owner)


def _near(holdings: Sequence[Holding], part: Figure) -> Sequence[Holding]:
    """Those told in the paragraphs around a part; holdings are in text order."""
    first = bisect_left(holdings, part.paragraph - APART, key=_paragraph)
    return holdings[first : bisect_right(holdings, part.paragraph + APART, key=_paragraph)]


def _paragraph(holding: Holding) -> int:
    return holding.figure.paragraph


def _is_more(part: Figure, whole: Figure) -> bool:
    if part is whole or part.quantity.hedge is Hedge.UP_TO or part.quantity.low <= whole.quantity.high:
        return False
    return exceeds(part, whole)


def _is_whole(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.hedge in (Hedge.NONE, Hedge.ABOUT) and not quantity.is_range and quantity.low >= 2


def _is_part(scene: Scene, part: Figure, told: Sequence[Holding]) -> bool:
    """Told as fact, of now, and not itself what somebody has."""
    if part.in_title or part.quotation is not None or any(one.figure is part for one in told):
        return False
    context = scene.context
    if context.just_before(part, 2).has(*_OTHER) or context.just_after(part, 2).has("more", "each"):
        return False
    if context.led_by(part, "up") or context.led_by(part, "down"):
        return False
    return part.modality in (Modality.ASSERTED, Modality.REPORTED) and _of_now(scene, part)


def _of_now(scene: Scene, figure: Figure) -> bool:
    """Nothing in the sentence tells of another year."""
    other = ("before_year",) if defined(scene, figure) else ("before_year", "since")
    if not scene.context.sentence_roles(figure.sentence).isdisjoint(other):
        return False
    published = scene.published
    moments = [one.moment for one in scene.dates_in(figure.sentence) if written_year(one)]
    days = [day for one in moments if one is not None for day in (one.earliest, one.latest)]
    return all(day is None or published is None or day.year == published.year for day in days)


def _of_owner(line: Timeline, part: Figure, whole: Holding, *, alone: bool) -> bool:
    """The part is of the owner by name ("52 members of the club"), or by a possessive in the next sentence, or some
    sentences on where nobody else has such things.
    """
    if abs(part.paragraph - whole.figure.paragraph) > APART:
        return False
    scene = line.scene
    if not set(told_with(scene, whole.figure)) <= set(told_with(scene, part)):
        return False  # "12 primary schools ... 15 schools"
    lower, own = scene.tokens.lower, line.extent(part.start, part.end)
    behind = lower[own.stop : own.stop + 2]
    if len(behind) == 2 and behind[0] in scene.context.words.of and behind[1] in line.words.possessives:
        alone = alone and not _told_between(scene, whole.figure, part)
        return 0 <= part.sentence - whole.figure.sentence <= (_SOON if alone else 1)
    owner = owners(scene).part(part)
    return owner is not None and is_same(scene, owner, whole.owner)


def _told_between(scene: Scene, whole: Figure, part: Figure) -> bool:
    """Another number of such things stands between: "The diocese runs 40"."""
    return any(things(one) == things(part) for one in scene.amounts[whole.order + 1 : part.order])


def _finding(scene: Scene, whole: Figure, part: Figure) -> Finding:
    tag = scene.language
    arithmetic = f"{shown(part.quantity.low, tag)} > {shown(whole.quantity.high, tag)}"
    text = message("rule.IMP-4.message", part=part.quote, whole=whole.quote)
    return finding(scene, CODE, FAMILY, Severity.ERROR, [whole, part], text, arithmetic)


RULE = Rule(CODE, "more-than-it-has", FAMILY, check, WORDS, EXAMPLES)
