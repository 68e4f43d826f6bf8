"""Reading a zip container (DOCX, ODT) that may be hostile: limits before anything is unpacked, XML without entities."""

from __future__ import annotations

import io
from typing import Any

from workbench.errors import InputError

MAX_TOTAL = 64 * 1024 * 1024
"""Bytes all members together may unpack to."""
MAX_RATIO = 100
MAX_MEMBERS = 10_000
MAX_DEPTH = 500
"""Nesting of XML elements."""


class Container:
    """An opened archive of which single members are read into memory; nothing is ever written to disk."""

    def __init__(self, data: bytes, name: str) -> None:
        import zipfile  # and the decompressors with it; plain text needs none

        self.name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise InputError("error.input.damaged", file=name, cause=str(error)) from error
        total = sum(member.file_size for member in members)
        if len(members) > MAX_MEMBERS or total > MAX_TOTAL or total > MAX_RATIO * max(len(data), 1024):
            raise InputError("error.input.bomb", file=name)
        if any(member.flag_bits & 1 for member in members):
            raise InputError("error.input.encrypted", file=name)

    def names(self) -> list[str]:
        return self._archive.namelist()

    def read(self, member: str) -> bytes | None:
        """A member's bytes, None when there is none of that name. Raises InputError when it is damaged or lies."""
        try:
            with self._archive.open(member) as stream:
                data = stream.read(MAX_TOTAL + 1)
        except KeyError:
            return None
        except Exception as error:  # zipfile raises what its decompressors raise
            raise InputError("error.input.damaged", file=self.name, cause=str(error)) from error
        if len(data) > MAX_TOTAL:
            raise InputError("error.input.bomb", file=self.name)
        return data

    def xml(self, member: str) -> Any:
        """The root element of an XML member, None when absent."""
        data = self.read(member)
        return None if data is None else parse_xml(data, self.name)


def parse_xml(data: bytes, name: str) -> Any:
    """An XML root without entities, network or huge trees. Raises InputError naming the file."""
    from lxml import etree

    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise InputError("error.input.entities", file=name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError("error.input.damaged", file=name, cause=str(error)) from error
    return root
