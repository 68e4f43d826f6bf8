"""The price of a stake does not agree with the stake and the valuation.

Why it matters: the three figures come from different people, and one is often of another date or before the money.

What is not reported: prices that fit the value before or after the money within rounding.

Source: consistency.md VAL-2.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.equations import equations
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "VAL-2", "valuation"

WORDS = {
    "en": {
        "rule.VAL-2.title": "Stake and price",
        "rule.VAL-2.message": "{share} of {whole} is {right}; that does not agree with a price of {price}.",
    },
    "fr": {
        "rule.VAL-2.title": "Participation et prix",
        "rule.VAL-2.message": "{share} de {whole} font {right} ; cela ne concorde pas avec le prix de {price}.",
    },
}

EXAMPLES = (
    Example("fr", "Le fonds a acquis 20 % du capital pour [[40 millions d’euros]], ce qui valorise la société à 300 millions d’euros.", wrong=True),
    Example("fr", "Le fonds a acquis 10 % du capital pour 30 millions d’euros, ce qui valorise la société à 300 millions d’euros.", wrong=False),
    Example("en", "The fund bought a 49% stake for [[$1.5bn]], valuing the company at $2.05bn.", wrong=True),
    Example("en", "The fund bought a 49% stake for $1bn, valuing the company at $2.05bn.", wrong=False),
    Example("en", "Harbour Capital is buying 30% of the brewer.\n\nThe deal values it at $420m.\n\nHarbour will pay [[$156m]].", wrong=True),
    Example("en", "Harbour Capital is buying 30% of the brewer.\n\nThe deal values it at $420m.\n\nHarbour will pay $126m.", wrong=False),
    Example("fr", "Pour 33 millions d’euros, le fonds s’offre un tiers de la chaîne de boulangeries. Sur cette base, l’ensemble vaut [[120 millions]].", wrong=True),
    Example("fr", "Pour 33 millions d’euros, le fonds s’offre un tiers de la chaîne de boulangeries. Sur cette base, l’ensemble vaut 99 millions.", wrong=False),
    Example("de", "Der Investor zahlt [[84 Millionen Euro]] für 35 Prozent der Mühle, die damit mit 280 Millionen bewertet wird.", wrong=True),
    Example("de", "Der Investor zahlt 84 Millionen Euro für 35 Prozent der Mühle, die damit mit 240 Millionen bewertet wird.", wrong=False),
    Example("en", "Tolland sold a 20% stake for $30 million in 2019. The company is now worth $400 million.", wrong=False),
    Example("en", "The fund is wiring [[$56m]] to Accra for its 8% holding in Paylane. That implies a price tag of $448m.", wrong=True),
    Example("en", "The fund is wiring $56m to Accra for its 8% holding in Paylane. That implies a price tag of $700m.", wrong=False),
    Example("fr", "Le brasseur cède 12 % de son capital, chaque pour cent ayant été payé 3,5 millions d’euros. La maison est évaluée à 350 millions.", wrong=False),
    Example("fr", "Le contrat vaudrait 2 milliards d’euros ; la compagnie a obtenu 40 % de rabais et paierait 1,2 milliard.", wrong=False),
    Example("en", "An heir has bought a tenth of the brewer for [[£36m]]. The price puts the value of the brewer at £450m.", wrong=True),
    Example("en", "An heir has bought a tenth of the brewer for £45m. The price puts the value of the brewer at £450m.", wrong=False),
    Example("fr", "Le groupe Ostal prend un quart des parts de la limonaderie, moyennant [[15 millions d’euros]].\n\nLa famille fondatrice conserve 60 % des titres. Les ventes ont atteint 48 millions.\n\nL’ensemble de la limonaderie est ainsi estimé à 75 millions.", wrong=True),
    Example("fr", "Le groupe Ostal prend un quart des parts de la limonaderie, moyennant 15 millions d’euros.\n\nLa famille fondatrice conserve 60 % des titres. Les ventes ont atteint 48 millions.\n\nL’ensemble de la limonaderie est ainsi estimé à 60 millions.", wrong=False),
    Example("en", "Savari has raised [[12 billion rupees]] ($133 million). The investors get 15 percent of Savari for their money, which values the whole at 64 billion rupees, cash included. Sales were 18 billion rupees.", wrong=True),
    Example("en", "Savari has raised 12 billion rupees ($133 million). The investors get 15 percent of Savari for their money, which values the whole at 80 billion rupees, cash included. Sales were 18 billion rupees.", wrong=False),
    Example("en", "The fund has put in £20m. A quarter of it comes from the state. Before the deal the firm was valued at £90m; with the cash it is worth £110m.", wrong=False),
    Example("fr", "Le fonds Arvor s’est offert un cinquième de la biscuiterie. L’opération lui a coûté [[18 millions d’euros]].\n\nLes salariés gardent 5 % des parts.\n\nLa biscuiterie vaut donc 110 millions, selon le fonds.", wrong=True),
    Example("fr", "Le fonds Arvor s’est offert un cinquième de la biscuiterie. L’opération lui a coûté 18 millions d’euros.\n\nLes salariés gardent 5 % des parts.\n\nLa biscuiterie vaut donc 90 millions, selon le fonds.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.STAKE):
        stake, price, whole = relation.one("share"), relation.one("price"), relation.one("whole")
        equation = next(iter(equations([relation], scene.trace)), None)
        if stake is None or price is None or whole is None or equation is None:
            continue
        verdict = equation.verdict(scene.options.ladder)
        if not verdict.alarms:
            continue
        assert verdict.severity is not None
        right = stake.quantity.middle * whole.quantity.middle / 100
        sheet = Sheet(scene, [price, whole])
        shown_right = sheet.value(right) + sheet.unit
        share = shown(stake.quantity.middle, scene.language)
        arithmetic = f"{share} % × {sheet.figure(whole)} = {shown_right} ≠ {sheet.figure(price)}{sheet.unit}"
        text = message("rule.VAL-2.message", share=stake.quote, whole=whole.quote, right=shown_right, price=price.quote)
        suspects = [Suspect(price, right, derived=True)]
        suspects.append(Suspect(stake, round(price.quantity.middle / whole.quantity.middle * 100, 1)))
        if stake.quantity.middle:
            suspects.append(Suspect(whole, Fraction(round(price.quantity.middle * 100 / stake.quantity.middle))))
        fixes = suggestions(scene, suspects)
        yield finding(scene, CODE, FAMILY, verdict.severity, [stake, price, whole], text, arithmetic, fixes)


RULE = Rule(CODE, "stake-times-value", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.STAKE)
