"""Two turns of one course (left and returned, opened and closed, tendered and awarded) dated backwards."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "The regatta opens on Saturday, 8 May, and closes with a dance on Sunday, 2 May.", "2027-03-10"),
    ("en", "Entries open on 14 April and close on 20 March.", "2027-02-10"),
    ("en", "The survey ship Calder left Leith on 9 May with 22 people on board.\n\nShe mapped a canyon.\n\nThe Calder returned on 3 April with 40 cores of mud.", "2027-08-10"),
    ("en", "The bridge, put out to tender in June 2026 and awarded in March 2026, will have two lanes.", "2027-08-10"),
    ("en", "He was kidnapped on 9 June 2026 near the border and freed on 4 May 2026 after a ransom was paid.", "2026-08-10"),
    ("en", "Sold tickets will be refunded. The ban was imposed on 12 May 2026 and lifted on 3 May 2026.", "2026-08-10"),
    ("fr", "Percuté par un bus le 18 mai, le cycliste est mort le 2 mai à l’hôpital de Tulle.", "2026-08-10"),
    ("de", "Das Schiff sank am 12. Mai 2026 vor Juist. Am 3. Mai 2026 wurde es gehoben.", "2026-08-10"),
    ("fr", "Les inscriptions ouvrent le 12 avril et se clôturent le 20 mars.", "2027-02-10"),
    ("fr", "Le voilier est parti de Lorient le 12 mai avec six équipiers.\n\nIl a filmé des baleines.\n\nLe voilier est rentré au port le 3 avril, sans son mât.", "2027-08-10"),
    ("fr", "Le pavillon, mis en concurrence en juin 2026 et attribué en février 2026, sera en bois.", "2027-02-10"),
    ("fr", "Le musée a été fermé en mai 2026 pour travaux et a rouvert en février 2026.", "2027-02-10"),
    ("de", "Die Anmeldung beginnt am 12. April und endet am 20. März.", "2027-02-10"),
    ("de", "Der Auftrag, im Juni 2026 ausgeschrieben und im Februar 2026 vergeben, umfasst zwei Hallen.", "2027-02-10"),
    ("es", "La matrícula se abre el 12 de abril y se cierra el 20 de marzo.", "2027-02-10"),
    ("es", "La obra, licitada en junio de 2026 y adjudicada en febrero de 2026, costará un millón.", "2027-02-10"),
    ("it", "Le iscrizioni si aprono il 12 aprile e si chiudono il 20 marzo.", "2027-02-10"),
    ("it", "L’opera, messa a gara nel giugno 2026 e assegnata nel febbraio 2026, costerà un milione.", "2027-02-10"),
    ("pt", "As candidaturas abrem a 12 de abril e fecham a 20 de março.", "2027-02-10"),
    ("pt", "A obra, lançada a concurso em junho de 2026 e adjudicada em fevereiro de 2026, custará um milhão.", "2027-02-10"),
    ("nl", "De inschrijving opent op 12 april en sluit op 20 maart.", "2027-02-10"),
    ("nl", "De kotter vertrok op 12 mei uit Urk met zes man.\n\nEr stond veel wind.\n\nOp 3 april keerde de kotter terug zonder net.", "2027-08-10"),
    ("nl", "Het werk, in juni 2026 aanbesteed en in februari 2026 gegund, duurt een jaar.", "2027-02-10"),
)  # fmt: skip
SOUND = (
    ("en", "The regatta opens on Sunday, 2 May, and closes with a dance on Saturday, 8 May.", "2027-03-10"),
    ("en", "The fair opens on 14 June and entries close on 20 May.", "2027-02-10"),
    ("en", "The bridge closed in March 2026 and opened again in February 2027.", "2027-03-10"),
    ("en", "The season begins in October and ends in April.", "2027-03-10"),
    ("en", "The season begins on 3 October and ends on 12 April.", "2027-03-10"),
    ("en", "The ferry returned on 3 April and left again on 9 May.", "2027-08-10"),
    ("en", "The survey ship Calder left Leith on 9 May. A sister ship, the Esk, returned on 3 April.", "2027-08-10"),
    ("en", "He returned to Leeds in May 2019. He had left it in June 2011.", "2027-08-10"),
    ("en", "The trial opens on 9 June. The inquiry ended on 4 May.", "2027-05-20"),
    ("fr", "Les inscriptions ouvrent le 20 mars et se clôturent le 12 avril.", "2027-02-10"),
    ("fr", "Percuté par un bus le 2 mai, le cycliste est mort le 18 mai à l’hôpital de Tulle.", "2026-08-10"),
    ("de", "Das Schiff sank am 3. Mai 2026 vor Juist. Am 12. Mai 2026 wurde es gehoben.", "2026-08-10"),
    ("fr", "Le salon ouvre le 12 avril et les inscriptions se clôturent le 20 mars.", "2027-02-10"),
    ("fr", "La chasse ouvre le 12 septembre et ferme le 28 février.", "2027-02-10"),
    ("de", "Die Anmeldung beginnt am 20. März und endet am 12. April.", "2027-02-10"),
    ("de", "Die Saison beginnt am 12. Oktober und endet am 20. März.", "2027-02-10"),
    ("es", "La matrícula se abre el 20 de marzo y se cierra el 12 de abril.", "2027-02-10"),
    ("it", "Le iscrizioni si aprono il 20 marzo e si chiudono il 12 aprile.", "2027-02-10"),
    ("pt", "As candidaturas abrem a 20 de março e fecham a 12 de abril.", "2027-02-10"),
    ("nl", "De inschrijving opent op 20 maart en sluit op 12 april.", "2027-02-10"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "published"), FAULTY)
def test_turns_dated_backwards_are_reported(language: str, text: str, published: str) -> None:
    found = alarms(text, language, "", published)
    assert "date-order" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "text", "published"), SOUND)
def test_turns_in_order_or_of_two_courses_are_not(language: str, text: str, published: str) -> None:
    found = alarms(text, language, "", published)
    assert not found, (text, found)
