"""A time of day that no clock shows, or opening hours that run almost around the clock the wrong way.

Why it matters: nobody can be there at 18:75; "from 6pm to 4pm" has its ends swapped or a wrong half of the day.

What is not reported: hours after midnight ("from 10pm to 5am"), sentences that tell of the next day, race times,
quotations.

Source: the clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.check.flagging import flag, in_quotation
from workbench.check.points import clock_minutes, points
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("IMP-5", "impossible")
LONG = 16 * 60
"""Minutes from which on hours across midnight are no opening hours."""
LATEST = 30
"""Hours from which on figures are no time of day that was written wrong."""
_TIME = re.compile(r"\b(?P<hour>\d{1,2})(?:\s?[hH]\s?|:)(?P<minute>\d{2})\b(?![:.,]?\d)")

EXAMPLES = (
    Example("fr", "La cérémonie commence à [[18 h 75]] sur la place.", True),
    Example("fr", "La cérémonie commence à 18 h 45 sur la place.", False),
    Example("fr", "La halle est ouverte de [[18 heures à 16 heures]].", True),
    Example("fr", "La halle est ouverte de 22 heures à 5 heures.", False),
    Example("fr", "La course se dispute de 16 heures à 15 heures le lendemain.", False),
    Example("en", "The service starts at [[18:75]] in the chapel.", True),
    Example("en", "The service starts at 18:45 in the chapel.", False),
    Example("en", "The hall is open from [[6pm to 4pm]].", True),
    Example("en", "The hall is open from 10pm to 5am.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    words = points(scene).words
    for match in _TIME.finditer(scene.text):
        hour, minute = int(match.group("hour")), int(match.group("minute"))
        span = Span(match.start(), match.end())
        place = line.extent(span.start, span.end)
        before = scene.tokens.lower[place.start - 1] if place.start else ""
        none = (hour <= 24 and minute >= 60) or (24 < hour < LATEST and minute < 60)
        if none and before in words.at_time and not in_quotation(scene, span):
            text = message("rule.IMP-5.message", time=span.of(scene.text))
            yield flag(scene, CODE, Severity.ERROR, [span], text)
    if words.clock is not None and line.words.span_from:
        yield from _backwards(scene, line)


def _backwards(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """Read "from 6pm to 4pm": from one time to an earlier one, all night and most of the day."""
    pattern = points(scene).words.clock
    assert pattern is not None
    found = [(match, clock_minutes(match)) for match in pattern.finditer(scene.text)]
    for (first, start), (second, end) in pairwise(found):
        between = line.within(first.end(), second.start())
        place = line.extent(first.start(), first.end())
        before = scene.tokens.lower[place.start - 1] if place.start else ""
        joined = len(between) == 1 and between[0] in line.words.span_to and before in line.words.span_from
        if not joined or start is None or end is None or end >= start or end + 1440 - start < LONG:
            continue
        span = Span(first.start(), second.end())
        sentence = scene.segments.sentence_at(span.start)
        tail = line.within(span.end, scene.segments.sentences[sentence].end)
        if not points(scene).words.next_day.isdisjoint(tail) or line.dates_in(sentence) or in_quotation(scene, span):
            continue
        yield flag(scene, CODE, Severity.WARNING, [span], message("rule.IMP-5.backwards", times=span.of(scene.text)))


RULE = Rule(
    "IMP-5", "no-such-time", "impossible", check,
    {
        "en": {
            "rule.IMP-5.title": "No such time",
            "rule.IMP-5.message": "No clock shows {time}.",
            "rule.IMP-5.backwards": "“{times}” ends before it begins.",
        },
        "fr": {
            "rule.IMP-5.title": "Une heure qui n’existe pas",
            "rule.IMP-5.message": "Aucune horloge n’indique « {time} ».",
            "rule.IMP-5.backwards": "« {times} » finit avant de commencer.",
        },
    },
    EXAMPLES,
)  # fmt: skip
