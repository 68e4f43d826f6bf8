"""One quantity is told twice with values that cannot both hold.

Why it matters: the headline figure is what readers keep; a body that gives another one discredits both.

What is not reported: figures of other years or scopes, figures to compare with, rounding, corrected figures.

Source: consistency.md RST-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import Verdict, total
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "RST-1", "restatement"

WORDS = {
    "en": {
        "rule.RST-1.title": "One quantity, two values",
        "rule.RST-1.message": "{second} does not agree with {first} given before.",
    },
    "fr": {
        "rule.RST-1.title": "Une grandeur, deux valeurs",
        "rule.RST-1.message": "{second} ne concorde pas avec {first} donné plus haut.",
    },
}

EXAMPLES = (
    Example("fr", "Le groupe supprime [[420 postes]] dans ses usines, a annoncé lundi sa direction.", wrong=True, title="Le groupe Arvel supprime 460 postes"),
    Example("fr", "Le groupe supprime 420 postes dans ses usines, a annoncé lundi sa direction.", wrong=False, title="Le groupe Arvel supprime 420 postes"),
    Example("en", "Marchetti took 31,900 votes to 29,500 for her rival, a margin of [[2,400 votes]], the board said.", wrong=True, title="Marchetti wins mayor’s race by 3,400 votes"),
    Example("en", "Marchetti took 31,900 votes to 29,500 for her rival, a margin of 2,400 votes, the board said.", wrong=False, title="Marchetti wins mayor’s race by 2,400 votes"),
    Example("en", "Dravik raised its payout on Wednesday.\n\nNet profit came in at [[$2.6 billion]] in the quarter, against $3.25 billion a year earlier.", wrong=True, title="Quarterly profit at Dravik hits $3.1 billion"),
    Example("en", "Dravik raised its payout on Wednesday.\n\nNet profit came in at $2.6 billion in the quarter, against $3.25 billion a year earlier.", wrong=False, title="Quarterly profit at Dravik hits $2.6 billion"),
    Example("en", "Ferrow will put $1.2 billion into a plant in Ohio and $1.8 billion into one in Texas.", wrong=False, title="Ferrow to spend $3 billion on plants"),
    Example("en", "Ferrow, which had sales of $60 million last year, will build three ferries for Norway.", wrong=False, title="Ferrow wins $40 million contract"),
    Example("fr", "La grève a coûté [[21 millions d’euros]] au groupe Ferrand, a indiqué lundi sa direction.", wrong=True, title="La grève coûte 12 millions d’euros au groupe Ferrand"),
    Example("fr", "L’agence de santé a recensé 214 cas de rougeole depuis janvier.", wrong=False, title="Rougeole : le cap des 200 cas est franchi"),
    Example("nl", "De rechtbank acht bewezen dat de penningmeester [[3,6 miljoen euro]] heeft verduisterd.", wrong=True, title="Celstraf voor verduisteren van 2,8 miljoen euro"),
    Example("fr", "Un précédent bilan faisait état de 14 morts.", title="Éboulement à Vars : le bilan passe à 18 morts", wrong=False),
    Example("en", "An earlier toll had spoken of 14 dead.", title="Landslide at Vars: toll rises to 18 dead", wrong=False),
    Example("fr", "Deux sites sont touchés : 214 postes disparaîtraient à Fougères et 173 à Landévin, soit [[387]] au total.", wrong=True, title="Électronique : Arvel supprime 412 emplois"),
    Example("fr", "Deux sites sont touchés : 214 postes disparaîtraient à Fougères et 173 à Landévin, soit 387 au total.", wrong=False, title="Électronique : Arvel supprime 387 emplois"),
    Example("en", "Divers pulled the last bodies from the hull on Monday, taking the toll to [[46]], among them nine women.", wrong=True, title="Ferry disaster: 64 dead as search is called off"),
    Example("en", "Divers pulled the last bodies from the hull on Monday, taking the toll to 64, among them nine women.", wrong=False, title="Ferry disaster: 64 dead as search is called off"),
    Example("en", "The panel spoke to 2,046 drivers in March.\n\nNobody asked [[the 2,640 drivers]] about tolls.", wrong=True),
    Example("en", "The panel spoke to 2,046 drivers in March.\n\nNobody asked the 2,046 drivers about tolls.", wrong=False),
    Example("fr", "La passerelle, longue de 213 mètres, relie les deux rives.\n\nDu bout de [[ses 231 mètres]], on voit l’estuaire.", wrong=True),
    Example("en", "Asked about the plan, [[46% of members]] said yes, 39% no and 15% were undecided.", wrong=True, title="Backing for merger reaches 49%"),
    Example("en", "Asked about the plan, 46% of members said yes, 39% no and 15% were undecided.", wrong=False, title="Backing for merger reaches 46%"),
    Example("en", "Asked about the plan, 46% of members said yes, and 5% probably; 39% said no.", wrong=False, title="Backing for merger reaches 51%"),
    Example("fr", "La crue a touché la vallée. Dimanche, [[63 000 foyers]] étaient privés d’eau, selon le syndicat.", wrong=True, title="Crue : jusqu’à 36 000 foyers privés d’eau"),
    Example("fr", "[[Cinq mineurs]] sont morts vendredi dans l’inondation d’un puits, selon les secours.", wrong=True, title="Quatre morts dans un puits inondé"),
    Example("fr", "Cinq mineurs sont morts vendredi dans l’inondation d’un puits, selon les secours.", wrong=False, title="Cinq morts dans un puits inondé"),
    Example("en", "Six people were injured on Friday when a bus left the road. The driver also was injured.", wrong=False, title="Seven injured as bus leaves road"),
    Example("fr", "La conserverie va supprimer 62 postes à Vesoul.\n\n\n\nÉtalées sur deux ans, [[ces soixante-douze suppressions]] de postes concernent l’emballage.", wrong=True),
    Example("fr", "La conserverie va supprimer 62 postes à Vesoul.\n\n\n\nÉtalées sur deux ans, ces soixante-deux suppressions de postes concernent l’emballage.", wrong=False),
    Example("en", "Of the 120 members, three-quarters voted for it. Those 90 members want a debate.", wrong=False),
    Example("de", "Die Stadt gibt 4,6 Millionen Euro für Schulen aus. Diese [[6,4 Millionen]] fehlen anderswo.", wrong=True),
    Example("es", "La obra costará 4,6 millones de euros. Esos 4,6 millones saldrán del presupuesto.", wrong=False),
    Example("fr", "Le centre occupe cent quarante chimistes à Brive.\n\n\n\nLe syndicat est rassuré : [[les 160 chimistes]] de Brive ont une garantie d’emploi.", wrong=True),
    Example("fr", "Le centre occupe cent quarante chimistes à Brive.\n\n\n\nLe syndicat est rassuré : les 140 chimistes de Brive ont une garantie d’emploi.", wrong=False),
    Example("en", "The wreck would cost £3.4m to raise, officials said.\n\n\n\nWho will pay [[the £4.3m]] for raising the wreck is a matter for the courts.", wrong=True),
    Example("en", "The wreck would cost £3.4m to raise, officials said.\n\n\n\nWho will pay the £3.4m for raising the wreck is a matter for the courts.", wrong=False),
    Example("fr", "La ligne comptera 23 stations, dont 4 souterraines.\n\n\n\nLes [[32 stations]] de la ligne auront un parc à vélos.", wrong=True),
    Example("fr", "La ligne comptera 23 stations, dont 4 souterraines.\n\n\n\nLes 23 stations de la ligne auront un parc à vélos.", wrong=False),
    Example("en", "Vestrup won an order for six carriers worth $780m on Tuesday.\n\n\n\nBrokers said [[the $870m order]] would fill its slipways.", wrong=True),
    Example("en", "Vestrup won an order for six carriers worth $780m on Tuesday.\n\n\n\nBrokers said the $780m order would fill its slipways.", wrong=False),
    Example("it", "La funivia, 1.450 metri di dislivello, riapre sabato.\n\n\n\nIn undici minuti le cabine coprono [[i 1.540 metri]] di salita.", wrong=True),
    Example("es", "La biblioteca, con 96.000 volúmenes, reabre el lunes.\n\n\n\nHan vuelto a los estantes [[los 69.000 libros]] que guarda.", wrong=True),
    Example("en", "Some 9,600 have signed up for the swim.\n\n\n\nA mail to members had given the number of entries as 9,060.", wrong=False),
    Example("en", "The council put the total at £221,000. “That was a typing error. It is £212,000,” said the chair.", wrong=False),
    Example("fr", "Le port a investi 40 millions d’euros.\n\n\n\nUne dernière tranche de 20 millions a été versée lundi.", wrong=False),
    Example("fr", "Les Brelois ont rejeté dimanche le téléphérique. La participation atteint 50,3 %.", wrong=False, title="Le non l’emporte à Brel, avec 53,8 %"),
    Example("fr", "Les Brelois ont rejeté dimanche le téléphérique. Le non recueille [[50,3 %]].", wrong=True, title="Le non l’emporte à Brel, avec 53,8 %"),
    Example("en", "The quarry will lose 260 workers, its owner said. [[The 320 employees]] have been offered six months’ pay.", wrong=True),
    Example("en", "The quarry will lose 260 workers, its owner said. The 260 employees have been offered six months’ pay.", wrong=False),
    Example("en", "The plant at Leeds has 300 workers. The 340 workers at Hull are not affected.", wrong=False),
    Example("en", "A class of 60 pupils sat the exam. The 28 pupils who passed will move up in June.", wrong=False),
    Example("en", "“We spent £3.7m on the roof alone,” the dean said. The roof, which cost [[£7.3m]], was finished before Christmas.", wrong=True),
    Example("en", "The strike stopped the trams for eleven days in May. [[The nineteen-day strike]] had cost the firm dear, it said.", wrong=True),
    Example("fr", "La tempête a abattu 1 450 arbres dans le parc. Les platanes ont souffert. Les [[1 540 arbres]] seront remplacés.", wrong=True),
    Example("fr", "La tempête a abattu 1 450 arbres dans le parc. Les platanes ont souffert. Les 1 450 arbres seront remplacés.", wrong=False),
    Example("fr", "Trente-deux migrants ont été secourus. Les [[vingt-trois exilés]] ont été conduits à Boulogne.", wrong=True),
    Example("fr", "Trente-deux migrants ont été secourus. Onze sont à l’hôpital. Les vingt et un exilés ont été conduits à Boulogne.", wrong=False),
    Example("en", "They plan a 60,000-seat stadium beside the canal. With room for [[66,000 spectators]], it would be the largest.", wrong=True),
    Example("en", "They plan a 60,000-seat stadium beside the canal. With room for 60,000 spectators, it would be the largest.", wrong=False),
    Example("en", "In 2024 the ferry carried 310,000 passengers. It has two ships. [[The 350,000 passengers]] of 2024 were a record, its director said.", wrong=True),
    Example("en", "In 2024 the ferry carried 310,000 passengers. It has two ships. The 350,000 passengers of 2025 were a record, its director said.", wrong=False),
    Example("en", "A fire at the depot destroyed 43 buses. No one was hurt. Insurers are to inspect [[the 34 buses]] that burned.", wrong=True),
    Example("en", "The museum drew 118,000 visitors in 2024. The 96,000 who paid brought in £1m.", wrong=False),
    Example("en", "The council has fined the café £4,200 for selling rum. Its owner says she will not pay [[the £4,700]] demanded of her.", wrong=True),
    Example("en", "The average rent in Dalby has reached £14.20 a square metre. “At [[£15.40]] a square metre on average, nobody under thirty can live here,” said the mayor.", wrong=True),
    Example("en", "The average rent in Dalby has reached £14.20 a square metre. “At £15.40 a square metre, this house is not cheap,” said the mayor.", wrong=False),
    Example("en", "The plant makes 320 tonnes of steel a day. “In 1990 we made 250 tonnes of steel a day,” said a foreman.", wrong=False),
    Example("en", "A clerk who stole from a hospice was sent to prison for [[four years]] on Monday.", wrong=True, title="Clerk gets five years for theft"),
    Example("en", "A clerk who stole from a hospice was sent to prison for five years on Monday.", wrong=False, title="Clerk gets five years for theft"),
    Example("fr", "La tempête a privé d’électricité 15 000 foyers samedi. Les dégâts sont lourds. [[Les 18 000 foyers]] privés de courant seront rétablis lundi.", wrong=True),
    Example("fr", "Le club a accueilli 12 000 spectateurs. Les 8 000 spectateurs venus de Lyon ont chanté.", wrong=False),
    Example("fr", "Le syndicat réclame 180 euros net par mois. La direction refuse. « Nous ne verserons pas les [[210 euros]] net qu’on nous demande », dit-elle.", wrong=True),
    Example("fr", "Le Bénin a récolté 640 000 tonnes de coton, au lieu des 700 000 inscrites au programme.", wrong=False, title="Coton : le Bénin remet le cap sur les 700 000 tonnes"),
    Example("es", "La almazara molió 48.000 toneladas de aceituna este año. «Hemos molido [[43.000 toneladas]] de aceituna sin parar», presume su presidente.", wrong=True),
    Example("pt", "A cidade terá 412 blocos a desfilar pelas ladeiras. Haverá cinco palcos. [[Os 385 blocos]] que vão desfilar assinarão um termo.", wrong=True),
    Example("de", "Der Sturm hat 15 000 Haushalten den Strom genommen. Helfer sind unterwegs. [[Die 18 000 Haushalte]] ohne Strom sollen bis Montag warten.", wrong=True),
    Example("en", "They have vaccinated 412,000 children. That is 91% of the 452,000 children under five in the region.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SAME):
        first, second = relation.figures[:2]
        if relation.pattern == "P13.scale":
            continue
        told = scene.judge(total, [first.readings], second.readings)
        verdict = relation.capped(Verdict(Severity.WARNING) if relation.pattern == "P13.term" else told)
        if verdict.severity is None:
            continue
        sheet = Sheet(scene, [first, second])
        arithmetic = f"{sheet.figure(first)} ≠ {sheet.figure(second)}{sheet.unit}"
        text = message("rule.RST-1.message", first=first.words, second=second.words)
        suspects = [Suspect(first, second.quantity.middle), Suspect(second, first.quantity.middle)]
        fixes = suggestions(scene, suspects)
        yield finding(scene, CODE, FAMILY, verdict.severity, [first, second], text, arithmetic, fixes)


RULE = Rule(CODE, "two-values", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.SAME)
