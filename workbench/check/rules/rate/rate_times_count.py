"""A number of things times the value of each does not make the stated total.

Why it matters: a factor of ten or a thousand slips in here unnoticed, because nobody multiplies while reading.

What is not reported: products within the rounding of the figures; totals that are hedged and can be met.

Source: consistency.md RAT-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import product
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.units import in_unit_of, period_of, periods
from workbench.domain.findings import Finding
from workbench.domain.links import LinkKind
from workbench.domain.readings import readings
from workbench.i18n import message

CODE, FAMILY = "RAT-1", "rate"

WORDS = {
    "en": {
        "rule.RAT-1.title": "Number times value",
        "rule.RAT-1.message": "{count} at {unit} each make {right}; that does not agree with {total}.",
    },
    "fr": {
        "rule.RAT-1.title": "Nombre et valeur unitaire",
        "rule.RAT-1.message": "{count} à {unit} font {right} ; cela ne concorde pas avec {total}.",
    },
}

EXAMPLES = (
    Example("fr", "La ville construit 1 200 logements à 250 000 euros chacun, soit [[30 millions d’euros]].", wrong=True),
    Example("fr", "La ville construit 1 200 logements à 250 000 euros chacun, soit 300 millions d’euros.", wrong=False),
    Example("en", "Its 96 turbines of 14MW each would give the farm a capacity of [[1.15 GW]].", wrong=True),
    Example("en", "Its 96 turbines of 14MW each would give the farm a capacity of 1.34 GW.", wrong=False),
    Example("de", "150.000 Module mit je 560 Watt kommen zusammen auf [[48 Megawatt]].", wrong=True),
    Example("de", "150.000 Module mit je 560 Watt kommen zusammen auf 84 Megawatt.", wrong=False),
    Example("fr", "Le plan se répartit en trois lots : 50 millions de dollars pour l’eau, 30 millions pour les puits et 20 millions pour les aides, soit 100 millions au total.", wrong=False),
    Example("es", "El plan se reparte en tres partidas: 50 millones de euros para riego, 30 millones para pozos y 20 millones para ayudas, en total 100 millones.", wrong=False),
    Example("nl", "De 62 windmolens van elk 15 MW leveren samen 930 MW.", wrong=False),
    Example("en", "The 400 volunteers worked 25 hours each, [[12,000 hours]] in all.", wrong=True),
    Example("en", "Each of the 30 schools will get $40,000, at a cost of [[$1.5 million]].", wrong=True),
    Example("en", "Each of the 30 schools will get $40,000, at a cost of $1.2 million.", wrong=False),
    Example("fr", "Chacune des 30 écoles recevra 40 000 euros, soit [[1,5 million d’euros]] au total.", wrong=True),
    Example("de", "Sechs Rümpfe liegen in der Halle, für die die Kunden jeweils 2,4 Millionen Euro zahlen; in den Büchern steht der Auftrag mit [[16,8 Millionen Euro]].", wrong=True),
    Example("en", "The average rent will be $1,500 a month. With 240 flats, the trust will take in [[$5.4 million]] a year.", wrong=True),
    Example("en", "The average rent will be $1,500 a month. With 240 flats, the trust will take in $4.3 million a year.", wrong=False),
    Example("fr", "Le loyer moyen sera de 1 500 euros par mois. Avec 240 logements, l’office encaissera [[5,4 millions d’euros]] par an.", wrong=True),
    Example("fr", "Le loyer moyen sera de 1 500 euros par mois. Avec 240 logements, l’office encaissera 4,32 millions d’euros par an.", wrong=False),
    Example("fr", "Au tarif unique de 22 euros, les 3 150 entrées ont rapporté [[96 300 euros]].", wrong=True),
    Example("fr", "Au tarif unique de 22 euros, les 3 150 entrées ont rapporté 69 300 euros.", wrong=False),
    Example("en", "The choir sold 420 seats at a flat £15.\n\nTakings came to [[£8,300]], its treasurer said.", wrong=True),
    Example("en", "The choir sold 420 seats at a flat £15.\n\nTakings came to £6,300, its treasurer said.", wrong=False),
    Example("en", "At $2,400 a month for three years, the lease comes to [[$68,400]].", wrong=True),
    Example("en", "At $2,400 a month for three years, the lease comes to $86,400.", wrong=False),
    Example("de", "Der Park hat 12 Windräder von 4,2 Megawatt, zusammen also [[64,8 Megawatt]].", wrong=True),
    Example("fr", "La dune a reculé de 24 mètres en six ans, soit [[6 mètres par an]].", wrong=True),
    Example("fr", "La dune a reculé de 24 mètres en six ans, soit 4 mètres par an.", wrong=False),
    Example("en", "The ferry carried 90,000 passengers, an average of [[400]] a day over 180 days.", wrong=True),
    Example("en", "The ferry carried 90,000 passengers, an average of 500 a day over 180 days.", wrong=False),
    Example("fr", "L’exposition a duré 40 jours et attiré 92 000 curieux, une moyenne de [[3 200 visiteurs quotidiens]].", wrong=True),
    Example("fr", "L’exposition a duré 40 jours et attiré 92 000 curieux, une moyenne de 2 300 visiteurs quotidiens.", wrong=False),
    Example("en", "Each of the 60 turbines will give 4MW, making [[280MW in all]].", wrong=True),
    Example("en", "Each of the 60 turbines will give 4MW, making 240MW in all.", wrong=False),
    Example("fr", "Douze classes de 26 élèves : l’école compte [[342 inscrits]].", wrong=True),
    Example("fr", "Douze classes de 26 élèves : l’école compte 312 inscrits.", wrong=False),
    Example("fr", "Le verger de six hectares compte [[3 000 pommiers]], à raison de 400 arbres à l’hectare.", wrong=True),
    Example("fr", "Le verger de six hectares compte 2 400 pommiers, à raison de 400 arbres à l’hectare.", wrong=False),
    Example("fr", "La foire a reçu 85 000 visiteurs en dix-sept jours ; elle vend 6 500 gaufres par jour.", wrong=False),
    Example("en", "The hall has 18 rows of 24 seats and 500 seats in all with the balcony.", wrong=False),
    Example("fr", "Il a inscrit 24 buts en 32 matchs, soit 0,75 par rencontre.", wrong=False),
    Example("de", "Im Plan stehen 45.000 Eintritte zu durchschnittlich 14 Euro, die [[730.000 Euro]] einbringen.", wrong=True),
    Example("es", "La feria recibió 48.000 visitantes en doce días, una media de [[5.000 diarios]].", wrong=True),
    Example("en", "Sixteen classes of 25 pupils and four of 30: the school teaches 520.", wrong=False),
    Example("fr", "La ville compte douze écoles de 200 élèves et un lycée de 1 100, soit 3 500 élèves.", wrong=False),
    Example("de", "Acht Busse mit je 55 Plätzen fuhren, aber nur 390 Fans kamen.", wrong=False),
    Example("en", "At £18 a head, the 250 guests brought in [[£5,400]].", wrong=True),
    Example("en", "At £18 a head, the 250 guests brought in £4,500.", wrong=False),
    Example("en", "Every shopkeeper will find [[£300]] in the post. The 16,000 shopkeepers get a grant that costs the town £3.2m.", wrong=True),
    Example("en", "Every shopkeeper will find £200 in the post. The 16,000 shopkeepers get a grant that costs the town £3.2m.", wrong=False),
    Example("fr", "Les 85 dockers toucheront 1 200 euros chacun. La prime coûtera donc [[122 000 euros]] au port.", wrong=True),
    Example("fr", "Les 85 dockers toucheront 1 200 euros chacun. La prime coûtera donc 102 000 euros au port.", wrong=False),
    Example("de", "Die Bahn braucht für die 320 Kilometer vier Stunden, das sind [[90 Kilometer pro Stunde]].", wrong=True),
    Example("de", "Die Bahn braucht für die 320 Kilometer vier Stunden, das sind 80 Kilometer pro Stunde.", wrong=False),
    Example("it", "Trecento camion, venti litri di gasolio ognuno. La protesta ha bruciato [[9 mila litri]].", wrong=True),
    Example("it", "Trecento camion, venti litri di gasolio ognuno. La protesta ha bruciato 6 mila litri.", wrong=False),
    Example("es", "Los 1.500 braceros cobran 62 euros por jornada. Pagarles un día cuesta a la cooperativa [[123.000 euros]].", wrong=True),
    Example("es", "Los 1.500 braceros cobran 62 euros por jornada. Pagarles un día cuesta a la cooperativa 93.000 euros.", wrong=False),
    Example("en", "The average two-bedroom house lets for £900 a month. Before the harbour was dug, it went for £1,300.", wrong=False),
    Example("en", "Mix 600 g of flour with 400 g of water. It makes two loaves of about 480 g each.", wrong=False),
    Example("en", "Nine clinics were open from eight in the morning, and every one of them gave 240 doses before it ran out. That made [[3,160 doses]] in a day, the county said.", wrong=True),
    Example("en", "Nine clinics were open from eight in the morning, and every one of them gave 240 doses before it ran out. That made 2,160 doses in a day, the county said.", wrong=False),
    Example("it", "Le gondole sono 26 e portano 12 turisti ciascuna. A pieno carico, dunque, ci stanno [[412 persone]].", wrong=True),
    Example("it", "Le gondole sono 26 e portano 12 turisti ciascuna. A pieno carico, dunque, ci stanno 312 persone.", wrong=False),
    Example("es", "Se jugaron once partidos, con una asistencia media de 14.000 personas; en total pasaron por las gradas [[182.000 espectadores]].", wrong=True),
    Example("es", "Se jugaron once partidos, con una asistencia media de 14.000 personas; en total pasaron por las gradas 154.000 espectadores.", wrong=False),
    Example("fr", "Le club a prévu 320 voyages, à raison de 700 kilos par trajet, pour apporter [[284 tonnes]] de bois.", wrong=True),
    Example("fr", "Le club a prévu 320 voyages, à raison de 700 kilos par trajet, pour apporter 224 tonnes de bois.", wrong=False),
    Example("en", "Nine clinics were open, and every one of them gave 240 doses. In the next county, 4,700 doses were given.", wrong=False),
    Example("en", "Nine halls were open from eight in the morning, and every one of them, said the county, gave 240 doses in all. That made 2,160 doses in a day.", wrong=False),
    Example("en", "The winner gets $100,000 and each of the other finalists $10,000. Publishers sent in 90 books, 12 more than the 78 of last year.", wrong=False),
    Example("en", "A fault on a 220kV line cost the mill N3.1 billion. Each year members burn N0.9tn of diesel.", wrong=False),
    Example("fr", "Un prêt de 180 000 euros sur vingt ans, à 3,2 %, coûte 1 010 euros par mois.", wrong=False),
    Example("fr", "En tout, 900 logements seront bâtis, à raison de 300 par an et de 160 000 euros l’unité, soit 144 millions.", wrong=False),
    Example("fr", "En seize concerts, la salle a attiré 96 000 auditeurs, un record. Cela représente une affluence moyenne de [[8 000 personnes]].", wrong=True),
    Example("fr", "En seize concerts, la salle a attiré 96 000 auditeurs, un record. Cela représente une affluence moyenne de 6 000 personnes.", wrong=False),
    Example("fr", "Le conseil proposera un dividende de 1,50 euro par action. Le groupe, dont le capital compte 80 millions de titres, versera ainsi [[140 millions d’euros]].", wrong=True),
    Example("fr", "Le conseil proposera un dividende de 1,50 euro par action. Le groupe, dont le capital compte 80 millions de titres, versera ainsi 120 millions d’euros.", wrong=False),
    Example("en", "The firm settles with the state.\n\nIt will make five annual payments of $12 million, the first in May.", wrong=True, title="Paint maker to pay state [[$80 million]]"),
    Example("en", "The firm settles with the state.\n\nIt will make five annual payments of $12 million, the first in May.", wrong=False, title="Paint maker to pay state $60 million"),
    Example("en", "A judge approved a deal with 1,400 guests whose data were stolen. They will get £3,000 apiece.\n\nThe hotel, which did not admit guilt, had set aside the [[£2.4m]] it needs.", wrong=True),
    Example("en", "All 20,000 tickets were gone in nine minutes. At a flat price of €45, the show will gross [[€1.2m]].", wrong=True),
    Example("en", "All 20,000 tickets were gone in nine minutes. At a flat price of €45, the show will gross €0.9m.", wrong=False),
    Example("fr", "Deux satellites de 3,4 et 2,1 tonnes, soit 5,5 tonnes, sont en orbite.", wrong=False),
    Example("fr", "On y passait deux appels par semaine. L’association doit réunir 2 700 euros et en a 1 900 ; il lui en manque donc 800.", wrong=False),
    Example("en", "Over the winter the port bought 36 cranes, each of which set it back $450,000.\n\nThe lot came in at [[$19.8m]], most of it borrowed.", wrong=True),
    Example("en", "Over the winter the port bought 36 cranes, each of which set it back $450,000.\n\nThe lot came in at $16.2m, most of it borrowed.", wrong=False),
    Example("en", "The farm keeps 340 goats. At roughly three litres of milk a goat, its churns take [[1,420 litres]] every morning.", wrong=True),
    Example("en", "The farm keeps 340 goats. At roughly three litres of milk a goat, its churns take 1,020 litres every morning.", wrong=False),
    Example("en", "The charity runs 75 kitchens, each of which now feeds 120 people a day. It gives away [[12,000 meals]] a day in this way.", wrong=True),
    Example("en", "The charity runs 75 kitchens, each of which now feeds 120 people a day. It gives away 9,000 meals a day in this way.", wrong=False),
    Example("es", "La fábrica produce 120 toneladas de pienso al día y, con 250 días de trabajo, llega a [[36.000 toneladas]] al año.", wrong=True),
    Example("es", "La fábrica produce 120 toneladas de pienso al día y, con 250 días de trabajo, llega a 30.000 toneladas al año.", wrong=False),
    Example("fr", "Les 85 bénévoles ont reçu chacun 640 euros, une somme que la mairie n’avait jamais budgétée. Le maire chiffre ainsi l’opération à [[74 400 euros]].", wrong=True),
    Example("fr", "Les 85 bénévoles ont reçu chacun 640 euros, une somme que la mairie n’avait jamais budgétée. Le maire chiffre ainsi l’opération à 54 400 euros.", wrong=False),
    Example("fr", "Ses 48 éoliennes, hautes de 150 mètres et d’une puissance de 5 MW chacune, tourneront dès l’automne. Le parc produira alors [[290 MW]].", wrong=True),
    Example("fr", "Ses 48 éoliennes, hautes de 150 mètres et d’une puissance de 5 MW chacune, tourneront dès l’automne. Le parc produira alors 240 MW.", wrong=False),
    Example("en", "The new park has 120 megawatts. The other two supply 50 MW each, so that the year’s additions come to 220 MW.", wrong=False),
    Example("en", "The fee starts at €1.2m a season for two seasons, rises to €1.5m for the next two and ends at €1.8m.", wrong=False),
    Example("en", "The valley’s orchards cover 1,600 hectares. Growers there picked [[25,600 tonnes]] of apricots this summer.\n\nThe weather was kind. Ladders broke. Two pickers were hurt.\n\nAll told, the trees gave 12 tonnes to the hectare.", wrong=True),
    Example("en", "The valley’s orchards cover 1,600 hectares. Growers there picked 25,600 tonnes of apricots this summer.\n\nThe weather was kind. Ladders broke. Two pickers were hurt.\n\nAll told, the trees gave 16 tonnes to the hectare.", wrong=False),
    Example("fr", "L’usine tourne 310 jours par an et sort 45 voitures par jour. Sa production annuelle atteint [[15 950 véhicules]].", wrong=True),
    Example("fr", "L’usine tourne 310 jours par an et sort 45 voitures par jour. Sa production annuelle atteint 13 950 véhicules.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from compare(scene, CODE, FAMILY, shares=False)


def compare(scene: Scene, code: str, family: str, *, shares: bool) -> Iterator[Finding]:
    """Number × value against the total, for shares of a company or for anything else."""
    for relation in scene.related(LinkKind.RATE):
        if (relation.pattern == "P9.shares") is not shares:
            continue
        count, unit, whole = relation.one("count"), relation.one("unit"), relation.one("total")
        if count is None or unit is None or whole is None:
            continue
        scaled = in_unit_of(unit.quantity, whole)
        number = periods(count.quantity, period_of(unit))
        verdict = relation.capped(scene.judge(product, [readings(number), readings(scaled)], whole.readings))
        if verdict.severity is None:
            continue
        right = number.middle * scaled.middle
        sheet = Sheet(scene, [whole])
        shown_right = sheet.value(right) + sheet.unit
        arithmetic = f"{shown(number.middle, scene.language)} × {unit.quote} = {shown_right} ≠ {whole.quote}"
        text = message(f"rule.{code}.message", count=count.quote, unit=unit.quote, right=shown_right, total=whole.quote)
        suspects = [Suspect(whole, right, derived=True)]
        if number.middle and scaled.middle:
            suspects.append(Suspect(unit, unit.quantity.middle * whole.quantity.middle / right))
            suspects.append(Suspect(count, Fraction(round(whole.quantity.middle * count.quantity.middle / right))))
        fixes = suggestions(scene, suspects)
        yield finding(scene, code, family, verdict.severity, [count, unit, whole], text, arithmetic, fixes)


RULE = Rule(CODE, "rate-times-count", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.RATE)
