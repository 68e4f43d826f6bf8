"""The dead, the hurt and the unharmed of those on board, the votes of a council told before."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("fr", "Accident de car", "Le car, qui transportait 47 passagers, a quitté la route lundi.\n\nQuatre personnes sont mortes, 18 sont blessées et 23 s’en sortent indemnes, selon les pompiers."),
    ("en", "Coach crash", "The coach was carrying 61 passengers when it left the road on Monday.\n\nThree people died, 21 were injured and 31 escaped unhurt, police said."),
    ("de", "Abstimmung im Rat", "Der Rat mit seinen 44 Mitgliedern stimmte am Montag ab.\n\n23 Abgeordnete stimmten dafür, 17 dagegen, sechs enthielten sich."),
    ("en", "Council vote", "The council, which has 44 members, voted on Monday.\n\n23 members voted for the plan, 17 against and six abstained."),
    ("es", "Accidente", "En el autobús viajaban 61 pasajeros a bordo.\n\nTres murieron, 21 resultaron heridos y 31 salieron ilesos."),
    ("it", "Incidente", "Sul pullman c’erano 61 passeggeri a bordo.\n\nTre sono morti, 21 sono rimasti feriti e 31 sono illesi."),
    ("nl", "Ongeluk", "De bus vervoerde 61 passagiers.\n\nDrie kwamen om, 21 raakten gewond en 31 bleven ongedeerd."),
    ("de", "Busunglück", "Der Bus hatte 61 Fahrgäste an Bord.\n\nDrei starben, 21 wurden verletzt und 31 blieben unverletzt."),
)  # fmt: skip

SOUND = (
    ("fr", "Accident de car", "Le car, qui transportait 45 passagers, a quitté la route lundi.\n\nQuatre personnes sont mortes, 18 sont blessées et 23 s’en sortent indemnes, selon les pompiers."),
    ("en", "Coach crash", "The coach was carrying 55 passengers when it left the road on Monday.\n\nThree people died, 21 were injured and 31 escaped unhurt, police said."),
    ("en", "Coach crash", "The coach was carrying 54 passengers when it left the road on Monday.\n\nThree people died, 21 were injured and 31 escaped unhurt, police said."),
    ("de", "Abstimmung im Rat", "Der Rat mit seinen 50 Mitgliedern stimmte am Montag ab.\n\n23 Abgeordnete stimmten dafür, 17 dagegen, sechs enthielten sich."),
    ("en", "Council vote", "The council, which has 48 members, voted on Monday.\n\n23 members voted for the plan, 17 against and six abstained."),
    ("de", "Busunglück", "Der Bus hatte 55 Fahrgäste an Bord.\n\nDrei starben, 21 wurden verletzt und 31 blieben unverletzt."),
    ("en", "Crash", "The train had 220 passengers on board.\n\nIn the first coach three died, 21 were injured and 31 were unhurt."),
    ("en", "Crash", "The ferry had 120 passengers and 14 crew on board.\n\nThree people died, 21 were injured and 110 escaped unhurt."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"SUM-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
