"""What a check leaves behind."""

from __future__ import annotations

import gc
import weakref

from tests.check.reading import check_article
from workbench.check import engine
from workbench.check.scene import Scene

TEXT = (
    "Amy Reck, 44, was born in 1982. The fund of 40 million euros pays 25 million to farms and 15 million to schools."
)


def test_no_scene_outlives_its_check(monkeypatch):
    """Thousands of articles are checked in a row: what one of them took must be free for the next."""
    seen: list[weakref.ref[Scene]] = []

    class Watched(Scene):
        def __init__(self, *given: object) -> None:
            super().__init__(*given)  # type: ignore[arg-type]
            seen.append(weakref.ref(self))

    monkeypatch.setattr(engine, "Scene", Watched)
    check_article(TEXT, "en", "Fund of 40 million euros")
    gc.collect()
    assert seen
    assert seen[0]() is None


def test_a_total_told_in_title_and_body_is_missed_once():
    text = (
        "The council will build an £86m barrier. The state pays £52m, the county £21m and the port the remaining £18m."
    )
    findings = check_article(text, "en", "Council backs £86m barrier").findings
    assert [finding.rule for finding in findings] == ["SUM-1"]
