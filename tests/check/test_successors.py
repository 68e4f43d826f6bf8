"""What follows on what was told before it ("finally", "at its end"), dated earlier."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "The panel met on 4 May and the council voted on 28 May. The lease was finally signed on 19 May by the mayor."),
    ("en", "The mill was placed in administration in April 2026. No buyer came forward. Eventually, in January 2026, the machines were auctioned."),
    ("fr", "Le jury s’est réuni le 4 mai et le conseil a tranché le 28 mai. Le bail a finalement été signé le 19 mai par la maire."),
    ("fr", "Une médiation a été ouverte en avril 2026. Elle a duré. À son terme, en janvier 2026, les deux camps se sont entendus."),
    ("de", "Der Ausschuss tagte am 4. Mai, der Rat stimmte am 28. Mai zu. Schließlich wurde der Vertrag am 19. Mai unterschrieben."),
    ("es", "La comisión se reunió el 4 de mayo y el pleno votó el 28 de mayo. El contrato se firmó finalmente el 19 de mayo."),
    ("it", "La commissione si è riunita il 4 maggio e il consiglio ha votato il 28 maggio. Il contratto è stato infine firmato il 19 maggio."),
    ("pt", "A comissão reuniu-se a 4 de maio e a câmara votou a 28 de maio. O contrato foi finalmente assinado a 19 de maio."),
    ("nl", "De commissie kwam op 4 mei bijeen en de raad stemde op 28 mei. Uiteindelijk werd het contract op 19 mei getekend."),
)  # fmt: skip
SOUND = (
    ("en", "The panel met on 4 May and the council voted on 28 May. The lease was finally signed on 19 June by the mayor."),
    ("en", "The council voted on 28 May. It had finally signed the lease on 19 May."),
    ("en", "The council voted on 28 May. The then mayor was elected on 19 May."),
    ("en", "The council voted on 28 May. A new lease was finally signed on 19 May."),
    ("en", "The fair closed on 28 December. It finally reopens on 19 January."),
    ("fr", "Le conseil a tranché le 28 mai. Le bail a finalement été signé le 19 juin par la maire."),
    ("fr", "Le conseil a tranché le 28 mai. Le bail avait finalement été signé le 19 mai."),
    ("de", "Der Rat stimmte am 28. Mai zu. Schließlich wurde der Vertrag am 19. Juni unterschrieben."),
    ("es", "El pleno votó el 28 de mayo. El contrato se firmó finalmente el 19 de junio."),
    ("it", "Il consiglio ha votato il 28 maggio. Il contratto è stato infine firmato il 19 giugno."),
    ("pt", "A câmara votou a 28 de maio. O contrato foi finalmente assinado a 19 de junho."),
    ("nl", "De raad stemde op 28 mei. Uiteindelijk werd het contract op 19 juni getekend."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_what_follows_but_is_dated_earlier_is_reported(language: str, text: str) -> None:
    found = alarms(text, language, "", "2026-08-10")
    assert "date-order" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_what_follows_or_looks_back_is_not(language: str, text: str) -> None:
    found = alarms(text, language, "", "2026-08-10")
    assert not found, (text, found)
