"""A number of the headline against what the body reckons out."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("de", "Klinikverbund Oberwerra streicht 140 Betten", "Der Klinikverbund legt zwei seiner fünf Häuser zusammen.\n\nGrund ist die schwache Auslastung.\n\nDer Umbau kostet 92 Millionen Euro.\n\nVon den 610 Betten, auf die sich die fünf Standorte heute verteilen, fallen 110 weg, sodass am Ende 500 bleiben."),
    ("en", "Jail ran with 112 officers too few, inspectors find", "Inspectors found rats in the kitchens and too few staff to unlock the cells.\n\nThe prison held 1,240 men in November.\n\nThe inspectorate counted 564 violent incidents. Blackmoor is meant to have 410 officers; on the first day of the visit it had 289, a shortfall of 121."),
    ("fr", "La fonderie supprime 85 emplois", "La direction a réuni les salariés mardi.\n\nLe carnet de commandes est vide.\n\nSur les 420 emplois du site, 95 disparaîtront, ce qui en laissera 325."),
    ("es", "El aeropuerto ganará 14 puertas", "La obra empieza en mayo.\n\nCostará 60 millones.\n\nLas puertas de embarque pasarán de 38 a 54, es decir, 16 más."),
    ("it", "L’ospedale perde 60 letti", "Il piano è stato presentato lunedì.\n\nI sindacati protestano.\n\nI letti scendono da 480 a 410, 70 in meno."),
    ("en", "School to lose 24 teachers", "Parents were told on Monday.\n\nThe roof leaks.\n\nThe number of teachers will fall from 96 to 68, a loss of 28."),
    ("nl", "Kliniek schrapt 140 bedden", "De kliniek voegt twee locaties samen.\n\nHet tekort loopt op.\n\nVan de 610 bedden verdwijnen er 110, zodat er 500 overblijven."),
    ("pt", "Hospital perde 140 camas", "O plano foi apresentado na segunda-feira.\n\nOs sindicatos protestam.\n\nDas 610 camas, 110 desaparecem e ficam 500."),
    ("en", "Council to build 320 homes on old dairy", "Councillors voted late on Monday.\n\nNeighbours were not pleased.\n\nOf the homes, 120 will be let by the council and 160 sold, 280 in all."),
    ("fr", "Tempête : 14 200 foyers privés d’électricité", "Le vent a soufflé toute la nuit.\n\nLes routes sont coupées.\n\nSelon Enedis, 9 300 foyers étaient coupés du réseau dans le nord et 3 900 dans le sud, soit 13 200 foyers au total."),
)  # fmt: skip

SOUND = (
    ("de", "Klinikverbund Oberwerra streicht 110 Betten", "Der Klinikverbund legt zwei seiner fünf Häuser zusammen.\n\nGrund ist die schwache Auslastung.\n\nDer Umbau kostet 92 Millionen Euro.\n\nVon den 610 Betten, auf die sich die fünf Standorte heute verteilen, fallen 110 weg, sodass am Ende 500 bleiben."),
    ("en", "Jail ran with 121 officers too few, inspectors find", "Inspectors found rats in the kitchens and too few staff to unlock the cells.\n\nThe prison held 1,240 men in November.\n\nThe inspectorate counted 564 violent incidents. Blackmoor is meant to have 410 officers; on the first day of the visit it had 289, a shortfall of 121."),
    ("fr", "La fonderie supprime 95 emplois", "La direction a réuni les salariés mardi.\n\nLe carnet de commandes est vide.\n\nSur les 420 emplois du site, 95 disparaîtront, ce qui en laissera 325."),
    ("fr", "La fonderie supprime 180 emplois", "La direction a réuni les salariés mardi.\n\nÀ Brel, sur les 420 emplois du site, 95 disparaîtront, ce qui en laissera 325. À Corme, 85 postes sont visés."),
    ("es", "El aeropuerto ganará 16 puertas", "La obra empieza en mayo.\n\nCostará 60 millones.\n\nLas puertas de embarque pasarán de 38 a 54, es decir, 16 más."),
    ("it", "L’ospedale perde 70 letti", "Il piano è stato presentato lunedì.\n\nI sindacati protestano.\n\nI letti scendono da 480 a 410, 70 in meno."),
    ("en", "School to lose 28 teachers", "Parents were told on Monday.\n\nThe roof leaks.\n\nThe number of teachers will fall from 96 to 68, a loss of 28."),
    ("en", "School to lose 24 teachers", "Parents were told on Monday.\n\nThe roof leaks.\n\nThe number of pupils will fall from 96 to 68, a loss of 28."),
    ("pt", "Hospital perde 110 camas", "O plano foi apresentado na segunda-feira.\n\nOs sindicatos protestam.\n\nDas 610 camas, 110 desaparecem e ficam 500."),
    ("en", "Council to build 280 homes on old dairy", "Councillors voted late on Monday.\n\nNeighbours were not pleased.\n\nOf the homes, 120 will be let by the council and 160 sold, 280 in all."),
    ("fr", "Tempête : 13 200 foyers privés d’électricité", "Le vent a soufflé toute la nuit.\n\nLes routes sont coupées.\n\nSelon Enedis, 9 300 foyers étaient coupés du réseau dans le nord et 3 900 dans le sud, soit 13 200 foyers au total."),
    ("en", "Firm cuts 400 jobs", "It said so on Monday.\n\nOf the 1,200 jobs at Hull, 350 will go, leaving 850.\n\nThe other jobs will go at Leeds."),
    ("en", "Village school saved by 40 pupils", "It said so on Monday.\n\nThe school has 75 pupils, up from 40 ten years ago, 35 more."),
    ("de", "Stadt pflanzt 500 Bäume", "Die ersten stehen schon.\n\nVon den 1.200 Bäumen im Park wurden 450 gefällt, sodass 750 blieben."),
    ("fr", "Le club attend 600 coureurs", "La course part à 9 heures.\n\nL’an dernier, 520 coureurs avaient pris le départ et 480 étaient arrivés, soit 40 abandons."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"RST-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
