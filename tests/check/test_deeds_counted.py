"""A deed counted again by its noun; tolls of a headline and its lead."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("es", "Despidos", "La empresa despedirá a 340 trabajadores en Alcor.\n\nEl comité negocia.\n\nLos 380 despidos se harán antes de marzo."),
    ("it", "Licenziamenti", "L’azienda licenzierà 340 operai a Crosia.\n\nI sindacati trattano.\n\nI 380 licenziamenti partiranno da marzo."),
    ("pt", "Despedimentos", "A empresa vai despedir 340 trabalhadores em Alcor.\n\nO sindicato negoceia.\n\nOs 380 despedimentos serão feitos até março."),
    ("de", "Kündigungen", "Die Firma entlässt 340 Beschäftigte in Ahlstedt.\n\nDie Gewerkschaft verhandelt.\n\nDie 380 Kündigungen sollen bis März ausgesprochen werden."),
    ("de", "Erdbeben: Zahl der Toten steigt auf 214", "Nach dem schweren Erdbeben in der Provinz Anqu sind bis Dienstag 241 Tote geborgen worden, teilten die Behörden mit.\n\nHelfer suchen weiter nach Verschütteten."),
    ("en", "Death toll in quake rises to 214", "The bodies of 241 people have been pulled from the rubble after Sunday’s earthquake in Anqu, officials said on Tuesday.\n\nRescuers are still digging."),
    ("en", "Quake death toll climbs to 214", "Rescuers have recovered 241 bodies after Sunday’s earthquake in Anqu, officials said on Tuesday.\n\nRescuers are still digging."),
    ("fr", "Séisme : le bilan grimpe à 214 morts", "Le séisme de dimanche a fait 241 morts, ont annoncé mardi les autorités.\n\nLes secours creusent toujours."),
    ("fr", "Séisme : le nombre de morts passe à 214", "Le séisme de dimanche a fait 241 morts, ont annoncé mardi les autorités.\n\nLes secours creusent toujours."),
    ("es", "Los muertos por el terremoto suben a 214", "El terremoto del domingo ha dejado 241 muertos, informaron el martes las autoridades.\n\nLos equipos siguen excavando."),
    ("it", "Terremoto, le vittime salgono a 214", "Il terremoto di domenica ha ucciso 241 persone, hanno fatto sapere martedì le autorità.\n\nSi continua a scavare."),
    ("pt", "Sismo: número de mortos sobe para 214", "O sismo de domingo fez 241 mortos, anunciaram na terça-feira as autoridades.\n\nAs equipas continuam a escavar."),
    ("nl", "Dodental aardbeving loopt op tot 214", "Bij de aardbeving van zondag zijn 241 mensen omgekomen, meldden de autoriteiten dinsdag.\n\nReddingswerkers zoeken door."),
    ("en", "Ferry sinks with 64 aboard", "A ferry carrying 46 people sank off Corran on Monday night, the coastguard said.\n\nDivers are at the scene."),
    ("fr", "Chômage : 2,3 millions de demandeurs d’emploi", "Le nombre de demandeurs d’emploi s’est établi à 2,6 millions en novembre, selon les chiffres publiés mardi.\n\nLes jeunes sont les plus touchés."),
    ("en", "Thousands march; 12 arrested", "Police made 21 arrests on Saturday as thousands of people marched through the capital.\n\nThe march was mostly peaceful."),
    ("de", "Klinik streicht 140 Stellen", "Die Klinik in Ahlstedt baut 120 Arbeitsplätze ab, wie sie am Dienstag mitteilte.\n\nBetroffen ist vor allem die Verwaltung."),
    ("es", "Un incendio calcina 480 hectáreas", "El fuego declarado el domingo en la sierra de Alcor ha arrasado 840 hectáreas de pinar, según los bomberos.\n\nEl viento complica la extinción."),
    ("it", "Maxi sequestro: 320 chili di droga", "La Guardia di finanza ha sequestrato 230 chili di cocaina nel porto di Livorno.\n\nLa droga era nascosta fra le banane."),
    ("pt", "Hospital contrata 85 enfermeiros", "O hospital de Vale da Nave vai contratar 58 enfermeiros até ao verão, anunciou a administração.\n\nO sindicato aplaude."),
    ("nl", "Boer verliest 260 koeien", "Bij een stalbrand in Eede zijn zondagnacht 620 koeien omgekomen.\n\nDe oorzaak is niet bekend."),
)  # fmt: skip

SOUND = (
    ("es", "Despidos", "La empresa despedirá a 340 trabajadores en Alcor.\n\nEl comité negocia.\n\nLos 340 despidos se harán antes de marzo."),
    ("de", "Kündigungen", "Die Firma entlässt 340 Beschäftigte in Ahlstedt.\n\nDie Gewerkschaft verhandelt.\n\nDie 280 Kündigungen von 2024 waren ein Vorspiel."),
    ("en", "Arrests", "Police arrested 48 people at the rally.\n\nThe square was full.\n\nThe 30 arrests of last year were peaceful."),
    ("en", "Arrests", "Police arrested 48 people at the rally in York.\n\nIn Leeds it was worse.\n\nThe 52 arrests in Leeds followed a fight."),
    ("de", "Erdbeben: Zahl der Toten steigt auf 214", "Nach dem schweren Erdbeben in der Provinz Anqu sind bis Dienstag 214 Tote geborgen worden, teilten die Behörden mit.\n\nHelfer suchen weiter nach Verschütteten."),
    ("nl", "Dodental aardbeving loopt op tot 241", "Bij de aardbeving van zondag zijn 241 mensen omgekomen, meldden de autoriteiten dinsdag.\n\nReddingswerkers zoeken door."),
    ("en", "Death toll in quake rises to 214", "The bodies of 31 people were pulled from the rubble on Tuesday, taking the death toll in Anqu to 214, officials said.\n\nRescuers are still digging."),
    ("en", "Layoffs", "The firm laid off 340 workers in May.\n\nThe market is weak.\n\nThe 380 redundancies at its rival came as a shock."),
    ("en", "Layoffs", "The firm will lay off 340 workers at Hull and 40 in Leeds.\n\nThe market is weak.\n\nThe 380 redundancies will be spread over two years."),
    ("en", "Deaths", "The flu has killed 48 people since October.\n\nDoctors are worried.\n\nThe 52 deaths of the winter before were mostly of children."),
    ("en", "Deaths", "The flu killed 48 people in care homes.\n\nDoctors are worried.\n\nThe 61 deaths include people who died at home."),
    ("fr", "Licenciements", "L’usine a licencié 34 intérimaires.\n\nLe marché est faible.\n\nLes 52 licenciements prévus au siège sont suspendus."),
    ("de", "Festnahmen", "Die Polizei nahm bei der Demonstration 48 Menschen fest.\n\nEs regnete.\n\nDie 52 Festnahmen vom Vortag blieben ohne Folgen."),
    ("es", "Heridos", "El choque dejó 48 heridos.\n\nLlovía.\n\nLos 52 heridos del accidente anterior siguen en el hospital."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"RST-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
