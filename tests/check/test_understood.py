"""Every article of the tests is understood as it was: the same links, the same words, the same fixes."""

from __future__ import annotations

import pytest

from tests.check.understood import expected, texts
from workbench.check import registry
from workbench.i18n import load

WORDS = load()
registry.add_words(WORDS)
TEXTS = texts()
EXPECTED = expected()


@pytest.mark.parametrize("key", EXPECTED, ids=range(len(EXPECTED)))
def test_text_is_understood(key: str) -> None:
    assert key in TEXTS, "the text is another now: python -m tests.check.understood"
    assert TEXTS[key].understood(WORDS) == EXPECTED[key]
