"""Where each word of a text stands."""

from __future__ import annotations

import random

from workbench.language.homes import _Phrases, _words
from workbench.language.tokens import tokenise


def test_places():
    tokens = tokenise("The fund paid the town. The town paid nobody.")
    assert tokens.places["the"] == [0, 3, 6]
    assert tokens.where(["paid", "town"]) == [2, 4, 7, 8]
    assert tokens.where([]) == []


def test_plain_words_are_cut_as_all_others():
    """They have a way of their own through the pattern."""
    text = "Cafe\u0301 noir ,  l’été (New  York) \u00adgros mot\u00a0à part 3rd naïve\u2019s x_y don't 'tis É ß ŝ œuf"
    tokens = tokenise(text)
    assert tokens.lower == [
        "cafe\u0301", "noir", ",", "l'", "été", "(", "new", "york", ")", "gros", "mot", "à", "part", "3", "rd",
        "naïve'", "s", "x", "_", "y", "don'", "t", "'", "tis", "é", "ß", "ŝ", "œuf",
    ]  # fmt: skip


def test_phrases_of_a_text_are_counted_as_they_stand():
    """However much of them its words rule out."""
    chance = random.Random(7)
    for _ in range(300):
        text = "".join(chance.choice("ab c.-é ") for _ in range(60))
        told = _Phrases(text, _words(text))
        for phrase in ("ab c", "b.a", "a-b c", "é a", " a", "c.", "ab", ".a b"):
            assert told.count(phrase) == text.count(phrase), (text, phrase)
