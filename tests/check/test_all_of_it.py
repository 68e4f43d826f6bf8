"""Where all of a sum goes, told far from it."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("en", "Former manager jailed for stealing €640,000", "A former credit union manager has been jailed for four and a half years for stealing €640,000 from his members.\n\nHe joined the credit union as a clerk in 1987.\n\nThe detective told the court that all of the money had been traced: €310,000 went to bookmakers, €85,000 on travel and cars, and €225,000 on an apartment in the Algarve."),
    ("en", "Charity to spend £2.4m legacy", "The charity was left £2.4m by a retired teacher.\n\nShe died in May.\n\nEvery penny has been spoken for: £1.1m will go on a hostel, £600,000 on a van and £500,000 on training."),
    ("fr", "Un comptable détourne 640 000 euros", "Un comptable a été condamné lundi pour avoir détourné 640 000 euros.\n\nIl travaillait là depuis 1987.\n\nTout l’argent a été retrouvé : 310 000 euros ont fini chez les bookmakers, 85 000 en voyages et 225 000 dans un appartement."),
    ("fr", "La région débloque 2,1 millions", "La région a promis 2,1 millions d’euros aux sinistrés.\n\nLes dossiers sont prêts.\n\nLa totalité de la somme est déjà répartie : 1,1 million pour les viticulteurs, 500 000 euros pour les communes et 200 000 pour les campings."),
    ("de", "Buchhalter unterschlägt 640.000 Euro", "Ein Buchhalter ist am Montag verurteilt worden, weil er 640.000 Euro unterschlagen hat.\n\nEr arbeitete dort seit 1987.\n\nDas gesamte Geld wurde gefunden: 310.000 Euro gingen an Wettbüros, 85.000 Euro in Reisen und 225.000 Euro in eine Wohnung."),
    ("es", "Un contable desvía 640.000 euros", "Un contable fue condenado el lunes por desviar 640.000 euros.\n\nTrabajaba allí desde 1987.\n\nTodo el dinero ha sido localizado: 310.000 euros acabaron en apuestas, 85.000 en viajes y 225.000 en un piso."),
    ("it", "Contabile sottrae 640mila euro", "Un contabile è stato condannato lunedì per aver sottratto 640mila euro.\n\nLavorava lì dal 1987.\n\nTutto il denaro è stato rintracciato: 310mila euro sono finiti in scommesse, 85mila in viaggi e 225mila in un appartamento."),
    ("pt", "Contabilista desvia 640 mil euros", "Um contabilista foi condenado na segunda-feira por desviar 640 mil euros.\n\nTrabalhava ali desde 1987.\n\nTodo o dinheiro foi localizado: 310 mil euros foram para apostas, 85 mil para viagens e 225 mil para um apartamento."),
    ("nl", "Boekhouder verduistert 640.000 euro", "Een boekhouder is maandag veroordeeld omdat hij 640.000 euro heeft verduisterd.\n\nHij werkte er sinds 1987.\n\nAl het geld is getraceerd: 310.000 euro ging naar gokkantoren, 85.000 euro naar reizen en 225.000 euro naar een appartement."),
    ("en", "Town wins £1.8m grant", "The town has won a grant of £1.8m.\n\nThe mayor was pleased.\n\nThe whole grant has been allotted: £900,000 to the pier, £450,000 to the baths and £250,000 to the bandstand."),
)  # fmt: skip

SOUND = (
    ("en", "Former manager jailed for stealing €620,000", "A former credit union manager has been jailed for four and a half years for stealing €620,000 from his members.\n\nHe joined the credit union as a clerk in 1987.\n\nThe detective told the court that all of the money had been traced: €310,000 went to bookmakers, €85,000 on travel and cars, and €225,000 on an apartment in the Algarve."),
    ("en", "Charity to spend £2.2m legacy", "The charity was left £2.2m by a retired teacher.\n\nShe died in May.\n\nEvery penny has been spoken for: £1.1m will go on a hostel, £600,000 on a van and £500,000 on training."),
    ("fr", "Un comptable détourne 620 000 euros", "Un comptable a été condamné lundi pour avoir détourné 620 000 euros.\n\nIl travaillait là depuis 1987.\n\nTout l’argent a été retrouvé : 310 000 euros ont fini chez les bookmakers, 85 000 en voyages et 225 000 dans un appartement."),
    ("de", "Buchhalter unterschlägt 620.000 Euro", "Ein Buchhalter ist am Montag verurteilt worden, weil er 620.000 Euro unterschlagen hat.\n\nEr arbeitete dort seit 1987.\n\nDas gesamte Geld wurde gefunden: 310.000 Euro gingen an Wettbüros, 85.000 Euro in Reisen und 225.000 Euro in eine Wohnung."),
    ("nl", "Boekhouder verduistert 620.000 euro", "Een boekhouder is maandag veroordeeld omdat hij 620.000 euro heeft verduisterd.\n\nHij werkte er sinds 1987.\n\nAl het geld is getraceerd: 310.000 euro ging naar gokkantoren, 85.000 euro naar reizen en 225.000 euro naar een appartement."),
    ("en", "Town wins £1.8m grant", "The town has won a grant of £1.8m.\n\nThe mayor was pleased.\n\nNot all of the money has been allotted: £900,000 goes to the pier, £450,000 to the baths and £250,000 to the bandstand."),
    ("en", "Town wins £1.8m grant", "The town has won a grant of £1.8m and a loan of £1.6m.\n\nThe mayor was pleased.\n\nAll of the loan has been spent: £900,000 on the pier, £450,000 on the baths and £250,000 on the bandstand."),
    ("en", "Town wins £1.8m grant", "The town has won a grant of £1.8m.\n\nThe mayor was pleased.\n\nAll of the projects are late: £900,000 has gone on the pier, £450,000 on the baths and £250,000 on the bandstand."),
    ("fr", "La région débloque 2 millions", "La région a promis 2,1 millions d’euros aux sinistrés.\n\nLes dossiers sont prêts.\n\nTout l’argent n’est pas dépensé : 1,1 million pour les viticulteurs, 500 000 euros pour les communes et 200 000 pour les campings."),
    ("en", "Bridge to cost £3m", "The bridge will cost £3m.\n\nThe mayor was pleased.\n\nAll the money for the first phase has been found: £1.1m from the county, £600,000 from the town and £400,000 from the lottery."),
    ("en", "Firm raises £3m", "The firm has raised £3m.\n\nIts founder was pleased.\n\nAll of the money came from abroad, she said: £1.5m from Norway, £1m from Japan and the rest from Canada."),
    ("de", "Stiftung gibt 3 Millionen Euro", "Die Stiftung gibt 3,2 Millionen Euro.\n\nDer Vorstand freut sich.\n\nNicht das gesamte Geld ist verplant: 1,1 Millionen gehen an Schulen, 800.000 an Kitas und 500.000 an Heime."),
    ("es", "El fondo reparte 3,2 millones", "El fondo reparte 3,2 millones de euros.\n\nLa directora sonríe.\n\nCada euro cuenta: 1,1 millones van a escuelas, 800.000 a guarderías y 500.000 a residencias."),
    ("it", "Bando da 3,2 milioni", "La Regione stanzia 3,2 milioni di euro.\n\nIl presidente è contento.\n\nIn tutto il denaro è poco: 1,1 milioni per le scuole, 800mila per gli asili e 500mila per le case di riposo nel primo anno."),
    ("fr", "Trois millions pour le pont", "La région donne 3,2 millions d’euros.\n\nLe maire est content.\n\nToute la somme n’a pas été versée : 1,1 million l’an dernier, 800 000 euros en mars et 500 000 en mai."),
    ("en", "Lottery", "The lottery paid out £3.2m.\n\nHe was pleased.\n\nEvery penny of his own share went on others: £1.1m to his sister, £600,000 to a hospice and £400,000 to a school."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"SUM-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
