"""One number told twice of one deed in other words."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("en", "Maternity ward will close in June", "The only maternity ward on the shore will shut its doors in June.\n\nThe ward should have 18 nurses and has 11. Since January it has had to close for a total of 47 days, the longest stretch being 12 days in July.\n\n“I had my bag packed,” said Kayla Burris, 29.\n\nLast fall the province promised small hospitals $36 million.\n\nThe 52 days that the ward has been shut so far this year have sent more than 60 women to Truemont."),
    ("fr", "Incendie du massif de Sarrasque : 1 900 hectares brûlés", "Parti vendredi 15 août, il a détruit 1 900 hectares de pins et de garrigue.\n\nSept pompiers ont été blessés.\n\nAvec 1 600 hectares parcourus, l’incendie de Sarrasque est le plus vaste que le département ait connu depuis 2003, année où 2 300 hectares étaient partis en fumée autour de Belcastel."),
    ("fr", "Fret fluvial", "L’organisme gère quatre plateformes.\n\nLes 312 entreprises installées le long des quais emploient 8 450 personnes, d’après l’Union des ports.\n\nLa navigation sera interrompue.\n\nDe quoi consolider un secteur qui, avec 9 150 personnes employées par les entreprises des quais, pèse davantage que la sidérurgie."),
    ("en", "Quarry to grow", "The four quarries on the island employ 1,240 people.\n\nA new road is to open in May.\n\nNo other trade comes near: with 1,420 people on the payroll of the quarries, stone feeds the island."),
    ("en", "River freight", "The firms along the quays employ 8,450 people.\n\nTraffic will stop in June.\n\nThe sector, with 9,150 people employed by the firms on the quays, now outweighs steel."),
    ("de", "Hafen", "Die Firmen am Kai beschäftigen 8.450 Menschen.\n\nIm Juni ruht der Verkehr.\n\nMit 9.150 Menschen, die bei den Firmen am Kai arbeiten, ist der Hafen größer als die Stahlwerke."),
    ("de", "Waldbrand am Hohen Stein", "Das Feuer am Hohen Stein hat 190 Hektar Wald vernichtet.\n\nDrei Helfer wurden verletzt.\n\nMit 160 Hektar verbranntem Wald ist das Feuer am Hohen Stein das größte seit 2003."),
    ("es", "Incendio en la sierra", "El incendio de la sierra de Urbasa ha arrasado 1.900 hectáreas de pinar.\n\nSiete bomberos resultaron heridos.\n\nCon 1.600 hectáreas de pinar quemadas, el incendio de la sierra es el mayor desde 2003."),
    ("it", "Reparto chiuso", "Il reparto di maternità ha dovuto chiudere per 47 giorni da gennaio.\n\nMancano sette infermiere.\n\nI 52 giorni in cui il reparto è rimasto chiuso quest’anno hanno costretto sessanta donne a spostarsi."),
    ("pt", "Maternidade", "A maternidade esteve fechada 47 dias desde janeiro.\n\nFaltam sete enfermeiras.\n\nOs 52 dias em que a maternidade esteve encerrada este ano obrigaram sessenta mulheres a viajar."),
    ("nl", "Kraamafdeling", "De kraamafdeling was sinds januari 47 dagen dicht.\n\nEr ontbreken zeven verpleegkundigen.\n\nDoor de 52 dagen dat de kraamafdeling dit jaar gesloten was, moesten zestig vrouwen naar elders."),
    ("en", "Storm", "The storm left 15,000 homes without power on Saturday.\n\nRoads are blocked.\n\nEngineers hope that the 18,000 homes cut off by the storm will be reconnected by Monday."),
    ("es", "Fábrica", "La fábrica de Oria emplea a 640 personas.\n\nLa dirección calla.\n\nPara el pueblo, el cierre sería un golpe: en la fábrica trabajan 580 personas."),
    ("en", "Plant", "The sawmill at Ashby employs 640 people.\n\nThe owner has not spoken.\n\nFor the town it would be a blow: 580 people work for the sawmill."),
    ("fr", "Pétition", "Plus rien ne bouge. En trois semaines, 12 400 habitants ont signé la pétition contre l’antenne.\n\nLe maire se tait.\n\nAvec 14 200 signatures d’habitants, la pétition contre l’antenne est la plus suivie de l’année."),
    ("it", "Rogo", "Il rogo ha distrutto 310 ettari di pineta.\n\nNessun ferito.\n\nCon 360 ettari di pineta bruciati, il rogo è il peggiore degli ultimi dieci anni."),
    ("nl", "Fabriek", "De suikerfabriek in Bolsward biedt werk aan 640 mensen.\n\nDe directie zwijgt.\n\nVoor het dorp zou sluiting een klap zijn: bij de suikerfabriek werken 580 mensen."),
    ("pt", "Fogo", "O fogo na serra consumiu 1.900 hectares de pinhal.\n\nSete bombeiros ficaram feridos.\n\nCom 1.600 hectares de pinhal ardidos, o fogo na serra é o maior desde 2003."),
)  # fmt: skip

SOUND = (
    ("en", "Maternity ward will close in June", "The only maternity ward on the shore will shut its doors in June.\n\nThe ward should have 18 nurses and has 11. Since January it has had to close for a total of 47 days, the longest stretch being 12 days in July.\n\nThe 47 days that the ward has been shut so far this year have sent more than 60 women to Truemont."),
    ("en", "Maternity ward will close in June", "The only maternity ward on the shore will shut its doors in June.\n\nThe ward should have 18 nurses and has 11. Since January it has had to close for a total of 47 days, the longest stretch being 12 days in July.\n\nThe 52 days that the ward was shut in 2022 had sent more than 60 women to Truemont."),
    ("fr", "Incendie du massif de Sarrasque : 1 900 hectares brûlés", "Parti vendredi 15 août, il a détruit 1 900 hectares de pins et de garrigue.\n\nSept pompiers ont été blessés.\n\nAvec 1 600 hectares parcourus, l’incendie de Belcastel reste dans les mémoires."),
    ("fr", "Incendie du massif de Sarrasque : 1 900 hectares brûlés", "Parti vendredi 15 août, il a détruit 1 900 hectares de pins et de garrigue.\n\nSamedi à l’aube, les flammes avaient déjà parcouru 1 600 hectares."),
    ("fr", "Fret fluvial", "L’organisme gère quatre plateformes.\n\nLes 312 entreprises installées le long des quais emploient 8 450 personnes, d’après l’Union des ports.\n\nLa navigation sera interrompue.\n\nDe quoi consolider un secteur qui, avec 9 150 personnes employées par les chantiers navals, pèse davantage que la sidérurgie."),
    ("en", "River freight", "The firms along the quays employ 8,450 people.\n\nTraffic will stop in June.\n\nThe sector, with 9,150 people employed in steel by the firms of the valley, now outweighs coal."),
    ("de", "Waldbrand am Hohen Stein", "Das Feuer am Hohen Stein hat 190 Hektar Wald vernichtet.\n\nDrei Helfer wurden verletzt.\n\nBeim Feuer vor zwei Jahren waren 160 Hektar Wald verbrannt."),
    ("es", "Incendio en la sierra", "El incendio de la sierra de Urbasa ha arrasado 1.900 hectáreas de pinar.\n\nSiete bomberos resultaron heridos.\n\nEn 2003 ardieron 1.600 hectáreas de pinar en la sierra."),
    ("nl", "Kraamafdeling", "De kraamafdeling was sinds januari 47 dagen dicht.\n\nEr ontbreken zeven verpleegkundigen.\n\nDoor de 52 dagen dat de spoedpost dit jaar gesloten was, moesten zestig mensen naar elders."),
    ("en", "Plant", "The sawmill at Ashby employs 640 people.\n\nThe owner has not spoken.\n\nFor the town it would be a blow: another 580 people work for the sawmill’s suppliers."),
    ("en", "Plant", "The sawmill at Ashby employs 640 people.\n\nThe owner has not spoken.\n\nTen years ago 880 people worked for the sawmill."),
    ("en", "Plant", "The sawmill at Ashby employs 640 people.\n\nThe owner has not spoken.\n\nSome 580 people employed at the sawmill belong to the union."),
    ("it", "Rogo", "Il rogo ha distrutto 310 ettari di pineta.\n\nNessun ferito.\n\nCon 360 ettari di pineta, il parco è il più grande della provincia."),
    ("en", "Fire in the hills", "The fire has burned 1,900 hectares of pine since Saturday.\n\nIts front is 12 km long.\n\nBy Sunday evening the flames had burned 1,200 hectares of pine."),
    ("en", "Strike", "The strike at the port lasted 14 days.\n\nIts cost is not known.\n\nThe strike at the brewery lasted 12 days."),
    ("en", "Strike", "Dockers went on strike for 14 days in May.\n\nIn June they struck for 12 days."),
    ("en", "Jobs", "The firm will cut 1,400 jobs.\n\nIn Germany it will cut 1,100 jobs."),
    ("en", "Jobs", "The firm will cut 1,400 jobs by 2028.\n\nUnions had feared it would cut 1,800 jobs."),
    ("fr", "Hôpital", "L’hôpital emploie 2 400 personnes.\n\nLe service des urgences, qui souffre, emploie 1 800 personnes la nuit."),
    ("fr", "Visite", "Le musée a accueilli 118 000 visiteurs en 2025.\n\nL’exposition a attiré 96 000 visiteurs."),
    ("fr", "Visite", "Le musée a accueilli 118 000 visiteurs.\n\nLe musée avait accueilli 96 000 visiteurs avant les travaux."),
    ("fr", "Visite", "Le musée accueille 118 000 visiteurs par an.\n\nAvec 96 000 visiteurs étrangers accueillis, le musée bat un record."),
    ("de", "Werk", "Das Werk beschäftigt 1.240 Menschen.\n\nMit 980 Menschen, die im Werk in Schichten arbeiten, ist es der größte Betrieb."),
    ("de", "Ernte", "Die Winzer haben 840 Tonnen Trauben geerntet.\n\nMit 780 Tonnen geernteten Trauben lag der Nachbarort dahinter."),
    ("es", "Manifestación", "Según los sindicatos, 48.000 personas se manifestaron en la capital.\n\nLa Policía contó 36.000 personas en la manifestación."),
    ("es", "Incendio", "El incendio ha quemado 1.900 hectáreas.\n\nSegún el alcalde, el incendio ha quemado 1.600 hectáreas en su municipio."),
    ("es", "Vendimia", "La cooperativa recogió 840 toneladas de uva.\n\nLa bodega vecina recogió 780 toneladas de uva."),
    ("it", "Raccolto", "Il consorzio ha raccolto 840 tonnellate di castagne.\n\nI soci della valle hanno raccolto 720 tonnellate di castagne, gli altri il resto."),
    ("it", "Terremoto", "Il sisma ha ucciso 214 persone.\n\nA Pieve il sisma ha ucciso 168 persone."),
    ("pt", "Greve", "A greve dos comboios dura há 14 dias.\n\nA greve dos autocarros durou 12 dias."),
    ("nl", "Bezoek", "Het museum trok 118.000 bezoekers.\n\nDe tentoonstelling trok 96.000 bezoekers."),
    ("nl", "Fabriek", "In de fabriek werken 640 mensen.\n\nBij de toeleveranciers van de fabriek werken 580 mensen."),
    ("en", "Toll", "The quake killed 214 people.\n\nOfficials first said it had killed 168 people.\n\nIn the north the quake killed 168 people."),
    ("en", "Toll", "The quake has killed 214 people.\n\nThe quake of 1980 killed 268 people."),
    ("en", "Jail", "The jail holds 1,240 men.\n\nSome 980 men held in the jail share a cell."),
    ("en", "Jail", "The jail holds 1,240 prisoners.\n\nIt was built to hold 980 prisoners."),
    ("en", "Rescue", "Lifeboats rescued 110 passengers.\n\nThe first lifeboat on the scene rescued 64 passengers."),
    ("fr", "Grève", "La grève a duré 14 jours à Rennes.\n\nÀ Brest, la grève a duré 12 jours."),
    ("fr", "Pêche", "Les bateaux ont pêché 320 tonnes de sardines.\n\nLe quota de sardines pêchées par les bateaux est de 410 tonnes."),
    ("fr", "Arbres", "La ville a planté 1 200 arbres.\n\nLa ville veut planter 1 800 arbres d’ici à 2030."),
    ("fr", "Arbres", "La ville a planté 1 200 arbres.\n\nAvec 1 500 arbres plantés, la ville voisine fait mieux."),
    ("en", "Trees", "The city planted 1,200 trees.\n\nWith 1,500 trees planted, the neighbouring city did better."),
    ("en", "Trees", "The city planted 1,200 trees in autumn.\n\nWith 1,500 trees planted in spring, the city is on course."),
    ("de", "Bäume", "Die Stadt hat 1.200 Bäume gepflanzt.\n\nDer Landkreis hat 1.500 Bäume gepflanzt."),
    ("en", "School", "The school has enrolled 640 pupils.\n\nThe primary school enrolled 580 pupils."),
    ("en", "Homes", "The council will build 410 homes on the site.\n\nThe builder had wanted to build 480 homes on the site."),
    ("en", "Homes", "The council has approved plans to build 410 homes on the site.\n\nOf these, 246 homes will be built on the site of the old dairy."),
    ("en", "Sales", "The firm sold 312,000 bikes.\n\nThe firm sold 260,000 bikes abroad."),
    ("en", "Sales", "The firm sold 312,000 bikes.\n\nIts shops sold 260,000 bikes."),
    ("nl", "Oogst", "De telers oogstten 840 ton peren.\n\nVorig jaar oogstten de telers 980 ton peren."),
    ("en", "Storm", "The storm cut power to 15,200 homes.\n\nBy noon 12,400 homes were still without power after the storm."),
    ("fr", "Tempête", "La tempête a privé de courant 15 200 foyers.\n\nÀ midi, 12 400 foyers étaient encore privés de courant."),
    ("fr", "Procès", "Le tribunal a condamné le comptable à 18 mois de prison.\n\nLe procureur avait requis 24 mois de prison."),
    ("en", "Ferry", "The ferry carries 310 passengers.\n\nIt was carrying 280 passengers when it ran aground."),
    ("de", "Fähre", "Die Fähre kann 310 Passagiere befördern.\n\nSie beförderte 280 Passagiere, als sie auf Grund lief."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"RST-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
