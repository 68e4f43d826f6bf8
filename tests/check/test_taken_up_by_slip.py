"""What an article takes up as known, against the headline that it misses by a slip, whatever its sentence denies."""

from __future__ import annotations

from tests.check.both_ways import told_both_ways

PIECES = (
    (
        "en",
        "Dam breach forces 5,200 from homes",
        (
            "A dam above Orrin gave way on Sunday night, and the lower town was cleared within the hour.\n\nNobody "
            "was hurt. The mayor, Ruth Lanning, praised the firemen.\n\nShe said {} residents who had to leave would "
            "be back by Friday."
        ),
        "the 5,700",
        "the 5,200",
    ),
    (
        "en",
        "Museum to return 186 bronzes",
        (
            "The Wendle Museum is to send 186 bronzes back to Benin City, its trustees said on Monday.\n\nThey were "
            "bought in 1903 from a dealer in Liverpool.\n\n“It is the right thing,” said the chair. {} pieces will "
            "be packed this month and flown out in June."
        ),
        "The 168",
        "The 186",
    ),
    (
        "en",
        "Steelmaker to cut 640 posts",
        (
            "Tarrant Steel will cut 640 posts at its works in Corfe by the end of the year.\n\nOrders have fallen by "
            "a third. The union said it had been told on Friday.\n\nMost of {} jobs to go are in the rolling mill."
        ),
        "the 460",
        "the 640",
    ),
    (
        "fr",
        "Une marée noire de 1 700 tonnes au large de Pénestin",
        (
            "Un cargo a perdu 1 700 tonnes de fioul dans la nuit de samedi à dimanche.\n\nLes plages sont fermées. "
            "Le préfet a demandé des renforts.\n\n« {} tonnes échappées des soutes mettront des mois à disparaître "
            "», prévient une biologiste."
        ),
        "Les 7 100",
        "Les 1 700",
    ),
    (
        "fr",
        "Le conseil vote 38 millions d’euros pour le stade",
        (
            "Le conseil municipal a voté mardi 38 millions d’euros pour rénover le stade.\n\nLes travaux dureront "
            "deux ans. Les supporteurs jouent en attendant à Braine.\n\nL’opposition juge que {} millions de "
            "l’opération seraient mieux employés dans les écoles."
        ),
        "les 36",
        "les 38",
    ),
    (
        "de",
        "Brauerei streicht 240 Stellen",
        (
            "Die Brauerei Holm streicht bis Jahresende 240 Stellen, wie sie am Freitag mitteilte.\n\nDer Absatz ist "
            "eingebrochen. Der Betriebsrat war vorher nicht gefragt worden.\n\n{} Stellen sollen ohne Kündigungen "
            "wegfallen."
        ),
        "Die 420",
        "Die 240",
    ),
    (
        "de",
        "Polizei findet 1,8 Tonnen Kokain",
        (
            "Im Hafen von Bremerhaven hat der Zoll 1,8 Tonnen Kokain entdeckt.\n\nEs lag in einem Container mit "
            "Bananen. Drei Männer wurden festgenommen.\n\n{} Kilogramm Rauschgift werden verbrannt."
        ),
        "Die 8.100",
        "Die 1.800",
    ),
    (
        "es",
        "El incendio arrasa 5.400 hectáreas",
        (
            "El fuego declarado el jueves en la sierra de Ancares ha arrasado 5.400 hectáreas.\n\nLos vecinos han "
            "vuelto a casa. El viento amaina.\n\nEl consejero no descarta que {} hectáreas quemadas se declaren zona "
            "catastrófica."
        ),
        "las 4.500",
        "las 5.400",
    ),
    (
        "es",
        "El museo compra un Zurbarán por 2,6 millones",
        (
            "El museo de Sagra ha comprado un lienzo de Zurbarán por 2,6 millones de euros.\n\nLo pintó hacia 1640. "
            "El cuadro estaba en Londres.\n\n{} millones de la compra salen de una herencia."
        ),
        "Los 2,9",
        "Los 2,6",
    ),
    (
        "it",
        "Il Comune vende l’ex caserma per 8,4 milioni",
        (
            "Il Comune ha venduto l’ex caserma per 8,4 milioni di euro a un costruttore di Verona.\n\nVi nasceranno "
            "case e negozi. L’opposizione protesta.\n\nCon {} milioni dell’operazione, ha detto il sindaco, si "
            "rifaranno le scuole."
        ),
        "gli 4,8",
        "gli 8,4",
    ),
    (
        "it",
        "Evacuate 1.300 persone per una bomba",
        (
            "Una bomba della guerra è stata trovata a Latina e 1.300 persone hanno lasciato la casa.\n\nGli "
            "artificieri l’hanno fatta brillare in una cava.\n\nNessuna delle {} persone evacuate ha riportato "
            "danni."
        ),
        "3.100",
        "1.300",
    ),
    (
        "pt",
        "Fogo destrói 2300 hectares em Mértola",
        (
            "Um incêndio que deflagrou no sábado destruiu 2300 hectares de mato e sobreiro.\n\nO vento mudou à "
            "noite. Dois bombeiros ficaram feridos.\n\nO autarca não aceita que {} hectares ardidos fiquem sem "
            "apoio."
        ),
        "os 3200",
        "os 2300",
    ),
    (
        "pt",
        "Fábrica despede 190 trabalhadores",
        (
            "A fábrica de Ovar vai despedir 190 trabalhadores até ao verão.\n\nAs encomendas caíram. O sindicato "
            "soube pelos jornais.\n\n{} trabalhadores recebem uma indemnização."
        ),
        "Os 290",
        "Os 190",
    ),
    (
        "nl",
        "Gemeente koopt kasteel voor 3,7 miljoen",
        (
            "De gemeente Vorst heeft kasteel Ter Horst gekocht voor 3,7 miljoen euro.\n\nHet staat al jaren leeg. De "
            "raad was verdeeld.\n\nVolgens de wethouder komen {} miljoen voor de aankoop uit de reserves."
        ),
        "de 7,3",
        "de 3,7",
    ),
    (
        "nl",
        "Storm velt 1.600 bomen",
        (
            "De storm van zondag heeft in het bos van Lage Mierde 1.600 bomen geveld.\n\nDe paden zijn dicht. "
            "Niemand raakte gewond.\n\nGeen van {} bomen wordt verkocht, zegt de boswachter."
        ),
        "de 6.100",
        "de 1.600",
    ),
)
"""Language, headline, text, what is wrong in it and what would be right."""

CLEAN = (
    (
        "de",
        "Brauerei streicht 240 Stellen",
        ("Die Brauerei streicht 240 Stellen.\n\nDie 420 Beschäftigten in Ulm sind nicht betroffen."),
    ),
    (
        "en",
        "Steelmaker to cut 640 posts",
        ("Tarrant Steel will cut 640 posts.\n\nNone of the 660 jobs in Hale is at risk, the union said."),
    ),
    (
        "fr",
        "La ville achète 38 bus",
        ("La ville achète 38 bus.\n\nElle n’a pas de place pour les 36 tramways promis, et 2 bus de plus."),
    ),
    (
        "es",
        "El museo compra un Zurbarán por 2,6 millones",
        ("El museo ha comprado un Zurbarán por 2,6 millones de euros.\n\nEn 2019 pagó 2,9 millones por un Murillo."),
    ),
    (
        "de",
        "Brauerei streicht 240 Stellen",
        ("Die Brauerei streicht 240 Stellen.\n\nNicht die 420 Stellen, von denen die Rede war, sagte der Chef."),
    ),
)


test_told_wrong, test_told_right, test_of_something_else = told_both_ways("restatement", PIECES, CLEAN)
