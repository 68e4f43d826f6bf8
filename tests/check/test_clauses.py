"""To which clause a date or length belongs: what is only awaited, the main verb behind a relative clause, acts further."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-04-14"
CLEAN = (
    ("fr", "L’argent ira à l’autorisation chinoise, escomptée en mars 2028, et à un entrepôt qui a été bâti à Dole."),
    ("en", "The approval, awaited in March 2028, was what they discussed."),
    ("de", "Die Zulassung, erhofft im März 2028, kostete bisher zwei Millionen."),
    ("es", "La autorización, ansiada en marzo de 2028, costó dos millones."),
    ("it", "L’autorizzazione, attesa nel marzo 2028, è costata due milioni."),
    ("pt", "A autorização, aguardada em março de 2028, custou dois milhões."),
    ("nl", "De goedkeuring, verhoopt in maart 2028, kostte twee miljoen."),
    ("es", "Los cortes que dejaban sin agua a 12 aldeas cesarán el martes 5 de mayo."),
    ("it", "I divieti che colpivano 38 comuni cesseranno venerdì 1° maggio."),
    ("pt", "Os cortes que afetavam 38 aldeias acabarão a 1 de maio de 2027."),
    ("fr", "Le bail qui a été signé lundi expire le 1er mai 2027."),
    ("fr", "L’accord que les deux groupes ont signé prend fin le 1er mai 2027."),
    ("en", "The ban that was imposed in haste ends on 1 May 2027."),
    ("fr", "Adjoint de 1971 à 1995, il avait aussi dirigé pendant dix-huit ans la fanfare."),
    ("fr", "Il siégea au conseil de 1971 à 1995 et dirigea la fanfare pendant dix-huit ans."),
    ("en", "She sat on the council from 1971 to 1995 and chaired the choir for 18 years."),
    ("en", "An alderman from 1971 to 1995, he conducted the brass band for 18 years."),
    ("de", "Von 1971 bis 1995 saß er im Stadtrat, auch den Chor führte er 18 Jahre lang."),
    ("es", "Concejal de 1971 a 1995, también dirigió durante 18 años la banda."),
    ("it", "Assessore dal 1971 al 1995, aveva anche diretto per 18 anni la banda."),
    ("pt", "Vereador de 1971 a 1995, dirigiu também durante 18 anos a banda."),
    ("nl", "Ze was van 1971 tot 1995 raadslid en leidde ook 18 jaar lang het koor."),
)
WRONG = (
    ("fr", "L’autorisation chinoise, obtenue en mars 2028, a coûté deux millions.", "DAT-7"),
    ("en", "The approval, granted in March 2028, was what they discussed.", "DAT-7"),
    ("es", "La autorización, concedida en marzo de 2028, costó dos millones.", "DAT-7"),
    ("it", "L’autorizzazione, ottenuta nel marzo 2028, è costata due milioni.", "DAT-7"),
    ("pt", "A autorização, concedida em março de 2028, custou dois milhões.", "DAT-7"),
    ("fr", "Le rapport que la commission a remis au ministre le 3 mai 2027 ne nomme personne.", "DAT-7"),
    ("en", "The report that the panel handed to ministers on 3 May 2027 names nobody.", "DAT-7"),
    ("es", "El informe que la comisión entregó al Gobierno el 3 de mayo de 2027 no nombra a nadie.", "DAT-7"),
    ("fr", "Maire de 1971 à 1995, il a exercé pendant dix-huit ans.", "DAT-4"),
    ("en", "He was mayor from 1971 to 1995, for 18 years.", "DAT-4"),
)


def _rules(text: str, language: str) -> set[str | None]:
    found = alarms(text, language, published=PUBLISHED)
    return {one.rule for one in found}


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_what_belongs_to_another_clause_is_no_finding(language, text):
    assert _rules(text, language) == set()


@pytest.mark.parametrize(("language", "text", "rule"), WRONG)
def test_what_belongs_together_is_one(language, text, rule):
    assert rule in _rules(text, language)
