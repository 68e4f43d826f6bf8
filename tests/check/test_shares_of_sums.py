"""A sum with the share that it is of another, which its noun leads paragraphs before."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "nl",
        "Park",
        "De omzet steeg dit jaar van 27,9 naar 31 miljoen euro, en de winst kwam uit op 2,2 miljoen.\n\nHet seizoen was lang.\n\nKaartjes leverden 18,6 miljoen op, 70 procent van de omzet.",
    ),
    (
        "nl",
        "Park",
        "De omzet bedroeg 31 miljoen euro, met 2,2 miljoen winst.\n\nHet seizoen was lang.\n\nKaartjes leverden 18,6 miljoen op, 70 procent van de omzet.",
    ),
    (
        "en",
        "Park",
        "Turnover climbed from £27.9m to £31m. That left a profit of £2.2m.\n\nThe season was long.\n\nThe box office brought in £18.6m, 70 per cent of turnover.",
    ),
    (
        "fr",
        "Parc",
        "Le chiffre d’affaires est passé de 27,9 à 31 millions d’euros. Il en reste 2,2 millions de bénéfice.\n\nLa saison a été longue.\n\nLa billetterie a rapporté 18,6 millions, 70 % du chiffre d’affaires.",
    ),
    (
        "de",
        "Park",
        "Der Umsatz stieg von 27,9 auf 31 Millionen Euro. Davon blieben 2,2 Millionen Gewinn.\n\nDie Saison war lang.\n\nDer Kartenverkauf brachte 18,6 Millionen ein, 70 Prozent des Umsatzes.",
    ),
    (
        "es",
        "Parque",
        "La facturación pasó de 27,9 a 31 millones de euros. De ahí salieron 2,2 millones de beneficio.\n\nLa temporada fue larga.\n\nLa taquilla aportó 18,6 millones, el 70 % de la facturación.",
    ),
    (
        "it",
        "Parco",
        "Il fatturato è salito da 27,9 a 31 milioni di euro. Ne restano 2,2 milioni di utile.\n\nLa stagione è stata lunga.\n\nLa biglietteria ha reso 18,6 milioni, il 70% del fatturato.",
    ),
    (
        "pt",
        "Parque",
        "A faturação subiu de 27,9 para 31 milhões de euros. Ficaram 2,2 milhões de lucro.\n\nA época foi longa.\n\nA bilheteira rendeu 18,6 milhões, 70% da faturação.",
    ),
)

CLEAN = (
    (
        "nl",
        "Park",
        "De omzet steeg dit jaar van 27,9 naar 31 miljoen euro, en de winst kwam uit op 2,2 miljoen.\n\nHet seizoen was lang.\n\nKaartjes leverden 18,6 miljoen op, 60 procent van de omzet.",
    ),
    (
        "nl",
        "Park",
        "De omzet bedroeg 31 miljoen euro, met 2,2 miljoen winst.\n\nHet seizoen was lang.\n\nKaartjes leverden 18,6 miljoen op, 60 procent van de omzet.",
    ),
    (
        "en",
        "Park",
        "Turnover climbed from £27.9m to £31m. That left a profit of £2.2m.\n\nThe season was long.\n\nThe box office brought in £18.6m, 60 per cent of turnover.",
    ),
    (
        "fr",
        "Parc",
        "Le chiffre d’affaires est passé de 27,9 à 31 millions d’euros. Il en reste 2,2 millions de bénéfice.\n\nLa saison a été longue.\n\nLa billetterie a rapporté 18,6 millions, 60 % du chiffre d’affaires.",
    ),
    (
        "de",
        "Park",
        "Der Umsatz stieg von 27,9 auf 31 Millionen Euro. Davon blieben 2,2 Millionen Gewinn.\n\nDie Saison war lang.\n\nDer Kartenverkauf brachte 18,6 Millionen ein, 60 Prozent des Umsatzes.",
    ),
    (
        "es",
        "Parque",
        "La facturación pasó de 27,9 a 31 millones de euros. De ahí salieron 2,2 millones de beneficio.\n\nLa temporada fue larga.\n\nLa taquilla aportó 18,6 millones, el 60 % de la facturación.",
    ),
    (
        "it",
        "Parco",
        "Il fatturato è salito da 27,9 a 31 milioni di euro. Ne restano 2,2 milioni di utile.\n\nLa stagione è stata lunga.\n\nLa biglietteria ha reso 18,6 milioni, il 60% del fatturato.",
    ),
    (
        "pt",
        "Parque",
        "A faturação subiu de 27,9 para 31 milhões de euros. Ficaram 2,2 milhões de lucro.\n\nA época foi longa.\n\nA bilheteira rendeu 18,6 milhões, 60% da faturação.",
    ),
    (
        "en",
        "Park",
        "Turnover climbed from £27.9m to £31m. That left a profit of £2.2m.\n\nThe season was long.\n\nAt Norden Park the box office brought in £18.6m, 70 per cent of turnover.",
    ),
    (
        "en",
        "Park",
        "Turnover was £31m in 2019.\n\nThe season was long. This year was another matter.\n\nThe box office brought in £18.6m in 2025, 70 per cent of turnover.",
    ),
    (
        "en",
        "Park",
        "Turnover is expected to reach £31m next year.\n\nThe season was long.\n\nThe box office brought in £18.6m, 70 per cent of turnover.",
    ),
    (
        "en",
        "Park",
        "Turnover climbed from £27.9m to £31m. The board had hoped for £26.6m.\n\nThe box office brought in £18.6m, 70 per cent of turnover.",
    ),
    (
        "en",
        "Park",
        "Turnover climbed from £27.9m to £31m.\n\nThe box office brought in £18.6m, 70 per cent of turnover in the first half.",
    ),
    (
        "en",
        "Park",
        "Turnover climbed from £27.9m to £31m.\n\nThe box office brought in £18.6m, up 70 per cent on the year.",
    ),
    (
        "fr",
        "Parc",
        "Le chiffre d’affaires est passé de 27,9 à 31 millions d’euros.\n\nLa billetterie a rapporté 18,6 millions, 70 % du chiffre d’affaires de l’été.",
    ),
    (
        "de",
        "Park",
        "Der Umsatz der Gruppe stieg auf 31 Millionen Euro, jener der Parks auf 26,6 Millionen.\n\nDer Kartenverkauf brachte 18,6 Millionen ein, 70 Prozent des Umsatzes.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert [one.rule for one in found] == ["PCT-4"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found
