"""The same digits with another unit of one dimension, of one thing or of two."""

from __future__ import annotations

from tests.check.both_ways import told_both_ways

PIECES = (
    (
        "en",
        "Reservoir of 25 gigalitres",
        (
            "The dam at Holt is 120 metres high and will feed a 36MW power station.\n\nIt took four years to build. "
            "Fish ladders are on both sides.\n\nThe {} station starts work in May."
        ),
        "36GW",
        "36MW",
    ),
    (
        "fr",
        "Le câble sous-marin arrive",
        (
            "Le câble, long de 84 kilomètres, reliera l’île au continent dès juin.\n\nIl a été posé en onze jours. "
            "Un navire norvégien l’a déroulé.\n\nCe câble de {} a coûté 120 millions d’euros."
        ),
        "84 mètres",
        "84 kilomètres",
    ),
    (
        "de",
        "Neuer Speicher am Netz",
        (
            "In Wunsiedel ist ein Batteriespeicher mit 32 Megawatt ans Netz gegangen.\n\nEr kostete 28 Millionen "
            "Euro. Die Stadt ist beteiligt.\n\nDieser Speicher von {} gleicht Schwankungen aus."
        ),
        "32 Gigawatt",
        "32 Megawatt",
    ),
    (
        "es",
        "Una planta solar para Teruel",
        (
            "La planta solar, de 48 megavatios, ocupa un antiguo aeródromo.\n\nSe ha construido en un año.\n\nLa "
            "planta de {} dará luz a 20.000 hogares."
        ),
        "48 gigavatios",
        "48 megavatios",
    ),
    (
        "it",
        "Un tunnel per la ferrovia",
        (
            "Il tunnel, lungo 12,5 chilometri, passa sotto il monte Orsaro.\n\nGli scavi sono durati sei "
            "anni.\n\nQuesto tunnel di {} è costato 800 milioni."
        ),
        "12,5 metri",
        "12,5 chilometri",
    ),
)
"""Language, headline, text, what is wrong in it and what would be right."""

CLEAN = (
    (
        "fr",
        "Câble",
        ("Le câble est long de 84 kilomètres.\n\nLe navire de 84 mètres qui l’a posé est norvégien."),
    ),
    (
        "en",
        "Station",
        ("The dam will feed a 36MW power station.\n\nThe lake behind it is 36 metres deep and feeds 36 farms."),
    ),
    (
        "fr",
        "Tunnel",
        ("Le tunnel est long de 84 kilomètres.\n\nLes ouvriers y ont trouvé une barque de 84 mètres."),
    ),
    (
        "de",
        "Speicher",
        ("Der Speicher leistet 32 Megawatt, das sind 32.000 Kilowatt.\n\nDieser Speicher von 32 Megawatt kostet viel."),
    ),
)


test_told_wrong, test_told_right, test_of_something_else = told_both_ways("scale", PIECES, CLEAN)
