"""One module per output format over one immutable report."""
