"""The History panel: who changed what, when, from, to."""
