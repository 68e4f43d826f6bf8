"""A change whose two values stand in passages of their own, tied to it by noun and year alone."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

TWO_YEARS = {
    "en": ("The museum drew 92,400 visitors in 2025, the town said on Tuesday.\n\nA ticket costs £8, as before.\n\n"
           "By the end of 2024, 61,600 people had seen the new rooms."),
    "fr": ("Le musée a accueilli 92 400 visiteurs en 2025, a indiqué la ville.\n\nLe billet coûte 8 euros.\n\n"
           "À la fin de 2024, 61 600 personnes avaient vu les salles."),
    "de": ("Das Museum zählte im Jahr 2025 92.400 Besucher, wie die Stadt mitteilte.\n\nEine Karte kostet 8 Euro.\n\n"
           "Im Jahr 2024 hatten 61.600 Besucher die neuen Räume gesehen."),
    "es": ("El museo recibió 92.400 visitantes en 2025, informó la ciudad.\n\nLa entrada cuesta 8 euros.\n\n"
           "En 2024 habían visto las salas 61.600 personas."),
    "it": ("Il museo ha accolto 92.400 visitatori nel 2025, ha detto il Comune.\n\nIl biglietto costa 8 euro.\n\n"
           "Nel 2024 erano entrate 61.600 persone."),
    "pt": ("O museu recebeu 92.400 visitantes em 2025, informou a cidade.\n\nO bilhete custa 8 euros.\n\n"
           "Em 2024 tinham visto as salas 61.600 pessoas."),
    "nl": ("Het museum trok in 2025 92.400 bezoekers, meldde de stad.\n\nEen kaartje kost 8 euro.\n\n"
           "In 2024 hadden 61.600 bezoekers de zalen gezien."),
}  # fmt: skip
DOUBLED = {
    "en": "Museum doubles its attendance in a year",
    "fr": "Le musée a doublé son public en un an",
    "de": "Museum verdoppelt Besucherzahl in einem Jahr",
    "es": "El museo duplica su público en un año",
    "it": "Il museo raddoppia il suo pubblico in un anno",
    "pt": "Museu duplica o seu público em um ano",
    "nl": "Museum verdubbelt bezoekersaantal in een jaar",
}
UNNAMED = {
    "en": ("Trams carried 18.6 million passengers in 2025. In 2024 there had been 15.5 million.\n\nLine 7 opened in June."
           "\n\n“A rise of {} per cent is a sensation,” the director said."),
    "fr": ("Les tramways ont transporté 18,6 millions de passagers en 2025. En 2024, ils en avaient transporté 15,5 millions."
           "\n\nLa ligne 7 a ouvert en juin.\n\n« Une hausse de {} %, c’est inespéré », dit la directrice."),
    "de": ("18,6 Millionen Fahrgäste zählten die Bahnen im vergangenen Jahr. 2024 waren es noch 15,5 Millionen gewesen.\n\n"
           "Die Linie 7 fährt seit Juni.\n\n„Ein Zuwachs von {} Prozent ist sensationell“, sagte die Direktorin."),
    "es": ("Los tranvías llevaron a 18,6 millones de pasajeros en 2025. En 2024 habían sido 15,5 millones.\n\n"
           "La línea 7 abrió en junio.\n\n«Un aumento del {} % es extraordinario», dijo la directora."),
    "it": ("I tram hanno portato 18,6 milioni di passeggeri nel 2025. Nel 2024 erano stati 15,5 milioni.\n\n"
           "La linea 7 ha aperto a giugno.\n\n«Un aumento del {}% è straordinario», ha detto la direttrice."),
    "pt": ("Os elétricos levaram 18,6 milhões de passageiros em 2025. Em 2024 tinham sido 15,5 milhões.\n\n"
           "A linha 7 abriu em junho.\n\n«Um aumento de {}% é extraordinário», disse a diretora."),
    "nl": ("De trams vervoerden in 2025 18,6 miljoen passagiers. In 2024 waren dat er 15,5 miljoen.\n\n"
           "Lijn 7 ging in juni open.\n\n“Een stijging van {} procent is ongehoord”, zei de directeur."),
}  # fmt: skip
REACHED = {
    "en": ("Donations fell by {}% to £24m in 2025, the accounts show. Staff costs came to £9m.\n\n“Nobody is to blame,” the "
           "chair said.\n\nThe year 2024 had been the best of all. Donors gave £30m, and the kitchens were full."),
    "fr": ("Les dons ont reculé de {} %, à 24 millions d’euros, en 2025. Le personnel a coûté 9 millions.\n\n« Ce n’est la faute "
           "de personne », dit la présidente.\n\nEn 2024, les donateurs avaient versé 30 millions, un record."),
    "de": ("Im Jahr 2025 sank der Umsatz um {} Prozent auf 24 Millionen Euro. Das Personal kostete 9 Millionen.\n\n„Niemand "
           "ist schuld“, sagte die Vorsitzende.\n\nIm Jahr 2024 erreichten die Erlöse 30 Millionen Euro, ein Rekord."),
    "es": ("Las donaciones cayeron un {} %, a 24 millones de euros, en 2025. El personal costó 9 millones.\n\n«Nadie tiene la "
           "culpa», dijo la presidenta.\n\nEn 2024 los donantes dieron 30 millones de euros, un récord."),
    "it": ("Le donazioni sono scese del {}% a 24 milioni di euro nel 2025. Il personale è costato 9 milioni.\n\n«Nessuno ha "
           "colpa», ha detto la presidente.\n\nNel 2024 i donatori avevano dato 30 milioni di euro, un primato."),
    "pt": ("As doações caíram {}%, para 24 milhões de euros, em 2025. O pessoal custou 9 milhões.\n\n«Ninguém tem culpa», disse "
           "a presidente.\n\nEm 2024 os doadores deram 30 milhões de euros, um recorde."),
    "nl": ("De donaties daalden met {} procent naar 24 miljoen euro in 2025. Het personeel kostte 9 miljoen.\n\n“Niemand heeft "
           "schuld”, zei de voorzitter.\n\nIn 2024 gaven de donateurs 30 miljoen euro, een record."),
}  # fmt: skip

CLEAN = (
    *((tag, "", text.format(20)) for tag, text in REACHED.items()),
    ("en", "", REACHED["en"].format(30).replace("Donors gave", "Donors in Wales gave")),
    ("en", "", REACHED["en"].format(30).replace("Donors gave", "Foreign donors gave")),
    ("en", "", REACHED["en"].format(30).replace("Donors gave", "The state gave")),
    ("en", "", REACHED["en"].format(30).replace("The year 2024", "The year 2021")),
    ("en", "", REACHED["en"].format(30).replace("in 2025", "in three years")),
    ("fr", "", REACHED["fr"].format(30).replace("les donateurs", "les donateurs de Bretagne")),
    *((tag, DOUBLED[tag], text.replace("61,6", "46,3").replace("61.6", "46.3").replace("61 6", "46 3"))
      for tag, text in TWO_YEARS.items()),
    *((tag, "", text.format(20)) for tag, text in UNNAMED.items()),
    # some of them only, or over other years
    ("fr", "Le musée a doublé son public étranger en un an", TWO_YEARS["fr"]),
    ("fr", "Le musée a doublé son public en cinq ans", TWO_YEARS["fr"]),
    ("en", "Museum doubles its attendance since 2015", TWO_YEARS["en"]),
    ("en", "Museum doubles its young visitors in a year", TWO_YEARS["en"]),
    ("en", "Museum doubles visitors from abroad in a year", TWO_YEARS["en"]),
    ("de", "Museum verdoppelt Besucherzahl in fünf Jahren", TWO_YEARS["de"]),
    ("en", "", UNNAMED["en"].replace("{} per cent", "12 per cent in fares")),
    ("de", "", UNNAMED["de"].replace("{} Prozent ist", "12 Prozent bei den Kosten ist")),
    ("fr", "", UNNAMED["fr"].replace("{} %", "12 % des tarifs")),
)  # fmt: skip

WRONG = (
    *((tag, "", text.format(30)) for tag, text in REACHED.items()),
    *((tag, DOUBLED[tag], text) for tag, text in TWO_YEARS.items()),
    *((tag, "", text.format(12)) for tag, text in UNNAMED.items()),
)


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:40])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-02-19")
    assert not found


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:40])
def test_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-02-19")
    assert [finding for finding in found if finding.family == "change"]


SINCE = {
    "en": ("The firm’s 6,500 masts stand in three countries.\n\nWhen it split off the masts, in 2022, there were 5,200 of them. "
           "The {}% increase since then has come largely in Croatia."),
    "fr": ("Les 6 500 pylônes du groupe se dressent dans trois pays.\n\nEn 2022, il comptait 5 200 pylônes. La hausse de {} % "
           "depuis lors vient surtout de Croatie."),
    "de": ("Die 6.500 Masten des Unternehmens stehen in drei Ländern.\n\nIm Jahr 2022 waren es 5.200 Masten. Der Zuwachs von {} "
           "Prozent seither kommt vor allem aus Kroatien."),
    "es": ("Las 6.500 torres del grupo se alzan en tres países.\n\nEn 2022 eran 5.200 torres. El aumento del {} % desde entonces "
           "viene sobre todo de Croacia."),
    "it": ("Le 6.500 torri del gruppo sorgono in tre Paesi.\n\nNel 2022 erano 5.200 torri. L’aumento del {}% da allora viene "
           "soprattutto dalla Croazia."),
    "pt": ("As 6.500 torres do grupo ficam em três países.\n\nEm 2022 eram 5.200 torres. O aumento de {}% desde então veio "
           "sobretudo da Croácia."),
    "nl": ("De 6.500 masten van het bedrijf staan in drie landen.\n\nIn 2022 waren er 5.200 masten. De stijging van {} procent "
           "sindsdien komt vooral uit Kroatië."),
}  # fmt: skip


BETWEEN = "\n\nKestrel. Laurentide. Shandon.\n\nCorrigan. Moran. Egan.\n\nHalloran.\n\n"
"""What puts the value of now out of reach of a passage."""


@pytest.mark.parametrize("language", SINCE)
def test_a_change_since_then(language: str) -> None:
    def told(text: str) -> list[object]:
        return alarms(text.replace("\n\n", BETWEEN), language, "", "2026-02-19")

    assert told(SINCE[language].format(35))
    assert not told(SINCE[language].format(25))


@pytest.mark.parametrize(
    "text",
    [
        SINCE["en"].format(35).replace("The 35% increase", "A 35% increase in rents"),
        SINCE["en"].format(35).replace("6,500 masts stand", "6,500 masts, 900 masts of them rented, stand"),
        SINCE["en"].format(35).replace("split off the masts", "was founded").replace("of them", "offices"),
        SINCE["de"].format(35).replace("Der Zuwachs von 35 Prozent", "Der Zuwachs von 35 Prozent bei den Mieten"),
    ],
)
def test_a_change_of_something_else_since_then(text: str) -> None:
    language = "de" if "Masten" in text else "en"
    found = alarms(text.replace("\n\n", BETWEEN), language, "", "2026-02-19")
    assert not found


RAISED = {
    "en": ("The quota for the season, set at 4,600 tonnes, will last until February.\n\nThe quota has risen by {} tonnes from "
           "the 4,200 of 2024."),
    "fr": ("Le quota de la saison, fixé à 4 600 tonnes, durera jusqu’en février.\n\nLe quota est sain. Il a été relevé de {} tonnes "
           "par rapport aux 4 200 de 2024."),
    "de": ("Die Fangquote der Saison, festgelegt auf 4.600 Tonnen, reicht bis Februar.\n\nDie Fangquote wurde um {} Tonnen erhöht "
           "gegenüber den 4.200 von 2024."),
    "es": ("La cuota de la temporada, fijada en 4.600 toneladas, durará hasta febrero.\n\nLa cuota aumentó en {} toneladas "
           "frente a las 4.200 de 2024."),
    "it": ("La quota della stagione, fissata a 4.600 tonnellate, durerà fino a febbraio.\n\nLa quota è aumentata di {} tonnellate "
           "rispetto alle 4.200 del 2024."),
    "pt": ("A quota da época, fixada em 4.600 toneladas, chega até fevereiro.\n\nA quota aumentou em {} toneladas contra as 4.200 "
           "de 2024."),
    "nl": ("Het quotum van het seizoen, vastgesteld op 4.600 ton, reikt tot februari.\n\nHet quotum steeg met {} ton vergeleken met "
           "de 4.200 van 2024."),
}  # fmt: skip


@pytest.mark.parametrize("language", RAISED)
def test_a_value_raised_by_so_much(language: str) -> None:
    def told(text: str) -> list[object]:
        return alarms(text.replace("\n\n", BETWEEN), language, "", "2026-02-19")

    assert told(RAISED[language].format(600))
    assert not told(RAISED[language].format(400))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The quota has risen", "The levy has risen"),
        ("The quota for the season", "The quota for Wales is 4,800 tonnes. The quota for the season"),
        ("The quota has risen by 600 tonnes from", "The fleet lost 600 tonnes, compared with"),
    ],
)
def test_a_value_of_something_else_raised(old: str, new: str) -> None:
    text = RAISED["en"].format(600).replace(old, new).replace("\n\n", BETWEEN)
    found = alarms(text, "en", "", "2026-02-19")
    assert not found
