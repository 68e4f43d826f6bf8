"""An amount that is taken up as known, and that nothing before it has told; and a headline's number told below."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", "Fishing fleet gets state loan", ("The government will lend skippers €38 million, the ministry said on Monday. Boats "
     "must be under 24 metres.\n\nThe coast has 310 of them.\n\nA union leader, Tom Brennan, said the €83 million was too "
     "little and too late.")),
    ("en", "Robbers get eight years", ("A court in Leeds sent two robbers to prison on Friday. They took £21,000.\n\nBoth had "
     "been armed.\n\nA lawyer said that he would appeal against the nine years imposed on his client.")),
    ("en", "Ferry sinks off Tarn; 17 passengers rescued", ("A ferry sank on Monday.\n\nIt had left at dawn. All 17 passengers "
     "were picked up by a trawler.\n\nThe 19 passengers spent the night in a school hall.")),
    ("en", "Town gives up its orchestra", ("The town will save $720,000 a year, the mayor said. The hall stays open.\n\nIt was "
     "built in 1931.\n\n“With its $720 million we could have paved a road,” he said.")),
    ("fr", "Un fonds pour les forêts", ("L’État débloque 46 millions d’euros, a annoncé lundi le ministre. Les communes auront "
     "la priorité.\n\nLes scieries attendent.\n\nLe syndicat juge que les 64 millions promis ne suffiront pas.")),
    ("fr", "Neuf ans de prison pour l’incendiaire", ("La cour a condamné lundi l’ancien pompier. Il avait mis le feu à trois "
     "granges.\n\nSon avocate juge que les dix ans infligés à son client sont excessifs.")),
    ("fr", "Une crue fait 23 sinistrés à Orval", ("Les pompiers ont évacué dimanche 23 personnes.\n\nL’eau a monté de deux "
     "mètres.\n\nCes vingt-six évacués sont logés au gymnase.")),
    ("de", "Stadt kauft das Kino", ("Die Stadt zahlt 1,7 Millionen Euro für das Kino, sagte die Kämmerin. Es hat zwei Säle.\n\n"
     "Der Rat stimmte zu.\n\nDie Opposition hält die 7,1 Millionen Euro für zu viel.")),
    ("de", "Sechs Jahre Haft für Betrüger", ("Das Gericht verurteilte den Mann am Freitag. Er hatte 34 Rentner betrogen.\n\n"
     "Gegen die fünf Jahre will er Revision einlegen, sagte sein Anwalt.")),
    ("nl", "Zes jaar cel voor oplichter", ("De rechtbank veroordeelde de man vrijdag. Hij had 34 ouderen bestolen.\n\nDe "
     "zeven jaar vindt zijn advocaat te veel.")),
    ("nl", "Gemeente koopt het zwembad", ("De gemeente betaalt 1,7 miljoen euro voor het bad. Het heeft twee baden.\n\nDe raad "
     "stemde in.\n\nDe oppositie vindt de 7,1 miljoen euro te veel.")),
    ("es", "Ocho años de cárcel para el alcalde", ("La Audiencia condenó el lunes al exalcalde. Había cobrado comisiones.\n\nSu "
     "abogado recurrirá los nueve años del exalcalde.")),
    ("es", "Un incendio deja 14 heridos en Lorca", ("El fuego causó 14 heridos, según los bomberos.\n\nArdieron dos naves.\n\n"
     "De los 16 heridos, tres siguen en el hospital.")),
    ("it", "Sette anni di carcere al sindaco", ("Il tribunale ha condannato lunedì l’ex sindaco. Aveva preso tangenti.\n\nIl suo "
     "avvocato farà appello contro gli otto anni.")),
    ("pt", "Acidente faz 12 feridos em Braga", ("Um autocarro despistou-se na segunda-feira.\n\nA estrada reabriu à tarde.\n\n"
     "Dos 14 feridos, dois estão em estado grave.")),
    ("en", "Wind farm to power 75,000 homes", ("Work on the wind farm off Tarn began on Monday. It costs £310m.\n\nThe turbines "
     "come from Denmark.\n\nA councillor said it would keep the lights on in 57,000 homes.")),
    ("fr", "Un parc solaire pour 30 000 foyers", ("Le chantier a commencé lundi. Il coûte 40 millions d’euros.\n\nLa mairie "
     "assure que la centrale alimentera vingt-cinq mille foyers.")),
)  # fmt: skip

CLEAN = (
    ("en", "Fishing fleet gets state loan", ("The government will lend skippers €38 million, the ministry said on Monday.\n\nA "
     "union leader said the €90 million that it had asked for would have saved 40 boats.")),
    ("en", "Robbers get eight years", ("A court sent two robbers to prison on Friday.\n\nThe judge took a third off the twelve "
     "years she had first had in mind.")),
    ("en", "Ferry sinks off Tarn; 17 passengers rescued", ("A ferry sank on Monday. All 17 passengers were picked up.\n\nThe "
     "three passengers who were hurt are in hospital. The other 14 went home.")),
    ("fr", "La marine commande six vedettes", "Le chantier livrera la première en 2027, les cinq suivantes tous les huit mois."),
    ("fr", "Prunes : une récolte de 8 400 tonnes, la meilleure depuis 2018", ("La récolte s’achève sur 8 400 tonnes, selon la "
     "filière. Il faut remonter à 2018 et à ses 9 100 tonnes pour trouver mieux.")),
    ("fr", "Le poète est mort à 91 ans", "Il est mort jeudi.\n\nLe musée préparait une exposition pour ses 92 ans."),
    ("it", "Astorri eletta rettrice per 38 voti", ("Astorri ha vinto per 38 voti.\n\nDei 42 dipartimenti, 14 sono diretti da "
     "donne.")),
    ("en", "Cut in jobs", "The plant will lose 48 jobs and the store 36.\n\nThe 84 workers have been told."),
    ("de", "Stadt kauft das Kino", ("Die Stadt zahlt 1,7 Millionen Euro für das Kino und 5,4 Millionen für den Umbau.\n\nDie "
     "Opposition hält die 7,1 Millionen Euro für zu viel.")),
    ("es", "Ocho años de cárcel para el alcalde", "La Audiencia condenó el lunes al exalcalde.\n\nLa Fiscalía pedía diez años."),
    ("en", "Wind farm to power 75,000 homes", ("Work on the wind farm began on Monday.\n\nAn older one up the coast serves "
     "another 57,000 homes.")),
    ("en", "Wind farm to power 75,000 homes", "The first turbines will serve 30,000 homes and the others 45,000 homes."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_taken_up_with_another_value(language, title, text):
    found = {one.rule for one in alarms(text, language, title)}
    assert found
    assert found <= {"RST-1", "SCL-1"}


@pytest.mark.parametrize(("language", "title", "text"), CLEAN)
def test_another_amount(language, title, text):
    assert alarms(text, language, title) == []
