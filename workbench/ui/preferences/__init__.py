"""Settings, keys and rules of a desk, on one sheet over the window."""
