"""A value of each thing or day with the only number and total of an article that can go with it, and others that cannot."""

from __future__ import annotations

from tests.check.both_ways import told_both_ways

PIECES = (
    (
        "en",
        "Village hall gets its roof back",
        (
            "The trust sold 1,240 slates to supporters who wanted their names on the roof.\n\nA slate cost £45, and "
            "every one was taken by Easter. The campaign brought in a total of {}, its treasurer, Joan Pell, "
            "said.\n\nThe builders start in June and hope to be done by the autumn fair."
        ),
        "£71,300",
        "£55,800",
    ),
    (
        "en",
        "Nurses to get a thank-you payment",
        (
            "Every nurse on the island will find an extra $750 in the May pay packet, the health minister said on "
            "Monday.\n\nThere are 2,600 nurses in its four hospitals. The gesture will cost the treasury {}, she "
            "told parliament.\n\nDoctors get nothing."
        ),
        "$2.6 million",
        "$1.95 million",
    ),
    (
        "en",
        "Ferry firm orders ships",
        (
            "Norlines has ordered six ferries from a yard in Gdansk. They will cost 85 million euros apiece.\n\nThe "
            "first will sail in 2028, the last two years later. Banks are lending most of the {} euros that the "
            "order comes to.\n\nUnions welcomed the news."
        ),
        "640 million",
        "510 million",
    ),
    (
        "en",
        "Wind farm wins approval",
        (
            "The farm off Cullen will have 62 turbines, each of 8 megawatts, and a substation at sea.\n\nFishermen "
            "had fought it for three years. The cable comes ashore at Portsoy.\n\nWith a combined capacity of {} it "
            "will be the largest on the coast."
        ),
        "620 megawatts",
        "496 megawatts",
    ),
    (
        "fr",
        "La ville équipe ses collégiens",
        (
            "Chaque collégien de Montbrac recevra à la rentrée une tablette de 320 euros.\n\nIls sont 4 500 "
            "collégiens, répartis dans neuf établissements. La facture s’élève à {} d’euros, a précisé le "
            "maire.\n\nLes parents d’élèves sont partagés."
        ),
        "2,1 millions",
        "1,44 million",
    ),
    (
        "fr",
        "Le marathon de Lorvac attire la foule",
        (
            "Ils étaient 3 800 coureurs dimanche sur la ligne de départ du marathon de Lorvac.\n\nLe dossard coûtait "
            "55 euros. Les inscriptions ont rapporté {} euros au club, qui reversera une partie de la somme à "
            "l’hôpital.\n\nLe vainqueur a mis 2 h 21."
        ),
        "266 000",
        "209 000",
    ),
    (
        "fr",
        "Des bus neufs pour l’agglomération",
        (
            "L’agglomération a commandé 24 bus électriques. Chaque véhicule coûte 540 000 euros, batteries "
            "comprises.\n\nLa région prend en charge la moitié des {} d’euros de dépense totale.\n\nLes premiers "
            "rouleront en avril."
        ),
        "15,6 millions",
        "12,96 millions",
    ),
    (
        "de",
        "Ein Bonus für die Pfleger",
        (
            "Das Land zahlt jeder Pflegekraft im Dezember einen Bonus von 600 Euro.\n\nIn den Heimen arbeiten 12.500 "
            "Pflegekräfte. Insgesamt kostet das Versprechen {} Euro, wie der Minister vorrechnete.\n\nDie "
            "Gewerkschaft nennt es ein Trinkgeld."
        ),
        "9,8 Millionen",
        "7,5 Millionen",
    ),
    (
        "de",
        "Solarpark am Kanal",
        (
            "Auf dem früheren Kiesgelände stehen 48.000 Module zu je 420 Watt.\n\nDie Anwohner wurden dreimal "
            "angehört. Ein Schaf kostet der Betreiber auch, zum Mähen.\n\nDie Gesamtleistung gibt der Betreiber mit "
            "{} an."
        ),
        "26 Megawatt",
        "20,2 Megawatt",
    ),
    (
        "es",
        "El ayuntamiento reparte bicicletas",
        (
            "El ayuntamiento ha comprado 950 bicicletas para los estudiantes de la ciudad.\n\nCada bicicleta ha "
            "costado 380 euros. El desembolso total asciende a {} euros, según la concejala de Movilidad.\n\nLas "
            "primeras se entregarán en septiembre."
        ),
        "475.000",
        "361.000",
    ),
    (
        "es",
        "Ayudas a los pescadores",
        (
            "Los 640 pescadores de la ría cobrarán 1.500 euros cada uno por la veda.\n\nLa Xunta pagará antes del "
            "verano. La medida supone en total {} de euros.\n\nLos mariscadores piden lo mismo."
        ),
        "1,3 millones",
        "960.000",
    ),
    (
        "it",
        "Il teatro vende gli abbonamenti",
        (
            "Il teatro ha venduto 2.300 abbonamenti, mai così tanti.\n\nOgni abbonamento costa 140 euro. L’incasso "
            "complessivo è di {} euro, ha detto il direttore.\n\nLa stagione si apre a ottobre con Verdi."
        ),
        "414mila",
        "322mila",
    ),
    (
        "it",
        "Bonus ai docenti",
        (
            "A ciascun docente andrà un bonus di 500 euro. I docenti della provincia sono 6.800.\n\nLa spesa totale "
            "per il ministero è di {} di euro.\n\nI sindacati sono divisi."
        ),
        "4,6 milioni",
        "3,4 milioni",
    ),
    (
        "pt",
        "Câmara compra computadores",
        (
            "A câmara comprou 1.250 computadores para as escolas do concelho.\n\nCada computador custou 420 euros. A "
            "despesa total foi de {} euros, disse a vereadora.\n\nAs aulas começam em setembro."
        ),
        "725 mil",
        "525 mil",
    ),
    (
        "pt",
        "Apoio aos agricultores",
        (
            "Por cada hectare de olival abandonado, os agricultores recebem 350 euros.\n\nForam aprovados 2.400 "
            "hectares. No total, o Estado gasta {} de euros.\n\nO pagamento chega em maio."
        ),
        "1,2 milhões",
        "840 mil",
    ),
    (
        "nl",
        "Gratis zwemles voor kinderen",
        (
            "De gemeente betaalt dit jaar de zwemles van 3.200 kinderen.\n\nElk kind kost haar 240 euro. De rekening "
            "komt uit op {} euro, zegt wethouder Anouk de Wit.\n\nIn september beginnen de lessen."
        ),
        "1,02 miljoen",
        "768.000",
    ),
    (
        "nl",
        "Windpark op zee",
        (
            "Voor de kust verrijzen 45 turbines van 12 megawatt elk.\n\nVissers protesteerden. De kabel komt aan "
            "land bij Katwijk.\n\nHet park krijgt een totaal vermogen van {}."
        ),
        "700 megawatt",
        "540 megawatt",
    ),
    (
        "en",
        "Lido breaks its record",
        (
            "The lido at Wexcombe had 63,000 bathers in August. It was open on 30 days, having closed once for a "
            "storm.\n\nThat is an average of {} visitors a day, its manager, Ron Tull, said.\n\nIce cream sold out "
            "twice."
        ),
        "2,700",
        "2,100",
    ),
    (
        "fr",
        "Un musée plein",
        (
            "Le musée a accueilli 96 000 visiteurs pendant l’exposition, qui a duré 80 jours.\n\nCela représente une "
            "moyenne de {} entrées par jour, du jamais vu.\n\nUne prolongation est exclue."
        ),
        "1 500",
        "1 200",
    ),
    (
        "de",
        "Rekord im Freibad",
        (
            "36.000 Badegäste kamen im Juli ins Freibad. Geöffnet war es an 30 Tagen.\n\nIm Schnitt waren es {} "
            "Besucher pro Tag.\n\nDer Kiosk verkaufte 9.000 Portionen Pommes."
        ),
        "1.600",
        "1.200",
    ),
    (
        "it",
        "Mostra da record",
        (
            "La mostra è rimasta aperta 90 giorni e ha avuto 108.000 visitatori.\n\nIn media {} persone al giorno "
            "hanno visto i disegni.\n\nIl museo pensa al bis."
        ),
        "1.600",
        "1.200",
    ),
    (
        "es",
        "La piscina bate su marca",
        (
            "Por la piscina municipal pasaron en julio 27.000 bañistas. Abrió 30 días.\n\nLa media fue de {} "
            "personas al día, según el concejal.\n\nEl bar hizo su agosto."
        ),
        "1.200",
        "900",
    ),
    (
        "nl",
        "Drukte in het museum",
        (
            "Het museum trok met de tentoonstelling 84.000 bezoekers in 70 dagen.\n\nGemiddeld kwamen er {} mensen "
            "per dag.\n\nDe directeur is tevreden."
        ),
        "1.500",
        "1.200",
    ),
)
"""Language, headline, text, what is wrong in it and what would be right."""

CLEAN = (
    (
        "en",
        "Hall roof",
        (
            "The trust sold 1,240 slates to supporters.\n\nA slate cost £45. Raffles and a dance brought in more, "
            "and the campaign raised £71,300 in all with the dance.\n\nThe builders start in June."
        ),
    ),
    (
        "en",
        "Nurses",
        (
            "Every nurse on the island will get an extra $750. There are 2,600 nurses.\n\nThe hospitals cost the "
            "treasury $2.6 million a month.\n\nDoctors get nothing."
        ),
    ),
    (
        "en",
        "Ferries",
        (
            "Norlines has ordered six ferries for 85 million euros apiece. With training and spares, the contract "
            "comes to 640 million euros."
        ),
    ),
    (
        "en",
        "Bonus",
        ("Each of the 300 drivers will get £1,000. The firm made £450,000 from parcels last year."),
    ),
    (
        "en",
        "Tickets",
        ("A ticket costs £20, or £12 for children. The club sold 4,000 tickets and took a total of £64,000."),
    ),
    (
        "fr",
        "Course",
        (
            "Ils étaient 3 800 coureurs. Le dossard coûtait 55 euros pour le marathon, 30 pour le semi. Les "
            "inscriptions ont rapporté 166 000 euros."
        ),
    ),
    (
        "fr",
        "Vigne",
        (
            "Le domaine exploite 85 hectares, dont 60 en production, à raison de 40 hectolitres à l’hectare. La "
            "récolte totale atteint 2 400 hectolitres."
        ),
    ),
    (
        "it",
        "Teatro",
        (
            "Ogni abbonamento costa 140 euro e il teatro ne ha venduti 2.300. Il restauro è costato in totale "
            "414mila euro."
        ),
    ),
    (
        "pt",
        "Olival",
        (
            "Por cada hectare de olival, os agricultores recebem 350 euros. Foram aprovados 2.400 hectares. O "
            "programa custou no total 1,2 milhões de euros em dois anos."
        ),
    ),
    (
        "nl",
        "Zwemles",
        (
            "Elk kind kost de gemeente 240 euro. Dit jaar doen 3.200 kinderen mee. Het bad zelf kost in totaal 1,02 "
            "miljoen euro per jaar."
        ),
    ),
)


test_told_wrong, test_told_right, test_of_something_else = told_both_ways("rate", PIECES, CLEAN)
