"""Every message that the code names exists in every interface language, with the same placeholders."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from workbench import i18n, resources

ROOT = Path(__file__).parents[2] / "workbench"
TAGS = resources.listing("i18n")
RAISED = re.compile(r'(?:Error|Refused)\(\s*"(error\.[\w.-]+|refused\.[\w.-]+)"')


def entries(tag: str) -> dict[str, str]:
    return i18n.load([tag]).words[tag]


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def test_there_are_french_and_english():
    assert {"en", "fr"} <= set(TAGS)


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != i18n.FALLBACK])
def test_catalogues_are_complete(tag):
    reference, own = entries(i18n.FALLBACK), entries(tag)
    assert set(reference) == set(own)


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != i18n.FALLBACK])
def test_placeholders_agree(tag):
    reference, own = entries(i18n.FALLBACK), entries(tag)
    assert {key for key in reference if key in own and (fields(reference[key]) ^ fields(own[key])) - {"count"}} == set()


def test_every_error_is_worded():
    known = entries(i18n.FALLBACK)
    missing = {
        found
        for path in ROOT.rglob("*.py")
        for found in RAISED.findall(path.read_text("utf-8"))
        if found not in known and f"{found}.other" not in known
    }
    assert missing == set()
