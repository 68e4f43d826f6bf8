"""Lengths announced in one place and the two days of the same thing told in another."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms
from workbench.domain.findings import Severity

PUBLISHED = "2026-02-05"
WRONG = (
    ("en", "The council will shut the swing bridge for five weeks this spring.\n\nTraders were told last week. They are cross.\n\nThe bridge will close on 13 April and reopen on 6 July."),
    ("en", "A five-week closure of the bridge was announced on Tuesday.\n\nTraders are cross. So are the buses.\n\nThe bridge will be closed from 13 April to 6 July."),
    ("fr", "Le pont tournant fermera cinq semaines au printemps.\n\nLes commerçants l’ont appris lundi. Ils sont fâchés.\n\nLa fermeture s’étendra du 13 avril au 6 juillet."),
    ("fr", "Le pont tournant sera fermé pendant cinq semaines au printemps.\n\nLes commerçants sont fâchés. Les taxis aussi.\n\nLe pont fermera le 13 avril et rouvrira le 6 juillet."),
    ("de", "Die Drehbrücke wird im Frühjahr fünf Wochen lang gesperrt.\n\nDie Händler sind verärgert. Auch die Taxifahrer klagen.\n\nDie Sperrung dauert vom 13. April bis zum 6. Juli."),
    ("es", "El puente giratorio cerrará durante cinco semanas en primavera.\n\nLos comerciantes están enfadados. Los taxistas, no.\n\nEl puente cerrará el 13 de abril y reabrirá el 6 de julio."),
    ("it", "Il ponte girevole chiuderà per cinque settimane in primavera.\n\nI negozianti sono irritati. I tassisti no.\n\nLa chiusura andrà dal 13 aprile al 6 luglio."),
    ("pt", "A ponte giratória fechará durante cinco semanas na primavera.\n\nOs comerciantes estão zangados. Os taxistas não.\n\nA ponte fechará a 13 de abril e reabrirá a 6 de julho."),
    ("nl", "De draaibrug gaat in het voorjaar vijf weken dicht.\n\nDe winkeliers zijn boos. De taxi’s niet.\n\nDe brug is gesloten van 13 april tot 6 juli."),
    ("en", "The museum will host a six-week exhibition of kites.\n\nFew people fly them. Fewer make them.\n\nThe exhibition runs from 2 March to 14 June."),
)  # fmt: skip
CLEAN = (
    ("en", "The council will shut the swing bridge for twelve weeks this spring.\n\nTraders were told last week. They are cross.\n\nThe bridge will close on 13 April and reopen on 6 July."),
    ("fr", "Le pont tournant fermera douze semaines au printemps.\n\nLes commerçants l’ont appris lundi. Ils sont fâchés.\n\nLa fermeture s’étendra du 13 avril au 6 juillet."),
    ("de", "Die Drehbrücke wird im Frühjahr zwölf Wochen lang gesperrt.\n\nDie Händler sind verärgert. Auch die Taxifahrer klagen.\n\nDie Sperrung dauert vom 13. April bis zum 6. Juli."),
    ("es", "El puente giratorio cerrará durante doce semanas en primavera.\n\nLos comerciantes están enfadados. Los taxistas, no.\n\nEl puente cerrará el 13 de abril y reabrirá el 6 de julio."),
    ("it", "Il ponte girevole chiuderà per dodici settimane in primavera.\n\nI negozianti sono irritati. I tassisti no.\n\nLa chiusura andrà dal 13 aprile al 6 luglio."),
    ("pt", "A ponte giratória fechará durante doze semanas na primavera.\n\nOs comerciantes estão zangados. Os taxistas não.\n\nA ponte fechará a 13 de abril e reabrirá a 6 de julho."),
    ("nl", "De draaibrug gaat in het voorjaar twaalf weken dicht.\n\nDe winkeliers zijn boos. De taxi’s niet.\n\nDe brug is gesloten van 13 april tot 6 juli."),
    ("en", "The council will shut the swing bridge for five weeks this spring.\n\nTraders are cross. So are the buses.\n\nA first closure, of one lane, will run from 13 April to 6 July."),
    ("en", "The council will shut the swing bridge for five weeks this spring.\n\nTraders are cross. So are the buses.\n\nThe library will close on 13 April and reopen on 6 July."),
    ("en", "The bridge was shut for five weeks after the flood.\n\nTraders are cross. So are the buses.\n\nThe bridge will close on 13 April and reopen on 6 July."),
    ("en", "The bridge will be shut for five weeks this spring.\n\nTraders are cross. So are the buses.\n\nThe bridge was closed from 13 April to 6 July 2024 after the flood."),
    ("fr", "Le pont tournant fermera cinq semaines au printemps, puis sept à l’été.\n\nIls sont fâchés.\n\nLa fermeture complète, en deux temps, s’étendra du 13 avril au 6 juillet."),
    ("pt", "A frota vai parar dois meses na primavera.\n\nOs pescadores resmungam. A greve anterior durou pouco.\n\nA paragem anterior, em 2019, durou 45 dias, de 15 de setembro a 29 de outubro."),
    ("en", "Pupils will lose five weeks of lessons while the school is closed.\n\nParents are cross. So are the buses.\n\nThe pool will be closed from 13 April to 6 July."),
    ("en", "The road will be closed for three nights next week.\n\nDrivers will be sent round by Ware.\n\nThe road will be closed from 13 April to 6 July between 9pm and 5am."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_length_that_its_days_deny_is_reported(language: str, text: str) -> None:
    found = alarms(text, language, published=PUBLISHED, least=Severity.NOTE)
    assert "schedule" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_length_of_another_thing_or_time_is_not(language: str, text: str) -> None:
    found = alarms(text, language, published=PUBLISHED, least=Severity.NOTE)
    assert not found, (text, found)
