"""Before, after and the change."""
