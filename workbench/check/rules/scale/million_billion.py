"""The same quantity is given once in millions and once in billions.

Why it matters: million and billion are the costliest slip of all; it is seldom visible in the sentence itself.

What is not reported: figures of different things or years that only share their digits.

Source: consistency.md SCL-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.culprits import Suspect, suggestions
from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.units import in_unit_of
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "SCL-1", "scale"

WORDS = {
    "en": {
        "rule.SCL-1.title": "Million or billion",
        "rule.SCL-1.message": "{second} does not agree with {first}: the ratio is exactly {ratio}.",
    },
    "fr": {
        "rule.SCL-1.title": "Million ou milliard",
        "rule.SCL-1.message": "{second} ne concorde pas avec {first} : le rapport est exactement {ratio}.",
    },
}

EXAMPLES = (
    Example("fr", "L’auditeur relève un trou de 1,8 milliard d’euros dans le plan. Selon le ministre, le trou de [[1,8 million d’euros]] sera comblé.", wrong=True),
    Example("fr", "Le réseau compte 40 millions d’abonnés et vaut 40 milliards d’euros.", wrong=False),
    Example("en", "The plan is short of $1.8 billion, the report says, a gap no one saw. The department said the [[$1.8 million]] gap would be closed.", wrong=True, title="Auditor warns of $1.8 billion gap in hospital plan"),
    Example("en", "The network has 40 million users and is worth $40 billion.", wrong=False),
    Example("pt", "Com [[R$ 48 milhões]] em valor de mercado, a empresa ultrapassou a rival.", wrong=True, title="Varejista já vale R$ 48 bilhões"),
    Example("en", "Net debt fell from 1.25 billion to [[1.1 billion]] dollars. A debt of 1.1 million is heavy, an analyst said.", wrong=True),
    Example("en", "Net debt fell from 1.25 billion to 1.1 billion dollars. A debt of 1.1 billion is heavy, an analyst said.", wrong=False),
    Example("it", "L’indebitamento è sceso a [[1,4 miliardi di euro]]. Un debito di 1,4 milioni resta pesante, dice un analista.", wrong=True),
    Example("en", "The fund’s debt was down to £420m at the end of May.\n\nSales rose.\n\nThe remaining [[£420bn of debt]] worries its bankers.", wrong=True),
    Example("en", "The fund’s debt was down to £420m at the end of May.\n\nSales rose.\n\nThe remaining £420m of debt worries its bankers.", wrong=False),
    Example("fr", "Le parc aura une puissance de 900 mégawatts. Ces [[900 gigawatts]] suffiront à la région.", wrong=True),
    Example("fr", "Le parc aura une puissance de 900 mégawatts. Ces 900 mégawatts suffiront à la région.", wrong=False),
    Example("fr", "Le club versera 4,5 millions d’euros à Moliens pour son avant-centre.\n\n\n\nÀ Moliens, on jubile. « Avec [[4,5 milliards d’euros]], nous allons nous offrir une pelouse », dit le président.", wrong=True),
    Example("fr", "Le club versera 4,5 millions d’euros à Moliens pour son avant-centre.\n\n\n\nÀ Moliens, on jubile. « Avec 4,5 millions d’euros, nous allons nous offrir une pelouse », dit le président.", wrong=False),
    Example("en", "The lender had $84 billion out on loan in September. Sales rose. The chief spoke.\n\n\n\nOnly 3 per cent of the [[$84 million]] is overdue.", wrong=True),
    Example("en", "The lender had $84 billion out on loan in September. Sales rose. The chief spoke.\n\n\n\nOnly 3 per cent of the $84 billion is overdue.", wrong=False),
    Example("fr", "Le budget atteint [[310 milliards de francs]]. Un effort rare. Les médecins attendent.\n\n\n\nSur ces 310 millions, deux tiers iront aux hôpitaux.", wrong=True),
    Example("fr", "Le budget est de 310 millions d’euros. Un projet de 310 000 euros a été voté.", wrong=False),
    Example("es", "La empresa factura 25 millones de euros. Los 25.000 euros del premio irán a la escuela.", wrong=False),
    Example("en", "The service has [[14 million subscribers]]. The 14 thousand customers are loyal.", wrong=True),
    Example("en", "The service has 14 million subscribers. The 14 million customers are loyal.", wrong=False),
    Example("fr", "Ils ont vendu trois millions de livres, soit trois par visiteur.", wrong=False),
    Example("en", "Ministers are to lend the shipyard [[£340m]] for two ferries. Critics asked whether the £340bn would ever be repaid.", wrong=True),
    Example("en", "Ministers are to lend the shipyard £340m for two ferries. Critics asked whether the £340m would ever be repaid.", wrong=False),
    Example("en", "The taxman is owed [[£740,000]]. “If a bidder can’t stomach a £740 million tax bill he shouldn’t be here,” she said.", wrong=True),
    Example("en", "The start-up, which has raised $47 million, wants a slice of the $47 billion market for scanners.", wrong=False),
    Example("en", "The club paid €25m for its striker. Its owner, worth €25bn, watched from the stand.", wrong=False),
    Example("fr", "La dette de la ville est de 12 millions d’euros. Celle de l’État atteint 12 milliards pour le seul rail.", wrong=False),
    Example("fr", "« [[Trois milliards d’euros]] d’économies, c’est une hache », a dit le sénateur. Les 3 millions demandés aux villes figurent dans le texte.", wrong=True),
    Example("fr", "La vente a rapporté [[près de 800 millions d’euros]]. Le montant exact, 797 milliards d’euros, figure dans le rapport.", wrong=True),
    Example("fr", "La vente a rapporté près de 800 millions d’euros. Le montant exact, 797 millions d’euros, figure dans le rapport.", wrong=False),
    Example("en", "Each of the 1,000 flats costs £240,000, so that the estate will come to £240 million.", wrong=False),
    Example("en", "The toll should bring in [[$38 million]] a year, the county says.\n\nDrivers are cross. “A fifth of the $38 billion taken each year is ours,” said a haulier.", wrong=True),
    Example("en", "The toll should bring in $38 million a year, the county says.\n\nDrivers are cross. “A fifth of the $38 million taken each year is ours,” said a haulier.", wrong=False),
    Example("en", "The maker took in [[27.4 billion rupees]] last year, it said. Its loss shrank.\n\nGrowth will be hard. To get from sales of 27.4 million rupees to twice that takes time, said an analyst.", wrong=True),
    Example("en", "The maker took in 27.4 billion rupees last year, it said. Its loss shrank.\n\nGrowth will be hard. To get from sales of 27.4 billion rupees to twice that takes time, said an analyst.", wrong=False),
    Example("fr", "Fin octobre, la dette était de [[317 M€]], contre 340 M€ un an plus tôt.\n\nLe groupe a ouvert deux usines.\n\n« Rembourser 317 milliards en dix ans, ce sera dur », prévient un analyste.", wrong=True),
    Example("fr", "Fin octobre, la dette était de 317 M€, contre 340 M€ un an plus tôt.\n\nLe groupe a ouvert deux usines.\n\n« Rembourser 317 millions en dix ans, ce sera dur », prévient un analyste.", wrong=False),
    Example("pt", "A festa movimentará [[R$ 2,4 bilhões]], calcula a prefeitura.\n\nOs hotéis estão cheios. “Os R$ 2,4 milhões que a festa movimenta pagam a conta”, diz o prefeito.", wrong=True),
    Example("pt", "A festa movimentará R$ 2,4 bilhões, calcula a prefeitura.\n\nOs hotéis estão cheios. “Os R$ 2,4 bilhões que a festa movimenta pagam a conta”, diz o prefeito.", wrong=False),
    Example("en", "The line has ordered eight ships, a bet worth [[$1.4 billion]].\n\nDebt stood at $2.1 billion on June 30, before it had paid anything toward the $1.4 million order.", wrong=True),
    Example("en", "The line has ordered eight ships, a bet worth $1.4 billion.\n\nDebt stood at $2.1 billion on June 30, before it had paid anything toward the $1.4 billion order.", wrong=False),
    Example("fr", "La région met [[36 millions d’euros]] dans un plan pour le port.\n\nLes dockers doutent. Rien n’avait été versé sur les 36 milliards d’euros du plan.", wrong=True),
    Example("fr", "La région met 36 millions d’euros dans un plan pour le port.\n\nLe plan national de 36 milliards profite à d’autres.", wrong=False),
    Example("de", "Die Reederei hat acht Schiffe für [[1,4 Milliarden Euro]] bestellt. Anleger zweifeln. Noch hatte sie für den 1,4-Millionen-Euro-Auftrag nichts bezahlt.", wrong=True),
    Example("de", "Die Reederei hat acht Schiffe für 1,4 Milliarden Euro bestellt. Anleger zweifeln. 1998 hatte ihr ganzer Umsatz 1,4 Millionen Euro betragen.", wrong=False),
    Example("es", "La Junta destina [[36 millones de euros]] al puerto. Los estibadores dudan. De los 36.000 millones no había llegado nada en julio.", wrong=True),
    Example("es", "La Junta destina 36 millones de euros al puerto. Los estibadores dudan. De los 36 millones no había llegado nada en julio.", wrong=False),
    Example("it", "La Regione stanzia [[36 milioni di euro]] per il porto. I portuali dubitano. Dei 36 miliardi della Regione non era arrivato nulla.", wrong=True),
    Example("it", "La Regione stanzia 36 milioni di euro per il porto. Il piano nazionale da 36 miliardi di euro era stato approvato a maggio.", wrong=False),
    Example("pt", "O governo destina [[36 milhões de euros]] ao porto. Os estivadores duvidam. Dos 36 mil milhões de euros ainda nada tinha chegado.", wrong=True),
    Example("nl", "De provincie steekt [[36 miljoen euro]] in de haven. Arbeiders twijfelen. Van de 36 miljard euro was in juli nog niets betaald.", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SAME):
        if relation.pattern != "P13.scale":
            continue
        first, second = relation.figures[:2]
        a, b = sorted((in_unit_of(first.quantity, second).middle, second.quantity.middle))
        ratio = shown(b / a, scene.language)
        text = message("rule.SCL-1.message", first=first.words, second=second.words, ratio=ratio)
        suspects = [Suspect(second, first.quantity.middle), Suspect(first, second.quantity.middle)]
        arithmetic = f"{first.words} / {second.words} = {ratio if second.quantity.middle == a else '1/' + ratio}"
        fixes = suggestions(scene, suspects)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [first, second], text, arithmetic, fixes)


RULE = Rule(CODE, "million-billion", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.SAME)
