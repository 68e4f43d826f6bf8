"""Years for which something is done: "a new stand for its 110 years", the club being founded in 1921."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms
from workbench.domain.findings import Severity

PUBLISHED = "2026-07-03"
BODIES = {
    "fr": ("Aviron : la Nautique s’offre un hangar pour ses {a} ans", "La Nautique de Brive posera lundi la première planche.\n\nLe hangar abritera 40 bateaux. Le maire est ravi.\n\nLes travaux dureront deux mois.\n\nLa région paie la moitié.\n\nLes rameurs attendent.\n\nFondée en 1931 par deux meuniers, la société a formé trois champions."),
    "es": ("Remo: la Náutica estrena hangar por sus {a} años", "La Náutica de Soria pondrá el lunes la primera tabla.\n\nEl hangar guardará 40 botes.\n\nFundada en 1931 por dos molineros, la sociedad ha formado a tres campeones."),
    "it": ("Canottaggio: la Nautica si regala un hangar per i suoi {a} anni", "La Nautica di Como poserà lunedì la prima tavola.\n\nL’hangar ospiterà 40 barche.\n\nFondata nel 1931 da due mugnai, la società ha formato tre campioni."),
    "pt": ("Remo: a Náutica ganha um hangar pelos seus {a} anos", "A Náutica de Évora assenta na segunda-feira a primeira tábua.\n\nO hangar abrigará 40 barcos.\n\nFundada em 1931, a sociedade formou três campeões."),
    "en": ("Rowing: Trent Boat Club gets a boathouse for its {a}th birthday", "Trent Boat Club will lay the first plank on Monday.\n\nThe boathouse will hold 40 boats.\n\nFounded in 1931 by two millers, the club has trained three champions."),
    "de": ("Rudern: Der Bootsclub schenkt sich zum {a}. Geburtstag eine Halle", "Der Bootsclub legt am Montag das erste Brett.\n\nDie Halle fasst 40 Boote.\n\nGegründet 1931 von zwei Müllern, hat der Club drei Meister hervorgebracht."),
    "nl": ("Roeien: botenclub krijgt loods voor {a}e verjaardag", "De botenclub legt maandag de eerste plank.\n\nDe loods biedt plaats aan 40 boten.\n\nOpgericht in 1931 door twee molenaars, leverde de club drie kampioenen."),
}  # fmt: skip
CLEAN = (
    ("fr", "La mairie offre un banc à Paul Ravel pour ses 85 ans", "Paul Ravel s’assoit.\n\nFondé en 1931, le club de boules fera une fête."),
    ("fr", "Le club s’offre un hangar pour ses 10 ans de première division", "On se réjouit.\n\nFondé en 1991, le club attend."),
    ("fr", "Aviron : un hangar pour ses 80 ans", "Le club est né en 1946.\n\nFondée en 1931, la ligue applaudit."),
)  # fmt: skip


def families(language: str, title: str, text: str) -> set[str]:
    found = alarms(text, language, title, PUBLISHED, least=Severity.NOTE)
    return {one.family for one in found}


@pytest.mark.parametrize("language", BODIES)
def test_years_that_the_founding_denies_are_reported(language: str) -> None:
    title, text = BODIES[language]
    assert "age" in families(language, title.format(a=100), text)
    assert not families(language, title.format(a=95), text)


@pytest.mark.parametrize(("language", "title", "text"), CLEAN)
def test_years_of_somebody_or_something_else_are_not(language: str, title: str, text: str) -> None:
    assert not families(language, title, text)
