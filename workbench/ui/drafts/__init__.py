"""What a new draft did to the claims and to the text."""
