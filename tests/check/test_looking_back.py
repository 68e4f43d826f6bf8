"""What a pluperfect looks back on, dated after what the sentence before tells."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTY = (
    ("en", "The clerk was held on 14 March 2025 in Ely. He had emptied the safe on 2 April 2025, the court heard."),
    ("fr", "Le caissier a été interpellé le 14 mars 2025 à Dax. Il avait vidé le coffre le 2 avril 2025."),
    ("de", "Der Kassierer wurde am 14. März 2025 gefasst. Er hatte den Tresor am 2. April 2025 geleert."),
    ("es", "El cajero fue detenido el 14 de marzo de 2025. Había vaciado la caja fuerte el 2 de abril de 2025."),
    ("it", "Il cassiere è stato fermato il 14 marzo 2025. Aveva svuotato la cassaforte il 2 aprile 2025."),
    ("pt", "O caixa foi detido a 14 de março de 2025. Tinha esvaziado o cofre a 2 de abril de 2025."),
    ("nl", "De kassier werd op 14 maart 2025 gepakt. Hij had de kluis op 2 april 2025 leeggehaald."),
)  # fmt: skip
SOUND = (
    ("en", "The clerk was held on 14 March 2025 in Ely. He had emptied the safe on 2 February 2025, the court heard."),
    ("en", "The clerk was held on 14 March 2025 in Ely. By 2 April 2025 he had confessed."),
    ("en", "The clerk was held on 14 March 2025 in Ely. On 2 April 2025 he confessed to what he had done."),
    ("en", "The clerk had been held on 14 March 2025 in Ely. He had confessed on 2 April 2025."),
    ("en", "The clerk was held on 14 March 2025. A new clerk had begun on 2 April 2025."),
    ("fr", "Le caissier a été interpellé le 14 mars 2025 à Dax. Il avait vidé le coffre le 2 février 2025."),
    ("fr", "Le caissier a été interpellé le 14 mars 2025 à Dax. Le 2 avril 2025, il avait 30 ans."),
    ("de", "Der Kassierer wurde am 14. März 2025 gefasst. Er hatte den Tresor am 2. Februar 2025 geleert."),
    ("es", "El cajero fue detenido el 14 de marzo de 2025. Había vaciado la caja fuerte el 2 de febrero de 2025."),
    ("it", "Il cassiere è stato fermato il 14 marzo 2025. Aveva svuotato la cassaforte il 2 febbraio 2025."),
    ("pt", "O caixa foi detido a 14 de março de 2025. Tinha esvaziado o cofre a 2 de fevereiro de 2025."),
    ("nl", "De kassier werd op 14 maart 2025 gepakt. Hij had de kluis op 2 februari 2025 leeggehaald."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FAULTY)
def test_what_lies_behind_but_is_dated_after_is_reported(language: str, text: str) -> None:
    found = alarms(text, language, "", "2026-02-10")
    assert "date-order" in {one.family for one in found}, text


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_what_lies_behind_or_goes_on_is_not(language: str, text: str) -> None:
    found = alarms(text, language, "", "2026-02-10")
    assert not found, (text, found)
