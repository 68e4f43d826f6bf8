"""Shares whose whole stands elsewhere: by the noun behind an area, by a pair of that matter, by the items of a list."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "en",
        "Frost hits cherries",
        "At the head of the valley, which has 640 hectares (1,581 acres) of orchards, it fell to -4.2°C.\n\nGrowers were angry.\n\nCherries take up 416 hectares, or 55%, of the valley’s orchards. The apricots came through.",
    ),
    (
        "fr",
        "Le gel frappe les cerisiers",
        "La vallée compte 640 hectares de vergers.\n\nLes producteurs sont en colère.\n\nLes cerisiers occupent 416 hectares, soit 55 % des vergers de la vallée.",
    ),
    (
        "de",
        "Frost trifft Kirschen",
        "Das Tal hat 640 Hektar Obstwiesen.\n\nDie Bauern sind wütend.\n\nKirschen stehen auf 416 Hektar, 55 Prozent der Obstwiesen.",
    ),
    (
        "es",
        "La helada golpea las cerezas",
        "El valle tiene 640 hectáreas de frutales.\n\nLos agricultores protestan.\n\nLos cerezos ocupan 416 hectáreas, el 55 % de los frutales del valle.",
    ),
    (
        "it",
        "Zafferano, raccolto record",
        "La raccolta si è chiusa domenica con 78 chili di stimmi, il 30% in più dei 60 del 2024.\n\n«Ormai il 60% di quello che raccogliamo va all’estero», dice la presidente.\n\nDei 78 chili, 31 sono già stati spediti o prenotati oltre confine. Gli altri 47 restano in Italia.",
    ),
    (
        "en",
        "Saffron crop",
        "The harvest closed on Sunday with 78 kilos.\n\n“By now 60% of what we pick goes abroad,” the chairwoman said.\n\nOf the 78 kilos, 31 have been sold overseas. The other 47 stay at home.",
    ),
    (
        "fr",
        "Le safran",
        "« Désormais 60 % de ce que nous récoltons part à l’étranger », dit la présidente.\n\nLa récolte fut bonne.\n\nSur les 78 kilos, 31 ont été exportés. Les 47 autres restent en France.",
    ),
    (
        "es",
        "El azafrán",
        "«Hoy el 60 % de lo que recogemos va al extranjero», dice la presidenta.\n\nLa cosecha fue buena.\n\nDe los 78 kilos, 31 se han vendido fuera de España. Los otros 47 se quedan.",
    ),
    (
        "nl",
        "Woonlink sloopt flats",
        "Woonlink gaat 288 flats slopen. Er komen 410 woningen voor terug.\n\nDe nieuwbouw kost 118 miljoen euro.\n\nVan de nieuwe huizen worden er 246 sociaal verhuurd, 98 krijgen een middenhuur en 66 gaan in de verkoop. Met een aandeel van 45 procent sociale huur voldoet het plan aan de eis van de gemeente, die op 40 procent ligt.",
    ),
    (
        "en",
        "Council plans homes",
        "The council will build 410 homes on the site.\n\nOf the new homes 246 will be let at social rents, 98 at a middle rent and 66 will be sold. With a share of 45% for social rents the plan meets the rule.",
    ),
    (
        "fr",
        "Des logements à la place du stade",
        "La ville bâtira 200 logements.\n\nParmi eux, 120 iront à des étudiants, 60 à des familles et 20 à des retraités. La part des familles, 45 %, satisfait le maire.",
    ),
    (
        "de",
        "Neue Wohnungen",
        "Die Stadt baut 200 Wohnungen.\n\nDavon gehen 120 an Studenten, 60 an Familien und 20 an Rentner. Mit einem Anteil von 45 Prozent für Familien ist die Stadt zufrieden.",
    ),
)

CLEAN = (
    (
        "en",
        "Frost hits cherries",
        "At the head of the valley, which has 640 hectares (1,581 acres) of orchards, it fell to -4.2°C.\n\nGrowers were angry.\n\nCherries take up 416 hectares, or 65%, of the valley’s orchards. The apricots came through.",
    ),
    (
        "en",
        "Frost hits cherries",
        "The province has 640 hectares of orchards.\n\nGrowers were angry.\n\nCherries take up 416 hectares, or 85%, of the valley’s orchards. The apricots came through.",
    ),
    (
        "fr",
        "Le gel frappe les cerisiers",
        "La vallée compte 640 hectares de vergers.\n\nLes producteurs sont en colère.\n\nLes cerisiers occupent 416 hectares, soit 65 % des vergers de la vallée.",
    ),
    (
        "de",
        "Frost trifft Kirschen",
        "Das Tal hat 640 Hektar Obstwiesen.\n\nDie Bauern sind wütend.\n\nKirschen stehen auf 416 Hektar, 65 Prozent der Obstwiesen.",
    ),
    (
        "it",
        "Zafferano, raccolto record",
        "La raccolta si è chiusa domenica con 78 chili di stimmi, il 30% in più dei 60 del 2024.\n\n«Ormai il 40% di quello che raccogliamo va all’estero», dice la presidente.\n\nDei 78 chili, 31 sono già stati spediti o prenotati oltre confine. Gli altri 47 restano in Italia.",
    ),
    (
        "it",
        "Zafferano, raccolto record",
        "La raccolta si è chiusa domenica con 78 chili di stimmi.\n\n«Ormai il 60% di quello che raccogliamo va ai ristoranti», dice la presidente.\n\nDei 78 chili, 31 sono già stati spediti o prenotati oltre confine. Gli altri 47 restano in Italia.",
    ),
    (
        "en",
        "Saffron crop",
        "The harvest closed on Sunday with 78 kilos.\n\n“By now 40% of what we pick goes abroad,” the chairwoman said.\n\nOf the 78 kilos, 31 have been sold overseas. The other 47 stay at home.",
    ),
    (
        "nl",
        "Woonlink sloopt flats",
        "Woonlink gaat 288 flats slopen. Er komen 410 woningen voor terug.\n\nDe nieuwbouw kost 118 miljoen euro.\n\nVan de nieuwe huizen worden er 246 sociaal verhuurd, 98 krijgen een middenhuur en 66 gaan in de verkoop. Met een aandeel van 60 procent sociale huur voldoet het plan aan de eis van de gemeente, die op 40 procent ligt.",
    ),
    (
        "en",
        "Council plans homes",
        "The council will build 410 homes on the site.\n\nOf the new homes 246 will be let at social rents, 98 at a middle rent and 66 will be sold. The national share of homes for sale is 45%.",
    ),
    (
        "en",
        "Council plans homes",
        "The council will build 410 homes on the site.\n\nOf the new homes 246 will be let at social rents, 98 at a middle rent and 66 will be sold. The share of social homes in the city as a whole is 45%.",
    ),
    (
        "fr",
        "Des logements à la place du stade",
        "La ville bâtira 200 logements.\n\nParmi eux, 120 iront à des étudiants, 60 à des familles et 20 à des retraités. La part des familles, 30 %, satisfait le maire.",
    ),
    (
        "it",
        "Nuove case",
        "Il comune costruirà 200 alloggi.\n\nDi questi 120 andranno a studenti, 60 a famiglie e 20 a pensionati. La quota delle famiglie in città è del 45%.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, title: str, text: str) -> None:
    assert [one.rule for one in alarms(text, language, title)] == ["PCT-4"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title)
