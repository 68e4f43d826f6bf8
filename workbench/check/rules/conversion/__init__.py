"""Currencies and units."""
