"""The machine-readable result: real output is valid against the published schema and true to what was read."""

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.extract.gold import articles, extraction
from workbench import __version__, i18n, resources
from workbench.check.case import Case
from workbench.check.engine import check
from workbench.check.registry import add_words
from workbench.domain.articles import Version
from workbench.domain.extraction import Extraction
from workbench.domain.findings import Finding, Place, Severity, Suggestion
from workbench.domain.links import Link, LinkKind, Member
from workbench.exporters.check_result import result
from workbench.extract import engine
from workbench.i18n import Catalogue, message
from workbench.language.pack import load


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    words = i18n.load()
    add_words(words)
    return words


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(resources.text("schemas/check.schema.json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def of(version, found, catalogue, tag="fr", **options):
    case = Case(version, found.claims, (), found.names, found.quotations)
    done = check(case, load(version.language))
    return result(version, found, done.findings, done.links, catalogue=catalogue, tag=tag, **options)


@pytest.mark.parametrize("gold", articles(), ids=lambda gold: gold.id)
def test_real_output_is_valid(gold, catalogue, validator):
    version = gold.version
    made = json.loads(json.dumps(of(version, extraction(gold.id), catalogue, id=gold.id)))
    validator.validate(made)
    text = version.text
    places = [item for group in made["mentions"].values() for item in group]
    places += made["claims"] + made["coverage"]["unread"] + [span for f in made["findings"] for span in f["spans"]]
    assert all(text[item["start"] : item["end"]] == item["quote"] for item in places)
    ids = {claim["id"] for claim in made["claims"]}
    assert all(set(finding["claims"]) <= ids for finding in made["findings"])
    for claim in made["claims"]:
        for kind in ("amounts", "dates", "sources"):
            assert all(0 <= index < len(made["mentions"][kind]) for index in claim[kind])


def test_article_block(catalogue, validator):
    version = Version("Douze millions", "La ville paie 12 millions d’euros.", "fr")
    found = engine.read(version, load("fr"))
    made = of(version, found, catalogue)
    validator.validate(made)
    assert made["workbench"] == __version__
    assert made["schema"] == 1
    assert made["id"] is None
    assert made["article"] == {
        "title": "Douze millions",
        "language": "fr",
        "published": None,
        "characters": len(version.text),
        "sha256": version.sha256,
    }
    with_text = of(version, found, catalogue, with_text=True)
    validator.validate(with_text)
    assert with_text["article"]["text"] == version.text


def test_values(catalogue):
    version = Version("", "Le prix va de 22 à 22,5 milliards de dollars.", "fr")
    amount = of(version, engine.read(version, load("fr")), catalogue)["mentions"]["amounts"][0]
    assert (amount["low"], amount["high"], amount["unit"]) == ("22000000000", "22500000000", "USD")
    assert amount["quote"] == version.text[amount["start"] : amount["end"]]


def test_findings_and_links_are_worded(catalogue, validator):
    version = Version("", "abc", "fr")
    words = Catalogue({"fr": {"x.told": "écart de {gap}", "x.fix": "mettre {value}"}, "en": {"x.told": "gap of {gap}"}})
    finding = Finding(
        rule="SUM-1",
        family="sum",
        severity=Severity.ERROR,
        places=(Place(0, 3, "abc"),),
        message=message("x.told", gap=3),
        claims=("c1",),
        arithmetic="1 + 2 ≠ 4",
        suggestions=(Suggestion(message("x.fix", value=4), "4"),),
    )
    link = Link("l1", LinkKind.SUM, (Member("total", "c1"), Member("part", "c2"), Member("part", "c2", 1)))
    made = result(version, Extraction(), (finding,), (link,), catalogue=words, tag="fr")
    validator.validate(made)
    told = made["findings"][0]
    assert (told["message"], told["suggestions"]) == ("écart de 3", [{"text": "mettre 4", "value": "4"}])
    assert made["links"] == [{"kind": "sum", "members": {"total": ["c1"], "part": ["c2"]}, "confidence": "inferred"}]
    assert (
        result(version, Extraction(), (finding,), (), catalogue=words, tag="en")["findings"][0]["message"] == "gap of 3"
    )


def test_a_failed_line_is_valid_too(validator):
    validator.validate({"id": None, "error": {"code": "jsonl.syntax", "message": "not JSON"}})
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"id": None})
