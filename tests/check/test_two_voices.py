"""Who said it, told of two: their words, what they have found; words that another only echoes are no second speaker's."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", "2026-03-12", "River cleaner", "The river is cleaner than at any time since 1960, according to the Hale Institute.\n\nIt tested 41 sites.\n\nThe finding of the Marl University, that the river is cleaner than at any time since 1960, cheered anglers."),
    ("en", "2026-03-12", "School row", "“Close it over my dead body,” the headteacher, Joan Price, told parents on Monday.\n\nThe council votes in May.\n\nThe chairman of the council, Paul Reed, who had said “close it over my dead body”, did not turn up."),
    ("en", "2026-03-12", "Jobs", "Unemployment will pass 6% by the autumn, the Norland Bank forecasts.\n\nThe government hopes for 5%.\n\nThat 6%, put forward by the Chamber of Trade, is contested by unions."),
    ("fr", "2025-07-09", "Grève", "« On nous prend pour des pions », a lancé Rita Morel, déléguée syndicale.\n\nLe travail a repris lundi.\n\nLe directeur, Paul Hardy, auteur de la formule « on nous prend pour des pions », n’était pas joignable."),
    ("fr", "2025-07-09", "Eau", "Une source sur trois est polluée, selon l’Agence des eaux.\n\nElle a contrôlé 412 points.\n\nCe constat de l’université de Lormont, une source sur trois polluée, inquiète les maires."),
    ("fr", "2025-07-09", "Budget", "Le déficit atteindra 14 millions, d’après la Cour des comptes.\n\nLe maire parle de 9 millions.\n\nLes 14 millions avancés par la préfecture sont contestés par l’opposition."),
    ("de", "2026-03-12", "Wasser", "Jede dritte Quelle ist verschmutzt, wie das Umweltamt mitteilte.\n\nEs prüfte 412 Stellen.\n\nDer Befund der Universität Lahnau, jede dritte Quelle sei verschmutzt, alarmiert die Bürgermeister."),
    ("es", "2026-01-15", "Huelga", "«No somos peones», gritó Rita Morales, delegada sindical.\n\nEl lunes se volvió al trabajo.\n\nEl director, Pablo Hernán, que había dicho «no somos peones», no quiso hablar."),
    ("nl", "2026-02-12", "Water", "Een op de drie bronnen is vervuild, volgens het Waterinstituut.\n\nHet testte 412 plekken.\n\nDie bevinding van de Universiteit Delfzijl, een op de drie bronnen vervuild, verontrust burgemeesters."),
)  # fmt: skip

CLEAN = (
    ("en", "2026-03-12", "Port strike ends", "“We have won nothing but time,” said Rita Malone, who leads the dockers’ union.\n\nThe port’s director, Owen Hale, quoted her “nothing but time” with a smile."),
    ("en", "2026-03-12", "River cleaner", "The river is cleaner than at any time since 1960, according to the Hale Institute.\n\nThe Marl University agrees that the river is cleaner than at any time since 1960."),
    ("en", "2026-03-12", "School row", "“Close it over my dead body,” the headteacher, Joan Price, told parents. “Over my dead body,” echoed the chairman, Paul Reed."),
    ("fr", "2025-07-09", "Grève", "« On nous prend pour des pions », a lancé Rita Morel, déléguée syndicale. Le directeur, Paul Hardy, a dit regretter la formule « on nous prend pour des pions »."),
    ("de", "2026-03-12", "Streik", "„Wir lassen uns nicht verkaufen“, rief Betriebsrätin Rita Kranz. Vorstand Paul Reder nannte den Satz „Wir lassen uns nicht verkaufen“ billig."),
    ("es", "2026-01-15", "Huelga", "«No somos peones», gritó Rita Morales. El director, Pablo Hernán, respondió: «Nadie dijo que sean peones»."),
    ("it", "2026-01-15", "Acqua", "Una sorgente su tre è inquinata, secondo l’Agenzia per l’ambiente. Anche per l’Università di Lodi una sorgente su tre è inquinata."),
    ("nl", "2026-02-12", "Staking", "‘We zijn geen pionnen’, riep Rita Molenaar. Directeur Paul Reder zei dat ‘we zijn geen pionnen’ hem had geraakt."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG)
def test_found(language: str, published: str, title: str, text: str) -> None:
    assert [one.family for one in alarms(text, language, title, published)] == ["attribution"]


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN)
def test_nothing(language: str, published: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, published)
