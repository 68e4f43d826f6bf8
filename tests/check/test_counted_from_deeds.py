"""Dates said to lie so long after or before a deed that another sentence dates."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms
from workbench.domain.findings import Severity

PUBLISHED = "2026-02-05"
WRONG = (
    ("en", "The baths reopened on 12 June 2023. Bathers love them.\n\nMona Reid became manager in April 2021, two months after the reopening."),
    ("fr", "La piscine a rouvert le 12 juin 2023. On s’y presse.\n\nMona Ravel en a pris la direction en avril 2021, deux mois après la réouverture."),
    ("de", "Das Bad wurde am 12. Juni 2023 wiedereröffnet. Der Andrang ist groß.\n\nMona Rehm kam im April 2021, zwei Monate nach der Wiedereröffnung."),
    ("es", "Los baños reabrieron el 12 de junio de 2023. Gustan mucho.\n\nMona Ruiz llegó a la dirección en abril de 2021, dos meses después de la reapertura."),
    ("it", "Le terme hanno riaperto il 12 giugno 2023. Piacciono molto.\n\nMona Rossi è arrivata alla direzione nell’aprile 2021, due mesi dopo la riapertura."),
    ("pt", "As termas reabriram a 12 de junho de 2023. O público gosta.\n\nMona Reis chegou à direção em abril de 2021, dois meses depois da reabertura."),
    ("nl", "Het zwembad heropende op 12 juni 2023. Het loopt storm.\n\nMona Rutten kwam in april 2021, twee maanden na de heropening."),
    ("en", "The mill burned down on 3 May 2022, and nobody was hurt.\n\nThree weeks before the fire, in November 2022, it had been insured."),
    ("fr", "L’usine a fermé en octobre 2021. La ville l’a vidée.\n\nTrois mois avant la fermeture, en mars 2022, un repreneur s’était présenté."),
)  # fmt: skip
CLEAN = (
    ("en", "The baths reopened on 12 June 2023. Bathers love them.\n\nMona Reid became manager in August 2023, two months after the reopening."),
    ("fr", "La piscine a rouvert le 12 juin 2023. On s’y presse.\n\nMona Ravel en a pris la direction en août 2023, deux mois après la réouverture."),
    ("de", "Das Bad wurde am 12. Juni 2023 wiedereröffnet. Der Andrang ist groß.\n\nMona Rehm kam im August 2023, zwei Monate nach der Wiedereröffnung."),
    ("es", "Los baños reabrieron el 12 de junio de 2023. Gustan mucho.\n\nMona Ruiz llegó a la dirección en agosto de 2023, dos meses después de la reapertura."),
    ("it", "Le terme hanno riaperto il 12 giugno 2023. Piacciono molto.\n\nMona Rossi è arrivata alla direzione nell’agosto 2023, due mesi dopo la riapertura."),
    ("pt", "As termas reabriram a 12 de junho de 2023. O público gosta.\n\nMona Reis chegou à direção em agosto de 2023, dois meses depois da reabertura."),
    ("nl", "Het zwembad heropende op 12 juni 2023. Het loopt storm.\n\nMona Rutten kwam in augustus 2023, twee maanden na de heropening."),
    ("en", "The baths reopened on 12 June 2023. Mona Reid became manager in April 2021, two months after the reopening of the library."),
    ("en", "The baths reopened on 12 June 2023, having reopened for swimmers only in February 2021.\n\nMona Reid became manager in April 2021, two months after the reopening."),
    ("en", "The reopening is planned for 12 June 2023. Mona Reid became manager in April 2021, two months after the reopening."),
    ("fr", "L’usine a fermé en octobre 2021. La ville l’a vidée.\n\nTrois mois avant la fermeture, en juillet 2021, un repreneur s’était présenté."),
    ("fr", "Le pont a été ouvert en 1931. Deux ans après l’ouverture, en mars 2022, du parking voisin, les riverains se plaignent."),
    ("en", "The house was sold in May 2010. Two months after a sale, in March 2022, buyers may still withdraw."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_date_that_its_deed_denies_is_reported(language: str, text: str) -> None:
    found = alarms(text, language, published=PUBLISHED, least=Severity.NOTE)
    assert "date-order" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_date_that_fits_or_that_another_deed_has_is_not(language: str, text: str) -> None:
    found = alarms(text, language, published=PUBLISHED, least=Severity.NOTE)
    assert not found, (text, found)
