"""Figures of dense wire copy that stand beside each other and do not belong together."""

from __future__ import annotations

import pytest

from tests.check.reading import alarms

FAULTLESS = [
    ("en", "Imports of palm oil rose to 412,300 tonnes from 338,200 and exports to 131,400 from 118,600."),
    ("en", "Seed imports rose to 352,600 from 318,900 tonnes and exports to 112,300 tonnes from 101,700."),
    ("en", "The credit will be increased to $80 from $60 for adults and to $45 from $35 for children."),
    ("de", "Die Einfuhr stieg auf 412.300 Tonnen von 338.200 und die Ausfuhr auf 131.400 von 118.600."),
    ("en", "Activity fell last week, the count dropping by four to 642, against 1,018 working rigs one year ago."),
    ("en", "In the north the count was up 2 to 164, against 341 one year ago."),
    (
        "en",
        ("Loan write-offs totaled $312 million last year, up from $224 million in 2024. The bank more than doubled its "
        "provision to $431 million at the end of 2025."),
    ),
    (
        "en",
        ("The institute would double its annual budget to 18 million crowns, while the fund would provide a special 24 "
        "million crown grant."),
    ),
    ("en", "The yen’s rise in April to about 141 to the dollar from 152 led to a fall in exports."),
    (
        "en",
        ("Harker said the net profit of the bank rose to 41.6 million crowns from 37.1 million. The balance sheet was "
        "almost unchanged.\n\nLoans to firms rose six percent."),
    ),
    (
        "en",
        ("The Reds held 54 seats in the last parliament, the Blues 41 and the Centre Party 36.\n\nIt may take weeks to form "
        "a cabinet. The Harkerites retained their 16 seats."),
    ),
    (
        "en",
        ("Supply of the cartel was 14.6 million barrels a day in the first quarter, plus 1.3 million barrels of condensate, "
        "compared with 16.2 million barrels in the last three months of 2025. Supply of others totalled 26 million barrels."),
    ),
    (
        "en",
        ("The firm agreed to ship 100,000 tonnes of rye by May 7 and another 100,000 tonnes by May 16.\n\nBut it shipped only "
        "134,000 tonnes altogether."),
    ),
]  # fmt: skip

WRONG = [
    ("en", "Imports of palm oil rose to 338,200 tonnes from 412,300."),
    ("en", "The count dropped by 40 to 642, against 761 a year ago."),
    ("en", "Loan write-offs more than doubled to $312 million last year, up from $224 million in 2024."),
    ("en", "The two mills ship 100,000 tonnes and 110,000 tonnes of rye, 250,000 tonnes altogether."),
]


@pytest.mark.parametrize(("language", "text"), FAULTLESS)
def test_told_of_something_else(language: str, text: str) -> None:
    assert alarms(text, language) == []


@pytest.mark.parametrize(("language", "text"), WRONG)
def test_told_of_these(language: str, text: str) -> None:
    assert alarms(text, language)
