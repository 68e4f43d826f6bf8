"""A part, a share or a whole that another sentence takes up in other words: twins with a wrong and a right number."""

from __future__ import annotations

import pytest

from tests.check.reading import check_article
from workbench.domain.findings import Severity

Twin = tuple[str, str, str, str]

IMPOSSIBLE: tuple[Twin, ...] = (
    ("en", "The reserve shelters 214 species of moss. It opened in 1998.\n\nThe wardens count twice a year. In the north, {} of those species are said to grow, the others being confined to the dunes.", "231", "131"),
    ("en", "A record 320 horses were seized in March. Two vets were on leave.\n\nOf the horses seized that month, {} needed a drip, said the stable.", "355", "155"),
    ("fr", "La vallée compte 214 variétés de pommes. Elle est classée depuis jeudi.\n\nLe verger est public. Deux cent {} de ces variétés de pommes y sont greffées.", "trente et une", "trois"),
    ("fr", "Le fichier recense 4 850 bateaux amarrés. Les travaux commencent en mai.\n\n« Des bateaux de ce fichier, {} n’ont pas navigué depuis trois ans », dénonce le capitaine.", "5 300", "2 300"),
    ("fr", "Le fichier recense 4 850 bateaux amarrés. Les travaux commencent en mai.\n\nParmi les bateaux amarrés, {} n’ont plus de moteur.", "5 300", "2 300"),
    ("de", "In der Liste stehen 4850 Gärten. Die Arbeiten beginnen im Mai.\n\nVon den Gärten in dieser Liste warten {} seit mehr als drei Jahren auf Wasser.", "5300", "2300"),
    ("de", "Das Moor beherbergt 214 Falterarten. Es steht unter Schutz.\n\nVon diesen Falterarten fliegen {} nur im Juni.", "231", "131"),
    ("es", "En la lista municipal figuran 4.850 barcas. Las obras empezarán en mayo.\n\n«De las barcas de esa lista, {} llevan más de tres años en seco», denunció su portavoz.", "5.300", "2.300"),
    ("it", "Nell’elenco figurano 4.850 barche. I lavori cominciano a maggio.\n\nDelle barche di quell’elenco, {} sono in secca da più di tre anni.", "5.300", "2.300"),
    ("pt", "Na lista constam 4.850 barcos. As obras começam em maio.\n\nDos barcos dessa lista, {} estão em seco há mais de três anos.", "5.300", "2.300"),
    ("pt", "O sapal abriga 214 espécies de borboletas. É reserva desde quinta-feira.\n\nDestas espécies, {} voam só em junho.", "231", "131"),
    ("nl", "Op de lijst staan 4.850 boten. De werken starten in mei.\n\nVan de boten op die lijst liggen er {} al meer dan drie jaar stil.", "5.300", "2.300"),
)  # fmt: skip

CLEAN = (
    ("en", "A record 620 women were treated in May.\n\nOf the women treated elsewhere since 1990, 2,655 are alive."),
    ("en", "Some 620 women were treated in May. The trust looks after the women of four valleys.\n\nOf the women in those valleys, 955 have never been seen."),
    ("en", "The club signed 340 players in May and another 380 in June.\n\nOf those players, 512 are under 18."),
    ("en", "The tram hit 240 trees. In those trees, 310 birds had nested."),
    ("en", "The survey reached 1,200 pupils. Of these pupils’ parents, 1,310 replied."),
    ("en", "It owns 300 drawings and many prints: of those drawings and prints, 900 are in store."),
    ("fr", "Le syndicat a 480 adhérents. Les adhérents de l’union sont plus nombreux.\n\nParmi ces adhérents, 820 votent."),
    ("fr", "L’usine emploie 320 salariés. Parmi les salariés du groupe, 510 partiront."),
    ("fr", "Le parc a planté 4 000 chênes. Quelque 4 012 de ces chênes ont pris."),
    ("de", "Der Verein hat 240 Mitglieder. Von den Mitgliedern des Verbands sind 510 über 60."),
    ("de", "Auf der Insel stehen 48 Häuser. Von diesen Häusern wurden 52 Fotos gemacht."),
    ("es", "El club tiene 240 socios. De los socios de la federación, 310 son mujeres."),
    ("it", "Il circolo ha 240 soci. Dei soci della federazione, 310 sono donne."),
    ("pt", "O clube tem 240 sócios. Dos sócios da federação, 310 votaram."),
    ("nl", "De club telt 240 leden. Van de leden van de bond zijn er 310 vrouw."),
    ("nl", "Van 200 fietsen in 1972 ging het naar 2.600 in 1974."),
)  # fmt: skip


def _families(text: str, language: str) -> set[str]:
    found = check_article(text, language).findings
    return {finding.family for finding in found if finding.severity.at_least(Severity.WARNING)}


@pytest.mark.parametrize("twin", IMPOSSIBLE, ids=lambda twin: f"{twin[0]}-{twin[1][:24]}")
def test_more_than_the_whole_told_before(twin: Twin) -> None:
    language, text, wrong, right = twin
    assert _families(text.format(wrong), language) == {"impossible"}
    assert not _families(text.format(right), language)


@pytest.mark.parametrize(("language", "text"), CLEAN, ids=lambda value: value[:30])
def test_of_another_whole(language: str, text: str) -> None:
    assert not _families(text, language)
