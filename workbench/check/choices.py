"""What a desk or a command line chooses of the checker, from its written form to options."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.check import registry
from workbench.check.case import Options
from workbench.check.house import House, read
from workbench.domain.findings import Severity
from workbench.errors import UsageError


def options(disabled: str = "", enabled: str = "", severities: str = "", house: str = "") -> Options:
    """Codes parted by blanks or commas, "SUM-1=note" likewise, and the text of a house file. A rule that is both
    switched off and on is on. Raises UsageError naming what is not understood.
    """
    on = codes(enabled)
    chosen = Options(codes(disabled) - on, on, dict(_severities(severities)))
    return (read(house) if house.strip() else House()).over(chosen)


def codes(text: str) -> frozenset[str]:
    """Codes of rules. Raises UsageError for one that no rule has."""
    return frozenset(_known(piece) for piece in _pieces(text))


def _severities(text: str) -> Iterable[tuple[str, Severity]]:
    for piece in _pieces(text):
        code, _, level = piece.partition("=")
        try:
            yield _known(code), Severity(level.lower())
        except ValueError as error:
            raise UsageError("error.severity.unknown", value=piece) from error


def _known(code: str) -> str:
    if registry.by_code(code.upper()) is None:
        raise UsageError("error.rule.unknown", code=code)
    return code.upper()


def _pieces(text: str) -> list[str]:
    return text.replace(",", " ").split()


def kept(disabled: str = "", enabled: str = "", severities: str = "", house: str = "") -> Options:
    """The same of what a desk has kept: what is no longer understood (a rule of another version) is left out."""

    def good(name: str, text: str) -> str:
        return " ".join(piece for piece in _pieces(text) if _understood(**{name: piece}))

    told = house if _understood(house=house) else ""
    return options(good("disabled", disabled), good("enabled", enabled), good("severities", severities), told)


def _understood(**one: str) -> bool:
    try:
        options(**one)
    except UsageError:
        return False
    return True
