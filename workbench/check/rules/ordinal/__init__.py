"""Rules of the family ordinal."""
