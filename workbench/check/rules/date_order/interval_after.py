"""Something is said to have come so long after (or before) a dated event, and its own date says otherwise.

Why it matters: "two years after the fire of 2019 … in 2016": reader and reporter count from the event; one of the
three is wrong.

What is not reported: differences within one unit, hedged lengths, sentences with a third date, dates of a clause with a
verb of its own, quotations.

Source: calendar arithmetic: event + length against the date told.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.counted_from_deeds import counted_from_deeds
from workbench.check.flagging import flag
from workbench.check.lengths import DAYS, stated, unit_word
from workbench.check.offsets import offsets
from workbench.check.points import Point
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.sequences import Sequences, sequences
from workbench.check.timeline import timeline, written_year
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge
from workbench.i18n import message, number
from workbench.language.events import event_words

CODE = ("DAT-8", "date-order")
REACH = 9
"""Most words between "after" and the date of the event."""
MONTH = 31
"""Days of a date that is told to the month or the day."""
BESIDE = 3
"""Most words between the date told and the length that explains it."""

EXAMPLES = (
    Example("fr", "[[Deux ans]] après l’inondation de 2019, la halle a rouvert en 2016.", True),
    Example("fr", "Deux ans après l’inondation de 2019, la halle a rouvert en 2021.", False),
    Example("fr", "Deux ans après l’inondation de 2019, la halle attend toujours les crédits votés en 2018.", False),
    Example("fr", "Elle a quitté la coopérative en 2014, [[deux ans]] après y être entrée en 2018.", True),
    Example("fr", "Elle a quitté la coopérative en 2014, deux ans après y être entrée en 2012.", False),
    Example("en", "[[Two years]] after the flood of 2019, the market hall reopened in 2016.", True),
    Example("en", "Two years after the flood of 2019, the market hall reopened in 2021.", False),
    Example("en", "In 2011, [[ten years]] after the dairy opened in 1995, it closed.", True),
    Example("en", "In 2005, ten years after the dairy opened in 1995, it closed.", False),
    Example("en", "She left the dairy in 2014, [[two years]] before joining the council in 2020.", True),
    Example("en", "She left the dairy in 2014, two years before joining the council in 2016.", False),
    Example(
        "en", "Work began in June 2023. [[Two years]] later, in June 2026, the first tenants moved in.", wrong=True
    ),
    Example("en", "Work began in June 2023. Three years later, in June 2026, the first tenants moved in.", wrong=False),
    Example(
        "fr",
        "Le chantier a débuté en juin 2023. [[Deux ans]] plus tard, en juin 2026, les premiers locataires emménagent.",
        wrong=True,
    ),
    Example(
        "fr",
        "Le chantier a débuté en juin 2023. Trois ans plus tard, en juin 2026, les premiers locataires emménagent.",
        wrong=False,
    ),
)


def check(scene: Scene) -> Iterator[Finding]:
    lengths = [one for one in timeline(scene).durations if one.unit in DAYS and one.quotation is None]
    yield from scene.trace.every(_after, sequences(scene), lengths)
    yield from scene.trace.every(_later, sequences(scene), lengths)
    yield from scene.trace.every(_from_deeds, sequences(scene), lengths)


def _after(orders: Sequences, figure: Figure) -> Iterator[Finding]:
    """Read "two years after the fire of May 2022 ... in June 2026"."""
    if figure.quantity.hedge is not Hedge.NONE:
        return
    sign = _direction(orders, figure)
    both = None if sign is None else _dates(orders, figure)
    said = stated(figure, year_slack=Fraction(1))
    if sign is None or both is None or said is None:
        return
    base, told = both
    low, high = sign * (told.low - base.high), sign * (told.high - base.low)
    low, high = min(low, high), max(low, high)
    if high < said[0] or low > said[1]:
        yield _finding(orders.scene, figure, base, told, sign)


def _from_deeds(orders: Sequences, figure: Figure) -> Iterator[Finding]:
    """Read "in March 2022, two months after the reopening", which another sentence dates."""
    found = [*counted_from_deeds(orders.scene).wrong(figure)] or offsets(orders.scene).wrong(figure)
    for one in found:
        yield _finding(orders.scene, figure, one.deed, one.told, one.sign)


def _later(orders: Sequences, figure: Figure) -> Iterator[Finding]:
    """Read "began in June 2023. Two years later, in June 2025, ...": from the only date before it."""
    scene, line = orders.scene, orders.line
    if figure.quantity.hedge is not Hedge.NONE:
        return
    words = scene.pack.view(event_words).terms
    own, inside = line.extent(figure.start, figure.end), scene.sentence_tokens(figure.sentence)
    marks = [mark for mark in words.find(scene.tokens, own.stop, inside.stop) if "later" in mark.roles]
    after = [dated for dated in line.dates_in(figure.sentence) if dated.start >= figure.end]
    if not marks or marks[0].first != own.stop or not after or not written_year(after[0]):
        return
    place = line.extent(after[0].start, after[0].end)
    apart = scene.tokens.lower[marks[0].last : place.start]
    base = _base(orders, figure)
    told = next((one for one in orders.points.of(figure.sentence) if one.dated is after[0]), None)
    if not 1 <= len(apart) <= BESIDE or apart[0] != "," or base is None or told is None:
        return
    exact = all(one.high - one.low <= MONTH for one in (base, told))
    said = stated(figure, year_slack=Fraction(1, 2) if exact else Fraction(1))
    low, high = told.low - base.high, told.high - base.low
    if said is not None and (high < said[0] or low > said[1]):
        yield _finding(scene, figure, base, told, 1)


def _base(orders: Sequences, figure: Figure) -> Point | None:
    """The only date told before a length, in its sentence or in the one before, where no other length is told."""
    line = orders.line
    for sentence in (figure.sentence, figure.sentence - 1):
        dates = [dated for dated in line.dates_in(sentence) if dated.end <= figure.start]
        if not dates:
            continue
        told = [point for point in orders.points.of(sentence) if point.dated is dates[0]]
        other = [one for one in line.durations if one.sentence == sentence and one.span != figure.span]
        lone = len(dates) == 1 and bool(told) and written_year(dates[0]) and not other
        return told[0] if lone and dates[0].paragraph == figure.paragraph else None
    return None


def _direction(orders: Sequences, figure: Figure) -> int | None:
    """1 when "after" follows a length, -1 when "before" does."""
    own = orders.line.extent(figure.start, figure.end)
    for mark in orders.ordering(figure.sentence, "later-than", "earlier-than"):
        if mark.first == own.stop:
            return 1 if "later-than" in mark.roles else -1
    return None


def _dates(orders: Sequences, figure: Figure) -> tuple[Point, Point] | None:
    """The date of the event, after the length, and the one it explains: beside the length, or in the main clause."""
    both = orders.two(figure.sentence)
    if both is None or orders.line.has(figure.sentence, "mistake"):
        return None
    first, second = both
    own = orders.line.extent(figure.start, figure.end)
    lower = orders.scene.tokens.lower
    if first.span.start >= figure.end:
        place = orders.line.extent(first.span.start, first.span.end)
        lead = lower[own.stop : place.start]
        clause = orders.main_clause(figure.sentence, first, second)
        plain = clause is not None and orders.one_verb(clause) and "," not in lead and len(lead) <= REACH
        return (first, second) if plain else None
    place, base = (orders.line.extent(one.span.start, one.span.end) for one in both)
    beside = 1 <= own.start - place.stop <= BESIDE and lower[place.stop] == ","
    lead = lower[own.stop : base.start]
    near = second.span.start >= figure.end and len(lead) <= REACH and "," not in lead
    return (second, first) if beside and near else None


def _finding(scene: Scene, figure: Figure, base: Point, told: Point, sign: int) -> Finding:
    unit = DAYS[figure.unit]
    real = number((told.low + told.high - base.low - base.high) / 2 / unit * sign, scene.language, 1).replace("-", "−")
    event, date = base.span.of(scene.text), told.span.of(scene.text)
    named = message(f"rule.DAT-8.{figure.unit}")
    text = message("rule.DAT-8.message", length=figure.quote, event=event, date=date, real=real, unit=named)
    later, earlier = (date, event) if sign > 0 else (event, date)
    arithmetic = f"{later} − {earlier} ≈ {real} {unit_word(figure)} ≠ {figure.quote}"
    return flag(scene, CODE, Severity.ERROR, [base.span, told.span, figure.span], text, arithmetic)


RULE = Rule(
    "DAT-8", "interval-after", "date-order", check,
    {
        "en": {
            "rule.DAT-8.title": "The time between two events does not hold",
            "rule.DAT-8.message": "“{length}” does not agree with {event} and {date}: between the two lie {real} "
            "{unit}.",
            "rule.DAT-8.day": "days", "rule.DAT-8.week": "weeks", "rule.DAT-8.month": "months",
            "rule.DAT-8.year": "years",
        },
        "fr": {
            "rule.DAT-8.title": "Le temps écoulé entre deux faits ne tient pas",
            "rule.DAT-8.message": "« {length} » ne s’accorde pas avec « {event} » et « {date} » : entre les deux, "
            "{real} {unit}.",
            "rule.DAT-8.day": "jours", "rule.DAT-8.week": "semaines", "rule.DAT-8.month": "mois",
            "rule.DAT-8.year": "ans",
        },
    },
    EXAMPLES,
)  # fmt: skip
