"""A part, a share or a whole that another sentence takes up in other words: twins with a wrong and a right number."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

Twin = tuple[str, str, str, str]

IMPOSSIBLE: tuple[Twin, ...] = (
    ("en", "The reserve shelters 214 species of moss. It opened in 1998.\n\nThe wardens count twice a year. In the north, {} of those species are said to grow, the others being confined to the dunes.", "231", "131"),
    ("en", "A record 320 horses were seized in March. Two vets were on leave.\n\nOf the horses seized that month, {} needed a drip, said the stable.", "355", "155"),
    ("fr", "La vallée compte 214 variétés de pommes. Elle est classée depuis jeudi.\n\nLe verger est public. Deux cent {} de ces variétés de pommes y sont greffées.", "trente et une", "trois"),
    ("fr", "Le fichier recense 4 850 bateaux amarrés. Les travaux commencent en mai.\n\n« Des bateaux de ce fichier, {} n’ont pas navigué depuis trois ans », dénonce le capitaine.", "5 300", "2 300"),
    ("fr", "Le fichier recense 4 850 bateaux amarrés. Les travaux commencent en mai.\n\nParmi les bateaux amarrés, {} n’ont plus de moteur.", "5 300", "2 300"),
    ("de", "In der Liste stehen 4850 Gärten. Die Arbeiten beginnen im Mai.\n\nVon den Gärten in dieser Liste warten {} seit mehr als drei Jahren auf Wasser.", "5300", "2300"),
    ("de", "Das Moor beherbergt 214 Falterarten. Es steht unter Schutz.\n\nVon diesen Falterarten fliegen {} nur im Juni.", "231", "131"),
    ("es", "En la lista municipal figuran 4.850 barcas. Las obras empezarán en mayo.\n\n«De las barcas de esa lista, {} llevan más de tres años en seco», denunció su portavoz.", "5.300", "2.300"),
    ("it", "Nell’elenco figurano 4.850 barche. I lavori cominciano a maggio.\n\nDelle barche di quell’elenco, {} sono in secca da più di tre anni.", "5.300", "2.300"),
    ("pt", "Na lista constam 4.850 barcos. As obras começam em maio.\n\nDos barcos dessa lista, {} estão em seco há mais de três anos.", "5.300", "2.300"),
    ("pt", "O sapal abriga 214 espécies de borboletas. É reserva desde quinta-feira.\n\nDestas espécies, {} voam só em junho.", "231", "131"),
    ("nl", "Op de lijst staan 4.850 boten. De werken starten in mei.\n\nVan de boten op die lijst liggen er {} al meer dan drie jaar stil.", "5.300", "2.300"),
)  # fmt: skip

SHARES: tuple[Twin, ...] = (
    ("en", "Juice takes 54% of the plums, dried fruit 31% and sauce 11%.\n\nJam, the only other outlet, accounts for {} and suffered the most, because nobody will buy brown jam.", "9%", "4%"),
    ("nl", "Het Rijk betaalt 55 procent, de provincie 37 procent en de haven de rest.\n\nMinder blij is de haven. De havenmeester noemt het eigen aandeel van {} veel voor wie er geen schip doorheen stuurt.", "14 procent", "8 procent"),
    ("en", "Juice takes 54% of the state’s plums, dried fruit 31% and canned sauce 11%. Mills pay $38 a barrel.\n\n“That helps,” said a grower who lost half of his crop.\n\nJam, the only other outlet, accounts for {}% and suffered the most.", "9", "4"),
    ("en", "The state pays 55 percent of the bill, the county 25 percent, the town of Weir 12 percent and the port the rest. It was cheap.\n\nLess happy is the port. Its director calls its share of {} percent too high.", "14", "8"),
    ("fr", "Le jus absorbe 54 % des prunes, le fruit sec 31 % et la compote 11 %. Les moulins paient mieux.\n\nLa confiture, seul autre débouché, en prend {} %.", "9", "4"),
    ("fr", "L’État paie 55 % de la facture, le département 25 %, la ville 12 % et le port le reste.\n\nLe port est moins content. Son directeur juge sa part de {} % trop lourde.", "14", "8"),
    ("de", "Saft nimmt 54 Prozent der Pflaumen auf, Dörrobst 31 Prozent und Mus 11 Prozent. Die Mühlen zahlen mehr.\n\nMarmelade, der einzige andere Abnehmer, kommt auf {} Prozent.", "9", "4"),
    ("de", "Das Land zahlt 55 Prozent, der Kreis 25 Prozent, die Stadt 12 Prozent, den Rest trägt der Hafen.\n\nWeniger glücklich ist der Hafen. Sein Direktor nennt den eigenen Anteil von {} Prozent zu hoch.", "14", "8"),
    ("es", "El zumo absorbe el 54 % de las ciruelas, la fruta seca el 31 % y la compota el 11 %. Los molinos pagan más.\n\nLa mermelada, el único otro destino, se lleva el {} %.", "9", "4"),
    ("es", "El Estado paga el 55 %, la provincia el 25 %, la ciudad el 12 % y el puerto el resto.\n\nEl puerto está menos contento. Su director ve excesiva su parte del {} %.", "14", "8"),
    ("it", "Il succo assorbe il 54% delle prugne, la frutta secca il 31% e la composta l’11%. I mulini pagano di più.\n\nLa marmellata, l’unico altro sbocco, prende il {}%.", "9", "4"),
    ("it", "Lo Stato paga il 55%, la provincia il 25%, la città il 12% e il porto il resto.\n\nIl porto è meno contento. Il direttore giudica troppo alta la sua quota del {}%.", "14", "8"),
    ("pt", "O sumo absorve 54% das ameixas, a fruta seca 31% e a compota 11%. Os moinhos pagam mais.\n\nA geleia, o único outro destino, fica com {}%.", "9", "4"),
    ("pt", "O Estado paga 55%, o distrito 25%, a cidade 12% e o porto o resto.\n\nO porto está menos contente. O diretor acha a sua quota de {}% pesada.", "14", "8"),
    ("nl", "Sap neemt 54 procent van de pruimen af, gedroogd fruit 31 procent en moes 11 procent. De molens betalen meer.\n\nJam, de enige andere afnemer, is goed voor {} procent.", "9", "4"),
    ("nl", "Het Rijk betaalt 55 procent, de provincie 25 procent, de gemeente 12 procent en de haven de rest.\n\nMinder blij is de haven. Directeur Wiersma noemt het eigen aandeel van {} procent te hoog.", "14", "8"),
)  # fmt: skip

GROUPS: tuple[Twin, ...] = (
    ("en", "Lakeside College will cut 210 positions, or {}% of its workforce, it said on Monday.\n\nThe cuts save $21 million. Lakeside College employs 2,800 people.", "12", "7.5"),
    ("en", "The yard is laying off 90 welders, about {}0% of its staff. It was founded in 1911.\n\nThe yard employs 450 people.", "3", "2"),
    ("fr", "La fonderie supprimera 210 postes, soit {} % de ses effectifs, a-t-elle annoncé.\n\nLe plan doit économiser 21 millions. La fonderie emploie 2 800 personnes.", "12", "7,5"),
    ("de", "Die Gießerei streicht 210 Stellen, also {} Prozent ihrer Belegschaft.\n\nDas spart 21 Millionen Euro. Die Gießerei beschäftigt 2800 Menschen.", "12", "7,5"),
    ("es", "La fundición suprimirá 210 puestos, es decir, el {} % de su plantilla.\n\nEl plan ahorra 21 millones. La fundición emplea a 2.800 personas.", "12", "7,5"),
    ("it", "La fonderia taglierà 210 posti, cioè il {}% dei suoi dipendenti.\n\nIl piano fa risparmiare 21 milioni. La fonderia impiega 2.800 persone.", "12", "7,5"),
    ("pt", "A fundição vai cortar 210 postos, ou seja, {}% dos seus trabalhadores.\n\nO plano poupa 21 milhões. A fundição emprega 2.800 pessoas.", "12", "7,5"),
    ("nl", "De gieterij schrapt 210 banen, ofwel {} procent van haar personeel.\n\nHet plan bespaart 21 miljoen euro. In de gieterij werken 2.800 mensen.", "12", "7,5"),
)  # fmt: skip

TOPICS: tuple[Twin, ...] = (
    ("es", "El plan prevé 420 pisos. Del total, 147 quedarán reservados a menores de 35 años.\n\nLa oposición duda: «Que el {} de los pisos vaya a los jóvenes suena bien». En la ciudad hay cerca de 2.100 viviendas vacías.", "45 %", "35 %"),
    ("en", "The biscuit maker had sales of £468m last quarter. Sales abroad came to £117m, carried by Germany.\n\n“A {} of our sales is now made outside Britain,” said the chairman.", "third", "quarter"),
    ("en", "The council will build 420 flats on the site. Of these, 147 are set aside for people under 35.\n\n“That {}5% of the flats go to young families sounds fine,” said the opposition.", "4", "3"),
    ("fr", "Le groupe a réalisé un chiffre d’affaires de 468 millions d’euros. À l’étranger, les ventes ont atteint 117 millions d’euros.\n\n« Un {} de notre chiffre d’affaires se fait hors de France », se félicite le président.", "tiers", "quart"),
    ("de", "Der Konzern kam auf einen Umsatz von 468 Millionen Euro. Im Ausland erlöste er 117 Millionen Euro.\n\n„Ein {}tel unseres Umsatzes machen wir außerhalb Deutschlands“, sagte der Chef.", "Drit", "Vier"),
    ("es", "El plan prevé 420 pisos. Del total, 147 quedarán reservados a menores de 35 años.\n\n«Que el {}5 % de los pisos vaya a los jóvenes suena bien», dijo la portavoz.", "4", "3"),
    ("it", "Il gruppo ha chiuso con un fatturato di 468 milioni di euro. All’estero ha venduto per 117 milioni di euro.\n\n«Un {}o del nostro fatturato nasce fuori dall’Italia», dice il presidente.", "terz", "quart"),
    ("pt", "O grupo teve uma receita de 468 milhões de euros. No estrangeiro faturou 117 milhões de euros.\n\n«Um {}o da nossa receita vem de fora de Portugal», disse o presidente.", "terç", "quart"),
    ("nl", "De groep haalde een omzet van 468 miljoen euro. In het buitenland verkocht ze voor 117 miljoen euro.\n\n‘Een {} van onze omzet komt van buiten Nederland’, zei de voorzitter.", "derde", "kwart"),
)  # fmt: skip

CLEAN = (
    ("en", "A record 620 women were treated in May.\n\nOf the women treated elsewhere since 1990, 2,655 are alive."),
    ("en", "Some 620 women were treated in May. The trust looks after the women of four valleys.\n\nOf the women in those valleys, 955 have never been seen."),
    ("en", "The club signed 340 players in May and another 380 in June.\n\nOf those players, 512 are under 18."),
    ("en", "The tram hit 240 trees. In those trees, 310 birds had nested."),
    ("en", "The survey reached 1,200 pupils. Of these pupils’ parents, 1,310 replied."),
    ("en", "It owns 300 drawings and many prints: of those drawings and prints, 900 are in store."),
    ("fr", "Le syndicat a 480 adhérents. Les adhérents de l’union sont plus nombreux.\n\nParmi ces adhérents, 820 votent."),
    ("fr", "L’usine emploie 320 salariés. Parmi les salariés du groupe, 510 partiront."),
    ("fr", "Le parc a planté 4 000 chênes. Quelque 4 012 de ces chênes ont pris."),
    ("de", "Der Verein hat 240 Mitglieder. Von den Mitgliedern des Verbands sind 510 über 60."),
    ("de", "Auf der Insel stehen 48 Häuser. Von diesen Häusern wurden 52 Fotos gemacht."),
    ("es", "El club tiene 240 socios. De los socios de la federación, 310 son mujeres."),
    ("it", "Il circolo ha 240 soci. Dei soci della federazione, 310 sono donne."),
    ("pt", "O clube tem 240 sócios. Dos sócios da federação, 310 votaram."),
    ("nl", "De club telt 240 leden. Van de leden van de bond zijn er 310 vrouw."),
    ("nl", "Van 200 fietsen in 1972 ging het naar 2.600 in 1974."),
    ("pt", "O Estado paga 55%, o distrito 25%, a cidade 12% e o porto o resto.\n\nO porto queixa-se. A sua quota de 14% é alta."),
    ("en", "Rail takes 40% of the freight, lorries 35% and barges 16%. Weir, the only other town with a port, handles 4% of the cargo of the coast."),
    ("en", "The state pays 55 percent of the bill, the county 25 percent and the port the rest.\n\nThe county wants its share of 14 percent in the ferry line back."),
    ("en", "The state pays 55 percent of the bill, the county 25 percent and the county’s port the rest.\n\nThe county would rather pay a share of 14 percent."),
    ("en", "Ash won 41% of the vote, Birch 32% and Cole 20%. The only other candidate, Dunn, had 7%."),
    ("en", "Ash won 41% of the vote, Birch 32% and Cole 20%. Turnout fell.\n\nThe only other vote this year drew 14% of the roll."),
    ("en", "The family owns 55 percent, the bank 25 percent and the staff the rest. The staff council wants its share of profits raised to 14 percent."),
    ("fr", "L’État paie 55 %, le département 25 % et le port le reste.\n\nLe port perd de l’argent. Sa part de 14 % dans la ligne de ferries ne vaut plus rien."),
    ("fr", "Le jus absorbe 54 % des prunes et le fruit sec 31 %.\n\nLa mirabelle, seule autre variété, occupe 9 % des vergers."),
    ("de", "Das Land zahlt 55 Prozent, der Kreis 25 Prozent, die Stadt 12 Prozent, den Rest der Hafen.\n\nDer Hafen steigerte seinen Anteil am Umschlag auf 14 Prozent."),
    ("es", "El Estado paga el 55 %, la provincia el 35 % y el puerto el resto. El puerto mueve una parte del 14 % de la carga del país."),
    ("nl", "Het Rijk betaalt 55 procent, de provincie 35 procent en de haven de rest.\n\nDe haven zag haar deel van 14 procent van de containers dalen."),
    ("it", "Lo Stato paga il 55%, la provincia il 35% e il porto il resto. Il porto ha una quota del 14% nel traffico."),
    ("en", "Lakeside College will cut 210 positions, or 12% of its workforce. Its rival Norden employs 2,800 people."),
    ("en", "Lakeside College will cut 210 positions, or 12% of its workforce in Weir, it said.\n\nIt employs 2,800 people."),
    ("en", "The mill will cut 210 positions, or 12% of its workforce.\n\nIt will then employ 1,540 people."),
    ("en", "The mill will cut 210 positions, or 12% of its workforce.\n\nIt employs 2,800 people in Canada."),
    ("en", "The mill will cut 210 positions, or 12% of its workforce.\n\nIn 1990 it employed 2,800 people."),
    ("en", "The mill will cut 210 positions, or 12% of its workforce.\n\nThe industry employs 5,800 people."),
    ("fr", "La fonderie supprimera 210 postes, soit 12 % de ses effectifs.\n\nLe secteur emploie 2 900 personnes dans la vallée."),
    ("fr", "La fonderie supprimera 210 postes, soit 12 % de ses effectifs.\n\nAvec ses filiales, le groupe emploie 2 800 personnes."),
    ("de", "Die Gießerei streicht 210 Stellen, also 12 Prozent ihrer Belegschaft.\n\nDer Konzern beschäftigt 2800 Menschen."),
    ("es", "La fundición suprimirá 210 puestos, el 12 % de su plantilla.\n\nEl grupo emplea a 2.800 personas."),
    ("it", "La fonderia taglierà 210 posti, cioè il 12% dei suoi dipendenti.\n\nNel distretto lavorano 2.800 persone."),
    ("en", "The maker had sales of £468m last year. Sales abroad came to £117m.\n\n“By 2030 a third of our sales will be made abroad,” said the chairman."),
    ("en", "The maker had sales of £468m last year. Online it took £117m.\n\n“A third of our sales in Asia come from the internet,” said the chairman."),
    ("en", "The maker had sales of £468m last year. Sales abroad came to £117m.\n\nA third of our customers live abroad, said the chairman."),
    ("en", "The council will build 420 flats. Of these, 147 are set aside for people under 35.\n\nIn the county, 45% of flats go to young families."),
    ("en", "The club has 420 members. It has 147 women in its teams.\n\nAcross the country 45% of members of such clubs are women."),
    ("fr", "Le groupe a un chiffre d’affaires de 468 millions d’euros. À l’étranger, il en a réalisé 117 millions.\n\nUn tiers du chiffre d’affaires du secteur se fait à l’étranger."),
    ("fr", "La ville compte 420 logements. Elle en réserve 147 à des jeunes.\n\nEn France, 45 % des logements sociaux vont à des jeunes."),
    ("es", "El plan prevé 420 pisos. Del total, 147 quedarán reservados a menores de 35 años.\n\nLa oposición pide que el 45 % de los pisos vaya a los jóvenes."),
    ("es", "El plan prevé 420 pisos. Del total, 147 quedarán reservados a menores de 35 años.\n\nEn Bilbao, el 45 % de los pisos va a los jóvenes."),
    ("de", "Der Konzern kam auf einen Umsatz von 468 Millionen Euro. Im Ausland erlöste er 117 Millionen Euro.\n\nEin Drittel des Umsatzes der Branche wird im Ausland gemacht."),
    ("it", "Il gruppo ha un fatturato di 468 milioni di euro. All’estero ha venduto per 117 milioni di euro.\n\nL’obiettivo è un terzo del fatturato all’estero."),
    ("nl", "De groep haalde een omzet van 468 miljoen euro. In het buitenland verkocht ze voor 117 miljoen euro.\n\nOver vijf jaar moet een derde van de omzet uit het buitenland komen."),
    ("pt", "O grupo teve uma receita de 468 milhões de euros. No estrangeiro faturou 117 milhões de euros.\n\nA meta é que um terço da receita venha do exterior."),
    ("en", "The council will build 420 flats. Of these, 147 are set aside for people under 35.\n\nForty-five percent of the flats in the county go to young families."),
    ("es", "El plan prevé 420 pisos. Del total, 147 quedarán reservados a menores de 35 años.\n\nEl 45 % de los pisos de la comarca va a los jóvenes."),
    ("de", "Die Stadt baut 420 Wohnungen. Davon sind 147 für junge Familien bestimmt.\n\n45 Prozent der Wohnungen im Land gehen an junge Familien."),
    ("nl", "De stad bouwt 420 woningen. Daarvan zijn er 147 voor jongeren.\n\n45 procent van de woningen in Gent gaat naar jongeren."),
    ("en", "The maker had sales of £468m last year. Sales abroad came to £117m.\n\nIts rival is called Norden. A third of its sales is made abroad."),
)  # fmt: skip


def _families(text: str, language: str) -> set[str]:
    found = alarms(text, language)
    return {finding.family for finding in found}


@pytest.mark.parametrize("twin", IMPOSSIBLE, ids=lambda twin: f"{twin[0]}-{twin[1][:24]}")
def test_more_than_the_whole_told_before(twin: Twin) -> None:
    language, text, wrong, right = twin
    assert _families(text.format(wrong), language) == {"impossible"}
    assert not _families(text.format(right), language)


@pytest.mark.parametrize("twin", SHARES, ids=lambda twin: f"{twin[0]}-{twin[1][:24]}")
def test_the_last_share_is_told_further_on(twin: Twin) -> None:
    language, text, wrong, right = twin
    assert _families(text.format(wrong), language) == {"shares-total"}
    assert not _families(text.format(right), language)


@pytest.mark.parametrize("twin", GROUPS, ids=lambda twin: f"{twin[0]}-{twin[1][:24]}")
def test_a_share_of_a_group_told_elsewhere(twin: Twin) -> None:
    language, text, wrong, right = twin
    assert _families(text.format(wrong), language) == {"share"}
    assert not _families(text.format(right), language)


@pytest.mark.parametrize("twin", TOPICS, ids=lambda twin: f"{twin[0]}-{twin[1][:24]}")
def test_a_share_told_apart_from_its_part(twin: Twin) -> None:
    language, text, wrong, right = twin
    assert _families(text.format(wrong), language) == {"share"}
    assert not _families(text.format(right), language)


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_of_another_whole(language: str, text: str) -> None:
    assert not _families(text, language)
