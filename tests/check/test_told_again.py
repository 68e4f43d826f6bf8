"""An amount told again paragraphs later with another value, with the twins in which it is another amount."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("it", "Una frana taglia in due Campoleto", ("La Provincia ha stanziato 36 milioni di euro per Campoleto, rimasta "
           "isolata.\n\nIl versante scivola di quattro millimetri al giorno.\n\n«I 36 miliardi della Provincia bastano per la "
           "strada», dice la sindaca.")),
    ("fr", "Le port d’Arzic sera dragué", ("Le conseil départemental a voté une aide de 47 millions d’euros pour le port "
           "d’Arzic.\n\nLes travaux dureront quinze mois.\n\n« Les 47 milliards du conseil départemental ne suffiront pas », "
           "prévient la maire.")),
    ("es", "El puerto de Arzúa será dragado", ("El Gobierno aprobó una ayuda de 47 millones de euros por Arzúa.\n\nLas obras "
           "durarán quince meses.\n\n«Los 47.000 millones del Gobierno no bastarán», advierte la alcaldesa.")),
    ("pt", "Porto de Arzela vai ser dragado", ("O Governo aprovou um apoio de 47 milhões de euros para o porto.\n\nAs obras "
           "vão durar quinze meses.\n\n«Os 47 mil milhões do Governo não vão chegar», avisa a autarca.")),
    ("de", "Hafen von Arzin wird ausgebaggert", ("Das Land hat eine Hilfe von 47 Millionen Euro für den Hafen beschlossen.\n\n"
           "Die Arbeiten dauern fünfzehn Monate.\n\n„Die 47 Milliarden vom Land werden nicht reichen“, warnt die "
           "Bürgermeisterin.")),
    ("nl", "Haven van Arzum wordt uitgebaggerd", ("De provincie heeft een bijdrage van 47 miljoen euro voor de haven "
           "goedgekeurd.\n\nDe werken duren vijftien maanden.\n\n‘De 47 miljard van de provincie volstaat niet’, zegt de "
           "burgemeester.")),
    ("en", "Arzon harbor to be dredged", ("The state approved a grant of $47 million for the harbor.\n\nThe work will take 15 "
           "months.\n\n“The $47 billion from the state will not be enough,” the mayor said.")),
    ("fr", "Le musée s’offre un tableau d’Aline Verdet pour 1,45 million d’euros", ("Le musée a acquis La Lessive, une toile "
           "d’Aline Verdet.\n\nUne banque a donné 900 000 euros. Deux experts estimaient la toile entre 1,2 et 1,6 million "
           "d’euros.\n\nÀ 1,54 million d’euros, la Lessive devient l’achat le plus onéreux du musée.")),
    ("it", "Il museo compra un Verdet per 1,45 milioni di euro", ("Il museo ha acquistato Il Bucato.\n\nGli esperti lo "
           "stimavano tra 1,2 e 1,6 milioni di euro.\n\nCon 1,54 milioni di euro, Il Bucato è l’acquisto più caro.")),
    ("nl", "Oprichter overleden", ("In het topjaar 1998 rolden er 410.000 fietsen uit de fabriek.\n\nDe fabriek, die in "
           "recordjaar 1998 nog 340.000 fietsen afleverde, telt nu 280 werknemers.")),
    ("en", "Founder dies", ("In the peak year of 1998, 410,000 bicycles left the works.\n\nThe works, which in its record "
           "year, 1998, turned out 340,000 bicycles, has 280 workers now.")),
    ("fr", "Mort du fondateur", ("En 1998, année record, 410 000 vélos sont sortis de l’usine.\n\nL’usine, qui lors de "
           "l’année faste 1998 livrait 340 000 vélos, compte 280 salariés.")),
    ("de", "Gründer gestorben", ("Im Rekordjahr 1998 rollten 410.000 Fahrräder aus der Fabrik.\n\nDas Werk, das im "
           "Spitzenjahr 1998 noch 340.000 Fahrräder lieferte, zählt heute 280 Beschäftigte.")),
    ("es", "Muere el fundador", ("En el año récord de 1998 salieron de la fábrica 410.000 bicicletas.\n\nLa fábrica, que en "
           "su mejor año, 1998, entregó 340.000 bicicletas, tiene hoy 280 empleados.")),
    ("it", "Morto il fondatore", ("Nell’anno record 1998 uscirono dalla fabbrica 410.000 biciclette.\n\nLa fabbrica, che nel "
           "1998, anno d’oro, consegnò 340.000 biciclette, ha oggi 280 dipendenti.")),
    ("pt", "Morre o fundador", ("No ano recorde de 1998 saíram da fábrica 410 mil bicicletas.\n\nA fábrica, que no melhor "
           "ano, 1998, entregou 340 mil bicicletas, tem hoje 280 empregados.")),
    ("fr", "Fraude : trois ans de prison pour le gérant", "Le tribunal a condamné le gérant à cinq ans de prison."),
    ("en", "Builder jailed for three years", "A court gave the builder five years in prison, one of them suspended."),
    ("fr", "Routes de l’Arzon : 39 morts", "Le bilan provisoire, diffusé lundi, fait état de 38 décès."),
)  # fmt: skip

CLEAN = (
    ("it", "Una frana taglia in due Campoleto", ("La Provincia ha stanziato 36 milioni di euro per Campoleto, rimasta "
           "isolata.\n\nIl ministro parla d’altro. «I 36 miliardi del piano nazionale restano dove sono», dice.")),
    ("es", "Lluvia de millones en Arzúa", ("Los vecinos ganaron 25 millones de euros en la lotería.\n\nLa panadera, que no "
           "jugó, recuerda los 25.000 euros del sorteo que ganó su madre.")),
    ("pt", "Porto de Arzela vai ser dragado", ("O Governo aprovou um apoio de 47 milhões de euros para o porto.\n\nNa capital "
           "discutem-se os 47 mil milhões da bazuca.")),
    ("nl", "Oprichter overleden", ("In het topjaar 1998 rolden er 410.000 fietsen uit de fabriek.\n\nIn recordjaar 1998 "
           "gingen van die fietsen er 340.000 naar het buitenland.")),
    ("en", "Founder dies", ("In the peak year of 1998, 410,000 bicycles left the works.\n\nIn another record year, 1999, it "
           "turned out 340,000 bicycles.")),
    ("fr", "Fraude : trois ans ferme pour le gérant", ("Le tribunal a condamné le gérant à cinq ans de prison, dont deux avec "
           "sursis.")),
    ("en", "Builder jailed for three years", "A court gave the builder five years in prison, two of them suspended."),
    ("de", "Drei Jahre Haft für Bauunternehmer", "Er wurde zu fünf Jahren Haft verurteilt, davon zwei zur Bewährung."),
    ("pt", "Três anos de prisão efetiva para o gerente", ("O tribunal condenou o gerente a cinco anos de prisão, dois dos quais "
           "com pena suspensa.")),
    ("fr", "Routes de l’Arzon : 39 morts", ("Trente-neuf personnes ont perdu la vie sur les routes. Le bilan provisoire de "
           "janvier faisait état de 38 décès ; un blessé est mort depuis.")),
    ("en", "Roads of Arzon: 39 dead", ("Thirty-nine people lost their lives on the roads. The provisional count had been 38 "
           "deaths.")),
    ("de", "39 Tote auf den Straßen", ("Neununddreißig Menschen verloren ihr Leben. Die vorläufige Bilanz vom Januar nannte 38 "
           "Tote.")),
    ("es", "39 muertos en las carreteras", ("Treinta y nueve personas perdieron la vida. El balance provisional de enero hablaba "
           "de 38 muertos.")),
    ("it", "Strade: 39 morti nel 2025", ("Trentanove persone hanno perso la vita. Il bilancio provvisorio di gennaio parlava di "
           "38 morti.")),
    ("pt", "39 mortos nas estradas", ("Trinta e nove pessoas perderam a vida. O balanço provisório de janeiro falava de 38 "
           "mortos.")),
    ("nl", "39 doden op de wegen", ("Negenendertig mensen verloren het leven. De voorlopige balans van januari sprak van 38 "
           "doden.")),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert found


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found
