"""A stake is told without its base, and the values before and after the money give two different stakes.

Why it matters: 30 of 300 is 10 %, 30 of 260 is 11.5 %; readers cannot tell which is meant.

What is not reported: stakes whose sentence names the base; articles that give one value only. Always a note.

Source: consistency.md PCT-11.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.linking.context import Context
from workbench.check.linking.valuations import has_role
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.i18n import message

CODE, FAMILY = "PCT-11", "share"

WORDS = {
    "en": {
        "rule.PCT-11.title": "Share of which value",
        "rule.PCT-11.message": "{stake}: the money is {post}% of the value after the deal and {pre}% of the value before it. Name the base.",
    },
    "fr": {
        "rule.PCT-11.title": "Part de quelle valeur",
        "rule.PCT-11.message": "{stake} : l’apport fait {post} % de la valeur après l’opération et {pre} % de la valeur avant. Précisez la base.",
    },
}

EXAMPLES = (
    Example("fr", "Valorisée 260 milliards d’euros avant l’opération, la société lève 40 milliards et vaut 300 milliards après l’opération. Le fonds détient [[environ 15 %]] des actions.", wrong=True),
    Example("fr", "Valorisée 260 milliards d’euros avant l’opération, la société lève 40 milliards et vaut 300 milliards après l’opération. Le fonds est présent dans 15 % des villes.", wrong=False),
    Example("en", "Valued at $260m before the deal, the firm raised $40m and is worth $300m after the deal. The fund has a [[15% stake]].", wrong=True),
    Example("en", "Valued at $260m before the deal, the firm raised $40m and is worth $300m after the deal. Its sales rose 15%.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.VALUATION):
        before, price, after = relation.one("before"), relation.one("price"), relation.one("after")
        if before is None or price is None or after is None or not before.quantity.low or not after.quantity.low:
            continue
        pre = price.quantity.middle / before.quantity.middle * 100
        post = price.quantity.middle / after.quantity.middle * 100
        for stake in _stakes(scene) if pre - post >= 1 else ():
            near = post - 1 <= stake.quantity.middle <= pre + 1
            if not near or stake.sentence in {figure.sentence for figure in (before, price, after)}:
                continue
            tag = scene.language
            sheet = Sheet(scene, [before, price, after])
            told = [shown(round(value, 1), tag) for value in (pre, post)]
            first, second = (f"{sheet.figure(price)} / {sheet.figure(base)}" for base in (before, after))
            arithmetic = f"{first} = {told[0]} %, {second} = {told[1]} %"
            text = message("rule.PCT-11.message", stake=stake.quote, pre=told[0], post=told[1])
            yield finding(scene, CODE, FAMILY, Severity.NOTE, [before, price, after, stake], text, arithmetic)


def _stakes(scene: Scene) -> tuple[Figure, ...]:
    """The percentages called a stake, with no base in their words, which no edit changes."""
    return scene.trace.remembered(
        _stakes, lambda: tuple(figure for figure in scene.amounts if _is_stake(scene.context, figure))
    )


def _is_stake(context: Context, stake: Figure) -> bool:
    if stake.kind is not Kind.PERCENT:
        return False
    if has_role(context, stake, "pre", "post") or has_role(context, stake, "post", "pre"):
        return False
    return context.just_before(stake, 3).has("stake") or context.just_after(stake, 3).has("stake")


RULE = Rule(CODE, "share-of-which-value", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.VALUATION)
