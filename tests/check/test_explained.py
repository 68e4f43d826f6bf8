"""What another reading of the amounts explains is no finding."""

from __future__ import annotations

import pytest

from tests.check.reading import check_article
from workbench.domain.findings import Severity

CLEAN = (
    ("fr", ("Entre 2027 et 2030, 1 200 logements seront construits, à raison de 300 par an et de 175 000 € l’unité, soit "
           "210 millions.")),
    ("fr", ("Le pays recense 430 brasseries : 35 ont ouvert l’an dernier, 15 ont baissé le rideau, et l’on en dénombrait "
           "410 à la fin de 2024.")),
    ("fr", "Chaque rame comptera neuf voitures et 340 couchettes, réparties en compartiments de quatre ou de six."),
    ("fr", ("La doyenne a fêté ses 102 ans avec ses cinq enfants, ses 13 petits-enfants, ses 27 arrière-petits-enfants et "
           "un arrière-arrière-petit-fils : 46 descendants en tout.")),
    ("fr", "Un parc de 72 machines de 15 mégawatts, soit 1,08 gigawatt, entrera en service en 2028."),
    ("en", "Sales have gone from 22bn to 31bn crowns, while the workforce has shrunk by 1,900 to 12,600."),
    ("en", "The bill falls to $1.08bn from $1.2bn: a fifth fewer aircraft for a tenth less money."),
    ("fr", ("L’enneigement artificiel couvre 38 % du domaine, contre 30 % il y a deux ans, mais la consommation d’eau n’a "
           "augmenté que de 5 %.")),
    ("fr", "Le vignoble, tombé de 103 000 à 95 000 hectares en deux ans, en perdra encore 4 000 d’ici à juillet."),
    ("fr", "Un prêt de 200 000 euros sur vingt ans, à 3,1 %, coûte 1 119 euros par mois, hors assurance."),
    ("en", "The jury read 151 books, 12 fewer than in 2024, of which 92 by women."),
    ("en", ("They vaccinated 412,000 children in ten days. That is 91% of the 452,000 children whom they set out to "
           "reach.")),
    ("en", "It counts 1,850 qualified fitters, 400 more than a year ago, and reckons that 3,000 will be needed by 2028."),
    ("en", "The animals live in 14 packs of four to nine. Camera traps, 160 of them, took 48,000 pictures, of which only 2,100 showed a wolf."),
    ("en", "The theatre sold 141,000 seats, compared with 128,000 in 2024, and filled 74 per cent of its house on an average night."),
    ("en", "It was the third defeat in six years for the plan, which had shrunk from $41 million in 2019 to $33 million in 2022."),
    ("en", "At 24, Aamodt is the youngest to win. The previous youngest, Russian-born Vera Sokol, was 27 when she did it in 1994."),
    ("fr", "L’épicéa poursuit sa dégringolade : 38 euros, après 52 au printemps 2025 et 71 en 2023."),
    ("fr", "La semaine passera à quatre jours, ou 32 heures, du 1er avril au 30 septembre."),
    ("en", "The island has 440,000 vehicles for 560,000 inhabitants, almost eight for every ten people."),
    ("en", "The first-aid posts treated 412 people, or four for every 10,000 visits."),
    ("en", "Of the 312 dead, 190 were civilians, 58 of them children, and 122 were soldiers."),
    ("en", "Bonds cover an eighth of the £480 million cost. The rest comes from a bank (£300 million) and from equity (£120 million)."),
    ("en", "The campus used 0.9 terawatt-hours last year, a quarter of its total of 3.6, and up by a fifth from 0.75 in 2023."),
    ("en", "They gain 162 reais a month, or 2,106 reais a year counting the 13th salary."),
    ("en", "The tax rises from 150 yen to 300 yen a night. With 500,000 stays a year, it should bring in 150 million yen."),
    ("en", "Entries are up by a tenth on last year's 70, though the number of singers has risen by only 5%, from 880."),
    ("en", "The hall was built in 1949, the year that she was born, and had been closed since a storm in July 2022."),
    ("fr", "Le nouveau congé, de seize semaines, s’ajoute aux quatorze semaines de maternité, ce qui porte le total à trente semaines."),
    ("fr", "Le vignoble en compte encore 92 000, après en avoir perdu 11 000 depuis 2023."),
    ("fr", "L’usine ouvrira le 15 juin, avec deux mois et demi de retard sur la date prévue du 1er avril."),
    ("fr", "L’action a cédé 6,2 % à l’ouverture avant de réduire ses pertes à 2,5 % en clôture, à 31,20 euros, contre 32 euros la veille."),
    ("fr", "La fonderie en a déjà livré 84, soit 70 % ; 24 autres sont coulées, et il en reste 12 à fondre."),
    ("it", "Andrà una provvisionale di 300.000 euro: 140.000 alla donna, 80.000 a ciascun figlio."),
    ("nl", "Terwindt, geboren op 2 juni 1947, stond van 1991 tot 2009 aan het hoofd van de gemeente, achttien jaar dus."),
    ("es", "El recibo bimestral pasará de 40 a 41,20 euros, es decir, 7,20 euros más al año."),
    ("en", "The site handles 1.3 million visits a day, up from 500,000 in 2024."),
    ("fr", "Le bus a transporté son quarante millionième passager. La ligne approche des 40 millions de voyageurs."),
    ("fr", "Né le 3 mars 1937, il entre à 16 ans au conservatoire et signe à 24 ans, en 1961, sa première partition."),
    ("fr", "M. Le Cam, 48 ans, devient le huitième président de l’organisation, née en 1961."),
    ("fr", "Le record est battu avec 39,4 degrés, trois dixièmes de plus que les 39,1 degrés du 25 juillet 2019."),
    ("es", "La inflación de febrero fue del 2,6 %, cuatro décimas más que en enero (2,2 %)."),
    ("es", "Una familia necesitó 1.380.000 pesos para no caer en la pobreza, un 3 % más que los 1.340.000 de enero."),
    ("it", "Sale la mensa, da 4,80 a 5,20 euro a pasto: per un bambino che mangia 160 giorni sono 64 euro in più."),
    ("nl", "Het huishouden verbruikt 2.400 kilowattuur à 27 cent, samen 648 euro, en 900 kuub gas à 1,08 euro, samen 972 euro."),
    ("de", "Fünf Tanklöschfahrzeuge zu je 380.000 Euro und drei Gerätewagen zu je 240.000 Euro kosten zusammen 2,62 Millionen Euro."),
    ("en", "Barafu runs 64 cold rooms and has orders for 30 more, which will take it to 94 by June 2027."),
    ("de", "Am Anfang bedeckte das Eis 9,6 Quadratkilometer, am Ende waren es noch 7,2, ein Viertel weniger."),
    ("en", "Builders broke ground on a A$640m (US$416m) battery. The state is lending A$224m (US$146m), or 35% of the price."),
    ("en", ("Of the seedlings, 112 were mulleins and a quarter of those, 28, have flowered. Edith Marr filled eight jars, to be "
           "opened at intervals of 25 years. Four have been, four are left, and the last will come up in 2126.")),
    ("nl", "De lijst klimt van zeven naar negen zetels en lost GroenRood af, dat er een verliest en op zeven uitkomt."),
    ("pt", ("A receita cresceu menos, 8%, para US$ 1,08 bilhão: a saca de 60 quilos saiu a US$ 240, contra US$ 250 um ano "
           "antes.")),
    ("fr", "L’opération valorise l’entreprise à 400 millions, hors dette ; en l’incluant, on arrive à 460 millions."),
    ("fr", ("Ses ventes, 305 millions l’an dernier, avaient reculé de 4,7 % ; elles devraient remonter à quelque 325 millions "
           "cette année.")),
    ("es", ("El alquiler subió un 6 % interanual en el primer semestre. En 2024 el alza había sido del 9 %, tres puntos más.")),
    ("en", ("Burglars stole three plates insured for £74,000. The most valuable plate was put at £38,000, and the other two at "
           "£18,000 each.")),
    ("en", ("The service has 410,000 traders. They pay a fee of 0.8% per sale, which comes to 40 naira on a purchase of 5,000 "
           "naira. It employs 210 people, 150 of them in Nigeria.")),
    ("es", ("Barreto ingresó en la oficina a los 22 años y la encabezó de 1971 a 1984. Bajo su mando se publicaron 312 hojas, a "
           "un ritmo medio de 24 por año.")),
    ("en", ("Patients who have waited more than a year now number 1,870. In February 2024 there were 3,740, exactly twice as "
           "many. In orthopaedics 612 people, close to a third of all those beyond 12 months, need a new hip or knee.")),
    ("fr", ("La grève est à l’appel de trois des cinq syndicats de la régie. Il est prévu un métro sur deux et deux tramways sur "
           "trois.")),
    ("en", ("The airline lost €3.1m in 2024, less than half the €6.8m of the year before. The fourth quarter alone brought a "
           "profit of €0.4m, so that the loss at the end of September had stood at €3.5m.")),
    ("en", ("The dams stood at 71.4% of capacity on Monday, down from 72.3% a week before and about 12 percentage points higher "
           "than at the same time last year.")),
    ("pt", ("A cooperativa exportou R$ 1,4 bilhão em café. O volume foi de 1 milhão de sacas, de modo que o preço médio por saca "
           "ficou em R$ 1.400.")),
    ("fr", ("Le Japon absorbe 30 % de son volume. L’Europe en prend 40 %, et le Canada les 30 % restants. La croissance ressort à "
           "20 %.")),
    ("nl", "Het is de derde overname in zes jaar, na een Duitse in 2019 en een Deense in 2022."),
    ("it", "È morta lunedì. Avrebbe compiuto 90 anni il 19 gennaio."),
    ("fr", ("Le plan est de 48 millions d’euros, dont 21 millions pour les pistes, 15 millions pour les ponts et 10 millions pour "
           "le stationnement.")),
    ("fr", "Des visites gratuites sont organisées ce samedi 29 novembre, de 10 heures à 17 heures."),
    ("it", "Le visite guidate sono organizzate sabato 29 novembre."),
    ("fr", "La cloche, fêlée un soir de 14-Juillet, a été remontée lundi."),
    ("de", "Leopold Hradil, geboren am 22. Oktober 1940 in Floridsdorf, saß 46 Jahre lang am selben Tisch."),
    ("nl", "Den Ouden, geboren op 3 mei 1940 in Zwolle, nam de prijs tien jaar later aan."),
    ("es", ("Los locales ganaron los tres últimos cuartos. El base Nico Arribas, con 26 puntos, nueve de ellos desde la línea, "
           "fue el mejor.")),
    ("fr", ("Trois maisons ont été détruites et huit autres endommagées. Au plus fort de la lutte, 620 hommes étaient engagés, "
           "appuyés par quatre Canadair et deux hélicoptères ; ils n’étaient plus que 180 mardi matin.\n\nLes 900 habitants "
           "évacués du vallon, sauf une trentaine, ont pu rentrer.")),
    ("pt", ("As outras são cinco ouros e três pratas.\n\nDepois de perder nas quartas de final, com apenas 40 segundos de "
           "luta, ela venceu por ippon na repescagem. Na disputa do bronze, bateu a rival no golden score, aos 6 minutos e 12 "
           "segundos, 2 minutos e 12 além do tempo normal de quatro.")),
    ("nl", ("Wiersma won de titel op de tien kilometer. Halverwege had hij nog ruim anderhalve seconde achterstand; na acht "
           "kilometer was daar nog 0,9 van over.")),
    ("en", ("The Union polled 21,300 votes, or 49.2%. The People’s Party had 20,900 (48.3%), and small parties shared the last "
           "1,100 (2.5%).")),
    ("fr", ("Le pays a exporté 187 000 tonnes de fèves de cacao, contre 178 000 lors de la précédente.\n\nLa production totale "
           "s’élève à 304 000 tonnes. Les usines locales en ont broyé 102 000, environ un tiers ; les 15 000 restantes ont été "
           "stockées ou perdues. Les cinq premiers exportateurs concentrent 71 % des expéditions.")),
    ("fr", ("La coopérative va acquérir 85 % du fromager pour 340 millions de dollars.\n\nLe paiement s’étalera : 250 millions à "
           "la clôture, puis 90 millions en 2027. Le solde du capital, 15 %, reste aux mains de la famille.")),
    ("fr", ("Jean-Luc Fabréga devra rembourser 512 000 euros, le reste ayant été saisi, et verser 2 000 euros à chacune des 33 "
           "familles, soit 66 000 euros.")),
    ("it", ("Fondata nel 1961 da nove famiglie, la Valdosa ne conta oggi 37.\n\n«Erano 600 lire», ricorda il presidente, Aldo "
           "Perruchon, 62 anni.")),
    ("es", "Viajaban 64 pasajeros en los dos vagones, diez de ellos de pie."),
    ("pt", ("Os bombeiros receberam três viaturas novas, no valor de 645 mil euros: dois carros de combate, a 240 mil euros "
           "cada, e uma ambulância de 165 mil. A câmara pagou um terço.")),
    ("fr", "L’assureur lui versera 70 % de la différence, au-delà d’une franchise de 20 %."),
    ("nl", "Zes gaan rechtstreeks door, de andere twintig kwamen uit twee halve finales, tien uit elke."),
    ("en", ("The council will pay £96,000 a year for the route. A leaflet sent out last week gave the cost as £69,000 a year. "
           "“The digits changed seats,” said the councillor. “It is £96,000.”")),
    ("fr", ("L’entreprise revendique 150 000 patients et 420 praticiens. Il y a un an, ils étaient respectivement 100 000 et "
           "300.")),
    ("en", ("She polled 1,204, against 1,173 for Conservative Giles Penrose. Labour’s Amir Sadiq came third with 655 and "
           "independent Brenda Coyle fourth with 168, which makes 3,200 valid votes.")),
    ("en", ("It took 84 million naira this week. It earned 150 million in its first week, 132 million in its second and 114 "
           "million in its third, bringing the total to 480 million.")),
    ("en", ("The median price paid was €320,000 and the median deposit €64,000, a fifth of that sum. Almost half of "
           "respondents, 864 or 48%, had received help from relatives.")),
    ("en", ("The cooperative earned 96 million cedis in the season that ended in September, twice the 48 million of the season "
           "before. Prices did most of the work: output rose by a quarter, from 1,600 to 2,000 tonnes, while the average paid "
           "per tonne climbed 60%, from 30,000 to 48,000 cedis.")),
    ("fr", "L’école n’en compte plus que sept, pour 168 élèves, c’est-à-dire 24 en moyenne."),
    ("fr", ("La société a bouclé un tour de table de 6 milliards de francs CFA, environ 9,1 millions d’euros au cours fixe de "
           "655,957 francs pour un euro.")),
    ("fr", ("Le groupe a réalisé un chiffre d’affaires de 660 millions d’euros, en hausse de 10 % sur un an, et vise maintenant "
           "2,6 milliards pour l’ensemble de l’année, au lieu des 2,5 milliards promis en février.")),
    ("fr", "Née à Oran le 2 mars 1982, installée à Lyon depuis ses 19 ans, la lauréate, 44 ans, est professeure."),
    ("fr", "L’électrolyseur entrera en service en mars 2028 et non en septembre 2027, a reconnu mardi le consortium."),
    ("es", ("Detenidos cinco hombres que estafaron a 64 ancianos. La investigación empezó tras once denuncias, y otras 53 "
           "afloraron después. El juez envió a prisión a dos de los detenidos y dejó en libertad a los tres restantes.")),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, text: str) -> None:
    found = check_article(text, language).findings
    assert not [finding for finding in found if finding.severity.at_least(Severity.WARNING)]


TITLED = (
    ("fr", "Grève à la régie : un métro sur deux vendredi à Marseille", ("La circulation sera perturbée dans les transports marseillais, en raison d’une grève à l’appel de trois "
           "des cinq syndicats de la régie. Il est prévu un métro sur deux et deux tramways sur trois, tandis que 26 lignes de "
           "bus sur 81 ne seront pas assurées.")),
    ("en", "Leeds bakery to shut shops", ("Harrow, the Leeds bakery, said on Thursday it would close 14 shops. “They told us in "
           "November that eight shops were under review,” said the union.")),
    ("fr", "La mairie ferme la piscine Balzac", ("La mairie a annoncé jeudi que la piscine Balzac serait fermée en juin. Le sort "
           "du personnel est encore à l’étude.")),
    ("nl", "Gemeente sluit zwembad De Welle", ("De gemeente zei donderdag dat zij zwembad De Welle in juni zou sluiten. Over het "
           "personeel is nog geen besluit genomen.")),
    ("en", "Man, 34, jailed for stealing 61 church bells", ("A dealer who stole 61 bells from 48 churches was jailed. Dean "
           "Colley, 34, admitted 22 counts of theft and asked for 26 others to be taken into consideration.\n\nSixteen of the "
           "bells have been recovered. The rest were melted down.")),
    ("it", "Palio di Monteforte, vince il rione Fontana dopo 22 anni", ("Il rione Fontana ha vinto il Palio di Monteforte, che "
           "gli mancava dal 2004. Il fantino Tiberio Salis, 26 anni, ha chiuso i tre giri in un minuto e 14 secondi.")),
    ("en", "Chess: boy of 11 beats grandmaster in 34 moves", ("Arjun Mistry needed 34 moves to beat Viktor Salnikov, 58.\n\n"
           "Mistry, who learnt the moves at four, is rated 2,241, some 270 points below his opponent. He is the youngest of the "
           "72 players by two years. “I saw the knight move on the train, 14 moves too early,” he said. His sister Anjali, 13, "
           "won her game in 19. The first prize is £6,000.")),
    ("en", "Remote Tasmanian village has 100th resident", "The birth of a girl brought Bay, on Tasmania’s west coast, to 100."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), TITLED, ids=lambda value: value[:30])
def test_no_alarm_under_a_title(language: str, title: str, text: str) -> None:
    found = check_article(text, language, title).findings
    assert not [finding for finding in found if finding.severity.at_least(Severity.WARNING)]


def test_what_others_say_would_be_stays_in_doubt() -> None:
    text = "Harrow, the Leeds bakery, would close 14 shops, local papers write. Nothing has been decided."
    found = check_article(text, "en", "Leeds bakery shuts 14 shops").findings
    assert [finding for finding in found if finding.rule == "SRC-12"]


WRONG = (
    ("fr", "Entre 2027 et 2030, 1 200 logements seront construits, à raison de 175 000 € l’unité, soit 240 millions."),
    ("fr", "Le pays recense 430 brasseries : 235 au nord et 165 au sud."),
    ("en", "Sales have gone from 22bn to 31bn crowns, a rise of 7bn."),
    ("es", "La inflación de febrero fue del 2,6 %, seis décimas más que en enero (2,2 %)."),
    ("fr", "M. Le Cam, 48 ans, né en 1961 à Lorient, devient président."),
    ("en", "The site handles 1.3 million visits a day, up from 1.5 million in 2024."),
    ("en", "The jury read 151 books, of which 192 by women."),
    ("en", "Sales fell from 64 to 94 cold rooms, a drop of 30."),
    ("en", "Operating profit came in at €46m, 15% better than the €38m of fiscal 2025."),
    ("es", "La municipalidad pone 2.880 millones; este año había puesto 3.200, así que el recorte es del 15 %."),
    (
        "fr",
        (
            "Le plan est de 48 millions d’euros, dont 21 millions pour les pistes, 15 millions pour les ponts et 14 millions pour "
            "le stationnement."
        ),
    ),
    ("it", "Di 48 milioni di euro di appalti 18 milioni sono andati a ditte amiche, il 27,5% del totale."),
    ("de", "Der Gewinn lag bei 46 Millionen Euro, 15 Prozent mehr als die 38 Millionen des Vorjahres."),
    ("en", "The line carried 12,400 people: 5,100 from the north and 6,300 from the south."),
    ("fr", "Les 900 habitants ont été évacués : 620 à l’école, 180 au gymnase."),
    (
        "en",
        "The council will pay £96,000 a year for the bus route. The leaflet puts the cost of the bus route at £69,000 a year.",
    ),
    ("de", "Hradil, 46 Jahre alt, geboren am 22. Oktober 1940 in Floridsdorf, war Setzer."),
    ("fr", "Il devra verser 2 000 euros à chacune des 33 familles, soit 96 000 euros."),
    ("fr", "Le groupe détient 70 % du capital, et la famille les 20 % restants."),
    ("pt", "Receberam dois carros de combate, a 240 mil euros cada, no valor de 540 mil euros."),
    ("es", "Viajaban 14 pasajeros, veinte de ellos de pie."),
    ("es", "El equipo tiene tres jugadores, nueve de ellos lesionados."),
    ("fr", "La commune verse 2,88 millions ; l’an passé elle en avait versé 3,2 : la baisse est donc de 15 %."),
)


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:30])
def test_what_nothing_explains_is_told(language: str, text: str) -> None:
    found = check_article(text, language).findings
    assert [finding for finding in found if finding.severity.at_least(Severity.WARNING)]
