"""Rules of the family date-order."""
