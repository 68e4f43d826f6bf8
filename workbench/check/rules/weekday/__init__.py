"""Rules of the family weekday."""
