"""Parts and wholes told paragraphs before their list: "besides the grant", "the remaining 550"."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", ("The lottery gave the hall {4.2m} on Monday.|Besides the lottery’s gift, the £12.3m in hand is made up of £3.5m from "
           "the town, £2.4m from a bank and £1.6m from readers.")),
    ("fr", ("L’État a versé une subvention de 4,2 millions d’euros au musée.|Outre la subvention de l’État, les 12,3 millions "
           "d’euros réunis se composent de 3,5 millions venus de la ville, 2,4 millions d’une banque et 1,6 million venu des lecteurs.")),
    ("de", ("Der Bund gab dem Museum einen Zuschuss von 4,2 Millionen Euro.|Neben dem Zuschuss des Bundes setzen sich die 12,3 "
           "Millionen Euro zusammen aus 3,5 Millionen von der Stadt, 2,4 Millionen von einer Bank und 1,6 Millionen von Lesern.")),
    ("es", ("El Estado dio al museo una subvención de 4,2 millones de euros.|Además de la subvención del Estado, los 12,3 millones "
           "de euros se componen de 3,5 millones de la ciudad, 2,4 millones de un banco y 1,6 millones dados por lectores.")),
    ("en", ("The works deliver 4,900 tonnes of flour a day.|Of the flour delivered, 2,900 tonnes go to mills, 1,150 to farms "
           "and the remaining 550 to bakers.")),
    ("fr", ("L’usine livre 4 900 tonnes de farine par jour.|Les quantités livrées vont pour 2 900 tonnes aux moulins et pour "
           "1 150 aux fermes ; les 550 restantes nourrissent deux boulangeries.")),
    ("de", ("Das Werk liefert 4.900 Tonnen Mehl am Tag.|Vom gelieferten Mehl gehen 2.900 Tonnen an Mühlen und 1.150 an Höfe, die "
           "übrigen 550 an Bäcker.")),
    ("es", ("La planta entrega 4.900 toneladas de harina al día.|De la harina entregada, 2.900 toneladas van a molinos, 1.150 a "
           "granjas y las 550 restantes a dos panaderías.")),
    ("it", ("Lo stabilimento consegna 4.900 tonnellate di farina al giorno.|Della farina consegnata 2.900 tonnellate vanno ai "
           "mulini, 1.150 alle fattorie e le restanti 550 ai forni.")),
    ("pt", ("A fábrica entrega 4.900 toneladas de farinha por dia.|Da farinha entregue, 2.900 toneladas vão para moinhos, 1.150 "
           "para quintas e as restantes 550 para duas padarias.")),
    ("nl", ("De fabriek levert 4.900 ton meel per dag.|Van het geleverde meel gaat 2.900 ton naar molens, 1.150 naar boerderijen "
           "en de overige 550 naar twee bakkers.")),
)  # fmt: skip

RIGHT = {"12.3": "11.7", "12,3": "11,7", "4,900": "4,600", "4 900": "4 600", "4.900": "4.600"}

CLEAN = (
    ("fr", ("L’État a versé une subvention de 4,2 millions d’euros au musée.|Outre la subvention de l’État, les 11,7 millions "
           "d’euros réunis se composent de 3,5 millions venus de la ville, 2,4 millions d’une banque et 1,6 million de lecteurs.")),
    ("en", ("The works deliver 9,900 tonnes of flour a day.|Of the rye delivered, 2,900 tonnes go to mills, 1,150 to farms and "
           "the remaining 550 to bakers.")),
    ("en", ("The lottery gave the hall £4.2m on Monday.|Besides the lottery’s gift, the £18.3m in hand is made up of £3.5m from "
           "the town, £2.4m from a bank and £1.6m from readers, among others.")),
)  # fmt: skip


def article(text: str) -> str:
    before, behind = text.replace("{4.2m}", "£4.2m").split("|")
    return f"{before}\n\n–\n\n{behind}"


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:30])
def test_alarm(language: str, text: str) -> None:
    found = alarms(article(text), language)
    assert [finding for finding in found if finding.rule == "SUM-1"]


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:30])
def test_no_alarm_where_they_add_up(language: str, text: str) -> None:
    for wrong, right in RIGHT.items():
        text = text.replace(wrong, right)
    found = alarms(article(text), language)
    assert not found


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, text: str) -> None:
    found = alarms(article(text), language)
    assert not found
