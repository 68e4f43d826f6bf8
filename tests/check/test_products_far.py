"""So many things at a price each, and far from both what all of them cost or bring in, or something else did."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "en",
        "Metro to open in June",
        "The corporation has ordered 36 trains, each of six coaches, from a factory near Leeds, at £4.8m a train.\n\nA driver said he was glad.\n\nThe finance director said rolling stock had come in at the agreed price, £127.8m for the whole fleet. A loan covers 40% of the cost of the line.",
    ),
    (
        "en",
        "Council thanks its carers",
        "The council will pay each of its 1,200 carers a one-off bonus of £500 in May.\n\nMany had worked through the winter. The leader of the council was moved.\n\nThe bonuses will cost £840,000, to be met from reserves.",
    ),
    (
        "en",
        "Jets for the island",
        "Skerry Air has ordered 24 jets at $45m apiece, its chief executive said.\n\nThe first will arrive in 2028. The airline flew 4 million people last year.\n\nBanks will finance four-fifths of the order, which is worth $1.8bn at list prices.",
    ),
    (
        "en",
        "Police fine cyclists",
        "Officers stopped 640 cyclists and fined them £60 each during the week.\n\nMost had no lights. One had no brakes.\n\nThe fines brought in £48,400, the force said.",
    ),
    (
        "fr",
        "La ville équipe ses écoles",
        "La ville a acheté 320 tableaux numériques à 1 900 euros pièce.\n\nLes premiers seront posés à Pâques. Les maîtres seront formés.\n\nLa commande, de 806 000 euros, est financée pour moitié par la région.",
    ),
    (
        "fr",
        "Une prime pour les salariés",
        "Chacun des 340 salariés touchera 1 500 euros en juin.\n\nLe syndicat s’en réjouit. Le directeur aussi.\n\nL’ensemble des primes coûtera 680 000 euros à l’entreprise.",
    ),
    (
        "de",
        "Gepanschter Wein",
        "Bis dahin waren 84.000 Flaschen in den Handel gelangt, für die die Kundschaft im Schnitt 9,50 Euro bezahlte. Eingekauft hatte der Winzer den Wein für weniger als 120.000 Euro.\n\nDer Winzer schwieg.\n\nDen Umsatz mit den falsch etikettierten Flaschen bezifferte die Richterin auf 978.000 Euro.",
    ),
    (
        "es",
        "Autobuses nuevos",
        "El ayuntamiento comprará 45 autobuses eléctricos a 320.000 euros cada uno.\n\nLlegarán en otoño. Los conductores harán un curso.\n\nLa compra asciende a 11,4 millones de euros y la paga la Unión Europea.",
    ),
    (
        "it",
        "Borse per gli studenti",
        "La fondazione darà a ciascuno dei 260 studenti una borsa di 1.800 euro.\n\nI primi la riceveranno a marzo.\n\nLe borse costano alla fondazione 648.000 euro.",
    ),
    (
        "nl",
        "Laptops voor scholen",
        "De gemeente koopt 1.400 laptops voor 450 euro per stuk.\n\nDe eerste komen in mei. De leraren zijn blij.\n\nDe aankoop kost 840.000 euro en wordt door het rijk betaald.",
    ),
    (
        "pt",
        "Apoio aos pescadores",
        "Cada um dos 310 pescadores receberá 2.400 euros em março.\n\nOs armadores não recebem nada.\n\nO apoio custa ao Estado 1,02 milhões de euros no total.",
    ),
    (
        "en",
        "Mackerel boats",
        "To soften the blow the government has set aside £1.02m for the crews and £3m for the two processing plants.\n\nThe union was not pleased.\n\nUnder the scheme 310 deckhands, engineers and skippers will each be paid a flat £2,400 in March, and that is all the crews will get.",
    ),
    (
        "de",
        "Stadt kauft Tablets",
        "Die Stadt kauft 1.400 Tablets zu je 450 Euro.\n\nDie ersten kommen im Mai. Die Lehrer freuen sich.\n\nDie Anschaffung kostet 360.000 Euro und wird vom Bund bezahlt.",
    ),
    (
        "es",
        "Paga extra",
        "Cada uno de los 340 empleados recibirá una prima de 1.500 euros en junio.\n\nEl sindicato se alegra.\n\nLas primas costarán a la empresa 680.000 euros.",
    ),
    (
        "nl",
        "Bonus voor verplegers",
        "Elk van de 1.200 verplegers krijgt in mei een bonus van 500 euro.\n\nDe vakbond is blij.\n\nDe bonussen kosten het ziekenhuis 840.000 euro.",
    ),
    (
        "pt",
        "Escolas com computadores",
        "A câmara vai comprar 1.400 computadores a 450 euros cada.\n\nOs primeiros chegam em maio.\n\nA compra custa 360.000 euros e é paga pelo Estado.",
    ),
    (
        "en",
        "School buys laptops",
        "The district is buying 1,400 laptops at $450 each for its teachers.\n\nThe first will come in May. A parent said it was about time.\n\nThe purchase will cost $360,000 and was approved unanimously.",
    ),
)

CLEAN = (
    (
        "en",
        "Council thanks its carers",
        "The council will pay each of its 1,200 carers a one-off bonus of £500 in May.\n\nMany had worked through the winter. The leader of the council was moved.\n\nThe bonuses will cost £600,000, to be met from reserves.",
    ),
    (
        "en",
        "Council thanks its carers",
        "The council will pay each of its 1,200 carers a one-off bonus of £500 in May.\n\nMany had worked through the winter. The leader of the council was moved.\n\nThe bill for social care came to £840,000 a month. Repairs to the town hall cost £900,000.",
    ),
    (
        "en",
        "Council thanks its carers",
        "The council will pay each of its 1,200 carers a one-off bonus of £500 in May.\n\nMany had worked through the winter. The leader of the council was moved.\n\nThe bonuses will cost £690,000 with tax and pension payments.",
    ),
    (
        "fr",
        "La ville équipe ses écoles",
        "La ville a acheté 320 tableaux numériques à 1 900 euros pièce.\n\nLes premiers seront posés à Pâques. Les maîtres seront formés.\n\nLa commande, de 608 000 euros, est financée pour moitié par la région.",
    ),
    (
        "fr",
        "Une prime pour les salariés",
        "Chacun des 340 salariés touchera 1 500 euros en juin.\n\nLe syndicat s’en réjouit. Le directeur aussi.\n\nLe bénéfice a atteint 680 000 euros l’an dernier. La rénovation de l’atelier coûtera 450 000 euros.",
    ),
    (
        "de",
        "Gepanschter Wein",
        "Bis dahin waren 84.000 Flaschen in den Handel gelangt, für die die Kundschaft im Schnitt 9,50 Euro bezahlte. Eingekauft hatte der Winzer den Wein für weniger als 120.000 Euro.\n\nDer Winzer schwieg.\n\nDen Umsatz mit den falsch etikettierten Flaschen bezifferte die Richterin auf 798.000 Euro.",
    ),
    (
        "de",
        "Gepanschter Wein",
        "Bis dahin waren 84.000 Flaschen in den Handel gelangt, für die die Kundschaft im Schnitt 9,50 Euro bezahlte. Eingekauft hatte der Winzer den Wein für weniger als 120.000 Euro.\n\nDer Winzer schwieg.\n\nDen Schaden bezifferte die Richterin auf 690.000 Euro. Sein Weingut schuldet der Bank 978.000 Euro.",
    ),
    (
        "es",
        "Autobuses nuevos",
        "El ayuntamiento comprará 45 autobuses eléctricos a 320.000 euros cada uno.\n\nLlegarán en otoño. Los conductores harán un curso.\n\nLa compra asciende a 14,4 millones de euros y la paga la Unión Europea.",
    ),
    (
        "es",
        "Autobuses nuevos",
        "El ayuntamiento comprará 45 autobuses eléctricos a 320.000 euros cada uno.\n\nLlegarán en otoño. Los conductores harán un curso.\n\nLa compra, que incluye los cargadores, asciende a 16,2 millones de euros.",
    ),
    (
        "it",
        "Borse per gli studenti",
        "La fondazione darà a ciascuno dei 260 studenti una borsa di 1.800 euro.\n\nI primi la riceveranno a marzo.\n\nLe borse costano alla fondazione 468.000 euro.",
    ),
    (
        "nl",
        "Laptops voor scholen",
        "De gemeente koopt 1.400 laptops voor 450 euro per stuk.\n\nDe eerste komen in mei. De leraren zijn blij.\n\nDe aankoop kost 630.000 euro en wordt door het rijk betaald.",
    ),
    (
        "pt",
        "Apoio aos pescadores",
        "Cada um dos 310 pescadores receberá 2.400 euros em março.\n\nOs armadores não recebem nada.\n\nO apoio custa ao Estado 744 mil euros no total.",
    ),
    (
        "en",
        "Mackerel boats",
        "To soften the blow the government has set aside £1.02m for the crews and £3m for the two processing plants.\n\nThe union was not pleased.\n\nUnder the scheme 310 deckhands, engineers and skippers will each be paid a flat £2,400 in March. Owners get the rest.",
    ),
    (
        "en",
        "Club counts its tickets",
        "The club sold 24,000 season tickets at £400 each in the summer.\n\nThe ground was full all year. The manager was pleased.\n\nTicket sales brought in £14.2m, a club record.",
    ),
    (
        "en",
        "Police fine cyclists",
        "Officers stopped 640 cyclists and fined them £60 each during the week.\n\nMost had no lights. One had no brakes.\n\nThe fines have brought in £48,400 since January, the force said.",
    ),
    (
        "fr",
        "Une prime pour les salariés",
        "Chacun des 340 salariés touchera 1 500 euros en juin.\n\nLe syndicat s’en réjouit. Le directeur aussi.\n\nLes primes des cadres coûteront 680 000 euros à l’entreprise.",
    ),
    (
        "en",
        "Council thanks its carers",
        "The council will pay each of its 1,200 carers a one-off bonus of £500 in May.\n\nMany had worked through the winter. The leader of the council was moved.\n\nThe executives’ bonuses cost £840,000, a sum that angered the union.",
    ),
    (
        "en",
        "Jets for the island",
        "Skerry Air has ordered 24 jets at $45m apiece, its chief executive said.\n\nThe first will arrive in 2028. The airline flew 4 million people last year.\n\nAn option for 16 more would take the order to $1.8bn.",
    ),
    (
        "en",
        "Council thanks its carers",
        "Of the 1,200 carers, 300 will be paid a bonus of £500 each in May.\n\nMany had worked through the winter.\n\nThe bonuses will cost £150,000.",
    ),
    (
        "en",
        "Festival ends",
        "Some 12,400 people bought tickets for the festival at an average of £25.\n\nIt rained on Saturday. The bands played on.\n\nThe festival cost £410,000 to put on and had £90,000 from the council.",
    ),
    (
        "de",
        "Stadt kauft Tablets",
        "Die Stadt kauft 1.400 Tablets zu je 450 Euro.\n\nDie ersten kommen im Mai. Die Lehrer freuen sich.\n\nDie Anschaffung der Server kostet 840.000 Euro.",
    ),
    (
        "de",
        "Stadt kauft Tablets",
        "Die Stadt kauft 1.400 Tablets zu je 450 Euro.\n\nDie ersten kommen im Mai. Die Lehrer freuen sich.\n\nDie Anschaffung kostet 630.000 Euro. Das Rathaus wird für 900.000 Euro saniert.",
    ),
    (
        "it",
        "Multe ai ciclisti",
        "I vigili hanno multato 640 ciclisti, 60 euro ciascuno, in una settimana.\n\nMolti erano senza luci.\n\nCon le multe il comune ha incassato 48.400 euro nel 2025.",
    ),
    (
        "es",
        "Paga extra",
        "Cada uno de los 340 empleados recibirá 1.500 euros en junio.\n\nEl sindicato se alegra.\n\nLa prima de los directivos costará 680.000 euros.",
    ),
    (
        "nl",
        "Kaartjes",
        "De club verkocht 12.400 kaartjes voor gemiddeld 25 euro.\n\nHet regende. De bands speelden door.\n\nDe opbrengst van de horeca was 410.000 euro.",
    ),
    (
        "pt",
        "Escolas com computadores",
        "A câmara vai comprar 1.400 computadores a 450 euros cada.\n\nOs primeiros chegam em maio.\n\nA compra dos terrenos custa 860.000 euros.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, title: str, text: str) -> None:
    assert [one.rule for one in alarms(text, language, title)] == ["RAT-1"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title)
