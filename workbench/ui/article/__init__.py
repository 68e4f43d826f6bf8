"""The article pane: the text with its highlights, the current claim framed, the places of an alert joined."""
