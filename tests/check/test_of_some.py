"""Prices of each that are not those of all the things counted: some go free, or others pay them."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "en",
        "Ferry",
        "The ferry carried 120,000 passengers last year. Each passenger pays £4. The boat carried 120,000 passengers, which brought in £390,000.",
    ),
    (
        "en",
        "Lorries",
        "The town leased 320 lorries last winter. Each lorry cost £1,100. The lorries cost the town £288,000.",
    ),
    (
        "fr",
        "Bacs",
        "La commune a acheté 4 000 bacs pour 126 000 euros. Chaque bac a coûté 38 euros.",
    ),
    (
        "de",
        "Museum",
        "Das Museum zählte 52.000 Besucher. Der Eintritt kostet je 9 Euro. Die Kasse nahm 310.000 Euro ein.",
    ),
    (
        "es",
        "Cubos",
        "El Ayuntamiento compró 4.000 cubos por 126.000 euros. Cada cubo costó 38 euros.",
    ),
    (
        "it",
        "Bidoni",
        "Il comune ha comprato 4.000 bidoni per 126.000 euro. Ogni bidone è costato 38 euro.",
    ),
    (
        "nl",
        "Bakken",
        "De gemeente kocht 4.000 bakken voor 126.000 euro. Elke bak kostte 38 euro.",
    ),
    (
        "pt",
        "Caixotes",
        "A câmara comprou 4.000 caixotes por 126.000 euros. Cada caixote custou 38 euros.",
    ),
    (
        "en",
        "Boats",
        "Riders will pay a flat £4.50 a trip, with no season tickets or concessions.\n\nThe plan counts on 520,000 riders and puts fares at £3.1m.",
    ),
)

CLEAN = (
    (
        "en",
        "Ferry",
        "The ferry carried 120,000 passengers last year. Each adult pays £4; children travel free. Fares brought in £390,000.",
    ),
    (
        "en",
        "Ferry",
        "The ferry carried 120,000 passengers last year. Adults pay £4 each and children travel free. Takings came to £390,000.",
    ),
    (
        "en",
        "Ferry",
        "Passengers will pay a flat £6, and children under 12 will travel free.\n\nThe study assumes 100,000 passengers a year and puts income from fares at £480,000.",
    ),
    (
        "en",
        "Ferry",
        "Each passenger pays £4. Children and pensioners do not pay. The boat carried 120,000 passengers, which brought in £390,000.",
    ),
    (
        "en",
        "Lorries",
        "The town leased 320 lorries last winter. In neighbouring Halden each lorry cost £1,100. The lorries cost the town £288,000.",
    ),
    (
        "en",
        "Lorries",
        "The town leased 320 lorries last winter for £288,000. In neighbouring Halden a lorry was had at £1,100 each.",
    ),
    (
        "fr",
        "Bac",
        "Le bac a transporté 120 000 passagers l’an dernier. Chaque adulte paie 4 euros ; les enfants voyagent gratuitement. Les recettes ont atteint 390 000 euros.",
    ),
    (
        "fr",
        "Bac",
        "La commune a acheté 4 000 bacs pour 126 000 euros. À Brégnac, la ville voisine, chaque bac a coûté 38 euros.",
    ),
    (
        "de",
        "Fähre",
        "Die Fähre beförderte im Vorjahr 120.000 Fahrgäste. Jeder Erwachsene zahlt 4 Euro, Kinder fahren umsonst. Die Einnahmen beliefen sich auf 390.000 Euro.",
    ),
    (
        "de",
        "Fähre",
        "Die Stadt kaufte 4.000 Tonnen für 126.000 Euro. In der Nachbarstadt Oxfeld kostete jede Tonne 38 Euro.",
    ),
    (
        "es",
        "Ferri",
        "El ferri llevó a 120.000 pasajeros el año pasado. Cada adulto paga 4 euros; los niños viajan gratis. Los ingresos sumaron 390.000 euros.",
    ),
    (
        "es",
        "Cubos",
        "El Ayuntamiento compró 4.000 cubos por 126.000 euros. En la vecina Bregal cada cubo costó 38 euros.",
    ),
    (
        "it",
        "Traghetto",
        "Il traghetto ha portato 120.000 passeggeri. Ogni adulto paga 4 euro, i bambini viaggiano gratis. Gli incassi sono arrivati a 390.000 euro.",
    ),
    (
        "it",
        "Bidoni",
        "Il comune ha comprato 4.000 bidoni per 126.000 euro. Nella vicina Bregnano ogni bidone è costato 38 euro.",
    ),
    (
        "nl",
        "Veer",
        "Het veer vervoerde vorig jaar 120.000 passagiers. Elke volwassene betaalt 4 euro; kinderen varen gratis. De inkomsten bedroegen 390.000 euro.",
    ),
    (
        "nl",
        "Bakken",
        "De gemeente kocht 4.000 bakken voor 126.000 euro. In buurgemeente Oxveld kostte elke bak 38 euro.",
    ),
    (
        "pt",
        "Balsa",
        "A balsa levou 120.000 passageiros. Cada adulto paga 4 euros; as crianças viajam de graça. As receitas somaram 390.000 euros.",
    ),
    (
        "pt",
        "Caixotes",
        "A câmara comprou 4.000 caixotes por 126.000 euros. Na vizinha Bregal cada caixote custou 38 euros.",
    ),
    (
        "en",
        "Museum",
        "The museum drew 52,000 visitors. Admission is £9 each, free on Sundays. The ticket desk took £310,000.",
    ),
    (
        "de",
        "Museum",
        "Das Museum zählte 52.000 Besucher. Der Eintritt kostet je 9 Euro, sonntags ist er frei. Die Kasse nahm 310.000 Euro ein.",
    ),
    (
        "fr",
        "Musée",
        "Le musée a reçu 52 000 visiteurs. L’entrée coûte 9 euros par personne, et rien le dimanche. La billetterie a rapporté 310 000 euros.",
    ),
    (
        "nl",
        "Museum",
        "Het museum trok 52.000 bezoekers. Een kaartje kost 9 euro per persoon, op zondag is de toegang vrij. De kassa nam 310.000 euro in.",
    ),
    (
        "nl",
        "Museum",
        "Het park trok 621.000 bezoekers. Een dagkaart kost 34 euro per persoon; kinderen jonger dan drie jaar mogen gratis binnen. De ticketverkoop bracht 18,6 miljoen op.",
    ),
    (
        "it",
        "Museo",
        "Il museo ha avuto 52.000 visitatori. L’ingresso costa 9 euro a persona, la domenica è libero. La biglietteria ha incassato 310.000 euro.",
    ),
    (
        "es",
        "Museo",
        "El museo recibió 52.000 visitantes. La entrada cuesta 9 euros por persona y los domingos no se paga. La taquilla ingresó 310.000 euros.",
    ),
    (
        "nl",
        "Wrak",
        "Acht koks bereidden in 26 dagen samen 312 menu’s, gemiddeld anderhalf per kok per dag.",
    ),
    (
        "de",
        "Wrack",
        "Acht Taucher absolvierten in 26 Tagen zusammen 312 Tauchgänge, im Schnitt also 39.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert [one.rule for one in found] == ["RAT-1"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found
