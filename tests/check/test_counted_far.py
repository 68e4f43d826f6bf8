"""A number of things and their list some paragraphs further on, headed by their noun or by that of their group."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

BETWEEN = {
    "en": "Tickets went on sale on Monday.", "fr": "La billetterie ouvre lundi.", "de": "Der Verkauf beginnt am Montag.",
    "es": "La venta empieza el lunes.", "it": "La vendita comincia lunedì.", "pt": "A venda começa na segunda.",
    "nl": "De verkoop begint maandag.",
}  # fmt: skip

WRONG = (
    ("en", "The fair has booked a card of five speakers.",
     ("The speakers are Ann Lee, who opens the day, the Ouse Brass Band, the Malian poet Awa Keita and Tern, a duo "
      "from Orkney.")),
    ("en", "The fair has booked five speakers.", "The speakers are Ann Lee, Awa Keita, Jo Marsh and Tom Reed."),
    ("en", "A jury of four judges will choose.", "The jury is made up of Ann Lee, Awa Keita and Jo Marsh, who won in 2019."),
    ("en", "A five-member jury will choose.", "The jury is made up of a judge, a baker, a nurse and a clerk."),
    ("fr", "Le salon accueillera cinq conférenciers.",
     "Les conférenciers sont Anne Lay, qui ouvrira la journée, Awa Keita, le poète breton Yann Le Goff et Tom Roy."),
    ("fr", "Un jury de quatre membres choisira.", "Le jury se compose d’un juge, d’une boulangère et d’un infirmier."),
    ("fr", "La ville a présenté un plan de quatre mesures.",
     ("Le plan se compose d’une aide aux crèches, d’un fonds pour les haies, d’une taxe sur le plastique, d’un prêt aux "
      "artisans et d’un guide.")),
    ("de", "Die Messe hat fünf Referenten geladen.",
     "Die Referenten sind Anna Lay, Awa Keita, der malische Dichter Jo Marsch und Tom Roth, ein Lehrer aus Ulm."),
    ("de", "Die Stadt stellte ein Paket aus vier Schritten vor.",
     ("Das Paket besteht aus dem Rückbau alter Leitungen, späteren Mähterminen, neuen Nisthilfen, einer Hecke am Ufer "
      "und einem Verbot von Gift.")),
    ("es", "La feria ha invitado a cinco ponentes.",
     "Los ponentes son Ana Ley, que abrirá la jornada, Awa Keita, el poeta gallego Xosé Rial y Tomás Roy."),
    ("es", "Decidirá un jurado de cuatro miembros.", "El jurado está compuesto por una jueza, un panadero y una enfermera."),
    ("it", "La fiera ha invitato cinque relatori.",
     "I relatori sono Anna Lai, che aprirà la giornata, Awa Keita, il poeta sardo Efisio Melis e Tommaso Re."),
    ("it", "Deciderà una giuria di quattro membri.", "La giuria è composta da un giudice, un fornaio e un’infermiera."),
    ("pt", "A feira convidou cinco oradores.",
     "Os oradores são Ana Lei, que abre o dia, Awa Keita, o poeta minhoto Rui Sá e Tomás Reis."),
    ("pt", "Decidirá um júri de quatro membros.", "O júri é composto por uma juíza, um padeiro e uma enfermeira."),
    ("nl", "De beurs heeft vijf sprekers gevraagd.",
     "De sprekers zijn Anna Leen, die de dag opent, Awa Keita, de Friese dichter Jelle Haan en Tom Rood."),
    ("nl", "De stad kwam met een pakket van vier stappen.",
     "Het pakket bestaat uit een heffing op plastic, een fonds voor heggen, een lening voor bakkers, een gids en een kaart."),
)  # fmt: skip

CLEAN = (
    ("en", "The fair has booked a card of four speakers.",
     ("The speakers are Ann Lee, who opens the day, the Ouse Brass Band, the Malian poet Awa Keita and Tern, a duo "
      "from Orkney.")),
    ("en", "The fair has booked five speakers.",
     "The speakers are Ann Lee, the mayor of Ashby, Awa Keita, Jo Marsh, now 80, and Tom Reed."),
    ("en", "The fair has booked five speakers.", "The speakers are Ann Lee, Awa Keita, Jo Marsh and Tom Reed, with one to come."),
    ("en", "The fair has booked five speakers.", "The speakers include Ann Lee, Awa Keita, Jo Marsh and Tom Reed."),
    ("en", "The fair has booked five speakers. Last year it had four speakers.",
     "The speakers are Ann Lee, Awa Keita, Jo Marsh and Tom Reed."),
    ("en", "The fair has booked five speakers.", "The speakers on Friday are Ann Lee, Awa Keita, Jo Marsh and Tom Reed."),
    ("en", "The fair has booked five more speakers.", "The speakers are Ann Lee, Awa Keita, Jo Marsh and Tom Reed."),
    ("en", "The fair has booked four speakers.", "The speakers are old, proud, local and tired of it all."),
    ("en", "Four judges will choose.", "The judges are Ann Lee and Awa Keita, both bakers, Jo Marsh and Tom Reed."),
    ("en", "A jury of four judges will choose.", "The jury is made up of Ann Lee, Awa Keita, Tom Reed and Jo Marsh, who won."),
    ("fr", "Le salon accueillera quatre conférenciers.",
     "Les conférenciers sont Anne Lay, qui ouvrira la journée, Awa Keita, le poète breton Yann Le Goff et Tom Roy."),
    ("fr", "Un jury de trois membres choisira.", "Le jury se compose d’un juge, d’une boulangère et d’un infirmier."),
    ("de", "Die Messe hat vier Referenten geladen.",
     "Die Referenten sind Anna Lay, Awa Keita, der malische Dichter Jo Marsch und Tom Roth, ein Lehrer aus Ulm."),
    ("de", "Die Stadt stellte ein Paket aus fünf Schritten vor.",
     ("Das Paket besteht aus dem Rückbau alter Leitungen, späteren Mähterminen, neuen Nisthilfen, einer Hecke am Ufer "
      "und einem Verbot von Gift.")),
    ("de", "Ein Kind von vier lernt Geige. Die Stadt stellte ein Paket von vier Schritten vor.",
     "Das Paket besteht aus einer Abgabe, einem Fonds, einer Hecke und einem Verbot von Gift."),
    ("es", "La feria ha invitado a cuatro ponentes.",
     "Los ponentes son Ana Ley, que abrirá la jornada, Awa Keita, el poeta gallego Xosé Rial y Tomás Roy."),
    ("it", "La fiera ha invitato quattro relatori.",
     "I relatori sono Anna Lai, che aprirà la giornata, Awa Keita, il poeta sardo Efisio Melis e Tommaso Re."),
    ("pt", "A feira convidou quatro oradores.",
     "Os oradores são Ana Lei, que abre o dia, Awa Keita, o poeta minhoto Rui Sá e Tomás Reis."),
    ("nl", "De beurs heeft vier sprekers gevraagd.",
     "De sprekers zijn Anna Leen, die de dag opent, Awa Keita, de Friese dichter Jelle Haan en Tom Rood."),
    ("nl", "De stad kwam met een pakket van vijf stappen.",
     "Het pakket bestaat uit een heffing op plastic, een fonds voor heggen, een lening voor bakkers, een gids en een kaart."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "number", "told"), WRONG, ids=lambda value: value[:30])
def test_alarm(language: str, number: str, told: str) -> None:
    found = alarms(f"{number}\n\n{BETWEEN[language]}\n\n{told}", language)
    assert [finding for finding in found if finding.rule == "CNT-1"]


@pytest.mark.parametrize(("language", "number", "told"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, number: str, told: str) -> None:
    found = alarms(f"{number}\n\n{BETWEEN[language]}\n\n{told}", language)
    assert not found
