"""The votes for and against do not make the number of those who voted.

Why it matters: results of votes are exact, and a wrong digit can turn a majority.

What is not reported: sums below the number of seats (absent members) unless the text says that so many voted.

Source: consistency.md SUM-6.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check import culprits
from workbench.check.linking.context import Context
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.intervals import added
from workbench.domain.quantities import Kind
from workbench.i18n import message
from workbench.language.complements import Slot, complements

CODE, FAMILY = "SUM-6", "sum"
_FAR = 6
_ABSTAINED = Slot("vote", "abstained")

WORDS = {
    "en": {
        "rule.SUM-6.title": "Votes and voters",
        "rule.SUM-6.message": "The votes add up to {sum}; that does not agree with {total}.",
    },
    "fr": {
        "rule.SUM-6.title": "Voix et votants",
        "rule.SUM-6.message": "Les voix font {sum} au total ; cela ne concorde pas avec {total}.",
    },
}

EXAMPLES = (
    Example("fr", "Le texte a été adopté par 61 voix contre 34, sur [[98 votants]].", wrong=True),
    Example("fr", "Le texte a été adopté par 61 voix contre 34, sur 95 votants.", wrong=False),
    Example("en", "The bill passed by 61 votes to 34, out of [[90 votes]] cast.", wrong=True),
    Example("en", "The bill passed by 61 votes to 34, out of 95 votes cast.", wrong=False),
    Example("fr", "La motion a été adoptée par 31 voix contre 17 et 6 abstentions, sur [[51 présents]].", wrong=True),
    Example("fr", "La motion a été adoptée par 31 voix contre 17 et 6 abstentions, sur 54 présents.", wrong=False),
    Example("en", "The plan passed by 22 votes to 11 with five abstentions, [[all 36]] members voting.", wrong=True),
    Example("en", "The plan passed by 22 votes to 11 with five abstentions, all 38 members voting.", wrong=False),
    Example("en", "The motion passed by 31 votes to 17, with six abstentions, of [[51 members]] present.", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_in_sentence, scene, scene.context.sentences)


def _in_sentence(scene: Scene, sentence: int) -> Iterator[Finding]:
    for whole in scene.figures_in(sentence):
        parts = _votes(scene.context, whole) if whole.kind is Kind.COUNT else []
        if not parts:
            continue
        made = added(part.quantity.low for part in parts)
        if made == whole.quantity.low or not all(part.readings.exact for part in (*parts, whole)):
            continue
        sheet = Sheet(scene, [whole, *parts])
        left = " + ".join(sheet.figure(part) for part in parts)
        arithmetic = f"{left} = {sheet.value(made)} ≠ {sheet.figure(whole)}"
        text = message("rule.SUM-6.message", sum=sheet.value(made), total=whole.quote)
        fixes = culprits.suggestions(scene, culprits.of_sum(parts, whole))
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [whole, *parts], text, arithmetic, fixes)


def _votes(context: Context, whole: Figure) -> list[Figure]:
    """For and against right before « sur 95 votants »; empty when the words are others."""
    last = context.neighbour(whole, -1)
    third = last if last is not None and _abstained(context, last) else None
    against = last if third is None else context.neighbour(third, -1)
    favour = None if against is None else context.neighbour(against, -1)
    if last is None or against is None or favour is None or context.neighbour(favour, -1) is not None:
        return []
    counts = (whole, last, against, favour)
    if any(figure.kind is not Kind.COUNT for figure in counts) or whole.quantity.low <= favour.quantity.low:
        return []
    before = context.between(last, whole)
    everyone = context.just_before(whole, 3).has("everyone") or context.just_after(whole, 8).has("everyone")
    if not 1 <= len(before) <= _FAR or not (everyone or context.words.out_of.intersection(before.words)):
        return []
    between = context.between(favour, against)
    if len(between) > 4 or not (between.has("votes_against") or context.words.to.intersection(between.words)):
        return []
    cast = context.stretch(whole.sentence, whole.start, context.scene.segments.sentences[whole.sentence].end)
    if not (everyone or cast.has("vote", "present")):
        return []
    return [favour, against] if third is None else [favour, against, third]


def _abstained(context: Context, figure: Figure) -> bool:
    """« et 8 abstentions »: a third count of votes."""
    inside = context.inside(figure)
    words = context.scene.pack.view(complements).find(context.scene.tokens, inside.start, inside.stop + 2)
    return any(word.slot == _ABSTAINED for word in words)


RULE = Rule(CODE, "votes-miss-voters", FAMILY, check, WORDS, EXAMPLES)
