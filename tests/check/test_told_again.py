"""An amount told again paragraphs later with another value, with the twins in which it is another amount."""

from __future__ import annotations

import pytest

from tests.check.reading import check_article
from workbench.domain.findings import Severity

WRONG = (
    ("it", "Una frana taglia in due Campoleto", ("La Provincia ha stanziato 36 milioni di euro per Campoleto, rimasta "
           "isolata.\n\nIl versante scivola di quattro millimetri al giorno.\n\n«I 36 miliardi della Provincia bastano per la "
           "strada», dice la sindaca.")),
    ("fr", "Le port d’Arzic sera dragué", ("Le conseil départemental a voté une aide de 47 millions d’euros pour le port "
           "d’Arzic.\n\nLes travaux dureront quinze mois.\n\n« Les 47 milliards du conseil départemental ne suffiront pas », "
           "prévient la maire.")),
    ("es", "El puerto de Arzúa será dragado", ("El Gobierno aprobó una ayuda de 47 millones de euros por Arzúa.\n\nLas obras "
           "durarán quince meses.\n\n«Los 47.000 millones del Gobierno no bastarán», advierte la alcaldesa.")),
    ("pt", "Porto de Arzela vai ser dragado", ("O Governo aprovou um apoio de 47 milhões de euros para o porto.\n\nAs obras "
           "vão durar quinze meses.\n\n«Os 47 mil milhões do Governo não vão chegar», avisa a autarca.")),
    ("de", "Hafen von Arzin wird ausgebaggert", ("Das Land hat eine Hilfe von 47 Millionen Euro für den Hafen beschlossen.\n\n"
           "Die Arbeiten dauern fünfzehn Monate.\n\n„Die 47 Milliarden vom Land werden nicht reichen“, warnt die "
           "Bürgermeisterin.")),
    ("nl", "Haven van Arzum wordt uitgebaggerd", ("De provincie heeft een bijdrage van 47 miljoen euro voor de haven "
           "goedgekeurd.\n\nDe werken duren vijftien maanden.\n\n‘De 47 miljard van de provincie volstaat niet’, zegt de "
           "burgemeester.")),
    ("en", "Arzon harbor to be dredged", ("The state approved a grant of $47 million for the harbor.\n\nThe work will take 15 "
           "months.\n\n“The $47 billion from the state will not be enough,” the mayor said.")),
)  # fmt: skip

CLEAN = (
    ("it", "Una frana taglia in due Campoleto", ("La Provincia ha stanziato 36 milioni di euro per Campoleto, rimasta "
           "isolata.\n\nIl ministro parla d’altro. «I 36 miliardi del piano nazionale restano dove sono», dice.")),
    ("es", "Lluvia de millones en Arzúa", ("Los vecinos ganaron 25 millones de euros en la lotería.\n\nLa panadera, que no "
           "jugó, recuerda los 25.000 euros del sorteo que ganó su madre.")),
    ("pt", "Porto de Arzela vai ser dragado", ("O Governo aprovou um apoio de 47 milhões de euros para o porto.\n\nNa capital "
           "discutem-se os 47 mil milhões da bazuca.")),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_alarm(language: str, title: str, text: str) -> None:
    found = check_article(text, language, title).findings
    assert [finding for finding in found if finding.severity.at_least(Severity.WARNING)]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = check_article(text, language, title).findings
    assert not [finding for finding in found if finding.severity.at_least(Severity.WARNING)]
