from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.exporters import reports
from workbench.errors import UsageError
from workbench.exporters.base import Wording
from workbench.exporters.csv_table import COLUMNS, safe_cell
from workbench.exporters.registry import all_exporters, exporter, formats
from workbench.i18n import load

GOLDEN = Path(__file__).parents[1] / "golden" / "sheets"
IDS = [name for name, _ in formats()]
TEXTUAL = ["markdown", "html", "csv", "json"]


@pytest.fixture(scope="module")
def catalogue():
    return load()


def rendered(catalogue, id: str, tag: str = "fr", **changes) -> bytes:
    return exporter(id).render(reports.report(**changes), Wording(catalogue, tag))


def test_the_four_formats_are_there():
    assert set(TEXTUAL) <= set(IDS)
    with pytest.raises(UsageError):
        exporter("papyrus")


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("id", TEXTUAL)
def test_golden(catalogue, id, tag):
    """The file is what it was; UPDATE by deleting the golden file and looking at the new one."""
    made = rendered(catalogue, id, tag)
    path = GOLDEN / f"report.{tag}{exporter(id).extension}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
        pytest.fail(f"{path.name} was missing and has been written: look at it")
    assert made == path.read_bytes()


@pytest.mark.parametrize("id", IDS)
def test_protected_items_never_leave(catalogue, id):
    assert reports.SECRET.encode() not in rendered(catalogue, id)


@pytest.mark.parametrize("id", TEXTUAL)
def test_internal_notes_leave_only_when_asked(catalogue, id):
    assert b"interne" not in rendered(catalogue, id)
    assert b"interne" in rendered(catalogue, id, notes=True)


@pytest.mark.parametrize("id", IDS)
def test_same_bytes_for_the_same_report(catalogue, id):
    assert rendered(catalogue, id) == rendered(catalogue, id)


def test_html_holds_no_markup_from_outside_and_nothing_remote(catalogue):
    page = rendered(catalogue, "html").decode()
    seen = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append((tag, dict(attrs)))

    Reader().feed(page)
    assert "boucle" not in {tag for tag, _ in seen}
    assert "&lt;boucle&gt;" in page
    assert {"script", "img", "link", "iframe"}.isdisjoint(tag for tag, _ in seen)
    assert not any("src" in attrs or "href" in attrs for _, attrs in seen)


def test_csv_is_read_back(catalogue):
    rows = list(csv.DictReader(io.StringIO(rendered(catalogue, "csv").decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["low"] == "22000000"
    assert rows[1]["part_of"] == "1"
    assert rows[1]["corrected"] == "'=12"
    assert rows[2]["quote"].startswith("'=1+1")


@pytest.mark.parametrize(
    ("text", "shown"), [("=A1", "'=A1"), ("@x", "'@x"), ("-2,7", "-2,7"), ("+3", "+3"), ("-2+3", "'-2+3"), ("a", "a")]
)
def test_formulas_are_disarmed(text, shown):
    assert safe_cell(text) == shown


def test_json_is_lossless(catalogue):
    sheet = json.loads(rendered(catalogue, "json"))
    quantity = sheet["claims"][0]["claim"]["amounts"][0]["quantity"]
    assert (quantity["low"], quantity["high"], quantity["hedge"]) == ("22000000", "22500000", "about")
    assert sheet["withheld"] == 2
    assert sheet["findings"][0]["finding"]["arithmetic"] == "10 + 22 ≠ 40"


def test_every_exporter_has_its_own_extension():
    extensions = [made.extension for made in all_exporters()]
    assert len(set(extensions)) == len(extensions)
