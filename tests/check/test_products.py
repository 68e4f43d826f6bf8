"""Prices, numbers and totals that stand all over an article, tied by the noun of the things."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "fr",
        "Neige : la station fait ses comptes",
        "La mairie a loué 85 dameuses l’hiver dernier, au prix de 2 600 euros chacune.\n\nLe maire ne regrette rien. « Il fallait ouvrir », dit-il.\n\nLa séance a été longue. Le public était nombreux. Personne n’a quitté la salle avant la fin.\n\nÀ elles seules, les dameuses ont coûté 312 000 euros, selon la chambre des comptes.",
    ),
    (
        "en",
        "Town counts cost of snow",
        "The council hired 320 lorries last winter at £900 apiece.\n\nThe mayor makes no apology. “We had to open the roads,” he said.\n\nThe meeting was a long one. Many people came. Nobody left before the end.\n\nThe lorries alone cost the town £410,000, the auditors found.",
    ),
    (
        "de",
        "Stadt zieht Bilanz",
        "Die Stadt mietete im Winter 320 Lastwagen zu je 900 Euro.\n\nDer Bürgermeister bereut nichts. „Wir mussten räumen“, sagt er.\n\nDie Sitzung war lang. Viele Bürger kamen. Niemand ging vor dem Ende.\n\nAllein die Lastwagen kosteten die Stadt 410.000 Euro, wie die Rechnungsprüfer feststellten.",
    ),
    (
        "es",
        "La ciudad hace cuentas",
        "El Ayuntamiento alquiló 320 camiones a 900 euros cada uno.\n\nEl alcalde no se arrepiente. «Había que abrir las calles», dice.\n\nLa sesión fue larga. Acudió mucha gente. Nadie se marchó antes del final.\n\nSolo los camiones costaron 410.000 euros, según el tribunal de cuentas.",
    ),
    (
        "it",
        "Il comune fa i conti",
        "Il comune ha noleggiato 320 camion a 900 euro ciascuno.\n\nIl sindaco non si pente. «Dovevamo aprire le strade», dice.\n\nLa seduta è stata lunga. È venuta molta gente. Nessuno è uscito prima della fine.\n\nI soli camion sono costati 410.000 euro, secondo i revisori.",
    ),
    (
        "nl",
        "De stad maakt de rekening op",
        "De stad huurde 320 vrachtwagens voor 900 euro per stuk.\n\nDe burgemeester heeft geen spijt. ‘We moesten de wegen openen’, zegt hij.\n\nDe zitting was lang. Er kwamen veel mensen. Niemand ging voor het einde weg.\n\nAlleen al de vrachtwagens kostten de stad 410.000 euro, aldus de rekenkamer.",
    ),
    (
        "pt",
        "A cidade faz as contas",
        "A câmara alugou 320 camiões a 900 euros cada um.\n\nO presidente não se arrepende. «Tínhamos de abrir as ruas», diz.\n\nA sessão foi longa. Veio muita gente. Ninguém saiu antes do fim.\n\nSó os camiões custaram 410.000 euros, segundo o tribunal de contas.",
    ),
    (
        "fr",
        "La ville construit",
        "La ville construira 240 appartements sur l’ancien port. L’investissement s’élève à 48 millions d’euros.\n\nLes travaux commenceront en mai.\n\nLa séance a été longue. Le public était nombreux. Personne n’a quitté la salle avant la fin.\n\n« Chaque logement nous revient à 160 000 euros », calcule l’adjoint.",
    ),
    (
        "en",
        "Town to build on old port",
        "The council will build 240 flats on the old port. The investment comes to £48m.\n\nWork starts in May.\n\nThe meeting was a long one. Many people came. Nobody left before the end.\n\n“Each flat costs us £160,000,” said the deputy mayor.",
    ),
    (
        "de",
        "Stadt baut am alten Hafen",
        "Die Stadt baut am alten Hafen 240 Wohnungen. Die Kosten betragen 48 Millionen Euro.\n\nBaubeginn ist im Mai.\n\nDie Sitzung war lang. Viele Bürger kamen. Niemand ging vor dem Ende.\n\n„Jede Wohnung kostet uns 160.000 Euro“, rechnete der Bürgermeister vor.",
    ),
    (
        "es",
        "La ciudad construye",
        "La ciudad construirá 240 viviendas en el viejo puerto. La inversión asciende a 48 millones de euros.\n\nLas obras empiezan en mayo.\n\nLa sesión fue larga. Acudió mucha gente. Nadie se marchó antes del final.\n\n«Cada piso nos cuesta 160.000 euros», calcula la concejala.",
    ),
    (
        "it",
        "La città costruisce",
        "La città costruirà 240 appartamenti sul vecchio porto. L’investimento ammonta a 48 milioni di euro.\n\nI lavori cominciano a maggio.\n\nLa seduta è stata lunga. È venuta molta gente. Nessuno è uscito prima della fine.\n\n«Ogni alloggio ci costa 160.000 euro», calcola l’assessora.",
    ),
    (
        "nl",
        "Stad bouwt aan oude haven",
        "De stad bouwt 240 woningen aan de oude haven. De kosten bedragen 48 miljoen euro.\n\nDe bouw begint in mei.\n\nDe zitting was lang. Er kwamen veel mensen. Niemand ging voor het einde weg.\n\n‘Elke woning kost ons 160.000 euro’, rekende de wethouder voor.",
    ),
    (
        "pt",
        "A cidade constrói",
        "A cidade vai construir 240 apartamentos no velho porto. O investimento total é de 48 milhões de euros.\n\nAs obras começam em maio.\n\nA sessão foi longa. Veio muita gente. Ninguém saiu antes do fim.\n\n«Cada habitação custa-nos 160.000 euros», calcula a vereadora.",
    ),
    (
        "fr",
        "Un ferry de nuit",
        "Les passagers paieront un tarif unique de 6 euros.\n\nL’essai durera un an.\n\nLa séance a été longue. Le public était nombreux. Personne n’a quitté la salle avant la fin.\n\nL’étude commandée par la région table sur 300 000 passagers et des recettes de billetterie de 2,5 millions d’euros.",
    ),
    (
        "en",
        "A night ferry",
        "Passengers will pay a flat £6.\n\nThe trial lasts a year.\n\nThe meeting was a long one. Many people came. Nobody left before the end.\n\nThe study assumes 300,000 passengers and puts income from fares at £2.5m.",
    ),
    (
        "de",
        "Nachtfähre",
        "Fahrgäste zahlen einheitlich 6 Euro.\n\nDer Versuch dauert ein Jahr.\n\nDie Sitzung war lang. Viele Bürger kamen. Niemand ging vor dem Ende.\n\nDas Gutachten rechnet mit 300.000 Fahrgästen und Ticketeinnahmen von 2,5 Millionen Euro.",
    ),
    (
        "es",
        "Un ferri nocturno",
        "Los pasajeros pagarán una tarifa única de 6 euros.\n\nEl ensayo durará un año.\n\nLa sesión fue larga. Acudió mucha gente. Nadie se marchó antes del final.\n\nEl estudio calcula 300.000 pasajeros y unos ingresos por billetes de 2,5 millones de euros.",
    ),
    (
        "it",
        "Un traghetto di notte",
        "I passeggeri pagheranno una tariffa unica di 6 euro.\n\nLa prova durerà un anno.\n\nLa seduta è stata lunga. È venuta molta gente. Nessuno è uscito prima della fine.\n\nLo studio prevede 300.000 passeggeri e incassi dai biglietti per 2,5 milioni di euro.",
    ),
    (
        "nl",
        "Nachtveer",
        "Reizigers betalen een vast tarief van 6 euro.\n\nDe proef duurt een jaar.\n\nDe zitting was lang. Er kwamen veel mensen. Niemand ging voor het einde weg.\n\nHet onderzoek rekent op 300.000 reizigers en inkomsten uit kaartjes van 2,5 miljoen euro.",
    ),
    (
        "pt",
        "Um barco noturno",
        "Os passageiros pagarão uma tarifa única de 6 euros.\n\nO ensaio dura um ano.\n\nA sessão foi longa. Veio muita gente. Ninguém saiu antes do fim.\n\nO estudo conta com 300.000 passageiros e receitas de bilheteira de 2,5 milhões de euros.",
    ),
)

CLEAN = (
    (
        "en",
        "Town counts cost of snow",
        "The council hired 320 lorries last winter at £900 apiece.\n\nThe lorries and their drivers cost the town £410,000, the auditors found.",
    ),
    (
        "en",
        "Town counts cost of snow",
        "The council hired 320 lorries last winter at £900 apiece.\n\nThe year before, the lorries had cost £410,000.",
    ),
    (
        "en",
        "Town counts cost of snow",
        "The council hired 320 lorries last winter at £900 apiece.\n\nThe lorries cost £410,000 including fuel.",
    ),
    (
        "en",
        "Town counts cost of snow",
        "The council hired 320 lorries at £900 apiece, and 60 ploughs at £2,000 apiece.\n\nThe machines cost the town £408,000.",
    ),
    (
        "en",
        "School opens",
        "Each of the 240 pupils gets a bursary of £900. The school lies by the river.\n\nIt has 240 pupils and a budget of £310,000.",
    ),
    (
        "en",
        "Firms to pay",
        "Each firm will pay a levy of £5,000. There are 40 firms on the estate.\n\nThe firms earned £300,000 last year.",
    ),
    (
        "en",
        "Town to build on old port",
        "The council will build 240 flats on the old port. The investment comes to £48m, including the quay.\n\n“Each flat costs us £160,000,” said the deputy mayor.",
    ),
    (
        "en",
        "Town to build on old port",
        "The council will build 240 flats on the old port for £48m. Sixty more will follow.\n\n“Each flat costs us £200,000,” said the deputy mayor.",
    ),
    (
        "en",
        "Town to build on old port",
        "The council will build 240 flats on the old port. The investment comes to £48m.\n\n“Each flat costs us £160,000 without the land,” said the deputy mayor.",
    ),
    (
        "fr",
        "La ville construit",
        "La ville construira 240 appartements. L’investissement s’élève à 48 millions d’euros, foncier compris.\n\n« Chaque logement nous revient à 160 000 euros », calcule l’adjoint.",
    ),
    (
        "fr",
        "Neige",
        "La mairie a loué 85 dameuses l’hiver dernier, au prix de 2 600 euros chacune.\n\nLes dameuses et le sel ont coûté 312 000 euros.",
    ),
    (
        "fr",
        "Neige",
        "La mairie a loué 85 dameuses en 2024, au prix de 2 600 euros chacune.\n\nEn 2025, les dameuses ont coûté 312 000 euros.",
    ),
    (
        "de",
        "Stadt baut",
        "Die Stadt baut 240 Wohnungen. Die Kosten betragen 48 Millionen Euro.\n\n„Jede Wohnung kostet uns 200.000 Euro“, sagte er.",
    ),
    (
        "de",
        "Winter",
        "Die Stadt mietete 320 Lastwagen zu je 900 Euro.\n\nDie Lastwagen kosteten im Jahr davor 410.000 Euro.",
    ),
    (
        "de",
        "Theater",
        "Der Eintritt kostet einheitlich 20 Euro. Das Haus zählte 45.000 Besucher und nahm mit Tickets 720.000 Euro ein, denn Schüler zahlen nur 12 Euro.",
    ),
    (
        "es",
        "La ciudad construye",
        "La ciudad construirá 240 viviendas. La inversión asciende a 48 millones de euros.\n\n«Cada piso nos cuesta 200.000 euros», calcula la concejala.",
    ),
    (
        "es",
        "Museo",
        "Los visitantes pagan una entrada única de 8 euros.\n\nEl museo recibió 120.000 visitantes e ingresó 700.000 euros por entradas, porque los domingos no se cobra.",
    ),
    (
        "nl",
        "Stad bouwt",
        "De stad bouwt 240 woningen. De kosten bedragen 48 miljoen euro.\n\n‘Elke woning kost ons 200.000 euro’, rekende de wethouder voor.",
    ),
    (
        "pt",
        "Cidade",
        "A cidade vai construir 240 apartamentos. O investimento total é de 48 milhões de euros.\n\n«Cada habitação custa-nos 160.000 euros, sem contar com o terreno», calcula a vereadora.",
    ),
    (
        "pt",
        "Cidade",
        "A câmara alugou 320 camiões a 900 euros cada um.\n\nOs camiões e os motoristas custaram 410.000 euros.",
    ),
    (
        "en",
        "Homes",
        "It sold 1,200 homes at an average of £310,000. It has 1,150 staff.\n\nThe homes brought in £372m; revenue came to £402m.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_a_total_that_its_things_do_not_make(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert [one.rule for one in found] == ["RAT-1"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found
