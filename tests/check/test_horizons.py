"""Lengths whose beginning stands beside them or whose thing the title names, against the day told elsewhere as the end."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "2026-03-10", "Library shuts for nine weeks", "The roof of the town library leaks.\n\nThe doors close on Monday 4 May, the council said. Books may be kept until autumn.\n\nStaff will move to the museum.\n\nReaders can come back on Monday 20 July, when a café opens as well."),
    ("en", "2026-03-10", "Heating plant: five months of cold water", "Residents of Elm Court were told on Monday.\n\nThe boilers go out of service on 1 April 2026. A new pipe costs £2m.\n\nThe landlord has offered vouchers.\n\nHot water is to be restored on 1 November 2026."),
    ("en", "2026-03-10", "Bakers get time to object", "Objectors have six weeks, starting on 16 March, to write to the inspector.\n\nThe plan has 40 critics. One of them runs a mill.\n\nOnce the deadline expires on 22 June, the inspector will need a month."),
    ("en", "2026-03-10", "Kiln goes cold", "The pottery took on a new tenant on 1 April 2025 for three years.\n\nShe makes jugs. They sell well.\n\nWhen the lease expires, on 31 March 2030, the council wants to sell."),
    ("en", "2026-03-10", "Fishing stops off Porth", "The two-year ban on scallop dredging has worked. It came into force on 1 May 2025.\n\nDivers counted more shells than ever.\n\nBoats may not go out again before the ban expires on 30 April 2028."),
    ("fr", "2026-03-10", "La piscine ferme", "Le bassin, vidé le lundi 6 avril, restera fermé pendant huit semaines.\n\nLes clubs sont prévenus. Ils nageront ailleurs.\n\nLes nageurs retrouveront leurs lignes d’eau à la réouverture, le lundi 6 juillet."),
    ("fr", "2026-03-10", "Ligne B : sept mois sans métro à partir d’avril", "Les usagers prendront le bus.\n\nLe trafic s’arrête le 1er avril 2026. La facture atteint 40 millions d’euros.\n\nLa reprise est annoncée pour la mi-septembre 2026."),
    ("fr", "2026-03-10", "Un gel des loyers", "Le gel des loyers de deux ans vise 4 000 logements. Il est entré en vigueur le 1er mars 2025.\n\nLes bailleurs protestent.\n\nLes hausses reprendront à l’expiration du gel, le 28 février 2028."),
    ("de", "2026-03-10", "Schwimmbad acht Wochen zu", "Vom 13. April an bleibt das Hallenbad für acht Wochen geschlossen, teilte die Stadt am Montag mit.\n\nDie Vereine weichen aus.\n\nWenn am 13. Juli die Türen wieder aufgehen, kostet der Eintritt sechs Euro."),
    ("de", "2026-03-10", "Neuer Vertrag für Fahrer", "Der Vertrag gilt vom 1. Februar 2026 an und hat eine Laufzeit von 24 Monaten.\n\nDie Löhne steigen.\n\nBis zum 31. Juli 2027, wenn er ausläuft, darf niemand streiken."),
    ("es", "2026-03-10", "El puente cierra", "El puente cerrará el lunes 4 de mayo. La empresa calcula que necesitará ocho semanas para cambiar los cables.\n\nHabrá autobuses. Los vecinos protestan.\n\nEl tráfico volverá el lunes 3 de agosto."),
    ("it", "2026-03-10", "Il museo chiude", "Il museo chiuderà lunedì 4 maggio. I lavori dureranno otto settimane.\n\nLe opere andranno a Torino. I custodi resteranno.\n\nLa riapertura è prevista per lunedì 3 agosto."),
    ("pt", "2026-03-10", "A ponte fecha", "As obras começam em maio de 2026. O consórcio tem vinte meses para concluir o trabalho.\n\nHaverá barcos. Os vizinhos protestam.\n\nA inauguração está marcada para maio de 2027."),
    ("nl", "2026-03-10", "Commissie onderzoekt brand", "De leden gaan op 1 april 2026 van start en hebben zes maanden de tijd.\n\nDe loods brandde in januari af.\n\nHet eindrapport ligt er uiterlijk op 1 februari 2027."),
)  # fmt: skip
SOUND = (
    ("en", "2026-03-10", "Library shuts for eleven weeks", "The roof of the town library leaks.\n\nThe doors close on Monday 4 May, the council said. Books may be kept until autumn.\n\nStaff will move to the museum.\n\nReaders can come back on Monday 20 July, when a café opens as well."),
    ("en", "2026-03-10", "Heating plant: seven months of cold water", "Residents of Elm Court were told on Monday.\n\nThe boilers go out of service on 1 April 2026. A new pipe costs £2m.\n\nThe landlord has offered vouchers.\n\nHot water is to be restored on 1 November 2026."),
    ("en", "2026-03-10", "Bakers get time to object", "Objectors have fourteen weeks, starting on 16 March, to write to the inspector.\n\nThe plan has 40 critics. One of them runs a mill.\n\nOnce the deadline expires on 22 June, the inspector will need a month."),
    ("en", "2026-03-10", "Bakers get time to object", "Objectors have six weeks, starting on 16 March, to write to the inspector, who must hear them by 27 April.\n\nThe plan has 40 critics. One of them runs a mill.\n\nHer own lease expires on 22 June."),
    ("en", "2026-03-10", "Bakers plan a march", "Bakers will walk for six weeks from 16 March.\n\nTheir union took over the hall in 2019 and left it in 2021.\n\nMinisters have until 2028 to answer."),
    ("fr", "2026-03-10", "Ligne B : cinq mois sans métro à partir d’avril", "Les usagers prendront le bus.\n\nLe trafic s’arrête le 1er avril 2026. La facture atteint 40 millions d’euros.\n\nLa reprise est annoncée pour la mi-septembre 2026."),
    ("fr", "2026-03-10", "Un gel des loyers", "Le gel des loyers de trois ans vise 4 000 logements. Il est entré en vigueur le 1er mars 2025.\n\nLes bailleurs protestent.\n\nLes hausses reprendront à l’expiration du gel, le 28 février 2028."),
    ("de", "2026-03-10", "Schwimmbad dreizehn Wochen zu", "Vom 13. April an bleibt das Hallenbad für dreizehn Wochen geschlossen, teilte die Stadt am Montag mit.\n\nDie Vereine weichen aus.\n\nWenn am 13. Juli die Türen wieder aufgehen, kostet der Eintritt sechs Euro."),
    ("de", "2026-03-10", "Neuer Vertrag für Fahrer", "Der Vertrag gilt vom 1. Februar 2026 an und hat eine Laufzeit von 18 Monaten.\n\nDie Löhne steigen.\n\nBis zum 31. Juli 2027, wenn er ausläuft, darf niemand streiken."),
    ("es", "2026-03-10", "El puente cierra", "El puente cerrará el lunes 4 de mayo. La empresa calcula que necesitará trece semanas para cambiar los cables.\n\nHabrá autobuses. Los vecinos protestan.\n\nEl tráfico volverá el lunes 3 de agosto."),
    ("it", "2026-03-10", "Il museo chiude", "Il museo chiuderà lunedì 4 maggio. I lavori dureranno tredici settimane.\n\nLe opere andranno a Torino. I custodi resteranno.\n\nLa riapertura è prevista per lunedì 3 agosto."),
    ("pt", "2026-03-10", "A ponte fecha", "As obras começam em maio de 2026. O consórcio tem um ano para concluir o trabalho.\n\nHaverá barcos. Os vizinhos protestam.\n\nA inauguração está marcada para maio de 2027."),
    ("pt", "2026-03-10", "A ponte fecha", "As obras começam em maio de 2026. O consórcio tem oito meses para concluir o trabalho.\n\nHaverá barcos. Os vizinhos protestam.\n\nA inauguração está marcada para maio de 2027."),
    ("nl", "2026-03-10", "Commissie onderzoekt brand", "De leden gaan op 1 april 2026 van start en hebben tien maanden de tijd.\n\nDe loods brandde in januari af.\n\nHet eindrapport ligt er uiterlijk op 1 februari 2027."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), FAULTY)
def test_length_that_its_end_denies_is_reported(language: str, published: str, title: str, text: str) -> None:
    found = alarms(text, language, title, published)
    assert "schedule" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "published", "title", "text"), SOUND)
def test_length_of_its_end_or_of_another_thing_is_not(language: str, published: str, title: str, text: str) -> None:
    found = alarms(text, language, title, published)
    assert not found, (text, found)
