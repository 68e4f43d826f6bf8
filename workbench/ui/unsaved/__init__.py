"""What was typed and is not saved: kept while one types, offered again when the program died or the desk refused it."""
