"""The ports of the desk in SQLAlchemy 2; nothing outside this package imports it but the composition root."""
