"""Numbers of things and the list beside the noun that takes them up; rows of places told by any way there."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "Four sculptures taken from the abbey in May are back.\n\nThe works, a kneeling monk, a lion, an angel with one wing, a bronze bell and a small owl, were found in a barn."),
    ("en", "Three songs were dropped from the show. The songs, “Low Water”, “Salt”, “The Mill” and “North”, had been sung for years."),
    ("fr", "Quatre sculptures volées à l’abbaye en mai sont revenues.\n\nLes œuvres, un moine à genoux, un lion, un ange à une aile, une cloche de bronze et une petite chouette, étaient dans une grange."),
    ("de", "Vier Skulpturen aus der Abtei sind zurück.\n\nDie Werke, ein kniender Mönch, ein Löwe, ein Engel, eine Glocke und eine kleine Eule, lagen in einer Scheune."),
    ("es", "Cuatro esculturas robadas en la abadía han vuelto.\n\nLas obras, un monje, un león, un ángel, una campana y una lechuza, estaban en un granero."),
    ("it", "Quattro sculture rubate nell’abbazia sono tornate.\n\nLe opere, un monaco, un leone, un angelo, una campana e una civetta, erano in un fienile."),
    ("pt", "Quatro esculturas roubadas na abadia voltaram.\n\nAs obras, um monge, um leão, um anjo, um sino e uma coruja, estavam num celeiro."),
    ("nl", "Vier beelden uit de abdij zijn terug.\n\nDe werken, een monnik, een leeuw, een engel, een klok en een uil, lagen in een schuur."),
    ("en", "The council will close five car parks.\n\nDrivers are cross.\n\nFrom May nobody may park in Wickmere, Holt Lane, Sandon or Carr Bridge overnight."),
    ("fr", "La société ferme cinq terminaux.\n\nLes clients râlent.\n\nLes camions n’iront plus vers Brel, Corme, Dinay ni Vars à partir de mai."),
    ("es", "La muestra visitará cinco ciudades.\n\nCuesta poco.\n\nLas telas viajarán a Zamora, Huesca, Soria y Lugo en mayo."),
)  # fmt: skip
SOUND = (
    ("en", "Five sculptures taken from the abbey in May are back.\n\nThe works, a kneeling monk, a lion, an angel with one wing, a bronze bell and a small owl, were found in a barn."),
    ("en", "Three men were held. The men, Karl Wendt, mayor of Celle, Jan Brandt and Lutz Amsel, were freed."),
    ("en", "Three sculptures and two clocks were stolen. The works, a monk, a lion, an angel and a bell, were found in a barn."),
    ("en", "Four sculptures are back. The works, including a monk, a lion and an angel, were found in a barn."),
    ("fr", "Cinq sculptures volées à l’abbaye en mai sont revenues.\n\nLes œuvres, un moine à genoux, un lion, un ange à une aile, une cloche de bronze et une petite chouette, étaient dans une grange."),
    ("de", "Fünf Skulpturen aus der Abtei sind zurück.\n\nDie Werke, ein kniender Mönch, ein Löwe, ein Engel, eine Glocke und eine kleine Eule, lagen in einer Scheune."),
    ("es", "Cinco esculturas robadas en la abadía han vuelto.\n\nLas obras, un monje, un león, un ángel, una campana y una lechuza, estaban en un granero."),
    ("it", "Cinque sculture rubate nell’abbazia sono tornate.\n\nLe opere, un monaco, un leone, un angelo, una campana e una civetta, erano in un fienile."),
    ("pt", "Cinco esculturas roubadas na abadia voltaram.\n\nAs obras, um monge, um leão, um anjo, um sino e uma coruja, estavam num celeiro."),
    ("nl", "Vijf beelden uit de abdij zijn terug.\n\nDe werken, een monnik, een leeuw, een engel, een klok en een uil, lagen in een schuur."),
    ("es", "La muestra visitará cuatro ciudades.\n\nCuesta poco.\n\nLas telas viajarán a Zamora, Huesca, Soria y Lugo en mayo."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_number_that_the_list_denies_is_reported(language: str, text: str) -> None:
    found = alarms(text, language)
    assert "count" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_number_of_the_list_or_of_others_is_not(language: str, text: str) -> None:
    found = alarms(text, language)
    assert not found, (text, found)
