"""More told of an owner's things than it has: towns of a county, hectares of a park."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("fr", "Élection", "Dans cette circonscription rurale, qui compte 41 communes, 29 316 électeurs ont voté.\n\nLe report des voix a fait la différence. Mme Terrasson devance son adversaire dans 47 communes de la circonscription."),
    ("en", "Vote", "In the constituency, which has 41 townships, 29,316 people voted.\n\nTurnout was low. She came first in 47 townships of the constituency."),
    ("en", "Vote", "The county is made up of 41 townships.\n\nTurnout was low. She came first in 47 of the county’s townships."),
    ("de", "Wahl", "Im Landkreis, der 41 Gemeinden zählt, gingen 29.316 Menschen zur Wahl.\n\nDie Beteiligung war gering. In 47 Gemeinden des Landkreises lag sie vorn."),
    ("de", "Wahl", "Der Landkreis hat 41 Gemeinden.\n\nDie Beteiligung war gering. In 47 Gemeinden des Landkreises lag sie vorn."),
    ("es", "Voto", "La comarca tiene 41 municipios.\n\nLa participación fue baja. Ganó en 47 municipios de la comarca."),
    ("it", "Voto", "Il collegio comprende 41 comuni.\n\nL’affluenza è stata bassa. La candidata è prima in 47 comuni del collegio."),
    ("pt", "Voto", "O distrito tem 41 freguesias.\n\nA participação foi baixa. Ganhou em 47 freguesias do distrito."),
    ("nl", "Stemming", "De regio telt 41 gemeenten.\n\nDe opkomst was laag. In 47 gemeenten van de regio kwam ze als eerste uit de bus."),
    ("pt", "Incêndio", "O fogo, que deflagrou a 11 de agosto, consumiu 15.600 hectares do concelho de Vale da Nave, na sua maioria pinhal.\n\nMorreram duas pessoas.\n\n«Um concelho de 14.200 hectares e 3.900 habitantes não se levanta sozinho», avisou o autarca."),
    ("fr", "Incendie", "L’incendie a parcouru 2 600 hectares de la commune.\n\nPersonne n’a été blessé.\n\nLa commune, qui s’étend sur 2 100 hectares, n’a plus de forêt."),
    ("en", "Fire", "The fire burned 2,600 acres of the park.\n\nNobody was hurt.\n\nThe park, which covers 2,100 acres, will stay shut until May."),
    ("es", "Fuego", "El fuego ha arrasado 2.600 hectáreas del parque.\n\nNo hubo heridos.\n\nEl parque, de 2.100 hectáreas, seguirá cerrado hasta mayo."),
    ("it", "Rogo", "Il rogo ha bruciato 2.600 ettari del parco.\n\nNessun ferito.\n\nIl parco, che si estende su 2.100 ettari, resterà chiuso fino a maggio."),
    ("de", "Brand", "Das Feuer vernichtete 2.600 Hektar des Parks.\n\nVerletzt wurde niemand.\n\nDer Park, der 2.100 Hektar umfasst, bleibt bis Mai geschlossen."),
    ("nl", "Brand", "Het vuur verwoestte 2.600 hectare van het park.\n\nNiemand raakte gewond.\n\nHet park, dat 2.100 hectare beslaat, blijft tot mei dicht."),
    ("fr", "École", "L’école accueille 312 élèves, dont 58 internes.\n\nLa rentrée s’est bien passée. Parmi les internes, 71 viennent de l’étranger."),
    ("en", "Coaches", "Scores vary among the county’s 46 elementary schools.\n\nThe board met.\n\nCoaches will start work in August in 52 of the elementary schools, with the rest to follow in 2027."),
    ("de", "Feuerwehr", "Die Feuerwehr, die 64 Mitglieder hat, rückte aus.\n\nEs war spät. 78 Mitglieder der Feuerwehr waren im Einsatz."),
    ("en", "Choir", "The union, with 320 members, met on Friday.\n\nIt was late. A total of 354 of the union’s members voted for the strike."),
    ("es", "Edificio", "El edificio tiene 120 viviendas.\n\nHubo susto. Los bomberos desalojaron 134 viviendas del edificio."),
    ("it", "Condominio", "Il condominio conta 120 appartamenti.\n\nNessun ferito. Sono stati evacuati 134 appartamenti del condominio."),
    ("nl", "Flat", "De flat telt 120 woningen.\n\nNiemand raakte gewond. De brandweer ontruimde 134 woningen in de flat."),
)  # fmt: skip

SOUND = (
    ("fr", "Élection", "Dans cette circonscription rurale, qui compte 41 communes, 29 316 électeurs ont voté.\n\nLe report des voix a fait la différence. Mme Terrasson devance son adversaire dans 37 communes de la circonscription."),
    ("en", "Vote", "In the constituency, which has 41 townships, 29,316 people voted.\n\nTurnout was low. She came first in 37 townships of the constituency."),
    ("de", "Wahl", "Im Landkreis, der 41 Gemeinden zählt, gingen 29.316 Menschen zur Wahl.\n\nDie Beteiligung war gering. In 37 Gemeinden des Landkreises lag sie vorn."),
    ("es", "Voto", "La comarca tiene 41 municipios.\n\nLa participación fue baja. Ganó en 37 municipios de la comarca."),
    ("it", "Voto", "Il collegio comprende 41 comuni.\n\nL’affluenza è stata bassa. La candidata è prima in 37 comuni del collegio."),
    ("pt", "Voto", "O distrito tem 41 freguesias.\n\nA participação foi baixa. Ganhou em 37 freguesias do distrito."),
    ("nl", "Stemming", "De regio telt 41 gemeenten.\n\nDe opkomst was laag. In 37 gemeenten van de regio kwam ze als eerste uit de bus."),
    ("pt", "Incêndio", "O fogo, que deflagrou a 11 de agosto, consumiu 10.600 hectares do concelho de Vale da Nave, na sua maioria pinhal.\n\nMorreram duas pessoas.\n\n«Um concelho de 14.200 hectares e 3.900 habitantes não se levanta sozinho», avisou o autarca."),
    ("fr", "Incendie", "L’incendie a parcouru 1 600 hectares de la commune.\n\nPersonne n’a été blessé.\n\nLa commune, qui s’étend sur 2 100 hectares, n’a plus de forêt."),
    ("en", "Fire", "The fire burned 1,600 acres of the park.\n\nNobody was hurt.\n\nThe park, which covers 2,100 acres, will stay shut until May."),
    ("es", "Fuego", "El fuego ha arrasado 1.600 hectáreas del parque.\n\nNo hubo heridos.\n\nEl parque, de 2.100 hectáreas, seguirá cerrado hasta mayo."),
    ("nl", "Brand", "Het vuur verwoestte 1.600 hectare van het park.\n\nNiemand raakte gewond.\n\nHet park, dat 2.100 hectare beslaat, blijft tot mei dicht."),
    ("fr", "École", "L’école accueille 312 élèves, dont 58 internes.\n\nLa rentrée s’est bien passée. Parmi les internes, 31 viennent de l’étranger."),
    ("en", "Coaches", "Scores vary among the county’s 46 elementary schools.\n\nThe board met.\n\nCoaches will start work in August in 32 of the elementary schools, with the rest to follow in 2027."),
    ("es", "Edificio", "El edificio tiene 120 viviendas.\n\nHubo susto. Los bomberos desalojaron 134 viviendas del barrio."),
    ("de", "Kreis", "Der Landkreis Aulen hat 41 Gemeinden.\n\nIm Nachbarkreis ist es ähnlich. In 47 Gemeinden des Landkreises Berg lag sie vorn."),
    ("fr", "Parc", "Le parc compte 41 communes.\n\nEn 2030, avec l’extension, 47 communes du parc seront concernées."),
    ("en", "Two", "The school has 12 primary classes.\n\nThe head was glad. Some 15 classes of the school went to the sea."),
    ("fr", "Deux", "Le département compte 41 communes littorales.\n\nDimanche, 47 communes du département ont voté."),
    ("en", "Two", "The county has 41 townships, and the neighbouring county 60.\n\nIn 47 townships of the county, she came first."),
    ("en", "Past", "The park covers 2,100 acres.\n\nIn 2012 a fire burned 2,600 acres of the park, which has shrunk since."),
    ("en", "Past", "The fleet of the company has 41 ships.\n\nLast year 47 ships of the company were painted."),
    ("de", "Kreis", "Der Kreis hat 41 Gemeinden.\n\nKünftig werden es mehr: 47 Gemeinden des Kreises soll es 2030 geben."),
    ("es", "Parque", "El parque, de 2.100 hectáreas, arde.\n\nEl fuego ha quemado 2.600 hectáreas de la sierra."),
    ("it", "Parco", "Il parco conta 41 comuni.\n\nHanno chiesto di entrare 47 comuni della provincia."),
    ("fr", "Ville", "La ville compte 1 200 logements sociaux vides.\n\nL’an dernier, 1 500 logements de la ville ont été vendus."),
    ("en", "Union", "The union has 320 members at the plant.\n\nSome 354 members of the union marched through town."),
    ("en", "Hosp", "The hospital has 120 beds in its new wing.\n\nIn all 450 beds of the hospital were full."),
    ("fr", "Cum", "Le parc s’étend sur 2 100 hectares.\n\nDepuis dix ans, les incendies ont brûlé 2 600 hectares du parc."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"IMP-1", "IMP-4"} & {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
