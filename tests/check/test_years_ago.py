"""One event told by the years since and by its year, in two places."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

WRONG = (
    ("en", "2025-09-25", "Roman boatyard found", (
        "A first hint of the yard came 57 years ago, when workmen laying a sewer pulled up an oak "
        "plank and put it on the fire.\n\nNobody looked again.\n\nThe sewer-men’s plank, at least, is "
        "not lost. Edwin Prosser snatched a charred end of it from the fire on the day it came out of "
        "the ground, in 1958, and posted it to the museum."
    )),
    ("en", "2025-09-25", "Bell back in its tower", (
        "The bell fell silent 43 years ago, when lightning cracked its yoke.\n\nThe parish raised "
        "£40,000.\n\nThe lightning that cracked the yoke struck in August 1972, during evensong, the "
        "warden recalls."
    )),
    ("fr", "2025-09-25", "La cloche est de retour", (
        "La cloche s’est tue il y a 43 ans, quand la foudre a fendu son joug.\n\nLa paroisse a réuni "
        "40 000 euros.\n\nLa foudre qui a fendu le joug était tombée en août 1972, pendant les vêpres."
    )),
    ("de", "2025-09-25", "Die Glocke ist zurück", (
        "Die Glocke verstummte vor 43 Jahren, als ein Blitz das Joch spaltete.\n\nDie Gemeinde "
        "sammelte 40.000 Euro.\n\nDer Blitz, der das Joch spaltete, schlug im August 1972 während der "
        "Vesper ein."
    )),
    ("es", "2025-09-25", "Vuelve la campana", (
        "La campana calló hace 43 años, cuando un rayo partió su yugo.\n\nLa parroquia reunió 40.000 "
        "euros.\n\nEl rayo que partió el yugo cayó en agosto de 1972, durante las vísperas."
    )),
    ("it", "2025-09-25", "Torna la campana", (
        "La campana tacque 43 anni fa, quando un fulmine spezzò il giogo.\n\nLa parrocchia ha raccolto "
        "40.000 euro.\n\nIl fulmine che spezzò il giogo cadde nell’agosto 1972, durante i vespri."
    )),
    ("nl", "2025-09-25", "De klok is terug", (
        "De klok zweeg 43 jaar geleden, toen de bliksem het juk spleet.\n\nDe parochie haalde 40.000 "
        "euro op.\n\nDe bliksem die het juk spleet sloeg in augustus 1972 in, tijdens de vespers."
    )),
    ("pt", "2025-09-25", "O sino voltou", (
        "O sino calou-se há 43 anos, quando um raio partiu o jugo.\n\nA paróquia reuniu 40.000 "
        "euros.\n\nO raio que partiu o jugo caiu em agosto de 1972, durante as vésperas."
    )),
)  # fmt: skip
CLEAN = (
    ("en", "2025-09-25", "Bell back in its tower", (
        "The bell fell silent 53 years ago, when lightning cracked its yoke.\n\nThe parish raised "
        "£40,000.\n\nThe lightning that cracked the yoke struck in August 1972, during evensong."
    )),
    ("en", "2025-09-25", "Bell back in its tower", (
        "The bell fell silent 43 years ago, when lightning cracked its yoke.\n\nThe parish raised "
        "£40,000.\n\nAnother bolt of lightning had cracked the yoke in August 1972."
    )),
    ("en", "2025-09-25", "Shop shuts", (
        "The shop opened 43 years ago on Mill Lane.\n\nThe mill closed in 1972. The lane was paved for "
        "the mill’s lorries."
    )),
    ("fr", "2025-09-25", "La boutique ferme", (
        "La boutique a ouvert il y a 43 ans rue du Moulin.\n\nLe moulin a fermé en 1972. La rue du "
        "Moulin était alors en terre."
    )),
    ("de", "2025-09-25", "Der Laden schließt", (
        "Der Laden eröffnete vor 43 Jahren am Mühlweg.\n\nDie Mühle schloss 1972. Der Mühlweg war "
        "damals ungeteert."
    )),
)  # fmt: skip


@pytest.mark.parametrize(("language", "published", "title", "text"), WRONG)
def test_years_since_an_event_that_its_year_denies_are_told(
    language: str, published: str, title: str, text: str
) -> None:
    assert "age" in {one.family for one in alarms(text, language, title, published)}


@pytest.mark.parametrize(("language", "published", "title", "text"), CLEAN)
def test_years_since_another_event_are_left(language: str, published: str, title: str, text: str) -> None:
    assert "age" not in {one.family for one in alarms(text, language, title, published)}
