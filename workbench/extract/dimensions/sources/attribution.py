"""What a source answers for."""

from __future__ import annotations

from workbench.records import dataclass

STATED = "stated"
REPORTED = "reported"
DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Attribution:
    """text[start:end] is what the source at `source_index` (in the list of `SourceReader.finish`) is quoted for.

    `verb` is the word of saying as written ("" after "according to" and the like); `modality` is "stated",
    "reported" (hearsay: the press's conditional, "reportedly") or "denied".
    """

    source_index: int
    start: int
    end: int
    verb: str = ""
    modality: str = STATED
