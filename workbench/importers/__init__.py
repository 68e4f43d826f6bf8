"""One module per input format; each turns a file into a Draft of an article."""
