"""Evidence as people hand it over: files and links dropped or pasted, images, what a card has already."""
