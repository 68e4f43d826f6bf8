"""Faults that one word ties together, whatever stands around: shares said, orders in time, remainders, births, rounds."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

Case = tuple[str, str, str, str, str]
"""Language, day of publication, title, text, and the code that it raises or ""."""

SHARES: list[Case] = [
    ("fr", "2026-11-20", "", "Les 150 départs, tous volontaires, concernent un quart de l’effectif, qui s’élève à 1 100 personnes.", "PCT-4"),
    ("fr", "2026-11-20", "", "Les 275 départs, tous volontaires, concernent un quart de l’effectif, qui s’élève à 1 100 personnes.", ""),
    ("en", "2026-11-20", "", "The 150 jobs to go are a quarter of the 1,100 at the plant.", "PCT-4"),
    ("en", "2026-11-20", "", "The 275 jobs to go are a quarter of the 1,100 at the plant.", ""),
    ("en", "2026-11-20", "", "The 150 protesters shut a quarter of the 1,100 doors.", ""),
    ("de", "2026-11-20", "", "Die 150 gestrichenen Stellen betreffen ein Viertel der Belegschaft, die 1100 Menschen zählt.", "PCT-4"),
    ("es", "2026-11-20", "", "Las 150 bajas afectan a una cuarta parte de la plantilla, que suma 1.100 personas.", "PCT-4"),
    ("nl", "2026-11-20", "", "De 150 ontslagen betreffen een kwart van de 1.100 werknemers.", "PCT-4"),
    ("pt", "2026-11-20", "", "As 150 demissões afetam um quarto dos 1.100 funcionários.", "PCT-4"),
]  # fmt: skip

ORDERS: list[Case] = [
    ("it", "2026-11-20", "", "L’altare gli fu commissionato nel 1984, dopo che la piena del 1989 aveva distrutto il vecchio.", "DAT-3"),
    ("en", "2026-11-20", "", "The altar was ordered in 1984, after the flood of 1989 had swept the old one away.", "DAT-3"),
    ("en", "2026-11-20", "", "The altar was ordered in 1989, after the flood of 1984 had swept the old one away.", ""),
    ("en", "2026-11-20", "", "The bridge of 1984 was shut after the flood of 1989.", ""),
    ("en", "2026-11-20", "", "The museum, which opened in 1984, closed after the fire of 1989.", ""),
    ("en", "2026-11-20", "", "Talks begun in 2019 ended after the vote of 2021.", ""),
    ("fr", "2026-11-20", "", "Le pont de 1984 a été fermé après la crue de 1989.", ""),
    ("fr", "2026-11-20", "", "Le pont a ouvert en 2019, avant la crue de 2017.", "DAT-3"),
    ("de", "2026-11-20", "", "Der Altar wurde 1984 bestellt, nachdem die Flut von 1989 den alten zerstört hatte.", "DAT-3"),
    ("nl", "2026-11-20", "", "Het altaar werd in 1984 besteld, nadat de vloed van 1989 het oude had verwoest.", "DAT-3"),
    ("en", "2026-09-17", "", "The regulator, which has had the data since May, will decide on a licence by June 2026.", "DAT-7"),
    ("en", "2026-09-17", "", "The regulator, which has had the data since May, will decide on a licence by December 2026.", ""),
    ("fr", "2026-09-17", "", "Le chantier sera terminé d’ici à juin 2026.", "DAT-7"),
    ("it", "2025-11-20", "", "La fiera si tiene sabato 29 e domenica 30 novembre.", ""),
    ("es", "2025-11-20", "", "La feria se celebra el sábado 29 y el domingo 30 de noviembre.", ""),
]  # fmt: skip

BIRTHS: list[Case] = [
    (
        "it", "2025-10-16", "Morto a 87 anni Oreste Bandinelli, maestro liutaio",
        ("Oreste Bandinelli è morto martedì a 87 anni. Lo ha annunciato la figlia, Marta Bandinelli.\n\nNato il 4 marzo "
         "1935 da un falegname, entrò in bottega a 14 anni."), "AGE-1",
    ),
    (
        "en", "2025-06-05", "Ida Rasmus, who drew the tides, dies at 87",
        "Ida Rasmus died on Sunday at her home. She was 87.\n\nIda Holvorsen was born on Oct. 9, 1934, on a farm.", "AGE-1",
    ),
    (
        "en", "2025-06-05", "Ida Rasmus, who drew the tides, dies at 90",
        "Ida Rasmus died on Sunday at her home. She was 90.\n\nIda Holvorsen was born on Oct. 9, 1934, on a farm.", "",
    ),
]  # fmt: skip

SUMS: list[Case] = [
    (
        "fr", "2026-02-13", "La halle coûtera 8,4 millions d’euros",
        ("Le conseil a voté sa rénovation : 8,4 millions d’euros.\n\nL’État apportera 2,6 millions, la région 1,9 million et "
         "le département 900 000 euros. La ville prendra le reste à sa charge, soit 2,4 millions."), "SUM-1",
    ),
    (
        "en", "2026-02-13", "Mill to pay $56 million",
        ("The mill will pay $56 million to end a lawsuit.\n\nOf the money, $41 million goes to the workers. Their lawyers "
         "get $8.5 million, or 15.2% of the whole, and the state collects the remaining $2.5 million."), "SUM-1",
    ),
    (
        "en", "2026-02-13", "Front takes town hall with 44 of 80 seats",
        ("The Front won the council on Tuesday, taking 44 of its 80 seats.\n\nThe Union, which held 41 in the outgoing "
         "house, was left with 25. The Greens won eight and independents the remaining three."), "",
    ),
    (
        "fr", "2026-02-13", "Sertimed lève 50 millions d’euros",
        ("Sertimed a levé 50 millions d’euros auprès de trois fonds. Le premier mène l’opération avec 25 millions ; le "
         "deuxième en apporte 15 et la fondation les 10 millions restants.\n\nAvant l’entrée des nouveaux venus, la société "
         "était valorisée 110 millions d’euros. Elle en vaut désormais 170 millions."), "VAL-1",
    ),
]  # fmt: skip

HEADLINES: list[Case] = [
    (
        "fr", "2025-11-06", "Le tramway coûtera 4,1 milliards d’euros",
        ("Le tramway coûtera 4,4 milliards d’euros, a précisé mercredi la ministre. C’est 400 millions de plus que "
         "l’estimation de 4 milliards rendue publique en 2023."), "RST-1",
    ),
    (
        "en", "2025-11-06", "Spray cuts infections by half, trial finds",
        "A nasal spray cut infections among older people by 40% in a trial with 4,100 volunteers.", "RST-1",
    ),
    (
        "en", "2025-11-06", "Spray cuts infections by half, trial finds",
        "A nasal spray cut infections among older people by 48% in a trial with 4,100 volunteers.", "",
    ),
    (
        "en", "2025-11-06", "",
        ("The market could be worth $2.4 billion a year by 2030, according to Kesari, a research firm. Not everyone is "
         "convinced.\n\nEven if the market never reaches the $2.4 million that Kesari forecasts for 2030, she said, it is "
         "busy."), "SCL-1",
    ),
    (
        "en", "2025-11-12", "",
        ("Fine wool fetched 1,464 cents on Wednesday.\n\nThe price gained 64 cents, or 4.6%, on last week’s 1,400, and is "
         "20% above the 1,220 paid a year ago."), "",
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", [*SHARES, *ORDERS, *BIRTHS, *SUMS, *HEADLINES], ids=lambda case: case[3][:60])
def test_said_in_words(case: Case) -> None:
    language, published, title, text, code = case
    assert {one.rule for one in alarms(text, language, title, published)} == ({code} if code else set())
