"""The parts of a closed list do not add up to the total that the text gives.

Why it matters: a wrong total or a wrong part is among the commonest slips in news copy, and readers add up.

What is not reported: open lists ("including", « dont »), totals within the rounding of the parts, hedged totals that the
parts still meet, parts of parts.

Source: XBRL Calculations 1.1 (interval overlap); consistency.md SUM-1 and SUM-1T.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check import culprits
from workbench.check.grading import Verdict, total
from workbench.check.relation import DISJOINT, Relation
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.told import told_before
from workbench.domain.findings import Finding, Severity
from workbench.domain.intervals import added
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.i18n import message
from workbench.records import replace

CODE, FAMILY = "SUM-1", "sum"
_LEAST = 2

WORDS = {
    "en": {
        "rule.SUM-1.title": "Parts and total",
        "rule.SUM-1.message": "The parts add up to {sum}; that does not agree with the total of {total} (gap {gap}).",
    },
    "fr": {
        "rule.SUM-1.title": "Parts et total",
        "rule.SUM-1.message": "La somme des parts est {sum} ; elle ne concorde pas avec le total annoncé, {total} (écart {gap}).",
    },
}

EXAMPLES = (
    Example("fr", "La fondation a versé 10 millions d’euros en mars, 8 millions en juin et 25 millions en octobre, soit [[40 millions d’euros au total]].", wrong=True),
    Example("fr", "Le plan prévoit 60 millions d’euros : [[25 millions pour les routes, 20 millions pour les ponts et 5 millions pour les pistes]], répartis sur trois ans.", wrong=True),
    Example("fr", "La fondation a versé 10 millions d’euros en mars, 8 millions en juin et 22 millions en octobre, soit 40 millions d’euros au total.", wrong=False),
    Example("fr", "La ville a dépensé 12,3 millions d’euros pour l’eau, 4,5 millions pour les parcs et 3,3 millions pour l’éclairage, soit 20,2 millions au total.", wrong=False),
    Example("fr", "Le groupe investira 40 millions d’euros, dont 10 millions cette année et 8 millions en Espagne.", wrong=False),
    Example("en", "The company spent $45m on ships, $38m on ports and $27m on staff, for a total of [[$120m]].", wrong=True),
    Example("en", "The council voted a budget of £60m. It is divided into three parts: [[£25m for schools, £15m for roads and £10m for parks]].", wrong=True),
    Example("en", "The company spent $45m on ships, $38m on ports and $27m on staff, for a total of $110m.", wrong=False),
    Example("en", "The group raised about $180m, including $95m from its founder and $20m from a bank.", wrong=False),
    Example("de", "Die Stadt gibt 12 Millionen Euro für Schulen, 8 Millionen für Straßen und 5 Millionen für Parks aus, insgesamt [[30 Millionen Euro]].", wrong=True),
    Example("es", "El plan se reparte en tres partidas: 50 millones de euros para riego, 30 millones para pozos y 20 millones para ayudas, en total [[120 millones]].", wrong=True),
    Example("nl", "Het museum kost 20 miljoen euro. De gemeente betaalt [[9 miljoen, de provincie 6 miljoen en het Rijk de resterende 3 miljoen]].", wrong=True),
    Example("nl", "Het museum kost 20 miljoen euro. De gemeente betaalt 9 miljoen, de provincie 6 miljoen en het Rijk de resterende 5 miljoen.", wrong=False),
    Example("en", "The bridge will cost [[£46m]]. The county is putting in £18m, the government £21m and the port £9m.", wrong=True),
    Example("en", "The bridge will cost £46m. The county is putting in £8m, the government £11m and the port £9m.", wrong=False),
    Example("fr", "La rénovation coûtera [[46 millions d’euros]]. L’État apporte 18 millions, la région 21 millions et la ville 9 millions.", wrong=True),
    Example("fr", "Où ira l’argent ? La voirie arrive en tête avec [[38,4 millions d’euros]], devant la police (31,2 millions). L’eau coûtera 22,9 millions. Les 11,5 millions restants iront à l’administration.", wrong=True, title="Un budget de 114 millions d’euros pour la ville"),
    Example("fr", "Où ira l’argent ? La voirie arrive en tête avec 38,4 millions d’euros, devant la police (31,2 millions). L’eau coûtera 22,9 millions. Les 11,5 millions restants iront à l’administration.", wrong=False, title="Un budget de 104 millions d’euros pour la ville"),
    Example("fr", "L’accident a fait [[34 blessés]]. Il s’agit de 15 femmes, 12 hommes et neuf enfants.", wrong=True),
    Example("en", "The area under glass fell to 582 hectares. In 2024 it was 600 hectares. Peppers take up 210 hectares, tomatoes 190 and flowers 182.", wrong=False),
    Example("es", "El choque dejó [[31 heridos]]. Se trata de 18 mujeres, nueve hombres y cinco niños.", wrong=True),
    Example("en", "Police held 11 people on Monday over the theft of copper.\n\nSeven of them work for the railway and the [[other five]] are dealers.", wrong=True, title="Police hold 11 over stolen copper"),
    Example("en", "Police held 12 people on Monday over the theft of copper.\n\nSeven of them work for the railway and the other five are dealers.", wrong=False, title="Police hold 12 over stolen copper"),
    Example("fr", "Le trésorier a détourné 171 000 euros.\n\nLa perquisition a permis de saisir 52 000 euros. [[Les 129 000 euros manquants]] ont été joués.", wrong=True),
    Example("fr", "Le trésorier a détourné 171 000 euros.\n\nLa perquisition a permis de saisir 52 000 euros. Les 119 000 euros manquants ont été joués.", wrong=False),
    Example("de", "Die Kellerei verarbeitete 1,84 Millionen Liter. Auf Riesling entfallen 912.000 Liter. Es folgen Silvaner (275.000 Liter) und Burgunder (538.000); [[die übrigen 145.000 Liter]] verteilen sich.", wrong=True),
    Example("de", "Die Kellerei verarbeitete 1,84 Millionen Liter. Auf Riesling entfallen 912.000 Liter. Es folgen Silvaner (275.000 Liter) und Burgunder (538.000); die übrigen 115.000 Liter verteilen sich.", wrong=False),
    Example("fr", "Ils étaient 6 000 à Rennes et 700 à Vitré, en tout 1 300 à Redon, 3 200 à Vannes et 400 à Auray.", wrong=False),
    Example("fr", "La chorale réunit [[118 chanteurs]], dont 74 femmes et 52 hommes.", wrong=True),
    Example("fr", "La chorale réunit 126 chanteurs, dont 74 femmes et 52 hommes.", wrong=False),
    Example("fr", "La chorale réunit 158 chanteurs, dont 74 altos et 52 basses.", wrong=False),
    Example("en", "Of the [[268 delegates]] who voted, 141 voted in favour, 96 against and 43 abstained.", wrong=True),
    Example("en", "Of the 280 delegates who voted, 141 voted in favour, 96 against and 43 abstained.", wrong=False),
    Example("en", "Of the 2,310 swimmers who set off, [[1,984 finished and 286 dropped out]].", wrong=True),
    Example("de", "Der Verein zählt [[214 Mitglieder]], 131 Frauen und 97 Männer.", wrong=True),
    Example("de", "Der Verein zählt 228 Mitglieder, 131 Frauen und 97 Männer.", wrong=False),
    Example("fr", "Le théâtre a dépensé 3,8 millions d’euros pour 3,1 millions de recettes, d’où [[un déficit de 1,2 million d’euros]].", wrong=True),
    Example("fr", "Le théâtre a dépensé 3,8 millions d’euros pour 3,1 millions de recettes, d’où un déficit de 0,7 million d’euros.", wrong=False),
    Example("en", "The festival took in revenue of $2.4m against spending of $2.9m. The deficit came to [[$0.9m]].", wrong=True),
    Example("en", "The festival took in revenue of $2.4m against spending of $2.9m. The deficit came to $0.5m.", wrong=False),
    Example("en", "With 140 new berths added to the existing 620, the marina will have [[790]].", wrong=True),
    Example("en", "With 140 new berths added to the existing 620, the marina will have 760.", wrong=False),
    Example("en", "The bulk, [[£8.2m]], goes on the roof. Another £5.1m will pay for windows, £3.4m for lifts and £1.8m for paint.", wrong=True, title="School board agrees £21m repair plan"),
    Example("en", "The bulk, £8.2m, goes on the roof. Another £5.1m will pay for windows, £3.4m for lifts and £1.8m for paint.", wrong=False, title="School board agrees £18.5m repair plan"),
    Example("fr", "La coopérative livrera 960 serres.\n\nLe delta en aura 410, dont 60 chauffées. Suivent le plateau, avec 230 tunnels, et la côte, qui en recevra 180. Le reste du programme, soit [[90 abris]], ira aux îles.", wrong=True),
    Example("fr", "La coopérative livrera 910 serres.\n\nLe delta en aura 410, dont 60 chauffées. Suivent le plateau, avec 230 tunnels, et la côte, qui en recevra 180. Le reste du programme, soit 90 abris, ira aux îles.", wrong=False),
    Example("en", "Of the [[3,100 square metres]], 1,450 will go to shops, 800 to flats and 1,050 to a market.", wrong=True),
    Example("en", "Of the 3,300 square metres, 1,450 will go to shops, 800 to flats and 1,050 to a market.", wrong=False),
    Example("fr", "L’élevage compte 63 brebis et 29 chèvres, soit [[102 bêtes]].", wrong=True),
    Example("fr", "L’élevage compte 63 brebis et 29 chèvres, soit 92 bêtes.", wrong=False),
    Example("en", "The ferry carried 18 crew and 57 passengers. All [[65 people]] on board were taken off.", wrong=True),
    Example("en", "The ferry carried 18 crew and 57 passengers. All 75 people on board were taken off.", wrong=False),
    Example("fr", "La grêle a haché 31 hectares samedi et 44 dimanche. En deux jours, [[85 hectares]] ont été perdus.", wrong=True),
    Example("fr", "La grêle a haché 31 hectares samedi et 44 dimanche. En deux jours, 75 hectares ont été perdus.", wrong=False),
    Example("en", "Of the £18m shortfall, cuts will close £7.4m and fees £5.2m, leaving [[£6.4m]].", wrong=True),
    Example("en", "Of the £18m shortfall, cuts will close £7.4m and fees £5.2m, leaving £5.4m.", wrong=False),
    Example("fr", "La liste l’emporte de [[284 voix]], avec 3 517 suffrages contre 3 303.", wrong=True),
    Example("fr", "La liste l’emporte de 214 voix, avec 3 517 suffrages contre 3 303.", wrong=False),
    Example("fr", "Trois des sept accusés ont été relaxés et [[cinq condamnés]].", wrong=True),
    Example("fr", "Trois des sept accusés ont été relaxés et quatre condamnés.", wrong=False),
    Example("fr", "Tous deux perdent chacun 16 points à gauche et respectivement 12 points et 9 points au centre.", wrong=False),
    Example("pt", "O choque fez dois mortos, quatro feridos graves e sete ligeiros, de um total de 29 feridos.", wrong=False),
    Example("en", "The state pays $3.45 million of the cost of $4.6 million, and the town the other $1.15 million.", wrong=False),
    Example("fr", "Les [[930 sièges]] se répartissent entre l’orchestre (480), les deux galeries (210 et 130) et les loges (60).", wrong=True),
    Example("fr", "Les 880 sièges se répartissent entre l’orchestre (480), les deux galeries (210 et 130) et les loges (60).", wrong=False),
    Example("en", "The [[930 seats]] are divided between the stalls (480), two galleries (210 and 130) and the boxes (60).", wrong=True),
    Example("en", "The 880 seats are divided between the stalls (480), two galleries (210 and 130) and the boxes (60).", wrong=False),
    Example("en", "Rescuers carried [[84 people]] down the mountain: 47 hikers, 22 coming from a hut and 25 members of a choir.", wrong=True),
    Example("en", "Rescuers carried 94 people down the mountain: 47 hikers, 22 coming from a hut and 25 members of a choir.", wrong=False),
    Example("fr", "La course se dispute en trois manches, sur [[310 kilomètres au total]]. Les équipages couvriront 120 km vendredi, 95 samedi, avec deux bacs, puis 75 dimanche.", wrong=True),
    Example("fr", "La course se dispute en trois manches, sur 290 kilomètres au total. Les équipages couvriront 120 km vendredi, 95 samedi, avec deux bacs, puis 75 dimanche.", wrong=False),
    Example("en", "Of the [[thirty-two boats]] in the race, eleven capsized and fourteen turned back. The other twelve reached port.", wrong=True),
    Example("en", "Of the thirty-two boats in the race, eleven capsized and fourteen turned back. The other seven reached port.", wrong=False),
    Example("en", "Of the twelve jurors, seven were women and nine had served before. The other three had not.", wrong=False),
    Example("en", "She walked for [[16 hours]], five of them in rain, eight in mist and the last five by moonlight.", wrong=True),
    Example("en", "She walked for 18 hours, five of them in rain, eight in mist and the last five by moonlight.", wrong=False),
    Example("it", "Il tram correrà per [[38 chilometri]] su tre linee: 17 verso nord, 14 verso est e quattro verso il porto.", wrong=True),
    Example("es", "El barco llevaba [[87 personas]]: 52 turistas, 21 tripulantes y 24 vecinos de la isla.", wrong=True),
    Example("nl", "De regering trekt 340 miljoen euro uit: 210 miljoen voor sporen, 85 miljoen voor 17 trams van elk 5 miljoen en 45 miljoen voor haltes.", wrong=False),
    Example("en", "He has written 30 books: 12 novels, 8 collections of stories and several plays.", wrong=False),
    Example("fr", "La laiterie vend 900 tonnes de fromage : 500 en France, 400 à l’étranger, dont 250 en Allemagne et 150 en Suisse.", wrong=False),
    Example("fr", "La tempête a coûté [[68 millions d’euros]] à la région.\n\nLes routes en prennent 29 millions et les lycées 21. Les digues, dernier poste, comptent pour 27 millions.", wrong=True),
    Example("fr", "La tempête a coûté 77 millions d’euros à la région.\n\nLes routes en prennent 29 millions et les lycées 21. Les digues, dernier poste, comptent pour 27 millions.", wrong=False),
    Example("nl", "Voor de vleugel is 4,8 miljoen euro nodig. Een derde, 1,6 miljoen, komt van de stad, 1,2 miljoen van de provincie en 2 miljoen van fondsen.", wrong=False),
    Example("en", "The train carried [[720 passengers]], 410 in second class, 340 in first and 70 in sleepers.", wrong=True),
    Example("en", "The train carried 820 passengers, 410 in second class, 340 in first and 70 in sleepers.", wrong=False),
    Example("fr", "Le train a emporté [[720 voyageurs]], 410 en seconde, 340 en première et 70 en couchette.", wrong=True),
    Example("fr", "Le train a emporté 720 voyageurs, 310 en seconde, 140 en première et 70 en couchette.", wrong=False),
    Example("en", "The trail is 42 miles long: 12 to the pass, 18 to the lake, 25 to the hut.", wrong=False),
    Example("fr", "Il reste 12 tableaux sur 40 : 18 ont été vendus, 7 prêtés et 3 volés.", wrong=False),
    Example("en", "The film cost $40m and earned $120m: $70m at home, $30m in Europe.", wrong=False),
    Example("fr", "Le convoi comprend [[54 wagons]], à savoir 31 citernes, 16 plateaux et 9 fourgons.", wrong=True),
    Example("fr", "Le convoi comprend 56 wagons, à savoir 31 citernes, 16 plateaux et 9 fourgons.", wrong=False),
    Example("en", "Seven were in the cabin, twelve on the deck and four in the bow. So [[thirty-three sailors]] waited for a tow.", wrong=True),
    Example("en", "Seven were in the cabin, twelve on the deck and four in the bow. So twenty-three sailors waited for a tow.", wrong=False),
    Example("fr", "Le musée prête 140 vases, 60 bronzes et 25 masques. [[Ces 245 pièces]], toutes assurées, partent lundi.", wrong=True),
    Example("fr", "Le musée prête 140 vases, 60 bronzes et 25 masques. Ces 225 pièces, toutes assurées, partent lundi.", wrong=False),
    Example("de", "Für die Mauer zahlt die Stadt 2,1 Millionen Euro, für das Tor 0,7 Millionen, für den Turm 1,6 Millionen. Das Kloster kostet somit [[5,4 Millionen Euro]].", wrong=True),
    Example("de", "Für die Mauer zahlt die Stadt 2,1 Millionen Euro, für das Tor 0,7 Millionen, für den Turm 1,6 Millionen. Das Kloster kostet somit 4,4 Millionen Euro.", wrong=False),
    Example("es", "El parque tiene tres pozos: el primero da 30 litros, el segundo 25 y el más hondo 45. En conjunto dan [[120 litros]].", wrong=True),
    Example("es", "El parque tiene tres pozos: el primero da 30 litros, el segundo 25 y el más hondo 45. En conjunto dan 100 litros.", wrong=False),
    Example("it", "Dei 240 iscritti, 150 sono arrivati e 52 si sono ritirati; [[gli altri 58]] non sono mai partiti.", wrong=True),
    Example("it", "Dei 240 iscritti, 150 sono arrivati e 52 si sono ritirati; gli altri 38 non sono mai partiti.", wrong=False),
    Example("pt", "A vila votou: 310 votos a favor, 120 contra e 14 abstenções. Estavam na praça [[464 moradores]].", wrong=True),
    Example("pt", "A vila votou: 310 votos a favor, 120 contra e 14 abstenções. Estavam na praça 444 moradores.", wrong=False),
    Example("nl", "De kelder bewaart 220 kaarten, 130 brieven en 45 boeken. [[Die 495 stukken]], meer is er niet, gaan naar Gent.", wrong=True),
    Example("nl", "De kelder bewaart 220 kaarten, 130 brieven en 45 boeken. Die 395 stukken, meer is er niet, gaan naar Gent.", wrong=False),
    Example("en", "The band has [[42 players]]. Sixteen play brass, eleven wind, nine strings and sixteen drums.", wrong=True),
    Example("en", "The farms sold 16 bulls, 40 cows and nine calves. A truck took them north, and the rest of the herd, with 90 sheep, went by rail.", wrong=False),
    Example("en", "The first sale made £80m and the second £60m; £90m is still to come under a programme of £300m.", wrong=False),
    Example("nl", "De winnares kreeg 30.000 euro, de tweede de helft en de derde 5000, samen 50.000 euro.", wrong=False),
    Example("en", "The county is paying $2.3 million of the $3.1 million bill and the parish the remaining $0.8 million.", wrong=False),
    Example("fr", "Sur les 120 rameurs inscrits, répartis en 20 équipages de six, 104 ont fini.", wrong=False),
    Example("fr", "Des 8 350 inscrits, 4 180 ont voté : on a compté 3 940 bulletins valables et écarté les 240 autres.", wrong=False),
    Example("fr", "Sur septante élus, trente-huit ont dit oui, vingt-six non ; six se sont abstenus.", wrong=False),
    Example("fr", "Sur 28 noyés, 12 l’ont été en mer, 8 en rivière et 7 en lac. Le dernier est tombé dans un puits.", wrong=False),
    Example("en", "Peru was the largest buyer with 3.1 million kg, ahead of Chile (1.7 million) and Japan (0.9 million).", wrong=False),
    Example("en", "She leaves four children, nine grandchildren and a great-grandchild: 14 descendants in all.", wrong=False),
    Example("en", "The Greens won 24 seats. Three smaller parties share the remaining 19 seats.", wrong=False),
    Example("fr", "La vallée compte 210 moulins : 18 ont rouvert, 8 ont fermé, et l’on en dénombrait 200 il y a un an.", wrong=False),
    Example("en", "Torrin, with 7,200 skiers, accounted for 48% of the total. Lochan had 4,300, Balla 2,100 and Corrie 1,400.", wrong=False),
    Example("en", "Belmora plans to axe 1,900 positions in Ghana, 700 in Togo and 400 in Benin, it said.\n\nNo other country is affected.", wrong=True, title="Belmora to cut [[4,000 jobs]]"),
    Example("en", "Belmora plans to axe 1,900 positions in Ghana, 700 in Togo and 400 in Benin, it said.\n\nNo other country is affected.", wrong=False, title="Belmora to cut 3,000 jobs"),
    Example("fr", "Après Lise–Morel (14 km) et Morel–Vaux (19 km), le tronçon Vaux–Brey, long de 11 km, a ouvert. De bout en bout, la piste compte [[54 kilomètres]].", wrong=True),
    Example("fr", "Après Lise–Morel (14 km) et Morel–Vaux (19 km), le tronçon Vaux–Brey, long de 11 km, a ouvert. De bout en bout, la piste compte 44 kilomètres.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SUM):
        parts, whole = relation.of("part"), relation.one("total")
        if whole is None or len(parts) < _LEAST or whole.kind in (Kind.PERCENT, Kind.POINTS):
            continue
        if not relation.explicit and any(part.quantity.low > 2 * whole.quantity.high for part in parts):
            continue  # no part of that whole
        if relation.open and not _exceeds(relation, parts, whole):
            continue
        verdict = scene.judge(total, [part.readings for part in parts], whole.readings)
        if verdict.severity is Severity.WARNING and _leaves_its_range(parts, whole):
            verdict = replace(verdict, severity=Severity.ERROR)
        verdict = relation.capped(verdict)
        if not relation.explicit and (_add_up_to_another(scene, parts, whole) or _is_whole_itself(scene, parts, whole)):
            continue
        if not relation.explicit and _taken_off(parts, whole):
            continue
        if verdict.severity is not None:
            yield _report(scene, relation, verdict)


def _is_whole_itself(scene: Scene, parts: Sequence[Figure], whole: Figure) -> bool:
    """The largest "part" is what the others and the "total" come to: "$3.45m of the $4.6m, the other $1.15m"."""
    largest = max(parts, key=lambda part: part.quantity.middle)
    others = [part.readings for part in parts if part is not largest]
    return not scene.judge(total, [whole.readings, *others], largest.readings).alarms


def _taken_off(parts: Sequence[Figure], whole: Figure) -> bool:
    """One of the "parts" is taken off: "430 breweries: 35 opened, 15 closed, and there had been 410"."""
    made = added(part.quantity.middle for part in parts)
    return any(made - 2 * part.quantity.middle == whole.quantity.middle for part in parts)


def _exceeds(relation: Relation, parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts that cannot overlap come to more than the whole of an open list."""
    if not relation.notes >= DISJOINT:
        return False
    return added(part.quantity.low for part in parts) > whole.quantity.high


def _add_up_to_another(scene: Scene, parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether the parts are exactly what another amount told before them says: they are parts of that one."""
    if any(part.quantity.is_range for part in parts):
        return False
    return told_before(scene, parts, added(part.quantity.low for part in parts), whole)


def _leaves_its_range(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether a part given as a range would have to lie outside even its generous reading.

    A range is its own hedge: the text has said how far it may stray, so that the rounding of the other figures, read as
    written, no longer excuses it.
    """
    for part in parts:
        if part.quantity.is_range:
            others = [other.readings.tight for other in parts if other is not part]
            needed = sum((-other for other in others), whole.readings.tight)
            if not needed.meets(part.readings.generous):
                return True
    return False


def _report(scene: Scene, relation: Relation, verdict: Verdict) -> Finding:
    parts, whole = relation.of("part"), relation.of("total")[0]
    assert verdict.severity is not None
    sheet = Sheet(scene, [whole, *parts])
    low = added(part.quantity.low for part in parts)
    high = added(part.quantity.high for part in parts)
    agrees = low <= whole.quantity.high and whole.quantity.low <= high
    sign = "=" if agrees else "≠"
    left = " + ".join(sheet.figure(part) for part in parts)
    arithmetic = f"{left} = {sheet.range(low, high)} {sign} {sheet.figure(whole)}{sheet.unit}"
    text = message(
        "rule.SUM-1.message", sum=sheet.range(low, high) + sheet.unit, total=whole.quote,
        gap=sheet.value(abs((low + high) / 2 - whole.quantity.middle)) + sheet.unit,
    )  # fmt: skip
    fixes = culprits.suggestions(scene, culprits.of_sum(parts, whole))
    return finding(scene, CODE, FAMILY, verdict.severity, [whole, *parts], text, arithmetic, fixes)


RULE = Rule(CODE, "parts-miss-total", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.SUM)
