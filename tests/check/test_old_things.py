"""Ages and jubilees of buildings and institutions against the year in which they began, told in another sentence."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("de", "2025-10-08", "Neue Klinik kostet 214 Millionen", "Das jetzige Haus an der Werderstraße wurde 1956 eröffnet und zuletzt 2003 saniert. Gebaut wird ab 2027.\n\nKritik kommt aus der Nachbarschaft.\n\nWas aus dem 59 Jahre alten Gebäude an der Werderstraße wird, ist offen."),
    ("en", "2025-10-08", "New clinic planned", "The present hall in Mill Lane was opened in 1956 and last repaired in 2003.\n\nNeighbours object.\n\nWhat is to become of the 59-year-old building in Mill Lane is not known."),
    ("en", "2025-10-08", "Bridge shut", "Built in 1936, the bridge carries 9,000 cars a day. Engineers found cracks.\n\nThe 79-year-old bridge will be shut until May."),
    ("en", "2025-10-08", "Brewery sold", "The brewery was founded in 1891 by two brothers. It employs 40 people.\n\nThe brewery is 124 years old and has never been sold before."),
    ("fr", "2025-10-08", "Une clinique neuve", "Le pont, construit en 1956, sera démoli. Des riverains protestent.\n\nLe pont, vieux de 59 ans, est fissuré."),
    ("fr", "2025-10-08", "L’école ferme", "L’école a été ouverte en 1956. Des riverains protestent.\n\nLe maire veut garder l’école. L’école a 59 ans et fuit de partout."),
    ("es", "2025-10-08", "Cierra la escuela", "La escuela fue inaugurada en 1956. Los vecinos protestan.\n\nLa escuela tiene 59 años y está llena de goteras."),
    ("es", "2025-10-08", "Cierra el puente", "Construido en 1956, el puente será demolido.\n\nEl puente, de 59 años, está agrietado."),
    ("it", "2025-10-08", "Chiude il ponte", "Costruito nel 1956, il ponte sarà demolito.\n\nIl ponte, vecchio di 59 anni, è crepato."),
    ("it", "2025-10-08", "Chiude la scuola", "La scuola fu inaugurata nel 1956. I vicini protestano.\n\nLa scuola ha 59 anni e perde acqua."),
    ("pt", "2025-10-08", "Fecha a escola", "A escola foi inaugurada em 1956. Os vizinhos protestam.\n\nA escola tem 59 anos e deixa entrar água."),
    ("pt", "2025-10-08", "Fecha a ponte", "Construída em 1956, a ponte será demolida.\n\nA ponte, com 59 anos, está rachada."),
    ("nl", "2025-10-08", "Nieuwe kliniek", "Het huidige gebouw aan de Molenstraat werd in 1956 geopend en in 2003 opgeknapt.\n\nBuren protesteren.\n\nWat er met het 59 jaar oude pand aan de Molenstraat gebeurt, is niet bekend."),
    ("en", "2026-10-01", "Glove museum reopens in Ladywell", "Ladywell’s museum of gloves reopens on Saturday.\n\nJoseph Barton, a maker of gloves, opened it in 1881 in a shed.\n\nBuilders moved in in August 2024.\n\n“A glove has an opinion,” said the director.\n\nEntry stays free.\n\nSpecial shows will cost £12.\n\nGordon Peel, 79, was given an early look.\n\nStreet parties are planned for 2027, when the museum will celebrate its 150th birthday."),
    ("fr", "2026-10-01", "Le musée du gant rouvre", "Le musée rouvre samedi.\n\nJoseph Barton, fabricant de gants, l’avait ouvert en 1881.\n\nLes travaux ont duré deux ans.\n\n« Un gant a une opinion », dit la directrice.\n\nL’entrée reste libre.\n\nLes expositions coûteront 12 euros.\n\nGordon Peel, 79 ans, a visité.\n\nDes bals sont prévus en 2027, quand le musée fêtera son 150e anniversaire."),
    ("es", "2026-10-01", "Reabre el museo del guante", "El museo reabre el sábado.\n\nJosé Barton, fabricante, lo abrió en 1881.\n\nLas obras duraron dos años.\n\n«Un guante opina», dice la directora.\n\nLa entrada es libre.\n\nLas muestras costarán 12 euros.\n\nGordon Peel, de 79 años, entró antes.\n\nHabrá fiestas en 2027, cuando el museo celebrará su 150.º aniversario."),
    ("it", "2026-10-01", "Riapre il museo del guanto", "Il museo riapre sabato.\n\nGiuseppe Bartoli, fabbricante, lo aprì nel 1881.\n\nI lavori sono durati due anni.\n\n«Un guanto ha un’opinione», dice la direttrice.\n\nL’ingresso è libero.\n\nLe mostre costeranno 12 euro.\n\nGordon Peel, 79 anni, è entrato prima.\n\nFeste sono previste nel 2027, quando il museo celebrerà il suo 150º anniversario."),
    ("pt", "2026-10-01", "Reabre o museu da luva", "O museu reabre no sábado.\n\nJosé Barton, fabricante, abriu-o em 1881.\n\nAs obras duraram dois anos.\n\n“Uma luva opina”, diz a diretora.\n\nA entrada é livre.\n\nAs mostras custarão 12 euros.\n\nGordon Peel, de 79 anos, entrou antes.\n\nHaverá festas em 2027, quando o museu celebrará o seu 150.º aniversário."),
    ("nl", "2026-10-01", "Handschoenmuseum gaat weer open", "Het museum gaat zaterdag open.\n\nJozef Barton, een fabrikant, opende het in 1881.\n\nDe bouw duurde twee jaar.\n\n‘Een handschoen heeft een mening’, zegt de directeur.\n\nDe toegang blijft gratis.\n\nTentoonstellingen kosten 12 euro.\n\nGordon Peel (79) mocht al kijken.\n\nEr zijn feesten in 2027, wanneer het museum zijn 150e verjaardag viert."),
)  # fmt: skip

CLEAN = (
    ("de", "2025-10-08", "Neue Klinik kostet 214 Millionen", "Das jetzige Haus an der Werderstraße wurde 1956 eröffnet und zuletzt 2003 saniert. Gebaut wird ab 2027.\n\nKritik kommt aus der Nachbarschaft.\n\nWas aus dem 69 Jahre alten Gebäude an der Werderstraße wird, ist offen."),
    ("de", "2025-10-08", "Neue Klinik kostet 214 Millionen", "Das jetzige Haus an der Werderstraße wurde 1956 eröffnet. Gebaut wird ab 2027.\n\nKritik kommt aus der Nachbarschaft.\n\nWas aus dem 59 Jahre alten Gebäude am Holzmarkt wird, ist offen."),
    ("de", "2025-10-08", "Gründer geht", "Der Gründer eröffnete das Haus 1956. Der 59 Jahre alte Wirt führt es weiter."),
    ("de", "2025-10-08", "Verein feiert", "Der Verein eröffnete 1956 seine Halle. Der 98 Jahre alte Verein zählt 400 Mitglieder."),
    ("en", "2025-10-08", "New clinic planned", "The present hall in Mill Lane was opened in 1956 and last repaired in 2003.\n\nNeighbours object.\n\nWhat is to become of the 69-year-old building in Mill Lane is not known."),
    ("en", "2025-10-08", "Bridge shut", "Built in 1936, the bridge carries 9,000 cars a day. Engineers found cracks.\n\nThe 89-year-old bridge will be shut until May."),
    ("en", "2025-10-08", "Bridge shut", "Built in 1936, the bridge carries 9,000 cars a day. Engineers found cracks.\n\nA 79-year-old bridge upstream was shut in May."),
    ("en", "2025-10-08", "Bridge shut", "Built in 1936, the bridge at Hull carries 9,000 cars a day.\n\nThe 79-year-old bridge at Leeds will be shut until May."),
    ("en", "2025-10-08", "Club moves", "The club opened its hall in 1956. The 98-year-old club has 400 members."),
    ("fr", "2025-10-08", "Une clinique neuve", "Le pont, construit en 1956, sera démoli. Des riverains protestent.\n\nLe pont, vieux de 69 ans, est fissuré."),
    ("fr", "2025-10-08", "L’école ferme", "L’école a été ouverte en 1956. Des riverains protestent.\n\nLe directeur de l’école a 59 ans et se tait."),
    ("fr", "2025-10-08", "L’école ferme", "L’école a été ouverte en 1956. Des riverains protestent.\n\nLe directeur de l’école, âgé de 59 ans, se tait."),
    ("es", "2025-10-08", "Cierra la escuela", "La escuela fue inaugurada en 1956. Los vecinos protestan.\n\nLa escuela tiene 69 años y está llena de goteras."),
    ("es", "2025-10-08", "Cierra el puente", "Construido en 1956, el puente será demolido.\n\nEl ingeniero del puente, de 59 años, está triste."),
    ("it", "2025-10-08", "Chiude il ponte", "Costruito nel 1956, il ponte sarà demolito.\n\nIl ponte, vecchio di 69 anni, è crepato."),
    ("pt", "2025-10-08", "Fecha a escola", "A escola foi inaugurada em 1956. Os vizinhos protestam.\n\nA escola tem 69 anos e deixa entrar água."),
    ("nl", "2025-10-08", "Nieuwe kliniek", "Het huidige gebouw aan de Molenstraat werd in 1956 geopend en in 2003 opgeknapt.\n\nBuren protesteren.\n\nWat er met het 69 jaar oude pand aan de Molenstraat gebeurt, is niet bekend."),
    ("nl", "2025-10-08", "Nieuwe kliniek", "Het huidige gebouw aan de Molenstraat werd in 1956 geopend.\n\nHet 59 jaar oude stadhuis aan de Markt blijft."),
    ("en", "2026-10-01", "Glove museum reopens in Ladywell", "Ladywell’s museum of gloves reopens on Saturday.\n\nJoseph Barton, a maker of gloves, opened it in 1881 in a shed.\n\nBuilders moved in in August 2024.\n\n“A glove has an opinion,” said the director.\n\nEntry stays free.\n\nSpecial shows will cost £12.\n\nGordon Peel, 79, was given an early look.\n\nStreet parties are planned for 2031, when the museum will celebrate its 150th birthday."),
    ("en", "2026-10-01", "Glove museum reopens in Ladywell", "Ladywell’s museum of gloves reopens on Saturday.\n\nJoseph Barton, a maker of gloves, opened it in 1881 in a shed.\n\nBuilders moved in in August 2024.\n\n“A glove has an opinion,” said the director.\n\nEntry stays free.\n\nSpecial shows will cost £12.\n\nGordon Peel, 79, was given an early look.\n\nThe town band will play next year, when it will celebrate its 150th birthday."),
    ("fr", "2026-10-01", "Le musée du gant rouvre", "Le musée rouvre samedi.\n\nJoseph Barton, fabricant de gants, l’avait ouvert en 1881.\n\nLes travaux ont duré deux ans.\n\n« Un gant a une opinion », dit la directrice.\n\nL’entrée reste libre.\n\nLes expositions coûteront 12 euros.\n\nGordon Peel, 79 ans, a visité.\n\nDes bals sont prévus en 2031, quand le musée fêtera son 150e anniversaire."),
    ("de", "2026-10-01", "Handschuhmuseum öffnet wieder", "Das Museum öffnet am Samstag.\n\nJosef Barton, ein Fabrikant, hatte es 1881 eröffnet.\n\nDie Arbeiten dauerten zwei Jahre.\n\n„Handschuhe haben eine Meinung“, sagt die Direktorin.\n\nDer Eintritt bleibt frei.\n\nAusstellungen kosten 12 Euro.\n\nGeorg Peil, 79, durfte schon hinein.\n\nFeste sind für 2031 geplant, wenn das Museum seinen 150. Geburtstag feiert."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_found(language: str, published: str, title: str, text: str) -> None:
    assert "AGE-2" in {one.rule for one in alarms(text, language, title, published)}


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, published: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, published)
