"""Rules of the family age."""
