"""Dates: days, months, seasons, quarters, ranges and everything relative, as EDTF."""

from workbench.extract.dimensions.dates.reader import DateReader, parse_date
from workbench.extract.dimensions.dates.times import time_spans

__all__ = ["DateReader", "parse_date", "time_spans"]
