"""Where an article says of itself that it was written: its dateline, and the dollars that it names with their land."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"^\W?([A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,30}?)(?:, ?[A-Z][^—–\n(]{0,25})?(?: ?\(([^)\n]{1,30})\))?,? ?(?:[—–]|--|-) ",
    re.MULTILINE,
)
_WIRES = re.compile(r"\b(?:ap|reuters|bloomberg|cnn|upi)\b")
"""Agencies that reckon in dollars of the United States wherever they write from."""
_OPENING = 1500
# These go over a whole text: they are looked for by the "$", of which a text has few.
_BEFORE = "|".join(rf"(?<=(?<![\w$])([a-z]{{{size}}})\$)" for size in range(1, 5))
_PREFIXED = re.compile(rf"\$(?:{_BEFORE}) ?\d|\$(?<![\w$]\$)([a-z]{{1,3}}) ?\d")
_CONVERTED = re.compile(r"\$(?<=[a-z]\$) ?\d[^(\n]{0,24}\((?:about |some |around |or )?\$ ?\d")


def dateline(text: str) -> str:
    """The place of a dateline ("CALGARY — …") in lower case, "" for none or for one of an agency."""
    match = _DATELINE.search(text, 0, _OPENING)
    if match is None or _WIRES.search((match.group(2) or "").lower()):
        return ""
    return match.group(1).strip().lower()


def marked_dollar(lowered: str, marks: dict[str, str]) -> str:
    """The land of the only dollar that a text names by letters ("S$1.2 million"), "" where there are several or a bare
    sign converts it. `marks` gives the land of each of such letters.
    """
    if "$" not in lowered or _CONVERTED.search(lowered):
        return ""
    found = {marks.get("".join(letters), "") for letters in _PREFIXED.findall(lowered)}
    return found.pop() if len(found) == 1 else ""
