"""Dates counted from something told before them, which no date of the article bears out."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "The dam burst in the night of 14 June 2025. Two villages were flooded.\n\nNine days after the disaster, on 23 May 2025, the minister came."),
    ("en", "Votes were cast on 14 June 2025. Few people came.\n\nThe result was known on 16 May 2025, two days later."),
    ("fr", "La digue a cédé dans la nuit du 14 juin 2025. Deux villages ont été noyés.\n\nNeuf jours après le drame, le 23 mai 2025, la ministre est venue."),
    ("de", "Am 14. Juni 2025 brach der Damm. Zwei Dörfer standen unter Wasser.\n\nNeun Tage nach dem Unglück, am 23. Mai 2025, kam die Ministerin."),
    ("es", "El 14 de junio de 2025 reventó el dique. Dos pueblos quedaron anegados.\n\nNueve días después de la catástrofe, el 23 de mayo de 2025, llegó la ministra."),
    ("it", "Il 14 giugno 2025 la diga cedette. Due paesi finirono sott’acqua.\n\nNove giorni dopo il disastro, il 23 maggio 2025, arrivò la ministra."),
    ("pt", "O dique rebentou a 14 de junho de 2025. Duas aldeias ficaram alagadas.\n\nNove dias depois do desastre, a 23 de maio de 2025, chegou a ministra."),
    ("nl", "Op 14 juni 2025 brak de dijk door. Twee dorpen liepen onder.\n\nNegen dagen na de ramp, op 23 mei 2025, kwam de minister."),
)  # fmt: skip
SOUND = (
    ("en", "The dam burst in the night of 14 June 2025. Two villages were flooded.\n\nNine days after the disaster, on 23 June 2025, the minister came."),
    ("en", "The inquiry opened on 14 June 2025. Few people came.\n\nNine days after the election, on 2 May 2025, the minister had gone."),
    ("en", "The inquiry opened on 14 June 2025. The dam had burst on 14 May 2025.\n\nNine days after the disaster, on 23 May 2025, the minister came."),
    ("fr", "La digue a cédé dans la nuit du 14 juin 2025. Deux villages ont été noyés.\n\nNeuf jours après le drame, le 23 juin 2025, la ministre est venue."),
    ("de", "Am 14. Juni 2025 brach der Damm. Zwei Dörfer standen unter Wasser.\n\nNeun Tage nach dem Unglück, am 23. Juni 2025, kam die Ministerin."),
    ("es", "El 14 de junio de 2025 reventó el dique. Dos pueblos quedaron anegados.\n\nNueve días después de la catástrofe, el 23 de junio de 2025, llegó la ministra."),
    ("it", "Il 14 giugno 2025 la diga cedette. Due paesi finirono sott’acqua.\n\nNove giorni dopo il disastro, il 23 giugno 2025, arrivò la ministra."),
    ("pt", "O dique rebentou a 14 de junho de 2025. Duas aldeias ficaram alagadas.\n\nNove dias depois do desastre, a 23 de junho de 2025, chegou a ministra."),
    ("nl", "Op 14 juni 2025 brak de dijk door. Twee dorpen liepen onder.\n\nNegen dagen na de ramp, op 23 juni 2025, kwam de minister."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_date_that_nothing_bears_out_is_reported(language: str, text: str) -> None:
    found = alarms(text, language, "", "2026-02-10")
    assert "date-order" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_date_counted_from_another_or_rightly_is_not(language: str, text: str) -> None:
    found = alarms(text, language, "", "2026-02-10")
    assert not found, (text, found)
