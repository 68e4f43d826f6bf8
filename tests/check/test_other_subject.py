"""Changes that wire copy tells of a subject, a value or a time of their own, beside two values."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTLESS = [
    ("en", "Profit averaged £412 million in the two years to June, up from £287 million. June’s alone was £1.6 billion."),
    ("en", "Net profit fell to 16.2 million crowns from 24.9 million in 2024 and the dividend lost two crowns to seven."),
    ("en", "Operating profit fell to $16.2 million from $24.9 million as repair costs rose by $4 million."),
    ("en", "Its share rose to 34 percent from 26 percent, ahead of the Union, whose own support fell from 41 percent."),
    (
        "en",
        ("The index rose 1.6 percent, down from 2.4 percent a year ago, but inflation is expected to rise to 2.7 percent "
        "from 1.8 percent."),
    ),
    (
        "en",
        "Operating expenses rose to $412.6 million from $338.1 million, with more than half the increase related to pay.",
    ),
    ("en", "Costs rose to $412 million from $338 million, a third of the rise being due to fuel."),
    ("fr", "Les charges ont atteint 412 millions d’euros, contre 338 millions, la moitié de la hausse venant des salaires."),
    ("de", "Die Kosten stiegen von 338 auf 412 Millionen Euro, die Hälfte des Anstiegs entfällt auf Löhne."),
    ("es", "El gasto subió de 338 a 412 millones de euros; la mitad del aumento corresponde a los salarios."),
    ("it", "I costi sono saliti da 338 a 412 milioni di euro, metà dell’aumento è dovuta ai salari."),
    ("pt", "As despesas subiram de 338 para 412 milhões de euros, metade do aumento deve-se aos salários."),
    ("nl", "De kosten stegen van 338 naar 412 miljoen euro, de helft van de stijging komt door de lonen."),
    ("en", "The plant agreed with its 14-bank group to lower the margin to 7/8 percent from 1 1/4."),
    ("en", "The ministry cut its growth forecast for this year to 2.3 percent from 3.1."),
    ("en", "Growth in retail sales is likely to slow to 1.9 percent this year from 4.4 percent in 2025."),
    ("en", "Money supply grew at an annual rate of 7.6 percent in May, compared with 10.2 percent in 2025."),
    ("fr", "La croissance reviendra à 1,2 % cette année, contre 2,1 % en 2025."),
    ("de", "Das Wachstum sinkt auf 1,2 Prozent nach 2,1 Prozent im Jahr 2025."),
    ("es", "El crecimiento será del 1,2 % este año, frente al 2,1 % de 2025."),
    ("it", "La crescita sarà dell’1,2 per cento quest’anno, contro il 2,1 per cento del 2025."),
    ("pt", "O crescimento será de 1,2% este ano, contra 2,1% em 2025."),
    ("nl", "De groei vertraagt naar 1,2 procent, tegen 2,1 procent in 2025."),
    (
        "en",
        "Private spending will grow by four percent in 2027 and three percent in 2028 against 4.75 percent in 2026.",
    ),
    (
        "en",
        ("The chain had an increase in operating profit to $212.4 million from $138.9 million, but that was partly offset "
        "by an increase of $16.3 million in interest costs."),
    ),
    (
        "en",
        ("The exchange saw record options volume of 88,400 lots. Its whole volume rose to 3.1 million contracts, or 76 "
        "percent up on 2025. But bond volume fell by 31 percent to 212,600 lots."),
    ),
    (
        "en",
        ("Net income came to $91.4 million, down from $108.9 million a year earlier, but the write-off cost the bank $19 "
        "million in lost interest."),
    ),
    (
        "en",
        ("His estimate for the price of coal in 2027 is $94 a tonne, which would bring a 35 percent increase in spending "
        "on mines. It had dropped to $71 a tonne at the end of 2025."),
    ),
    (
        "en",
        ("Corvane quarter net drops 58 percent|Corvane Oil said first quarter net income dropped 58 percent on revenues "
        "that slipped three percent.\n\nPrices were weak.\n\nCorvane said exploration outlays totaled $412 million for the "
        "quarter, off from $538 million."),
    ),
    ("en", "Delays at the region’s 18 busiest stations soared in 2025 to 412,000 from 331,000 in 2024."),
    ("en", "The fund’s capital was $50 million when it was listed in May 2023 and increased to $80 million last year."),
    ("fr", "Le bénéfice est tombé à 16,2 millions d’euros, contre 24,9 millions en 2024, et le dividende a perdu 2 euros."),
    ("de", "Der Gewinn fiel auf 16,2 Millionen Euro von 24,9 Millionen, während die Dividende um zwei Euro sank."),
    (
        "en",
        ("Hopes of 12.6 million acres of wheat|Farmers will plant 12.6 million acres this spring, analysts said.\n\nBy May, "
        "the board’s estimate of 2025 planted acreage nationwide was 12.06 million."),
    ),
    (
        "en",
        ("The firm bought one million of the shares from a broker on March 9 at $52 a share. Harker sold it the other "
        "million, which he controlled, on March 10 for $52.50 a share."),
    ),
    ("en", "The lender owns 31 banks in nine states.\n\nIt also has 13 franchise banks that bear its name in the south."),
]  # fmt: skip

WRONG = [
    ("en", "Net profit fell to 16.2 million crowns from 24.9 million in 2024 and thus lost 6.7 million."),
    ("en", "Net profit fell to 16.2 million crowns from 24.9 million in 2024, a drop of 6.7 million."),
    ("en", "Its share rose to 34 percent from 26 percent, a gain of six points."),
    ("en", "Unemployment grew to 7.1 percent from 8.4 percent a year ago."),
    ("en", "Sales rose to $212 million from $138 million, a 35 percent increase in sales."),
    ("fr", "Les ventes ont atteint 412 millions d’euros, contre 338 millions, soit une hausse de moitié."),
    ("de", "Der Umsatz stieg von 338 auf 412 Millionen Euro und damit um 35 Prozent."),
    ("nl", "De omzet steeg van 338 naar 412 miljoen euro, een stijging van 35 procent van de omzet."),
]


@pytest.mark.parametrize(("language", "text"), FAULTLESS)
def test_told_of_something_else(language: str, text: str) -> None:
    title, _, body = text.rpartition("|")
    assert alarms(body, language, title) == []


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_told_of_the_values(language: str, text: str) -> None:
    assert alarms(text, language)
