"""How many, how much each, how much together."""
