"""The Consistency panel: what does not agree, with its arithmetic."""
