"""How much more or less there is than before, told behind the two values or far from them; changes with their only pair."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-03-12"

WRONG = (
    ("en", "", "The night ferry carried 52,400 passengers in 2025, its owner said on Tuesday.\n\nThat was 3,900 more than in 2024, when 47,500 people had taken it."),
    ("fr", "", "La foire a reçu 61 200 visiteurs en 2025, contre 54 700 en 2024, a indiqué mardi la mairie.\n\n« Avec 8 500 visiteurs de plus, nous ne savions plus où garer les voitures », sourit son directeur."),
    ("pt", "Exportações de sal crescem", "As salinas exportaram 84 milhões de euros em 2025, contra 72 milhões no ano anterior, segundo a associação.\n\n«Faturámos mais 17 milhões com a mesma gente», disse o presidente."),
    ("de", "", "Der Eintritt steigt am 1. April von 4,50 Euro auf 6 Euro.\n\n„Ein Aufschlag von 50 Prozent tut keinem weh“, sagte die Leiterin am Dienstag."),
    ("fr", "Le prix du ticket augmentera de 20 % à Verlans", "À compter du 1er avril, le ticket passera de 1,50 à 2,10 euros, a décidé lundi le conseil.\n\nLes abonnés ne paieront pas plus."),
    ("nl", "", "Eind december stonden 5.520 mensen ingeschreven als woningzoekende. Een jaar eerder waren dat er nog 6.000.\n\nEen afname van 14 procent in twaalf maanden is ‘een zegen’, zei de wethouder woensdag."),
    ("fr", "", "Au 25 août, le barrage n’était plus rempli qu’à 52 %. Il l’était à 71 % un an plus tôt.\n\nCette chute de 29 points en douze mois inquiète la préfecture."),
)  # fmt: skip

SOUND = (
    ("en", "", "The night ferry carried 52,400 passengers in 2025, its owner said on Tuesday.\n\nThat was 4,900 more than in 2024, when 47,500 people had taken it."),
    ("en", "", "The night ferry carried 52,400 passengers in 2025, against 47,500 in 2024.\n\nOn the busiest day 420 more than there are berths wanted to board."),
    ("en", "", "The firm reported a loss of £15m, against a loss of £4m a year earlier. It has 3m shares more than its rival."),
    ("fr", "", "La foire a reçu 61 200 visiteurs en 2025, contre 54 700 en 2024, a indiqué mardi la mairie.\n\n« Avec 6 500 visiteurs de plus, nous ne savions plus où garer les voitures », sourit son directeur."),
    ("pt", "Exportações de sal crescem", "As salinas exportaram 84 milhões de euros em 2025, contra 72 milhões no ano anterior, segundo a associação.\n\n«Faturámos mais 12 milhões com a mesma gente», disse o presidente."),
    ("de", "", "Der Eintritt steigt am 1. April von 4,50 Euro auf 6 Euro.\n\n„Ein Aufschlag von einem Drittel tut keinem weh“, sagte die Leiterin am Dienstag."),
    ("de", "", "Sie gab 3,4 Millionen Euro für das Haus, das einmal 1,1 Millionen gekostet hatte. Rund zweieinhalb Millionen mehr, das ist viel."),
    ("fr", "Le prix du ticket augmentera de 40 % à Verlans", "À compter du 1er avril, le ticket passera de 1,50 à 2,10 euros, a décidé lundi le conseil.\n\nLes abonnés ne paieront pas plus."),
    ("nl", "", "Eind december stonden 5.520 mensen ingeschreven als woningzoekende. Een jaar eerder waren dat er nog 6.000.\n\nEen afname van 8 procent in twaalf maanden is ‘een zegen’, zei de wethouder woensdag."),
    ("fr", "", "Au 25 août, le barrage n’était plus rempli qu’à 52 %. Il l’était à 71 % un an plus tôt.\n\nCette chute de 19 points en douze mois inquiète la préfecture."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {one.family for one in alarms(text, language, title, PUBLISHED)} == {"change"}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
