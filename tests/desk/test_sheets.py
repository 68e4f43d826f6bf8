"""Signing, what voids a signature, and documents that bring notes or work along."""

from __future__ import annotations

import dataclasses
import json
import stat

import pytest

from tests.desk.fakes import make_desk
from workbench.desk.identifiers import new_id
from workbench.desk.ops.articles import add_version, delete_article, import_draft
from workbench.desk.ops.claims import set_answer, set_corrected, set_note
from workbench.desk.ops.evidence import add_evidence
from workbench.desk.ops.sheets import sign, withdraw
from workbench.domain.claims import Answer
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.errors import OperationRefused
from workbench.exporters.verification import verify
from workbench.importers.base import Draft, DraftNote, Locator
from workbench.importers.registry import read_data


def test_a_signature_stands_until_something_changes(desk, article):
    claim = desk.open(article).claims[0]
    assert desk.open(article).sheet is None
    desk.run(set_answer(claim.id, Answer.CONFIRMED))
    desk.run(sign(article))
    assert desk.open(article).sheet.stands
    desk.run(set_note(claim.id, "rappeler"))  # internal notes are not certified
    assert desk.open(article).sheet.stands
    desk.run(set_corrected(claim.id, "12 euros"))
    (changed,) = desk.open(article).sheet.changed
    assert (changed.id, changed.param("number")) == ("verify.claim.changed", 1)
    desk.undo()
    assert desk.open(article).sheet.stands
    desk.undo()
    desk.undo()
    assert desk.open(article).sheet is None
    desk.redo()
    assert desk.open(article).sheet.stands


def test_signing_again_and_taking_back(desk, article):
    desk.run(sign(article))
    desk.run(set_corrected(desk.open(article).claims[0].id, "x"))
    desk.run(sign(article))
    assert desk.open(article).sheet.stands
    desk.run(withdraw(article))
    assert not desk.open(article).sheet.stands
    desk.run(withdraw(article))
    with pytest.raises(OperationRefused):
        desk.run(withdraw(article))


def test_a_new_draft_voids_it(desk, article):
    desk.run(sign(article))
    draft = desk.open(article).version
    desk.run(add_version(article, Draft(draft.title, draft.body + "\n\nAnd 5 euros more.", "en")))
    assert "verify.text" in [change.id for change in desk.open(article).sheet.changed]


def test_exports_say_so_and_are_verified(desk, article):
    desk.run(set_answer(desk.open(article).claims[0].id, Answer.WRONG))
    desk.run(sign(article))
    for form in ("json", "html", "docx", "docx-sheet", "odt", "pdf"):
        outcome = verify(desk.export(article, form, "fr", notes=True), "a", desk.catalogue)
        assert outcome.valid, (form, outcome.problems)
        assert desk.compared(outcome.report) == ()
    signed = outcome.report
    desk.run(set_corrected(desk.open(article).claims[0].id, "12"))
    assert [change.id for change in desk.compared(signed)] == ["verify.claim.changed"]
    page = desk.export(article, "html", "fr").decode()
    assert "Ne certifie plus rien" in page
    assert "Changements depuis la dernière signature" in page
    assert "Saisir la bonne valeur" in page
    assert (
        desk.compared(dataclasses.replace(signed, version=dataclasses.replace(signed.version, article_id="?"))) is None
    )


def test_a_key_is_made_once_and_for_its_owner_alone(desk, article, tmp_path):
    keys = tmp_path / "config" / "keys"
    desk.run(sign(article, keys))
    first = desk.open(article).sheet.signature
    desk.run(sign(article, keys))
    assert desk.open(article).sheet.signature.key == first.key
    assert len(first.fingerprint) == 19
    (file,) = keys.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    data = desk.export(article, "json", "en")
    assert verify(data, "a", desk.catalogue).valid
    content = json.loads(data)
    content["report"]["signature"]["who"] = "Somebody else"

    def problems() -> list[str]:
        written = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
        return [problem.id for problem in verify(written, "a", desk.catalogue).problems]

    assert problems() == ["verify.shown"]  # somebody else than in its signed copy
    del content["sealed"]
    assert "verify.key" in problems()


def test_nobody_cannot_sign(tmp_path):
    desk = make_desk(tmp_path / "x.db", person="")
    key = new_id()
    desk.run(import_draft(Draft("T", "He paid 3 euros.", "en"), key))
    with pytest.raises(OperationRefused):
        desk.run(sign(key))
    desk.close()


def test_an_article_without_claims_is_not_signed(desk):
    key = new_id()
    desk.run(import_draft(Draft("T", "Nothing.", "en"), key))
    with pytest.raises(OperationRefused):
        desk.run(sign(key))


def test_what_is_withheld_is_told(desk, article):
    claim = desk.open(article).claims[0]
    desk.run(add_evidence(claim.id, Evidence("", EvidenceKind.CALL, "Call to Marlow", protected=True)))
    desk.run(set_note(claim.id, "to do"))
    assert [(item.kind, item.claim, item.text) for item in desk.withheld(article)] == [
        ("evidence", 1, "Call to Marlow"),
        ("note", 1, "to do"),
    ]
    assert len(desk.withheld(article, notes=True)) == 1


BODY = "The mayor paid 10 euros. Nobody knows why.\n\nThe port paid 20 euros, then 5 dollars."


def noted(desk, *notes, body=BODY):
    key = new_id()
    desk.run(import_draft(Draft("Title", body, "en", notes=notes), key))
    return {claim.anchor.quote: claim.note for claim in desk.open(key).claims}


def at(quote: str, text: str, author: str = "A. M.", kind: str = "comment") -> DraftNote:
    start = BODY.index(quote)
    return DraftNote(kind, text, start, start + len(quote), author)


def test_comments_arrive_on_their_claim(desk):
    claims = noted(desk, at("20 euros", "Sure?\nCall them"), at("paid 10", "No"), at("20", "Yes", "B."))
    assert claims == {
        "The mayor paid 10 euros.": "A. M.: No",
        "The port paid 20 euros, then 5 dollars.": "A. M.: Sure? Call them\nB.: Yes",
    }


def test_a_footnote_belongs_to_the_sentence_before_its_mark(desk):
    end = BODY.index(" Nobody")
    assert noted(desk, DraftNote("footnote", "Report, p. 4", end, end))["The mayor paid 10 euros."] == "Report, p. 4"


def test_a_comment_where_no_claim_is_gets_a_card(desk):
    claims = noted(desk, at("Nobody knows", "He does"), at("why", "Why indeed"))
    assert claims["Nobody knows"] == "A. M.: He does\nA. M.: Why indeed"
    assert noted(desk, at("why", "Why indeed"))["Nobody knows why."] == "A. M.: Why indeed"


def test_the_file_and_its_pages_are_kept(desk):
    key = new_id()
    desk.run(
        import_draft(Draft("T", BODY, "en", original=b"%PDF", origin="/x/a.pdf", locators=(Locator(0, "p. 1"),)), key)
    )
    original = desk.open(key).original
    assert (original.file_name, original.size, original.locators[0].place) == ("a.pdf", 4, "p. 1")
    desk.run(delete_article(key))
    desk.undo()
    assert desk.open(key).original == original


def test_a_sheet_comes_back_into_a_desk(desk, article):
    first, second, *_ = desk.open(article).claims
    desk.run(set_answer(first.id, Answer.WRONG))
    desk.run(set_corrected(first.id, "12 euros"))
    desk.run(add_evidence(second.id, Evidence("", EvidenceKind.DOCUMENT, "Report")))
    before = desk.open(article)
    for form in ("json", "docx"):
        draft = read_data(desk.export(article, form, "en", notes=True), f"a.{form}", f".{form}")
        key = new_id()
        desk.run(import_draft(draft, key))
        after = desk.open(key)
        plain = [dataclasses.replace(claim, id="", evidence=(), revision=0) for claim in after.claims]
        assert plain == [dataclasses.replace(claim, id="", evidence=(), revision=0) for claim in before.claims]
        assert [piece.title for piece in after.evidence.values()] == ["Report"]
        assert after.claims[1].evidence == tuple(after.evidence)


def test_a_sheet_that_was_edited_comes_back_as_two_versions(desk, article):
    claim = desk.open(article).claims[0]
    desk.run(set_answer(claim.id, Answer.CONFIRMED))
    draft = read_data(desk.export(article, "json", "en"), "a.json", ".json")
    key = new_id()
    desk.run(import_draft(dataclasses.replace(draft, body=f"In short.\n\n{draft.body}"), key))
    state = desk.open(key)
    assert state.version.number == 2
    assert state.claims[0].answer is Answer.CONFIRMED
