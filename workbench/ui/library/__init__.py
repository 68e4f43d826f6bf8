"""The library: articles of the desk."""
