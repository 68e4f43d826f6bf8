"""Nouns and words beside amounts that tell them to be of different things."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTLESS = [
    (
        "en",
        ("The bureau, forecasting a 7.5 percent increase in the value of the crown compared with 9.0 percent last year, said "
        "the dollar would trade at an average of 2.1 crowns in 2026 compared with 2.55 crowns in 2025."),
    ),
    ("en", "The port sold 61,420 tonnes of rye, plus advance weekly sales of 18,340 tonnes against 39,210 tonnes before."),
    ("en", "In May the bank lowered its special advances rate to 4.1 percent from 4.25 percent."),
    (
        "en",
        ("The state drew down 2.8 billion crowns of its deposits, which had stood at 3.3 billion in the third week of May, "
        "and also borrowed 1.4 billion in credit from the bank."),
    ),
    (
        "en",
        ("A 10 percent decline in Oslo stocks would be felt in spending, she said.\n\nThe value of the exchange fell to 312 "
        "billion crowns on Tuesday from 371 billion at Monday’s close."),
    ),
    (
        "en",
        ("The trade surplus widened to $4.12 billion in the first quarter against $3.04 billion a year ago.\n\nThat has "
        "brought pressure for a faster appreciation of its currency, which has risen by about 14 percent since May 2024."),
    ),
    ("en", "The bank almost doubled its assets in 2025 to 512 billion crowns from 284 billion in 2024."),
    ("fr", "La banque a presque doublé ses actifs, à 512 milliards d’euros, contre 284 milliards en 2024."),
    ("de", "Die Bank hat ihre Bilanz von 284 auf 512 Milliarden Euro fast verdoppelt."),
    ("es", "El banco casi duplicó sus activos, de 284 a 512 millones de euros."),
    ("it", "La banca ha quasi raddoppiato gli attivi, da 284 a 512 milioni di euro."),
    ("pt", "O banco quase duplicou os ativos, de 284 para 512 milhões de euros."),
    ("nl", "De bank heeft haar balans bijna verdubbeld, van 284 naar 512 miljoen euro."),
    ("en", "July wheat was up 11.5 cents at $5.605 from a high of $5.65."),
    (
        "en",
        ("The airline’s profit rose to 1.14 billion crowns from 702 million a year ago.\n\nHarker said that despite the "
        "growth of the fleet, the load factor is holding up at 68 percent."),
    ),
    ("en", "Holdings above 10 percent held by these 12 banks fell to 74 in 2025 from 131 in 2015, the report said."),
    (
        "en",
        ("Wheat target 140 mln tonnes|The wheat target has been fixed at 140 million tonnes, up from 131 million.\n\nTaking "
        "the midpoint of 160 million tonnes as the target of 2030, the gap is large."),
    ),
    (
        "en",
        ("Harker has 56 percent of Corvane|Harker now holds 56 percent of the shares of Corvane.\n\nHarker said it has "
        "waived its condition that 80 percent of the shares of Corvane be tendered."),
    ),
    (
        "en",
        ("Corvane expects final dividend of 12 cents|Corvane expects to pay a final 2025 dividend of not less than 12 cents "
        "a share, making 17 cents for the year against 19 in 2024."),
    ),
]  # fmt: skip

WRONG = [
    ("en", "Sales rose to $212 million from $138 million, a 35 percent increase in the value of sales."),
    ("en", "The bank almost doubled its assets in 2025 to 512 billion crowns from 384 billion in 2024."),
    ("en", "The bank doubled its assets in 2025 to 512 billion crowns from 384 billion in 2024."),
    ("en", "July wheat was up 11.5 cents at $5.605 from $5.55 on Monday."),
    ("en", "Its members rose to 312 from 271, which is 5 percent more than a year ago."),
    (
        "en",
        (
            "The trade surplus widened to $4.12 billion in the first quarter against $3.04 billion a year ago.\n\nThe 14 percent "
            "increase in the surplus has brought pressure."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), FAULTLESS)
def test_told_of_something_else(language: str, text: str) -> None:
    title, _, body = text.rpartition("|")
    assert alarms(body, language, title) == []


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_told_of_the_values(language: str, text: str) -> None:
    title, _, body = text.rpartition("|")
    assert alarms(body, language, title)
