"""What findings say: their numbers, their line of arithmetic and what they offer, and how near the numbers must be."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from workbench.domain.findings import Finding, Severity

_spec = importlib.util.spec_from_file_location("check_reading", Path(__file__).parent / "reading.py")
assert _spec is not None
assert _spec.loader is not None
_reading = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_reading)


def found(text: str, rule: str, tag: str = "en") -> list[Finding]:
    return [finding for finding in _reading.check_article(text, tag).findings if finding.rule == rule]


@pytest.mark.parametrize(
    ("number", "said", "items", "arithmetic"),
    [
        ("three", 3, "schools and roads", "1 + 1 = 2 ≠ 3"),
        ("two", 2, "schools, roads and parks", "1 + 1 + 1 = 3 ≠ 2"),
        ("four", 4, "schools, roads and parks", "1 + 1 + 1 = 3 ≠ 4"),
        ("five", 5, "schools, roads and parks", "1 + 1 + 1 = 3 ≠ 5"),
        ("six", 6, "schools, roads, parks and ports", "4 ≠ 6"),
    ],
)
def test_a_number_and_its_list(number: str, said: int, items: str, arithmetic: str) -> None:
    (one,) = found(f"The plan has {number} aims: {items}.", "CNT-1")
    listed = items.count(",") + 2
    assert one.arithmetic == arithmetic
    assert dict(one.message.params) == {"said": said, "listed": listed}
    assert [suggestion.value for suggestion in one.suggestions] == [f"{listed} aims"]
    assert dict(one.suggestions[0].text.params) == {"old": f"{number} aims", "new": f"{listed} aims"}
    assert [place.quote for place in one.places] == [f"{number} aims", items]
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("number", "items"),
    [
        ("four", "schools and roads"),  # up to four a list may be short of one
        ("seven", "schools, roads, parks and ports"),  # three short: the list gives examples
        ("two", "schools, roads, parks and ports"),  # twice as many: pairs
        ("three", "schools, roads and parks"),
    ],
)
def test_a_list_that_is_another_matter(number: str, items: str) -> None:
    assert found(f"The plan has {number} aims: {items}.", "CNT-1") == []


BRIDGE = (
    "The council has {} million euros. The bridge will cost 46 million euros. The county puts in 18 million euros, the "
    "state 21 million euros and the port 11 million euros."
)


def test_parts_that_make_no_amount_of_the_text() -> None:
    (one,) = found(BRIDGE.format(51), "SUM-1")
    assert one.arithmetic == "€18m + €21m + €11m = €50m ≠ €46m"
    assert dict(one.message.params) == {"sum": "€50m", "total": "46 million euros", "gap": "€4m"}
    assert "50 million euros" in {suggestion.value for suggestion in one.suggestions}


def test_parts_of_an_amount_told_before() -> None:
    assert found(BRIDGE.format(50), "SUM-1") == []
    dollars = BRIDGE.format(50).replace("50 million euros", "50 million dollars")
    assert len(found(dollars, "SUM-1")) == 1


@pytest.mark.parametrize(
    ("tag", "text", "rule", "changes"),
    [
        ("fr", "Le plan compte quatre axes : l’école, la route et le logement.", "CNT-1", {"quatre axes": "3 axes"}),
        ("de", "Der Plan nennt vier Ziele: Bildung, Verkehr und Wohnen.", "CNT-1", {"vier Ziele": "3 Ziele"}),
    ],
)
def test_a_number_in_words_is_changed_within_its_words(tag: str, text: str, rule: str, changes: dict[str, str]) -> None:
    (one,) = found(text, rule, tag)
    told = [dict(suggestion.text.params) for suggestion in one.suggestions]
    assert {str(params["old"]): params["new"] for params in told} == changes


@pytest.mark.parametrize(
    ("tag", "text", "right", "arithmetic"),
    [
        (
            "en",
            "The rate fell from 6.8% to 6.1%, a drop of 1.2 percentage points.",
            "−0.7 pp",
            "6.1 − 6.8 = −0.7 pp ≠ 1.2 percentage points",
        ),
        (
            "fr",
            "Le taux est passé de 6,8 % à 6,1 %, soit un recul de 1,2 point.",
            "−0,7 pp",
            "6,1 − 6,8 = −0,7 pp ≠ 1,2 point",
        ),
        (
            "en",
            "The party has only 72 seats, against 83 before: a loss of 17 seats.",
            "−11",
            "72 − 83 = −11 ≠ 17 seats",
        ),
    ],
)
def test_a_difference_of_shares_is_told_in_points(tag: str, text: str, right: str, arithmetic: str) -> None:
    (one,) = found(text, "PCT-1", tag)
    assert dict(one.message.params)["right"] == right
    assert one.arithmetic == arithmetic


@pytest.mark.parametrize(
    ("tag", "text", "word", "offered"),
    [
        ("en", "Women hold 14 of the 40 seats, or half of them.", "half", "35%"),
        ("fr", "Un quart des 312 000 visiteurs, soit 104 000, sont des scolaires.", "Un quart", "33,3\u202f%"),
        ("en", "A quarter of the 200 members, or 30, voted.", "A quarter", "15%"),  # no digit that could have slipped
    ],
)
def test_a_share_in_words_is_changed_to_a_percentage(tag: str, text: str, word: str, offered: str) -> None:
    (one,) = found(text, "PCT-4", tag)
    told = {dict(suggestion.text.params)["old"]: suggestion for suggestion in one.suggestions}
    assert told[word].value == offered
    assert told[word].text.id == "check.fix.replace"


def test_a_digit_that_slipped_is_offered_with_the_digits_that_are_printed() -> None:
    (one,) = found("The fund bought a 49% stake for $1.5bn, valuing the company at $2.05bn.", "VAL-2")
    assert (one.suggestions[0].text.id, one.suggestions[0].value) == ("check.fix.digit", "$1bn")


def test_rates_that_differ_offer_the_amount_at_the_exact_rate() -> None:
    text = "Le groupe a levé 120 millions d’euros (130 millions de dollars). Il est valorisé 480 millions d’euros (610 millions de dollars)."
    (one,) = found(text, "CUR-1", "fr")
    assert [fix.value for fix in one.suggestions] == ["152,5 millions de dollars", "520 millions de dollars"]


@pytest.mark.parametrize(
    ("tag", "text", "arithmetic"),
    [
        (
            "fr",
            "Le poêle coûte 1 200 euros HT, soit 1 530 euros TTC.",
            "1\u202f530 / 1\u202f200 − 1 = 27,5\u202f% ≠ 20; 10; 5,5; 2,1\u202f%",
        ),
        ("en", "The stove costs £1,000 excluding VAT, or £1,350 including VAT.", "£1,350 / £1,000 − 1 = 35% ≠ 20; 5%"),
    ],
)
def test_tax_rates_are_told_as_the_language_writes_them(tag: str, text: str, arithmetic: str) -> None:
    (one,) = found(text, "TAX-1", tag)
    assert one.arithmetic == arithmetic


def test_a_unit_stands_once_behind_its_scale() -> None:
    text = "Die Kellerei verarbeitete 1,84 Millionen Liter. Auf Riesling entfallen 912.000 Liter, auf Silvaner 275.000 Liter, auf Müller 538.000 Liter und auf Dornfelder 145.000 Liter."
    arithmetic = {one.arithmetic for one in found(text, "SUM-1", "de")}
    assert arithmetic == {"0,912 + 0,275 + 0,538 + 0,145 = 1,87 ≠ 1,84 Mio. l"}


@pytest.mark.parametrize(
    ("text", "real", "arithmetic"),
    [
        (
            "Two years after the flood of 2019, the market hall reopened in 2016.",
            "−3",
            "2016 − 2019 ≈ −3 years ≠ Two years",
        ),
        ("In 2011, ten years after the dairy opened in 1995, it closed.", "16", "2011 − 1995 ≈ 16 years ≠ ten years"),
        (
            "She left the dairy in 2014, two years before joining the council in 2020.",
            "6",
            "2020 − 2014 ≈ 6 years ≠ two years",
        ),
    ],
)
def test_the_time_between_is_reckoned_from_the_earlier_to_the_later(text: str, real: str, arithmetic: str) -> None:
    (one,) = found(text, "DAT-8")
    assert dict(one.message.params)["real"] == real
    assert one.arithmetic == arithmetic


@pytest.mark.parametrize(
    ("tag", "text", "arithmetic"),
    [
        (
            "fr",
            "La séance, qui a débuté à 8 h 15, s’est achevée à 10 h 45 après trois heures et demie.",
            "8 h 15 – 10 h 45 ≈ 2,5 heures ≠ trois heures et demie",
        ),
        (
            "en",
            "The three-week strike began on 2 November and ended on 12 November.",
            "2 November – 12 November ≈ 1.4 week ≠ three-week",
        ),
        ("en", "The king reigned from 1950 to 1975, a reign of 35 years.", "from 1950 to 1975 ≈ 25 years ≠ 35 years"),
    ],
)
def test_a_length_is_reckoned_in_its_own_unit(tag: str, text: str, arithmetic: str) -> None:
    (one,) = found(text, "DAT-4", tag)
    assert one.arithmetic == arithmetic


def test_two_spellings_of_a_person_are_set_against_each_other() -> None:
    text = "Katrin Vollmer stellte den Bericht vor. Am Dienstag sprach Kathrin Vollmer im Rat."
    (one,) = found(text, "NAM-1", "de")
    assert one.arithmetic == "Katrin Vollmer ≠ Kathrin Vollmer"
