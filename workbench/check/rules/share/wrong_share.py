"""A stated share does not follow from the part and the whole beside it.

Why it matters: shares are worked out at the desk, and a figure changed late leaves the share behind.

What is not reported: shares right within the rounding of part, whole and share.

Source: consistency.md PCT-4.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import Verdict, left_percent, of_both, percent
from workbench.check.relation import Relation
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding
from workbench.domain.links import LinkKind
from workbench.i18n import message

CODE, FAMILY = "PCT-4", "share"

WORDS = {
    "en": {
        "rule.PCT-4.title": "Share",
        "rule.PCT-4.message": "{part} of {whole} is {right}; that does not agree with {stated}.",
    },
    "fr": {
        "rule.PCT-4.title": "Part en pour cent",
        "rule.PCT-4.message": "{part} sur {whole} font {right} ; cela ne concorde pas avec {stated}.",
    },
}

EXAMPLES = (
    Example("fr", "L’usine a perdu 90 des 250 salariés, soit [[30 %]].", wrong=True),
    Example("fr", "La région a dépensé 0,5 milliard d’euros sur 1,8 milliard, soit 27 %.", wrong=False),
    Example("en", "The plan affects 321 of 965 workers, or [[40%]].", wrong=True),
    Example("en", "Revenue rose to £620m. Online orders brought in £186m, or [[40% of revenue]].", wrong=True),
    Example("en", "Revenue rose to £620m. Online orders brought in £186m, or 30% of revenue.", wrong=False),
    Example("en", "Lawmakers set aside $6.2 billion in 2023, of which $2.5 billion, or about 40%, has been spent.", wrong=False),
    Example("fr", "Le crédit a été accepté par 61 842 oui contre 53 117 non, soit [[58,3 %]] des suffrages.", wrong=True),
    Example("fr", "Le crédit a été accepté par 61 842 oui contre 53 117 non, soit 53,8 % des suffrages.", wrong=False),
    Example("en", "The levy passed by 4,712 votes to 2,888, or [[66%]] of the vote.", wrong=True),
    Example("en", "The levy passed by 4,712 votes to 2,888, or 62% of the vote.", wrong=False),
    Example("de", "Von 250 Beschäftigten gehen 90.", wrong=False),
    Example("fr", "Au printemps, le prix médian s’est établi à 4 590 euros, soit 0,2 % de plus que les 4 580 euros de l’hiver.", wrong=False),
    Example("en", "Women hold 14 of the 40 seats, or [[half]] of them.", wrong=True),
    Example("en", "Women hold 14 of the 40 seats, or 35% of them.", wrong=False),
    Example("en", "Exports made up [[two thirds]] of revenue, or $200 million out of $412 million.", wrong=True),
    Example("fr", "L’exportation pèse [[les deux tiers]] des ventes, soit 200 millions d’euros sur 412 millions.", wrong=True),
    Example("fr", "Un [[quart]] des 312 000 visiteurs, soit 104 000, sont des scolaires.", wrong=True),
    Example("fr", "Un quart des 312 000 visiteurs, soit 78 000, sont des scolaires.", wrong=False),
    Example("en", "The city spends [[60%]] of its budget of £50m, or £35m, on staff.", wrong=True),
    Example("en", "The city spends 60% of its budget of £50m, or £30m, on staff.", wrong=False),
    Example("fr", "Le bénéfice atteint 61,2 millions d’euros, soit 3,1 % du chiffre d’affaires (44,8 millions et 2,4 % du chiffre d’affaires l’an dernier).", wrong=False),
    Example("fr", "Le bénéfice atteint 61,2 millions d’euros, soit 3,1 % du chiffre d’affaires. La trésorerie s’élève à 44,8 millions, soit 2,3 % du chiffre d’affaires.", wrong=False),
    Example("pt", "A loja encerrou o trimestre com receita de R$ 1,38 bilhão.\n\nO site respondeu por R$ 345 milhões, o que representa [[um terço da receita]] da companhia.", wrong=True),
    Example("pt", "A loja encerrou o trimestre com receita de R$ 1,38 bilhão.\n\nO site respondeu por R$ 345 milhões, o que representa um quarto da receita da companhia.", wrong=False),
    Example("en", "Occupancy stands at [[68%]]: 133 of the 242 beds are taken.", wrong=True),
    Example("en", "Occupancy stands at 55%: 133 of the 242 beds are taken.", wrong=False),
    Example("fr", "Avec 2 106 des 4 680 suffrages, la liste recueille [[49 %]] des voix.", wrong=True),
    Example("fr", "Avec 2 106 des 4 680 suffrages, la liste recueille 45 % des voix.", wrong=False),
    Example("en", "Of the 242 beds 133 are taken; in cardiology the rate is 68% of beds.", wrong=False),
    Example("fr", "Les ventes ont atteint 4,6 milliards d’euros. L’export en a fourni [[58 %]], soit 2,1 milliards.", wrong=True),
    Example("fr", "Les ventes ont atteint 4,6 milliards d’euros. L’export en a fourni 46 %, soit 2,1 milliards.", wrong=False),
    Example("fr", "Le règlement donne la moitié des heures aux entreprises, les autres revenant à tour de rôle aux associations, et la chorale en occupe 27 sur 35.", wrong=False),
    Example("en", "Of the 820 volunteers, 410 were given the vaccine and 410 a placebo. After a year, 312 of the first group, or [[86%]], had antibodies.", wrong=True),
    Example("en", "Of the 820 volunteers, 410 were given the vaccine and 410 a placebo. After a year, 312 of the first group, or 76%, had antibodies.", wrong=False),
    Example("en", "The co-op pressed 640 tonnes. Of that, 160 tonnes, [[a third]] of the crush, went abroad.", wrong=True),
    Example("en", "The co-op pressed 640 tonnes. Of that, 160 tonnes, a quarter of the crush, went abroad.", wrong=False),
    Example("en", "The mill, which employs 2,300 people, will cut 460 jobs, about [[30%]] of the total.", wrong=True),
    Example("en", "The mill, which employs 2,300 people, will cut 460 jobs, about 20% of the total.", wrong=False),
    Example("fr", "L’entreprise, qui emploie 2 000 personnes, va supprimer 300 postes, soit [[un cinquième]] de ses effectifs.", wrong=True),
    Example("fr", "L’entreprise, qui emploie 2 000 personnes, va supprimer 400 postes, soit un cinquième de ses effectifs.", wrong=False),
    Example("de", "Das Werk mit 2400 Beschäftigten streicht 360 Stellen, also [[20 Prozent]] seiner Belegschaft.", wrong=True),
    Example("de", "Das Werk mit 2400 Beschäftigten streicht 360 Stellen, also 15 Prozent seiner Belegschaft.", wrong=False),
    Example("fr", "Les moins de 20 ans forment 24 % de la population et les plus de 65 ans 19 %.", wrong=False),
    Example("en", "The under-20s make up 24% of the town and the over-65s 19%.", wrong=False),
    Example("en", "Eighteen of the 24 seals died, [[two-thirds of the colony]].", wrong=True),
    Example("en", "Eighteen of the 24 seals died, three-quarters of the colony.", wrong=False),
    Example("fr", "La motion a recueilli 84 voix, soit [[60 %]] des 120 votants.", wrong=True),
    Example("fr", "La motion a recueilli 84 voix, soit 70 % des 120 votants.", wrong=False),
    Example("fr", "[[Sept élèves sur dix]] sont internes. C’est le cas de 240 des 800 inscrits.", wrong=True),
    Example("fr", "Trois élèves sur dix sont internes. C’est le cas de 240 des 800 inscrits.", wrong=False),
    Example("en", "Some 36 of the club’s 90 boats were damaged. That is [[half]] of the fleet.", wrong=True),
    Example("en", "Some 36 of the club’s 90 boats were damaged. That is two-fifths of the fleet.", wrong=False),
    Example("fr", "Neuf des 36 élèves étaient malades. Un quart de la classe, donc, et deux des onze enseignants.", wrong=False),
    Example("de", "Von den 120 Plätzen sind 84 vergeben, ein Drittel davon an Kinder aus dem Ort.", wrong=False),
    Example("de", "Von den 42 Kilometern Gleis liegen 10,5 im Tunnel, [[ein Drittel der Strecke]].", wrong=True),
    Example("it", "La mozione ha avuto 84 voti, il [[60%]] dei 120 espressi.", wrong=True),
    Example("es", "La planta rinde 42.000 toneladas de harina. De la producción actual se exportan 31.500 toneladas, el [[65 %]].", wrong=True),
    Example("es", "La planta rinde 42.000 toneladas de harina. De la producción actual se exportan 31.500 toneladas, el 75 %.", wrong=False),
    Example("en", "Some 340 of the 400 beds were taken, an occupancy of [[60%]].", wrong=True),
    Example("en", "Some 340 of the 400 beds were taken, an occupancy of 85%.", wrong=False),
    Example("en", "The team won 18 of 24 games, two-thirds of them away.", wrong=False),
    Example("en", "The party holds 28 of 40 seats with 47% of the vote.", wrong=False),
    Example("en", "Of 300 homes, 90 are empty, and a half need repairs.", wrong=False),
    Example("fr", "Mardi soir, 1 150 des 4 600 haras de la plaine avaient reçu la visite d’un vétérinaire, soit [[35 %]] d’entre eux.", wrong=True),
    Example("fr", "Mardi soir, 1 150 des 4 600 haras de la plaine avaient reçu la visite d’un vétérinaire, soit 25 % d’entre eux.", wrong=False),
    Example("fr", "Mardi soir, 1 150 des 4 600 haras de la plaine avaient reçu un vétérinaire, et 35 % d’entre eux un vaccin.", wrong=False),
    Example("en", "In all, 8,400 people finished the walk. Rain or not, it belongs to everybody: 3,360 of the finishers were children, or [[46%]].", wrong=True),
    Example("en", "In all, 8,400 people finished the walk. Rain or not, it belongs to everybody: 3,360 of the finishers were children, or 40%.", wrong=False),
    Example("de", "Insgesamt 8.400 Läufer kamen ins Ziel. Der Lauf gehört allen: 3.360 der Läufer waren Frauen, also [[46 Prozent]].", wrong=True),
    Example("es", "En total llegaron 8.400 corredores. La carrera es de todos: 3.360 de los corredores eran mujeres, es decir, el [[46 %]].", wrong=True),
    Example("fr", "9 000 voyageurs le prennent chaque jour, a dit la société. Les abonnés, au nombre de 5 400, représentent ainsi [[80 %]] des usagers.", wrong=True),
    Example("fr", "9 000 voyageurs le prennent chaque jour, a dit la société. Les abonnés, au nombre de 5 400, représentent ainsi 60 % des usagers.", wrong=False),
    Example("it", "Ogni giorno lo prendono 9.000 persone. I 5.400 abbonati rappresentano quindi l’[[80%]] dei viaggiatori.", wrong=True),
    Example("pt", "Dos R$ 90 milhões da obra do mercado, metade vem da feira, R$ 25 milhões do estado e o resto do banco.", wrong=False),
    Example("en", "Of the old mill’s 480 spindles, 312, or [[55%]], still turn.", wrong=True),
    Example("en", "Of the old mill’s 480 spindles, 312, or 65%, still turn.", wrong=False),
    Example("en", "The ferry line spent £36m on fuel last year. That is [[22%]] of its takings, which came to £240m.", wrong=True),
    Example("en", "The ferry line spent £36m on fuel last year. That is 15% of its takings, which came to £240m.", wrong=False),
    Example("en", "It ran 640 night trains in May, and 160 of them were cancelled.", wrong=True, title="[[Half]] of night trains cancelled in May"),
    Example("en", "It ran 640 night trains in May, and 160 of them were cancelled.", wrong=False, title="A quarter of night trains cancelled in May"),
    Example("en", "Foxes account for [[25%]] of the 420 strays brought in since June, that is to say 63.", wrong=True),
    Example("en", "Foxes account for 15% of the 420 strays brought in since June, that is to say 63.", wrong=False),
    Example("en", "[[More than half]] of the bakers asked would open on Sundays. The poll had replies from 96 bakers in six towns. Only 39 said that they would.", wrong=True),
    Example("fr", "L’orage a couché 360 des 900 peupliers de l’allée. Le reste, soit [[50 %]], sera haubané.", wrong=True),
    Example("fr", "L’orage a couché 360 des 900 peupliers de l’allée. Le reste, soit 60 %, sera haubané.", wrong=False),
    Example("fr", "Avec 5 400 voix pour elle sur 9 000 bulletins valables, la sortante est réélue. Ses [[66 %]] lui évitent un second tour.", wrong=True),
    Example("fr", "Avec 5 400 voix pour elle sur 9 000 bulletins valables, la sortante est réélue. Ses 60 % lui évitent un second tour.", wrong=False),
    Example("fr", "[[Sept bergers sur dix]] ont dit non. Interrogés au col, les 250 adhérents de l’estive ont été 225 à refuser la clôture.", wrong=True),
    Example("fr", "Neuf bergers sur dix ont dit non. Interrogés au col, les 250 adhérents de l’estive ont été 225 à refuser la clôture.", wrong=False),
    Example("de", "Von den 60 Lehrlingen der Werft sind 45 fertig. Das ist [[die Hälfte]].", wrong=True),
    Example("es", "Solo 84 de los 240 socios votaron. El resto, es decir, el [[75 %]], se quedó en casa.", wrong=True),
    Example("es", "Solo 84 de los 240 socios votaron. El resto, es decir, el 65 %, se quedó en casa.", wrong=False),
    Example("en", "It employs 80 people, 62 of them women. The founder holds 70 percent of the shares.", wrong=False),
    Example("en", "A quarter of tenants spend more than 40% of their income on rent. About 5.2 million households rent, of whom 1.4 million get help.", wrong=False),
    Example("en", "Farms delivered 3.2 million tonnes, beating the 2.9 million of last year by a tenth. Rye made up 56 per cent of the intake.", wrong=False),
    Example("fr", "Il devra payer 60 000 euros. Le procureur voulait quatre ans, dont la moitié avec sursis, et 90 000 euros.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SHARE):
        if relation.one("other") is not None:
            yield from _of_both(scene, relation)
        taken = relation.one("taken")
        part, whole, share = taken or relation.one("part"), relation.one("whole"), relation.one("share")
        if part is None or whole is None or share is None or not whole.quantity.low:
            continue
        combine = percent if taken is None else left_percent
        verdict = relation.capped(scene.judge(combine, [part.readings, whole.readings], share.readings))
        if verdict.severity is not None:
            yield _report(scene, relation, verdict) if taken is None else _of_rest(scene, relation, verdict)


def _of_both(scene: Scene, relation: Relation) -> Iterator[Finding]:
    """The share of the one part in both together: votes for in all votes cast."""
    part, other, share = relation.of("part")[0], relation.of("other")[0], relation.of("share")[0]
    verdict = relation.capped(scene.judge(of_both, [part.readings, other.readings], share.readings))
    if verdict.severity is None:
        return
    right = part.quantity.middle / (part.quantity.middle + other.quantity.middle) * 100
    sheet = Sheet(scene, [part, other])
    shown_right = f"{shown(round(right, 1), scene.language)} %"
    whole = sheet.value(part.quantity.middle + other.quantity.middle)
    arithmetic = (
        f"{sheet.figure(part)} / ({sheet.figure(part)} + {sheet.figure(other)}) = {shown_right} ≠ {share.quote}"
    )
    text = message("rule.PCT-4.message", part=part.quote, whole=whole, right=shown_right, stated=share.quote)
    fixes = suggestions(scene, [Suspect(share, round(right, 1), derived=True)])
    yield finding(scene, CODE, FAMILY, verdict.severity, [part, other, share], text, arithmetic, fixes)


def _of_rest(scene: Scene, relation: Relation, verdict: Verdict) -> Finding:
    """The share of what a part leaves of the whole."""
    taken, whole, share = relation.of("taken")[0], relation.of("whole")[0], relation.of("share")[0]
    assert verdict.severity is not None
    left = whole.quantity.middle - taken.quantity.middle
    right = left / whole.quantity.middle * 100
    sheet = Sheet(scene, [taken, whole])
    shown_right = f"{shown(round(right, 1), scene.language)} %"
    arithmetic = f"1 - {sheet.figure(taken)} / {sheet.figure(whole)} = {shown_right} ≠ {share.quote}"
    rest = sheet.value(left) + sheet.unit
    text = message("rule.PCT-4.message", part=rest, whole=whole.quote, right=shown_right, stated=share.quote)
    fixes = suggestions(scene, [Suspect(share, round(right, 1), derived=True)])
    return finding(scene, CODE, FAMILY, verdict.severity, [taken, whole, share], text, arithmetic, fixes)


def _report(scene: Scene, relation: Relation, verdict: Verdict) -> Finding:
    part, whole, share = relation.of("part")[0], relation.of("whole")[0], relation.of("share")[0]
    assert verdict.severity is not None
    right = Fraction(part.quantity.middle, whole.quantity.middle) * 100
    sheet = Sheet(scene, [part, whole])
    shown_right = f"{shown(round(right, 1), scene.language)} %"
    arithmetic = f"{sheet.figure(part)} / {sheet.figure(whole)} = {shown_right} ≠ {share.quote}"
    text = message("rule.PCT-4.message", part=part.quote, whole=whole.quote, right=shown_right, stated=share.quote)
    fraction = share.quantity.middle / 100
    suspects = [Suspect(share, round(right, 1), derived=True)]
    if fraction:
        step = part.quantity.step or Fraction(1)
        suspects.append(Suspect(part, round(whole.quantity.middle * fraction / step) * step))
        suspects.append(
            Suspect(whole, round(part.quantity.middle / fraction / whole.quantity.step) * whole.quantity.step)
        )
    fixes = suggestions(scene, suspects)
    return finding(scene, CODE, FAMILY, verdict.severity, [part, whole, share], text, arithmetic, fixes)


RULE = Rule(CODE, "wrong-share", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.SHARE)
