"""Rich Text Format, by striprtf."""

from __future__ import annotations

from workbench.errors import InputError
from workbench.importers.assembly import Paragraph, assemble
from workbench.importers.base import USUAL, Choices, Draft


class Rtf:
    """Text only: pictures, objects and fields are dropped."""

    id = "rtf"
    suffixes: tuple[str, ...] = (".rtf",)
    isolated = True

    def sniff(self, data: bytes) -> bool:
        return data.lstrip()[:5] == b"{\\rtf"

    def read(self, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        from striprtf.striprtf import rtf_to_text

        if not self.sniff(data):
            raise InputError("error.input.damaged", file=name, cause="no RTF header")
        try:
            text = rtf_to_text(  # type: ignore[no-untyped-call]
                data.decode("latin-1"), encoding=choices.encoding or "cp1252", errors="replace"
            )
        except (ValueError, IndexError, KeyError, UnicodeError, LookupError) as error:
            raise InputError("error.input.damaged", file=name, cause=str(error)) from error
        return assemble([Paragraph(line) for line in text.split("\n")], name)


IMPORTER = Rtf()
