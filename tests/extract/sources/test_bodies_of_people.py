"""Bodies that are called by their people, and German verbs that their particle makes verbs of saying."""

from __future__ import annotations

import pytest

from tests.check.reading import case_of

TOLD = (
    ("en", "The Friends of the Rope Works, a group of volunteers, say that the hall is spoilt.", "organisation"),
    ("en", "Three friends of the mayor say that the hall is spoilt.", "anonymous"),
    ("en", "The arm will be wound up, three people involved in the process said.", "anonymous"),
    ("de", "Die Bahn fährt länger, teilte der Verwaltungsrat mit.", "organisation"),
    ("de", "Der Verbund hält dagegen, eine Notfallambulanz bleibe im Ort.", "organisation"),
    ("de", "Die Filiale soll nach Angaben von zwei Mitarbeitern der Zentrale schließen.", "anonymous"),
    ("de", "Man habe alles versucht, beteuert Geschäftsführer Jens Trautmann.", "person"),
)


@pytest.mark.parametrize(("language", "text", "kind"), TOLD)
def test_who_said_it(language: str, text: str, kind: str) -> None:
    told = {one.source.kind.value for claim in case_of(text, language).claims for one in claim.sources}
    assert told == {kind}
