"""Likeliest culprits: which single figure, put right, would reconcile what does not agree (consistency 2.6).

Every figure of a failed relation gets the value that would make it hold and a weight. The weight of a suspect is that
of the lightest set of at most two figures, it among them, that would settle all conflicts it is tied to: a figure in
two conflicts that one value settles is likelier than two figures in one each. Slips that people make weigh less.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from workbench.check.conflicts import Standing
from workbench.check.equations import Domains, supposed
from workbench.check.reporting import fix
from workbench.check.scene import Figure, Scene
from workbench.check.slips import slip, slip_of_currency, slip_of_period, slip_of_total
from workbench.domain.claims import Modality
from workbench.domain.findings import Suggestion
from workbench.domain.intervals import added
from workbench.domain.links import LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.records import dataclass

MOST = 3
_SLIP = 40
"""Percent of its weight that is left of a figure that a slip explains."""
_THREE_OR_MORE = 400
"""Weight of a conflict that no second figure settles."""
_OF_DIGITS = ("digit", "swapped")
"""Slips that only a number in digits can have."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure and the value that would reconcile; `slip` names the pattern that explains it, if one does."""

    figure: Figure
    value: Fraction
    slip: str = ""
    derived: bool = False


def weight(figure: Figure, *, derived: bool = False) -> int:
    """How unlikely a figure is to be wrong for what it is (Fellegi-Holt), in hundredths of one relation."""
    result = 150 if figure.readings.exact else 100
    if figure.quantity.hedge is not Hedge.NONE:
        result -= 30
    if figure.modality is Modality.REPORTED:
        result -= 30
    return result - 20 if derived else result


def _alone(suspect: Suspect) -> int:
    """What a suspect weighs whatever its new value breaks or leaves unsettled: the least that it may come to."""
    own = weight(suspect.figure, derived=suspect.derived)
    return own * _SLIP // 100 if suspect.slip else own


def judged(suspect: Suspect, standing: Standing | None) -> int:
    """Less is likelier: the figure itself, what its new value would break, and what it leaves unsettled."""
    if standing is None:
        return _alone(suspect)
    changed = supposed(standing.same(suspect.figure), suspect.value)
    own = weight(suspect.figure, derived=suspect.derived) + _support(suspect, standing, changed)
    return (own * _SLIP // 100 if suspect.slip else own) + _rest(suspect, standing, changed)


def _support(suspect: Suspect, standing: Standing, changed: Domains) -> int:
    """A half for every repetition and one for every other relation that the new value would break."""
    result = 50 * (len(changed) - 1)
    for equation in standing.support(suspect.figure):
        if not equation.holds_with(changed):
            result += 50 if equation.relation.kind is LinkKind.SAME else 100
    return result


def _rest(suspect: Suspect, standing: Standing, changed: Domains) -> int:
    """The weight of the lightest second figure that settles every conflict which the suspect leaves."""
    around = standing.around(suspect.figure)
    left = [conflict for conflict in around if not conflict.solved_by(changed)]
    if not left:
        return 0
    common = frozenset.intersection(*(conflict.figures for conflict in left)) - {next(iter(changed))}
    return min((weight(figure) for figure in common), default=_THREE_OR_MORE)


def suggestions(scene: Scene, suspects: Iterable[Suspect]) -> tuple[Suggestion, ...]:
    """At most three fixes, likeliest first; values that nobody would print (negative) are left out."""
    possible = [
        _explained(scene, suspect) for suspect in suspects if suspect.value > 0 and not suspect.figure.quantity.is_range
    ]
    return tuple(fix(scene, one.figure, one.value, one.slip) for one in _likeliest(scene, possible))


def _likeliest(scene: Scene, possible: Sequence[Suspect]) -> Iterator[Suspect]:
    """The three that weigh least, then the first in the text. Who weighs more alone than the third is not judged."""
    waiting = sorted((_alone(one), one.figure.start, number) for number, one in enumerate(possible))
    found: list[tuple[int, int, int]] = []
    for least in waiting:
        if len(found) == MOST and least > found[-1]:
            break
        _, start, number = least
        suspect = possible[number]
        standing = scene.standing(suspect.figure)
        again = _told_again(scene, suspect.figure) if standing is None else 0
        insort(found, (judged(suspect, standing) + again, start, number))
        del found[MOST:]
    return (possible[number] for _, _, number in found)


def _told_again(scene: Scene, figure: Figure) -> int:
    """A half for every repetition of an amount that no equation knows: told twice it is hardly the slip."""
    often: Counter[object] = scene.trace.remembered(_told_again, lambda: Counter(map(_value, scene.amounts)))
    return 50 * (often[_value(figure)] - 1)


def _value(figure: Figure) -> object:
    return figure.kind, figure.unit, figure.quantity.low, figure.quantity.high


def _explained(scene: Scene, suspect: Suspect) -> Suspect:
    """The suspect with the slip that leads from its new value to the stated one, if there is one. A slip of digits is
    one of the digits that are printed: the value is offered with as many.
    """
    quantity, value = suspect.figure.quantity, suspect.value
    name = suspect.slip or slip(quantity.low, value, quantity.step)
    if name in _OF_DIGITS and not any(map(str.isdigit, suspect.figure.quote)):
        name = ""
    elif name in _OF_DIGITS:
        value = round(value / quantity.step) * quantity.step
    if not name and (quantity.per or quantity.kind is Kind.DURATION) and slip_of_period(quantity.low, suspect.value):
        name = "period"
    if not name and quantity.kind is Kind.MONEY and _in_other_currency(scene, quantity.low, suspect.value):
        name = "currency"
    return Suspect(suspect.figure, value, name, suspect.derived)


def _in_other_currency(scene: Scene, stated: Fraction, right: Fraction) -> bool:
    """Whether an amount is that of the other currency. The answer is kept: most hold also when a rate changes."""
    return scene.trace.remembered(_in_other_currency, lambda: bool(rates(scene))) and scene.trace.remembered(
        (slip_of_currency, stated, right), lambda: slip_of_currency(stated, right, rates(scene))
    )


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
    whole = added(values)
    gap = whole - total.quantity.middle
    suspects = [Suspect(total, whole, slip_of_total(values, total.quantity.middle), derived=True)]
    suspects += [
        Suspect(part, part.quantity.middle - gap, "sign" if abs(gap) == 2 * part.quantity.middle else "")
        for part in parts
    ]
    return suspects
