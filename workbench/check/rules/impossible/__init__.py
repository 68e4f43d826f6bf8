"""What cannot be."""
