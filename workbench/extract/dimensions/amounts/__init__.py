"""Amounts: every quantity of a passage, and the numbers that are none with the reason."""

from workbench.extract.dimensions.amounts.parse import parse_amount
from workbench.extract.dimensions.amounts.reader import AmountReader

__all__ = ["AmountReader", "parse_amount"]
