"""One package per kind of mention: amounts, dates, sources, names, quotations."""
