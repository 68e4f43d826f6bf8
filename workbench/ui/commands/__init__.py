"""What a person can do: one function per command, found by walking this package."""
