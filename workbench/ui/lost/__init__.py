"""The Lost panel: claims whose text vanished from a newer version."""
