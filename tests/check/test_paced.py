"""Lengths of works and of other things that last, against dates told some sentences away."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("it", "2025-09-20", "Valdarsa, una residenza da 420 posti", (
        "L’ex manifattura, chiusa nel 1998, è stata consegnata lunedì all’ateneo.\n\nI lavori, "
        "cominciati nel maggio 2022, sono costati 31,5 milioni.\n\n«Abbiamo rispettato alla lettera i "
        "due anni di cantiere previsti dal contratto», rivendica l’architetto."
    )),
    ("en", "2025-08-28", "Work begins on $390m plant", (
        "Construction of a power station at Olmaran began on Monday, the company said.\n\nUnder a "
        "contract signed in May, the builder has 30 months from the start of work to hand it "
        "over.\n\n“The contract runs out in December 2026, and by then I will have the keys,” she said."
    )),
    ("en", "2025-09-20", "New hall at Combe", (
        "The hall at Combe was handed over to the school on Monday.\n\nWork began in May 2022 and cost "
        "£31m.\n\n“We kept to the letter to the two years of works,” said the architect."
    )),
    ("fr", "2025-09-20", "La halle de Combe", (
        "La halle de Combe a été remise lundi à la commune.\n\nLes travaux, commencés en mai 2022, ont "
        "coûté 31 millions.\n\n« Nous avons tenu les deux ans de chantier prévus », assure "
        "l’architecte."
    )),
    ("de", "2025-09-20", "Die Halle in Gera", (
        "Die Halle in Gera wurde am Montag der Schule übergeben.\n\nDie Arbeiten hatten im Mai 2022 "
        "begonnen und kosteten 31 Millionen.\n\n„Wir haben die zwei Jahre Bauzeit eingehalten“, sagt "
        "der Architekt."
    )),
    ("es", "2025-09-20", "El pabellón de León", (
        "El pabellón fue entregado el lunes al colegio.\n\nLas obras, que comenzaron en mayo de 2022, "
        "costaron 31 millones.\n\n«Hemos cumplido los dos años de obras previstos», dice la arquitecta."
    )),
    ("pt", "2025-09-22", "O pavilhão de Viseu", (
        "O pavilhão foi entregue a 15 de setembro de 2025 à escola.\n\nAs obras, que começaram em maio "
        "de 2022, custaram 31 milhões.\n\n«Cumprimos os dois anos de obras previstos», diz a arquiteta."
    )),
    ("nl", "2025-09-20", "De hal van Gent", (
        "De hal werd maandag aan de school overgedragen.\n\nDe werken begonnen in mei 2022 en kostten "
        "31 miljoen.\n\n‘We hebben de twee jaar bouwtijd gehaald’, zegt de architect."
    )),
    ("fr", "2025-08-28", "Une centrale à Combe", (
        "Le chantier de la centrale a débuté lundi.\n\nLe constructeur dispose de trente mois à "
        "compter du début des travaux.\n\n« Le contrat expire en décembre 2026, j’aurai alors les clés "
        "», promet-elle."
    )),
    ("fr", "2026-05-20", "La ligne C", (
        "L’enquête publique, qui a duré six semaines, a recueilli 1 140 contributions.\n\nL’arrêt du "
        "projet laisserait en suspens un contrat.\n\nLe commissaire enquêteur avait rendu un avis "
        "favorable, assorti de quatre réserves, après une consultation organisée du 2 au 27 mars."
    )),
    ("en", "2026-05-20", "Line C", (
        "The public consultation, which lasted six weeks, drew 1,140 replies.\n\nThe consultation ran "
        "from 2 to 27 March."
    )),
    ("de", "2026-05-20", "Linie C", (
        "Die Bürgerbeteiligung dauerte sechs Wochen und brachte 1140 Stimmen.\n\nDie Bürgerbeteiligung "
        "lief vom 2. bis 27. März."
    )),
    ("es", "2026-05-20", "Línea C", (
        "La consulta pública, que duró seis semanas, reunió 1.140 respuestas.\n\nLa consulta se "
        "celebró del 2 al 27 de marzo."
    )),
    ("it", "2026-05-20", "Linea C", (
        "La consultazione, durata sei settimane, ha raccolto 1.140 risposte.\n\nLa consultazione si è "
        "svolta dal 2 al 27 marzo."
    )),
    ("pt", "2026-05-20", "Linha C", (
        "A consulta pública, que durou seis semanas, recolheu 1140 respostas.\n\nA consulta decorreu "
        "de 2 a 27 de março."
    )),
    ("nl", "2026-05-20", "Lijn C", (
        "De inspraak, die zes weken duurde, leverde 1140 reacties op.\n\nDe inspraak liep van 2 tot 27 "
        "maart."
    )),
    ("en", "2025-09-20", "Boatyard found", (
        "The dig lasted six weeks and turned up 40 coins.\n\nThe dig ran from 2 to 21 June."
    )),
    ("en", "2025-11-20", "Cruise back", (
        "The cruise lasted five weeks and covered 3,000 miles.\n\nThe union doubts it. The cruise ran "
        "from 6 to 21 October."
    )),
)  # fmt: skip
CLEAN = (
    ("it", "2025-09-20", "Valdarsa, una residenza da 420 posti", (
        "L’ex manifattura è stata consegnata lunedì all’ateneo.\n\nI lavori, cominciati nel maggio "
        "2022, sono costati 31,5 milioni.\n\n«Abbiamo rispettato i tre anni di cantiere previsti dal "
        "contratto», rivendica l’architetto."
    )),
    ("en", "2025-09-20", "New hall at Combe", (
        "The hall was handed over on Monday, more than a year late.\n\nWork began in May 2022.\n\nThe "
        "contract had foreseen two years of works."
    )),
    ("en", "2025-09-20", "New hall at Combe", (
        "The hall was handed over on Monday.\n\nWork began in May 2022. Two years of works were "
        "followed by a year of tests, a lawsuit and a delay."
    )),
    ("en", "2025-08-28", "Work begins on plant", (
        "Construction of a power station began on Monday.\n\nThe builder has 30 months from the start "
        "of work to hand it over. The loan contract runs out in February 2028."
    )),
    ("en", "2025-08-28", "Work begins on plant", (
        "Construction of the second line began on Monday. The builder has 30 months from the start of "
        "work. The first line will be handed over in March 2026."
    )),
    ("fr", "2025-09-20", "La halle de Combe", (
        "La halle a été remise lundi à la commune. Les travaux, commencés en mai 2022, ont coûté 31 "
        "millions. La toiture a demandé deux ans de travaux à elle seule, et les travaux ont été "
        "suspendus un an."
    )),
    ("de", "2025-09-20", "Die Halle in Gera", (
        "Die Halle wurde am Montag übergeben. Die Arbeiten hatten im Mai 2022 begonnen. Ursprünglich "
        "waren zwei Jahre Bauzeit vorgesehen."
    )),
    ("fr", "2026-05-20", "La ligne C", (
        "L’enquête publique, qui a duré six semaines, a recueilli 1 140 contributions.\n\nLe "
        "commissaire enquêteur a rendu un avis favorable, après une consultation organisée du 2 mars "
        "au 12 avril."
    )),
    ("fr", "2026-05-20", "La ligne C", (
        "L’enquête publique, qui a duré six semaines, a recueilli 1 140 contributions.\n\nLa "
        "consultation des salariés, organisée du 2 au 27 mars, a été suivie."
    )),
    ("en", "2026-05-20", "Tour", (
        "The band’s tour lasted six weeks. The visit of the pope, from 2 to 12 March, drew crowds."
    )),
    ("it", "2026-08-20", "Il nuovo ponte", (
        "Il ponte è stato consegnato lunedì. I lavori, iniziati nel marzo 2024, sono durati due anni e cinque "
        "mesi, contro i due anni di cantiere previsti."
    )),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG)
def test_a_length_that_its_dates_deny_is_told(language: str, published: str, title: str, text: str) -> None:
    assert "schedule" in {one.family for one in alarms(text, language, title, published)}


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN)
def test_a_length_of_another_thing_or_plan_is_left(language: str, published: str, title: str, text: str) -> None:
    assert "schedule" not in {one.family for one in alarms(text, language, title, published)}
