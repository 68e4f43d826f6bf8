"""The date data of every language: known groups, and clear errors for malformed files."""

from __future__ import annotations

import pytest

from workbench import resources
from workbench.errors import ResourceError
from workbench.extract.dimensions.dates.values import GROUPS
from workbench.language import pack as packs
from workbench.language.calendar_words import calendar_words
from workbench.language.data import Table
from workbench.language.date_patterns import DatePatterns
from workbench.language.tokens import tokenise


@pytest.mark.parametrize("tag", packs.tags())
def test_groups_are_known(tag):
    assert set(resources.toml(f"languages/{tag}/dates.toml")["patterns"]) <= GROUPS


@pytest.mark.parametrize("tag", packs.tags())
def test_twelve_months_seven_days(tag):
    data = resources.toml(f"languages/{tag}/dates.toml")
    assert set(data["months"].values()) == set(range(1, 13))
    assert set(data["weekdays"].values()) == set(range(7))
    assert set(data["seasons"].values()) == {21, 22, 23, 24}


@pytest.mark.parametrize(
    "change, key",
    [
        ({"patterns": {"day": ["{dya} {month}"]}}, "patterns.day"),
        ({"patterns": {"day": ["[{day} {month}"]}}, "patterns.day"),
        ({"months": {"january": "one"}}, "months.january"),
        ({"articles": "the"}, "articles"),
        ({"numeric": "ymd"}, "numeric"),
    ],
)
def test_malformed_data_names_file_and_key(monkeypatch, change, key):
    data = {**resources.toml("languages/en/dates.toml"), **change}
    monkeypatch.setattr(packs.LanguagePack, "table", lambda self, name: Table("languages/en/dates.toml", data))
    with pytest.raises(ResourceError) as raised:
        calendar_words(packs.LanguagePack("en"))
    assert raised.value.params["key"] == key
    assert raised.value.params["file"] == "languages/en/dates.toml"


def test_templates_are_read_the_same_in_whatever_order_texts_need_them():
    """They grow when a text has their first word: neither their rank nor what is context may depend on which came."""
    lines = {
        "a": ["on [{wd} ]{day}[ of] {month}", "(since|by) ^ {month}[ {year}]"],
        "b": ["{day} {month}", "{month} {day}"],
    }
    lexicon = {
        "wd": {"monday": [((), 1)]},
        "day": {"3": [((), 3)]},
        "month": {"may": [((), 5)]},
        "year": {"2024": [((), 2024)]},
    }
    texts = ["on monday 3 of may", "3 may", "since may 2024", "may 3", "on 3 may", "by may"]
    read = []
    for order in (texts, texts[::-1], texts[3:] + texts[:3]):
        patterns = DatePatterns(lines, lexicon)
        found = {text: patterns.match(tokenise(text), 0, len(text.split())) for text in order}
        read.append([found[text] for text in texts])
    assert read[0] == read[1] == read[2]
    told = [(match.first, match.last, match.group, match.slots) for match in read[0]]
    assert told == [
        (0, 5, "a", {"wd": 1, "day": 3, "month": 5}),
        (0, 2, "b", {"day": 3, "month": 5}),
        (1, 3, "a", {"month": 5, "year": 2024}),
        (0, 2, "b", {"month": 5, "day": 3}),
        (0, 3, "a", {"day": 3, "month": 5}),
        (1, 2, "a", {"month": 5}),
    ]
