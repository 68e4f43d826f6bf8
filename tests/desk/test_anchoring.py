"""Where words went: found by their first letters as surely as by reading the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.desk.anchoring import Moved
from workbench.domain.text import Anchor

OLD = "The city paid 5,000 euros.\n\nNobody l'entreprise_nord named for it."
NEW = "It began so. The city paid 5,000 euros.\n\nNow nobody l'entreprise_nord named for it."


@pytest.mark.parametrize(
    "quote",
    [
        "The city paid 5,000 euros.",
        "ty paid 5,000 euros.",
        "paid",
        ",000 euros.",
        "nord named for it.",
        "entreprise_nord",
    ],
)
def test_words_are_found_wherever_they_begin(quote):
    placed = Moved(OLD, NEW).place(Anchor.at(OLD, OLD.index(quote), OLD.index(quote) + len(quote)))
    assert placed.same
    assert (placed.anchor.start, placed.anchor.quote) == (NEW.index(quote), quote)


def test_words_over_the_end_of_a_paragraph():
    quote = "paid 5,000 euros.\n\nNobody l'entreprise"
    before = "It began so. The city paid 5,000 euros.\n\nNobody l'entreprise spoke."
    placed = Moved(OLD, before).place(Anchor.at(OLD, OLD.index(quote), OLD.index(quote) + len(quote)))
    assert (placed.same, placed.anchor.quote) == (True, quote)


_TEXTS = st.lists(st.text("ab1' .", min_size=1, max_size=40), min_size=1, max_size=6)


@given(_TEXTS, _TEXTS, _TEXTS, st.data())
def test_what_stands_in_the_new_text_is_found(before, middle, after, data):
    place = data.draw(st.integers(0, len(middle) - 1))
    start = data.draw(st.integers(0, len(middle[place]) - 1))
    end = data.draw(st.integers(start + 1, len(middle[place])))
    old, first = "\n\n".join(middle), sum(len(paragraph) + 2 for paragraph in middle[:place])
    new = "\n\n".join([*after, f"({old})", *before])
    placed = Moved(old, new).place(Anchor.at(old, first + start, first + end))
    assert placed.same
    assert new[placed.anchor.start : placed.anchor.end] == middle[place][start:end]
