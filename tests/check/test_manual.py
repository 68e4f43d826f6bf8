"""Every rule has its whole page in every language of the window."""

from __future__ import annotations

import pytest

from workbench import resources
from workbench.check import manual
from workbench.check.registry import rules

TONGUES = [tag for tag in resources.listing("i18n") if tag != "en"]


def test_there_is_a_manual_in_every_language_of_the_window():
    assert manual.languages() == TONGUES


@pytest.mark.parametrize("tag", TONGUES)
def test_it_tells_of_each_rule_what_the_english_tells_and_of_no_other(tag):
    english = {rule.code: set(rule.page("en")) for rule in rules()}
    told = {code: set(parts) for code, parts in resources.toml(f"manual/{tag}.toml").items()}
    assert told == english


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_page_says_the_fault_why_it_matters_and_what_is_spared(rule):
    page = rule.page("en")
    assert {"finds", "why", "spares"} <= page.keys()
    for tag in TONGUES:
        for name, text in rule.page(tag).items():
            assert text.strip().endswith("."), (rule.code, name)
            assert text != page[name]
    assert not any("consistency" in text for text in page.values())
