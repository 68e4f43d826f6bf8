"""Quotations: words between quotation marks."""

from workbench.extract.dimensions.quotations.reader import QuotationReader

__all__ = ["QuotationReader"]
