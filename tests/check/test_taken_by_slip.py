"""Sums taken up by an article or possessive, with a slip, where smaller sums stand around them."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PIECES = (
    ("fr", ("La mairie a chiffré mardi le chantier de la halle à 46 millions d’euros.\n\nUn peu plus de la moitié, 25 millions, "
     "ira au toit. Les 21 millions restants paieront les murs.\n\nSelon l’adjointe, les {} millions prévus seront empruntés sur "
     "vingt ans."), "64", "46"),
    ("en", ("Raising the wreck is to cost £37m, the harbour board said on Monday.\n\nJust over half of that, £20m, goes on cranes. "
     "The other £17m pays for divers.\n\nInsurers will be asked for the £{}m, the chairman said, once the court has ruled."), "73",
     "37"),
    ("de", ("Die Brücke kostet 45 Millionen Euro, teilte das Amt am Montag mit.\n\nAuf die Pfeiler entfallen 25 Millionen. Die "
     "übrigen 20 Millionen gehen an den Belag.\n\nWoher die {} Millionen Euro kommen sollen, ist offen."), "54", "45"),
    ("en", ("Growers sold fruit worth $310 million abroad last year, the board said.\n\nJapan took $84 million of it. A drought in "
     "August 2019 killed a third of the trees, and a strike would now hit a trade that, with its $310 {} in sales, needs ships."),
     "billion", "million"),
    ("fr", ("La commission a infligé à la chaîne une pénalité de 4,7 millions d’euros, que rien ne laissait prévoir. Elle l’a "
     "annoncé lundi.\n\nLa chaîne emploie 320 personnes et vend pour 96 millions par an.\n\nRapportée à ses ventes, la pénalité "
     "de {} millions d’euros demeure modeste."), "7,4", "4,7"),
    ("nl", ("De toezichthouder legde de bank maandag een boete van 2,6 miljoen euro op.\n\nDe bank heeft 410 mensen in dienst."
     "\n\nVolgens haar directeur kwam de boete van {} miljoen euro als een verrassing."), "6,2", "2,6"),
    ("it", ("Il comune ha concesso al teatro un contributo di 340.000 euro, ha detto lunedì il sindaco.\n\nLa sala ha 600 posti."
     "\n\nSenza il contributo di {} euro, sostiene il direttore, la stagione sarebbe saltata."), "430.000", "340.000"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wrong", "right"), PIECES)
def test_a_sum_with_a_slip(language: str, text: str, wrong: str, right: str) -> None:
    assert {one.family for one in alarms(text.replace("{}", wrong), language)} & {"restatement", "scale"}
    assert not alarms(text.replace("{}", right), language)
