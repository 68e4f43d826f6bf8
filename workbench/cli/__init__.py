"""One module per sub-command; no Qt.

A sub-command is a module of this package with a `COMMAND` (see `cli.command`); it is found by walking the package.
Heavy imports (reading, checking, the store) happen inside `run`, so that `workbench --version` stays instant.
"""
