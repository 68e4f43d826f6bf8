"""A relative day (yesterday, tomorrow) is given the weekday of another day.

Why it matters: "yesterday, Tuesday" in an article of a Monday sends the reader to the wrong day; often the text was
written for another edition.

What is not reported: articles without a publication date, quotations, and weekdays that stand apart from the relative
word.

Source: Gregorian calendar; the publication date of the article.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.check.flagging import day_text, flag, in_quotation, instead
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.weekdays import WORDS, day_message, weekday_at, weekday_word
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("DAT-5", "weekday")
_JOINTS = frozenset({",", "(", "le", "ce", "la", "el", "il", "de", "o", "–", "-", "—"})

EXAMPLES = (
    Example("fr", "Le ministre a démissionné [[hier, mardi]], dans la soirée.", True),
    Example("fr", "Le ministre a démissionné hier, dimanche, dans la soirée.", False),
    Example("en", "The minister resigned [[yesterday, Tuesday]], in the evening.", True),
    Example("en", "The minister resigned yesterday, Sunday, in the evening.", False),
    Example("de", "Der Minister trat [[gestern, Dienstag]], zurück.", True),
    Example("es", "El ministro dimitió [[ayer, martes]], por la noche.", True),
    Example("it", "Il ministro si è dimesso [[ieri, martedì]], in serata.", True),
    Example("nl", "De minister trad [[gisteren, dinsdag]], af.", True),
)


def check(scene: Scene) -> Iterator[Finding]:
    published = scene.published
    if published is None:
        return
    line = timeline(scene)
    lower = scene.tokens.lower
    free = 0  # the first token after the last phrase: "yesterday" is no match within "the day before yesterday"
    for index in line.relative_days.begun(scene.tokens):
        if index < free:
            continue
        hit = line.relative_days.at(lower, index)
        if hit is None:
            continue
        free = hit[0]
        found = _weekday_after(line, hit[0])
        if found is None:
            continue
        day = published + dt.timedelta(days=hit[1])
        span = Span(scene.tokens.starts[index], found[1].end)
        if day.weekday() != found[0] and not in_quotation(scene, span):
            yield _finding(scene, line, span, day, found[1])


def _weekday_after(line: Timeline, index: int) -> tuple[int, Span] | None:
    lower = line.scene.tokens.lower
    for step in range(3):
        if index + step >= len(lower):
            return None
        found = weekday_at(line, index + step)
        if found is not None:
            return found
        if lower[index + step] not in _JOINTS:
            return None
    return None


def _finding(scene: Scene, line: Timeline, span: Span, day: dt.date, word: Span) -> Finding:
    right = weekday_word(line, day.weekday(), like=word.of(scene.text))
    text = message("rule.DAT-5.message", words=span.of(scene.text), date=day, day=day_message(day.weekday()))
    arithmetic = f"{day_text(scene, day)} = {right} ≠ {word.of(scene.text)}"
    return flag(scene, CODE, Severity.ERROR, [span], text, arithmetic, [instead(scene, word, right)])


RULE = Rule(
    "DAT-5", "relative-day-mismatch", "weekday", check,
    {
        "en": {
            "rule.DAT-5.title": "Relative day and weekday do not agree",
            "rule.DAT-5.message": "“{words}”: by the publication date that day is {day}, {date}.",
            **WORDS["en"],
        },
        "fr": {
            "rule.DAT-5.title": "Le jour relatif et le jour de la semaine ne s’accordent pas",
            "rule.DAT-5.message": "« {words} » : d’après la date de publication, ce jour est le {day} {date}.",
            **WORDS["fr"],
        },
    },
    EXAMPLES,
)  # fmt: skip
