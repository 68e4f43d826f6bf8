"""The number of an edition does not follow from the year of the first one.

Why it matters: a yearly event first held in 2010 cannot be at its 12th edition in 2026, nor at its 20th.

What is not reported: differences of two (years without an edition happen, the first one may count as number nought);
too few editions where the text does not say that the event is yearly; quotations, and years told of something else.

Source: counting; the year of publication.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue

CODE = ("AGE-4", "age")
SPARE = 2
"""Editions that may be missing, or that may be one too many by another way of counting."""

EXAMPLES = (
    Example("fr", "Le festival, créé en 2018, ouvre vendredi sa [[25e édition]].", True),
    Example("fr", "Le festival, créé en 2002, ouvre vendredi sa 25e édition.", False),
    Example("fr", "Créée en 2002, la biennale ouvre vendredi sa 12e édition.", False),
    Example("en", "The annual fair, first held in 2010, opened its [[12th edition]] on Friday.", True),
    Example("en", "The annual fair, first held in 2010, opened its 17th edition on Friday.", False),
    Example("en", "The fair, first held in 2010, opened its 12th edition on Friday.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    if scene.published is None or not {"founded", "edition"} <= line.roles:
        return
    for mark in line.marks:
        if "edition" not in mark.roles or in_quotation(scene, Span(mark.start, mark.end)):
            continue
        number = None if _of_another(line, mark) else _number(line, mark)
        sentence = scene.segments.sentence_at(mark.start)
        origin = _origin(line, sentence)
        if number is None or origin is None or line.has(sentence, "mistake") or len(line.dates_in(sentence)) > 2:
            continue
        days = bounds(origin)
        if days is None:
            continue
        yearly = line.has(origin.sentence, "yearly") or line.has(sentence, "yearly")
        due = scene.published.year - days[0].year + 1
        if number[0] > due + SPARE or (yearly and number[0] < due - SPARE):
            yield _finding(scene, origin, Span(number[1], mark.end), number[0], due)


def _number(line: Timeline, mark: Cue) -> tuple[int, int] | None:
    """The ordinal in digits right before "edition" (its ending is a token of its own) and where it starts."""
    tokens = line.scene.tokens
    for index in range(mark.first - 1, max(-1, mark.first - 4), -1):
        word = tokens.lower[index]
        if word.isdecimal() and len(word) <= 3 and tokens.lower[index - 1] not in (".", ","):
            return int(word), tokens.starts[index]
    return None


def _of_another(line: Timeline, mark: Cue) -> bool:
    """Read "the 12th edition of its atlas", "édition de poche": not that of the thing just told of ("of the fair")."""
    tail = line.scene.tokens.lower[mark.last : mark.last + 2]
    return tail[:1] != [] and tail[0] in line.words.out_of and line.words.definite.isdisjoint(tail)


def _origin(line: Timeline, sentence: int) -> Dated | None:
    """The only founding dated in the sentence, or in the one before or after it."""
    for number in (sentence, sentence - 1, sentence + 1):
        found = [
            dated for dated in line.dates_in(number)
            if bounds(dated) is not None and written_year(dated) and dated.quotation is None
            and line.cue_of(dated, "founded") is not None
        ]  # fmt: skip
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _finding(scene: Scene, origin: Dated, span: Span, number: int, due: int) -> Finding:
    text = message("rule.AGE-4.message", words=span.of(scene.text), date=origin.quote, due=due)
    return flag(scene, CODE, Severity.WARNING, [span, origin.span], text, f"{due} ≠ {number}")


RULE = Rule(
    "AGE-4", "edition-against-first", "age", check,
    {
        "en": {
            "rule.AGE-4.title": "Edition and first year do not agree",
            "rule.AGE-4.message": "“{words}”, yet counted yearly from {date} it would be number {due}.",
        },
        "fr": {
            "rule.AGE-4.title": "L’édition et la première année ne s’accordent pas",
            "rule.AGE-4.message": "« {words} », mais comptée chaque année depuis « {date} », ce serait la {due}e.",
        },
    },
    EXAMPLES,
)  # fmt: skip
