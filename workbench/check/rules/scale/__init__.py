"""Million and billion."""
