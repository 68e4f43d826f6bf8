"""Numbers beside a list that are no parts or no total of it, and the same sentences with a real mistake."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

CLEAN = (
    ("en", ("The ministry took up 22 of the panel’s 25 requests and turned down the other three, including a ceiling of "
            "900 on visitors.")),
    ("fr", ("Le ministère a retenu 22 des 25 demandes du comité et en a écarté trois, dont un plafond de 900 visiteurs "
            "par jour.")),
    ("de", ("Das Ministerium übernahm 22 der 25 Forderungen und lehnte die übrigen drei ab, darunter eine Obergrenze von "
            "900.")),
    ("es", "El ministerio aceptó 22 de las 25 peticiones y rechazó las otras tres, entre ellas un tope de 900."),
    ("it", "Il ministero ha accolto 22 delle 25 richieste e ha respinto le altre tre, tra cui un tetto di 900."),
    ("pt", "O ministério aceitou 22 dos 25 pedidos e recusou os outros três, incluindo um teto de 900."),
    ("nl", "Het ministerie nam 22 van de 25 eisen over en wees de andere drie af, waaronder een limiet van 900."),
    ("en", ("The newcomers will join a stable of 84 horses.\n\nOf the present string, 31 horses are its own, 36 are at "
            "livery and the other 17 are lent.")),
    ("en", "Of the present string, 31 horses are its own, 36 are at livery and the other 17 are lent."),
    ("fr", ("Les nouvelles venues rejoindront une écurie de 84 chevaux.\n\nDans l’écurie d’aujourd’hui, 31 chevaux lui "
            "appartiennent, 36 sont en pension et les 17 autres sont prêtés.")),
    ("de", ("Sie kommen zu den 84 Pferden des Stalls.\n\nVom heutigen Bestand gehören 31 Pferde dem Hof, 36 stehen in "
            "Pension und die übrigen 17 sind geliehen.")),
    ("nl", ("Volgens de bond zitten acht van de 140 apen in een te kleine kooi; de tuin erkent er drie. Een verzorger die "
            "naamloos wil blijven, noemt de druk te groot: bij de 118 vaste krachten kwamen er amper vier bij.")),
)  # fmt: skip

WRONG = (
    ("en", "The panel made 25 requests, including 34 about visitors."),
    ("en", "The stable keeps 84 horses: 31 are its own, 36 are at livery and the other 27 are lent."),
    ("en", "Of the 84 horses in the stable, 31 are its own, 36 are at livery and the other 27 are lent."),
    ("fr", "Des 84 chevaux de l’écurie, 31 lui appartiennent, 36 sont en pension et les 27 autres sont prêtés."),
    ("nl", "De tuin telt 140 apen: acht in de kooi, veertien in het park en de overige 138 op het eiland."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, text: str) -> None:
    found = alarms(text, language)
    assert not found


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:30])
def test_alarm(language: str, text: str) -> None:
    found = alarms(text, language)
    assert found
