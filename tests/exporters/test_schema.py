from __future__ import annotations

import json

import jsonschema

from tests.exporters import reports
from workbench import resources
from workbench.exporters.base import Wording
from workbench.exporters.registry import exporter
from workbench.exporters.schema import sheet_schema
from workbench.i18n import load


def test_the_published_schema_is_the_codes():
    assert json.loads(resources.text("schemas/sheet.schema.json")) == sheet_schema()


def test_a_sheet_fits_it():
    jsonschema.Draft202012Validator.check_schema(sheet_schema())
    sheet = json.loads(exporter("json").render(reports.report(), Wording(load(), "fr")))
    jsonschema.Draft202012Validator(sheet_schema()).validate(sheet)
