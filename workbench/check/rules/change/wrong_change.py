"""A stated change does not follow from the values before and after it.

Why it matters: a percentage worked out on the wrong base or mistyped is the classic error of business copy.

What is not reported: changes right within the rounding of all three figures; changes in points between percentages
(PCT-5); ranges and hedges that can be met.

Source: consistency.md PCT-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import Verdict, change, rise, signed
from workbench.check.relation import Relation
from workbench.check.reporting import Sheet, finding, shown, typeset
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.slips import slip_of_change
from workbench.domain.findings import Finding
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.domain.readings import priced_beside
from workbench.i18n import message

CODE, FAMILY = "PCT-1", "change"

WORDS = {
    "en": {
        "rule.PCT-1.title": "Change",
        "rule.PCT-1.message": "From {before} to {after} is {right}; that does not agree with {stated}.",
    },
    "fr": {
        "rule.PCT-1.title": "Évolution",
        "rule.PCT-1.message": "De {before} à {after}, l’écart est de {right} ; il ne concorde pas avec {stated}.",
    },
}

EXAMPLES = (
    Example("fr", "Le chiffre d’affaires a progressé de [[22 %]], à 530 millions d’euros contre 412 millions l’année précédente.", wrong=True),
    Example("fr", "Le parti n’obtient que 72 sièges, contre 83 dans l’assemblée sortante : un recul de [[17 sièges]].", wrong=True),
    Example("fr", "Le chiffre d’affaires a progressé de 22 %, à 503 millions d’euros contre 412 millions l’année précédente.", wrong=False),
    Example("fr", "Les ventes sont passées de 1,2 à 1,5 milliard d’euros, en hausse de 25 %.", wrong=False),
    Example("en", "Pre-tax profit fell by [[25%]] to £48m in the six months to June, from £60m.", wrong=True),
    Example("en", "Sales climbed from $30m to $38m, up [[21%]].", wrong=True),
    Example("en", "Pre-tax profit fell by 20% to £48m in the six months to June, from £60m.", wrong=False),
    Example("en", "About 28,000 people came in 2025, 12% more than in 2024, when some 25,000 came.", wrong=False),
    Example("de", "Der Umsatz stieg um [[12 Prozent]] auf 480 Millionen Euro, nach 400 Millionen im Vorjahr.", wrong=True),
    Example("es", "El beneficio creció un [[14,2 %]], hasta 5.210 millones de euros, frente a los 5.000 millones de 2024.", wrong=True),
    Example("es", "El beneficio creció un 4,2 %, hasta 5.210 millones de euros, frente a los 5.000 millones de 2024.", wrong=False),
    Example("it", "Le vendite sono salite del [[13,2%]] a 6,4 miliardi di euro, contro i 6,2 miliardi del 2023.", wrong=True),
    Example("pt", "Os lucros subiram [[15%]], para 126 milhões de euros, face aos 120 milhões do mesmo período de 2025.", wrong=True),
    Example("nl", "De omzet steeg met [[20 procent]] tot 330 miljoen euro, tegen 300 miljoen in 2025.", wrong=True),
    Example("fr", "La mensualité est passée de 1 100 à 959 euros : 141 euros gagnés chaque mois.", wrong=False),
    Example("fr", "Le chiffre d’affaires atteint 412 millions d’euros, soit [[8 %]] de plus que les 368 millions de l’an dernier.", wrong=True),
    Example("fr", "Le chiffre d’affaires atteint 412 millions d’euros, soit 12 % de plus que les 368 millions de l’an dernier.", wrong=False),
    Example("en", "The jobless rate fell by 0.3 percentage points as firms added 31,000 jobs, up from 22,000 in May.", wrong=False),
    Example("fr", "Le taux communal passera de 38,2 % à 40,1 % en janvier. Avec [[ces 3,9 points supplémentaires]], la ville compte sur 1,4 million d’euros.", wrong=True),
    Example("fr", "Le taux communal passera de 38,2 % à 40,1 % en janvier. Avec ces 1,9 point supplémentaire, la ville compte sur 1,4 million d’euros.", wrong=False),
    Example("en", "The rate will go from 38.2% to 40.1% in January. Those [[3.9 points]] will bring in £1.4m.", wrong=True),
    Example("en", "The rate will go from 38.2% to 40.1% in January. Those 1.9 points will bring in £1.4m.", wrong=False),
    Example("en", "Quarterly earnings jumped nearly 60 percent to $4.1 billion at Marlow.\n\nEarnings without such items rose to $152 million from $121 million last year.", title="Marlow earnings up 60 percent", wrong=False),
    Example("en", "Quarterly profit rose 24 percent at Marlow.\n\nThe quarter ended with 310,000 readers online, up 44 percent from 215,000 a year earlier.", title="Marlow profit rises", wrong=False),
    Example("en", "The share lost [[6%]] to end at 412p, having opened at 458p.", wrong=True),
    Example("en", "The share lost 10% to end at 412p, having opened at 458p.", wrong=False),
    Example("fr", "L’entrée, qui était de 16 euros, passera à 20 euros, une hausse de [[20 %]].", wrong=True),
    Example("fr", "L’entrée, qui était de 16 euros, passera à 20 euros, une hausse de 25 %.", wrong=False),
    Example("fr", "La production recule de [[15 %]].\n\nLa coopérative a pressé 61 400 hectolitres, contre 66 800 l’année précédente.", wrong=True),
    Example("fr", "La production recule de 8 %.\n\nLa coopérative a pressé 61 400 hectolitres, contre 66 800 l’année précédente.", wrong=False),
    Example("fr", "Les ventes reculent de 15 %.\n\nLa coopérative emploie 614 salariés, contre 668 l’année précédente.", wrong=False),
    Example("en", "With 5,200 walkers in 2024, attendance grew by [[30%]].", wrong=True, title="Charity walk draws 6,030 walkers"),
    Example("en", "With 5,200 walkers in 2024, attendance grew by 16%.", wrong=False, title="Charity walk draws 6,030 walkers"),
    Example("fr", "La dette, de 58 millions d’euros, sera réduite de [[9,5 millions]] cette année pour revenir à 46,5 millions.", wrong=True),
    Example("fr", "La dette, de 58 millions d’euros, sera réduite de 9,5 millions cette année pour revenir à 48,5 millions.", wrong=False),
    Example("fr", "La ville a dépensé 3 millions d’euros en 2024 et 4,5 millions en 2025, soit [[20 %]] de plus.", wrong=True),
    Example("fr", "La ville a dépensé 3 millions d’euros en 2024 et 4,5 millions en 2025, soit 50 % de plus.", wrong=False),
    Example("en", "Last year’s festival drew 40,000 visitors; this one drew 52,000, a jump of [[20 per cent]].", wrong=True),
    Example("en", "Last year’s festival drew 40,000 visitors; this one drew 52,000, a jump of 30 per cent.", wrong=False),
    Example("de", "Der Verein zählte 2019 noch 2400 Mitglieder, heute sind es 3000, ein Plus von [[35 Prozent]].", wrong=True),
    Example("de", "Der Verein zählte 2019 noch 2400 Mitglieder, heute sind es 3000, ein Plus von 25 Prozent.", wrong=False),
    Example("es", "El museo recibió 240.000 visitantes en 2023 y 300.000 en 2025, un [[35 %]] más.", wrong=True),
    Example("es", "El museo recibió 240.000 visitantes en 2023 y 300.000 en 2025, un 25 % más.", wrong=False),
    Example("en", "Bus lanes cut the number of collisions on the road by [[40%]], the council said: 900 were recorded in the year to August, down from 1,200 in the twelve months before.", wrong=True),
    Example("en", "Bus lanes cut the number of collisions on the road by 25%, the council said: 900 were recorded in the year to August, down from 1,200 in the twelve months before.", wrong=False),
    Example("fr", "Ils étaient 800 chamois il y a cinq ans ; les gardes n’en dénombrent plus que 640 sur les quatorze versants. Un repli [[d’un quart]] que le parc explique mal.", wrong=True),
    Example("fr", "Ils étaient 800 chamois il y a cinq ans ; les gardes n’en dénombrent plus que 640 sur les quatorze versants. Un repli d’un cinquième que le parc explique mal.", wrong=False),
    Example("en", "Attendance, which stood at 45,000 in 2023, dropped to 36,000 last year. The [[30 per cent]] decline worries the organisers.", wrong=True),
    Example("en", "Attendance, which stood at 45,000 in 2023, dropped to 36,000 last year. The 20 per cent decline worries the organisers.", wrong=False),
    Example("de", "Die Zahl der Unfälle ging um [[40 Prozent]] zurück, von 1.300 auf 975.", wrong=True),
    Example("de", "Die Zahl der Unfälle ging um 25 Prozent zurück, von 1.300 auf 975.", wrong=False),
    Example("nl", "Het aantal ongevallen daalde met [[40 procent]], van 1.300 naar 975.", wrong=True),
    Example("nl", "Het aantal ongevallen daalde met 25 procent, van 1.300 naar 975.", wrong=False),
    Example("en", "Rents rose 12% in the city. In 2024 a flat cost £1,000 and in 2025 £1,050 in the suburbs.", wrong=False),
    Example("es", "Los ocho municipios inscribieron 90 partos en 2025, informó el registro civil.\n\n\n\nDiez años antes habían sido 225. La caída [[del 40 %]] preocupa a los alcaldes.", wrong=True),
    Example("es", "Los ocho municipios inscribieron 90 partos en 2025, informó el registro civil.\n\n\n\nDiez años antes habían sido 225. La caída del 60 % preocupa a los alcaldes.", wrong=False),
    Example("en", "Tea futures climbed to $6,300 a tonne on Wednesday from $6,000 the day before, a gain of [[15 per cent]].", wrong=True),
    Example("en", "Tea futures climbed to $6,300 a tonne on Wednesday from $6,000 the day before, a gain of 5 per cent.", wrong=False),
    Example("fr", "En 2024, la région a aidé 300 fermes et en 2025, 420, alors que la demande a bondi de 60 %.", wrong=False),
    Example("en", "The motion passed by 84 votes. Of the rebels, 15 voted against it last time and 69 this time.", wrong=False),
    Example("en", "Last week brought 21 new cases, a fall of [[40%]] from the 28 of the week before.", wrong=True),
    Example("en", "Last week brought 21 new cases, a fall of 25% from the 28 of the week before.", wrong=False),
    Example("en", "The club drew 84,000 in 2024. In 2025 it was 70,000.\n\n\n\nThe manager blames the rain for the [[40% decline]].", wrong=True),
    Example("en", "The club went from 300 to 450 members. Growth of 30% in ticket sales helped.", wrong=False),
    Example("de", "Das Porto steigt von 1,20 auf 1,50 Franken. Der Aufschlag von [[15 Prozent]] trifft alle.", wrong=True),
    Example("de", "Das Porto steigt von 1,20 auf 1,50 Franken. Bei Paketen gilt ein Aufschlag von 15 Prozent.", wrong=False),
    Example("fr", "Le nombre d’élèves est passé de 820 à 560. La baisse de 10 % du budget n’aide pas.", wrong=False),
    Example("it", "La bolletta scende da 140 a 126 euro al mese. Il ribasso del [[14 per cento]] costa 600 milioni allo Stato.", wrong=True),
    Example("it", "La bolletta scende da 140 a 126 euro al mese. Il ribasso del 10 per cento costa 600 milioni allo Stato.", wrong=False),
    Example("en", "Inflation eased by [[1.8 percentage points]] in December, to 3.3%. In November it had stood at 4.1%; food, at 5.6%, hardly moved.", wrong=True),
    Example("en", "Inflation eased by 0.8 percentage points in December, to 3.3%. In November it had stood at 4.1%; food, at 5.6%, hardly moved.", wrong=False),
    Example("en", "The grid logged a peak of 3,400 megawatts, 90 megawatts above the old record, and imported up to 250 from Norway.", wrong=False),
    Example("en", "The line carried 148,000 passengers in 2021; last year the figure was 111,000.\n\nThe manager blamed fuel.\n\nNo other ferry lost [[a third]] of its passengers in four years, a rival said.", wrong=True),
    Example("en", "The line carried 148,000 passengers in 2021; last year the figure was 111,000.\n\nThe manager blamed fuel.\n\nNo other ferry lost a quarter of its passengers in four years, a rival said.", wrong=False),
    Example("de", "Im Gutachten von 2022 war von 640.000 Euro die Rede, nun rechnet die Stadt mit 800.000. „Eine Verteuerung um [[40 Prozent]]“, sagte die Pfarrerin. Das Bistum gibt 300.000 Euro, ein Verein 215.000.", wrong=True),
    Example("de", "Im Gutachten von 2022 war von 640.000 Euro die Rede, nun rechnet die Stadt mit 800.000. „Eine Verteuerung um 25 Prozent“, sagte die Pfarrerin. Das Bistum gibt 300.000 Euro, ein Verein 215.000.", wrong=False),
    Example("en", "Her motion was lost by 64 votes to 49, a margin of 15.", wrong=False),
    Example("en", "The number of storks nesting on the roofs has fallen by [[45%]] in ten years, the warden said. He counted 420 pairs in spring. In 2016 there were 600.", wrong=True),
    Example("en", "The number of storks nesting on the roofs has fallen by 30% in ten years, the warden said. He counted 420 pairs in spring. In 2016 there were 600.", wrong=False),
    Example("fr", "Le loyer moyen a reculé de [[0,9 point]] au printemps, en part du revenu. Il s’établit à 21,6 %, contre 21,9 % en hiver.", wrong=True),
    Example("fr", "En 2010, la tourbière couvrait 1 200 hectares. Elle n’en couvre plus que 900, après trois étés secs. Ce recul de [[35 %]] inquiète.", wrong=True),
    Example("fr", "En 2010, la tourbière couvrait 1 200 hectares. Elle n’en couvre plus que 900, après trois étés secs. Ce recul de 25 % inquiète.", wrong=False),
    Example("en", "The cost of the new lock has risen by [[£1.9m]] since the vote.\n\nThe 2022 plan put it at £4.2m. The bill now stands at £5.1m.", wrong=True),
    Example("en", "The cost of the new lock has risen by £0.9m since the vote.\n\nThe 2022 plan put it at £4.2m. The bill now stands at £5.1m.", wrong=False),
    Example("fr", "Le résultat a reculé de 24 à 18 millions d’euros, tandis que celui du groupe progressait de 6 %.", wrong=False),
    Example("en", "Sales went from 12bn to 17bn crowns, while the workforce shrank by 1,200 to 9,400.", wrong=False),
    Example("fr", "Le verger, tombé de 800 à 650 hectares, en perdra encore 90 l’an prochain.", wrong=False),
    Example("en", "The bill falls to $450m from $500m: a quarter fewer boats for a tenth less money.", wrong=False),
    Example("en", "The bank raised its rate by a quarter point to 5 percent, after half a point in May and a quarter in June. It stood at 4 percent last spring.", wrong=False),
    Example("fr", "Le lac est passé de 300 à 240 hectares, mais la consommation d’eau n’a augmenté que de 5 %.", wrong=False),
    Example("es", "La inflación cerró 2025 en el 31,8 % más alto, la más baja en siete años.", wrong=False),  # a comma in a number only
    Example("en", "The ferry carried 4.2 million people in the second half, [[0.9 million]] more than the 3.6 million of a year earlier.", wrong=True),
    Example("en", "The ferry carried 4.2 million people in the second half, 0.6 million more than the 3.6 million of a year earlier.", wrong=False),
    Example("en", "Last year 9,200 crates were shipped; this year it stopped at 7,400. Behind those [[2,400 crates]] lost to the road stands a strike.", wrong=True),
    Example("en", "Last year 9,200 crates were shipped; this year it stopped at 7,400. Behind those 1,800 crates lost to the road stands a strike.", wrong=False),
    Example("fr", "La coopérative paie cette année 210 francs le kilo de mil. L’an passé, elle en offrait 175.\n\n« [[Trente-cinq pour cent]] de mieux, je n’ai jamais vu ça », dit un paysan.", wrong=True),
    Example("fr", "La coopérative paie cette année 210 francs le kilo de mil. L’an passé, elle en offrait 175.\n\n« Vingt pour cent de mieux, je n’ai jamais vu ça », dit un paysan.", wrong=False),
    Example("fr", "La brasserie a dégagé un bénéfice de 26 millions d’euros en 2024. Un an plus tôt, il était de 20 millions.\n\n« Nous l’avons augmenté de [[moitié]] en un an, et ce n’est qu’un début », dit son patron.", wrong=True),
    Example("fr", "La brasserie a dégagé un bénéfice de 30 millions d’euros en 2024. Un an plus tôt, il était de 20 millions.\n\n« Nous l’avons augmenté de moitié en un an, et ce n’est qu’un début », dit son patron.", wrong=False),
    Example("en", "The price of the power is 7.8 cents a kilowatt-hour. In the 2021 draft it stood at 10.4 cents. “We brought that down by [[a third]],” said the minister.", wrong=True),
    Example("en", "The price of the power is 7.8 cents a kilowatt-hour. In the 2021 draft it stood at 10.4 cents. “We brought that down by a quarter,” said the minister.", wrong=False),
    Example("fr", "L’équipementier supprimera [[430 postes]] dans son usine, ont indiqué les syndicats. L’effectif du site sera ramené de 2 150 à 1 810 salariés d’ici à la fin de l’an prochain.", wrong=True),
    Example("fr", "L’équipementier supprimera 340 postes dans son usine, ont indiqué les syndicats. L’effectif du site sera ramené de 2 150 à 1 810 salariés d’ici à la fin de l’an prochain.", wrong=False),
    Example("en", "The mill will cut [[260 jobs]], the union said. Its workforce is to go from 1,400 to 1,240 employees by June.", wrong=True),
    Example("en", "The mill will cut 160 jobs, the union said. Its workforce is to go from 1,400 to 1,240 employees by June.", wrong=False),
    Example("en", "The mill will cut 260 jobs and hire 100 apprentices. Its workforce is to go from 1,400 to 1,240 employees by June.", wrong=False),
    Example("en", "Attendance slid to 61,000 from 84,000 a year ago. The museum blames the roadworks for the loss of [[33,000 visitors]].", wrong=True),
    Example("en", "Attendance slid to 61,000 from 84,000 a year ago. The museum blames the roadworks for the loss of 23,000 visitors.", wrong=False),
    Example("de", "Am Anfang bedeckte das Eis 9,6 Quadratkilometer, am Ende waren es noch 7,2, ein Viertel weniger.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.BEFORE_AFTER):
        before, after, stated = relation.one("before"), relation.one("after"), relation.one("change")
        if before is None or after is None or stated is None:
            continue
        percent = before.kind is Kind.PERCENT
        if percent and stated.kind is Kind.PERCENT:
            continue
        verdict = relation.capped(_verdict(scene, before, after, stated, relation.direction))
        if verdict.severity is not None:
            yield _report(scene, relation, before, after, stated, verdict)


def _verdict(scene: Scene, before: Figure, after: Figure, stated: Figure, direction: int) -> Verdict:
    """The best verdict over the directions that the words allow."""
    combine = change if stated.kind is Kind.PERCENT else rise
    pair = [priced_beside(before.quantity, after.quantity), priced_beside(after.quantity, before.quantity)]
    signs = (direction,) if direction else (1, -1)
    if stated.quantity.low < 0:
        signs = (1,)
    found = [scene.judge(signed(combine, sign), pair, stated.readings) for sign in signs]
    return min(found, key=lambda one: (-1 if one.severity is None else 3 - one.severity.rank, one.strain))


def _report(
    scene: Scene, relation: Relation, before: Figure, after: Figure, stated: Figure, verdict: Verdict
) -> Finding:
    assert verdict.severity is not None
    sheet = Sheet(scene, [before, after])
    a, b = before.quantity.middle, after.quantity.middle
    if stated.kind is Kind.PERCENT:
        right = (b / a - 1) * 100 if a else Fraction(0)
        text = f"{shown(round(right, 1), scene.language, 1)} %"
        arithmetic = f"{sheet.figure(after)} / {sheet.figure(before)} - 1 = {text} ≠ {stated.quote}"
    else:
        right = b - a
        text = sheet.value(right) + (" pp" if before.kind is Kind.PERCENT else sheet.unit)
        arithmetic = f"{sheet.figure(after)} - {sheet.figure(before)} = {text} ≠ {stated.quote}"
    words = message(
        "rule.PCT-1.message",
        before=before.quote,
        after=after.quote,
        right=typeset(text, scene.language),
        stated=stated.quote,
    )
    slip = slip_of_change(a, b, stated.quantity.middle, stated.quantity.step) if stated.unit == "%" else ""
    suspects = [Suspect(stated, abs(round(right, 1)), slip, derived=True), *_ends(before, after, stated, right)]
    return finding(
        scene, CODE, FAMILY, verdict.severity, [before, after, stated], words, arithmetic,
        suggestions(scene, suspects), relation.words,
    )  # fmt: skip


def _ends(before: Figure, after: Figure, stated: Figure, right: Fraction) -> list[Suspect]:
    """The ends that would fit the stated change."""
    sign = 1 if right >= 0 else -1
    if stated.kind is not Kind.PERCENT:
        size = stated.quantity.middle * sign
        return [Suspect(after, before.quantity.middle + size), Suspect(before, after.quantity.middle - size)]
    ratio = 1 + sign * stated.quantity.middle / 100
    suspects = [Suspect(after, _rounded(before.quantity.middle * ratio, after))]
    return [*suspects, Suspect(before, _rounded(after.quantity.middle / ratio, before))] if ratio > 0 else suspects


def _rounded(value: Fraction, figure: Figure) -> Fraction:
    return round(value / figure.quantity.step) * figure.quantity.step


RULE = Rule(CODE, "wrong-change", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.BEFORE_AFTER)
