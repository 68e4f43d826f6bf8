"""How the window looks: colours as data, fonts, palette and style sheet."""
