"""The nouns of the workbench as frozen values; standard library only (plus Message, which carries their words).

Everything above this package speaks these types: `extract` makes them from text, `check` compares them, `desk` changes
and keeps them, `ui` and `exporters` show them. A new noun is one module here.
"""
