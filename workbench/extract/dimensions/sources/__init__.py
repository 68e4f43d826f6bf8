"""Sources: who an article says said it, and what is attributed to whom."""

from workbench.extract.dimensions.sources.attribution import Attribution
from workbench.extract.dimensions.sources.reader import SourceReader
from workbench.extract.dimensions.sources.typed import parse_source

__all__ = ["Attribution", "SourceReader", "parse_source"]
