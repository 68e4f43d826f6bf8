"""What was planned to take a stated time took another, and the text does not say so, or says that it was on time.

Why it matters: "on schedule" after twice the time is a story in itself; otherwise one of the dates is wrong.

What is not reported: texts that speak of delay or haste anywhere in the same paragraphs, differences of a month or a
tenth, plans without a dated start, quotations for the dates (a quoted "on schedule" counts: it is what to question).

Source: calendar arithmetic: start + planned length against the end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.flagging import day_text, flag
from workbench.check.lengths import DAYS
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue
from workbench.records import dataclass

CODE = ("SCH-1", "schedule")
SHORTEST, LONGEST = 60, 99 * 366
"""Days that a plan may take: below, a slip of days is no story; "two centuries" is what a show tells of."""

EXAMPLES = (
    Example("fr", "Le chantier a été lancé en [[mars 2022]] pour une durée annoncée de 18 mois. Il s’est achevé "
            "en juin "
            "2025. « Le calendrier a été tenu », assure la région.", True),
    Example("fr", "Le chantier a été lancé en mars 2022 pour une durée annoncée de 18 mois. Il s’est achevé en "
            "septembre "
            "2023.", False),
    Example("fr", "Le chantier a été lancé en mars 2022 pour une durée annoncée de 18 mois. Il s’est achevé en "
            "juin 2025, "
            "avec retard.", False),
    Example("fr", "Annoncé en [[février 2025]], l’engagement devait être versé sur 12 à 24 mois. Il a été bouclé en "
            "novembre 2025.", True),
    Example("en", "Work started in [[March 2022]] and was due to take 18 months. The tunnel was completed in "
            "June 2025, on "
            "schedule.", True),
    Example("en", "Work started in March 2022 and was due to take 18 months. The tunnel was completed in June 2025, "
            "almost two years behind schedule.", False),
    Example("de", "Baubeginn war im [[März 2024]], angekündigt war eine Bauzeit von 18 Monaten. „Wir liegen exakt im "
            "Zeitplan“, sagte die Chefin bei der Eröffnung.", True),
    Example("de", "Baubeginn war im März 2025, angekündigt war eine Bauzeit von 24 Monaten. „Wir liegen exakt im "
            "Zeitplan“, sagte die Chefin.", False),
)  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """A dated start with a planned length; `earliest` and `latest` bound the planned end."""

    start: Dated
    length: Figure
    earliest: dt.date
    latest: dt.date

    @property
    def start_day(self) -> dt.date:
        """The last day on which it may have begun."""
        days = bounds(self.start)
        return self.earliest if days is None else days[1]


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    if not line.durations or "planned-length" not in line.roles:
        return
    for plan in _plans(line):
        on_time = _said_on_time(line, plan)
        actual = _end(line, plan)
        if actual is not None:
            days, dated = actual
            slack = dt.timedelta(days=7 if plan.length.quantity.is_range else 31)
            late, early = days[0] > plan.latest + slack, days[1] < plan.earliest - slack
            if (late or early) and (on_time is not None or not _told(line, plan, dated)):
                yield _finding(scene, plan, days, dated, on_time)
        elif (opening := opening_after(line, plan)) is not None and not _told(line, plan, opening):
            days = bounds(opening) or (plan.latest, plan.latest)
            yield _finding(scene, plan, days, opening, None)
        elif on_time is not None and _overdue(scene, plan) and not _told(line, plan, None):
            today = scene.published or plan.latest
            yield _finding(scene, plan, (today, today), None, on_time)


def opening_after(line: Timeline, plan: Plan) -> Dated | None:
    """A date in the same sentence or the next two on which the thing opens, though it is not built yet or long since.

    Buildings open months after they are finished: half a year, or half the time of building, is no contradiction.
    """
    slack = max(dt.timedelta(days=183), (plan.latest - plan.start_day) / 2)
    sentences = line.sentences_of(plan.length.paragraph)
    for sentence in (number for number in sentences if 0 <= number - plan.length.sentence <= 2):
        for dated in line.dates_in(sentence):
            days = bounds(dated)
            if dated is plan.start or days is None or dated.quotation is not None or dated.start < plan.length.start:
                continue
            if days[0] <= plan.latest + slack and days[1] >= plan.earliest - dt.timedelta(days=31):
                continue
            cue = line.cue_of(dated, "opening")
            if cue is not None and days[1] > plan.start_day and _same_thing(line, plan, cue, dated):
                return dated
    return None


def _same_thing(line: Timeline, plan: Plan, cue: Cue, dated: Dated) -> bool:
    """What opens has been spoken of before, or is "the doors", "the building", and nothing else is introduced."""
    lower, words = line.scene.tokens.lower, line.words
    inside = line.scene.sentence_tokens(dated.sentence)
    first = max(inside.start, line.extent(plan.length.start, plan.length.end).stop)
    while any(stop in lower[first : cue.first] for stop in (";", ",", ".")):
        first += 1
    own = line.extent(dated.start, dated.end)
    phrase = [*lower[first : cue.last], *lower[cue.last : own.start]]
    phrase += lower[own.stop : own.stop + 3] if words.verb_last else []
    if not words.indefinite.isdisjoint(phrase):
        return False
    before = {word[:6] for word in lower[: line.extent(plan.length.start, plan.length.end).start] if len(word) > 3}
    subjects = [word for word in phrase if len(word) > 3 and word.isalpha() and word not in words.determiners]
    return not words.premises.isdisjoint(phrase) or any(word[:6] in before for word in subjects)


def _overdue(scene: Scene, plan: Plan) -> bool:
    return scene.published is not None and scene.published > plan.latest + dt.timedelta(days=62)


def _plans(line: Timeline) -> Iterator[Plan]:
    for figure in line.durations:
        if figure.unit not in DAYS or figure.quotation is not None:
            continue
        own = line.extent(figure.start, figure.end)
        if not any(_beside(line, own, mark) for mark in line.marked(figure.sentence, "planned-length")):
            continue
        starts = _starts(line, figure, figure.sentence) or _starts(line, figure, figure.sentence - 1)
        if len(starts) == 1 and line.has(figure.sentence, "planned-length", "announce", "plan"):
            plan = _plan(starts[0], figure)
            if plan is not None:
                yield plan


def _beside(line: Timeline, own: range, mark: Cue) -> bool:
    """Read "to take two years", "zwei Jahre dauern": right before the length, or after it where verbs come last."""
    return 0 <= own.start - mark.last <= 2 or (line.words.verb_last and 0 <= mark.first - own.stop <= 1)


def _starts(line: Timeline, figure: Figure, sentence: int) -> list[Dated]:
    """The dates of a sentence on which the thing with this planned length began or was announced."""
    apart = sentence != figure.sentence
    found = [
        dated
        for dated in line.dates_in(sentence)
        if bounds(dated) is not None
        and dated.paragraph == figure.paragraph
        and not dated.span.overlaps(figure.span)
        and dated.quotation is None
        and (_announces(line, dated) if apart else line.cue_of(dated, "start", "announce") is not None)
    ]
    before = [dated for dated in found if dated.start < figure.start]
    return before if len(before) == 1 else found


def _announces(line: Timeline, dated: Dated) -> bool:
    """The date opens a sentence of announcing: "In February, the paper had reported ..."."""
    opens = line.extent(dated.start, dated.end).start - line.scene.sentence_tokens(dated.sentence).start <= 1
    return opens and line.has(dated.sentence, "announce")


def _plan(start: Dated, figure: Figure) -> Plan | None:
    days = bounds(start)
    quantity = figure.quantity
    if days is None or (days[1] - days[0]).days > 100:
        return None
    unit = DAYS[quantity.unit]
    low, high = quantity.low * unit, quantity.high * unit
    if quantity.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        high *= 3
    if quantity.hedge in (Hedge.LESS_THAN, Hedge.UP_TO):
        low = Fraction(0)
    if not SHORTEST <= high <= LONGEST:
        return None
    if not quantity.is_range:  # a range is its own tolerance
        low, high = low * Fraction(9, 10), high * Fraction(11, 10)
    try:
        return Plan(start, figure, days[0] + dt.timedelta(days=int(low)), days[1] + dt.timedelta(days=int(high)))
    except OverflowError:
        return None


def _end(line: Timeline, plan: Plan) -> tuple[tuple[dt.date, dt.date], Dated | None] | None:
    """The date on which it was done: in the same sentence after the start, or in the next two of the paragraph."""
    sentences = line.sentences_of(plan.start.paragraph)
    for sentence in [number for number in sentences if plan.start.sentence <= number <= plan.start.sentence + 2]:
        for dated in line.dates_in(sentence):
            days = bounds(dated)
            if dated is plan.start or days is None or dated.quotation is not None or days[1] <= plan.start_day:
                continue
            cue = line.cue_of(dated, "end", "done")
            if cue is not None and "shut" not in cue.roles and line.cue_of(dated, "plan", "start") is None:
                return days, dated
    return _completed(line, plan)


def _completed(line: Timeline, plan: Plan) -> tuple[tuple[dt.date, dt.date], Dated | None] | None:
    """A commitment said to be fulfilled, anywhere in the article: by the only date of that sentence or the next."""
    for mark in line.marks:
        if "complete" not in mark.roles or line.scene.quotation_at(mark.start) is not None:
            continue
        sentence = line.scene.segments.sentence_at(mark.start)
        found = [
            (days, dated)
            for number in (sentence, sentence + 1)
            for dated in line.dates_in(number)
            if (days := bounds(dated)) is not None and days[0] > plan.start_day
        ]
        if len(found) == 1:
            return found[0]
    return None


def _said_on_time(line: Timeline, plan: Plan) -> Cue | None:
    for sentence in line.sentences_of(plan.start.paragraph):
        marks = line.marked(sentence, "ontime")
        if marks and not line.has(sentence, "offtime"):
            return marks[0]
    return None


def _told(line: Timeline, plan: Plan, end: Dated | None) -> bool:
    paragraphs = {plan.start.paragraph, plan.length.paragraph} | ({end.paragraph} if end is not None else set())
    return any(line.paragraph_has(paragraph, "offtime") for paragraph in paragraphs)


def _finding(
    scene: Scene, plan: Plan, days: tuple[dt.date, dt.date], dated: Dated | None, on_time: Cue | None
) -> Finding:
    spans = [plan.start.span, plan.length.span]
    if dated is not None:
        spans.append(dated.span)
    if on_time is not None:
        spans.append(Span(on_time.start, on_time.end))
    start = bounds(plan.start)
    took = Fraction((days[0] - start[0]).days) / DAYS["month"] if start else Fraction(0)
    name = "rule.SCH-1.on-time" if on_time is not None else "rule.SCH-1.message"
    done = dated.quote if dated is not None else day_text(scene, days[0])
    text = message(name, start=plan.start.quote, length=plan.length.quote, end=done, took=round(took))
    window = f"{plan.start.quote} + {plan.length.quote}"
    arithmetic = f"{window} ≠ {done} ({round(took)} months)" if scene.language == "en" else f"{window} ≠ {done}"
    return flag(scene, CODE, Severity.WARNING, spans, text, arithmetic)


RULE = Rule(
    "SCH-1", "plan-against-actual", "schedule", check,
    {
        "en": {
            "rule.SCH-1.title": "Plan and course do not agree",
            "rule.SCH-1.message": "From {start}, {length} were planned; {end} is after about {took} months, "
            "and the text does not say so.",
            "rule.SCH-1.on-time": "From {start}, {length} were planned; {end} is after about {took} months, "
            "yet the text speaks of being on time.",
        },
        "fr": {
            "rule.SCH-1.title": "Le calendrier annoncé et le déroulement ne s’accordent pas",
            "rule.SCH-1.message": "À partir de « {start} », {length} étaient prévus ; « {end} » vient après "
            "environ {took} "
            "mois, et le texte ne le dit pas.",
            "rule.SCH-1.on-time": "À partir de « {start} », {length} étaient prévus ; « {end} » vient après "
            "environ {took} "
            "mois, mais le texte parle de délais tenus.",
        },
    },
    EXAMPLES,
)  # fmt: skip
