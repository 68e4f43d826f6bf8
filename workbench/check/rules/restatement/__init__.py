"""One quantity told twice."""
