"""Works that should have lasted so long and took another time: no finding where the article owns up to it."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-04-15"
WRONG = {
    "en": "The canal lock reopened on Monday.\n\nThe repair began in September 2022 and was to last twenty months. The "
    "builder replaced four gates.\n\nRelief prevailed at the opening. “We kept neatly to the plan,” said Ada Moll.",
    "fr": "L’écluse a rouvert lundi.\n\nLe chantier a commencé en septembre 2022 et devait durer vingt mois. "
    "L’entreprise a remplacé quatre portes.\n\n« Nous avons tenu le calendrier », dit la cheffe de projet.",
    "de": "Die Schleuse ist am Montag wieder eröffnet worden.\n\nDie Sanierung begann im September 2022 und sollte zwanzig "
    "Monate dauern. Die Firma ersetzte vier Tore.\n\n„Wir haben uns an den Zeitplan gehalten“, sagte die Leiterin.",
    "es": "La esclusa reabrió el lunes.\n\nLa reforma comenzó en septiembre de 2022 y debía durar veinte meses. La empresa "
    "cambió cuatro puertas.\n\n«Hemos cumplido el plazo», dice la directora.",
    "it": "La chiusa ha riaperto lunedì.\n\nIl restauro è iniziato nel settembre 2022 e doveva durare venti mesi. L’impresa "
    "ha sostituito quattro paratoie.\n\n«Abbiamo rispettato i tempi», dice la direttrice.",
    "pt": "A eclusa reabriu na segunda-feira.\n\nA renovação começou em setembro de 2022 e devia durar vinte meses. A "
    "empresa substituiu quatro comportas.\n\n«Cumprimos o calendário», diz a diretora.",
    "nl": "De sluis is maandag heropend.\n\nDe opknapbeurt begon in september 2022 en zou twintig maanden duren. De "
    "aannemer verving vier deuren.\n\n‘We hebben ons keurig aan de planning gehouden’, zei de projectleider.",
}
OWNED = {
    "en": ("The builder replaced four gates.", "In the end it took forty-three."),
    "fr": ("L’entreprise a remplacé quatre portes.", "Il en a fallu plus du double."),
    "de": ("Die Firma ersetzte vier Tore.", "Am Ende vergingen mehr als doppelt so viele."),
    "es": ("La empresa cambió cuatro puertas.", "Al final fueron cuarenta y tres."),
    "it": ("L’impresa ha sostituito quattro paratoie.", "Alla fine ne sono serviti quarantatré."),
    "pt": ("A empresa substituiu quatro comportas.", "Afinal foram quarenta e três."),
    "nl": ("De aannemer verving vier deuren.", "Uiteindelijk werden het er drieënveertig."),
}


def _families(text: str, language: str) -> set[str]:
    found = alarms(text, language, published=PUBLISHED)
    return {one.family for one in found}


@pytest.mark.parametrize("language", sorted(WRONG))
def test_an_overrun_that_nobody_owns_up_to_is_a_finding(language):
    assert "schedule" in _families(WRONG[language], language)


@pytest.mark.parametrize("language", sorted(WRONG))
def test_the_time_that_was_meant_is_none(language):
    assert _families(WRONG[language].replace("2022", "2024"), language) == set()


@pytest.mark.parametrize("language", sorted(WRONG))
def test_an_overrun_that_is_told_is_none(language):
    told = WRONG[language].replace(*OWNED[language])
    assert _families(told[: told.rindex("\n\n")], language) == set()
