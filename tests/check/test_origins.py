"""Deeds dated before what they rest on, the two told apart from one another."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("de", "2025-10-10", "Händler in Haft", (
        "Am Dienstag, dem 6. Februar 2024, durchsuchten 40 Beamte das Lager. Sie fanden zwei Drucker "
        "und ein Heft, in dem der Händler Buch geführt hatte.\n\nDer Prozess begann am Montag.\n\nDie "
        "Anklage, die sich im Wesentlichen auf das beschlagnahmte Heft stützt, war im November 2023 "
        "erhoben worden."
    )),
    ("en", "2025-10-10", "Dealer jailed", (
        "On 6 February 2024 forty officers searched the store. They found two printers and a notebook "
        "in which he had listed every fake.\n\nThe charges, which rest mainly on the seized notebook, "
        "were brought in November 2023."
    )),
    ("fr", "2025-10-10", "Le négociant condamné", (
        "Le 6 février 2024, quarante policiers ont perquisitionné l’entrepôt. Ils ont saisi deux "
        "imprimantes et un carnet.\n\nLa mise en examen, qui repose surtout sur le carnet saisi, avait "
        "été notifiée en novembre 2023."
    )),
    ("fr", "2025-09-25", "L’ancien notaire condamné", (
        "L’enquête, confiée à la section de recherches, avait été ouverte en mars 2021.\n\nUne cliente "
        "a déposé en juin 2022 la plainte qui est à l’origine de l’enquête."
    )),
    ("en", "2025-09-25", "Notary jailed", (
        "The investigation, entrusted to a special unit, was opened in March 2021.\n\nIn June 2022 a "
        "client lodged the complaint that led to the investigation."
    )),
    ("de", "2025-09-25", "Notar verurteilt", (
        "Die Ermittlungen waren im März 2021 aufgenommen worden.\n\nEine Kundin hatte im Juni 2022 die "
        "Anzeige erstattet, die zu den Ermittlungen führte. Die Anzeige führte zu Ermittlungen."
    )),
    ("es", "2025-09-25", "Notario condenado", (
        "La investigación se abrió en marzo de 2021.\n\nUna clienta presentó en junio de 2022 la "
        "denuncia que dio origen a la investigación."
    )),
    ("it", "2025-09-25", "Notaio condannato", (
        "L’inchiesta è stata aperta nel marzo 2021.\n\nUna cliente ha presentato nel giugno 2022 la "
        "denuncia all’origine dell’inchiesta."
    )),
    ("pt", "2025-09-25", "Notário condenado", (
        "O inquérito foi aberto em março de 2021.\n\nUma cliente apresentou em junho de 2022 a queixa "
        "que deu origem ao inquérito."
    )),
    ("nl", "2025-09-25", "Notaris veroordeeld", (
        "Het onderzoek werd in maart 2021 geopend.\n\nEen klant had in juni 2022 de klacht ingediend "
        "die leidde tot het onderzoek."
    )),
    ("en", "2025-10-09", "Mackerel boats face a later season", (
        "The institute’s advice, published in April, put the stock at 2.6 million tonnes.\n\nThe union "
        "said the cruise on which the scientists had based that advice was too short. The research "
        "ship Hildur left port on 6 May and came home 34 days later, on 9 June."
    )),
    ("fr", "2025-10-09", "Le maquereau en sursis", (
        "L’avis de l’institut, publié en avril, évalue le stock à 2,6 millions de tonnes.\n\nLa "
        "campagne sur laquelle repose cet avis était trop courte. Elle a été menée du 6 mai au 9 "
        "juin.\n\nLa campagne, menée du 6 mai au 9 juin, a coûté cher."
    )),
    ("en", "2025-10-09", "Mine shut", (
        "The mine was closed on 3 May following an inspection; the closure was ordered on 3 May after "
        "an inspection.\n\nThe inspection, carried out on 12 May, found three faults."
    )),
    ("fr", "2025-10-09", "Une enquête", (
        "L’enquête a été ouverte en mars 2021 à la suite d’une plainte.\n\nLa plainte, déposée en juin "
        "2022, visait deux élus."
    )),
    ("en", "2025-10-09", "An inquiry", (
        "The inquiry was opened in March 2021 after a complaint.\n\nThe complaint, lodged in June "
        "2022, named two councillors."
    )),
    ("de", "2025-10-09", "Empfehlung", (
        "Die Empfehlung, die auf einer Umfrage beruht, wurde im April 2025 veröffentlicht.\n\nDie "
        "Umfrage begann im Mai 2025."
    )),
    ("es", "2025-10-09", "Dictamen", (
        "El dictamen, que se basa en una encuesta, fue publicado en abril de 2025.\n\nLa encuesta se "
        "realizó en mayo de 2025."
    )),
    ("it", "2025-10-09", "Parere", (
        "Il parere, che si basa su un sondaggio, è stato pubblicato nell’aprile 2025.\n\nIl sondaggio "
        "è stato condotto nel maggio 2025."
    )),
    ("pt", "2025-10-09", "Parecer", (
        "O parecer, que assenta numa sondagem, foi publicado em abril de 2025.\n\nA sondagem foi "
        "realizada em maio de 2025."
    )),
    ("nl", "2025-10-09", "Advies", (
        "Het advies, dat berust op een peiling, werd in april 2025 gepubliceerd.\n\nDe peiling werd in "
        "mei 2025 gehouden."
    )),
)  # fmt: skip
CLEAN = (
    ("en", "2025-09-25", "Notary jailed", (
        "The investigation was opened in March 2023.\n\nIn June 2022 a client lodged the complaint "
        "that led to the investigation."
    )),
    ("en", "2025-09-25", "Notary jailed", (
        "The investigation was opened in March 2021 after a complaint by the diocese.\n\nIn June 2022 "
        "a client lodged a complaint too."
    )),
    ("fr", "2025-09-25", "L’ancien notaire condamné", (
        "L’enquête a été ouverte en mars 2021 après une plainte du diocèse.\n\nUne cliente a porté "
        "plainte en juin 2022. Une autre plainte, déposée en mai 2023, a été classée."
    )),
    ("en", "2025-10-10", "Dealer jailed", (
        "On 6 February 2024 forty officers searched the store. They found a notebook.\n\nThe charges, "
        "which rest on an earlier notebook, were brought in November 2023."
    )),
    ("en", "2025-10-10", "Dealer jailed", (
        "On 6 February 2024 forty officers searched the store. They found a notebook.\n\nThe charges, "
        "which rest mainly on the notebook, were brought in November 2024."
    )),
    ("en", "2025-10-09", "Mackerel", (
        "The institute’s advice, published in April, put the stock at 2.6 million tonnes. It was based "
        "on a cruise in March.\n\nThe next cruise left port on 6 May."
    )),
    ("en", "2025-10-09", "Mackerel", (
        "The advice, published in April, is based on a survey of 2024. Another survey was carried out "
        "in May 2025."
    )),
    ("fr", "2025-10-09", "Usine fermée", (
        "L’usine a été fermée le 3 mai après un contrôle. Le contrôle du 2 mai avait révélé trois "
        "défauts. Un second contrôle a été mené le 12 mai."
    )),
    ("fr", "2025-10-09", "Usine", (
        "L’enquête a été rouverte en mars 2021 à la suite d’une plainte. La plainte, déposée en "
        "février 2021, visait deux élus."
    )),
    ("de", "2025-10-09", "Umfrage", (
        "Die Empfehlung, die auf einer Umfrage beruht, wurde im April 2025 veröffentlicht.\n\nEine "
        "zweite Umfrage begann im Mai 2025."
    )),
    ("es", "2025-10-09", "Dictamen", (
        "El dictamen, que se basa en una encuesta, fue publicado en abril de 2025.\n\nLa encuesta se "
        "realizó en marzo de 2025 y en mayo de 2025."
    )),
    ("en", "2025-10-09", "Strike", (
        "The strike began on 3 May after a vote. The vote, held on 2 May, was close. The decision was "
        "taken on 12 May to end the strike."
    )),
    ("en", "2025-10-09", "Fire", (
        "The arrest was made on 3 May after a fire at a mill. The fire in the barn broke out on 12 May."
    )),
    ("en", "2025-10-10", "Strike over pay", (
        "The union’s decision, announced on 12 May, is based on a ballot. The ballot took place in "
        "April, and a strike began on 3 May at another depot."
    )),
    ("en", "2025-10-10", "Court ruling", (
        "The ruling, delivered on 3 May, rests on an opinion published on 2 April by the advocate. A "
        "new opinion was published on 12 May."
    )),
    ("en", "2025-10-10", "Ban on boats", (
        "The ban, announced on 3 May, follows the collision of 1 May. The inquiry led to a ban on "
        "night sailing, imposed on 12 June."
    )),
    ("en", "2025-10-10", "Arrest of mayor", (
        "The mayor was arrested on 3 May after a complaint by his deputy. The complaint, lodged on 28 "
        "April, ran to 30 pages. The search was carried out on 12 May."
    )),
    ("en", "2025-10-10", "Inquiry", (
        "The search led to the arrest of two men on 3 May. The search was carried out on 2 May. A "
        "search of the cellar took place on 12 May."
    )),
    ("fr", "2025-10-10", "Étude", (
        "L’étude, publiée le 3 mai, s’appuie sur une campagne de mesures menée de 2019 à 2022. La "
        "campagne suivante a débuté le 12 mai."
    )),
    ("fr", "2025-10-10", "Avis", (
        "L’avis rendu le 3 mai repose sur une expertise. Le sondage réalisé le 12 mai montre que le "
        "public approuve."
    )),
    ("fr", "2025-10-10", "Procès", (
        "La plainte déposée en juin 2022 a conduit à l’ouverture d’une enquête en mars 2023. Une "
        "première enquête, ouverte en mars 2021, avait été classée."
    )),
    ("fr", "2025-10-10", "Grève", (
        "La grève, à l’origine de l’évacuation du site le 3 mai, a débuté le 2 mai. La grève du port a "
        "débuté le 12 mai."
    )),
    ("de", "2025-10-10", "Anklage", (
        "Die Anklage stützt sich auf ein Gutachten. Sie wurde im November 2023 erhoben. Das zweite "
        "Gutachten wurde im Februar 2024 vorgelegt."
    )),
    ("de", "2025-10-10", "Verbot", (
        "Nach dem Unfall vom 1. Mai wurde am 3. Mai ein Verbot verhängt. Ein Unfall ereignete sich am "
        "12. Mai auf derselben Straße."
    )),
    ("es", "2025-10-10", "Cierre", (
        "El cierre se ordenó el 3 de mayo tras una inspección. La inspección del 2 de mayo halló "
        "fallos. El 12 de mayo comenzó la huelga."
    )),
    ("it", "2025-10-10", "Sentenza", (
        "La sentenza, che si basa su una perizia, è stata emessa il 3 maggio. La perizia è stata "
        "depositata il 2 aprile. Il processo d’appello, aperto il 12 maggio, è in corso."
    )),
    ("nl", "2025-10-10", "Besluit", (
        "Het besluit, dat berust op een peiling, werd op 3 mei genomen. De peiling werd in april "
        "gehouden. Op 12 mei begon de staking."
    )),
    ("pt", "2025-10-10", "Greve", (
        "A greve começou a 3 de maio na sequência de um acidente. O acidente ocorreu a 2 de maio. A 12 "
        "de maio ocorreu um sismo."
    )),
    ("en", "2025-10-10", "Audit of hospital", (
        "The dismissal, announced in May 2024, came after an audit of the accounts. The audit of the "
        "pharmacy was commissioned in June 2024."
    )),
    ("en", "2025-10-10", "Recall", (
        "The recall was ordered on 3 May after an explosion in a kitchen. On 12 May the explosion of a "
        "second cooker hurt a child."
    )),
    ("fr", "2025-10-10", "Licenciement", (
        "Le licenciement, prononcé le 3 mai, est fondé sur un rapport. Le rapport, publié le 12 mai, "
        "en reprend les termes."
    )),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG)
def test_a_deed_before_what_it_rests_on_is_told(language: str, published: str, title: str, text: str) -> None:
    assert "date-order" in {one.family for one in alarms(text, language, title, published)}


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN)
def test_other_grounds_may_be_earlier_ones(language: str, published: str, title: str, text: str) -> None:
    assert "date-order" not in {one.family for one in alarms(text, language, title, published)}
