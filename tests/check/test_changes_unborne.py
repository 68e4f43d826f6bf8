"""A change that no two values make, with the only two values whose change the article does not tell, in other places and
other words; differences of the headline and those taken up.
"""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

# (language, published, title, text with {} for the change, wrong, right)
CASES = [
    (
        "en", "2026-02-10", "Thefts of bikes {} in four years at Marden",
        ("Police in Marden logged 840 stolen bicycles last year, most of them on the station forecourt.\n\nThe figures, shown "
        "to councillors on Monday, contrast with the 480 cases of 2021, when the station had 19 cameras. A new lock costs £90."),
        "triple", "almost double",
    ),
    (
        "en", "2025-11-20", "Shepherds count the cost",
        ("The spring frosts took their toll. Growers on the Tolland plain picked {} fewer pears than the year before, their "
        "union said on Monday.\n\nThe nights of late April were the worst.\n\nThe harvest came to 48,000 tonnes. The previous "
        "year it had been 60,000, and a cold store was built.\n\nThe price held: 70 cents a kilo."),
        "a third", "a fifth",
    ),
    (
        "en", "2026-01-15", "Fewer eels in the Lenn",
        ("Fishermen landed 5,100 kilos of eel in the season that ended in December.\n\nThe price at the quay was £14 a kilo.\n\n"
        "With the catch down by {} from the 6,800 kilos of the previous season, three of the 22 boats are for sale."),
        "a third", "a quarter",
    ),
    (
        "fr", "2025-10-09", "La noix sourit au Vercel",
        ("Les séchoirs tournent encore. La récolte atteindrait cette année 43 200 tonnes, selon la coopérative, loin des 36 000 "
        "ramassées en 2024, quand la grêle avait tout haché.\n\n« Le fruit est sain », savoure un producteur.\n\nUn bond de {} "
        "en un an fait plaisir, convient le président, Alain Mercier."),
        "30 %", "20 %",
    ),
    (
        "fr", "2025-12-11", "« On ne refuse personne »",
        ("Josette Pinel dirige un vestiaire solidaire.\n\nCombien de familles passent chez vous ?\n\n1 950 en octobre. À la même "
        "époque en 2023, elles étaient 1 300. Un tiers a un emploi.\n\nQue faut-il faire ?\n\nRegarder les choses en face. La "
        "demande a {} en deux ans, notre loyer aussi a grimpé."),
        "doublé", "augmenté de moitié",
    ),
    (
        "de", "2025-10-21", "Hagel drückt Birnenernte am Weidensee",
        ("In den Gärten am Weidensee hängt weniger. Die Bauern ernten rund {} weniger Birnen als im vergangenen Jahr, teilte der "
        "Verband am Montag mit.\n\nIm Mai hatte es gehagelt.\n\nDie Ernte beläuft sich auf 45.900 Tonnen. Im Vorjahr waren es "
        "61.200 gewesen. Vor allem die frühen Sorten fehlen."),
        "ein Drittel", "ein Viertel",
    ),
    (
        "nl", "2026-01-27", "De bibliotheek van Oostwold telt de leden",
        ("Op dinsdag is het er stil. In tien jaar tijd is het aantal leden {}. Het gebouw lekt en de bus rijdt niet meer.\n\n"
        "In 2016 had de bibliotheek nog 4.200 leden.\n\nMet de 2.800 van nu haalt ze de norm net, zegt de directeur."),
        "gehalveerd", "met een derde gedaald",
    ),
    (
        "es", "2026-02-16", "El faro de Cabo Lindo recibe {} más de visitantes",
        ("El faro cerró 2025 con 36.000 visitantes, el mejor registro desde que abrió.\n\nEl año anterior habían subido sus "
        "escaleras 30.000 personas. Los paseos en barca también crecieron, de 200 a 230.\n\nLa entrada cuesta 4 euros."),
        "un 15 %", "un 20 %",
    ),
    (
        "it", "2025-11-05", "Castagne, raccolto {} sui monti di Valdora",
        ("Quest'anno i produttori di Valdora hanno raccolto 3.900 tonnellate di castagne. Lo dice il consorzio, che riunisce 140 "
        "aziende.\n\nIl confronto con l'anno scorso, quando ne erano state raccolte 6.000, dà la misura della siccità. I "
        "prezzi sono saliti da 2 a 3 euro al chilo."),
        "dimezzato", "giù del 35%",
    ),
    (
        "pt", "2026-03-12", "Queixas por maus cheiros {} em três anos em Vale de Ouro",
        ("A câmara registou no ano passado 500 participações por maus cheiros, quase todas de verão.\n\nOs números contrastam com "
        "as 200 ocorrências de 2022, ano em que a vila tinha duas fábricas."),
        "triplicaram", "mais do que duplicaram",
    ),
]  # fmt: skip
DIFFERENCES = [
    (
        "en", "2025-10-16", "Foundry closures cost {} jobs at Harden",
        ("Harden Castings will pour its last iron at Easter, the company told employees on Wednesday.\n\nOrders have not "
        "recovered, said the director.\n\nOnce all is done, in March, the payroll will number 540, down from 700 today."),
        "140", "160",
    ),
    (
        "fr", "2025-10-01", "Une saison en or pour les gîtes",
        ("De mai à septembre, les gîtes ont enregistré 2,7 millions de nuitées, contre 2,4 millions durant la saison 2024. La "
        "progression atteint 12,5 %.\n\nJuin a été calme.\n\nCes {} nuitées supplémentaires se concentrent sur la côte."),
        "400 000", "300 000",
    ),
    (
        "en", "2025-10-01", "A golden summer for the campsites",
        ("The campsites counted 2.7 million overnight stays, against 2.4 million in the summer of 2024.\n\nJune was quiet.\n\n"
        "Those {} extra stays went to the coast."),
        "400,000", "300,000",
    ),
]  # fmt: skip
SILENT = [
    (
        "en", "2026-08-20", "Councillors back 260 homes",
        ("Councillors approved the plan after the developer agreed to double the number offered for social rent.\n\nIt first put "
        "310 houses on the site, 32 of them for social rent. The plan as passed has 64 social homes.\n\nThe firm will pay £3.12m "
        "for a school. It had offered £2.5m last autumn."),
    ),
    (
        "en", "1987-03-02", "Budget deficit seen fuelling inflation",
        ("The inflation rate is 6.5 percent against 3.8 percent in 1985.\n\nAnalysts say the deficit more than doubled last year "
        "from an initial estimate of 36.5 billion rupees."),
    ),
    (
        "fr", "2025-10-01", "Le vin se vend mieux",
        ("Les ventes de rouge ont progressé de 8 %, celles de blanc de 3 %, celles de rosé de 12 %.\n\nLe domaine a produit 4 500 "
        "hectolitres, contre 4 300 l’an dernier."),
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES + DIFFERENCES, ids=lambda case: f"{case[0]}-{case[2][:20]}")
def test_told_far_apart(case: tuple[str, ...]) -> None:
    language, published, title, text, wrong, right = case
    found = alarms(text.replace("{}", wrong), language, title.replace("{}", wrong), published)
    assert [one.family for one in found] == ["change"], found
    assert not alarms(text.replace("{}", right), language, title.replace("{}", right), published)


@pytest.mark.parametrize("case", SILENT, ids=lambda case: case[2][:20])
def test_told_of_something_else(case: tuple[str, ...]) -> None:
    language, published, title, text = case
    assert not alarms(text, language, title, published)
