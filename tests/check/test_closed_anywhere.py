"""Parts told over a passage that says itself that it has all of them, under a headline or lead with their whole."""

from __future__ import annotations

from tests.check.both_ways import told_both_ways

PIECES = (
    (
        "en",
        "Parish shares out £96,000",
        (
            "Hartwell parish council shared out £96,000 among its clubs on Tuesday night.\n\nFour of them had "
            "applied. The cricket club gets £34,000 for a pavilion, the brass band £21,000. Tennis was given £18,000 "
            "for its courts.\n\nThe remaining {} goes to the scouts, whose hut burnt down in March."
        ),
        "£13,000",
        "£23,000",
    ),
    (
        "en",
        "Lottery pays for three parks",
        (
            "Three parks in the borough will share 5.6 million pounds from the lottery.\n\nLocke Park will have 2.4 "
            "million for its lake and Queen’s Gardens 1.9 million for new paths. Millfield, the smallest of the "
            "three, is getting {}.\n\nWork starts in autumn."
        ),
        "900,000",
        "1.3 million",
    ),
    (
        "en",
        "Crew of tanker rescued",
        (
            "All 27 men aboard the tanker Halcyon were lifted off by helicopter on Friday.\n\nFourteen are "
            "Filipinos, and six come from Ukraine. The {} are Greeks, the coastguard said.\n\nThe ship is still "
            "burning."
        ),
        "other five",
        "other seven",
    ),
    (
        "fr",
        "La ville consacre 8,9 millions à ses écoles",
        (
            "La ville de Sarre consacrera 8,9 millions d’euros à ses écoles cette année.\n\nL’école Pasteur "
            "absorbera 3,7 millions pour sa toiture. Ferry en recevra 2,8 pour une cantine.\n\nLes {} restants iront "
            "à l’école du Port, où tout est à refaire."
        ),
        "1,9 million",
        "2,4 millions",
    ),
    (
        "fr",
        "Une association compte ses repas",
        (
            "L’association a servi 14 600 repas l’hiver dernier, un record depuis sa création.\n\nLe local de la "
            "gare en a distribué 6 900, celui du canal 4 200. Le troisième et plus petit, aux Tanneries, a donné {} "
            "repas.\n\nLa présidente cherche des bénévoles."
        ),
        "2 700",
        "3 500",
    ),
    (
        "fr",
        "Un conseil de 33 élus",
        (
            "Le nouveau conseil compte 33 élus, installés samedi.\n\nLa liste du maire en a obtenu 19. L’opposition "
            "de gauche se contente de huit sièges.\n\nLes {} reviennent à une liste citoyenne."
        ),
        "quatre derniers",
        "six derniers",
    ),
    (
        "de",
        "Verein sammelt 74.000 Euro",
        (
            "Der Verein hat bei seinem Lauf 74.000 Euro gesammelt, so viel wie nie.\n\nDas Kinderhospiz bekommt "
            "31.000 Euro, die Tafel 22.000. Mit den restlichen {} Euro wird ein Bus gekauft.\n\nIm nächsten Jahr "
            "soll wieder gelaufen werden."
        ),
        "15.000",
        "21.000",
    ),
    (
        "de",
        "Drei Brücken für 12,4 Millionen",
        (
            "Der Landkreis erneuert drei Brücken für zusammen 12,4 Millionen Euro.\n\nDie Innbrücke kostet 5,6 "
            "Millionen, die Brücke in Haag 3,9 Millionen. Für die in Wang sind {} vorgesehen.\n\nBaubeginn ist im "
            "März."
        ),
        "2,1 Millionen",
        "2,9 Millionen",
    ),
    (
        "es",
        "La Diputación reparte 6,3 millones",
        (
            "La Diputación repartirá 6,3 millones de euros entre cuatro comarcas.\n\nLa del norte recibirá 2,4 "
            "millones y la costa 1,7. La sierra se lleva 1,2 millones.\n\nLos {} euros restantes serán para el "
            "valle."
        ),
        "600.000",
        "1.000.000",
    ),
    (
        "es",
        "Rescatados 84 migrantes",
        (
            "Salvamento Marítimo rescató ayer a 84 migrantes de una patera frente a Almería.\n\nCuarenta y seis son "
            "hombres; hay 19 mujeres. Los {} son menores.\n\nTodos están bien de salud."
        ),
        "otros 15",
        "otros 19",
    ),
    (
        "it",
        "La Regione stanzia 9,5 milioni",
        (
            "La Regione ha stanziato 9,5 milioni per tre ospedali.\n\nA Cuneo vanno 4,2 milioni, ad Alba 2,9. I "
            "rimanenti {} sono per Bra.\n\nI lavori partono in estate."
        ),
        "1,6 milioni",
        "2,4 milioni",
    ),
    (
        "it",
        "Il museo conta 38.200 visitatori",
        (
            "Il museo ha avuto nel 2025 38.200 visitatori, più di ogni altro anno.\n\nGli italiani sono stati "
            "21.400. I tedeschi, 9.300, vengono in estate.\n\nFrancesi, {}, chiudono la lista."
        ),
        "3.500",
        "7.500",
    ),
    (
        "pt",
        "Câmara distribui 720 mil euros",
        (
            "A câmara distribuiu 720 mil euros por três coletividades.\n\nO clube de futebol fica com 310 mil euros "
            "e a banda com 190 mil. Os restantes {} euros vão para os bombeiros.\n\nA oposição absteve-se."
        ),
        "140 mil",
        "220 mil",
    ),
    (
        "nl",
        "Stichting verdeelt 56.000 euro",
        (
            "De stichting verdeelt 56.000 euro onder drie scholen.\n\nDe Wilgen krijgt 24.000 euro, De Linde 19.000. "
            "De {} euro is voor De Eik.\n\nHet geld komt van een erfenis."
        ),
        "overige 9.000",
        "overige 13.000",
    ),
    (
        "nl",
        "Bus met 52 reizigers gekanteld",
        (
            "Een bus met 52 reizigers is zaterdag bij Luik gekanteld.\n\nDertig mensen kwamen met de schrik vrij, "
            "veertien raakten lichtgewond. De {} liggen in het ziekenhuis.\n\nDe chauffeur is gehoord."
        ),
        "overige zes",
        "overige acht",
    ),
)
"""Language, headline, text, what is wrong in it and what would be right."""

CLEAN = (
    (
        "en",
        "Council",
        (
            "Hartwell shared out £96,000 among its clubs.\n\nThe cricket club gets £34,000, the brass band £21,000, "
            "and tennis £18,000. Five smaller clubs got less."
        ),
    ),
    (
        "fr",
        "Écoles",
        (
            "La ville consacrera 8,9 millions à ses écoles.\n\nPasteur absorbera 3,7 millions, Ferry 2,8. La "
            "troisième, la plus petite, recevra 1,9 million, et 500 000 euros iront aux crèches."
        ),
    ),
    (
        "de",
        "Brücken",
        (
            "Der Landkreis erneuert Brücken für 12,4 Millionen Euro.\n\nDie drei teuersten sind die Innbrücke für "
            "5,6 Millionen, Haag für 3,9 Millionen und Wang für 2,1 Millionen."
        ),
    ),
    (
        "it",
        "Museo",
        ("Il museo ha avuto 38.200 visitatori.\n\nGli italiani sono stati 21.400, i tedeschi 9.300, i francesi 3.500."),
    ),
    (
        "pt",
        "Coletividades",
        (
            "A câmara distribuiu 720 mil euros.\n\nO clube fica com 310 mil euros, a banda com 190 mil. Os restantes "
            "140 mil euros do fundo ficam para 2027, e 80 mil foram devolvidos."
        ),
    ),
)


test_told_wrong, test_told_right, test_of_something_else = told_both_ways("sum", PIECES, CLEAN)
