"""All importers, found by walking this package; the way from a path or a text to a draft."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import discovery
from workbench.errors import InputError
from workbench.i18n import message
from workbench.importers.base import MAX_BYTES, USUAL, Choices, Draft, Importer, TrackedChanges
from workbench.importers.plain_text import draft_of
from workbench.records import replace

if TYPE_CHECKING:
    from workbench.importers.sandbox import Sandbox

_NOT_FORMATS = {
    "archives",
    "assembly",
    "base",
    "child",
    "folders",
    "registry",
    "rtf_grammar",
    "sample",
    "sandbox",
    "web",
}
_PLAIN = "plain_text"
_ENOUGH = 0.95
"""Share of the words of a plain text that its rich form must have to be believed."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@cache
def all_importers() -> dict[str, Importer]:
    """One per input format, by the name of its module."""
    names = [name for name in discovery.names(__package__) if name.partition(".")[0] not in _NOT_FORMATS]
    modules = {name: import_module(f"{__package__}.{name}") for name in names}
    return {name: module.IMPORTER for name, module in modules.items() if hasattr(module, "IMPORTER")}


@cache
def _sandbox() -> Sandbox:
    from workbench.importers.sandbox import Sandbox  # brings the modules of other processes, which plain text needs not

    return Sandbox()


def suffixes() -> list[str]:
    """The file name endings that can be opened, for file dialogs."""
    return sorted({suffix for importer in all_importers().values() for suffix in importer.suffixes if suffix})


def read_path(path: Path, choices: Choices = USUAL) -> Draft:
    """The draft in a file. Raises InputError naming the file and the cause (missing, a folder, too large, not text)."""
    return read_data(read_bytes(path), str(path), path.suffix.lower(), choices)


def read_data(data: bytes, name: str, suffix: str = "", choices: Choices = USUAL) -> Draft:
    """The draft in the bytes of a file; what they look like counts more than what the file is called."""
    module = _format_of(data, suffix)
    if module is None:
        raise InputError("error.input.encrypted" if data.startswith(_OLE) else "error.input.format", file=name)
    importer = all_importers()[module]
    read = _sandbox().read(module, data, name, choices) if importer.isolated else importer.read(data, name, choices)
    return _told(replace(read, original=data))


def _told(draft: Draft) -> Draft:
    """The draft with a remark on how its tracked changes were read."""
    if not draft.changes:
        return draft
    id = "remark.tracked" if draft.tracked is TrackedChanges.ACCEPTED else "remark.tracked_original"
    return replace(draft, remarks=(message(id, count=draft.changes), *draft.remarks))


def _format_of(data: bytes, suffix: str) -> str | None:
    """The module for these bytes: by name and content, by content alone, by name for what has no mark of its own."""
    known = all_importers()
    by_content = [name for name, importer in known.items() if name != _PLAIN and importer.sniff(data)]
    by_name = [name for name, importer in known.items() if suffix and suffix in importer.suffixes]
    agreed = [name for name in by_name if name in by_content]
    marked = [name for name in by_content if known[name].isolated]
    if agreed or marked:
        return (agreed or marked)[0]
    if data.startswith((_ZIP, _OLE)):
        return None
    return next((name for name in by_name if name != _PLAIN), _PLAIN)


def read_bytes(path: Path) -> bytes:
    """A file's bytes within the size limit. Raises InputError."""
    try:
        if path.is_dir():
            raise InputError("error.input.folder", file=str(path))
        with path.open("rb") as stream:  # never more than the limit, even if the file grows or is a pipe
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError("error.input.missing", file=str(path)) from error
    except PermissionError as error:
        raise InputError("error.input.permission", file=str(path)) from error
    except (OSError, ValueError) as error:
        raise InputError("error.input.unreadable", file=str(path), cause=str(error)) from error
    if len(data) > MAX_BYTES:
        raise InputError("error.input.large", file=str(path), limit=MAX_BYTES // 2**20)
    return data


def read_text(text: str, origin: str = "paste") -> Draft:
    """The draft in a pasted text. Raises InputError when there is nothing in it."""
    if not text.strip():
        raise InputError("error.input.empty", file=origin)
    if len(text) > MAX_BYTES:
        raise InputError("error.input.large", file=origin, limit=MAX_BYTES // 2**20)
    return draft_of(text, origin)


def read_rich(html: str, text: str, origin: str = "paste") -> Draft:
    """The draft in rich text from the clipboard; its plain form where the rich one says less. Raises InputError."""
    data = html.encode("utf-8", "replace")
    if len(data) <= MAX_BYTES:
        try:
            rich = _sandbox().read("pasted_html", data, origin)
        except InputError:
            return read_text(text, origin)
        if len(f"{rich.title} {rich.body}".split()) >= _ENOUGH * len(text.split()):
            return rich
    return read_text(text, origin)
