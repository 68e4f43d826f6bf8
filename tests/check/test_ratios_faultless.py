"""Faultless pieces full of prices, bonuses, shares and accounts, of which none must raise an alarm."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PIECES = (
    (
        "en",
        "Brewer’s profit slips despite record sales",
        "Operating profit at Hallow fell 6% to £41m last year, the brewer said on Thursday, as malt grew dearer.\n\nNet profit was £28.4m, against £29.1m a year earlier. Sales rose 9% to £364m. In 2024 it had sold beer for £334m.\n\nSales in Scotland grew by 14% to £96m. Exports, at £52m, were 3% lower than the £53.6m of 2024.\n\nThe company will pay its 1,150 staff a bonus of £400 each. With national insurance the bonuses will cost it £523,000.\n\nA dividend of 12p a share will cost £9.6m; there are 80m shares.",
    ),
    (
        "fr",
        "Le Théâtre des Halles a fait le plein",
        "Le Théâtre des Halles a vendu 18 400 billets la saison dernière, à 24 euros en moyenne.\n\nLa billetterie a rapporté 441 600 euros. Les subventions atteignent 610 000 euros, et les recettes du bar 58 000 euros.\n\nLe chiffre d’affaires total progresse de 11 %, à 499 600 euros, contre 450 000 euros un an plus tôt.\n\nPour 2027, la direction table sur une hausse de 5 % et 20 000 billets à 25 euros.",
    ),
    (
        "de",
        "Stadtwerke kaufen Busse",
        "Die Stadtwerke bestellen 24 Elektrobusse zu je 560.000 Euro. Der Auftrag ist mit den Ladesäulen 15,2 Millionen Euro wert.\n\nDer Bund gibt 4,5 Millionen dazu. Die alte Flotte hatte 9,8 Millionen Euro gekostet.\n\nDer Umsatz der Stadtwerke stieg um 4 Prozent auf 312 Millionen Euro, der Gewinn sank um 8 Prozent auf 11,5 Millionen. 2024 waren es 12,5 Millionen Euro gewesen.",
    ),
    (
        "es",
        "La bodega Ardal vende más",
        "La bodega Ardal facturó 31 millones de euros en 2025, un 6 % más que los 29,2 millones de 2024.\n\nEl beneficio neto bajó un 4 %, hasta 3,1 millones. Las ventas en el exterior crecieron un 12 % y ya son 14 millones, el 45 % de la facturación.\n\nVendió 5,2 millones de botellas a un precio medio de 5,9 euros.\n\nPara este año prevé ventas de 33 millones.",
    ),
    (
        "it",
        "Il festival chiude in attivo",
        "Al festival sono arrivate 42.000 persone; i biglietti venduti sono stati 31.500, a un prezzo medio di 28 euro, per un incasso di 882.000 euro.\n\nIl bilancio, di 1,4 milioni, chiude in attivo. Gli sponsor hanno versato 320.000 euro e la Regione 240.000.\n\nAi 260 volontari andrà un buono da 50 euro ciascuno: i buoni valgono 13.000 euro.",
    ),
    (
        "nl",
        "Fabriek groeit",
        "De omzet van de fabriek groeide vorig jaar met 7 procent naar 214 miljoen euro. In 2024 was dat 200 miljoen.\n\nDe nettowinst daalde met 10 procent naar 9 miljoen. Het bedrijfsresultaat kwam uit op 14 miljoen, tegen 15 miljoen een jaar eerder.\n\nDe 640 medewerkers krijgen elk 500 euro. De regeling kost met lasten 410.000 euro.\n\nVan de nieuwe bestellingen gaan er 120 naar Duitsland, 60 naar Frankrijk en 20 naar België. Het aandeel van Duitsland in de omzet is 45 procent.",
    ),
    (
        "pt",
        "Câmara compra autocarros",
        "A câmara encomendou 18 autocarros a 310 mil euros cada. A encomenda custa 5,58 milhões de euros, e a frota atual vale 3,4 milhões.\n\nA receita dos bilhetes subiu 8%, para 6,2 milhões. O lucro caiu 5%, para 1,9 milhões; em 2024 tinha sido de 2 milhões.\n\nDos 200 motoristas, 140 são da cidade e 60 de fora. A quota de mulheres é de 12%.",
    ),
    (
        "en",
        "City buys cameras",
        "The city will buy 640 cameras at $900 each. Installing them will take until 2028.\n\nThe contract, with ten years of upkeep, is worth $1.02m. A rival had asked for $1.2m.\n\nCrime fell 9% last year. The police had 480 officers, of whom 96, or 20%, were women.",
    ),
    (
        "en",
        "Orchards face frost",
        "The county has 2,400 hectares of orchards, a quarter of them in the Otter valley.\n\nIn the valley cherries take up 330 hectares, or 55% of the orchards. Apples grow on the rest.\n\nThe crop was worth £18m last year, 12% more than in 2024.",
    ),
    (
        "fr",
        "Le fonds Arvel entre chez Lorin",
        "Le fonds Arvel rachète 30 % de Lorin pour 21 millions d’euros, et apporte en outre 6 millions d’argent frais.\n\nL’opération valorise l’ensemble 76 millions d’euros, apport compris. La dette est de 12 millions.\n\nEn 2019, une première opération avait valorisé la société 50 millions.",
    ),
    (
        "de",
        "Fonds steigt ein",
        "Der Fonds zahlt 21 Millionen Euro für 30 Prozent an Lorin. Später kann er weitere 10 Prozent für 9 Millionen kaufen.\n\nDer Einstieg bewertet das Unternehmen mit 70 Millionen Euro. Mit der Option läge der Wert bei 90 Millionen.",
    ),
    (
        "en",
        "Museum raises wages",
        "The museum’s 320 guards will each get £1,100 more a year. The pay rises will cost £352,000.\n\nVisitors paid an average of £14; there were 410,000 of them, and takings reached £5.74m.\n\nThe shop earned £1.2m, the café £640,000.",
    ),
    (
        "en",
        "Strike ends at the port",
        "The port’s 2,200 dockers will each be paid a lump sum of £1,500. It will cost the owners £3.3m.\n\nThe strike had cost shippers £4.1m a day.\n\nProfit at the port rose 12% to £61m in 2025, helped by a £5m land sale; without that, it would have risen by 3%.",
    ),
    (
        "it",
        "Vino, vendemmia povera",
        "La vendemmia ha dato 5.200 quintali di uva, un quinto in meno dei 6.500 del 2024.\n\nUn quintale è stato pagato in media 90 euro, e l’intera vendemmia vale 468.000 euro.\n\nL’export assorbe il 60% di quello che si imbottiglia.\n\nDelle 300.000 bottiglie del 2024, 120.000 sono finite all’estero.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), PIECES, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, "2026-03-05")
