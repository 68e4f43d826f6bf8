"""The cards: one per claim in reading order, the current one open and editable in place."""
