from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest

from tests.exporters import reports
from workbench import resources
from workbench.domain.claims import Answer
from workbench.exporters.base import Wording
from workbench.exporters.json_sheet import read_sheet
from workbench.exporters.registry import exporter
from workbench.exporters.schema import sheet_schema
from workbench.i18n import load


def test_the_published_schema_is_the_codes():
    assert json.loads(resources.text("schemas/sheet.schema.json")) == sheet_schema()


def test_a_sheet_fits_it():
    jsonschema.Draft202012Validator.check_schema(sheet_schema())
    sheet = json.loads(exporter("json").render(reports.report(), Wording(load(), "fr")))
    jsonschema.Draft202012Validator(sheet_schema()).validate(sheet)


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("name", ["report", "sample"])
def test_annotations_fit_the_published_vocabularies(name, tag):
    schema = json.loads(resources.text("schemas/annotations.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    golden = Path(__file__).parents[1] / "golden" / "sheets" / f"sample.{tag}.json"
    report = reports.report() if name == "report" else read_sheet(golden.read_bytes(), golden.name).report
    when = dt.datetime(2025, 12, 30, 17, 42, tzinfo=dt.UTC)
    report = dataclasses.replace(
        report, claims=tuple(dataclasses.replace(line, checked_at=when) for line in report.claims)
    )
    page = json.loads(exporter("jsonld").render(report, Wording(load(), tag)))
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(page)
    assert len(page["items"]) == len(report.claims)


def test_every_answer_is_a_valid_review():
    schema = json.loads(resources.text("schemas/annotations.schema.json"))
    line = reports.report().claims[0]
    lines = tuple(dataclasses.replace(line, claim=dataclasses.replace(line.claim, answer=answer)) for answer in Answer)
    page = json.loads(
        exporter("jsonld").render(dataclasses.replace(reports.report(), claims=lines), Wording(load(), "fr"))
    )
    jsonschema.Draft202012Validator(schema).validate(page)
    assert all(item["body"]["schema:reviewRating"]["schema:alternateName"] for item in page["items"])
