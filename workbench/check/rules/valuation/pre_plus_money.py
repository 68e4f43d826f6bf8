"""The value before the new money plus the money does not make the value after it.

Why it matters: pre- and post-money are swapped or left unadjusted when the size of a round changes.

What is not reported: values that meet within rounding; articles that give only one of the two values.

Source: consistency.md VAL-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check import culprits
from workbench.check.grading import total
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "VAL-1", "valuation"

WORDS = {
    "en": {
        "rule.VAL-1.title": "Value before and after the money",
        "rule.VAL-1.message": "{pre} before and {money} of new money make {sum}; that does not agree with {post} after.",
    },
    "fr": {
        "rule.VAL-1.title": "Valeur avant et après l’apport",
        "rule.VAL-1.message": "{pre} avant et {money} d’apport font {sum} ; cela ne concorde pas avec {post} après.",
    },
}

EXAMPLES = (
    Example("fr", "La start-up lève 120 millions d’euros. Elle était valorisée 480 millions d’euros avant l’opération ; elle vaudra [[650 millions d’euros]] après l’opération.", wrong=True),
    Example("fr", "La start-up lève 120 millions d’euros. Elle était valorisée 480 millions d’euros avant l’opération ; elle vaudra 600 millions d’euros après l’opération.", wrong=False),
    Example("en", "The start-up has raised €60m. The round takes its value from €240m before the new money to [[€330m]] after it.", wrong=True),
    Example("en", "The start-up has raised €60m. The round takes its value from €240m before the new money to €300m after it.", wrong=False),
    Example("en", "The deal values Oxbow at $400 million before the investment and [[$475 million]] after it. Oxbow is raising $50 million.", wrong=True),
    Example("en", "The deal values Oxbow at $400 million before the investment and $450 million after it. Oxbow is raising $50 million.", wrong=False),
    Example("es", "La empresa cerró una ronda de 15 millones de euros. La operación la valoró en 60 millones de euros antes de la inversión y en [[80 millones]] después.", wrong=True),
    Example("fr", "Ovalie lève 22 millions d’euros.\n\nL’opération repose sur une valeur de 68 millions d’euros avant augmentation de capital.\n\nLa valorisation atteint désormais [[110 millions d’euros]], argent frais compris.", wrong=True),
    Example("fr", "Ovalie lève 22 millions d’euros.\n\nL’opération repose sur une valeur de 68 millions d’euros avant augmentation de capital.\n\nLa valorisation atteint désormais 90 millions d’euros, argent frais compris.", wrong=False),
    Example("en", "The firm raised $50 million at a pre-money valuation of $200 million, which values it at [[$300 million]].", wrong=True),
    Example("en", "The firm raised $50 million at a pre-money valuation of $200 million, which values it at $250 million.", wrong=False),
    Example("en", "Investors have put $18 million into the maker, which was valued at $72 million before they wrote the cheque. It is now worth [[$100 million]] with the fresh cash.", wrong=True),
    Example("en", "Investors have put $18 million into the maker, which was valued at $72 million before they wrote the cheque. It is now worth $90 million with the fresh cash.", wrong=False),
    Example("fr", "L’entreprise valait 40 millions d’euros avant ce tour de table de 12 millions ; elle en vaut maintenant [[60]].", wrong=True),
    Example("fr", "L’entreprise valait 40 millions d’euros avant ce tour de table de 12 millions ; elle en vaut maintenant 52.", wrong=False),
    Example("en", "Ostrel has raised £30m from investors. The round leaves it worth [[£210m]], against £150m before the new money arrived.", wrong=True),
    Example("en", "Ostrel has raised £30m from investors. The round leaves it worth £180m, against £150m before the new money arrived.", wrong=False),
    Example("fr", "Voici les termes. La mise : 50 millions de francs suisses. Le prix de la société, mise comprise : [[400 millions]]. Le prix hors mise : 375 millions.", wrong=True),
    Example("fr", "Voici les termes. La mise : 50 millions de francs suisses. Le prix de la société, mise comprise : 425 millions. Le prix hors mise : 375 millions.", wrong=False),
    Example("en", "Ostrel has raised £30m at a price that makes it worth £210m. In 2023 it was worth £150m before the new money arrived.", wrong=False),
    Example("en", "The $60m round lifts the value of the bakery to [[$540m]]. Its backers valued it at $420m, a figure that does not include the money that they put in.", wrong=True),
    Example("en", "The $60m round lifts the value of the bakery to $480m. Its backers valued it at $420m, a figure that does not include the money that they put in.", wrong=False),
    Example("en", "Aldwick, a brewer, has secured £45m of funding.\n\nAhead of the deal the brewer was put at £180m, its chair said. Now that the cash is in the bank, the same brewer carries a value of [[£245m]].\n\nSales rose 12% to £61m.", wrong=True, title="Brewer Aldwick takes £45m from two funds"),
    Example("en", "Aldwick, a brewer, has secured £45m of funding.\n\nAhead of the deal the brewer was put at £180m, its chair said. Now that the cash is in the bank, the same brewer carries a value of £225m.\n\nSales rose 12% to £61m.", wrong=False, title="Brewer Aldwick takes £45m from two funds"),
    Example("fr", "La verrerie Arlac a obtenu 20 millions d’euros.\n\nLa région apporte 5 millions, deux fonds 9 et 6 millions. Ses ventes ont atteint 34 millions d’euros.\n\nAvant l’arrivée des fonds, les banques estimaient la verrerie à 90 millions. Leur chèque encaissé, elle vaut [[125 millions]], selon son patron.", wrong=True, title="Verrerie Arlac : 20 millions pour un four électrique"),
    Example("fr", "La verrerie Arlac a obtenu 20 millions d’euros.\n\nLa région apporte 5 millions, deux fonds 9 et 6 millions. Ses ventes ont atteint 34 millions d’euros.\n\nAvant l’arrivée des fonds, les banques estimaient la verrerie à 90 millions. Leur chèque encaissé, elle vaut 110 millions, selon son patron.", wrong=False, title="Verrerie Arlac : 20 millions pour un four électrique"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.VALUATION):
        pre, money, post = relation.one("before"), relation.one("price"), relation.one("after")
        if pre is None or money is None or post is None:
            continue
        verdict = relation.capped(scene.judge(total, [pre.readings, money.readings], post.readings))
        if verdict.severity is None:
            continue
        sheet = Sheet(scene, [pre, money, post])
        low = pre.quantity.low + money.quantity.low
        high = pre.quantity.high + money.quantity.high
        made = sheet.range(low, high)
        arithmetic = f"{sheet.figure(pre)} + {sheet.figure(money)} = {made} ≠ {sheet.figure(post)}{sheet.unit}"
        text = message("rule.VAL-1.message", pre=pre.quote, money=money.quote, sum=made + sheet.unit, post=post.quote)
        fixes = culprits.suggestions(scene, culprits.of_sum([pre, money], post))
        yield finding(scene, CODE, FAMILY, verdict.severity, [pre, money, post], text, arithmetic, fixes)


RULE = Rule(CODE, "pre-plus-money", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.VALUATION)
