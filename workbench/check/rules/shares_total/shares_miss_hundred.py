"""Shares said to be of one whole that is fully listed do not add up to 100 %.

Why it matters: a wrong digit in a breakdown is easily seen by readers, and easily missed at the desk.

What is not reported: sums within rounding (33 + 33 + 33), surveys with several answers, lists that leave something out, or most of the whole.

Source: Mosteller 1967 on rounded shares; consistency.md SUM-4, guard G19.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.check.culprits import Suspect, suggestions
from workbench.check.grading import total
from workbench.check.reporting import finding, span_shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.told import told_before
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval, added
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Kind
from workbench.domain.readings import Readings
from workbench.i18n import message

CODE, FAMILY = "SUM-4", "shares-total"
_HUNDRED = Interval.point(100)
_LISTED = 60
_BESIDE = 3
"""Per cent. Where less is listed a share stands in the text in another form; one wrong digit hardly leaves so little."""

WORDS = {
    "en": {
        "rule.SUM-4.title": "Shares of one whole",
        "rule.SUM-4.message": "The shares add up to {sum}%, not to 100%.",
    },
    "fr": {
        "rule.SUM-4.title": "Parts d’un même tout",
        "rule.SUM-4.message": "Les parts font {sum} % au total, et non 100 %.",
    },
}

EXAMPLES = (
    Example("fr", "Les hôpitaux consacrent [[46 % de leur budget au personnel, 27 % aux médicaments, 18 % aux bâtiments et les 14 % restants]] à l’administration.", wrong=True),
    Example("fr", "Les trois candidats ont obtenu 33 %, 33 % et 33 % des voix.", wrong=False),
    Example("fr", "Les hôpitaux consacrent 46 % de leur budget au personnel, 27 % aux médicaments, 18 % aux bâtiments et les 9 % restants à l’administration.", wrong=False),
    Example("en", "The hospitals spend [[46% of their money on staff, 27% on drugs, 18% on buildings and the remaining 14%]] on administration.", wrong=True),
    Example("en", "Some 80% of readers own a phone, 60% a tablet and 45% a watch.", wrong=False),
    Example("en", "Marchetti had 41% and Stannard 37%; three others shared the remaining 22%.", wrong=False),
    Example("de", "Die Roten holten 34, die Blauen 31 und die Gelben 13,4 Prozent; auf die übrigen Listen entfielen 8,2 Prozent.", wrong=False),
    Example("en", "At Marlow High, [[52% of pupils walk and 17% cycle. Another 24% take the bus and the remaining 15%]] come by car.", wrong=True),
    Example("en", "At Marlow High, 52% of pupils walk and 17% cycle. Another 24% take the bus and the remaining 7% come by car.", wrong=False),
    Example("it", "Quattro insegne si dividono l’intero mercato: Panoro ne ha il [[36%, Casabuona il 27%, Dimeno il 22% e Ortofresco il 19%]].", wrong=True),
    Example("en", "Asked about the plan, [[47 percent were in favor, 38 percent against and 22 percent]] undecided.", wrong=True),
    Example("en", "Asked about the plan, 47 percent were in favor, 38 percent against and 15 percent undecided.", wrong=False),
    Example("en", "Veltra is buying 35% of the firm. The founders keep 51%, and the rest, 14%, is held by the staff.", wrong=False),
    Example("fr", "Morel arrive en tête avec [[34 %]] des voix. Il devance Lerme, avec 27 %. Suivent Vidal (18 %), Pouget (14 %) et Aldebert (12 %). Ces cinq listes sont les seules en lice.", wrong=True),
    Example("fr", "Morel arrive en tête avec 34 % des voix. Il devance Lerme, avec 27 %. Suivent Vidal (18 %), Pouget (14 %) et Aldebert (7 %). Ces cinq listes sont les seules en lice.", wrong=False),
    Example("es", "La Unión sacaría el [[36 %]] de los votos. Las cuatro listas que concurren acaparan todo el voto válido: siguen Avance, con el 29 %; Verdes, con el 23 %, y los independientes, con el 18 %. La participación caería del 66 al 61 %.", wrong=True),
    Example("es", "La Unión sacaría el 30 % de los votos. Las cuatro listas que concurren acaparan todo el voto válido: siguen Avance, con el 29 %; Verdes, con el 23 %, y los independientes, con el 18 %. La participación caería del 66 al 61 %.", wrong=False),
    Example("fr", "Le oui recueille [[56 %]] des voix contre 47 % pour le non.", wrong=True),
    Example("fr", "Le oui recueille 56 % des voix contre 44 % pour le non.", wrong=False),
    Example("en", "Women make up [[46%]] of the crew and men 58%.", wrong=True),
    Example("en", "Some 46% of the women and 58% of the men own a bicycle.", wrong=False),
    Example("en", "Barley makes up [[44%]] of the crop, wheat 31%, oats 12% and rye 6%. Nothing else is grown.", wrong=True),
    Example("en", "Barley makes up 44% of the crop, wheat 31%, oats 12% and rye 13%. Nothing else is grown.", wrong=False),
    Example("fr", "Dans ce panel, [[52 %]] des lecteurs préfèrent le papier, tandis que 39 % choisissent l’écran. Les autres, 16 % exactement, alternent.", wrong=True),
    Example("fr", "Dans ce panel, 52 % des lecteurs préfèrent le papier, tandis que 39 % choisissent l’écran. Les autres, 9 % exactement, alternent.", wrong=False),
    Example("fr", "L’abstention a atteint [[44 %]], la participation 61 %.", wrong=True),
    Example("fr", "L’abstention a atteint 44 %, la participation 56 %.", wrong=False),
    Example("fr", "Dans cette enquête, [[46 %]] se disent satisfaits, 38 % mécontents et 21 % sans avis.", wrong=True),
    Example("fr", "Dans cette enquête, 46 % se disent satisfaits, 38 % mécontents et 16 % sans avis.", wrong=False),
    Example("en", "Discounts of 20 per cent, 30 per cent and 55 per cent are offered.", wrong=False),
    Example("fr", "Le capital se partage entre les fondateurs [[(48 %), un fonds (32 %) et les salariés (30 %)]]. Il vaut 9 millions.", wrong=True),
    Example("fr", "Le capital se partage entre les fondateurs (48 %), un fonds (32 %) et les salariés (20 %). Il vaut 9 millions.", wrong=False),
    Example("en", "Three-fifths of the money comes from fees, a fifth from grants and [[two-fifths]] from gifts.", wrong=True),
    Example("en", "Three-fifths of the money comes from fees, a fifth from grants and a fifth from gifts.", wrong=False),
    Example("en", "Asked about the toll, 51% of drivers were for it and 28% against, while [[31%]] could not decide.", wrong=True),
    Example("en", "Asked about the toll, 51% of drivers were for it and 28% against, while 21% could not decide.", wrong=False),
    Example("fr", "Trois cinquièmes des visiteurs viennent de la région, un cinquième du reste du pays et [[deux cinquièmes]] de l’étranger.", wrong=True),
    Example("fr", "Trois cinquièmes des visiteurs viennent de la région, un cinquième du reste du pays et un cinquième de l’étranger.", wrong=False),
    Example("fr", "Le fonds détient 52 % de Gerlin, 31 % de Sopal et 27 % de Vidor.", wrong=False),
    Example("en", "Three-quarters of pupils like maths, half like art and a third like both.", wrong=False),
    Example("de", "Die Anteile verteilen sich auf die Gründerin [[(51 Prozent), einen Fonds (30 Prozent) und die Belegschaft (29 Prozent)]].", wrong=True),
    Example("pt", "O capital divide-se entre a família (52%), um fundo (31%) e os trabalhadores (17%).", wrong=False),
    Example("de", "Die Rote Liste holte 34,2 Prozent der Stimmen, die Blaue 28,1 Prozent, die Grüne 19,4 Prozent. Alle übrigen kamen zusammen auf [[23,3 Prozent]].", wrong=True),
    Example("de", "Die Rote Liste holte 34,2 Prozent der Stimmen, die Blaue 28,1 Prozent, die Grüne 19,4 Prozent. Alle übrigen kamen zusammen auf 18,3 Prozent.", wrong=False),
    Example("fr", "La moitié des élèves ont un vélo, un tiers un scooter et la moitié une carte de bus.", wrong=False),
    Example("en", "The glaze is no secret. Quartz: [[78%]]. Ash: 9%. Salt: 23%. That was the whole recipe.", wrong=True),
    Example("en", "The glaze is no secret. Quartz: 78%. Ash: 9%. Salt: 13%. That was the whole recipe.", wrong=False),
    Example("fr", "Sondés sur le pont, [[58 %]] des riverains le jugent laid, 24 % le trouvent beau. Il date de 1962. Les 28 % restants n’y passent jamais.", wrong=True),
    Example("fr", "Sondés sur le pont, 58 % des riverains le jugent laid, 24 % le trouvent beau. Il date de 1962. Les 18 % restants n’y passent jamais.", wrong=False),
    Example("es", "El [[43 %]] de las viñas se riega, y el 67 % restante vive de la lluvia.", wrong=True),
    Example("es", "El 43 % de las viñas se riega, y el 57 % restante vive de la lluvia.", wrong=False),
    Example("fr", "La progression, de 12,5 %, est due au nord. La fondatrice conserve 51 % des titres. Le reste, soit 25 %, va à une caisse.", wrong=False),
    Example("en", "Each of the two newcomers takes a stake of 7 percent. The family keeps the other 86 percent.", wrong=False),
    Example("fr", "Parmi les abonnés du théâtre, [[42 %]] ont moins de 30 ans, 37 % ont entre 30 et 64 ans et 31 % ont 65 ans ou plus.", wrong=True),
    Example("fr", "Parmi les abonnés du théâtre, 42 % ont moins de 30 ans, 37 % ont entre 30 et 64 ans et 21 % ont 65 ans ou plus.", wrong=False),
    Example("fr", "La chaleur vendue l’an dernier venait pour [[35 %]] du bois et pour 25 % du gaz. Le fioul en a fourni 18 % et la géothermie 32 % du total. Il n’existe pas d’autre source.", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    for relation in scene.related(LinkKind.SHARE):
        shares = relation.of("share")
        if len(shares) < 2 or relation.one("part") is not None:
            continue
        low = added(share.quantity.low for share in shares)
        high = added(share.quantity.high for share in shares)
        if high < _LISTED or (relation.open and high <= 100):
            continue
        whole = Readings(_HUNDRED, _HUNDRED, _HUNDRED)
        verdict = scene.judge(total, [share.readings for share in shares], whole)
        if verdict.severity is None or (low == high and told_before(scene, shares, 100 - low)):
            continue  # a share told before is just what these lack: they are the rest of the same whole
        if _full_beside(scene, shares):
            continue
        tag = scene.language
        left = " + ".join(span_shown(share.quantity.low, share.quantity.high, tag) for share in shares)
        sign = "=" if low <= 100 <= high else "≠"
        arithmetic = f"{left} = {span_shown(low, high, tag)} {sign} 100 %"
        gap = (low + high) / 2 - 100
        fixes = suggestions(scene, [Suspect(share, share.quantity.middle - gap) for share in shares])
        text = message("rule.SUM-4.message", sum=span_shown(low, high, tag))
        yield finding(scene, CODE, FAMILY, verdict.severity, shares, text, arithmetic, fixes)


def _full_beside(scene: Scene, shares: Sequence[Figure]) -> bool:
    """As in « 30 % de son volume. L'Europe en absorbe 40 %, le Canada les 30 % restants »: percentages that follow each
    other, some of these among them, are all there is of a whole.
    """
    orders = {share.order for share in shares}
    first, last = max(0, min(orders) - _BESIDE), max(orders) + _BESIDE + 1
    near = [one for one in scene.amounts[first:last] if one.kind is Kind.PERCENT]
    for start, stop in combinations(range(len(near) + 1), 2):
        run = near[start:stop]
        among = sum(one.order in orders for one in run)
        if len(run) > 2 and among >= 2:
            low, high = added(one.quantity.low for one in run), added(one.quantity.high for one in run)
            if low <= 100 <= high and {one.order for one in run} != orders:
                return True
    return False


RULE = Rule(CODE, "shares-miss-hundred", FAMILY, check, WORDS, EXAMPLES, apart=LinkKind.SHARE)
