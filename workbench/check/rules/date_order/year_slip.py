"""An effect is dated before its cause, and one year more or less would put them in order.

Why it matters: the year of one of the two dates is a slip, typical for texts written around New Year.

What is not reported: dates without a year (another one explains their order), dates whose intervals touch, dates in quotations, pairs that the words do not tie together.

Source: order of time.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, instead
from workbench.check.intervals import Pair, pairs
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import bounds, written_year
from workbench.domain.findings import Finding, Severity
from workbench.i18n import message

CODE = ("DAT-6", "date-order")

EXAMPLES = (
    Example("fr", "Le rachat, annoncé en [[février 2026]], a été bouclé en décembre 2025.", True),
    Example("fr", "Le rachat, annoncé en février 2025, a été bouclé en décembre 2025.", False),
    Example("en", "The takeover was announced in [[February 2026]] and closed in December 2025.", True),
    Example("en", "The takeover was announced in February 2025 and closed in December 2025.", False),
    Example("de", "Die Übernahme wurde im [[Februar 2026]] angekündigt und im Dezember 2025 abgeschlossen.", True),
    Example("es", "La compra, anunciada en [[febrero de 2026]], se cerró en diciembre de 2025.", True),
    Example("it", "L’acquisto, annunciato nel [[febbraio 2026]], è stato concluso nel dicembre 2025.", True),
    Example("pt", "A compra, anunciada em [[fevereiro de 2026]], foi concluída em dezembro de 2025.", True),
    Example("nl", "De overname werd in [[februari 2026]] aangekondigd en in december 2025 afgerond.", True),
    Example("fr", "Les travaux débuteront le [[1er juin 2027]] et doivent s’achever le 30 avril 2027.", True),
    Example("en", "Work starts on [[June 1, 2027]] and is due to end on April 30, 2027.", True),
    Example("en", "Work starts on June 1, 2027 and is due to end on April 30, 2028.", False),
    Example("en", "The patent was filed in [[May 2019]] and granted in January 2019.", wrong=True),
    Example("en", "The patent was filed in May 2019 and granted in March 2021.", wrong=False),
    Example(
        "fr",
        "Commandé à la conteuse Ursule Morel en [[juin 2024]], le spectacle a été créé en février 2024.",
        wrong=True,
    ),
    Example(
        "fr", "Commandé à la conteuse Ursule Morel en juin 2024, le spectacle a été créé en février 2025.", wrong=False
    ),
    Example("en", "The ward shuts at night, starting on 8 December and ending on 31 March.", wrong=False),
)


def check(scene: Scene) -> Iterator[Finding]:
    for pair in pairs(scene):
        written = written_year(pair.first) and written_year(pair.second)
        if pair.broken() and not pair.stated and written and pair.repaired_by_a_year():
            yield _finding(scene, pair)


def _finding(scene: Scene, pair: Pair) -> Finding:
    text = message("rule.DAT-6.message", first=pair.first.quote, second=pair.second.quote)
    fixes = [instead(scene, dated.span, new) for dated, new in _repairs(pair)]
    arithmetic = f"{pair.second.quote} < {pair.first.quote}"
    return flag(scene, CODE, Severity.ERROR, [pair.first.span, pair.second.span], text, arithmetic, fixes)


def _repairs(pair: Pair) -> Iterator[tuple[Dated, str]]:
    for dated, step in ((pair.first, -1), (pair.second, 1)):
        days = bounds(dated)
        if days is not None and written_year(dated):
            yield dated, dated.quote.replace(str(days[0].year), str(days[0].year + step))


RULE = Rule(
    "DAT-6", "year-slip", "date-order", check,
    {
        "en": {
            "rule.DAT-6.title": "A year may have slipped",
            "rule.DAT-6.message": "{second} lies before {first}, which it should follow; another year in one of "
            "them would agree.",
        },
        "fr": {
            "rule.DAT-6.title": "Une année a pu glisser",
            "rule.DAT-6.message": "« {second} » précède « {first} », qu’il devrait suivre ; avec une autre "
            "année, l’ordre tiendrait.",
        },
    },
    EXAMPLES,
)  # fmt: skip
