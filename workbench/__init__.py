"""Fact-Check Workbench: check an article before it is published."""

__version__ = "0.1.0"
