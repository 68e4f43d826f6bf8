"""A fall of more than 100 %, a share of more than 100 %, or more things than there are ("12 of the 10 members").

Why it matters: such a figure cannot be right, whatever it was meant to say.

What is not reported: falls of results and balances, which can go below zero; comparisons ("120 % of last year's figure").

Source: consistency.md IMP-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message

CODE, FAMILY = "IMP-1", "impossible"
_CLAUSE = 10
_WORD_NUMBER = 1000

WORDS = {
    "en": {
        "rule.IMP-1.title": "More than everything",
        "rule.IMP-1.fall": "A fall of {stated} leaves less than nothing.",
        "rule.IMP-1.share": "{stated} of a whole is more than all of it.",
        "rule.IMP-1.message": "{part} of {whole} are more than there are.",
    },
    "fr": {
        "rule.IMP-1.title": "Plus que le tout",
        "rule.IMP-1.fall": "Une baisse de {stated} laisse moins que rien.",
        "rule.IMP-1.share": "{stated} d’un tout, c’est plus que le tout.",
        "rule.IMP-1.message": "{part} sur {whole}, c’est plus qu’il n’y en a.",
    },
}

EXAMPLES = (
    Example("fr", "Les ventes ont reculé de [[120 %]] en un an.", wrong=True),
    Example("fr", "Le résultat net a chuté de 150 %, l’entreprise est passée en perte.", wrong=False),
    Example("fr", "La liste a obtenu [[104 % des voix]].", wrong=True),
    Example("fr", "Les ventes ont progressé de 120 % en un an.", wrong=False),
    Example("en", "Sales fell [[150%]] in a year.", wrong=True),
    Example("en", "Profit fell 150% as the group slid into loss.", wrong=False),
    Example("en", "The list won [[104% of the vote]].", wrong=True),
    Example("en", "The measure passed with support from [[12 of the 10 members]].", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_in_sentence, scene, scene.context.sentences)


def _in_sentence(scene: Scene, sentence: int) -> Iterator[Finding]:
    for figure in scene.figures_in(sentence):
        if figure.kind is Kind.PERCENT and figure.quantity.low > 100 and _is_written(figure):
            yield from _percent(scene, figure)
        elif figure.kind is Kind.COUNT:
            yield from _out_of(scene, figure)


def _is_written(figure: Figure) -> bool:
    """The sign or word of percentages stands with the numeral: nothing was carried over from another amount."""
    return any(not (char.isdigit() or char in " .,\u00a0\u202f") for char in figure.quote)


def _percent(scene: Scene, figure: Figure) -> Iterator[Finding]:
    context = scene.context
    roles = context.sentence_roles(figure.sentence)
    if context.just_after(figure, 4).has("whole", "stake") or _shares(scene, figure):
        text = message("rule.IMP-1.share", stated=figure.quote)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure], text, f"{figure.quote} > 100 %")
        return
    down = context.just_before(figure, 3)
    if down.has("down") and not down.has("up") and not roles & {"magnitude", "balance"}:
        text = message("rule.IMP-1.fall", stated=figure.quote)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure], text, f"{figure.quote} > 100 %")


def _shares(scene: Scene, figure: Figure) -> bool:
    """« La part des femmes atteint 112 % »: a share of persons or things is said to be reached, not to have risen by."""
    near = scene.context.just_before(figure, 7)
    return near.has("share_noun") and not near.has("up", "down") and not scene.context.just_after(figure, 3).has("more")


def _out_of(scene: Scene, figure: Figure) -> Iterator[Finding]:
    """N of m with n above m, both exact counts in direct neighbourhood."""
    whole = scene.context.neighbour(figure, 1)
    if whole is None or whole.kind is not Kind.COUNT or whole.quantity.hedge is not Hedge.NONE:
        return
    gap = scene.context.between(figure, whole)
    yield from _more_than_all(scene, figure, whole)
    if not 1 <= len(gap) <= 2 or gap.words[0] not in scene.context.words.out_of:
        return
    if figure.unit and whole.unit and figure.unit != whole.unit:
        return
    if figure.quantity.low > whole.quantity.high and figure.quantity.high < _WORD_NUMBER and whole.quantity.low > 1:
        tag = scene.language
        arithmetic = f"{shown(figure.quantity.low, tag)} > {shown(whole.quantity.high, tag)}"
        text = message("rule.IMP-1.message", part=figure.quote, whole=whole.quote)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure, whole], text, arithmetic)


def _more_than_all(scene: Scene, whole: Figure, part: Figure) -> Iterator[Finding]:
    """« Sur les 12 000 abonnés, 13 500 ont renouvelé »: the sentence or clause opens with the whole."""
    context = scene.context
    opening, gap = context.preceding(whole, 3), context.between(whole, part)
    if not 1 <= len(opening) <= 2 and not {":", ";", ","}.intersection(opening[:1]):
        return
    if not opening or not context.words.out_of.intersection(opening) or context.words.from_.intersection(opening):
        return
    if (
        len(gap) > _CLAUSE
        or gap.words[-1:] != (",",)
        or whole.quantity.is_range
        or whole.quantity.hedge is not Hedge.NONE
    ):
        return
    if part.unit not in ("", whole.unit) or context.just_after(part, 3).has("more"):
        return
    if part.quantity.low > whole.quantity.high > 1 and part.quantity.hedge is Hedge.NONE and part.per is None:
        tag = scene.language
        arithmetic = f"{shown(part.quantity.low, tag)} > {shown(whole.quantity.high, tag)}"
        text = message("rule.IMP-1.message", part=part.quote, whole=whole.quote)
        yield finding(scene, CODE, FAMILY, Severity.WARNING, [whole, part], text, arithmetic)


RULE = Rule(CODE, "beyond-everything", FAMILY, check, WORDS, EXAMPLES)
