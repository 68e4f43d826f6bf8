"""The dates of the article on one line: what was announced, what was done, what is planned."""
