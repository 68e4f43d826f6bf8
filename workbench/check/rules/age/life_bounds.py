"""A life with an event too early: hired at eight, graduated at ten, dead at 130.

Why it matters: a digit of one of the years has slipped.

What is not reported: sentences that speak of another person or of fiction, child stars (cues are limited to hiring,
marriage, election and degrees), quotations.

Source: degree at 17 or later, work and marriage at 13 or later, no life beyond 115 years (consistency catalogue).
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.biography import Birth, ages_between, biography
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import bounds, timeline, written_year
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("AGE-3", "age")
LIMITS = (("life-17", 15), ("life-13", 12))
LONGEST = 115

EXAMPLES = (
    Example("fr", "Né en 1970, il est embauché en [[1978]] à l’usine.", True),
    Example("fr", "Né en 1970, il est embauché en 1988 à l’usine.", False),
    Example("en", "Born in 1970, she graduated in [[1979]] from Leeds.", True),
    Example("en", "Born in 1970, she graduated in 1992 from Leeds.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    facts = biography(scene)
    line = timeline(scene)
    for birth in facts.births:
        for dated in line.dates_in(birth.dated.sentence):
            if dated is birth.dated or dated.quotation is not None or not written_year(dated):
                continue
            days = bounds(dated)
            if days is None or {name.group for name in facts.persons_in(dated.sentence)} - {birth.holder}:
                continue
            low, high = ages_between(birth.days, days)
            for role, least in LIMITS:
                cue = line.cue_of(dated, role)
                if cue is not None and 0 <= high < least:
                    yield _finding(scene, birth, dated, Span(cue.start, cue.end), low, high)
            if line.cue_of(dated, "died") is not None and low > LONGEST:
                yield _finding(scene, birth, dated, dated.span, low, high)


def _finding(scene: Scene, birth: Birth, dated: Dated, word: Span, low: int, high: int) -> Finding:
    age = str(high) if low == high else f"{low}–{high}"
    text = message("rule.AGE-3.message", born=birth.dated.quote, date=dated.quote, age=age, word=word.of(scene.text))
    return flag(
        scene,
        CODE,
        Severity.ERROR,
        [birth.dated.span, dated.span],
        text,
        f"{dated.quote} − {birth.dated.quote} = {age}",
    )


RULE = Rule(
    "AGE-3", "life-bounds", "age", check,
    {
        "en": {
            "rule.AGE-3.title": "Too young or too old for that",
            "rule.AGE-3.message": "“{word}” in {date} with a birth in {born} means an age of {age}.",
        },
        "fr": {
            "rule.AGE-3.title": "Trop jeune ou trop âgé pour cela",
            "rule.AGE-3.message": "« {word} » en {date} avec une naissance en {born} donne l’âge de {age} ans.",
        },
    },
    EXAMPLES,
)  # fmt: skip
