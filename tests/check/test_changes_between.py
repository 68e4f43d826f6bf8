"""Which of several values of an article a change is told of, and which words tell none."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

CLEAN = (
    # what a change came to stands right behind it: it is the change of that
    ("en", "", "The club lost £1.4m in the year to June, against £2.3m in 2024-25, as ticket sales rose 12% to £8.4m from £7.5m."),
    ("en", "", "The mill made a loss of $3m, against $5m a year earlier, as orders climbed 20% to $48m."),
    ("fr", "", "La perte se limite à 3 millions d’euros, contre 5 millions en 2024, les ventes ayant augmenté de 20 % à 48 millions."),
    ("de", "", "Der Verlust lag bei 3 Millionen Euro, nach 5 Millionen im Vorjahr, weil der Umsatz um 20 Prozent auf 48 Millionen stieg."),
    ("es", "", "La pérdida fue de 3 millones de euros, frente a 5 millones en 2024, porque las ventas crecieron un 20 % hasta 48 millones."),
    ("it", "", "La perdita è stata di 3 milioni di euro, contro i 5 milioni del 2024, con ricavi in crescita del 20% a 48 milioni."),
    ("pt", "", "O prejuízo foi de 3 milhões de euros, face a 5 milhões em 2024, porque as vendas subiram 20% para 48 milhões."),
    ("nl", "", "Het verlies was 3 miljoen euro, tegen 5 miljoen in 2024, doordat de omzet met 20 procent steeg naar 48 miljoen."),
    # what somebody scores is no factor
    ("en", "Okafor double sends nine-man Brackley through", "Okafor’s throw of 64 metres, against 41 metres in 2024, sends Brackley through."),
    ("fr", "Doublé de Diaby au lancer", "Diaby a lancé à 64 mètres, contre 41 mètres en 2024 : avec ce doublé, le lancer lui appartient."),
    # a fraction in words is what rounds to it
    ("en", "Waiting list cut by a fifth", "The list stood at 33,900 at the end of June, against 41,000 six months earlier."),
    ("fr", "La file d’attente réduite d’un quart", "La file d’attente comptait 3 080 noms fin juin, contre 4 000 un an plus tôt."),
    ("de", "Warteliste um ein Fünftel gekürzt", "Auf der Warteliste standen Ende Juni 33.900 Namen, nach 41.000 ein Jahr zuvor."),
    ("es", "La lista de espera cae un quinto", "La lista de espera sumaba 33.900 nombres a fines de junio, frente a los 41.000 de un año antes."),
    ("it", "Lista d’attesa ridotta di un quinto", "La lista d’attesa contava 33.900 nomi a fine giugno, contro i 41.000 di un anno prima."),
    ("pt", "Lista de espera cai um quinto", "A lista de espera tinha 33.900 nomes no fim de junho, contra 41.000 um ano antes."),
    ("nl", "Wachtlijst krimpt met een vijfde", "Op de wachtlijst stonden eind juni 33.900 namen, tegen 41.000 een jaar eerder."),
)  # fmt: skip

WRONG = (
    ("en", "", "The club lost £1.4m in the year to June, against £2.3m in 2024-25, as ticket sales rose 32% to £8.4m from £7.5m."),
    ("en", "", "Ticket sales rose 32% to £8.4m in the year to June, from £7.5m."),
    ("en", "", "Sales rose 12% to €9.2m ($10m), from $8m a year earlier."),
    ("fr", "", "Les ventes ont augmenté de 30 % à 48 millions d’euros, contre 40 millions en 2024."),
    ("de", "", "Der Umsatz stieg um 30 Prozent auf 48 Millionen Euro, nach 40 Millionen im Vorjahr."),
    ("en", "Okafor doubles her best", "Okafor’s best throw went from 41 metres to 64 metres: her best throw has doubled."),
    ("fr", "Les ventes doublent", "Les ventes ont doublé, passant de 412 à 640 millions d’euros."),
    ("en", "Waiting list cut by a fifth", "The list stood at 34,850 at the end of June, against 41,000 six months earlier."),
    ("fr", "La file d’attente réduite d’un quart", "La file d’attente comptait 3 300 noms fin juin, contre 4 000 un an plus tôt."),
    ("de", "Warteliste um ein Fünftel gekürzt", "Auf der Warteliste standen Ende Juni 34.850 Namen, nach 41.000 ein Jahr zuvor."),
    ("es", "La lista de espera cae un quinto", "La lista de espera sumaba 34.850 nombres a fines de junio, frente a los 41.000 de un año antes."),
    ("it", "Lista d’attesa ridotta di un quinto", "La lista d’attesa contava 34.850 nomi a fine giugno, contro i 41.000 di un anno prima."),
    ("pt", "Lista de espera cai um quinto", "A lista de espera tinha 34.850 nomes no fim de junho, contra 41.000 um ano antes."),
    ("nl", "Wachtlijst krimpt met een vijfde", "Op de wachtlijst stonden eind juni 34.850 namen, tegen 41.000 een jaar eerder."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:40])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:40])
def test_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert [finding for finding in found if finding.family == "change"]
