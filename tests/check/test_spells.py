"""Lengths against the only stretch of time of an article, with no word that leads from the one to the other."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "2026-03-10", "Swing bridge out of use for five weeks", "Boats will have to wait at Marl Lock.\n\nEngineers found a worn bearing in February. The bridge closes on Monday, 4 May, and reopens on Friday, 3 July.\n\nA tug stands by."),
    ("en", "2026-03-10", "Bakers down tools", "Bakers at Coppice Mill will stay away for 24 hours next week over a new rota.\n\nThe strike starts at 6am on Tuesday, 17 March, and ends at 6am on Thursday, 19 March. Shops have stocked up."),
    ("en", "2026-03-10", "Sailor home after 61 days alone", "Una Breck sailed from Cork on 12 December and tied up at Porth on Sunday, 1 March.\n\nShe lost a sail."),
    ("en", "2026-09-10", "Reading marathon at the library", "Volunteers will read aloud from 5 to 19 October 2026, day and night.\n\nThe library says it needs 300 of them. “During those four weeks nobody sleeps,” said its head."),
    ("fr", "2026-03-10", "La piscine Jaurès fermée trois mois", "Les nageurs iront ailleurs.\n\nLe bassin sera vidé à partir du 1er avril et rouvrira le 15 septembre, a indiqué la mairie."),
    ("fr", "2026-03-10", "Le téléphérique à l’arrêt", "Le téléphérique sera à l’arrêt du 2 avril au 10 juillet, a annoncé la régie.\n\nDurant ces deux mois, des navettes relieront la gare au sommet."),
    ("fr", "2026-03-10", "Retour au port", "Le navire a passé 45 jours en mer.\n\nParti de Brest le 10 janvier, il est rentré le 8 mars avec douze hommes à bord."),
    ("de", "2026-03-10", "Tunnel drei Wochen dicht", "Die Autofahrer müssen über den Pass.\n\nDie Arbeiten beginnen am 4. Mai und enden am 14. Juni, sagte ein Sprecher."),
    ("de", "2026-03-10", "Streik im Klinikum", "Die Pfleger legen die Arbeit nieder.\n\nDer Ausstand beginnt am Montag, dem 16. März, und endet am Freitag, dem 27. März.\n\n„Zwanzig Tage Streik hält kein Klinikum aus“, sagt der Betriebsrat."),
    ("es", "2026-03-10", "El túnel, cerrado dos meses", "Los conductores deberán dar un rodeo.\n\nLas obras empiezan el 4 de mayo y terminan el 14 de agosto, según la empresa."),
    ("it", "2026-03-10", "Funivia ferma per quattro settimane", "I turisti saliranno a piedi.\n\nL’impianto resterà chiuso dal 7 aprile al 31 maggio, fa sapere la società."),
    ("pt", "2026-03-10", "Ponte fechada durante três semanas", "Os carros vão pela estrada velha.\n\nAs obras começam a 4 de maio e terminam a 14 de junho, disse a câmara."),
    ("pt", "2026-03-10", "Elevador parado", "O elevador vai ficar parado de segunda-feira, 6 de abril, a domingo, 3 de maio, para mudar os cabos.\n\nSete semanas sem elevador é demais, dizem os moradores."),
    ("nl", "2026-03-10", "Sluis vier weken dicht", "De schippers varen om.\n\nHet werk begint op 4 mei en eindigt op 28 juni, meldt de provincie."),
)  # fmt: skip
SOUND = (
    ("en", "2026-03-10", "Swing bridge out of use for nine weeks", "Boats will have to wait at Marl Lock.\n\nEngineers found a worn bearing in February. The bridge closes on Monday, 4 May, and reopens on Friday, 3 July.\n\nA tug stands by."),
    ("en", "2026-03-10", "Bakers down tools", "Bakers at Coppice Mill will stay away for 48 hours next week over a new rota.\n\nThe strike starts at 6am on Tuesday, 17 March, and ends at 6am on Thursday, 19 March. Shops have stocked up."),
    ("en", "2026-03-10", "Bakers down tools", "Bakers at Coppice Mill walked out for ten days last year.\n\nThe next strike starts on Tuesday, 17 March, and ends on Sunday, 22 March."),
    ("en", "2026-03-10", "Drones over the gulf", "Drones circled over the gulf for 63 days. Vessels have to slow down from 1 April to 30 June."),
    ("en", "2026-03-10", "Show to tour", "Rehearsals take six weeks. The show runs from 1 May to 30 July."),
    ("en", "2026-03-10", "Swing bridge out of use", "The bridge closed on 9 February and reopens on 30 April.\n\nSo far boats have waited for four weeks."),
    ("fr", "2026-03-10", "Le téléphérique à l’arrêt", "Le téléphérique sera à l’arrêt du 2 avril au 10 juillet, a annoncé la régie.\n\nDurant ces trois mois, des navettes relieront la gare au sommet."),
    ("fr", "2026-03-10", "Le téléphérique à l’arrêt", "Le téléphérique sera à l’arrêt du 2 avril au 10 juillet.\n\nLa première phase prendra deux mois."),
    ("de", "2026-03-10", "Tunnel sechs Wochen dicht", "Die Autofahrer müssen über den Pass.\n\nDie Arbeiten beginnen am 4. Mai und enden am 14. Juni, sagte ein Sprecher."),
    ("es", "2026-03-10", "El túnel, cerrado tres meses", "Los conductores deberán dar un rodeo.\n\nLas obras empiezan el 4 de mayo y terminan el 14 de agosto, según la empresa."),
    ("it", "2026-03-10", "Funivia ferma per otto settimane", "I turisti saliranno a piedi.\n\nL’impianto resterà chiuso dal 7 aprile al 31 maggio, fa sapere la società."),
    ("pt", "2026-03-10", "Elevador parado", "O elevador vai ficar parado de segunda-feira, 6 de abril, a domingo, 3 de maio, para mudar os cabos.\n\nQuatro semanas sem elevador é demais, dizem os moradores."),
    ("nl", "2026-03-10", "Sluis acht weken dicht", "De schippers varen om.\n\nHet werk begint op 4 mei en eindigt op 28 juni, meldt de provincie."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), FAULTY)
def test_length_that_the_only_stretch_denies_is_reported(language: str, published: str, title: str, text: str) -> None:
    found = alarms(text, language, title, published)
    assert "schedule" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "published", "title", "text"), SOUND)
def test_length_of_the_stretch_or_of_another_thing_is_not(language: str, published: str, title: str, text: str) -> None:
    found = alarms(text, language, title, published)
    assert not found, (text, found)
