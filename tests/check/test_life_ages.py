"""Ages against the only birth of an article, and years of things against the only year they may be counted from."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "2026-03-10", "Olga Marsh, who drew the shore", "Olga Marsh, the illustrator who has died aged 84, claimed never to have owned a ruler.\n\nHer first book came out in 1961. It sold 400 copies, and her brother bought half of them.\n\nOlga Marsh was born in Deal on 2 June 1938, a pilot’s daughter."),
    ("en", "2026-03-10", "Mayor lays down the chain", "Nothing had led her to it. Born on 14 March 1958 in Deal, Helen Rudd taught sums until a school closed.\n\nIn May 1995 she took the town hall by eleven votes. At 33, she was the only woman on the board."),
    ("fr", "2026-03-10", "Le peintre Yves Morane est mort à 79 ans", "Il peignait la nuit. Yves Morane s’est éteint dimanche à Vannes.\n\nNé le 4 mai 1943 à Brest, il était entré à l’école en 1961.\n\nSon marchand, Paul Caradec, salue un ami."),
    ("fr", "2026-03-10", "Une maire s’en va", "Née le 14 mars 1958 à Figeac, Hélène Rudel enseigne au collège.\n\nEn mai 1995, elle prend la mairie de onze voix. À 33 ans, la voilà seule femme du conseil."),
    ("de", "2026-03-10", "Maler Jens Moor mit 79 Jahren gestorben", "Er malte bei Nacht. Jens Moor starb am Sonntag in Kiel.\n\nMoor wurde am 4. Mai 1943 in Husum geboren."),
    ("es", "2026-03-10", "Muere a los 79 años el pintor Luis Mora", "Pintaba de noche. Luis Mora falleció el domingo en Cádiz.\n\nMora nació el 4 de mayo de 1943 en Huelva."),
    ("it", "2026-03-10", "È morto a 79 anni il pittore Luca Mori", "Dipingeva di notte. Luca Mori è morto domenica a Pisa.\n\nMori era nato il 4 maggio 1943 a Lucca."),
    ("pt", "2026-03-10", "Morreu aos 79 anos o pintor Luís Mora", "Pintava de noite. Luís Mora morreu no domingo em Faro.\n\nMora nasceu a 4 de maio de 1943 em Beja."),
    ("en", "2026-07-16", "Tea room marks 90 years with penny scones", "Queues stretched past the bank on Wednesday.\n\nTwo sisters started the business in July 1946 with a loan of £90.\n\nA second shop, opened in 1986, lasted seven years."),
    ("en", "2026-07-16", "Warm water from the pit", "The pit has been shut for 25 years. Nobody knows the galleries.\n\nThe heat will warm 620 homes.\n\nStokely produced coal from 1897 to 1987 and employed 1,450 people."),
    ("fr", "2026-10-15", "À Tulvac, le cinéma souffle cinquante bougies", "Samedi, toute la rue sera de la fête.\n\nL’aventure a débuté en octobre 1981, dans un garage.\n\nUne crue avait noyé la salle en 2003."),
    ("de", "2026-10-15", "Buchladen feiert 50 Jahre", "Am Samstag gibt es Kuchen.\n\nDas Geschäft wurde im Oktober 1981 in einer Garage eröffnet.\n\nEine Flut zerstörte 2003 die Regale."),
    ("es", "2026-10-15", "La librería cumple 50 años", "El sábado habrá tarta.\n\nLa tienda abrió en octubre de 1981 en un garaje.\n\nUna riada la dañó en 2003."),
    ("nl", "2026-10-15", "Boekhandel viert 50 jaar", "Zaterdag is er taart.\n\nDe winkel werd in oktober 1981 in een garage geopend.\n\nEen overstroming vernielde in 2003 de kasten."),
)  # fmt: skip
SOUND = (
    ("en", "2026-03-10", "Olga Marsh, who drew the shore", "Olga Marsh, the illustrator who has died aged 87, claimed never to have owned a ruler.\n\nHer first book came out in 1961, when she was 22. It sold 400 copies.\n\nIn 2016, at 78, she swam to the pier.\n\nOlga Marsh was born in Deal on 2 June 1938, a pilot’s daughter."),
    ("en", "2026-03-10", "Mayor lays down the chain", "Nothing had led her to it. Born on 14 March 1958 in Deal, Helen Rudd taught sums until a school closed.\n\nIn May 1995 she took the town hall by eleven votes. At 37, she was the only woman on the board."),
    ("fr", "2026-03-10", "Le peintre Yves Morane est mort à 82 ans", "Il peignait la nuit. Yves Morane s’est éteint dimanche à Vannes.\n\nNé le 4 mai 1943 à Brest, il était entré à l’école en 1961.\n\nSon frère, mort à 79 ans, peignait aussi."),
    ("de", "2026-03-10", "Maler Jens Moor mit 82 Jahren gestorben", "Er malte bei Nacht. Jens Moor starb am Sonntag in Kiel.\n\nMoor wurde am 4. Mai 1943 in Husum geboren."),
    ("es", "2026-03-10", "Muere a los 82 años el pintor Luis Mora", "Pintaba de noche. Luis Mora falleció el domingo en Cádiz.\n\nMora nació el 4 de mayo de 1943 en Huelva."),
    ("it", "2026-03-10", "È morto a 82 anni il pittore Luca Mori", "Dipingeva di notte. Luca Mori è morto domenica a Pisa.\n\nMori era nato il 4 maggio 1943 a Lucca."),
    ("en", "2026-07-16", "Tea room marks 80 years with penny scones", "Queues stretched past the bank on Wednesday.\n\nTwo sisters started the business in July 1946 with a loan of £90.\n\nA second shop, opened in 1986, lasted seven years."),
    ("en", "2026-07-16", "Tea room marks 80 years with penny scones", "Queues stretched past the bank on Wednesday.\n\nThe hall next door was opened in 1941.\n\nThe first pot was sold in 1946."),
    ("en", "2026-07-16", "Warm water from the pit", "The pit has been shut for 39 years. Nobody knows the galleries.\n\nThe heat will warm 620 homes.\n\nStokely produced coal from 1897 to 1987 and employed 1,450 people."),
    ("fr", "2026-10-15", "À Tulvac, le cinéma souffle quarante-cinq bougies", "Samedi, toute la rue sera de la fête.\n\nL’aventure a débuté en octobre 1981, dans un garage.\n\nUne crue avait noyé la salle en 2003."),
    ("de", "2026-10-15", "Buchladen feiert 45 Jahre", "Am Samstag gibt es Kuchen.\n\nDas Geschäft wurde im Oktober 1981 in einer Garage eröffnet.\n\nEine Flut zerstörte 2003 die Regale."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), FAULTY)
def test_age_that_the_only_birth_or_beginning_denies_is_reported(
    language: str, published: str, title: str, text: str
) -> None:
    found = alarms(text, language, title, published)
    assert "age" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "published", "title", "text"), SOUND)
def test_age_that_fits_or_is_of_another_is_not(language: str, published: str, title: str, text: str) -> None:
    found = alarms(text, language, title, published)
    assert not found, (text, found)
