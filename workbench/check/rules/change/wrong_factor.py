"""A word of multiplication ("doubled", « divisé par deux ») does not agree with the two values beside it.

Why it matters: "doubled" and "tripled" make headlines; the figures below them must bear it out.

What is not reported: factors that round to the word; hedged values that can be met.

Source: consistency.md PCT-2.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.grading import ratio
from workbench.check.relation import Relation
from workbench.check.reporting import Sheet, finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval
from workbench.domain.links import LinkKind
from workbench.domain.readings import Readings
from workbench.i18n import message

CODE, FAMILY = "PCT-2", "change"
_BETWEEN = 1
"""Most words from "almost" to the word of multiplication: « presque triplé », "nearly have doubled"."""

WORDS = {
    "en": {
        "rule.PCT-2.title": "Doubled, tripled, halved",
        "rule.PCT-2.message": "From {before} to {after} is a factor of {right}; “{word}” does not agree with it.",
    },
    "fr": {
        "rule.PCT-2.title": "Doublé, triplé, divisé",
        "rule.PCT-2.message": "De {before} à {after}, le facteur est {right} ; « {word} » ne concorde pas.",
    },
}

EXAMPLES = (
    Example("fr", "Le chiffre d’affaires a [[doublé]], passant de 412 à 640 millions d’euros.", wrong=True),
    Example("fr", "Le chiffre d’affaires a doublé, passant de 3,1 à 5,8 milliards d’euros.", wrong=False),
    Example("en", "The number of branches [[tripled]], from 10 to 45.", wrong=True),
    Example("en", "Trawl marks had fallen by half, to about 60 from 120.", wrong=False),
    Example("en", "The number of patients waiting [[has tripled]] in four years, doctors say.\n\nAt the end of 2025, 4,380 people were on the list, against 2,150 at the end of 2021.", wrong=True),
    Example("en", "The number of patients waiting has doubled in four years, doctors say.\n\nAt the end of 2025, 4,380 people were on the list, against 2,150 at the end of 2021.", wrong=False),
    Example("pt", "O lucro ficou em R$ 96,6 milhões, ante R$ 48,3 milhões no mesmo período de 2025.", wrong=True, title="Lucro da Serralves [[triplica]] no trimestre"),
    Example("pt", "O lucro ficou em R$ 96,6 milhões, ante R$ 48,3 milhões no mesmo período de 2025.", wrong=False, title="Lucro da Serralves dobra no trimestre"),
    Example("en", "Sales reached 50 million euros, against 45 million a year earlier.", wrong=False, title="Profit doubles at Serralves"),
    Example("en", "The school roll has [[halved]] in ten years: 620 pupils then, 410 now.", wrong=True),
    Example("en", "The school roll has halved in ten years: 620 pupils then, 310 now.", wrong=False),
    Example("fr", "Les effectifs ont été [[divisés par deux]] en dix ans : 620 élèves alors, 410 aujourd’hui.", wrong=True),
    Example("fr", "Les effectifs ont été divisés par deux en dix ans : 620 élèves alors, 310 aujourd’hui.", wrong=False),
    Example("fr", "[[Divisée par deux]] en dix ans, la population de hérissons du comté n’est plus que de 24 000 individus, contre 32 000 lors du précédent inventaire.", wrong=True),
    Example("fr", "Divisée par deux en dix ans, la population de hérissons du comté n’est plus que de 16 000 individus, contre 32 000 lors du précédent inventaire.", wrong=False),
    Example("en", "In 2024, 930 trains were cancelled, against 610 in 2023. The number has [[doubled]], the union notes.", wrong=True),
    Example("en", "In 2024, 930 trains were cancelled, against 470 in 2023. The number has doubled, the union notes.", wrong=False),
    Example("en", "In 2024, 930 trains ran late, against 610 in 2023. The number of complaints has doubled, the union notes.", wrong=False),
    Example("fr", "En 2024, 930 trains ont été supprimés, contre 610 en 2023. Leur nombre a donc [[doublé]], note le syndicat.", wrong=True),
    Example("en", "This season 31 players were hurt, against 22 in 2024. The figure has [[doubled]], the league admits.", wrong=True),
    Example("fr", "La maison tenait 48 magasins en 2024 ; elle en compte aujourd’hui 84.\n\n« Nous avons [[doublé]] notre réseau en deux ans », se félicite son directeur.", wrong=True),
    Example("fr", "La maison tenait 48 magasins en 2024 ; elle en compte aujourd’hui 95.\n\n« Nous avons doublé notre réseau en deux ans », se félicite son directeur.", wrong=False),
    Example("fr", "La maison tenait 48 magasins en 2024 ; elle en compte aujourd’hui 84.\n\nLe prix du pain a doublé en deux ans.", wrong=False),
    Example("fr", "La maison tenait 48 magasins en 2021 ; elle en compte aujourd’hui 84.\n\n« Nous avons doublé notre réseau en deux ans », se félicite son directeur.", wrong=False),
    Example("de", "Im Jahr 2021 hatte die Kette 40 Filialen, heute sind es 64.\n\n„Wir haben unser Netz in fünf Jahren [[verdoppelt]]“, sagt die Gründerin.", wrong=True),
    Example("es", "En 2021 la cadena tenía 40 tiendas; hoy tiene 64.\n\n«Hemos [[duplicado]] la red en cinco años», dice la fundadora.", wrong=True),
    Example("en", "Claims more than [[doubled]] in three years, from 1,240 to 2,090.", wrong=True),
    Example("en", "Claims more than doubled in three years, from 1,240 to 2,790.", wrong=False),
    Example("fr", "Les demandes ont plus que [[doublé]] en trois ans, de 1 240 à 2 090.", wrong=True),
    Example("fr", "Les demandes ont plus que doublé en trois ans, de 1 240 à 2 790.", wrong=False),
    Example("de", "Die Zahl der Anträge hat sich mehr als verdoppelt, von 1.240 auf 2.790.", wrong=False),
    Example("fr", "Le nombre de vols a presque doublé en trois ans, de 1 300 à 2 480.", wrong=False),
    Example("en", "“We have cut our losses [[by almost half]] since 2021,” the mayor said.\n\nThe city’s books put them at $3.1m last year, down from $4.4m in 2021.", wrong=True),
    Example("en", "The new bridge will open in June 2028 and cost £84m, the council said on Monday.\n\nThe bill has [[tripled]] since 2019, when engineers put it at £38m.", wrong=True, title="Bridge bill reaches £84m"),
    Example("en", "The new bridge will open in June 2028 and cost £84m, the council said on Monday.\n\nThe bill has tripled since 2019, when engineers put it at £28m.", wrong=False, title="Bridge bill reaches £84m"),
    Example("de", "Die Brücke wird 84 Millionen Euro kosten, teilte die Stadt am Montag mit.\n\nDer Preis hat sich seit 2019 [[verdreifacht]], als die Planer ihn mit 38 Millionen angaben.", wrong=True),
    Example("de", "Die Brücke wird 84 Millionen Euro kosten, teilte die Stadt am Montag mit.\n\nDer Preis hat sich seit 2019 verdreifacht, als die Planer ihn mit 28 Millionen angaben.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.BEFORE_AFTER):
        before, after, factor = relation.one("before"), relation.one("after"), relation.factor
        if before is None or after is None or factor is None or not before.quantity.low:
            continue
        verdict = scene.judge(ratio, [after.readings, before.readings], _said(scene, relation, factor))
        if verdict.severity is None:
            continue
        right = Fraction(after.quantity.middle, before.quantity.middle)
        sheet = Sheet(scene, [before, after])
        shown_right = shown(round(right, 2), scene.language)
        arithmetic = f"{sheet.figure(after)} / {sheet.figure(before)} = {shown_right} ≠ {shown(factor, scene.language)}"
        word = relation.words[0].of(scene.text)
        text = message("rule.PCT-2.message", before=before.quote, after=after.quote, right=shown_right, word=word)
        yield finding(scene, CODE, FAMILY, verdict.severity, [before, after], text, arithmetic, (), relation.words)


def _said(scene: Scene, relation: Relation, factor: Fraction) -> Readings:
    """What a word of multiplication may mean: about its factor, or no less of it behind "more than"."""
    word = scene.tokens.covering(relation.words[0].start, relation.words[0].end).start
    cues = scene.context.cues(scene.segments.sentence_at(relation.words[0].start))
    if any("exceeding" in cue.roles and cue.last == word for cue in cues):
        return Readings(Interval(factor, factor + 1), Interval(factor, None), Interval(factor, None))
    if factor > 1 and any("short_of" in cue.roles and 0 <= word - cue.last <= _BETWEEN for cue in cues):
        least = 1 + (factor - 1) * 3 / 4  # "almost doubled", from 284 to 512
        return Readings(Interval(least, factor), Interval(least, factor), Interval(least, factor))
    wide, wider = factor / 10, factor / 5
    return Readings(
        Interval.point(factor), Interval(factor - wide, factor + wide), Interval(factor - wider, factor + wider)
    )


RULE = Rule(CODE, "wrong-factor", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.BEFORE_AFTER)
