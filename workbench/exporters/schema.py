"""The JSON Schema (draft 2020-12) of the plain form of a domain type, read off its annotations.

`resources/schemas/sheet.schema.json` is what this makes of a report; a test holds the two together.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import types
import typing
from fractions import Fraction
from typing import Any

from workbench.domain.sheet_form import FORMAT, JSON_FIELD, SCHEMA
from workbench.exporters.report import Report
from workbench.i18n import Message

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Fraction: {"type": "string", "pattern": r"^-?\d+(\.\d+|/\d+)?$"},
    dt.date: {"type": "string", "format": "date"},
    dt.datetime: {"type": "string", "format": "date-time"},
    Message: {
        "type": "object",
        "properties": {"id": {"type": "string"}, "params": {"type": "object"}},
        "required": ["id", "params"],
        "additionalProperties": False,
    },
}


def sheet_schema() -> dict[str, Any]:
    """The schema of a JSON sheet."""
    definitions: dict[str, Any] = {}
    report = _schema(Report, definitions)
    fields: dict[str, Any] = {
        "format": {"const": FORMAT},
        "schema": {"const": SCHEMA},
        "language": {"type": "string"},
        "made_by": {"type": "string"},
        "content_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "text": {"type": "string"},
        "told": {"type": "array", "items": {"type": "string"}},
        "report": report,
        "sheet_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        JSON_FIELD: {"type": "string", "pattern": "^[A-Za-z0-9+/=]*$"},
    }
    return {
        "$schema": DIALECT,
        "title": "Claim sheet of Fact-Check Workbench",
        "type": "object",
        "properties": fields,
        "required": sorted(fields.keys() - {"sheet_sha256", "made_by", JSON_FIELD}),
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        inner = next(argument for argument in arguments if argument is not type(None))
        return {"anyOf": [_schema(inner, definitions), {"type": "null"}]}
    if origin in (tuple, frozenset, list):
        made = {"type": "array", "items": _schema(arguments[0], definitions)}
        return {**made, "uniqueItems": True} if origin is frozenset else made
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    return _object(kind, definitions)


def _object(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # a type may hold itself
        hints = typing.get_type_hints(kind)
        fields = {field.name: _schema(hints[field.name], definitions) for field in dataclasses.fields(kind)}
        definitions[name] = {
            "type": "object",
            "properties": fields,
            "required": sorted(fields),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}
