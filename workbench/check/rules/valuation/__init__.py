"""Valuations and stakes."""
