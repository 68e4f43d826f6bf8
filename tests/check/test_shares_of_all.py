"""A share of all the things of its part, whose number is told far from it."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "en",
        "Jail",
        "Opened in 1871 with 600 places, the camp held 1,240 men when a doctor visited on 3 November.\n\nThere was little to do. That same day 434 men, or 28 per cent of the population, did not leave their hut.",
    ),
    (
        "en",
        "Farm",
        "The estate keeps 1,250 ewes on the hill.\n\nThe vet came in March. In that month 500 ewes, or 55% of the flock, were treated.",
    ),
    (
        "fr",
        "Ferme",
        "La ferme compte 1 250 brebis.\n\nLe vétérinaire est venu en mars. Ce mois-là, 500 brebis, soit 55 % du troupeau, ont été traitées.",
    ),
    (
        "de",
        "Hof",
        "Der Hof hält 1.250 Schafe.\n\nIm März kam der Tierarzt. Damals wurden 500 Schafe, also 55 Prozent der Herde, behandelt.",
    ),
    (
        "es",
        "Finca",
        "La finca tiene 1.250 ovejas.\n\nEl veterinario llegó en marzo. Ese mes 500 ovejas, es decir, el 55 % del rebaño, recibieron tratamiento.",
    ),
    (
        "it",
        "Azienda",
        "L’azienda alleva 1.250 pecore.\n\nIl veterinario è arrivato a marzo. Quel mese 500 pecore, cioè il 55% del gregge, sono state curate.",
    ),
    (
        "nl",
        "Boerderij",
        "De boerderij houdt 1.250 schapen.\n\nDe veearts kwam in maart. Die maand werden 500 schapen, ofwel 55 procent van de kudde, behandeld.",
    ),
    (
        "pt",
        "Quinta",
        "A quinta tem 1.250 ovelhas.\n\nO veterinário veio em março. Nesse mês, 500 ovelhas, ou seja, 55% do rebanho, foram tratadas.",
    ),
)

CLEAN = (
    (
        "en",
        "Jail",
        "The camp held 1,240 men when a doctor visited on 3 November.\n\nThere was little to do. That same day 434 men, or 35 per cent of the population, did not leave their hut.",
    ),
    (
        "en",
        "Jail",
        "The prison held 1,240 men and 310 women in November.\n\nOn the day of the visit 434 men, or 28 per cent of the population, had no job.",
    ),
    (
        "en",
        "Farm",
        "The estate keeps 1,250 ewes on the hill.\n\nIts neighbour has lost more. At Garth End 500 ewes, or 55% of the flock, were treated.",
    ),
    (
        "en",
        "Farm",
        "The county has 12,500 ewes; a single farm has 2,900.\n\nThere 500 ewes, or 17% of the flock, were treated.",
    ),
    (
        "en",
        "Farm",
        "The estate kept 1,250 ewes in 2019.\n\nThis year 500 ewes, or 55% of the flock, were treated.",
    ),
    (
        "en",
        "Farm",
        "The estate will keep 1,250 ewes once the barn is built.\n\nThe vet came in March. In that month 500 ewes, or 55% of the flock, were treated.",
    ),
    (
        "fr",
        "Ferme",
        "La ferme comptait 1 250 brebis en 2019.\n\nCe mois-ci, 500 brebis, soit 55 % du troupeau, ont été traitées.",
    ),
    (
        "fr",
        "Ferme",
        "La ferme compte 1 250 brebis.\n\nCe mois-là, 500 brebis, soit 40 % du troupeau, ont été traitées.",
    ),
    (
        "fr",
        "Ferme",
        "Le canton compte 1 250 brebis.\n\nÀ Brégnac, 500 brebis, soit 55 % du troupeau, ont été traitées.",
    ),
    (
        "de",
        "Hof",
        "Der Hof hielt vor zehn Jahren 1.250 Schafe.\n\nDamals wie heute: 500 Schafe, also 55 Prozent der Herde, wurden behandelt.",
    ),
    (
        "de",
        "Hof",
        "Der Hof hält 1.250 Schafe.\n\nIm März wurden 500 Schafe, also 40 Prozent der Herde, behandelt.",
    ),
    (
        "es",
        "Finca",
        "La comarca tuvo 1.250 ovejas el año pasado.\n\nEse mes 500 ovejas, el 55 % del rebaño de la finca, recibieron tratamiento.",
    ),
    (
        "it",
        "Azienda",
        "L’azienda alleva 1.250 pecore.\n\nQuel mese 500 pecore, cioè il 40% del gregge, sono state curate.",
    ),
    (
        "nl",
        "Boerderij",
        "De boerderij houdt 1.250 schapen, naast 340 lammeren.\n\nDie maand werden 500 schapen, ofwel 40 procent van de kudde, behandeld.",
    ),
    (
        "pt",
        "Quinta",
        "A quinta tinha 1.250 ovelhas em 2019.\n\nEste mês, 500 ovelhas, ou seja, 55% do rebanho, foram tratadas.",
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
