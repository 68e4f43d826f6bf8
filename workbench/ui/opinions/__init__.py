"""Where two checkers entered different things."""
