"""Two people who are each the first of one post, told in other words; firsts of two posts, and of one person."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "Kestrel Bay has elected its first Green mayor, Dana Holt. She is 38.\n\nTom Rusk, who ran the town from 2010 to 2014, was the first Green mayor of Kestrel Bay."),
    ("fr", "Nora Belkacem devient la première femme à présider la chambre d’agriculture. Elle élève des brebis.\n\nElle succède à Jean Roux, qui avait remplacé en 2015 Colette Vial, première présidente de la chambre."),
    ("de", "Die Stadt bekommt mit Jana Wirth die erste Oberbürgermeisterin ihrer Geschichte. Sie ist 41.\n\nIn den Neunzigern regierte Helga Thoma, die erste Oberbürgermeisterin der Stadt."),
    ("es", "Marta Olmo es la primera rectora de la universidad de Bruma. Tiene 52 años.\n\nEn el acto habló Elena Ruiz, que en 1998 fue la primera rectora de la universidad."),
    ("it", "Livia Gatti è la prima comandante del porto di Sarno. Ha 40 anni.\n\nAlla cerimonia c’era Piera Nardi, nel 2005 prima comandante del porto."),
    ("pt", "Rita Lopes é a primeira mulher a comandar o porto de Lamas. Tem 47 anos.\n\nAntes dela, Teresa Dias foi, em 2008, a primeira comandante do porto."),
    ("nl", "Sanne Vos is de eerste vrouwelijke commandant van de brandweer van Welde. Ze is 45.\n\nZij volgt Anja Mol op, in 2016 de eerste vrouwelijke commandant van de brandweer."),
)  # fmt: skip
SOUND = (
    ("en", "Kestrel Bay has elected its first Green mayor, Dana Holt. She is 38.\n\nTom Rusk, who ran Denby from 2010 to 2014, was the first Liberal mayor of Denby."),
    ("en", "Ann Hale was the first woman to chair the board in wartime.\n\nMary Poole, the first woman to chair the board, left in 1938."),
    ("fr", "Nora Belkacem devient la première femme à présider la chambre d’agriculture.\n\nNora Belkacem, première présidente de la chambre, élève des brebis."),
    ("de", "Die Stadt bekommt mit Jana Wirth die erste Oberbürgermeisterin ihrer Geschichte.\n\nIn den Neunzigern regierte Karl Thoma, der zweite Oberbürgermeister der Stadt."),
    ("es", "Marta Olmo es la primera rectora de la universidad de Bruma.\n\nEn el acto habló Elena Ruiz, que en 1998 fue la primera decana de Derecho de la universidad."),
    ("it", "Livia Gatti è la prima comandante del porto di Sarno.\n\nAlla cerimonia c’era Piera Nardi, nel 2005 prima comandante dei vigili di Sarno."),
    ("pt", "Rita Lopes é a primeira mulher a comandar o porto de Lamas.\n\nTeresa Dias foi, em 2008, a primeira juíza da comarca."),
    ("nl", "Sanne Vos is de eerste vrouwelijke commandant van de brandweer van Welde.\n\nZij volgt Anja Mol op, in 2016 de eerste vrouwelijke korpschef van de politie."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_two_first_holders_are_reported(language: str, text: str) -> None:
    assert "ordinal" in {one.family for one in alarms(text, language, "", "2026-05-22")}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_firsts_of_two_posts_are_not(language: str, text: str) -> None:
    found = [one for one in alarms(text, language, "", "2026-05-22") if one.family == "ordinal"]
    assert not found, (text, found)
