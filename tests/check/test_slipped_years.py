"""Years counted up to the article, a slip away from those that the only year beside them gives."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "", "Completed in 1966, the lighthouse sent out its first beam 50 years ago."),
    ("en", "Chapel marks 76 years with a supper", "Forty guests came.\n\nThe chapel, which opened in May 1940 with six benches, has been repaired twice."),
    ("en", "Mill shuts after 84 years", "The last loom stopped on Friday.\n\nThe mill, founded in 1932 by two brothers, wove sailcloth."),
    ("fr", "", "Achevé en 1966, le phare s’est allumé il y a 50 ans."),
    ("fr", "La chapelle fête ses 76 ans avec un souper", "Quarante convives sont venus.\n\nLa chapelle, ouverte en mai 1940, a été réparée deux fois."),
    ("de", "", "Der 1966 vollendete Leuchtturm ging vor 50 Jahren in Betrieb."),
    ("es", "", "Terminado en 1966, el faro se encendió hace 50 años."),
    ("it", "", "Finito nel 1966, il faro è entrato in servizio 50 anni fa."),
    ("pt", "", "Acabado em 1966, o farol acendeu-se há 50 anos."),
    ("nl", "", "De vuurtoren, voltooid in 1966, ging 50 jaar geleden aan."),
)  # fmt: skip
SOUND = (
    ("en", "", "Completed in 1966, the lighthouse sent out its first beam 60 years ago."),
    ("en", "", "Completed in 1966, the lighthouse got a second lamp 50 years ago."),
    ("en", "", "Completed in 1966, the lighthouse was painted 38 years ago."),
    ("en", "", "Completed in 1966, the lighthouse was painted 50 years ago. It was sold in 1976."),
    ("en", "Chapel marks 86 years with a supper", "Forty guests came.\n\nThe chapel, which opened in May 1940 with six benches, has been repaired twice."),
    ("fr", "", "Achevé en 1966, le phare s’est allumé il y a 60 ans."),
    ("de", "", "Der 1966 vollendete Leuchtturm ging vor 60 Jahren in Betrieb."),
    ("es", "", "Terminado en 1966, el faro se encendió hace 60 años."),
    ("it", "", "Finito nel 1966, il faro è entrato in servizio 60 anni fa."),
    ("pt", "", "Acabado em 1966, o farol acendeu-se há 60 anos."),
    ("nl", "", "De vuurtoren, voltooid in 1966, ging 60 jaar geleden aan."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), FAULTY)
def test_years_a_slip_away_are_reported(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-08-10")
    assert {one.family for one in found} & {"age", "date-order", "schedule"}, text


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_years_that_some_year_explains_or_of_another_thing_are_not(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-08-10")
    assert not found, (text, found)
