"""Which of several values of an article a change is told of, and which words tell none."""

from __future__ import annotations

import pytest

from tests.check.reading import check_article
from workbench.domain.findings import Severity

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
)  # fmt: skip

WRONG = (
    ("en", "", "The club lost £1.4m in the year to June, against £2.3m in 2024-25, as ticket sales rose 32% to £8.4m from £7.5m."),
    ("en", "", "Ticket sales rose 32% to £8.4m in the year to June, from £7.5m."),
    ("en", "", "Sales rose 12% to €9.2m ($10m), from $8m a year earlier."),
    ("fr", "", "Les ventes ont augmenté de 30 % à 48 millions d’euros, contre 40 millions en 2024."),
    ("de", "", "Der Umsatz stieg um 30 Prozent auf 48 Millionen Euro, nach 40 Millionen im Vorjahr."),
    ("en", "Okafor doubles her best", "Okafor’s best throw went from 41 metres to 64 metres: her best throw has doubled."),
    ("fr", "Les ventes doublent", "Les ventes ont doublé, passant de 412 à 640 millions d’euros."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:40])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = check_article(text, language, title).findings
    assert not [finding for finding in found if finding.severity.at_least(Severity.WARNING)]


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:40])
def test_alarm(language: str, title: str, text: str) -> None:
    found = check_article(text, language, title).findings
    told = [finding for finding in found if finding.severity.at_least(Severity.WARNING)]
    assert [finding for finding in told if finding.family == "change"]
