"""Shares of one whole of which the last is told as what is left."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("en", "Test results", "Of the 3,120 children tested last spring, 18% were rated advanced, 27% proficient, 31% basic and the remaining 29% below basic."),
    ("en", "Heights", "In the survey, 22% of trees stood above ten metres, 41% between five and ten, and the remaining 47% below five metres."),
    ("en", "Budget", "Ticket sales brought in 34% of the income, television 27% and advertising 22%; the remaining 12% came from the shop."),
    ("fr", "Budget", "La billetterie apporte 34 % des recettes, la télévision 27 %, la publicité 22 % ; les 12 % restants viennent de la boutique."),
    ("fr", "Budget", "La billetterie apporte 34 % des recettes, la télévision 27 %. La publicité pèse 22 %, le solde (12 %) provenant de la boutique."),
    ("de", "Haushalt", "Aus Eintrittskarten stammen 34 Prozent der Einnahmen, aus dem Fernsehen 27 Prozent, aus der Werbung 22 Prozent, die übrigen 12 Prozent aus dem Laden."),
    ("de", "Haushalt", "Von den Schülern erreichten 18 Prozent die oberste Stufe, 27 Prozent die zweite, 31 Prozent die dritte; der Rest, 29 Prozent, blieb darunter."),
    ("es", "Cuentas", "La taquilla y los abonos aportaron el 34 % de los ingresos; la televisión, el 27 %; la publicidad, el 22 %, y el 12 % restante llegó de la tienda."),
    ("it", "Conti", "La biglietteria vale il 34% dei ricavi, la televisione il 27%, la pubblicità il 22% e il restante 12% arriva dal negozio."),
    ("it", "Conti", "Il 65% va all’industria dolciaria e il 25% ai mercati; il restante 15% diventa farina."),
    ("pt", "Contas", "A bilheteira vale 34% das receitas, a televisão 27%, a publicidade 22% e os restantes 12% vêm da loja."),
    ("nl", "Cijfers", "De kaartverkoop is goed voor 34 procent van de inkomsten, de televisie voor 27 procent, de reclame voor 22 procent en de overige 12 procent komt uit de winkel."),
    ("en", "Poll", "Just over half of those asked, 52%, back the plan, 31% oppose it and the other 22% have no view."),
    ("en", "Fleet", "Diesel trains make up 46% of the fleet, electric ones 38%. The rest, 21%, are hybrids."),
    ("fr", "Parc", "Les rames diesel forment 46 % du parc, les électriques 38 %. Le reste (21 %) est hybride."),
    ("fr", "Sondage", "Parmi les élèves, 18 % sont au-dessus du niveau, 27 % au niveau, 31 % un peu en dessous et les 29 % restants loin en dessous."),
    ("nl", "Oogst", "Van de oogst gaat 40 procent naar sap en 35 procent naar cider; de rest, 15 procent, wordt vers verkocht."),
    ("pt", "Colheita", "Da colheita, 40% vai para sumo e 35% para sidra; o resto, 15%, vende-se fresco."),
    ("es", "Cosecha", "De la cosecha, el 40 % va a zumo y el 35 % a sidra; el resto, un 15 %, se vende fresco."),
)  # fmt: skip

SOUND = (
    ("en", "Test results", "Of the 3,120 children tested last spring, 18% were rated advanced, 27% proficient, 31% basic and the remaining 24% below basic."),
    ("en", "Heights", "In the survey, 22% of trees stood above ten metres, 41% between five and ten, and the remaining 37% below five metres."),
    ("en", "Budget", "Ticket sales brought in 34% of the income, television 27% and advertising 22%; the remaining 17% came from the shop."),
    ("fr", "Budget", "La billetterie apporte 34 % des recettes, la télévision 27 %. La publicité pèse 22 %, le solde (17 %) provenant de la boutique."),
    ("de", "Haushalt", "Aus Eintrittskarten stammen 34 Prozent der Einnahmen, aus dem Fernsehen 27 Prozent, aus der Werbung 22 Prozent, die übrigen 17 Prozent aus dem Laden."),
    ("it", "Conti", "La biglietteria vale il 34% dei ricavi, la televisione il 27%, la pubblicità il 22% e il restante 17% arriva dal negozio."),
    ("pt", "Contas", "A bilheteira vale 34% das receitas, a televisão 27%, a publicidade 22% e os restantes 17% vêm da loja."),
    ("nl", "Cijfers", "De kaartverkoop is goed voor 34 procent van de inkomsten, de televisie voor 27 procent, de reclame voor 22 procent en de overige 17 procent komt uit de winkel."),
    ("en", "Fleet", "Diesel trains make up 46% of the fleet, electric ones 38%. The rest, 16%, are hybrids."),
    ("es", "Cosecha", "De la cosecha, el 40 % va a zumo y el 35 % a sidra; el resto, un 25 %, se vende fresco."),
    ("en", "Firm", "The founder keeps 51%, a bank 20% and the staff 9%; the remaining shares, up 4% this year, trade in London."),
    ("en", "Firm", "The fund holds 30% of the firm and 15% of its rival, and wants the remaining 70% below market price."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"SUM-4"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
