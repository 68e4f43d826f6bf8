"""The date data of every language: known groups, and clear errors for malformed files."""

from __future__ import annotations

import pytest

from workbench import resources
from workbench.errors import ResourceError
from workbench.extract.dimensions.dates.values import GROUPS
from workbench.language import pack as packs
from workbench.language.calendar_words import calendar_words
from workbench.language.data import Table


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
