"""What each of some had on average, far from their number and the total."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    (
        "fr",
        "Aide",
        "L’association prépare des repas. En 2025, elle en a offert 412 000, de quoi nourrir 5 150 bénéficiaires.\n\nLes bénévoles sont inquiets. Le bail se termine.\n\nSelon le bilan, chaque bénéficiaire a mangé là en moyenne 96 repas.",
    ),
    (
        "fr",
        "Aide",
        "L’association a servi 412 000 repas à 5 150 bénéficiaires.\n\nLes bénévoles sont inquiets. Le bail se termine.\n\nChaque bénéficiaire a pris en moyenne 96 repas.",
    ),
    (
        "en",
        "Aid",
        "The charity served 412,000 meals to 5,150 families.\n\nAnger is rising. The rent is to blame. Nobody explains.\n\nEach family received 96 meals on average.",
    ),
    (
        "de",
        "Hilfe",
        "Der Verein gab 412.000 Mahlzeiten an 5.150 Familien aus.\n\nDer Ärger wächst. Die Miete ist schuld. Niemand erklärt es.\n\nJede Familie erhielt im Schnitt 96 Mahlzeiten.",
    ),
    (
        "es",
        "Ayuda",
        "La asociación sirvió 412.000 comidas a 5.150 familias.\n\nCrece el enfado. El alquiler es la causa. Nadie lo explica.\n\nCada familia recibió de media 96 comidas.",
    ),
    (
        "it",
        "Aiuti",
        "L’associazione ha servito 412.000 pasti a 5.150 famiglie.\n\nCresce la rabbia. La colpa è dell’affitto. Nessuno spiega.\n\nOgni famiglia ha ricevuto in media 96 pasti.",
    ),
    (
        "nl",
        "Hulp",
        "De vereniging deelde 412.000 maaltijden uit aan 5.150 gezinnen.\n\nDe woede groeit. De huur is de oorzaak. Niemand legt het uit.\n\nElk gezin kreeg gemiddeld 96 maaltijden.",
    ),
    (
        "pt",
        "Ajuda",
        "A associação serviu 412.000 refeições a 5.150 famílias.\n\nCresce a revolta. A culpa é da renda. Ninguém explica.\n\nCada família recebeu em média 96 refeições.",
    ),
)

CLEAN = (
    (
        "fr",
        "Aide",
        "L’association prépare des repas. En 2025, elle en a offert 412 000, de quoi nourrir 5 150 bénéficiaires.\n\nLes bénévoles sont inquiets. Le bail se termine.\n\nSelon le bilan, chaque bénéficiaire a mangé là en moyenne 80 repas.",
    ),
    (
        "fr",
        "Aide",
        "L’association a servi 412 000 repas à 5 150 bénéficiaires.\n\nLes bénévoles sont inquiets. Le bail se termine.\n\nChaque bénéficiaire a pris en moyenne 80 repas.",
    ),
    (
        "en",
        "Aid",
        "The charity served 412,000 meals to 5,150 families.\n\nAnger is rising. The rent is to blame. Nobody explains.\n\nEach family received 80 meals on average.",
    ),
    (
        "de",
        "Hilfe",
        "Der Verein gab 412.000 Mahlzeiten an 5.150 Familien aus.\n\nDer Ärger wächst. Die Miete ist schuld. Niemand erklärt es.\n\nJede Familie erhielt im Schnitt 80 Mahlzeiten.",
    ),
    (
        "es",
        "Ayuda",
        "La asociación sirvió 412.000 comidas a 5.150 familias.\n\nCrece el enfado. El alquiler es la causa. Nadie lo explica.\n\nCada familia recibió de media 80 comidas.",
    ),
    (
        "it",
        "Aiuti",
        "L’associazione ha servito 412.000 pasti a 5.150 famiglie.\n\nCresce la rabbia. La colpa è dell’affitto. Nessuno spiega.\n\nOgni famiglia ha ricevuto in media 80 pasti.",
    ),
    (
        "nl",
        "Hulp",
        "De vereniging deelde 412.000 maaltijden uit aan 5.150 gezinnen.\n\nDe woede groeit. De huur is de oorzaak. Niemand legt het uit.\n\nElk gezin kreeg gemiddeld 80 maaltijden.",
    ),
    (
        "pt",
        "Ajuda",
        "A associação serviu 412.000 refeições a 5.150 famílias.\n\nCresce a revolta. A culpa é da renda. Ninguém explica.\n\nCada família recebeu em média 80 refeições.",
    ),
    (
        "en",
        "Aid",
        "The charity served 412,000 meals to 5,150 families in 2025.\n\nAnger is rising.\n\nIn 2019 each family received 96 meals on average.",
    ),
    (
        "en",
        "Aid",
        "The charity served 412,000 meals to 5,150 families, 4,290 of them for the whole year.\n\nAnger is rising.\n\nEach family received 96 meals on average.",
    ),
    (
        "en",
        "Aid",
        "The charity served 412,000 meals to 5,150 families and 1,200 lone pensioners.\n\nAnger is rising.\n\nEach pensioner received 96 meals on average.",
    ),
    (
        "en",
        "Aid",
        "The charity served 412,000 meals to 5,150 families.\n\nAnger is rising.\n\nEach family received 96 parcels on average.",
    ),
    (
        "fr",
        "Aide",
        "L’association a servi 412 000 repas à 5 150 familles, dont 320 000 chauds.\n\nChaque famille a reçu en moyenne 62 repas chauds.",
    ),
)


@pytest.mark.parametrize(("language", "title", "text"), WRONG, ids=lambda value: value[:30])
def test_told_wrong(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert [one.rule for one in found] == ["RAT-1"]


@pytest.mark.parametrize(("language", "title", "text"), CLEAN, ids=lambda value: value[:30])
def test_no_alarm(language: str, title: str, text: str) -> None:
    found = alarms(text, language, title)
    assert not found
