"""An amount is a thousand times too large or too small for the amounts beside it.

Why it matters: million for billion passes every spelling checker, and the reader believes the figure.

What is not reported: amounts that no word ties together; sums, products and shares that hold as they stand; figures of
a single digit.

Source: consistency.md SCL-1 (scale slips), told by arithmetic and not by a second telling.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.culprits import Suspect, suggestions
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.thousandfold import Slip, slips
from workbench.domain.findings import Finding, Severity
from workbench.i18n import message

CODE, FAMILY = "SCL-4", "scale"

WORDS = {
    "en": {
        "rule.SCL-4.title": "Off by a thousand",
        "rule.SCL-4.message": "{figure} does not agree with the amounts beside it, which make {right}: a factor of a thousand.",
    },
    "fr": {
        "rule.SCL-4.title": "Erreur d’un facteur mille",
        "rule.SCL-4.message": "{figure} ne concorde pas avec les montants voisins, qui font {right} : un facteur mille.",
    },
}

EXAMPLES = (
    Example("en", "Hardware accounts for $2.1bn of the group’s $7.8bn in yearly sales, services for the other [[$5.7m]].", wrong=True),
    Example("en", "Hardware accounts for $2.1bn of the group’s $7.8bn in yearly sales, services for the other $5.7bn.", wrong=False),
    Example("en", "The lottery sold 300,000 tickets at $25 each.\n\nThat made [[$7.5bn]] in takings.", wrong=True),
    Example("en", "The lottery sold 300,000 tickets at $25 each.\n\nThat made $7.5m in takings.", wrong=False),
    Example("fr", "Les fonds de pension gèrent 1 600 milliards d’euros ; le plus grand détient [[528 millions]], soit 33 % de l’ensemble.", wrong=True),
    Example("fr", "Les fonds de pension gèrent 1 600 milliards d’euros ; le plus grand détient 528 milliards, soit 33 % de l’ensemble.", wrong=False),
    Example("en", "The club, with sales of £2.4bn, paid £2.1m for the ground.", wrong=False),
    Example("fr", "Le plan mobilisera 850 millions d’euros en cinq ans, dont [[300 milliards]] pour les gares.", wrong=True),
    Example("fr", "Le plan mobilisera 850 millions d’euros en cinq ans, dont 300 millions pour les gares.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_of, scene, scene.context.sentences)


def _of(scene: Scene, sentence: int) -> Iterator[Finding]:
    for slip in slips(scene.context, sentence):
        if any(_same(one, slip.figure) for one in scene.amounts):
            continue  # nobody slips twice in the same way
        yield _report(scene, slip)


def _same(one: Figure, figure: Figure) -> bool:
    if one is figure or one.unit != figure.unit:
        return False
    return one.quantity.low == figure.quantity.low and one.quantity.high == figure.quantity.high


def _report(scene: Scene, slip: Slip) -> Finding:
    sheet = Sheet(scene, [slip.figure])
    right = sheet.value(slip.right) + sheet.unit
    text = message("rule.SCL-4.message", figure=slip.figure.quote, right=right)
    arithmetic = f"{sheet.figure(slip.figure)}{sheet.unit} ≠ {right}"
    fixes = suggestions(scene, [Suspect(slip.figure, slip.right, "scale")])
    return finding(scene, CODE, FAMILY, Severity.ERROR, [slip.figure, *slip.others], text, arithmetic, fixes)


RULE = Rule(CODE, "off-by-thousand", FAMILY, check, WORDS, EXAMPLES)
