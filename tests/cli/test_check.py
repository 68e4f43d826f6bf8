from __future__ import annotations

import json

import pytest

from tests.importers import documents
from workbench import resources


def test_text_report_shows_the_arithmetic(workbench, article):
    done = workbench("check", article)
    assert done.status == 1
    assert "SUM-1" in done.out
    assert "10 + 8 + 25 = 43" in done.out
    assert done.err == ""


def test_words_are_the_readers(workbench, article):
    assert "Erreur" in workbench("check", article, tag="fr").out
    assert "Error" in workbench("check", article, tag="en").out


@pytest.mark.parametrize(("level", "status"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on(workbench, article, level, status):
    assert workbench("check", article, "--fail-on", level).status == status


def test_json_is_the_published_form(workbench, article):
    import jsonschema

    done = workbench("check", article, "--format", "json", "--published", "2025-12-30", "--with-text")
    result = json.loads(done.out)
    jsonschema.Draft202012Validator(json.loads(resources.text("schemas/check.schema.json"))).validate(result)
    assert result["article"]["published"] == "2025-12-30"
    text = result["text"] if "text" in result else result["article"]["text"]
    for mention in (*result["mentions"]["amounts"], *result["claims"]):
        assert text[mention["start"] : mention["end"]] == mention["quote"]


def test_several_files_one_line_each(workbench, article):
    done = workbench("check", article, article, "--format", "json")
    assert len([json.loads(line) for line in done.out.splitlines()]) == 2


def test_standard_input_and_title(workbench):
    done = workbench("check", "-", "--title", "Un titre", "--format", "json", stdin="Il a payé 10 euros.".encode())
    assert json.loads(done.out)["article"]["title"] == "Un titre"


def broken(tmp_path, kind):
    path = tmp_path / f"{kind}.txt"
    if kind == "folder":
        path.mkdir()
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "binary":
        path.write_bytes(b"\x7fELF\x00\x01\x02\x03" * 40)
    elif kind == "latin":
        path.write_bytes("Déjà dix euros dépensés à l’été".encode("cp1252"))
    return path


@pytest.mark.parametrize("tag", ["en", "fr"])
@pytest.mark.parametrize("kind", ["missing", "folder", "empty", "binary", "latin"])
def test_bad_input_is_one_clear_line(workbench, tmp_path, kind, tag):
    path = broken(tmp_path, kind)
    done = workbench("check", path, tag=tag)
    assert done.status == 2
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert str(path) in done.err
    assert "Traceback" not in done.err


def test_a_bad_file_does_not_stop_the_others(workbench, article, tmp_path):
    done = workbench("check", tmp_path / "none.txt", article)
    assert done.status == 2
    assert "SUM-1" in done.out


@pytest.mark.parametrize("value", ["30/12/2025", "2025-13-01", "20251230", "hier", ""])
def test_a_bad_date_is_told(workbench, article, value):
    done = workbench("check", article, f"--published={value}")
    if value:
        assert done.status == 2
        assert value in done.err
        assert done.err.count("\n") == 1


def test_an_unknown_language_is_told(workbench, article):
    done = workbench("check", article, "--language", "xx")
    assert (done.status, done.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "--jsonl", "a.txt"], ["check", "--format", "xml", "a"], ["nonsense"]]
)
def test_bad_usage(workbench, arguments):
    done = workbench(*arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)


def test_encoding_can_be_named(workbench, tmp_path):
    path = broken(tmp_path, "latin")
    assert workbench("check", path, "--encoding", "cp1252").status == 0


def test_the_stream_answers_line_by_line(workbench):
    lines = [
        json.dumps({"id": "a", "title": "T", "text": "Il a payé 10 euros.", "published": None, "language": "fr"}),
        "not json",
        json.dumps({"id": "b", "title": "", "text": 3}),
        json.dumps({"id": "c", "text": "She paid $10.", "published": "never"}),
        json.dumps({"id": "d", "text": "She paid $10.", "language": "xx"}),
        json.dumps(["a list"]),
        "",
        json.dumps(
            {"id": "e", "title": "", "text": "She paid $10 million.", "published": "2025-12-30", "language": None}
        ),
    ]
    done = workbench("check", "--jsonl", stdin="\n".join(lines).encode())
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["id"] for row in rows] == ["a", None, "b", "c", "d", None, "e"]
    assert [("error" in row) for row in rows] == [False, True, True, True, True, True, False]
    assert all(set(row["error"]) == {"code", "message"} for row in rows if "error" in row)
    assert rows[-1]["article"]["language"] == "en"
    assert rows[-1]["mentions"]["amounts"][0]["low"] == "10000000"
    assert done.status == 2


def test_the_stream_keeps_the_text_as_given(workbench):
    text = "Prix :\r\n\r\n😀 10 €  et\u00a05 €"
    done = workbench(
        "check",
        "--jsonl",
        "--with-text",
        stdin=json.dumps({"id": "a", "title": "", "text": text, "language": "fr"}).encode(),
    )
    row = json.loads(done.out)
    for amount in row["mentions"]["amounts"]:
        assert text[amount["start"] : amount["end"]] == amount["quote"]


def test_what_was_not_taken_along_is_told(workbench, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(documents.docx())
    done = workbench("check", path)
    assert done.status == 0
    assert "1 tracked change was taken as accepted" in done.err or "tracked changes were taken" in done.err


def test_rules_are_switched_on_the_line(workbench, article):
    assert "SUM-1" in workbench("check", article).out
    assert "SUM-1" not in workbench("check", article, "--disable", "sum-1").out
    milder = workbench("check", article, "--severity", "SUM-1=note")
    assert milder.status == 0
    assert "SUM-1" in milder.out


def test_a_rule_that_ships_off_is_switched_on(workbench, tmp_path):
    text = tmp_path / "deal.txt"
    text.write_text("The deal signed on Monday covers 3,000 jobs. Talks continue.\n", "utf-8")
    assert "SCH-3" not in workbench("check", text).out
    assert "SCH-3" in workbench("check", text, "--enable", "SCH-3").out


def test_the_stream_follows_the_choices_too(workbench):
    text = "The plan has 10 million euros for roads, 8 million euros for schools and 25 million euros for parks, for a total of 40 million euros."
    line = json.dumps({"text": text, "language": "en"}).encode() + b"\n"
    for choice, rules in ((), ["SUM-1"]), (("--disable", "SUM-1"), []):
        answer = json.loads(workbench("check", "--jsonl", *choice, stdin=line).out)
        assert [finding["rule"] for finding in answer["findings"]] == rules


def test_a_house_file_is_followed_and_judged(workbench, tmp_path):
    text, house = tmp_path / "deal.txt", tmp_path / "house.toml"
    text.write_text("The contract is worth £10m ($8m).\n", "utf-8")
    house.write_text('[[rate]]\nfrom = "GBP"\nto = "USD"\nvalue = 1.25\n', "utf-8")
    assert "CUR-2" in workbench("check", text, "--house", house).out
    for content in (b"[vat", b"[tax]\nfr = 20\n", b"\xff\xfe"):
        house.write_bytes(content)
        refused = workbench("check", text, "--house", house)
        assert refused.status == 2
        assert refused.err.count("\n") == 1
        assert "house.toml" in refused.err
    assert workbench("check", text, "--house", tmp_path / "none.toml").status == 2


@pytest.mark.parametrize("choice", [("--enable", "X-1"), ("--disable", "X-1"), ("--severity", "SUM-1=grave")])
def test_unknown_choices_are_told(workbench, article, choice):
    refused = workbench("check", article, *choice)
    assert refused.status == 2
    assert choice[1] in refused.err
