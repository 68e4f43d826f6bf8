"""Whether stated quantities agree, for whoever shows them: weighed as the rules weigh them."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check import grading
from workbench.domain.findings import Severity
from workbench.domain.quantities import Quantity
from workbench.domain.readings import readings

AGREES, NEAR, APART = "agrees", "near", "apart"
"""As written; within what rounding and hedges explain; not at all."""

_COMBINED: dict[str, grading.Combine] = {
    "total": grading.total,
    "product": grading.product,
    "percent": grading.percent,
    "rise": grading.rise,
    "fall": grading.difference,
    "change": grading.change,
    "drop": grading.signed(grading.change, -1),
}


def weigh(how: str, operands: Sequence[Quantity], stated: Quantity) -> str:
    """How well `stated` follows from the operands: their "total" or "product", the first as "percent" of the second,
    the "rise" or "fall" from the first to the second, and the same in percent of the first ("change", "drop").
    """
    severity = grading.judge(_COMBINED[how], [readings(one) for one in operands], readings(stated)).severity
    if severity is None:
        return AGREES
    return APART if severity.at_least(Severity.WARNING) else NEAR
