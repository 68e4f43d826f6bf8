"""Everything a user may be told: errors carry a message id and parameters and are worded when shown."""

from __future__ import annotations


class WorkbenchError(Exception):
    """An error that a person can act on; never a traceback.

    `message_id` names an entry of the catalogue in `resources/i18n`, `params` fill its placeholders.
    """

    exit_status = 2

    def __init__(self, message_id: str, **params: object) -> None:
        super().__init__(message_id, params)
        self.message_id = message_id
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.message_id} ({details})" if details else self.message_id


class UsageError(WorkbenchError):
    """A command was called with an argument it cannot take."""


class InputError(WorkbenchError):
    """A file or text from outside cannot be read; `params` name the file and the cause."""


class DeskError(WorkbenchError):
    """The desk cannot be opened, read or written."""


class OperationRefused(WorkbenchError):
    """An act on the desk is not possible now; nothing was changed."""


class ResourceError(WorkbenchError):
    """A file of the program itself is missing or malformed; `params` name the file and the key."""

    exit_status = 3
