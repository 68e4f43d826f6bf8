"""Amounts that come out in another way bear witness against a relation that only patterns suggest; without them it
stands.
"""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

CLEAN = (
    # a run of amounts makes the total
    ("en", ("Eleven plants with a combined 5.6GW won contracts.\n\nFour of them, totalling 3.8GW, will stand at sea. The seven "
            "others make up 1.8GW. The largest is Orrin, at 1.4GW.\n\nLast year’s round awarded 4.1GW.")),
    ("fr", ("Le chiffre d’affaires cède 2 %, à 83,5 millions d’euros.\n\nLe port investira 41 millions cette année, sur les "
            "160 millions du plan, dont 22 millions ont été dépensés l’an dernier. Il en restera 97 millions pour la suite.")),
    # number and total are two of a difference; a product of its own; one fewer stands between so many
    ("fr", ("La carte se traduit par 131 fermetures de classes et 64 ouvertures, soit un solde négatif de 67. L’effectif moyen "
            "descend à 22,3 élèves par classe.")),
    ("en", ("Each tug will cost £120m. There is an option on two more at £105m apiece, which would add £210m and take the "
            "total to £570m.")),
    ("fr", "La ligne, longue de 7,2 kilomètres, dessert 13 stations, distantes en moyenne de 600 mètres."),
    # the rest of a value, in place of a price
    ("fr", ("Les actions nouvelles représentent 25 % du capital, ce qui valorise l’entreprise 80 millions d’euros, contre 60 "
            "millions avant l’apport.")),
    # part and whole have their share; a share has its amount
    ("fr", ("La liste de Jean Morel a recueilli 1 904 voix (37,4 %) et celle de Nadia Kerdal 1 231 (24,2 %). Sur 8 600 "
            "inscrits, 5 246 électeurs se sont déplacés.\n\nLa participation s’élève à 61 %.")),
    ("pt", ("O incêndio consumiu 3.650 hectares. O primeiro balanço apontava para 4.100.\n\nDo total, 2.190 hectares eram de "
            "floresta (60%), 1.095 de mato (30%) e 365 agrícolas (10%).")),
    # a change has its pair
    ("fr", ("Les éleveurs ont été payés 462 euros les 1 000 litres, soit 5 % de plus qu’un an plus tôt (440 euros).\n\nAvec 2 740 "
            "exploitations, soit 120 de moins en un an, chaque ferme produit 410 000 litres en moyenne, contre 402 000 en 2024.")),
    ("en", "Some 180 firefighters were at work with 21 engines and two helicopters, up from 150 the day before."),
    ("fr", "L’euro cédait 0,4 %, à 1,1480 dollar, vers 18 heures. Le baril de Brent prenait pour sa part 1,3 %, à 71,20 dollars."),
    ("fr", ("Le syndicat n’attend plus que 204 000 hectolitres.\n\nCe serait 15 % de moins qu’en 2024, où l’appellation en "
            "avait produit 240 000. Le vignoble couvre 4 180 hectares ; on en comptait 4 400 un an plus tôt.")),
    ("en", "Some 38,500 people climbed the 146 steps last year, 10% more than the 35,000 of 2023."),
    # what looks like a total is one of the list, or the list has one more
    ("en", ("Councillors voted for a budget of £196.4m. Social care takes the largest share, £91.6m. Schools will get £47.3m and "
            "roads £20.5m; the remaining £37m covers everything else.")),
    ("en", ("The number of people hurt or killed fell by 4%, to 1,256 from 1,308.\n\nThirty-one people died, three fewer than "
            "before. A further 297 were badly injured and 928 slightly.\n\nA provisional count in February had put the total at "
            "1,240.")),
    # each has its own share; the one is a share of the other
    ("de", ("Amtsinhaber Ohl kam auf 8.257 Stimmen oder 46,0 Prozent. Gegen ihn tritt die Richterin Arslan an, die 5.744 Stimmen "
            "erhielt (32,0 Prozent).")),
    ("pt", ("A universidade colocou 3.906 novos alunos nas duas fases, mais 5% do que os 3.720 do ano passado. Ficaram ocupadas "
            "93% das 4.200 vagas.")),
    ("en", "The council has 52 seats. The Greens fell from 24 to 15; the Liberals gained two, to hold ten."),
    ("it", "Le aziende associate sono 218, sei in meno di un anno fa: due hanno chiuso, quattro si sono fuse con altre."),
    ("en", "The museum drew 1.3 million people.\n\nTogether the top three accounted for just under a third of the 11.2 million visits."),
    ("en", ("The amount of cod that may be caught will be cut by 40% next year, to 17,400 tonnes from 29,000, ministers agreed. "
            "The Scottish fleet has 60% of it, which gives it 10,440 tonnes.\n\nHaddock rises 12% to 112,000 tonnes.")),
    # some of a list make another whole, or the total is a part
    ("en", ("The fund ended the year with assets of $196 billion.\n\nIt began the year with $184 billion. Investments brought in "
            "$15.1 billion and $3.1 billion went out.\n\nShares now make up $76 billion of the portfolio, bonds $58 billion, "
            "roads $38 billion and property $24 billion.")),
    ("it", ("Il gruppo ha chiuso l’anno con ricavi per 290 milioni di euro. L’export vale 203 milioni, pari al 70% del totale; "
            "l’Italia gli altri 87.\n\nL’utile scende da 20 a 18 milioni. Il nuovo stabilimento costerà 61 milioni.")),
    ("fr", ("Le chiffre d’affaires atteint 760 millions d’euros. La France en apporte 456 millions, soit 60 % ; le reste se "
            "partage entre l’Europe (190 millions) et l’Asie (114 millions).")),
    ("nl", ("Er kwamen 8.410 kiezers opdagen. Tegen stemden er 4.216, voor 4.034; de overige 160 stembiljetten waren blanco of "
            "ongeldig.")),
    ("en", "Holders get a final dividend of 28 cents. With the 21 cents paid in April, that makes 49 cents, up from 45 cents."),
    ("en", "Females made up 75% of the salmon tagged, but only two of the five that arrived."),
    ("de", "Im Schnitt waren 64 Prozent der Betten belegt. Ohne diesen Schritt wäre das Haus zahlungsunfähig."),
    # words of bounds and gains
    ("fr", "La consommation baissera de plus de 60 %, de 250 à 95 kilowattheures par mètre carré."),
    ("fr", "La facture doit passer de 1 320 à 580 euros annuels, un gain de 740 euros."),
    # thousands
    ("nl", ("Appartementen gingen weg voor gemiddeld 351.000 euro, vrijstaande huizen voor 738.000 euro. In totaal wisselden "
            "2.120 woningen van eigenaar.")),
    ("en", "An average of 16,200 fans came to 14 home games in 2025; the average was up 20% from 13,500 in 2024."),
)  # fmt: skip

WRONG = (
    ("en", "The council’s budget is £196.4m: £91.6m for care, £47.3m for schools, £20.5m for roads and £27m for the rest."),
    ("fr", "Le vignoble couvre 4 180 hectares, 11 % de moins que les 4 400 d’il y a un an."),
    ("en", "The festival drew 38,500 people last year, 16% more than the 35,000 of 2023."),
    ("en", "Eleven plants with a combined 5.6GW won contracts: 3.8GW at sea and 1.4GW on land."),
    ("fr", "Le fonds prend 20 % du capital pour 26 millions d’euros, ce qui valorise l’entreprise 90 millions d’euros."),
    ("fr", "La facture doit passer de 1 320 à 580 euros annuels, un gain de 640 euros."),
    ("fr", "La consommation a baissé de 70 %, de 250 à 95 kilowattheures par mètre carré."),
    ("en", "Some 180 firefighters were at work, up from 250 the day before."),
    ("nl", "Er werden 2.120 woningen verkocht voor gemiddeld 350.000 euro, samen 742.000 euro."),
    ("fr", "Sur 8 600 inscrits, 5 246 électeurs se sont déplacés, soit 64 %."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:40])
def test_what_comes_out_otherwise_is_no_finding(language: str, text: str) -> None:
    found = alarms(text, language)
    assert not found


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:40])
def test_what_does_not_come_out_is_one(language: str, text: str) -> None:
    found = alarms(text, language)
    assert found
