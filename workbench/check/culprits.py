"""Likeliest culprits: which single figure, put right, would reconcile the relation (consistency 2.6).

Every figure of a failed relation gets the value that would make it hold and a weight; slips that people make (swapped
digits, one wrong digit, a factor of 10 or 1,000, a part omitted or counted twice) weigh less and come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from workbench.check.reporting import fix
from workbench.check.scene import Figure, Scene
from workbench.domain.claims import Modality
from workbench.domain.findings import Suggestion
from workbench.domain.quantities import Hedge

MOST = 3
_SLIP = Fraction(4, 10)
_FACTORS = tuple(Fraction(10) ** power for power in (-6, -3, -1, 1, 3, 6))


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure and the value that would reconcile; `slip` names the pattern that explains it, if one does."""

    figure: Figure
    value: Fraction
    slip: str = ""
    derived: bool = False


def slip(stated: Fraction, right: Fraction, step: Fraction) -> str:
    """How a person may have come from the right value to the stated one: "scale", "swapped", "digit" or ""."""
    if not stated or not right:
        return ""
    if not 1 <= 5 * abs(stated) / abs(right) <= 25 and _is_scaled(stated / right):
        return "scale"
    if not step:
        return ""
    a, b = _digits(stated / step), _digits(right / step)
    if len(a) != len(b) or len(a) < 2:
        return ""
    different = [index for index in range(len(a)) if a[index] != b[index]]
    if len(different) == 1:
        return "digit"
    if len(different) == 2 and different[1] == different[0] + 1 and sorted(a) == sorted(b):
        return "swapped"
    return ""


def _is_scaled(factor: Fraction) -> bool:
    """A power of ten that scale words differ by, within two hundredths."""
    return any(abs(factor / power - 1) <= Fraction(2, 100) for power in _FACTORS)


def _digits(value: Fraction) -> str:
    return str(abs(round(value))) if value.denominator == 1 or abs(value - round(value)) < Fraction(1, 20) else ""


def weight(suspect: Suspect) -> Fraction:
    """Less is likelier (Fellegi-Holt weights with slip patterns)."""
    figure = suspect.figure
    result = Fraction(1)
    if figure.readings.exact:
        result += Fraction(1, 2)
    if figure.quantity.hedge is not Hedge.NONE:
        result -= Fraction(3, 10)
    if figure.modality is Modality.REPORTED:
        result -= Fraction(3, 10)
    if suspect.derived:
        result -= Fraction(2, 10)
    if suspect.slip or slip(figure.quantity.low, suspect.value, figure.quantity.step):
        result *= _SLIP
    return result


def suggestions(scene: Scene, suspects: Iterable[Suspect]) -> tuple[Suggestion, ...]:
    """At most three fixes, likeliest first; values that nobody would print (negative) are left out."""
    possible = [suspect for suspect in suspects if suspect.value > 0 and not suspect.figure.quantity.is_range]
    possible.sort(key=lambda suspect: (weight(suspect), suspect.figure.start))
    return tuple(fix(scene, suspect.figure, suspect.value) for suspect in possible[:MOST])


def of_sum(parts: Sequence[Figure], total: Figure) -> list[Suspect]:
    """The total as the sum of the parts, or each part as what the others leave of the total."""
    whole = sum((part.quantity.middle for part in parts), Fraction(0))
    gap = whole - total.quantity.middle
    suspects = [Suspect(total, whole, derived=True)]
    suspects += [Suspect(part, part.quantity.middle - gap) for part in parts]
    return suspects
