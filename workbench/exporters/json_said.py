"""What a JSON sheet of another version of the program says beside its report, which its hash covers."""

from __future__ import annotations

import json
import re
from itertools import zip_longest
from typing import Any

from workbench.domain.sheet_form import JSON_FIELD, unpacked
from workbench.exporters.seal import hashes, whole_hash
from workbench.i18n import Message, message

_TOLD = 5
"""Differences that are told one by one."""
_RUN = re.compile(r"\d+")


def unsaid_of_json(given: bytes, expected: bytes) -> list[Message]:
    """Where text, words of alerts or hashes are not those of its report. `expected` is the sheet made of it here."""
    sheet, made = json.loads(given), json.loads(expected)
    told = _text(str(sheet.get("text", "")), made["text"])
    told += [
        message("verify.says", where=message("verify.at.alert", number=number), shown=str(one), expected=str(other))
        for number, (one, other) in enumerate(zip_longest(sheet.get("told", ()), made["told"], fillvalue=""), 1)
        if _RUN.findall(str(one)) != _RUN.findall(str(other))
    ]
    if JSON_FIELD in sheet:
        told += _changed(sheet["report"], unpacked(sheet[JSON_FIELD])["report"])
    if not _sums_hold(sheet):
        told.append(message("verify.content"))
    return told


def _changed(given: Any, expected: Any) -> list[Message]:
    """Where the report is not that of its signed copy."""
    one, other = (json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True) for report in (given, expected))
    lines = zip_longest(one.split("\n"), other.split("\n"), fillvalue="")
    return [message("verify.shown", shown=a.strip(), expected=b.strip()) for a, b in lines if a != b][:_TOLD]


def _text(given: str, expected: str) -> list[Message]:
    if given == expected:
        return []
    lines = zip_longest(given.split("\n"), expected.split("\n"), fillvalue="")
    (shown, wanted) = next((one, other) for one, other in lines if one != other)
    return [message("verify.says", where=message("verify.at.head"), shown=shown, expected=wanted)]


def _sums_hold(sheet: dict[str, Any]) -> bool:
    """The first sheets had no hash of the whole, and later ones none that covers who made them: all that name who did
    have one.
    """
    expected = whole_hash(sheet["report"], str(sheet.get("made_by", "")))
    whole = sheet.get("sheet_sha256", "" if "made_by" in sheet else expected)
    return bool(whole == expected and sheet.get("content_sha256") in hashes(sheet["report"]))
