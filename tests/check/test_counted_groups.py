"""Groups of so many and whom they are made up of."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "A panel of nine will judge the cheeses on Sunday.\n\nIt consists of five women, one of them a vet, and three men."),
    ("en", "The nine-member crew slept ashore.\n\nIt was made up of four sailors, two cooks and two divers."),
    ("fr", "Un jury de neuf goûtera les fromages dimanche.\n\nIl est composé de cinq femmes, dont une vétérinaire, et de trois hommes."),
    ("de", "Die Jury aus neun Fachleuten kostet am Sonntag die Käse.\n\nSie besteht aus fünf Frauen, darunter eine Tierärztin, und drei Männern."),
    ("es", "Un jurado de nueve probará los quesos el domingo.\n\nLo forman cinco mujeres y tres hombres."),
    ("it", "Una giuria di nove assaggerà i formaggi domenica.\n\nÈ composta da cinque donne e tre uomini."),
    ("pt", "Um júri de nove provará os queijos no domingo.\n\nÉ composto por cinco mulheres e três homens."),
    ("nl", "Een jury van negen proeft zondag de kazen.\n\nZe bestaat uit vijf vrouwen en drie mannen."),
)  # fmt: skip
SOUND = (
    ("en", "A panel of nine will judge the cheeses on Sunday.\n\nIt consists of five women, one of them a vet, and four men."),
    ("en", "A panel of nine will judge the cheeses. A panel of eight will taste the wines.\n\nIt consists of five women and three men."),
    ("en", "A panel of nine will judge the cheeses on Sunday.\n\nThe prize consists of five hams and three wheels of cheese."),
    ("fr", "Un jury de neuf goûtera les fromages dimanche.\n\nIl est composé de cinq femmes, dont une vétérinaire, et de quatre hommes."),
    ("de", "Die Jury aus neun Fachleuten kostet am Sonntag die Käse.\n\nSie besteht aus fünf Frauen, darunter eine Tierärztin, und vier Männern."),
    ("es", "Un jurado de nueve probará los quesos el domingo.\n\nLo forman cinco mujeres y cuatro hombres."),
    ("it", "Una giuria di nove assaggerà i formaggi domenica.\n\nÈ composta da cinque donne e quattro uomini."),
    ("pt", "Um júri de nove provará os queijos no domingo.\n\nÉ composto por cinco mulheres e quatro homens."),
    ("nl", "Een jury van negen proeft zondag de kazen.\n\nZe bestaat uit vijf vrouwen en vier mannen."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_group_that_its_members_deny_is_reported(language: str, text: str) -> None:
    found = alarms(text, language)
    assert {one.family for one in found} & {"count", "sum"}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_group_of_so_many_or_another_one_is_not(language: str, text: str) -> None:
    found = alarms(text, language)
    assert not found, (text, found)
