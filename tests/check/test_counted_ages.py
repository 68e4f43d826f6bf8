"""Numbers of people and their ages; lists that a pronoun at the head of a paragraph or semicolons tell."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("en", "Theft", "Police have arrested three men over the theft of a Roman helmet.\n\nThe helmet is still missing.\n\nThe men, aged 24, 31, 38 and 52, are to appear in court on Thursday."),
    ("en", "Theft", "Police arrested four men, aged 24, 31 and 38, on Monday."),
    ("fr", "Vol", "Quatre hommes ont été arrêtés lundi.\n\nLe casque reste introuvable.\n\nLes hommes, âgés de 24, 31 et 38 ans, seront jugés jeudi."),
    ("de", "Diebstahl", "Vier Männer im Alter von 24, 31 und 38 Jahren sind am Montag festgenommen worden."),
    ("es", "Robo", "Cuatro hombres de 24, 31 y 38 años fueron detenidos el lunes."),
    ("it", "Furto", "Quattro uomini di 24, 31 e 38 anni sono stati arrestati lunedì."),
    ("pt", "Furto", "Quatro homens de 24, 31 e 38 anos foram detidos na segunda-feira."),
    ("nl", "Diefstal", "Vier mannen van 24, 31 en 38 jaar zijn maandag aangehouden."),
    ("en", "Four candidates in race for mayor", "Four candidates will stand in the election for mayor of Port Ellery.\n\nThey are the incumbent, Ruth Vale; the Liberal, Tom Orme; the Green, Aisha Khan; the farmer Ned Pell; and Sue Ward, a retired nurse."),
    ("de", "Fünf Bewerber", "Fünf Bewerber wollen Bürgermeister von Ahlstedt werden.\n\nGewählt wird am Sonntag.\n\nEs sind Amtsinhaberin Petra Lohse, der Landwirt Jan Voss, die Lehrerin Ute Kern und der Anwalt Kai Brandt."),
    ("es", "Seis pueblos sin agua", "Seis pueblos de la sierra llevan tres días sin agua.\n\nLa avería es grave.\n\nSe trata de Alcor, Benamir, Castril, Dehesa y Encinar."),
    ("fr", "Six gares", "Six gares vont fermer.\n\nLes élus protestent.\n\nIl s’agit d’Arvigny, Brel, Corme, Duras et Estival."),
    ("it", "Sei stazioni", "Sei stazioni chiuderanno.\n\nCi sono proteste.\n\nSi tratta di Arvigno, Brella, Corma, Durano ed Estola."),
    ("pt", "Seis estações", "Seis estações vão fechar.\n\nHá protestos.\n\nTrata-se de Arvinha, Brela, Corme, Dura e Estola."),
)  # fmt: skip

SOUND = (
    ("en", "Theft", "Police have arrested four men over the theft of a Roman helmet.\n\nThe helmet is still missing.\n\nThe men, aged 24, 31, 38 and 52, are to appear in court on Thursday."),
    ("en", "Theft", "Police arrested three men, aged 24, 31 and 38, on Monday."),
    ("fr", "Vol", "Trois hommes ont été arrêtés lundi.\n\nLe casque reste introuvable.\n\nLes hommes, âgés de 24, 31 et 38 ans, seront jugés jeudi."),
    ("de", "Diebstahl", "Drei Männer im Alter von 24, 31 und 38 Jahren sind am Montag festgenommen worden."),
    ("es", "Robo", "Tres hombres de 24, 31 y 38 años fueron detenidos el lunes."),
    ("nl", "Diefstal", "Drie mannen van 24, 31 en 38 jaar zijn maandag aangehouden."),
    ("en", "Theft", "Police arrested five people on Monday: a woman and four men.\n\nThe men, aged 24, 31, 38 and 52, are to appear in court."),
    ("en", "Theft", "Police arrested five people on Monday.\n\nThe men, aged 24, 31, 38 and 52, are to appear in court."),
    ("en", "Theft", "Five men, aged between 24 and 38, were arrested. Three men, aged 24, 31 and 38, were freed."),
    ("en", "Five candidates in race for mayor", "Five candidates will stand in the election for mayor of Port Ellery.\n\nThey are the incumbent, Ruth Vale; the Liberal, Tom Orme; the Green, Aisha Khan; the farmer Ned Pell; and Sue Ward, a retired nurse."),
    ("de", "Vier Bewerber", "Vier Bewerber wollen Bürgermeister von Ahlstedt werden.\n\nGewählt wird am Sonntag.\n\nEs sind Amtsinhaberin Petra Lohse, der Landwirt Jan Voss, die Lehrerin Ute Kern und der Anwalt Kai Brandt."),
    ("es", "Cinco pueblos sin agua", "Cinco pueblos de la sierra llevan tres días sin agua.\n\nLa avería es grave.\n\nSe trata de Alcor, Benamir, Castril, Dehesa y Encinar."),
    ("nl", "Vier scholen dicht", "De gemeente sluit vier scholen.\n\nHet aantal leerlingen daalt.\n\nHet gaat om De Wilg in Axel, De Linde in Eede, De Beuk in Cadzand en De Esp in Nieuwvliet."),
    ("fr", "Cinq gares", "Cinq gares vont fermer.\n\nLes élus protestent.\n\nIl s’agit d’Arvigny, Brel, Corme, Duras et Estival."),
    ("en", "Schools", "The council will shut five schools.\n\nThree towns protest.\n\nThey are Ashby, Bourne and Colne, which lose the most."),
    ("fr", "Gares", "Six gares vont fermer.\n\nLes élus protestent.\n\nIl s’agit de petites gares, mal desservies et peu fréquentées."),
    ("en", "Schools", "The council will shut five schools.\n\nParents protest.\n\nThey are angry, tired and afraid of longer journeys."),
    ("en", "Ages", "Three sisters, aged 4, 7, 9 and their mother were rescued."),
    ("en", "Ages", "The four children, aged 4, 7 and 9, and a baby, were unhurt."),
    ("en", "Ages", "Five boys aged 12, 13 and 14 were chosen for the team."),
    ("fr", "Âges", "Quatre enfants de 4, 7 et 9 ans ont été accueillis, deux d’entre eux étant jumeaux."),
    ("en", "Ages", "Two teams played, aged 24, 31 and 38 on average."),
    ("en", "Lists", "The council runs six libraries.\n\nThe mayor spoke at length.\n\nThey are Ashby, Bourne, Colne, Dale and, since May, Eaton and Frome."),
    ("en", "Lists", "Two brothers own four shops.\n\nTrade is slow.\n\nThey are Karl, Peter and Jan, as the sign still says."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"CNT-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
