"""More of an owner's things than their number, told some paragraphs before."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

BETWEEN = {
    "en": "Nobody was hurt.", "fr": "Personne n’a été blessé.", "de": "Niemand wurde verletzt.",
    "es": "Nadie resultó herido.", "it": "Nessuno è rimasto ferito.", "pt": "Ninguém ficou ferido.",
    "nl": "Niemand raakte gewond.",
}  # fmt: skip

WRONG = (
    ("en", "Ems airport will shut a runway. The 14 carriers that serve Ems learned of it on Monday.",
     "The head of the authority said 17 of the airport’s carriers had agreed and that the rest would follow."),
    ("en", "Tolco, the firm that runs the ferry with 38 sailors, opened the books.",
     "While it was closed 47 of the firm’s sailors drove buses and the others took lessons."),
    ("en", "The college and its 26 teachers went home.", "Of late 31 of the college’s teachers have been ill."),
    ("fr", "Tolco, la société qui exploite le bac avec 38 marins, a ouvert ses comptes.",
     "Pendant la fermeture, 47 marins de la société ont conduit des cars, les autres ont suivi des cours."),
    ("fr", "Les 14 compagnies qui desservent l’aéroport l’ont appris lundi.",
     "Selon le directeur, 17 compagnies de l’aéroport ont déjà accepté."),
    ("de", "Tolco, die Gesellschaft, die die Fähre mit 38 Matrosen betreibt, legte die Bücher offen.",
     "In der Pause fuhren 47 Matrosen der Gesellschaft Busse, die anderen lernten."),
    ("es", "Tolco, la empresa que explota la línea con 38 marineros, abrió sus libros.",
     "Durante el cierre 47 marineros de la empresa condujeron autobuses."),
    ("it", "Tolco, la società che gestisce il traghetto con 38 marinai, ha aperto i conti.",
     "Durante la chiusura 47 marinai della società hanno guidato gli autobus, gli altri hanno seguito i corsi."),
    ("pt", "A Tolco, a empresa que explora a linha com 38 marinheiros, abriu os livros.",
     "Durante a pausa, 47 marinheiros da empresa conduziram autocarros."),
    ("nl", "Tolco, het bedrijf dat het veer met 38 matrozen uitbaat, opende de boeken.",
     "Intussen reden 47 matrozen van het bedrijf met bussen, de anderen volgden lessen."),
)  # fmt: skip

CLEAN = (
    ("en", "Ems airport will shut a runway. The 14 carriers that serve Ems learned of it on Monday.",
     "The head of the authority said 11 of the airport’s carriers had agreed and that the rest would follow."),
    ("en", "Ems airport will shut a runway. The 14 carriers that serve Ems from the east learned of it on Monday.",
     "The head of the authority said 17 of the airport’s carriers had agreed."),
    ("en", "Tolco, the firm that runs the ferry with 38 sailors, opened the books.",
     "While it was closed 47 of the navy’s sailors drove buses."),
    ("en", "Tolco, the firm that runs the ferry with 38 sailors in Hull, opened the books.",
     "While it was closed 47 of the firm’s sailors drove buses."),
    ("en", "In 1998 the firm ran the ferry with 38 sailors.", "On Monday 47 of the firm’s sailors drove buses."),
    ("en", "The firm runs the ferry with 38 sailors. It has 60 sailors in all.",
     "On Monday 47 of the firm’s sailors drove buses."),
    ("en", "The firm runs the ferry with about 38 sailors.", "On Monday 41 of the firm’s sailors drove buses."),
    ("fr", "Tolco, la société qui exploite le bac avec 38 marins, a ouvert ses comptes.",
     "Pendant la fermeture, 27 marins de la société ont conduit des cars, les autres ont suivi des cours."),
    ("fr", "Tolco, la société qui exploite le bac avec 38 marins saisonniers, a ouvert ses comptes.",
     "Pendant la fermeture, 47 marins de la société ont conduit des cars."),
    ("de", "Tolco, die Gesellschaft, die die Fähre mit 38 Matrosen betreibt, legte die Bücher offen.",
     "In der Pause fuhren 27 Matrosen der Gesellschaft Busse, die anderen lernten."),
    ("es", "Tolco, la empresa que explota la línea con 38 marineros, abrió sus libros.",
     "Durante el cierre 27 marineros de la empresa condujeron autobuses."),
    ("it", "Tolco, la società che gestisce il traghetto con 38 marinai, ha aperto i conti.",
     "Durante la chiusura 27 marinai della società hanno guidato gli autobus."),
    ("pt", "A Tolco, a empresa que explora a linha com 38 marinheiros, abriu os livros.",
     "Durante a pausa, 27 marinheiros da empresa conduziram autocarros."),
    ("nl", "Tolco, het bedrijf dat het veer met 38 matrozen uitbaat, opende de boeken.",
     "Intussen reden 27 matrozen van het bedrijf met bussen, de anderen volgden lessen."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "whole", "part"), WRONG, ids=lambda value: value[:30])
def test_alarm(language: str, whole: str, part: str) -> None:
    found = alarms(f"{whole}\n\n{BETWEEN[language]}\n\n{part}", language)
    assert [finding for finding in found if finding.family == "impossible"]


@pytest.mark.parametrize(("language", "whole", "part"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, whole: str, part: str) -> None:
    found = alarms(f"{whole}\n\n{BETWEEN[language]}\n\n{part}", language)
    assert not found
