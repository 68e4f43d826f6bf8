"""One first claimed for two in other words: never before, for the first time, the first such, the first to do so."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", "2026-03-12", "Museum to return eight carvings to Malawi", "The Wrexley Museum is to hand back eight wooden carvings to Malawi, its trustees announced on Wednesday.\n\nThe objects were carried off from a shrine in 1893. They will be the first it has ever sent back to Africa since it opened its doors 140 years ago.\n\nThandi Banda, its curator, will travel with the crates, and knows the drill. In 2019 she escorted a painted shield to Lusaka, the first object that the museum had ever returned to Africa."),
    ("en", "2026-03-12", "Norland bank names Okafor chief executive", "Norland Bank has chosen Ada Okafor as its chief executive, it said on Monday.\n\nMs Okafor, 49, is the first woman to run the bank in its 150 years.\n\nOld hands remember Greta Lindqvist. Between 1994 and 1999 she was the first woman at the head of Norland Bank, and she cut its branches by half."),
    ("en", "2026-03-12", "Tarn swims the strait", "Joe Tarn, 34, swam the strait between Hale and Orm on Saturday in nine hours.\n\nNobody had swum it before, the harbour master said: he is the first to make the crossing without a wetsuit.\n\nIn the pub they talk of Ellen Marsh, who in 1987 became the first person to cross the strait without a wetsuit."),
    ("en", "2026-03-12", "Osei wins Booker", "The novelist Kofi Osei won the Harbour prize on Tuesday for “The Weir”. He is the first Ghanaian to win it.\n\nThe prize, worth £40,000, goes to a novel in English.\n\nHis teacher, Ama Darko, got it in 2003, the first writer from Ghana to be given the Harbour prize."),
    ("fr", "2025-07-09", "Rugby : le fonds Maplecrest entre au capital de l’US Carmentault", "L’Union sportive carmentaultoise a officialisé mardi l’arrivée à son capital du fonds Maplecrest. « C’est la première fois qu’un club de deuxième division s’ouvre à un fonds étranger », s’est félicité le président, Jean-Marc Poustis.\n\nL’opération en laisse certains perplexes. En 2022, l’AS Saint-Vallier avait été le premier club de deuxième division à s’ouvrir à un fonds étranger."),
    ("fr", "2025-07-09", "Le cinéma Rex rouvre", "Le Rex a rouvert samedi. C’est la plus grande salle du département, avec 620 places.\n\nLe chantier a duré deux ans.\n\nÀ Montbrel, le Palace et ses 540 fauteuils, la plus grande salle du département, programme le même film."),
    ("fr", "2025-07-09", "Greffe réussie à Vaubourg", "Les chirurgiens du CHU de Vaubourg ont greffé un larynx en mai. Il s’agit de la première greffe de ce type en France, a indiqué l’hôpital.\n\nLa patiente va bien.\n\nEn 2019, une équipe de Lormont avait réalisé la première greffe de larynx du pays ; le patient vit toujours."),
    ("es", "2026-01-15", "Muere Remedios Alcubilla, la voz de las madrugadas", "La locutora Remedios Alcubilla falleció el lunes en Valladolid, informó ayer la emisora. En 1961 condujo su primer espacio, y en 1968 estrenó «La hora de los búhos».\n\n«Fue la primera mujer que dirigió un programa nocturno en esta casa», recordó la directora de Radio Meseta, Inés Gandarillas.\n\nSu maestra, Pilar Armentia, había sido en 1959 la primera mujer al frente de un programa nocturno de Radio Meseta."),
    ("es", "2026-01-15", "Nueva rectora en Salmera", "Carmen Ibáñez tomó posesión el martes como rectora de la Universidad de Salmera. Es la primera vez que una mujer ocupa el rectorado.\n\nTiene 58 años.\n\nEl claustro recordó a Luisa Prado, que entre 1988 y 1992 fue la primera rectora de la universidad."),
    ("it", "2026-01-15", "Lucia Ferri alla guida del teatro", "Lucia Ferri è stata nominata lunedì sovrintendente del Teatro Verdi. È la prima volta che una donna guida il teatro.\n\nHa 51 anni.\n\nNel foyer c’è il busto di Ada Monti, che dal 1971 al 1978 fu la prima donna a dirigere il Verdi."),
    ("it", "2026-01-15", "Il primo treno a idrogeno", "È partito lunedì da Edolo il primo treno a idrogeno d’Italia.\n\nTrasporta 240 passeggeri.\n\nSulla linea di Valmora, invece, dal 2023 viaggia un convoglio che fu il primo in Italia ad andare a idrogeno."),
    ("pt", "2026-01-15", "Rita Vaz assume a presidência do clube", "Rita Vaz foi eleita no sábado presidente do Penedos. Nunca uma mulher tinha liderado o clube.\n\nTem 46 anos.\n\nNa parede da sede há uma fotografia de Amélia Torres, a primeira mulher a presidir ao Penedos, entre 1984 e 1987."),
    ("pt", "2026-01-15", "Hospital faz transplante inédito", "O Hospital de Santa Rita fez em novembro o primeiro transplante de traqueia do país.\n\nO doente está bem.\n\nEm 2020, a equipa do Hospital da Ribeira tornara-se a primeira em Portugal a transplantar uma traqueia."),
    ("nl", "2026-02-12", "Eerste vrouw aan het roer bij Havenbedrijf", "Anke Dijkstra wordt per 1 april directeur van Havenbedrijf Meerhaven. Ze is de eerste vrouw op die post.\n\nZe is 47.\n\nIn de gang hangt een foto van Truus Bakker, die van 1989 tot 1993 als eerste vrouw het Havenbedrijf leidde."),
    ("en", "2026-03-12", "Never a woman", "Ann Hale takes over the guild in May. Never before has a woman chaired it.\n\nOn the wall hangs Mary Poole, who in 1994 became the first woman to chair the guild."),
    ("en", "2026-03-12", "Ban", "Harlow will be the first town in the county to outlaw leaf blowers. The ban starts in June.\n\nDenby, up the valley, forbade leaf blowers in 2021, the first town in the county to do so."),
    ("fr", "2025-07-09", "Musée", "Le musée va restituer trois masques au Bénin. Ce sera la première restitution du musée à un pays africain.\n\nEn 2019, il avait rendu un tambour au Mali : c’était la première fois qu’il restituait un objet à un pays africain."),
    ("fr", "2025-07-09", "Coupe", "Pour la première fois, un club amateur jouera la finale. Le FC Sarlon reçoit dimanche.\n\nEn 1996, l’US Brel avait été le premier club amateur à disputer la finale."),
    ("de", "2026-03-12", "Chefin", "Petra Kunz trat am Montag an. Zum ersten Mal leitet eine Frau die Feuerwehr von Lahnau.\n\n1998 hatte Hilde Brandt als erste Frau die Feuerwehr von Lahnau geführt."),
    ("de", "2026-03-12", "Werk", "Das Museum Orsdorf gibt im Mai drei Masken an Benin zurück. Es ist die erste Rückgabe des Hauses an ein afrikanisches Land.\n\n2019 hatte es eine Trommel nach Mali geschickt, die erste Rückgabe des Museums nach Afrika."),
    ("es", "2026-01-15", "Alcaldesa", "Rosa Gil tomará posesión el sábado. Por primera vez una mujer gobernará Lerma.\n\nEn un pasillo cuelga el retrato de Pilar Sanz, que en 1987 fue la primera alcaldesa de Lerma."),
    ("it", "2026-01-15", "Sindaca", "Anna Rota giura sabato. Mai una donna aveva guidato Corvara.\n\nNel 1985 Lia Costa fu la prima sindaca di Corvara."),
    ("pt", "2026-01-15", "Juíza", "Ana Prado toma posse na terça-feira. Pela primeira vez uma mulher vai presidir ao tribunal de Ovar.\n\nEm 1979, Lúcia Teles foi a primeira presidente do tribunal de Ovar."),
    ("nl", "2026-02-12", "Baas", "Anke Dijkstra begint in mei. Voor het eerst leidt een vrouw de haven van Meer.\n\nTruus Bakker was in 1992 de eerste vrouw aan het hoofd van de haven van Meer."),
)  # fmt: skip

CLEAN = (
    ("en", "2026-03-12", "Museum to return eight carvings to Malawi", "The Wrexley Museum is to hand back eight wooden carvings to Malawi, its trustees announced on Wednesday.\n\nThey will be the first it has ever sent back to Malawi.\n\nThandi Banda, its curator, knows the drill. In 2019 she escorted a painted shield to Lusaka, the first object that the museum had ever returned to Africa."),
    ("en", "2026-03-12", "Museum to return eight carvings", "The Wrexley Museum is to hand back eight wooden carvings to Malawi. They will be the first carvings it has ever sent back to Africa.\n\nIn 2019 its curator escorted a painted shield to Lusaka, the first object that the museum had ever returned."),
    ("en", "2026-03-12", "Norland bank names Okafor", "Norland Bank has chosen Ada Okafor as its chief executive. Ms Okafor, 49, is the first woman to run the bank.\n\nGreta Lindqvist was the first woman on its board, between 1994 and 1999."),
    ("en", "2026-03-12", "Norland bank names Okafor", "Norland Bank has chosen Ada Okafor as its chief executive. Ms Okafor, 49, is the first woman to run the bank since Greta Lindqvist left in 1999.\n\nMs Lindqvist was the first woman to lead Norland Bank."),
    ("en", "2026-03-12", "Fire at Holt", "It was the largest fire in the town this year, the fire chief said; it burnt 11,000 square metres.\n\nThe mill fire of 1968 remains the largest the town has ever seen."),
    ("en", "2026-03-12", "Holt tower", "The Holt tower, at 180 metres, is the tallest building in the city.\n\nUntil it opened in May, the tallest building in the city was the Marsh Exchange, at 160 metres."),
    ("en", "2026-03-12", "Osei wins prize", "The novelist Kofi Osei won the Harbour prize on Tuesday. He is the first Ghanaian man to win it.\n\nHis teacher, Ama Darko, got it in 2003, the first writer from Ghana to be given the Harbour prize."),
    ("en", "2026-03-12", "Sail lofts", "The sail loft of the Nance family, the last one still working in Porthlew, will close in May.\n\nIn Penmore, across the bay, Mary Rowe goes on stitching. Her loft is the only one there that still makes sails."),
    ("fr", "2025-07-09", "Rugby", "L’Union sportive carmentaultoise a officialisé mardi l’arrivée du fonds Maplecrest. « C’est la première fois qu’un club de deuxième division s’ouvre à un fonds canadien », s’est félicité le président, Jean-Marc Poustis.\n\nEn 2022, l’AS Saint-Vallier avait été le premier club de deuxième division à s’ouvrir à un fonds étranger."),
    ("fr", "2025-07-09", "Une femme à la tête du port", "Solène Kerbrat prendra lundi la direction du port de Brévennec. Jamais une femme n’avait dirigé l’établissement.\n\nMarthe Le Goff, directrice du port voisin de Lormer de 1991 à 1996, est venue la féliciter."),
    ("fr", "2025-07-09", "Le cinéma Rex rouvre", "Le Rex a rouvert samedi. C’est la plus grande salle de la ville, avec 420 places.\n\nÀ Montbrel, le Palace et ses 540 fauteuils, la plus grande salle du département, programme le même film."),
    ("fr", "2025-07-09", "Greffe", "Les chirurgiens du CHU de Vaubourg ont greffé un larynx en mai. Il s’agit de la première greffe de ce type à Vaubourg.\n\nEn 2019, une équipe de Lormont avait réalisé la première greffe de larynx du pays."),
    ("fr", "2025-07-09", "Un maire de 22 ans", "Nathan Roque, 22 ans, est le plus jeune maire du canton.\n\nÉmile Vidal, élu en 1919 à 21 ans, reste le plus jeune maire de l’histoire de Sarlonne."),
    ("de", "2026-03-12", "Lahnau", "Petra Kunz ist am Sonntag zur Bürgermeisterin von Lahnau gewählt worden. Damit steht zum ersten Mal eine Frau an der Spitze der Stadt.\n\nHilde Brandt war von 1975 bis 1981 die erste Frau im Stadtrat von Lahnau."),
    ("de", "2026-03-12", "Turm", "Der Turm der Nordbank misst 214 Meter und ist damit das höchste Gebäude der Stadt.\n\nBisher war der Messeturm mit 198 Metern das höchste Haus der Stadt."),
    ("de", "2026-03-12", "Fähre", "In Kellerhafen fährt seit Montag die erste autonome Fähre Bayerns.\n\nIn Orsdorf an der Nordsee pendelt seit 2023 die erste selbstfahrende Fähre Deutschlands."),
    ("es", "2026-01-15", "Rectora", "Carmen Ibáñez tomó posesión el martes como rectora de la Universidad de Salmera. Es la primera vez que una mujer ocupa el rectorado.\n\nEl claustro recordó a Luisa Prado, que entre 1988 y 1992 fue la primera vicerrectora de la universidad."),
    ("es", "2026-01-15", "Parque solar", "El parque solar de Valdeoro, de 400 megavatios, es el mayor del país.\n\nEl de Lentiscar, con 380, fue hasta el año pasado el más grande de España."),
    ("it", "2026-01-15", "Teatro", "Lucia Ferri è stata nominata lunedì sovrintendente del Teatro Verdi. È la prima volta che una donna guida il teatro.\n\nAda Monti, nel 1971, fu la prima donna a dirigere un’orchestra al Verdi."),
    ("it", "2026-01-15", "Librerie", "La libreria Corsi, l’ultima rimasta a Valdarsa, chiude a febbraio.\n\nA Montelupo resiste Carta Bianca, l’unica libreria del paese."),
    ("pt", "2026-01-15", "Clube", "Rita Vaz foi eleita no sábado presidente do Penedos. Nunca uma mulher tinha liderado o clube.\n\nAmélia Torres foi a primeira mulher a jogar pelo Penedos, entre 1984 e 1987."),
    ("pt", "2026-01-15", "Transplante", "O Hospital de Santa Rita fez em novembro o primeiro transplante de traqueia do Norte.\n\nEm 2020, o Hospital da Ribeira, em Lisboa, tornara-se o primeiro em Portugal a transplantar uma traqueia."),
    ("nl", "2026-02-12", "Havenbedrijf", "Anke Dijkstra wordt per 1 april directeur van Havenbedrijf Meerhaven. Ze is de eerste vrouw op die post.\n\nTruus Bakker was van 1989 tot 1993 de eerste vrouwelijke commissaris van het Havenbedrijf."),
    ("nl", "2026-02-12", "Windpark", "Windpark Zuiderdiep is met 96 molens het grootste van het land.\n\nWindpark Noorderveld, met 88 molens, was sinds 2021 het grootste windpark van Nederland."),
    ("en", "2026-03-12", "New head at Norland", "Ada Okafor takes over as head of Norland Bank in May. She is the first woman to run the bank.\n\nGreta Lindqvist, a lawyer, was in 1994 the first woman to run a bank in the country."),
    ("en", "2026-03-12", "Never a woman", "Never had a woman chaired the guild until Mary Poole was elected in 1994.\n\nAnn Hale is the second. She takes over in May."),
    ("en", "2026-03-12", "Goalkeeper", "For the first time a woman will keep goal for the town’s mixed side. Lena Moss, 22, made the squad on Friday.\n\nIn 2004 Ida Rook was the first woman to play for the town’s mixed side."),
    ("en", "2026-03-12", "First ascent", "Two Austrians have made the first winter ascent of the north face of Orn.\n\nIn 1978 a Polish rope made the first ascent of the north face."),
    ("en", "2026-03-12", "Prize", "The poet Ann Lowe will be the first Welsh writer to get the Harbour prize.\n\nIn 2003 Ama Darko became the first African writer to be given the Harbour prize."),
    ("en", "2026-03-12", "Plant", "The factory will be the first in the county to run on hydrogen. It opens in June.\n\nIn 2019 Marl Works became the first factory in the county to run on solar power."),
    ("en", "2026-03-12", "Surgeons", "Surgeons in Hale have carried out the first double hand transplant in the country.\n\nIn 2016 a team in Leed carried out the country’s first hand transplant."),
    ("en", "2026-03-12", "Ship", "The ferry will be the first electric ferry on the lake. It sails in May.\n\nThe first ferry on the lake was launched in 1874."),
    ("en", "2026-03-12", "Chair", "Joan Rowe is the first woman to lead the council. She was the first woman to lead the planning committee, in 2015."),
    ("fr", "2025-07-09", "Port", "Solène Kerbrat prend la tête du port. Jamais une femme n’avait dirigé l’établissement.\n\nSa mère fut en 1982 la première femme à piloter un remorqueur dans le port."),
    ("fr", "2025-07-09", "Musée", "Le musée va restituer trois masques au Bénin. Ce sera la première restitution du musée à un pays africain.\n\nEn 2019, il avait rendu un manuscrit au Pérou, la première restitution de son histoire."),
    ("fr", "2025-07-09", "Coupe", "Pour la première fois, un club amateur jouera la finale. Le FC Sarlon reçoit dimanche.\n\nEn 1996, l’US Brel avait été le premier club amateur à atteindre les demi-finales."),
    ("fr", "2025-07-09", "Académie", "Jamais encore une romancière n’avait présidé l’académie. Lise Morel sera élue jeudi.\n\nMarthe Roux fut en 1971 la première femme à y entrer."),
    ("fr", "2025-07-09", "Loi", "C’est la première fois qu’une commune du département interdit les trottinettes. Sarlon l’a décidé lundi.\n\nEn 2021, Brel avait été la première commune du département à interdire les quads."),
    ("de", "2026-03-12", "Chefin", "Zum ersten Mal leitet eine Frau die Feuerwehr von Lahnau. Petra Kunz trat am Montag an.\n\n1998 war Hilde Brandt als erste Frau in die Feuerwehr von Lahnau eingetreten."),
    ("de", "2026-03-12", "Werk", "Erstmals baut ein chinesischer Konzern ein Werk in Sachsen. Baubeginn ist im Mai.\n\n2011 hatte als erster ausländischer Konzern ein Japaner ein Werk in Sachsen gebaut."),
    ("de", "2026-03-12", "Nie", "Noch nie hat eine Frau den Chor geleitet. Das bleibt so: Gewählt wurde am Samstag Uwe Lenz.\n\nAls erste Frau dirigierte 1994 Clara Voss das Orchester."),
    ("es", "2026-01-15", "Alcaldesa", "Por primera vez una mujer gobernará Lerma. Rosa Gil tomará posesión el sábado.\n\nEn 1987, Pilar Sanz fue la primera mujer en el pleno de Lerma."),
    ("es", "2026-01-15", "Club", "Nunca una entrenadora había dirigido al primer equipo. Marta Ríos debuta el domingo.\n\nLola Prats fue en 2008 la primera entrenadora del filial."),
    ("it", "2026-01-15", "Sindaca", "Per la prima volta una donna guiderà Corvara. Anna Rota giura sabato.\n\nNel 1985 Lia Costa fu la prima donna in consiglio a Corvara."),
    ("pt", "2026-01-15", "Juíza", "Pela primeira vez uma mulher vai presidir ao tribunal de Ovar. Ana Prado toma posse na terça-feira.\n\nEm 1979, Lúcia Teles foi a primeira mulher a entrar na magistratura."),
    ("nl", "2026-02-12", "Baas", "Voor het eerst leidt een vrouw de haven van Meer. Anke Dijkstra begint in mei.\n\nIn 1992 was Truus Bakker de eerste vrouwelijke loods in de haven van Meer."),
    ("nl", "2026-02-12", "Nooit", "Nog nooit had een vrouw de club geleid. Anke Dijkstra begint in mei.\n\nTruus Bakker was in 1992 de eerste vrouw die de jeugdafdeling leidde."),
    ("en", "2026-03-12", "Return", "The museum will return a drum to Ghana in May. It will be the first object from the Hale collection to go back.\n\nIn 2011 it returned a skull to Australia, the first object from its stores to be given back."),
    ("en", "2026-03-12", "Obituary", "Mary Poole, the first woman to captain a ferry on the lake, has died at 88. She was the first to do so in 1971.\n\nHer daughter Ann was in 2002 the first woman to captain a ferry on the sound."),
    ("en", "2026-03-12", "Orchestra", "No woman has ever led the orchestra. That will not change soon: the board chose Paul Reed on Monday.\n\nMary Poole was in 1990 the first woman to lead the second violins of the orchestra."),
    ("en", "2026-03-12", "Mayor", "Ann Hale was sworn in on Monday as the first woman to run the city. She had been the first woman on the fire board, in 2009.\n\nHer aunt, Joan Hale, was the first woman to run the county, from 1994 to 1998."),
    ("en", "2026-03-12", "Trial", "The trial is the first of its kind in the country. It opens in May with 300 patients.\n\nA trial of the older drug, the first of its kind, began in 2011 and was stopped."),
    ("en", "2026-03-12", "Club", "It is the first time a player from the island has signed for Redmarsh. Joe Tarn is 19.\n\nIn 2003 Ellen Tarn became the first player from the island to sign for a professional club."),
    ("en", "2026-03-12", "Launch", "The firm will launch its first satellite in May. The first satellite it ever built, in 2019, never left the ground."),
    ("en", "2026-03-12", "Bridge", "The bridge will be the first over the lower river. The first bridge over the river, at Hale, was built in 1874."),
    ("en", "2026-03-12", "Award", "She is the first nurse to win the Hale medal. In 2018 a midwife, Ida Rook, was the first woman to win it."),
    ("en", "2026-03-12", "Museum", "No museum in the county had ever lent a painting abroad. Hale did so in May.\n\nIn 2019 Marl was the first museum in the county to lend a drawing abroad."),
    ("fr", "2025-07-09", "Usine", "Ce sera la première usine de batteries de la région. Elle ouvrira en 2027.\n\nLa première usine de la région, une filature, avait ouvert en 1832."),
    ("fr", "2025-07-09", "Opéra", "Pour la première fois, une cheffe dirigera l’orchestre de Lormont. Anna Rey a 38 ans.\n\nEn 2011, Lise Kern avait été la première femme à diriger l’orchestre de Brel."),
    ("fr", "2025-07-09", "Mairie", "Élue dimanche, Rita Sarr est la première femme à diriger Brel depuis la guerre. En 1944, Odette Prigent avait été la première femme à la tête de la commune."),
    ("fr", "2025-07-09", "Vols", "La compagnie ouvrira en mai sa première ligne vers l’Asie. Sa première ligne, vers Alger, date de 1988."),
    ("de", "2026-03-12", "Bank", "Erstmals leitet eine Frau die Nordbank. Petra Kunz beginnt im Mai.\n\nDie Südbank hatte schon 2009 mit Hilde Brandt als erste Bank des Landes eine Frau an der Spitze."),
    ("de", "2026-03-12", "Zug", "Der erste Wasserstoffzug Bayerns fährt seit Montag. In Niedersachsen fuhr 2018 der erste Wasserstoffzug der Welt."),
    ("es", "2026-01-15", "Misión", "Será la primera misión del país a la Luna. La primera misión espacial del país, en 1998, fracasó."),
    ("es", "2026-01-15", "Rectora", "Nunca una mujer había sido rectora de Salmera. Carmen Ibáñez lo será en mayo.\n\nLuisa Prado fue en 1988 la primera catedrática de Salmera."),
    ("it", "2026-01-15", "Volo", "Sarà il primo volo diretto da Bari per New York. Il primo volo da Bari per Londra partì nel 1999."),
    ("pt", "2026-01-15", "Reitora", "Será a primeira mulher a liderar a universidade. Em 1999, Lúcia Teles foi a primeira mulher a liderar a associação de estudantes da universidade."),
    ("nl", "2026-02-12", "Trein", "De eerste nachttrein naar Praag vertrekt in mei. De eerste nachttrein naar Berlijn reed in 2023."),
    ("nl", "2026-02-12", "Rector", "Voor het eerst krijgt de universiteit een vrouwelijke rector. Anke Dijkstra begint in mei.\n\nTruus Bakker was in 1992 de eerste vrouwelijke decaan van de universiteit."),
    ("en", "2026-03-12", "Chess", "Lena Moss is the first player under 14 to win the county title. She won it for the first time in 2024, at 12."),
    ("en", "2026-03-12", "Return", "The museum will give back two masks to Benin. It will be the first time the museum has returned anything to Benin.\n\nThe first objects it returned, to Ghana, left in 2019."),
    ("fr", "2025-07-09", "Record", "Jamais un voilier n’avait bouclé le tour en moins de 40 jours. C’est fait depuis lundi.\n\nEn 2017, Paul Hardy avait été le premier à le boucler en moins de 43 jours."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG)
def test_found(language: str, published: str, title: str, text: str) -> None:
    assert [one.family for one in alarms(text, language, title, published)] == ["ordinal"]


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN)
def test_nothing(language: str, published: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, published)
