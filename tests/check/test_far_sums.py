"""Sums told over several sentences, with the twins in which an amount is no part of them."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("fr", ("Le chantier aura coûté 386 millions d’euros, soit 16 millions de plus que l’estimation initiale, fixée à 370 "
           "millions.\n\nLa ville a réglé la plus grosse part, 214 millions d’euros. L’État a versé 68 millions et la région 54 "
           "millions. Les 30 millions restants viennent de l’Europe.")),
    ("en", ("The works cost £386m, £16m more than the first estimate of £370m.\n\nThe city has paid the largest part, £214m. "
           "The state gave £68m and the region £54m. The remaining £30m comes from Europe.")),
    ("de", ("Der Bau hat 386 Millionen Euro gekostet, 16 Millionen mehr als die erste Schätzung von 370 Millionen.\n\nDie Stadt "
           "hat mit 214 Millionen Euro den größten Teil bezahlt. Der Bund gab 68 Millionen und das Land 54 Millionen. Die "
           "restlichen 30 Millionen stammen aus Brüssel.")),
    ("es", ("La obra ha costado 386 millones de euros, 16 millones más que la primera estimación, de 370 millones.\n\nLa ciudad "
           "ha pagado la mayor parte, 214 millones de euros. El Estado aportó 68 millones y la región 54 millones. Los 30 "
           "millones restantes vienen de Europa.")),
    ("it", ("Il cantiere è costato 386 milioni di euro, 16 milioni in più della prima stima, fissata a 370 milioni.\n\nIl Comune "
           "ha pagato la parte maggiore, 214 milioni di euro. Lo Stato ha versato 68 milioni e la Regione 54 milioni. I restanti "
           "30 milioni arrivano dall’Europa.")),
    ("pt", ("A obra custou 386 milhões de euros, mais 16 milhões do que a primeira estimativa, de 370 milhões.\n\nA cidade pagou "
           "a maior parte, 214 milhões de euros. O Estado deu 68 milhões e a região 54 milhões. Os 30 milhões restantes vêm da "
           "Europa.")),
    ("nl", ("De werken kostten 386 miljoen euro, 16 miljoen meer dan de eerste raming van 370 miljoen.\n\nDe stad betaalde met 214 "
           "miljoen euro het grootste deel. Het Rijk gaf 68 miljoen en de provincie 54 miljoen. De resterende 30 miljoen komt "
           "uit Europa.")),
    ("nl", ("De brouwerij steekt 26 miljoen euro in een zaal. Het geld komt van twee banken (15 miljoen), van de familie (8 "
           "miljoen) en van het fonds Wervel (5 miljoen).")),
)  # fmt: skip

CLEAN = (
    ("fr", ("Le chantier aura coûté 386 millions d’euros, soit 16 millions de plus que l’estimation initiale, fixée à 370 "
           "millions.\n\nLa ville a réglé la plus grosse part, 214 millions d’euros. L’État a versé 68 millions et la région 54 "
           "millions. Les 50 millions restants viennent de l’Europe.")),
    ("en", ("The works cost £386m, £16m more than the first estimate of £370m.\n\nOf that estimate, the city was to pay £214m. The "
           "state promised £68m and the region £54m. The remaining £34m was to come from Europe.")),
    ("pt", ("A obra custou 386 milhões de euros, mais 16 milhões do que a primeira estimativa, de 370 milhões.\n\nA cidade pagou "
           "a maior parte, 214 milhões de euros. O Estado deu 68 milhões e a região 54 milhões. Os 50 milhões restantes vêm da "
           "Europa.")),
    ("nl", ("De brouwerij steekt 26 miljoen euro in een zaal.\n\nHet geld komt van twee banken (15 miljoen), van de familie (8 "
           "miljoen) en van het fonds Wervel. Dat legt 3 miljoen in.")),
    ("en", ("The brewery will invest £26m in a hall.\n\nThe money comes from two banks (£15m), the family (£8m) and the Wervel "
           "fund. It puts in £3m.")),
    ("es", ("La cervecera invierte 26 millones de euros en una sala.\n\nEl dinero procede de dos bancos (15 millones), de la "
           "familia (8 millones) y del fondo Wervel. Este aporta 3 millones.")),
    ("it", ("Il birrificio investe 26 milioni di euro in una sala.\n\nIl denaro arriva da due banche (15 milioni), dalla famiglia "
           "(8 milioni) e dal fondo Wervel. Questo porta 3 milioni.")),
    ("pt", ("A cervejeira investe 26 milhões de euros numa sala.\n\nO dinheiro vem de dois bancos (15 milhões), da família (8 "
           "milhões) e do fundo Wervel. Este entra com 3 milhões.")),
    ("en", ("They won 24 of the 45 seats. The Conservatives, who had 25, were left with 13. The Liberals went up from four to six "
           "and the Greens from one to two.")),
    ("de", ("Sie haben 24 der 45 Sitze gewonnen. Den Konservativen, die bisher 25 hatten, bleiben 13. Die Liberalen steigen von "
           "vier auf sechs und die Grünen von einem auf zwei.")),
    ("it", ("Hanno ottenuto 24 dei 45 seggi, nove in più del 2022. Ai conservatori, che ne avevano 25, ne restano 13. I liberali "
           "passano da quattro a sei e i verdi da uno a due.")),
    ("nl", "De crisis deed de rest: van 2.000 fietsen in 1972 ging het naar 26.000 in 1974."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:30])
def test_alarm(language: str, text: str) -> None:
    found = alarms(text, language)
    assert found


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, text: str) -> None:
    found = alarms(text, language)
    assert not found
