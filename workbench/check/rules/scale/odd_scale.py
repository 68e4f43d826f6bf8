"""A scale word is missing or heaped: "330,000 million", "between $26 and $31 million".

Why it matters: the first is hard to read and often a slip; the second says twenty-six dollars.

What is not reported: Spanish and Portuguese, where thousands of millions are usual. Always a note.

Source: consistency.md SCL-3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.check.reporting import finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.i18n import message
from workbench.language.numbers import NumberWords

CODE, FAMILY = "SCL-3", "scale"
_SIGNED = re.compile(r"[$€£]\s?\d[\d.,]*(?P<scale>[^\d$€£]*)[$€£]\s?\d[\d.,]*\s?[^\W\d]")
_RUN = re.compile(r"\d(?:[\d.,'’\s]*\d)?")
_USUAL = frozenset({"es", "pt"})
_MANTISSA = 10_000
_MILLION = 10**6

WORDS = {
    "en": {
        "rule.SCL-3.title": "Odd scale",
        "rule.SCL-3.heaped": "{quote}: thousands of millions are hard to read; is the scale word right?",
        "rule.SCL-3.short": "{quote}: the first figure lacks its scale word.",
    },
    "fr": {
        "rule.SCL-3.title": "Échelle inhabituelle",
        "rule.SCL-3.heaped": "{quote} : des milliers de millions se lisent mal ; l’échelle est-elle juste ?",
        "rule.SCL-3.short": "{quote} : le premier nombre n’a pas d’échelle.",
    },
}

EXAMPLES = (
    Example("fr", "La dette atteint [[330 000 millions d’euros]].", wrong=True),
    Example("fr", "La dette atteint 330 milliards d’euros.", wrong=False),
    Example("fr", "Le groupe investira de 22 à 22,5 milliards d’euros.", wrong=False),
    Example("fr", "La dette atteint [[12 345,5 millions d’euros]].", wrong=True),
    Example("fr", "La société vaut 10,001 milliards d’euros.", wrong=False),
    Example("fr", "La dette atteint 26 000 000 000 d’euros.", wrong=False),
    Example("en", "The debt stands at [[$26,000m]].", wrong=True),
    Example("en", "The company is worth 10.001 billion euros.", wrong=False),
    Example("de", "Die Schuld beträgt [[330.000 Millionen Euro]].", wrong=True),
    Example("de", "Das Unternehmen ist 10,001 Milliarden Euro wert.", wrong=False),
    Example("en", "The bridge will cost [[between $26 and $31 million]].", wrong=True),
    Example("en", "The bridge will cost between $26 million and $31 million.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_of, scene, scene.amounts)


def _of(scene: Scene, figure: Figure) -> Iterator[Finding]:
    name = _odd(scene, figure)
    if name:
        text = message(f"rule.SCL-3.{name}", quote=figure.quote)
        yield finding(scene, CODE, FAMILY, Severity.NOTE, [figure], text)


def _odd(scene: Scene, figure: Figure) -> str:
    quantity = figure.quantity
    if quantity.kind is not Kind.MONEY:
        return ""
    if quantity.is_range:
        if quantity.step < _MILLION:
            return ""
        match = _SIGNED.search(figure.quote)
        return "" if match is None or _has_scale(match["scale"]) else "short"
    mantissa = _mantissa(quantity.numeral, scene.pack.view(NumberWords).decimal)
    heaped = mantissa >= _MANTISSA and quantity.low >= mantissa * _MILLION
    return "heaped" if heaped and scene.language not in _USUAL else ""


def _mantissa(numeral: str, decimal: str) -> int:
    """What stands before the scale word, without its decimals: 330,000 of "330,000 million"; 10 of "10.001 billion"
    where the point is the decimal sign. 0 for numbers in words or in two pieces ("1 billion 500 million").
    """
    runs = _RUN.findall(numeral)
    if len(runs) != 1:
        return 0
    whole, mark, part = runs[0].rpartition(decimal)
    decimals = mark and whole.count(decimal) == 0 and part.isdecimal()
    return int("".join(filter(str.isdecimal, whole if decimals else runs[0])))


def _has_scale(between: str) -> bool:
    """More than a joining word stands between the two figures."""
    words = re.findall(r"[^\W\d]+", between)
    return len(words) > 1 or between[:1].isalpha()


RULE = Rule(CODE, "odd-scale", FAMILY, check, WORDS, EXAMPLES)
