"""The fixes that a finding offers: likeliest first, over all conflicts of the article, with the slip that explains it."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.check import registry
from workbench.check.engine import check
from workbench.check.live import LiveChecker
from workbench.domain.findings import Finding, Severity
from workbench.i18n import load
from workbench.language import pack as packs

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)

TOTAL = {
    "fr": "La fondation a versé 10 millions d’euros en mars, 8 millions d’euros en juin et {} millions d’euros en octobre, soit {} millions d’euros au total.",
    "en": "The foundation paid 10 million euros in March, 8 million euros in June and {} million euros in October, for a total of {} million euros.",
}
HALF = {
    "fr": " Le versement d’octobre, 25 millions d’euros, représente 55 % des 40 millions d’euros.",
    "en": " The 25 million euros of October are 55% of the 40 million euros.",
}


def found(text: str, language: str, rule: str) -> Finding:
    result = _reading.check_article(text, language)
    return next(finding for finding in result.findings if finding.rule == rule)


def values(finding: Finding) -> list[str]:
    return [suggestion.value for suggestion in finding.suggestions]


def slips(finding: Finding) -> list[str]:
    return [suggestion.text.id.removeprefix("check.fix.") for suggestion in finding.suggestions]


def test_one_conflict_offers_the_total_first() -> None:
    finding = found(TOTAL["fr"].format("25", "40"), "fr", "SUM-1")
    assert values(finding)[:2] == ["43 millions d’euros", "22 millions d’euros"]


def test_two_conflicts_offer_first_what_settles_both() -> None:
    text = TOTAL["fr"].format("25", "40") + HALF["fr"]
    assert values(found(text, "fr", "SUM-1"))[0] == "22 millions d’euros"
    assert values(found(text, "fr", "PCT-4"))[0] == "22 millions d’euros"


def test_at_most_three() -> None:
    text = "The city spent 10 million euros on roads, 8 million euros on parks, 7 million euros on schools and 9 million euros on ports, for a total of 50 million euros."
    assert len(values(found(text, "en", "SUM-1"))) == 3


@pytest.mark.parametrize(
    ("last", "total", "value", "slip"),
    [
        ("22", "18", "40 million euros", "omitted"),
        ("22", "62", "40 million euros", "doubled"),
        ("31", "94", "49 million euros", "swapped"),
        ("22", "4", "40 million euros", "scale"),
    ],
)
def test_slip_of_the_total_is_named(last: str, total: str, value: str, slip: str) -> None:
    finding = found(TOTAL["en"].format(last, total), "en", "SUM-1")
    assert (values(finding)[0], slips(finding)[0]) == (value, slip)


def test_change_on_the_wrong_base_is_named() -> None:
    finding = found("Sales climbed from $30.0m to $38.0m, up 21%.", "en", "PCT-1")
    assert (values(finding)[0], slips(finding)[0]) == ("26.7%", "base")


def test_swapped_digits_are_named() -> None:
    """22 % is also what 118 are of 530, so that both slips are offered."""
    text = (
        "Le chiffre d’affaires a progressé de 22 %, à 530 millions d’euros contre 412 millions d’euros un an plus tôt."
    )
    finding = found(text, "fr", "PCT-1")
    offered = dict(zip(slips(finding), values(finding), strict=True))
    assert offered["swapped"] == "503 millions d’euros"
    assert offered["base"] == "28,6 %"


def test_the_other_currency_is_named() -> None:
    text = (
        "The ferry cost $10.00m (€8.00m). "
        "The port paid €10.00m for the ferry and €5.00m for the quay, for a total of €13.00m."
    )
    finding = found(text, "en", "SUM-1")
    assert dict(zip(slips(finding), values(finding), strict=True))["currency"] == "€8m"


def test_slips_have_words() -> None:
    catalogue = load()
    registry.add_words(catalogue)
    finding = found(TOTAL["en"].format("22", "18"), "en", "SUM-1")
    told = {tag: catalogue.say(finding.suggestions[0].text, tag) for tag in ("en", "fr")}
    assert "left out" in told["en"]
    assert "oubliée" in told["fr"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        # 1.15 at most and 1.85 at least touch: every rounding would have to go its own way
        (
            "The state pays 1.1 million euros, the region 450,123 euros and the town 249,877 euros, for a total of 1.9 million euros.",
            Severity.NOTE,
        ),
        (
            "The state pays 1.1 million euros, the region 450,000 euros and the town 250,000 euros, for a total of 1.9 million euros.",
            Severity.WARNING,
        ),
    ],
)
def test_roundings_that_only_touch_are_told(text: str, severity: Severity) -> None:
    assert found(text, "en", "SUM-1").severity is severity


def test_another_scale_is_offered_as_the_article_has_it() -> None:
    text = "Le contrat vaut 3,4 millions d’euros. Le maire s’est dit fier de ce contrat de 3,4 milliards d’euros."
    found = [one for one in _reading.check_article(text, "fr").findings if one.family == "scale"]
    offered = {fix.value for one in found for fix in one.suggestions}
    assert offered == {"3,4 millions d’euros", "3,4 milliards d’euros"}


def test_a_value_told_in_title_and_lead_differs_once() -> None:
    text = "La ville ouvrira 3 200 places de crèche. « Les 2 300 places que nous annonçons sont un progrès », dit la maire."
    found = _reading.check_article(text, "fr", "La ville annonce 3 200 places de crèche").findings
    assert [one.rule for one in found if one.severity.at_least(Severity.WARNING)] == ["RST-1"]


def test_a_saturday_is_called_so_in_german() -> None:
    found = _reading.check_article("Die Bahn fährt seit Freitag, 14. Juni 2025.", "de").findings
    assert [fix.value for one in found for fix in one.suggestions] == ["Samstag"]


def test_a_scale_told_in_title_and_lead_slips_once() -> None:
    text = (
        "A judge jailed the treasurer for stealing $12.4 million.\n\nHe worked alone. The remainder of the $12.4 billion was "
        "spent on cars."
    )
    case = _reading.case_of(text, "en", "Treasurer jailed for $12.4 million theft")
    found = check(case, packs.load("en")).findings
    assert [one.rule for one in found] == ["SCL-1"]
    assert LiveChecker().check(case, packs.load("en")).findings == found
    assert values(found[0])[0] == "$12.4 million"  # told twice


def test_an_amount_entered_on_its_card_is_told_as_entered() -> None:
    title, text = (
        "Treasurer jailed for $12.4 million theft",
        "He worked alone. The remainder of the $12.4 billion was spent.",
    )
    case = _reading.case_of(text, "en", title)
    billion = next(one for claim in case.claims for one in claim.amounts if "billion" in one.quote)
    first = case.claims[0]
    entered = replace(first, amounts=(replace(first.amounts[0], quantity=billion.quantity),))
    slipped = replace(case, claims=(entered, *case.claims[1:]))
    assert not [one for one in check(slipped, packs.load("en")).findings if one.rule == "SCL-1"]
    other = "He worked alone. The remainder of the $12.4 million was spent."
    case = _reading.case_of(other, "en", title)
    entered = replace(case.claims[0], amounts=(replace(case.claims[0].amounts[0], quantity=billion.quantity),))
    found = check(replace(case, claims=(entered, *case.claims[1:])), packs.load("en")).findings
    assert found
    told = load()
    registry.add_words(told)
    assert "12.4 billion" in told.say(found[0].message, "en")
    assert {"$12.4 million", "$12.4 billion"} == set(values(found[0]))
