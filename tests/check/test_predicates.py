"""More than those who are said to be something."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

PUBLISHED = "2026-02-19"

WRONG = (
    ("en", "School survey", "The school has 640 pupils, of whom 58 are boarders.\n\nThe head is proud.\n\nOf the boarders, 64 come from abroad, she said."),
    ("fr", "École", "L’école a 640 élèves. Parmi eux, 58 sont internes.\n\nLe proviseur est fier.\n\nParmi les internes, 64 viennent de l’étranger."),
    ("es", "Escuela", "La escuela tiene 640 alumnos, de los que 58 son internos.\n\nLa directora sonríe.\n\nDe los internos, 64 vienen del extranjero."),
)  # fmt: skip

SOUND = (
    ("en", "School survey", "The school has 640 pupils, of whom 58 are boarders.\n\nThe head is proud.\n\nOf the boarders, 34 come from abroad, she said."),
    ("es", "Escuela", "La escuela tiene 640 alumnos, de los que 58 son internos.\n\nLa directora sonríe.\n\nDe los internos, 34 vienen del extranjero."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WRONG)
def test_what_disagrees_is_found(language: str, title: str, text: str) -> None:
    assert {"IMP-1"} <= {one.rule for one in alarms(text, language, title, PUBLISHED)}


@pytest.mark.parametrize(("language", "title", "text"), SOUND)
def test_what_agrees_is_not(language: str, title: str, text: str) -> None:
    assert not alarms(text, language, title, PUBLISHED)
