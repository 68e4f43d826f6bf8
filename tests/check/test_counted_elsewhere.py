"""Numbers of things and the names told sentences on, with the twins in which the row is none of them."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

LIBRARIES = (
    "Residents will be consulted until March, the council said. It blames a fall in loans.\n\nReaders in Ashdown, Little "
    "Orme, Fallow, Penny Bridge and Torside will have to travel. The van that calls on Tuesdays stays."
)
STATIONS = (
    "Die Bahn schließt die Schalter an {} Bahnhöfen. Das teilte sie am Montag mit.\n\nWer bar zahlt, hat in Aldenau, Brünn, "
    "Kettwig, Ostheim und Vierlinden das Nachsehen. Automaten nehmen nur Karten."
)
UNIONS = (
    "The strike was called by {} unions. They met on Sunday.\n\nA joint letter signed by Verda, Unico, the Dockers League "
    "and Seamen United, the full complement, reached the minister."
)

WRONG = (
    ("en", "Council to shut six libraries", LIBRARIES),
    ("fr", "", ("Le rectorat supprimera une classe dans cinq écoles à la rentrée. Les syndicats protestent.\n\nDes parents se "
                "sont rassemblés jeudi à Morlange, à Fontaine-le-Bas, au Châtelard et à Saint-Cyr. Ils étaient 300.")),
    ("de", "", STATIONS.format("vier")),
    ("nl", "", ("Zes dorpen krijgen een nieuwe brandweerkazerne. Dat besloot de provincie woensdag.\n\nDe bouw begint in mei. "
                "Het gaat om Baarle, Kessem, Neerdorp, Sint-Odrade en Weldonk.")),
    ("nl", "", ("De gemeente sluit vijf zwembaden. Het water is er te koud geworden.\n\nIn Aalst, Berkum, Dorst en Elsloo hangt "
                "sinds zondag een briefje aan de deur.")),
    ("es", "", ("El temporal ha obligado a cerrar cuatro playas. Ondea la bandera roja.\n\nNadie puede bañarse en La Caleta, en "
                "El Palmar, en Bolonia, en Los Lances ni en Zahora. Los chiringuitos siguen abiertos.")),
    ("it", "", ("Chiudono cinque biblioteche della provincia. Mancano i fondi.\n\nI lettori di Albaredo, Castelnuovo, Motta e "
                "Salgareda dovranno spostarsi. Il bus passa due volte al giorno.")),
    ("pt", "", ("A empresa fecha quatro agências no distrito. O sindicato contesta.\n\nOs clientes de Alcains, em Belmonte, em "
                "Penamacor, em Sarzedas e em Vila Velha terão de viajar.")),
    ("en", "", UNIONS.format("three")),
)  # fmt: skip

CLEAN = (
    ("en", "Council to shut five libraries", LIBRARIES),
    ("de", "", STATIONS.format("fünf")),
    ("en", "", UNIONS.format("four")),
    # the row is not said to be all of them, or not of places
    ("en", "", ("The strike was called by five unions. They met on Sunday.\n\nMembers of Verda, Unico, the Dockers League and "
                "Seamen United marched.")),
    ("en", "", ("Trains will skip five stations. Passengers were told on Monday.\n\nThe line runs through Ashby, Bourne, Colne "
                "and Dale before it reaches the coast.")),
    # some of more, others, or places that the number has of its own
    ("en", "", ("Trains will skip six stations. Passengers were told on Monday.\n\nPeople wait at stops including those in "
                "Ashby, Bourne, Colne, Dale and Esk.")),
    ("en", "", ("The firm idled four plants in Utah, Ohio and Texas. Workers were told on Monday.\n\nPlants in Indiana, Kansas, "
                "Maine, Nevada and Iowa had been shut before.")),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_names_that_miss_their_number(language: str, title: str, text: str) -> None:
    assert [one.family for one in alarms(text, language, title)] == ["count"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN)
def test_names_of_others(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title)


FIRE = (
    "Police have made arrests, they said.\n\nAt its height 70 firefighters fought the blaze. Two of them suffered burns.\n\nIn "
    "custody are a girl of 15, two boys aged 16 and a youth of 17, all from the town."
)
CRASH = (
    "Le choc s’est produit mardi. La route est restée fermée deux heures.\n\nOnt été transportés à l’hôpital une femme de 41 "
    "ans, deux hommes de 38 ans et une fillette de 7 ans."
)
BUS = (
    "Der Bus fuhr auf einen Traktor auf. Die Straße war gesperrt.\n\nIns Krankenhaus kamen eine Frau von 52 Jahren, zwei "
    "Männer im Alter von 30 Jahren und ein Junge von 9 Jahren."
)
ROAD = (
    "El accidente ocurrió el martes. La carretera estuvo cortada.\n\nFueron trasladados una mujer de 41 años, dos hombres de "
    "38 años y una niña de 7 años."
)


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("en", "Three teenagers arrested after maltings blaze", FIRE),
        ("fr", "Cinq blessés dans une collision à Brel", CRASH),
        ("de", "Drei Verletzte bei Unfall in Rode", BUS),
        ("es", "Cinco heridos en un choque", ROAD),
    ],
)
def test_people_by_their_ages(language: str, title: str, text: str) -> None:
    assert [one.family for one in alarms(text, language, title)] == ["count"]


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("en", "Four teenagers arrested after maltings blaze", FIRE),
        ("fr", "Quatre blessés dans une collision à Brel", CRASH),
        ("de", "Vier Verletzte bei Unfall in Rode", BUS),
    ],
)
def test_people_as_many_as_told(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title)
