"""Shares of the vote beyond all votes; those who do not mind."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("en", "Poll on pool", "Asked about the pool, 48% want it kept, 35% want it sold and 21% do not mind, according to the council."),
    ("fr", "Sondage", "Interrogés sur la piscine, 48 % veulent la garder, 35 % veulent la vendre et 21 % n’ont pas de préférence."),
    ("es", "Encuesta", "Preguntados por la piscina, el 48 % quiere mantenerla, el 35 % quiere venderla y al 21 % le da igual."),
    ("en", "Result", "Orme won with 46.2% of the vote, ahead of Vale on 31.5% and Khan on 27.3%."),
    ("fr", "Résultat", "Mme Lory obtient 46,2 % des voix, devant M. Mery (31,5 %) et M. Hardy (27,3 %)."),
)  # fmt: skip

SOUND = (
    ("en", "Poll on pool", "Asked about the pool, 48% want it kept, 35% want it sold and 17% do not mind, according to the council."),
    ("es", "Encuesta", "Preguntados por la piscina, el 48 % quiere mantenerla, el 35 % quiere venderla y al 17 % le da igual."),
    ("en", "Result", "Orme won with 46.2% of the vote, ahead of Vale on 31.5% and Khan on 22.3%."),
    ("en", "Result", "Orme won 46% of the vote in the north, 38% in the south and 27% in the west."),
    ("en", "Result", "Orme won 46% of the vote among men, 38% among women and 27% among the young."),
    ("en", "Result", "Orme won 46% of the vote, up from 38% in 2021, on a turnout of 57%."),
    ("en", "Result", "Orme won 46% of the vote on a turnout of 57%, with 31% for Vale."),
    ("fr", "Résultat", "Mme Lory obtient 46 % des voix à Brel, 38 % à Corme et 31 % à Duras."),
    ("fr", "Résultat", "Mme Lory obtient 46,2 % des voix, avec une participation de 57 % ; M. Mery en recueille 31,5 %."),
    ("de", "Ergebnis", "Lohse kam auf 46,2 Prozent der Stimmen, Voss auf 31,5 und Kern auf 22,3 Prozent."),
    ("en", "Market", "The firm has 46.2% of the market, ahead of Vale on 31.5%, and 42% of sales online."),
    ("en", "Market", "The firm has 46.2% of the market in phones, 31.5% in tablets and 27.3% in watches."),
    ("en", "Market", "The firm holds 46.2% of the capital, ahead of a fund with 31.5%; its margin was 27.3%."),
    ("fr", "Marché", "Le groupe détient 46,2 % du marché, devant Vidor (31,5 %), et vise 50 % d’ici à 2030."),
    ("en", "Vote", "Orme won 46.2% of the vote against 31.5% for Vale, while 27.3% of voters stayed at home."),
    ("en", "Vote", "Orme won 46.2% of the vote in a field of five; Vale took 31.5% and turnout was 58.3%."),
    ("es", "Voto", "Orme logró el 46,2 % de los votos, frente al 31,5 % de Vale; la abstención fue del 27,3 %."),
    ("it", "Voto", "Orme ha il 46,2% dei voti, Vale il 31,5%; l’affluenza si ferma al 58,3%."),
    ("nl", "Stem", "Orme kreeg 46,2 procent van de stemmen, Vale 31,5 procent; de opkomst was 58,3 procent."),
    ("pt", "Voto", "Orme obteve 46,2% dos votos, Vale 31,5%; a abstenção ficou em 58,3%."),
    ("de", "Wahl", "Lohse kam auf 46,2 Prozent der Stimmen, Voss auf 31,5 Prozent; die Wahlbeteiligung lag bei 58,3 Prozent."),
    ("fr", "Vote", "Mme Lory a 46,2 % des voix, M. Mery 31,5 % ; l’abstention atteint 58,3 %."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"SUM-4"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
