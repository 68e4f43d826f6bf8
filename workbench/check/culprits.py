"""Likeliest culprits: which single figure, put right, would reconcile what does not agree (consistency 2.6).

Every figure of a failed relation gets the value that would make it hold and a weight. The weight of a suspect is that
of the lightest set of at most two figures, it among them, that would settle all conflicts it is tied to: a figure in
two conflicts that one value settles is likelier than two figures in one each. Slips that people make weigh less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from workbench.check.conflicts import Standing
from workbench.check.equations import Domains, supposed
from workbench.check.reporting import fix
from workbench.check.scene import Figure, Scene
from workbench.check.slips import slip, slip_of_currency, slip_of_period, slip_of_total
from workbench.domain.claims import Modality
from workbench.domain.findings import Suggestion
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.records import dataclass

MOST = 3
_SLIP = Fraction(4, 10)
_THREE_OR_MORE = Fraction(4)
"""Weight of a conflict that no second figure settles."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure and the value that would reconcile; `slip` names the pattern that explains it, if one does."""

    figure: Figure
    value: Fraction
    slip: str = ""
    derived: bool = False


def weight(figure: Figure, *, derived: bool = False) -> Fraction:
    """How unlikely a figure is to be wrong for what it is (Fellegi-Holt)."""
    result = Fraction(1)
    if figure.readings.exact:
        result += Fraction(1, 2)
    if figure.quantity.hedge is not Hedge.NONE:
        result -= Fraction(3, 10)
    if figure.modality is Modality.REPORTED:
        result -= Fraction(3, 10)
    if derived:
        result -= Fraction(2, 10)
    return result


def judged(suspect: Suspect, standing: Standing | None) -> Fraction:
    """Less is likelier: the figure itself, what its new value would break, and what it leaves unsettled."""
    own = weight(suspect.figure, derived=suspect.derived)
    rest = Fraction(0)
    if standing is not None:
        changed = supposed(standing.same(suspect.figure), suspect.value)
        own += _support(suspect, standing, changed)
        rest = _rest(suspect, standing, changed)
    return (own * _SLIP if suspect.slip else own) + rest


def _support(suspect: Suspect, standing: Standing, changed: Domains) -> Fraction:
    """A half for every repetition and one for every other relation that the new value would break."""
    result = Fraction(len(changed) - 1, 2)
    for equation in standing.support(suspect.figure):
        if not equation.holds_with(changed):
            result += Fraction(1, 2) if equation.relation.kind is LinkKind.SAME else Fraction(1)
    return result


def _rest(suspect: Suspect, standing: Standing, changed: Domains) -> Fraction:
    """The weight of the lightest second figure that settles every conflict which the suspect leaves."""
    around = standing.around(suspect.figure)
    left = [conflict for conflict in around if not conflict.solved_by(changed)]
    if not left:
        return Fraction(0)
    common = frozenset.intersection(*(conflict.figures for conflict in left)) - {next(iter(changed))}
    return min((weight(figure) for figure in common), default=_THREE_OR_MORE)


def suggestions(scene: Scene, suspects: Iterable[Suspect]) -> tuple[Suggestion, ...]:
    """At most three fixes, likeliest first; values that nobody would print (negative) are left out."""
    possible = [
        _explained(scene, suspect) for suspect in suspects if suspect.value > 0 and not suspect.figure.quantity.is_range
    ]
    ranked = sorted(
        possible, key=lambda suspect: (judged(suspect, scene.standing(suspect.figure)), suspect.figure.start)
    )
    return tuple(fix(scene, suspect.figure, suspect.value, suspect.slip) for suspect in ranked[:MOST])


def _explained(scene: Scene, suspect: Suspect) -> Suspect:
    """The suspect with the slip that leads from its new value to the stated one, if there is one."""
    quantity = suspect.figure.quantity
    name = suspect.slip or slip(quantity.low, suspect.value, quantity.step)
    if not name and (quantity.per or quantity.kind is Kind.DURATION) and slip_of_period(quantity.low, suspect.value):
        name = "period"
    if not name and quantity.kind is Kind.MONEY and slip_of_currency(quantity.low, suspect.value, rates(scene)):
        name = "currency"
    return Suspect(suspect.figure, suspect.value, name, suspect.derived)


def rates(scene: Scene) -> tuple[Fraction, ...]:
    """The article's own exchange rates, each once."""
    return scene.trace.remembered(rates, lambda: tuple(dict.fromkeys(_rates(scene))))


def _rates(scene: Scene) -> Iterator[Fraction]:
    for relation in scene.all_related(LinkKind.CONVERSION):
        one, two = relation.one("from"), relation.one("to")
        if one is not None and two is not None and one.kind is Kind.MONEY and one.quantity.middle:
            yield two.quantity.middle / one.quantity.middle


def of_sum(parts: Sequence[Figure], total: Figure) -> list[Suspect]:
    """The total as the sum of the parts, or each part as what the others leave of the total."""
    values = [part.quantity.middle for part in parts]
    whole = sum(values, Fraction(0))
    gap = whole - total.quantity.middle
    suspects = [Suspect(total, whole, slip_of_total(values, total.quantity.middle), derived=True)]
    suspects += [
        Suspect(part, part.quantity.middle - gap, "sign" if abs(gap) == 2 * part.quantity.middle else "")
        for part in parts
    ]
    return suspects
