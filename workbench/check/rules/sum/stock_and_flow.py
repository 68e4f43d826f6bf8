"""What there was, plus what came, less what went, is not what there is said to be now.

Why it matters: headcounts and numbers of shops are told with their flows; one of the four is then often last year's.

What is not reported: closings right within rounding; flows told without the opening and the closing value.

Source: consistency.md SUM-5.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.check.culprits import Suspect, suggestions
from workbench.check.linking.context import Context
from workbench.check.linking.guards import settled
from workbench.check.reporting import Sheet, finding
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding
from workbench.domain.intervals import Interval, added
from workbench.domain.links import Confidence
from workbench.domain.quantities import Kind
from workbench.i18n import message
from workbench.records import dataclass

CODE, FAMILY = "SUM-5", "sum"

WORDS = {
    "en": {
        "rule.SUM-5.title": "Stock and flow",
        "rule.SUM-5.message": "{opening} with what came and went makes {right}; that does not agree with {closing}.",
    },
    "fr": {
        "rule.SUM-5.title": "Stock et flux",
        "rule.SUM-5.message": "{opening}, avec les entrées et les sorties, donnent {right} ; cela ne concorde pas avec {closing}.",
    },
}

EXAMPLES = (
    Example("fr", "Le groupe comptait 1 205 salariés en janvier ; après 210 embauches et 52 départs, il en compte [[1 418]].", wrong=True),
    Example("fr", "Le groupe comptait 1 205 salariés en janvier ; après 210 embauches et 52 départs, il en compte 1 363.", wrong=False),
    Example("en", "The chain opened the year with 101 stores, added 20, shut 15 and ended it with [[112]].", wrong=True),
    Example("en", "The chain opened the year with 101 stores, added 20, shut 15 and ended it with 106.", wrong=False),
    Example("en", "The chain had 101 stores, opened 20 in Spain and shut 15, and plans 112 by spring.", wrong=False),
)  # fmt: skip


@dataclass(frozen=True)
class _Flow:
    opening: Figure
    moves: tuple[tuple[Figure, int], ...]
    closing: Figure


def check(scene: Scene) -> Iterator[Finding]:
    for sentence in scene.context.sentences:
        flow = _flow(scene.context, sentence)
        if flow is None:
            continue
        signs = [sign for _, sign in flow.moves]

        def made(operands: Sequence[Interval], signs: Sequence[int] = signs) -> Interval:
            result = operands[0]
            for sign, operand in zip(signs, operands[1:], strict=True):
                result = result + operand if sign > 0 else result - operand
            return result

        operands = [flow.opening.readings, *(figure.readings for figure, _ in flow.moves)]
        verdict = scene.judge(made, operands, flow.closing.readings).capped(Confidence.INFERRED)
        if verdict.severity is not None:
            figures = [flow.opening, *(figure for figure, _ in flow.moves), flow.closing]
            right = flow.opening.quantity.middle + added(f.quantity.middle * s for f, s in flow.moves)
            sheet = Sheet(scene, figures)
            left = sheet.figure(flow.opening) + "".join(
                f" {'+' if sign > 0 else '-'} {sheet.figure(figure)}" for figure, sign in flow.moves
            )
            arithmetic = f"{left} = {sheet.value(right)} ≠ {sheet.figure(flow.closing)}{sheet.unit}"
            text = message(
                "rule.SUM-5.message", opening=flow.opening.quote, right=sheet.value(right), closing=flow.closing.quote
            )
            fixes = suggestions(scene, [Suspect(flow.closing, right, derived=True)])
            yield finding(scene, CODE, FAMILY, verdict.severity, figures, text, arithmetic, fixes)


def _flow(context: Context, sentence: int) -> _Flow | None:
    """Opening, at least one inflow and one outflow, closing: all the counts (or money) of one sentence, in this order."""
    figures = [figure for figure in context.figures(sentence) if figure.kind in (Kind.COUNT, Kind.MONEY)]
    if not 4 <= len(figures) <= 6 or len({figure.kind for figure in figures}) != 1:
        return None
    opening, *middle, closing = figures
    moves = tuple((figure, _sign(context, figure)) for figure in middle)
    if {sign for _, sign in moves} != {1, -1} or not _closes(context, closing):
        return None
    if not all(settled(context, figure) and not figure.quantity.is_range for figure in figures):
        return None
    if any(figure.quantity.high >= opening.quantity.low for figure in middle):
        return None
    return _Flow(opening, moves, closing)


def _sign(context: Context, figure: Figure) -> int:
    near = context.just_before(figure, 3)
    return (1 if near.has("inflow") else 0) - (1 if near.has("outflow") else 0)


def _closes(context: Context, closing: Figure) -> bool:
    return context.just_before(closing, 5).has("closing", "now")


RULE = Rule(CODE, "stock-and-flow", FAMILY, check, WORDS, EXAMPLES)
