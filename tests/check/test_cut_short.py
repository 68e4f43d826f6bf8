"""Texts that end anywhere, without a stop: pasted halves of sentences, headlines, captions. Whatever is found, the check
goes through.
"""

from __future__ import annotations

import functools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check.reading import check_article
from tests.check.understood import texts
from workbench.check.case import Options
from workbench.check.registry import rules

ALL = Options(enabled=frozenset(rule.code for rule in rules()))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plan brings together loans, grants and a fifth"),
        ("fr", "Il a couru le 100 mètres en 9,98 secondes, et finit deuxième"),
        ("en", "“There was a noise,” says Nora Catter. Born in 1942, she is now 84"),
        ("nl", "Dat zeggen twee personen die bij het overleg waren. De"),
        ("en", "The line has six stops. The"),
    ],
)
def test_without_a_stop(language: str, text: str) -> None:
    check_article(text, language, options=ALL)


@functools.cache
def _known() -> tuple[tuple[str, str], ...]:
    return tuple((one.language, one.body) for one in texts().values())


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_cut_anywhere(seed: int) -> None:
    chance = random.Random(seed)
    language, body = chance.choice(_known())
    words = body.split(" ")
    first = chance.randrange(len(words))
    check_article(" ".join(words[first : first + chance.randrange(1, 60)]).rstrip(".!? "), language, options=ALL)
