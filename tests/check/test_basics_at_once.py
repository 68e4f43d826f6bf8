"""Faults that any reader sees at once: a year and its monthly mean, a whole budget shared out, a day to come told as
over; beside them what looks like these and is right.
"""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

ROWS = (
    (True, "it", "2026-07-16", "Treni", "Nel 2025 le ferrovie hanno trasportato 9,6 milioni di passeggeri, in media 640 mila al mese, il 6,7% in più dei 9 milioni del 2024."),
    (False, "it", "2026-07-16", "Treni", "Nel 2025 le ferrovie hanno trasportato 9,6 milioni di passeggeri, in media 800 mila al mese, il 6,7% in più dei 9 milioni del 2024."),
    (True, "fr", "2026-07-16", "Le musée", "En 2025, le musée a reçu 1,2 million de visiteurs, en moyenne 127 000 par mois."),
    (True, "fr", "2026-07-16", "Le musée", "L’an dernier, le musée a reçu 1,2 million de visiteurs, soit 140 000 par mois."),
    (False, "fr", "2026-07-16", "Le musée", "L’an dernier, le musée a reçu 1,2 million de visiteurs, soit 100 000 par mois."),
    (False, "fr", "2026-07-16", "Le musée", "Ouvert en mars 2025, le musée a reçu 1,2 million de visiteurs en 2025, soit 140 000 par mois."),
    (True, "en", "2026-07-16", "The line", "Last year the line carried 7.3 million passengers, an average of 14,000 a day."),
    (False, "en", "2026-07-16", "The line", "Last year the line carried 7.3 million passengers, an average of 20,000 a day."),
    (False, "en", "2026-07-16", "The line", "Last year the line carried 5.1 million passengers, an average of 20,000 a working day."),
    (True, "en", "2026-07-16", "The shop", "The shop sold an average of 400 bikes a week, 31,200 in 2025."),
    (False, "en", "2026-07-16", "The shop", "The shop sold an average of 400 bikes a week, 20,800 in 2025."),
    (False, "en", "2026-07-16", "The shop", "The shop sold an average of 400 bikes a week in summer, and 12,800 in 2025."),
    (True, "de", "2026-07-16", "Das Bad", "Im Jahr 2025 kamen 438.000 Gäste in das Bad, im Schnitt 28.000 im Monat."),
    (False, "de", "2026-07-16", "Das Bad", "Im Jahr 2025 kamen 438.000 Gäste in das Bad, im Schnitt 36.500 im Monat."),
    (True, "de", "2026-07-16", "Das Bad", "Im Jahr 2025 kamen 438.000 Gäste in das Bad, durchschnittlich 28.000 pro Monat."),
    (True, "es", "2026-07-16", "La línea", "En 2025 la línea transportó 9,6 millones de viajeros, una media de 640.000 al mes."),
    (False, "es", "2026-07-16", "La línea", "En 2025 la línea transportó 9,6 millones de viajeros, una media de 800.000 al mes."),
    (True, "pt", "2026-07-16", "A linha", "Em 2025 a linha transportou 9,6 milhões de passageiros, em média 640 mil por mês."),
    (False, "pt", "2026-07-16", "A linha", "Em 2025 a linha transportou 9,6 milhões de passageiros, em média 800 mil por mês."),
    (True, "nl", "2026-07-16", "De lijn", "In 2025 vervoerde de lijn 9,6 miljoen reizigers, gemiddeld 640.000 per maand."),
    (False, "nl", "2026-07-16", "De lijn", "In 2025 vervoerde de lijn 9,6 miljoen reizigers, gemiddeld 800.000 per maand."),
    (False, "en", "2026-07-16", "The line", "In 2025 the line carried 9.6 million passengers, on average 1.2 million a month in summer."),
    (False, "en", "2026-07-16", "The line", "This year the line has carried 4.8 million passengers, on average 800,000 a month."),
    (False, "en", "2026-07-16", "The line", "In 2025 the line carried 9.6 million passengers, on average 310,000 a week of term."),
    (True, "nl", "2026-01-15", "Overleden", "X Y is zondag gestorven. De uitvaart vond woensdag 21 januari in besloten kring plaats."),
    (False, "nl", "2026-01-15", "Overleden", "X Y is zondag gestorven. De uitvaart vindt woensdag 21 januari in besloten kring plaats."),
    (False, "nl", "2026-01-15", "Overleden", "X Y is zondag gestorven. De uitvaart vond woensdag 14 januari in besloten kring plaats."),
    (True, "de", "2026-01-15", "Gestorben", "Er starb am Sonntag. Die Trauerfeier fand am Mittwoch, dem 21. Januar, im engsten Kreis statt."),
    (True, "de", "2026-01-15", "Gestorben", "Er starb am Sonntag. Die Beisetzung fand am 21. Januar im engsten Kreis statt."),
    (False, "de", "2026-01-15", "Gestorben", "Er starb am Sonntag. Die Beisetzung findet am 21. Januar im engsten Kreis statt."),
    (False, "de", "2026-01-15", "Gestorben", "Er starb am Sonntag. Sie fand am 21. Januar einen freien Saal, in dem die Feier statt am Freitag sein soll."),
    (True, "fr", "2026-01-15", "Décès", "Il est mort dimanche. Les obsèques se sont déroulées le mercredi 21 janvier."),
    (False, "fr", "2026-01-15", "Décès", "Il est mort dimanche. Des visites sont organisées le mercredi 21 janvier."),
    (False, "fr", "2026-01-15", "Décès", "Il est mort dimanche. Les obsèques se dérouleront le mercredi 21 janvier."),
    (True, "it", "2026-01-15", "Addio", "È morto domenica. I funerali si sono svolti mercoledì 21 gennaio in forma privata."),
    (False, "it", "2026-01-15", "Addio", "È morto domenica. I funerali si svolgeranno mercoledì 21 gennaio in forma privata."),
    (False, "it", "2026-01-15", "Addio", "È morto domenica. I sindaci si sono accordati per mercoledì 21 gennaio."),
    (False, "fr", "2026-01-15", "Rendez-vous", "Les deux maires se sont donné rendez-vous le mercredi 21 janvier."),
    (False, "fr", "2026-01-15", "Rendez-vous", "Douze villages se sont inscrits pour le mercredi 21 janvier."),
    (False, "it", "2026-01-15", "Addio", "I sindaci si sono dati appuntamento mercoledì 21 gennaio."),
    (True, "it", "2026-01-15", "Addio", "È morto domenica. I funerali si sono tenuti mercoledì 21 gennaio a Bari."),
    (False, "it", "2026-01-15", "Addio", "È morto domenica. I due si sono iscritti alla gara del 21 gennaio."),
    (False, "it", "2026-01-15", "Addio", "È morto domenica. I medici si sono detti pronti a fermarsi mercoledì 21 gennaio."),
    (False, "it", "2026-01-15", "Addio", "È morto domenica. I medici si sono detti in sciopero per mercoledì 21 gennaio."),
    (False, "fr", "2026-01-15", "Grève", "Les médecins se sont dits prêts à cesser le travail le mercredi 21 janvier."),
    (False, "fr", "2026-01-15", "Grève", "Les pilotes se sont engagés à reprendre le mercredi 21 janvier."),
    (False, "fr", "2026-01-15", "Grève", "Les écoles se sont préparées à la reprise du mercredi 21 janvier."),
    (False, "fr", "2026-01-15", "Grève", "Les élus se sont prononcés pour une ouverture le mercredi 21 janvier."),
    (False, "nl", "2026-01-15", "Feest", "De raad vond woensdag 21 januari een goede datum voor een feest op die plaats."),
    (False, "fr", "2026-01-15", "Grève", "Les élus se sont fixé le mercredi 21 janvier comme dernier délai."),
    (False, "fr", "2026-01-15", "Grève", "La joueuse s’est inscrite au tournoi du 21 janvier."),
    (False, "fr", "2026-01-15", "Grève", "La joueuse s’est inscrite hier au tournoi le 21 janvier."),
    (False, "it", "2026-01-15", "Addio", "I due si sono dati mercoledì 21 gennaio come termine."),
    (True, "fr", "2025-12-18", "La Rive vote un budget de 42,4 M€", "Le conseil a voté lundi un budget de 42,4 M€, en hausse de 1,4 M€ sur les 41 M€ de 2025.\n\nToute l’enveloppe ira à quatre postes : les écoles (15,2 M€), la voirie (11,1 M€), la dette (8,4 M€) et les sports (4,7 M€)."),
    (False, "fr", "2025-12-18", "La Rive vote un budget de 42,4 M€", "Le conseil a voté lundi un budget de 42,4 M€, en hausse de 1,4 M€ sur les 41 M€ de 2025.\n\nToute l’enveloppe ira à quatre postes : les écoles (15,2 M€), la voirie (11,1 M€), la dette (8,4 M€) et les sports (7,7 M€)."),
    (True, "en", "2025-12-18", "Harwick passes a £42.4m budget", "The council passed a budget of £42.4m on Monday, £1.4m more than the £41m of this year.\n\nThe whole budget goes to four things: schools (£15.2m), roads (£11.1m), debt (£8.4m) and sport (£4.7m)."),
    (False, "en", "2025-12-18", "Harwick passes a £42.4m budget", "The council passed a budget of £42.4m on Monday, £1.4m more than the £41m of this year.\n\nThe whole budget goes to four things: schools (£15.2m), roads (£11.1m), debt (£8.4m) and sport (£7.7m)."),
    (True, "it", "2025-12-18", "Valmora approva un bilancio da 42,4 milioni di euro", "Il consiglio ha approvato lunedì un bilancio di 42,4 milioni di euro, 1,4 milioni in più dei 41 milioni di quest’anno.\n\nTutta la somma va a quattro voci: le scuole (15,2 milioni), le strade (11,1 milioni), il debito (8,4 milioni) e lo sport (4,7 milioni)."),
    (False, "fr", "2025-12-02", "Un cinéaste se retire", "Les 30 films de la maison, montrés dans 12 pays, ont attiré près de 61 millions de spectateurs, soit environ deux millions chacun."),
    (False, "en", "2025-12-02", "A director retires", "The 30 films of the house, shown in 12 countries, drew 61 million viewers, about 2 million each."),
    (False, "fr", "2026-06-05", "Le bac de Lorme", "Le bac a transporté 1,2 million de passagers. Les cyclistes comptent pour un quart du total, selon la compagnie. Cinq de ses huit navires sont neufs."),
    (False, "en", "2026-06-05", "The ferry", "The ferry carried 1.2 million people. Cyclists are a quarter of the total, the company says. Five of its eight boats are new."),
)  # fmt: skip


@pytest.mark.parametrize(("wrong", "language", "day", "title", "body"), ROWS)
def test_a_fault_seen_at_once(wrong: bool, language: str, day: str, title: str, body: str) -> None:
    assert bool(alarms(body, language, title, day)) is wrong
