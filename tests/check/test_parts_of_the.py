"""More of the things than there are, taken up by their noun and an article alone, some sentences after their number."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", "Scores vary among the county’s 38 primary schools.\n\nCoaches will start work in May in 44 of the primary schools, with the rest to follow."),
    ("en", "The club has 280 members.\n\nOf the members, 310 voted for the plan."),
    ("de", "Der Kreis hat 36 Gemeinden.\n\nIn 43 der Gemeinden lag sie vorn."),
)  # fmt: skip

CLEAN = (
    ("en", "Scores vary among the county’s 38 primary schools.\n\nCoaches will start work in May in 31 of the primary schools, with the rest to follow."),
    ("en", "The county has 38 primary schools.\n\nThe minister said that 44 of the primary schools in the region would close."),
    ("en", "The club has 280 members, its rival 340 members.\n\nOf the members, 310 voted for the plan."),
    ("de", "Der Kreis hat 36 Gemeinden.\n\nIn 43 der Gemeinden des Landes lag sie vorn."),
    ("fr", "Dans cette vallée, qui compte 33 communes, 21 400 électeurs ont voté.\n\nElle devance son rival dans 39 communes du département."),
    ("fr", "Le canton compte 33 communes.\n\nAu total, 39 communes ont voté pour la fusion dans la région."),
    ("en", "Of the children, 18% were rated advanced, 27% good, 31% basic and the remaining 24% poor."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:30])
def test_more_than_there_are(language: str, text: str) -> None:
    assert [one for one in alarms(text, language, "", "2026-03-10") if one.family == "impossible"]


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_of_others(language: str, text: str) -> None:
    assert not alarms(text, language, "", "2026-03-10")
