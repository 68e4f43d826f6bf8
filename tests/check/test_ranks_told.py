"""A row that is counted and a rank in it that does not fit; rows that fit, and ranks of other rows."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "The bridge will be shut on three nights in May. The first is Monday. The fourth and final one will be Friday, when the cranes leave."),
    ("en", "Voters in Thorley face two rounds. The first round is in May. The second decides the seats, and the third and last, in June, the mayor."),
    ("en", "Four auctions are planned at the castle. The first, of clocks, is in May. The fifth and last auction will be of guns."),
    ("fr", "La fouille se fera en deux campagnes. La première débute en mai, sur la plage. La troisième et dernière, en septembre, portera sur le fort."),
    ("de", "Die Sanierung läuft in drei Abschnitten. Der erste beginnt im Mai. Der vierte und letzte, im Herbst, gilt dem Dach."),
    ("es", "El juicio tendrá dos sesiones. La primera será el lunes en Bruma. La tercera y última, el viernes, será a puerta cerrada."),
    ("it", "Il corso prevede tre lezioni. La prima si tiene lunedì. La quarta e ultima, in giugno, è all’aperto."),
    ("pt", "A obra terá duas fases. A primeira começa em maio. A terceira e última, no outono, é a do telhado."),
    ("nl", "De veiling telt drie zittingen. De eerste is op maandag. De vierde en laatste, op vrijdag, is voor klokken."),
    ("en", "The inquiry will hold four hearings. The first is in May. The third and last, in June, is for the owners of the mill."),
)  # fmt: skip
SOUND = (
    ("en", "The bridge will be shut on three nights in May. The first is Monday. The third and final one will be Friday, when the cranes leave."),
    ("en", "Police held two men on Monday. The first is 40. A third and last was found on Friday."),
    ("en", "Two auctions are planned in May. The first, of clocks, is on Monday. The third and last chapter of his book is about them."),
    ("en", "The first two of three auctions were held in May. The first was of clocks. The third and last will be of guns."),
    ("fr", "La fouille se fera en deux campagnes. La première débute en mai. La deuxième et dernière, en septembre, portera sur le fort."),
    ("fr", "Deux campagnes ont eu lieu, sur un total de trois. La première date de mai. La troisième et dernière, en septembre, portera sur le fort."),
    ("de", "Die Sanierung läuft in drei Abschnitten. Der erste beginnt im Mai. Der dritte und letzte, im Herbst, gilt dem Dach."),
    ("es", "El juicio tendrá tres sesiones. La primera será el lunes. La tercera y última, el viernes, será a puerta cerrada."),
    ("it", "Il corso prevede quattro lezioni. La prima si tiene lunedì. La quarta e ultima, in giugno, è all’aperto."),
    ("pt", "A obra terá três fases. A primeira começa em maio. A terceira e última, no outono, é a do telhado."),
    ("nl", "De veiling telt vier zittingen. De eerste is op maandag. De vierde en laatste, op vrijdag, is voor klokken."),
    ("en", "She won two races in May. The first was in Bonn. On the third of June she rested."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_rank_beyond_the_row_is_reported(language: str, text: str) -> None:
    assert "ordinal" in {one.family for one in alarms(text, language, "", "2026-04-22")}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_rank_within_the_row_is_not(language: str, text: str) -> None:
    found = [one for one in alarms(text, language, "", "2026-04-22") if one.family == "ordinal"]
    assert not found, (text, found)
