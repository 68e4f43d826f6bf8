"""One folder per family, one file per rule; found by walking this package (see check.registry)."""
