"""Texts that end where a finder looks ahead, or that hold little else than signs: read without an exception."""

from __future__ import annotations

import pytest

from workbench.domain.articles import Version
from workbench.extract import engine
from workbench.language.pack import load, tags

TEXTS = [
    "1", "½ %", "\n\n", "…" * 50, '"' * 99, "a\u00adb 12\u202f000 €\r\n\r\n“x” said Y.", "(1) [2] 3. 4) 5-6-7 " * 10,
    "5-6", "7–8", "3 - 2", "3 – 2", "mille " * 50, "deux " * 50, "and " * 50,
]  # fmt: skip


@pytest.mark.parametrize("tag", tags())
@pytest.mark.parametrize("text", TEXTS)
def test_read(tag, text):
    version = Version("", text, tag)
    found = engine.read(version, load(tag))
    for mention in (*found.amounts, *found.dates, *found.unread):
        assert version.text[mention.start : mention.end] == mention.quote
