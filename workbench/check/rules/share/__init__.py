"""Part, whole and share."""
