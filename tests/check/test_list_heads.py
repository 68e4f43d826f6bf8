"""Lists of things counted before, headed by their noun, by what concerns them or by the haul that they make."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("en", "Museum to return eight carvings", "The museum is to hand back eight wooden carvings to Malawi, its trustees said.\n\nThe objects were carried off in 1893.\n\nThe group is made up of two seated figures, two headrests, a drum, a ceremonial stool and a mask with its raffia beard intact. A survey valued it at £340,000."),
    ("es", "El club bate su récord", "También se han renovado los contratos con los cinco patrocinadores principales.\n\nLa asistencia subió.\n\nLos patrocinadores principales, que son Aceites Torbiscal, Seguros Mundela, Cervezas Drac y la naviera Illa Branca, pondrán en conjunto siete millones."),
    ("fr", "Un plan vélo", "Le conseil a adopté un plan vélo, qui doit doter la ville de cinq itinéraires protégés d'ici à la fin de 2028.\n\nLe département prendra 30 % à sa charge.\n\nLes itinéraires retenus sont la liaison entre la gare et le centre ancien, l'axe du lycée Pergaud, le quai Vauban et la desserte de la zone des Tilles. Au total, 14 kilomètres."),
    ("fr", "Eau", "L’arrêté touche six communes.\n\nIl court jusqu’en mai.\n\nLes communes concernées sont Arvigny, Brel, Corme, Duras et Estival."),
    ("it", "Acqua", "Il divieto riguarda sei comuni.\n\nDura fino a maggio.\n\nI comuni interessati sono Arvigno, Brella, Corma, Durano ed Estola."),
    ("de", "Wasser", "Das Verbot gilt in sechs Gemeinden.\n\nEs läuft bis Mai.\n\nDie betroffenen Gemeinden sind Arberg, Brelau, Corm, Dorn und Esten."),
    ("de", "Wasser", "Das Verbot gilt in sechs Gemeinden.\n\nEs läuft bis Mai.\n\nBetroffen sind die Gemeinden Arberg, Brelau, Corm, Dorn und Esten."),
    ("nl", "Water", "Het verbod geldt in zes gemeenten.\n\nHet loopt tot mei.\n\nDe getroffen gemeenten zijn Arberg, Brelau, Corm, Dorn en Esten."),
    ("pt", "Água", "A proibição abrange seis freguesias.\n\nDura até maio.\n\nAs freguesias afetadas são Arvinha, Brela, Corme, Dura e Estola."),
    ("es", "Agua", "La prohibición rige en seis municipios.\n\nDura hasta mayo.\n\nLos municipios afectados son Arvina, Brela, Corme, Dura y Estola."),
    ("en", "Water", "The ban covers six parishes.\n\nIt runs until May.\n\nThe parishes affected are Ashby, Bourne, Colne, Dale and Eaton."),
    ("en", "Water", "The ban covers six parishes.\n\nIt runs until May.\n\nThe affected parishes, which are Ashby, Bourne, Colne, Dale and Eaton, will get tankers."),
    ("fr", "Eau", "L’arrêté touche six communes.\n\nIl court jusqu’en mai.\n\nSont concernées les communes d’Arvigny, Brel, Corme, Duras et Estival."),
    ("fr", "Vol au musée", "Neuf pièces ont été volées au musée dans la nuit.\n\nL’enquête est ouverte.\n\nLe butin se compose de trois colliers, deux bagues, un diadème et une montre."),
    ("de", "Diebstahl im Museum", "Neun Schmuckstücke sind aus dem Museum verschwunden.\n\nDie Polizei sucht Zeugen.\n\nDie Beute besteht aus drei Ketten, zwei Ringen, einem Diadem und einer Uhr."),
    ("it", "Furto al museo", "Nove pezzi sono stati rubati dal museo.\n\nSi cercano testimoni.\n\nIl bottino è composto da tre collane, due anelli, un diadema e un orologio."),
    ("es", "Robo en el museo", "Nueve piezas fueron robadas del museo.\n\nSe buscan testigos.\n\nEl botín se compone de tres collares, dos anillos, una diadema y un reloj."),
    ("nl", "Diefstal in museum", "Negen sieraden zijn uit het museum verdwenen.\n\nDe politie zoekt getuigen.\n\nDe buit bestaat uit drie kettingen, twee ringen, een diadeem en een horloge."),
    ("pt", "Furto no museu", "Nove peças foram furtadas do museu.\n\nProcuram-se testemunhas.\n\nO conjunto é composto por três colares, dois anéis, um diadema e um relógio."),
)  # fmt: skip

SOUND = (
    ("en", "Museum to return seven carvings", "The museum is to hand back seven wooden carvings to Malawi, its trustees said.\n\nThe objects were carried off in 1893.\n\nThe group is made up of two seated figures, two headrests, a drum, a ceremonial stool and a mask with its raffia beard intact. A survey valued it at £340,000."),
    ("es", "El club bate su récord", "También se han renovado los contratos con los cuatro patrocinadores principales.\n\nLa asistencia subió.\n\nLos patrocinadores principales, que son Aceites Torbiscal, Seguros Mundela, Cervezas Drac y la naviera Illa Branca, pondrán en conjunto siete millones."),
    ("fr", "Un plan vélo", "Le conseil a adopté un plan vélo, qui doit doter la ville de quatre itinéraires protégés d'ici à la fin de 2028.\n\nLe département prendra 30 % à sa charge.\n\nLes itinéraires retenus sont la liaison entre la gare et le centre ancien, l'axe du lycée Pergaud, le quai Vauban et la desserte de la zone des Tilles. Au total, 14 kilomètres."),
    ("fr", "Eau", "L’arrêté touche cinq communes.\n\nIl court jusqu’en mai.\n\nLes communes concernées sont Arvigny, Brel, Corme, Duras et Estival."),
    ("it", "Acqua", "Il divieto riguarda cinque comuni.\n\nDura fino a maggio.\n\nI comuni interessati sono Arvigno, Brella, Corma, Durano ed Estola."),
    ("de", "Wasser", "Das Verbot gilt in fünf Gemeinden.\n\nEs läuft bis Mai.\n\nDie betroffenen Gemeinden sind Arberg, Brelau, Corm, Dorn und Esten."),
    ("de", "Wasser", "Das Verbot gilt in fünf Gemeinden.\n\nEs läuft bis Mai.\n\nBetroffen sind die Gemeinden Arberg, Brelau, Corm, Dorn und Esten."),
    ("pt", "Água", "A proibição abrange cinco freguesias.\n\nDura até maio.\n\nAs freguesias afetadas são Arvinha, Brela, Corme, Dura e Estola."),
    ("en", "Water", "The ban covers five parishes.\n\nIt runs until May.\n\nThe parishes affected are Ashby, Bourne, Colne, Dale and Eaton."),
    ("en", "Water", "The ban covers five parishes.\n\nIt runs until May.\n\nThe affected parishes, which are Ashby, Bourne, Colne, Dale and Eaton, will get tankers."),
    ("fr", "Eau", "L’arrêté touche cinq communes.\n\nIl court jusqu’en mai.\n\nSont concernées les communes d’Arvigny, Brel, Corme, Duras et Estival."),
    ("fr", "Vol au musée", "Sept pièces ont été volées au musée dans la nuit.\n\nL’enquête est ouverte.\n\nLe butin se compose de trois colliers, deux bagues, un diadème et une montre."),
    ("de", "Diebstahl im Museum", "Sieben Schmuckstücke sind aus dem Museum verschwunden.\n\nDie Polizei sucht Zeugen.\n\nDie Beute besteht aus drei Ketten, zwei Ringen, einem Diadem und einer Uhr."),
    ("pt", "Furto no museu", "Sete peças foram furtadas do museu.\n\nProcuram-se testemunhas.\n\nO conjunto é composto por três colares, dois anéis, um diadema e um relógio."),
    ("en", "Water", "The ban covers six parishes.\n\nIt runs until May.\n\nThe parishes most affected are Ashby, Bourne, Colne, Dale and Eaton."),
    ("en", "Water", "The ban covers six parishes.\n\nIt runs until May.\n\nThe first parishes affected are Ashby, Bourne, Colne and Dale."),
    ("fr", "Eau", "L’arrêté touche six communes.\n\nIl court jusqu’en mai.\n\nLes communes les plus touchées sont Arvigny, Brel, Corme, Duras et Estival."),
    ("fr", "Eau", "L’arrêté touche six communes.\n\nIl court jusqu’en mai.\n\nLes communes littorales concernées sont Arvigny, Brel, Corme et Duras."),
    ("es", "Club", "El club tiene cinco patrocinadores.\n\nLa asistencia subió.\n\nLos patrocinadores nuevos, que son Aceites Torbiscal, Seguros Mundela, Cervezas Drac y la naviera Illa Branca, pondrán siete millones."),
    ("en", "Museum", "The museum has eight wooden carvings on show.\n\nThe hall is new.\n\nThe group on loan is made up of two seated figures, two headrests, a drum, a stool and a mask."),
    ("en", "Band", "Six people were hurt on Monday.\n\nThe road is shut.\n\nThe band is made up of two guitarists, two singers and a drummer."),
    ("fr", "Équipe", "Huit personnes ont été interpellées lundi.\n\nLe parquet a ouvert une enquête.\n\nLe groupe est composé de deux frères, deux cousins, un notaire et leurs complices."),
    ("de", "Rat", "Acht Gemeinden klagen.\n\nDas Gericht berät.\n\nDie Gruppe besteht aus drei Städten, zwei Dörfern und dem Kreis sowie mehreren Verbänden."),
    ("en", "Cabinet", "The party won five seats.\n\nThe talks go on.\n\nThe seats targeted next are Ashby, Bourne and Colne."),
    ("fr", "Trains", "Six gares fermeront.\n\nLes élus protestent.\n\nLes gares les plus petites sont Arvigny, Brel et Corme."),
    ("fr", "Trains", "Six gares fermeront.\n\nLes élus protestent.\n\nLes gares concernées cette année sont Arvigny, Brel et Corme."),
    ("de", "Bahn", "Sechs Bahnhöfe werden geschlossen.\n\nDer Rat protestiert.\n\nBetroffen sind die Bahnhöfe Arberg, Brelau und weitere im Süden."),
    ("de", "Bahn", "Sechs Bahnhöfe werden geschlossen.\n\nDer Rat protestiert.\n\nBetroffen sind vor allem die Bahnhöfe Arberg, Brelau und Corm."),
    ("de", "Bahn", "Sechs Bahnhöfe werden geschlossen.\n\nDer Rat protestiert.\n\nBetroffen sind die Bahnhöfe Arberg, Brelau, Corm, Dorn, Esten und Furt."),
    ("es", "Tren", "Cierran seis estaciones.\n\nHay protestas.\n\nLas estaciones afectadas son, entre otras, Arvina, Brela y Corme."),
    ("it", "Treni", "Chiudono sei stazioni.\n\nCi sono proteste.\n\nLe stazioni interessate sono le fermate di Arvigno e Brella e quelle della linea per Corma."),
    ("pt", "Comboios", "Fecham seis estações.\n\nHá protestos.\n\nAs estações afetadas são as de Arvinha, Brela e Corme, na linha norte, e as de Dura, Estola e Faro, na linha sul."),
    ("nl", "Treinen", "Zes stations gaan dicht.\n\nEr is protest.\n\nDe betrokken stations zijn klein, oud en slecht bereikbaar."),
    ("en", "Trains", "Six stations will shut.\n\nThere are protests.\n\nThe stations affected are small, old and hard to reach."),
    ("en", "Roads", "Four schemes were approved.\n\nWork starts in May.\n\nThe schemes are a link between Ashby and Bourne, a bypass at Colne, a bridge and a roundabout."),
    ("fr", "Projets", "Quatre projets ont été retenus.\n\nLes travaux débutent en mai.\n\nLes projets retenus sont la passerelle, le parc, la halle et la liaison entre la gare et le port."),
    ("fr", "Projets", "Quatre projets ont été retenus.\n\nLes travaux débutent en mai.\n\nLes projets retenus sont la rénovation du gymnase et de la piscine, le parc et la halle."),
    ("en", "Haul", "Police seized eight guns in the raid.\n\nNo one was hurt.\n\nThe haul is made up of two rifles, a pistol and ammunition."),
    ("en", "Haul", "Police seized eight guns and three knives in the raid.\n\nNo one was hurt.\n\nThe haul is made up of two rifles, five pistols and a revolver."),
    ("en", "Haul", "Nine people were held after the raid on a jeweller.\n\nNo one was hurt.\n\nThe haul is made up of two rings, five chains and a watch."),
    ("en", "Ships", "The navy ordered eight ships.\n\nThe yard is glad.\n\nThe group is made up of two yards, a bank and an insurer."),
    ("fr", "Groupe", "Huit écoles fermeront.\n\nLes parents protestent.\n\nLe groupe se compose de trois mères, deux pères et un grand-père."),
    ("en", "Shop", "The chain has opened eight shops.\n\nTrade is good.\n\nThe selection is made up of two teas, three coffees and a cake."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"CNT-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
