"""The Links panel: what sums to what."""
