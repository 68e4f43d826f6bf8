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
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, text: str) -> None:
    found = check_article(text, language).findings
    assert not [finding for finding in found if finding.severity.at_least(Severity.WARNING)]


WRONG = (
    ("fr", "Entre 2027 et 2030, 1 200 logements seront construits, à raison de 175 000 € l’unité, soit 240 millions."),
    ("fr", "Le pays recense 430 brasseries : 235 au nord et 165 au sud."),
    ("en", "Sales have gone from 22bn to 31bn crowns, a rise of 7bn."),
    ("en", "The jury read 151 books, of which 192 by women."),
)


@pytest.mark.parametrize(("language", "text"), WRONG, ids=lambda value: value[:30])
def test_what_nothing_explains_is_told(language: str, text: str) -> None:
    found = check_article(text, language).findings
    assert [finding for finding in found if finding.severity.at_least(Severity.WARNING)]
