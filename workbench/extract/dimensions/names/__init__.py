"""Names of people and organisations, with the variants of one name grouped."""

from workbench.extract.dimensions.names.reader import NameReader

__all__ = ["NameReader"]
