"""Faultless sentences of wire copy, in which words beside the amounts tell that they do not belong together."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTLESS = [
    ("en", "At noon the index was down 12.4 points at 2,214.3, compared with an opening 2,220.1."),
    (
        "en",
        "Rail trade profit was £9.1 million, up from £4.2 million, with £5.0 million made on buses, up from £3.1 million.",
    ),
    (
        "en",
        (
            "Output increased 0.8 percent in the quarter and 4.1 percent in the year, compared with growth of 0.5 percent in "
            "the last one and 3.6 percent in 2024."
        ),
    ),
    ("en", "The index has risen to 84.6 percent, up from 81.2 percent in May, and up 0.3 on the day."),
    (
        "en",
        "Prices will rise to 5.1 percent from 0.9 percent if ministers allow a 12 percent increase in the minimum wage.",
    ),
    ("en", "The bank sees the pound rising another three cents this week from around $1.30."),
    (
        "en",
        "The franc rose to a fix of 121.415 marks per 100 from 121.080, and sterling eased to 2.940 marks from 2.946.",
    ),
    (
        "en",
        (
            "Turnover rose to 31.4 billion crowns in the first half, the chairman said. In the same months orders rose seven "
            "percent to 32.1 billion crowns."
        ),
    ),
    (
        "en",
        (
            "The bank raised its dividend to 11 percent of its $1.6 billion capital, from nine percent on capital of $1.4 "
            "billion.\n\nIts balance sheet total rose four percent to $198.2 billion."
        ),
    ),
    (
        "en",
        (
            "The body will guarantee about $60 million in debt, and another $40 million for land.\n\nYards are to shed 25 "
            "percent of capacity."
        ),
    ),
    (
        "en",
        "Trade came to 28.5 billion crowns ($42.75 billion), or 5.2 billion crowns ($7.8 billion) less than in 2024.",
    ),
    ("en", "Nobody would have said so a year or 18 months ago."),
    ("en", "Shares stood at 310p at 1130 GMT. Call income rose 9.5 percent to £4.97 billion."),
    (
        "en",
        "The 90 firms each have loans exceeding $50 billion, together $10,052 billion or about 20 percent of all loans.",
    ),
    ("en", "The three were standing at a tram stop and were hurt by flying glass."),
    ("en", "The five firms were restricting their trade with the broker, above all in oil and metals."),
    ("en", "Six guides were found guilty over the deaths of 14 Danes and seven others in a flooded gorge."),
    ("en", "The 29-member council is composed of a chairman, five deputies and 23 other members."),
    (
        "en",
        (
            "The account showed a surplus of $11.2 billion. Among other items, investment abroad posted an outflow of $2.9 "
            "billion after a deficit of $5.0 billion in May and a surplus of $1.1 billion a year ago."
        ),
    ),
    (
        "en",
        "The firm will spend $1 billion over the next four years. It aims to cut emissions by 2030 and end them by 2050.",
    ),
    (
        "en",
        (
            "Some 67,000 researchers had short contracts, two-thirds of the total research staff employed, alongside 30,000 "
            "teachers."
        ),
    ),
    ("en", "The Organisation for Economic Cooperation and Development (OECD) has cut its forecast."),
    ("en", "The camp holds Afghani families. Many Afghans have tried to reach the coast."),
    ("en", "Rising costs took profit from £42m to £26m."),
    ("en", "Higher energy prices cut profit from £42m to £26m."),
    ("fr", "La hausse des coûts a ramené le bénéfice de 42 à 26 millions d’euros."),
    ("de", "Steigende Kosten drückten den Gewinn von 42 auf 26 Millionen Euro."),
    ("es", "La subida de los costes llevó el beneficio de 42 a 26 millones de euros."),
    ("de", "Die Unternehmer klagen. Kommunale Unternehmen dagegen, Versorger vor allem, schweigen."),
    ("de", "Mathias Schweitzer spricht um 14 Uhr. Der Zug endet vor der Schweizer Botschaft."),
    ("en", "Only 11 of these 37 large fields lie outside the gulf, and five of the 37 are new."),
    ("en", "They flew to Washington for the International Monetary Fund's (IMF) meeting."),
    ("en", "The results would top 1986 income of $888 million or $5.45 per share on sales of $15 billion."),
    ("en", "The institutes were divided about 2025 growth forecasts: three predicted two percent and two one percent."),
    ("en", "The minister will report a 2025 budget deficit of nine billion yuan."),
    ("en", "The debt, due between September 2024 and end 2025, is spread over 10 years with five years grace."),
    (
        "en",
        (
            "The price of salt has not changed for 20 years, while costs have risen.\n\nThe plan for the 2022-26 period, "
            "published in April, said nothing of it."
        ),
    ),
    ("fr", "À midi, l’indice cédait 12,4 points à 2 214,3, contre 2 220,1 à l’ouverture."),
    ("fr", "L’inflation passera de 0,9 % à 5,1 % si le gouvernement accorde une hausse de 12 % du salaire minimum."),
    ("fr", "Six guides ont été condamnés pour la mort de 14 Danois et de sept autres personnes."),
]

WRONG = [
    ("en", "At noon the index was down 12.4 points at 2,214.3, compared with 2,220.1 on Monday."),
    ("en", "Turnover rose seven percent to 32.1 billion crowns, from 31.4 billion in 2024."),
    ("en", "The 29-member council is composed of five deputies and 23 other members."),
    ("en", "The rise in sales was from £42m to £26m."),
    ("fr", "La hausse du chiffre d’affaires, de 42 à 26 millions, surprend."),
    ("en", "The three towns were Ashby, Bourne, Colne and Dale."),
]


@pytest.mark.parametrize(("language", "text"), FAULTLESS)
def test_told_of_something_else(language: str, text: str) -> None:
    assert alarms(text, language) == []


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_told_of_these(language: str, text: str) -> None:
    assert alarms(text, language)
