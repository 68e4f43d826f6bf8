"""A change of sales or profit and its values, told far apart, and values of another line of the accounts."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "en",
        "2026-08-20",
        "Haddon lifts dividend",
        "Hardware chain Haddon raised its dividend on Wednesday.\n\nNet profit for the year to June 30 came to A$212.3 million, up from A$193 million. Sales grew by 6.5% to A$3.85 billion.\n\nOnline orders brought in about A$539 million, or 14% of sales, against 11% of the A$3.5 billion that Haddon took in fiscal 2025.",
    ),
    (
        "nl",
        "2026-02-12",
        "Vliet verkoopt minder",
        "Fietsenbouwer Vliet heeft vorig jaar minder verkocht en toch meer verdiend. De omzet daalde naar 468 miljoen euro, 10 procent minder dan de 520 miljoen van 2024. Onder de streep bleef 21 miljoen over.\n\nDankzij lagere kosten kon hij een winstgroei van 25 procent presenteren: een jaar eerder verdiende Vliet 15 miljoen euro.",
    ),
    (
        "fr",
        "2026-02-26",
        "Kerva augmente son dividende",
        "Le biscuitier Kerva a publié des résultats annuels solides : son bénéfice net progresse de 30 % et le dividende sera de 1,30 euro par action.\n\nLe résultat opérationnel courant s’établit à 37,4 millions, soit 8 % du chiffre d’affaires.\n\nLe résultat net part du groupe ressort à 27 millions d’euros, après 24 millions en 2024. La dette nette a été ramenée de 62 à 55 millions.",
    ),
    (
        "de",
        "2026-03-12",
        "Bäckerei verdient mehr",
        "Unterm Strich blieben der Bäckereikette 21 Millionen Euro. Der Umsatz lag bei 468 Millionen.\n\nDas Gewinnplus von 25 Prozent verdankt sie den Kosten: Ein Jahr zuvor verdiente sie 15 Millionen Euro.",
    ),
    (
        "es",
        "2026-03-12",
        "Galletas Lorin gana más",
        "El beneficio neto de Galletas Lorin creció un 30 % el año pasado.\n\nLas ventas llegaron a 468 millones.\n\nEl resultado neto fue de 27 millones de euros, frente a los 24 millones de 2024.",
    ),
    (
        "it",
        "2026-09-12",
        "Biscotti Lorin cresce",
        "I ricavi di Biscotti Lorin sono saliti del 6,5% a 385 milioni di euro.\n\nL’azienda ha 900 dipendenti.\n\nNel 2025 i ricavi erano di 350 milioni.",
    ),
    (
        "pt",
        "2026-03-12",
        "Bolachas Lorin ganha mais",
        "O lucro líquido da Lorin cresceu 30% no ano passado.\n\nAs vendas foram de 468 milhões.\n\nO resultado líquido foi de 27 milhões de euros, contra 24 milhões em 2024.",
    ),
    (
        "en",
        "2026-03-12",
        "Brewer earns more",
        "The brewer’s annual profit rose by 4%, it said on Tuesday.\n\nIts bars were full all summer.\n\nProfit came to £27m, against £24m a year earlier, on sales of £310m.",
    ),
)

CLEAN = (
    (
        "en",
        "2026-08-20",
        "Haddon lifts dividend",
        "Hardware chain Haddon raised its dividend on Wednesday.\n\nNet profit for the year to June 30 came to A$212.3 million, up from A$193 million. Sales grew by 10% to A$3.85 billion.\n\nOnline orders brought in about A$539 million, or 14% of sales, against 11% of the A$3.5 billion that Haddon took in fiscal 2025.",
    ),
    (
        "en",
        "2026-08-20",
        "Haddon lifts dividend",
        "Hardware chain Haddon raised its dividend on Wednesday.\n\nNet profit for the year to June 30 came to A$212.3 million, up from A$193 million. Sales grew by 6.5% to A$3.85 billion.\n\nOnline sales came to A$539 million. In New Zealand Haddon took A$350 million in fiscal 2025, and its sales of tools were A$3.5 billion.",
    ),
    (
        "nl",
        "2026-02-12",
        "Vliet verkoopt minder",
        "Fietsenbouwer Vliet heeft vorig jaar minder verkocht en toch meer verdiend. De omzet daalde naar 468 miljoen euro, 10 procent minder dan de 520 miljoen van 2024. Onder de streep bleef 21 miljoen over.\n\nDankzij lagere kosten kon hij een winstgroei van 40 procent presenteren: een jaar eerder verdiende Vliet 15 miljoen euro.",
    ),
    (
        "fr",
        "2026-02-26",
        "Kerva augmente son dividende",
        "Le biscuitier Kerva a publié des résultats annuels solides : son bénéfice net progresse de 12,5 % et le dividende sera de 1,30 euro par action.\n\nLe résultat opérationnel courant s’établit à 37,4 millions, soit 8 % du chiffre d’affaires.\n\nLe résultat net part du groupe ressort à 27 millions d’euros, après 24 millions en 2024.",
    ),
    (
        "fr",
        "2026-02-26",
        "Kerva augmente son dividende",
        "Le biscuitier Kerva a publié des résultats annuels solides : son bénéfice net progresse de 16 %.\n\nLe résultat opérationnel courant s’établit à 37,4 millions, après 34 millions en 2024.",
    ),
    (
        "de",
        "2026-03-12",
        "Bäckerei verdient mehr",
        "Unterm Strich blieben der Bäckereikette 21 Millionen Euro. Der Umsatz lag bei 468 Millionen.\n\nDas Gewinnplus von 40 Prozent verdankt sie den Kosten: Ein Jahr zuvor verdiente sie 15 Millionen Euro.",
    ),
    (
        "es",
        "2026-03-12",
        "Galletas Lorin gana más",
        "El beneficio neto de Galletas Lorin creció un 12,5 % el año pasado.\n\nLas ventas llegaron a 468 millones.\n\nEl resultado neto fue de 27 millones de euros, frente a los 24 millones de 2024.",
    ),
    (
        "it",
        "2026-09-12",
        "Biscotti Lorin cresce",
        "I ricavi di Biscotti Lorin sono saliti del 10% a 385 milioni di euro.\n\nL’azienda ha 900 dipendenti.\n\nNel 2025 i ricavi erano di 350 milioni.",
    ),
    (
        "pt",
        "2026-03-12",
        "Bolachas Lorin ganha mais",
        "O lucro líquido da Lorin cresceu 12,5% no ano passado.\n\nAs vendas foram de 468 milhões.\n\nO resultado líquido foi de 27 milhões de euros, contra 24 milhões em 2024.",
    ),
    (
        "en",
        "2026-03-12",
        "Brewer sells more",
        "Sales at the brewer rose by 8% last year.\n\nSales of stout came to £27m, against £24m a year earlier.",
    ),
    (
        "en",
        "2026-03-12",
        "Brewer sells more",
        "Sales at the brewer rose by 8% in the last quarter.\n\nSales came to £27m for the year, against £24m a year earlier.",
    ),
    (
        "en",
        "2026-03-12",
        "Brewer sells more",
        "The brewer’s profit rose by 8%, excluding one-off items.\n\nProfit came to £27m for the year, against £24m a year earlier.",
    ),
    (
        "en",
        "2026-03-12",
        "Brewer earns more",
        "The brewer’s annual profit rose by 12.5%, it said on Tuesday.\n\nIts bars were full all summer.\n\nProfit came to £27m, against £24m a year earlier, on sales of £310m.",
    ),
)


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, published: str, title: str, text: str) -> None:
    assert [one.rule for one in alarms(text, language, title, published)] == ["PCT-1"]


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, published: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, published)
