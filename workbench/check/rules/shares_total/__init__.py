"""Shares of one whole."""
