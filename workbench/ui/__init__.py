"""All Qt: the window, its panes and commands."""
