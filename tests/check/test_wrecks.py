"""Years that a wreck has lain on the seabed against the year in which it sank."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms
from workbench.domain.findings import Severity

PUBLISHED = "2026-02-05"
BODIES = (
    ("en", "The brig Hester, which sank off Dunley in May 1706 with 40 men, gave up her bell on Monday.\n\nDivers worked for 12 days. They found spoons.\n\nIn May the Hester will have lain on the seabed for exactly {a} years."),
    ("fr", "Le brick Hestia, qui a coulé au large de Donneville en mai 1706, a rendu sa cloche lundi.\n\nLes plongeurs ont travaillé douze jours.\n\nEn mai, l’Hestia sera depuis {a} ans par le fond."),
    ("de", "Die Brigg Hertha, die im Mai 1706 vor Dunleben sank, hat am Montag ihre Glocke hergegeben.\n\nDie Taucher arbeiteten zwölf Tage.\n\nIm Mai liegt die Hertha genau {a} Jahre auf dem Meeresgrund."),
    ("es", "El bergantín Hestia, que se hundió frente a Donvilla en mayo de 1706, entregó el lunes su campana.\n\nLos buzos trabajaron doce días.\n\nEn mayo, el Hestia llevará {a} años en el fondo del mar."),
    ("it", "Il brigantino Estia, che affondò al largo di Donvilla nel maggio 1706, ha restituito lunedì la campana.\n\nI sub hanno lavorato dodici giorni.\n\nA maggio l’Estia sarà da {a} anni in fondo al mare."),
    ("pt", "O brigue Héstia, que naufragou ao largo de Donvila em maio de 1706, devolveu na segunda-feira o sino.\n\nOs mergulhadores trabalharam doze dias.\n\nEm maio, o Héstia estará há {a} anos no fundo do mar."),
    ("nl", "De brik Hesta, die in mei 1706 voor Donveld verging, heeft maandag haar bel prijsgegeven.\n\nDuikers werkten twaalf dagen.\n\nIn mei ligt de Hesta precies {a} jaar op de zeebodem."),
)  # fmt: skip
CLEAN = (
    ("en", "The brig Hester sank in May 1706. A second ship, the Dove, sank in 1725.\n\nThe Dove has lain on the seabed for 300 years."),
    ("en", "The brig Hester sank in May 1706. The bell had lain on the seabed for 250 years when divers found it."),
    ("en", "The brig Hester, built in 1696, sank in May 1706.\n\nHer guns have spent almost 300 years on the seabed."),
    ("en", "The brig Hester sank in May 1706.\n\nDivers may spend 2 years on the seabed without a rest, they joke."),
)  # fmt: skip


def families(language: str, text: str) -> set[str]:
    found = alarms(text, language, published=PUBLISHED, least=Severity.NOTE)
    return {one.family for one in found}


@pytest.mark.parametrize(("language", "text"), BODIES)
def test_years_that_the_sinking_denies_are_reported(language: str, text: str) -> None:
    assert "age" in families(language, text.format(a=300))
    assert not families(language, text.format(a=320))


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_years_of_another_wreck_or_time_are_not(language: str, text: str) -> None:
    assert not families(language, text)
