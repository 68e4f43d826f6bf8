"""A range is written with its higher end first, or two amounts set against each other are the same.

Why it matters: one of the two figures is usually wrong, or they were swapped.

A contrast of equals ("90 minutes, compared with an hour and a half") is a note.

What is not reported: changes ("from 45 to 30"), votes and scores ("11–4").

Source: consistency.md IMP-3.
"""

# ruff: noqa: E501
from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.reporting import finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import timeline
from workbench.check.units import dimension, factor
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message
from workbench.language.events import event_words
from workbench.language.pack import LanguagePack

CODE, FAMILY = "IMP-3", "impossible"

WORDS = {
    "en": {
        "rule.IMP-3.title": "Range written backwards",
        "rule.IMP-3.message": "“{range}” gives its higher end first.",
        "rule.IMP-3.same": "{first} and {second} are the same: where is the difference?",
    },
    "fr": {
        "rule.IMP-3.title": "Fourchette inversée",
        "rule.IMP-3.message": "« {range} » donne d’abord sa borne haute.",
        "rule.IMP-3.same": "{first} et {second} sont la même chose : où est la différence ?",
    },
}

VARIES = 12
"""Most words from a range to what it varies with."""
LARGE = 1000
_SIGNS = frozenset({",", ";", ":", "—", "–"})
_DAY = 24
_STEM = 4
_AGES_OF_THE_EARTH = 10_000
"""Years: layers are told from the older to the younger one."""
_LENGTHS = {
    "minutes": {"minute": Fraction(1), "hour": Fraction(60), "day": Fraction(1440), "week": Fraction(10_080)},
    "months": {"month": Fraction(1), "year": Fraction(12)},
}

EXAMPLES = (
    Example("en", "Detours by the old road will add [[from 35 to 20 minutes]] to the drive, the council says.", wrong=True),
    Example("en", "New lights have cut the time that the detour adds from 35 to 20 minutes.", wrong=False),
    Example("fr", "Le détour ajoutera [[de 35 à 20 minutes]] au trajet.", wrong=True),
    Example("fr", "Le temps que le détour ajoute est ramené de 35 à 20 minutes.", wrong=False),
    Example("de", "Die Umleitung verlängert die Fahrt um [[35 bis 20 Minuten]].", wrong=True),
    Example("pt", "O apoio reduz a demora de 90 a 60 minutos.", wrong=False),
    Example("en", "The journey takes [[90 minutes]], compared with an average of an hour and a half.", wrong=True),
    Example("en", "The journey takes 90 minutes, compared with an average of two hours.", wrong=False),
    Example("fr", "Le chantier a duré [[24 mois]], contre deux ans pour le précédent.", wrong=True),
    Example("fr", "Le chantier a duré 24 mois, contre trois ans pour le précédent.", wrong=False),
    Example("fr", "Les travaux dureront [[entre 24 et 12 mois]].", wrong=True),
    Example("fr", "Les travaux dureront entre 12 et 24 mois.", wrong=False),
    Example("en", "The repair will cost [[between £40m and £30m]].", wrong=True),
    Example("en", "The repair will cost between £30m and £40m.", wrong=False),
    Example("en", "The wait was cut from 24 to 12 months.", wrong=False),
    Example("nl", "Het aantal dieren slonk van 212 tot 194 dieren.", wrong=False),
    Example("en", "In March, Keller was ahead by nine points, 48% to 39%.", wrong=False),
    Example("nl", "De reparatie kost [[tussen 40 en 30 miljoen euro]].", wrong=True),
    Example("es", "La participación caería del 66 al 61 %.", wrong=False),
    Example("fr", "La participation tomberait de 66 à 61 %.", wrong=False),
    Example("en", "The owner expects to earn its outlay back in [[12 to 9 years]].", wrong=True),
    Example("en", "The owner expects to earn its outlay back in 9 to 12 years.", wrong=False),
    Example("de", "Die Anlage soll sich in [[12 bis 9 Jahren]] bezahlt machen.", wrong=True),
    Example("nl", "De wachttijd is in twee jaar van 12 tot 9 maanden gedaald.", wrong=False),
    Example("fr", "Les couches de la falaise ont entre 148 et 144 millions d’années, de bas en haut.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_reversed, scene, scene.amounts)
    yield from scene.trace.every(_null_contrast, scene, scene.amounts)


def _reversed(scene: Scene, figure: Figure) -> Iterator[Finding]:
    deep = figure.kind is Kind.DURATION and figure.unit == "year" and figure.quantity.low >= _AGES_OF_THE_EARTH
    clock = _over_night(scene, figure)  # « entre 20 heures et 8 heures »
    if figure.quantity.reversed and not (deep or clock) and _is_range(scene, figure):
        text = message("rule.IMP-3.message", range=figure.quote)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure], text)


def _between(pack: LanguagePack) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in pack.table("hedges").strings("between"))


def _null_contrast(scene: Scene, first: Figure) -> Iterator[Finding]:
    """Two amounts that are set against each other, in different units, and are the same."""
    context = scene.context
    second = context.neighbour(first, 1)
    if second is None or not context.between(first, second).has("against"):
        return
    if _size(first) is not None and _size(first) == _size(second) and first.unit != second.unit:
        text = message("rule.IMP-3.same", first=first.quote, second=second.quote)
        yield finding(scene, CODE, FAMILY, Severity.NOTE, [first, second], text)


def _size(figure: Figure) -> tuple[str, Fraction] | None:
    """A length of time in minutes or months, a physical measure in its base unit; None for other amounts."""
    quantity = figure.quantity
    if quantity.is_range or quantity.hedge is not Hedge.NONE:
        return None
    if quantity.kind is Kind.MEASURE:
        known = dimension(quantity.unit)
        return None if known is None else (known, quantity.low * factor(quantity.unit))
    for name, sizes in _LENGTHS.items():
        if quantity.unit in sizes:
            return name, quantity.low * sizes[quantity.unit]
    return None


def _is_range(scene: Scene, figure: Figure) -> bool:
    """Told with "between", joined by a hyphen, or said to vary with something: else it may be a change or a score."""
    context = scene.context
    words = (*context.preceding(figure, 2), *scene.tokens.lower[context.inside(figure).start :][:3])
    if "vote" in context.sentence_roles(figure.sentence) or _over_night(scene, figure):
        return False
    if not scene.pack.view(_between).isdisjoint(words):
        named = figure.kind is not Kind.COUNT or any(char.isalpha() for char in figure.quote)
        return named and "both_ways" not in context.lead(figure).roles
    if {"up", "down", "both_ways"} & context.lead(figure).roles or figure.quotation is not None:
        return False
    return (
        _hyphened(figure)
        or _of_ages(scene, figure)
        or _varies(scene, figure)
        or _in_large(scene, figure)
        or _within(scene, figure)
        or _added(scene, figure)
    )


def _over_night(scene: Scene, figure: Figure) -> bool:
    """« entre 20 heures et 8 heures », even « par jour »: times of day; « entre 14 et 10 heures par jour » are none."""
    if figure.unit != "hour" or figure.quantity.high > _DAY:
        return False
    lower, inside = scene.tokens.lower, scene.context.inside(figure)
    each = any("each" in cue.roles and cue.first == inside.stop for cue in scene.context.just_after(figure, 2).cues)
    per = each and lower[inside.stop] in scene.context.words.per
    told_once = sum(lower[at].startswith(lower[inside.stop - 1][:_STEM]) for at in inside) == 1
    return not (told_once and (figure.per is not None or per))


def _of_ages(scene: Scene, figure: Figure) -> bool:
    """« âgés de 12 à 9 ans »: not told of one person who grew younger."""
    own, inside = scene.context.inside(figure), scene.sentence_tokens(figure.sentence)
    led = scene.pack.view(event_words).ranges.find(scene.tokens, max(inside.start, own.start - 2), own.stop)
    return figure.kind is Kind.DURATION and any("ages" in mark.roles for mark in led)


def _hyphened(figure: Figure) -> bool:
    """Two amounts of money with one hyphen or dash between them: "£950-£850"; scores and votes have no currency."""
    return figure.kind is Kind.MONEY and re.fullmatch(r"[^-–]*\d[^-–]*[-–][^-–]*\d[^-–]*", figure.quote) is not None


def _varies(scene: Scene, figure: Figure) -> bool:
    """« de quinze à dix jours, selon l’ancienneté »: no verb of change in the clause."""
    own, inside = scene.context.inside(figure), scene.sentence_tokens(figure.sentence)
    behind = scene.pack.view(event_words).ranges.find(scene.tokens, own.stop, min(inside.stop, own.stop + VARIES))
    depends = any("depends" in mark.roles for mark in behind)
    return depends and not {"up", "down", "both_ways", "moved"} & scene.context.lead(figure).roles


def _in_large(scene: Scene, figure: Figure) -> bool:
    """« table sur 1,8 à 1,2 million d’entrées »: thousands of things, and nothing that they came from."""
    led = scene.context.preceding(figure, 2)
    opening = scene.tokens.lower[scene.context.inside(figure).start]
    apart = scene.context.words.from_.isdisjoint((*led, opening))
    return apart and figure.kind in (Kind.COUNT, Kind.MONEY) and bool(figure.unit) and figure.quantity.low >= LARGE


def _within(scene: Scene, figure: Figure) -> bool:
    """“in 12 to 9 years”: how long it takes. « de 12 à 9 mois » may be a change, "3 to 2 days" a score."""
    context = scene.context
    led = context.preceding(figure, 1)
    opening = scene.tokens.lower[context.inside(figure).start]
    apart = context.words.from_.isdisjoint((*led, opening)) and "moved" not in context.lead(figure).roles
    return apart and figure.kind is Kind.DURATION and context.just_before(figure, 1).has("place")


def _added(scene: Scene, figure: Figure) -> bool:
    """Read "will add from 35 to 20 minutes to the trip": no change, unless what it adds is cut or brought from the one
    to the other ("cut the time that it adds from 35 to 20").
    """
    context, words = scene.context, timeline(scene).words
    own, inside = context.inside(figure), scene.sentence_tokens(figure.sentence)
    lower = scene.tokens.lower
    at = own.start - (lower[own.start - 1] in context.words.from_)
    led = scene.pack.view(event_words).ranges.find(scene.tokens, max(inside.start, at - 2), at)
    verb = next((mark.first for mark in led if "adds" in mark.roles and mark.last == at), None)
    if verb is None or verb == inside.start or figure.kind is Kind.COUNT or lower[verb - 1] in words.determiners:
        return False
    before = lower[inside.start : verb]
    clause = before[max((i + 1 for i, word in enumerate(before) if word in _SIGNS), default=0) :]
    apart = context.stretch(figure.sentence, scene.tokens.starts[inside.start], scene.tokens.ends[at - 1])
    plain = {"down", "moved", "both_ways", "against"}.isdisjoint(apart.roles) and words.relatives.isdisjoint(clause)
    return plain and timeline(scene).calendar.tense.past.isdisjoint(clause)


RULE = Rule(CODE, "reversed-range", FAMILY, check, WORDS, EXAMPLES)
