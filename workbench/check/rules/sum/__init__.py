"""Parts and totals."""
