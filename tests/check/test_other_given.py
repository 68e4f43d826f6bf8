"""One surname with two given names: a slip where the second comes from nowhere, not where the text tells of two."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "", "Magnus Thrale, who has kept bees on the roof of the bank since 2009, lost half of them in the frost.\n\nThe bank has let him have a second roof.\n\nAt dusk Everett Thrale counted the hives again and said that he would start anew in April."),
    ("en", "David Ashe wins the Tolland cup", "On Saturday Howard Ashe, a plumber from Hythe, won the Tolland cup.\n\nHe threw the cheese 41 metres."),
    ("fr", "", "La boulangère Solène Kermarrec a gagné le concours mardi. Elle pétrit depuis l’âge de neuf ans.\n\nLe jury a goûté soixante pains.\n\n« Je n’ai pas dormi », a soufflé Maïwenn Kermarrec en recevant la coupe."),
    ("de", "", "Der Förster Henning Odenthal hat im Moor einen Wolf gesehen. Er meldete ihn am Montag dem Kreis.\n\nDie Schäfer sind besorgt.\n\nAm Abend sagte Gunnar Odenthal, das Tier sei weitergezogen."),
    ("es", "", "La alpinista Nerea Olabarri coronó el lunes su último ocho mil. Subió sin oxígeno.\n\nLa esperaban cuarenta vecinos.\n\n«No me lo creo», declaró Ainhoa Olabarri al bajar del avión."),
    ("it", "", "Il liutaio Tullio Brancaleone ha ritrovato il violino rubato nel 1998. Era in una soffitta.\n\nI carabinieri lo hanno sequestrato.\n\n«Ora suona meglio», ha detto Ermete Brancaleone ai cronisti."),
    ("pt", "", "O faroleiro Abílio Carrapato reforma-se em junho. Viveu trinta anos na ilha.\n\nA marinha não vai substituí-lo.\n\n«A luz fica acesa», garantiu Jacinto Carrapato ao jornal."),
    ("nl", "", "Molenaar Wiebe Hoogerbrugge stopt na veertig jaar. Zijn molen draait nog elke zaterdag.\n\nDe gemeente zoekt een opvolger.\n\nIn de keuken zei Teunis Hoogerbrugge dat hij het malen zal missen."),
)  # fmt: skip
SOUND = (
    ("en", "", "Magnus Thrale, who has kept bees on the roof of the bank since 2009, lost half of them in the frost.\n\nAt dusk his brother, Everett Thrale, counted the hives again."),
    ("en", "", "Magnus Thrale, a banker, lost half of his bees. The Thrales have kept bees since 1909.\n\nAt dusk Everett Thrale counted the hives again and said that he would start anew."),
    ("en", "", "William Thrale, a banker, lost half of his bees.\n\nAt dusk Bill Thrale counted the hives again and said that he would start anew."),
    ("en", "", "Magnus Thrale, a banker, lost half of his bees. A beekeeper, Everett Thrale, is no relation.\n\nAt dusk Everett Thrale counted the hives and said that he would start anew."),
    ("en", "", "Magnus and Everett Thrale lost half of their bees.\n\nMagnus Thrale, a banker, wept. At dusk Everett Thrale said that he would start anew."),
    ("fr", "", "La boulangère Solène Kermarrec a gagné le concours mardi.\n\n« Je n’ai pas dormi », a soufflé le maire, Maïwenn Kermarrec, en lui remettant la coupe."),
    ("de", "", "Der Förster Henning Odenthal hat im Moor einen Wolf gesehen.\n\nDer Schäfer Gunnar Odenthal sagte, das Tier sei weitergezogen."),
    ("es", "", "La alpinista Nerea Olabarri coronó el lunes su último ocho mil. Su hermana Ainhoa la esperaba.\n\n«No me lo creo», declaró Ainhoa Olabarri al verla."),
    ("it", "", "Il liutaio Tullio Brancaleone ha ritrovato il violino. La bottega è della famiglia Brancaleone.\n\n«Ora suona meglio», ha detto Ermete Brancaleone ai cronisti."),
    ("pt", "", "O faroleiro Abílio Carrapato reforma-se em junho. Os irmãos Carrapato viveram na ilha.\n\n«A luz fica acesa», garantiu Jacinto Carrapato ao jornal."),
    ("nl", "", "Molenaar Wiebe Hoogerbrugge stopt na veertig jaar. Zijn zoon heet Teunis.\n\nIn de keuken zei Teunis Hoogerbrugge dat hij het malen zal missen."),
    ("en", "", "The Davis Cup is played in May, and Hewitt has won it.\n\nNext comes the Hopman Cup in Perth."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), FAULTY)
def test_second_given_name_from_nowhere_is_reported(language: str, title: str, text: str) -> None:
    assert "name" in {one.family for one in alarms(text, language, title, "2026-05-22")}, text


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_two_people_of_one_surname_are_not(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title, "2026-05-22")
    assert not found, (text, found)
