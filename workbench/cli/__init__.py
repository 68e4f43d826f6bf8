"""One module per sub-command; no Qt."""
