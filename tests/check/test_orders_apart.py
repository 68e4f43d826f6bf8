"""Orders of time told far apart: what followed something that any noun takes up, tenses against the day of publication,
steps of tenders, rails and orbits, the first who come after the last have left.
"""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "2026-05-14", "They wrote to the museum in June 2024, enclosing a photograph.\n\nThe keeper had the jug taken down in March 2024, a few weeks after reading the family’s letter."),
    ("en", "2026-05-14", "A neighbour lodged a complaint in October 2021.\n\nThe owner was fined in April 2021 following that complaint and has since moved away."),
    ("fr", "2026-05-14", "Une voisine a porté plainte en octobre 2018. Les gendarmes ont tout relu.\n\nIl vit chez sa sœur. Mis en examen en avril 2018 à la suite de cette plainte, il nie."),
    ("fr", "2026-05-14", "Une coulée de boue a emporté le quai en mars 2021. Le port a fermé.\n\nLe maire avait été prié de partir. Relogés en juin 2020 après cette coulée de boue, les pêcheurs attendent."),
    ("en", "2026-08-27", "Some 9,000 soldiers will train in the north this autumn.\n\nThe first ships arrive on Monday 28 September. The navy is proud.\n\nThe last convoy is to leave the county by Friday 18 September."),
    ("fr", "2026-03-17", "Le décret, cosigné par deux ministres, est paru au Journal officiel dimanche 22 mars."),
    ("pt", "2026-05-08", "A bola rolou pela primeira vez na passada terça-feira, 12 de maio, num treino."),
    ("nl", "2026-06-18", "De leden zullen op donderdag 11 juni in twee zalen stemmen."),
    ("en", "2026-06-18", "Members will vote on Thursday 11 June in two halls."),
    ("es", "2025-10-05", "La línea quedó sin servicio en marzo de 1987. Los raíles se arrancaron en 1983 y la cantina acabó en ruinas."),
    ("en", "2025-10-05", "The branch was closed to passengers in March 1987. The rails were lifted in 1983 and the canteen fell in."),
    ("it", "2026-02-03", "L’opera fu affidata alla ditta Norio nel febbraio del 2019.\n\nIl prezzo era alto: alla gara, bandita nell’estate del 2020, si presentò una sola impresa."),
    ("en", "2026-02-03", "Norio Ltd was awarded the contract in February 2019.\n\nOnly one firm replied when the work was put out to tender in July 2020."),
    ("fr", "2025-09-16", "Le satellite a fini par décoller de Kourou en mars 2023.\n\nDepuis son orbite, il a photographié un orage en novembre 2022."),
)  # fmt: skip
SOUND = (
    ("en", "2026-05-14", "They wrote to the museum in June 2024, enclosing a photograph.\n\nThe keeper had the jug taken down in July 2024, a few weeks after reading the family’s letter."),
    ("en", "2026-05-14", "A neighbour lodged a complaint in October 2021.\n\nThe owner was fined in April 2022 following that complaint and has since moved away."),
    ("en", "2026-05-14", "A neighbour lodged a complaint in October 2021.\n\nThe owner, who bought the farm in April 2019, was fined following that complaint."),
    ("fr", "2026-05-14", "Une voisine a porté plainte en octobre 2018. Les gendarmes ont tout relu.\n\nIl vit chez sa sœur. Mis en examen en avril 2019 à la suite de cette plainte, il nie."),
    ("en", "2026-08-27", "Some 9,000 soldiers will train in the north this autumn.\n\nThe first ships arrive on Monday 28 September. The navy is proud.\n\nThe last convoy is to leave the county by Friday 16 October."),
    ("fr", "2026-03-17", "Le décret, cosigné par deux ministres, est paru au Journal officiel dimanche 15 mars."),
    ("fr", "2026-03-17", "Le décret, cosigné par deux ministres, est attendu au Journal officiel dimanche 22 mars."),
    ("pt", "2026-05-08", "A bola rolou pela primeira vez na passada terça-feira, 5 de maio, num treino."),
    ("nl", "2026-06-18", "De leden zullen op donderdag 25 juni in twee zalen stemmen."),
    ("nl", "2026-03-12", "Volgens de prognose zijn er op 1 oktober 2028 nog 60 leerlingen."),
    ("en", "2026-06-18", "The mayor had said that members would vote on Thursday 11 June in two halls."),
    ("en", "2025-10-05", "The branch was closed to passengers in March 1983. The rails were lifted in 1987 and the canteen fell in."),
    ("en", "2026-02-03", "Norio Ltd was awarded the contract in February 2021.\n\nOnly one firm replied when the work was put out to tender in July 2020."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "text"), FAULTY)
def test_order_that_cannot_be_is_reported(language: str, published: str, text: str) -> None:
    found = alarms(text, language, "", published)
    assert "date-order" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "published", "text"), SOUND)
def test_order_that_can_be_is_not(language: str, published: str, text: str) -> None:
    found = alarms(text, language, "", published)
    assert not found, (text, found)
