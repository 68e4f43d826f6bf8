"""Parts told over a passage, one in each clause, with what closes the passage; each with its twin that comes out."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PIECES = (
    # a number of things told with the whole is as large as the list is long
    ("en", "Orchard trust to fell 130 trees", ("Three orchards along the estuary are to be thinned before the spring, the trust "
     "said on Monday.\n\nAt Penhale, where canker was found in August, {} trees will come down. Growers there had asked for "
     "more.\n\nTregarth gives up 41. Its cider press, idle since 2019, is to be sold.\n\nThe smallest of them, Roscarrock, loses "
     "23 trees and keeps its walnut."), "76", "66"),
    ("fr", "", ("La chambre d’agriculture a réparti mercredi 3,6 millions d’euros entre quatre coopératives.\n\nCelle de Morval "
     "obtient {} million, de quoi refaire ses silos. À Saint-Brieux, 900 000 euros serviront à un quai.\n\nLa laiterie du "
     "Plan, en difficulté depuis deux ans, touchera 850 000 euros, dont 150 000 dès janvier. Enfin, 450 000 euros iront à "
     "la meunerie d’Anzac."), "1,2", "1,4"),
    ("de", "Verkehrsbetrieb streicht 74 Stellen", ("Betroffen sind drei Depots, wie der Vorstand am Freitag mitteilte. "
     "Entlassen werde niemand.\n\nIn Harsefeld fallen {} Stellen weg, die meisten in der Werkstatt.\n\nDas Depot Nordring "
     "verliert 26. Dort wird nur noch gewaschen.\n\nMit 17 Stellen kommt Altenwiek davon; ein Teil der Leute geht in Rente."),
     "37", "31"),
    ("nl", "", ("De stichting verdeelt 2,9 miljoen euro over drie molens. Het bestuur besloot dat maandag.\n\nDe Hoop in Wervel "
     "krijgt {} miljoen, omdat de wieken los zitten. Voor de Zwaluw is 900.000 euro bestemd, waarvan 150.000 voor verf.\n\nDe "
     "Eendracht moet het doen met 600.000 euro. Vrijwilligers doen er het schilderwerk."), "1,2", "1,4"),
    ("es", "", ("El ministerio destina 8,4 millones de euros a cuatro museos del litoral.\n\nEl de Almadraba recibirá {} millones "
     "para la cubierta. El de Puerto Viejo, cerrado desde 2022, contará con 2,1 millones.\n\nAl Museo de la Sal le tocan 1,9 "
     "millones. El Naval, que abre en mayo, obtiene 1,2 millones."), "3,6", "3,2"),
    ("it", "", ("La Regione assegna 6,5 milioni di euro a tre teatri di provincia.\n\nAl Verdi di Castelmonte vanno {} milioni "
     "per il tetto. Il Sociale di Rovesca, chiuso da un anno, riceverà 2,2 milioni.\n\nIl Nuovo si ferma a 1,5 milioni. "
     "Servivano almeno il doppio, dice il sindaco."), "3,2", "2,8"),
    ("pt", "", ("O governo reparte 5,6 milhões de euros por três portos de pesca.\n\nO da Ericosa recebe {} milhões para o molhe. "
     "Ao de Santa Luzia, parado desde o inverno, cabem 1,9 milhões.\n\nO de Sagrela fica com 1,3 milhões. As obras começam em "
     "maio."), "2,8", "2,4"),
    # what is left
    ("en", "", ("The museum has insured its 340 clocks one by one, the director said.\n\nCarriage clocks account for 150, some "
     "of them Swiss. Sailors left 84 over the years, none of which still runs.\n\nTowers that were pulled down yielded 61. "
     "The remaining {}, mostly alarm clocks, came by post."), "55", "45"),
    ("fr", "Les 48 élus de la communauté choisissent leur président", ("Le scrutin aura lieu jeudi.\n\nLa droite compte 21 sièges, "
     "trois de plus qu’il y a six ans. La gauche en a 14. Les centristes ont fait élire sept des leurs, et les {} derniers sièges "
     "vont à des indépendants."), "quatre", "six"),
    ("de", "", ("Der Kreis gibt 7,2 Millionen Euro für Radwege aus, 1,1 Millionen mehr als im Vorjahr.\n\nIns Moor führt ein Weg "
     "für 2,9 Millionen. Die Strecke an der Bahn kostet 1,8 Millionen, davon 300.000 für eine Brücke. Für Ampeln sind 1,6 "
     "Millionen vorgesehen.\n\nDie übrigen {} Millionen Euro gehen an die Gemeinden."), "1,4", "0,9"),
    ("nl", "Haven telt 96 ligplaatsen na verbouwing", ("De jachthaven van Oudersluis is klaar, meldt de beheerder.\n\nVissers "
     "houden er 38. Een zeilschool huurt 24 plaatsen, twee minder dan gehoopt. Voor gasten zijn er 19. De resterende {} zijn "
     "voor bewoners."), "vijf", "vijftien"),
    ("es", "La Generalitat reparte 2,4 millones entre las bandas", ("El dinero se abonará en abril.\n\nLa mayor parte, 1,1 millones "
     "de euros, es para instrumentos. A las escuelas de música irán 640.000 euros, de ellos 90.000 para becas. Los "
     "desplazamientos se llevan 380.000 euros.\n\nLos {} euros restantes pagarán partituras."), "180.000", "280.000"),
    ("it", "Il Comune stanzia 920mila euro per i parchi", ("La giunta ha deciso ieri.\n\nAl parco della Rocca vanno 410mila euro, "
     "di cui 60mila per le panchine. Per il lungofiume ce ne sono 260mila euro.\n\nAi giardini di via Po toccano 145mila euro. "
     "I restanti {} euro saranno spesi in alberi."), "85mila", "105mila"),
    # there is nothing else
    ("en", "Ferry line orders 64 new cabins", ("The yard at Lindholm got the contract.\n\nThe Astrid is to have 28 of them, all "
     "with a window. In the Birgit, which sails at night, there will be {}. The Cecilia takes 14.\n\nNo other ship is to be "
     "rebuilt."), "18", "22"),
    ("fr", "", ("La tempête a abattu 210 arbres dans les jardins de la ville.\n\nLe parc Monnet en a perdu {}, des tilleuls pour "
     "la plupart. Au jardin des Plantes, 74 sont tombés. Le cimetière en pleure 41. Rien d’autre n’a souffert."), "85", "95"),
    ("de", "", ("Die Brauerei verkauft 380 Flaschen aus ihrem Keller.\n\nEin Wirt aus Lauf nimmt {} davon, die ältesten. An einen "
     "Gärtner gehen 120. Die Stadt kauft 95 für ein Fest. Weitere Käufer gab es nicht, sonst niemand meldete sich."), "145",
     "165"),
    # bare numbers that take up the whole
    ("en", "", ("A train of 56 wagons left the quarry on Sunday night.\n\nLimestone filled 27 of the wagons and gravel 14. {} "
     "carried sand."), "Nineteen", "Fifteen"),
    ("es", "", ("El astillero entrega hoy 38 barcas a la cofradía.\n\nDiecinueve de las barcas llevan motor nuevo y once vela. "
     "{} navegan a remo."), "Doce", "Ocho"),
)  # fmt: skip

BALLOTS = (
    ("en", "", ("All 31 councillors were in their seats when the mayor rang the bell at nine.\n\nSixteen wanted the bypass, {} did "
     "not, and three abstained."), "ten", "12"),
    ("fr", "", ("Pas un fauteuil vide mardi soir : les 35 conseillers municipaux étaient présents.\n\nVingt ont approuvé la vente, "
     "{} l’ont refusée, quatre se sont abstenus."), "treize", "onze"),
    ("de", "", ("Sämtliche 27 Mitglieder des Kreistags waren erschienen.\n\nFür den Antrag stimmten 14, dagegen {}, drei enthielten "
     "sich."), "elf", "zehn"),
    ("nl", "", "Alle 29 raadsleden waren aanwezig.\n\nVijftien steunden het plan, {} wezen het af, twee onthielden zich.", "elf",
     "twaalf"),
    ("es", "", ("Los 25 concejales asistieron al pleno, ninguno faltó.\n\nTrece apoyaron la moción, {} la rechazaron y cuatro se "
     "abstuvieron."), "siete", "ocho"),
    ("it", "", "Tutti i 33 consiglieri erano presenti in aula.\n\nDiciotto hanno detto sì, {} no e tre si sono astenuti.", "dieci",
     "dodici"),
    ("pt", "", "Todos os 21 vereadores compareceram à sessão.\n\nDoze apoiaram o projeto, {} rejeitaram e dois abstiveram-se.",
     "oito", "sete"),
    # more votes than members
    ("en", "", "The synod has 45 members.\n\nTwenty-four backed the reform, 19 opposed it and {} abstained.", "four", "two"),
)  # fmt: skip

SHARES = (
    ("en", "", ("The largest part of the harvest, 44%, was drowned by rain in June. Ten years ago it had been a tenth. Hail took {}. Birds "
     "had 21%, and beetles 12%. Nothing else was to blame."), "33%", "23%"),
    ("fr", "", ("Le blé occupe toujours le plus de terres, 41 %, contre la moitié il y a vingt ans. Le colza en couvre {}. Le maïs "
     "a droit à 19 %, l’orge à 12 %. Rien d’autre ne pousse ici."), "38 %", "28 %"),
    ("de", "", ("Am meisten Strom liefert der Wind, 47 Prozent. Vor zehn Jahren war es ein Drittel. Die Sonne bringt {} Prozent, das "
     "Wasser 17 Prozent, Holz neun. Sonst nichts."), "37", "27"),
)  # fmt: skip


def _read(piece: tuple[str, str, str, str, str], number: str) -> list[str]:
    language, title, text, _, _ = piece
    found = alarms(text.replace("{}", number), language, title)
    return [one.family for one in found]


@pytest.mark.parametrize("piece", [*PIECES, *BALLOTS, *SHARES], ids=lambda piece: f"{piece[0]}-{piece[3]}")
def test_parts_that_miss_their_whole(piece: tuple[str, str, str, str, str]) -> None:
    assert {"sum", "shares-total"}.intersection(_read(piece, piece[3]))


@pytest.mark.parametrize("piece", [*PIECES, *BALLOTS, *SHARES], ids=lambda piece: f"{piece[0]}-{piece[4]}")
def test_parts_that_make_their_whole(piece: tuple[str, str, str, str, str]) -> None:
    assert not _read(piece, piece[4])
