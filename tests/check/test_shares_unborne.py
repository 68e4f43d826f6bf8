"""A share that no part and whole make, and the only part and whole whose share is not told."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-03-12"

WRONG = (
    ("en", "Foundry to shed 240 jobs", "The Marston foundry is to shed 240 jobs before the summer, it told staff on Tuesday.\n\nThe losses amount to 20% of a workforce of 1,600. “We looked at everything else first,” said its director."),
    ("en", "", "Of the 150 bridges inspected since May, 90 are sound, the county said.\n\nRust was the usual trouble. Some 30 bridges, or 35% of those inspected, need paint within a year."),
    ("en", "", "The county’s farms harvested 42.0 million litres of milk in June, 16.8 million of them on the plain.\n\nSheep farms gave 6.3 million litres, almost a third of the whole."),
    ("fr", "Un quart des pompiers de Lavernay sont malades", "À Lavernay, 27 des 60 pompiers ont été touchés par la même grippe, a indiqué le capitaine mardi.\n\nLes gardes sont assurées par les casernes voisines."),
    ("fr", "", "La coopérative a pressé 5 200 tonnes d’olives depuis octobre, a indiqué lundi son président.\n\nLa lucques garde la tête. Avec 1 560 tonnes livrées, elle pèse près de la moitié des apports, devant la picholine (900 tonnes)."),
    ("de", "55 Prozent der Weiden im Eggetal verdorrt", "Auf 180 Hektar ist das Gras verdorrt, meldete der Bauernverband am Dienstag. Geregnet hat es zuletzt im Mai.\n\nIm Eggetal gibt es insgesamt 450 Hektar Weiden."),
    ("it", "Frane, evacuate 24 frazioni su 60", "La protezione civile ha fatto evacuare 24 delle 60 frazioni della valle.\n\nCon due terzi delle frazioni vuote, dice il sindaco, la scuola resta chiusa."),
)  # fmt: skip

SOUND = (
    ("en", "Foundry to shed 240 jobs", "The Marston foundry is to shed 240 jobs before the summer, it told staff on Tuesday.\n\nThe losses amount to 15% of a workforce of 1,600. “We looked at everything else first,” said its director."),
    ("en", "", "Of the 150 bridges inspected since May, 90 are sound, the county said.\n\nRust was the usual trouble. Some 30 bridges, or 20% of those inspected, need paint within a year."),
    ("en", "", "The county’s farms harvested 42.0 million litres of milk in June, 16.8 million of them on the plain.\n\nSheep farms gave 6.3 million litres, 15% of the whole."),
    ("en", "", "The bank already owns 1,800,000 shares. A group led by Rosewood has told of its ownership of 6.2% of Comdale’s 19.0 million shares."),
    ("en", "", "It will sell 25,000 of its total production of 47,000 cars abroad. Sales abroad now account for 65% of total turnover."),
    ("en", "", "Two bond issues of £90m and £58m were launched. The first carries 4.5% and was priced at 99.75%."),
    ("en", "", "It sold the station for £313m, 70% of which goes to the owner. Two years before, it had sold another for £387m."),
    ("fr", "Un quart des pompiers de Lavernay sont malades", "À Lavernay, 15 des 60 pompiers ont été touchés par la même grippe, a indiqué le capitaine mardi.\n\nLes gardes sont assurées par les casernes voisines."),
    ("fr", "", "La coopérative a pressé 5 200 tonnes d’olives depuis octobre.\n\nLa lucques garde la tête. Avec 1 560 tonnes livrées, elle pèse 30 % des apports, devant la picholine (900 tonnes)."),
    ("fr", "", "La récolte s’est achevée sur un total de 8 400 tonnes, 50 % de plus qu’en 2024 (5 600 tonnes). La moitié des fruits part en confiture."),
    ("de", "40 Prozent der Weiden im Eggetal verdorrt", "Auf 180 Hektar ist das Gras verdorrt, meldete der Bauernverband am Dienstag. Geregnet hat es zuletzt im Mai.\n\nIm Eggetal gibt es insgesamt 450 Hektar Weiden."),
    ("es", "", "La lista ha bajado desde 2021 de 184 a 138 pacientes, un 25 %.\n\nLos 630 pacientes que viven con un injerto evitan un gasto anual de 15 millones."),
    ("it", "Frane, evacuate 24 frazioni su 60", "La protezione civile ha fatto evacuare 24 delle 60 frazioni della valle.\n\nCon due quinti delle frazioni vuote, dice il sindaco, la scuola resta chiusa."),
    ("nl", "", "Gemeten is een strook van 1.200 meter lang en 250 meter breed, ofwel 30 hectare. Op een tiende daarvan ligt vistuig."),
    ("pt", "", "Dos 18 400 eleitores, votaram 11 040. A abstenção, de 40%, foi a mais alta desde 1998.\n\nO presidente cessante felicitou a sua adversária."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"PCT-4"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
