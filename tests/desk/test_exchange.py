"""Two checkers without a server: out, and back claim by claim."""

from __future__ import annotations

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.desk import exchange
from workbench.desk.ops import articles, claims, evidence, values
from workbench.domain.claims import Answer, Decision
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.errors import InputError, OperationRefused


@pytest.fixture
def other(tmp_path):
    """A second desk with the same article, imported on its own."""
    (tmp_path / "other").mkdir()
    desk = make_desk(tmp_path / "other" / "desk.db", "Grace")
    desk.run(articles.import_draft(draft()))
    yield desk
    desk.close()


def sent(desk, tmp_path, **how):
    path = tmp_path / "article.zip"
    path.write_bytes(desk.exchange(desk.articles()[0].id, **how))
    return path


def test_work_comes_back_and_disagreements_are_queued(desk, article, other, tmp_path):
    ours, theirs = desk.open(article).claims, other.open(other.articles()[0].id).claims
    paper = tmp_path / "paper.txt"
    paper.write_text("what the city said")
    desk.run(claims.set_answer(ours[0].id, Answer.CONFIRMED))
    other.run(claims.set_answer(theirs[0].id, Answer.WRONG))
    other.run(claims.set_answer(theirs[1].id, Answer.CONFIRMED))
    other.run(values.set_amount(theirs[2].id, 0, "30"))
    other.run(evidence.add_evidence(theirs[1].id, Evidence("", EvidenceKind.DOCUMENT, "Paper"), paper))
    before = desk.open(article)
    desk.merge_file(article, sent(other, tmp_path))
    state = desk.open(article)
    assert [claim.answer for claim in state.claims[:2]] == [Answer.CONFIRMED, Answer.CONFIRMED]
    assert state.claims[1].checked_by == "Grace"
    assert state.findings == ()  # their amount is on the card, and was checked
    (piece,) = state.evidence.values()
    assert desk.evidence_file(piece).read_text() == "what the city said"
    (apart,) = state.disagreements
    assert (apart.claim, apart.field, apart.ours, apart.theirs, apart.by) == (
        ours[0].id, "answer", "confirmed", "wrong", "Grace",
    )  # fmt: skip
    assert not desk.merge_file(article, tmp_path / "article.zip")  # the same once more changes nothing
    desk.run(exchange.decide(apart.id, theirs=True))
    assert desk.open(article).claims[0].answer is Answer.WRONG
    assert desk.open(article).disagreements == ()
    desk.undo()
    assert desk.open(article) == state
    desk.undo()
    assert desk.open(article) == before


def test_a_blind_check_does_not_know_the_first(desk, article, tmp_path):
    first = desk.open(article).claims[0]
    desk.run(claims.set_answer(first.id, Answer.WRONG))
    desk.run(claims.set_note(first.id, "a secret note"))
    desk.run(claims.set_decision(first.id, Decision.CUT))
    found = exchange.unpacked(sent(desk, tmp_path, blind=True).read_bytes(), "x")
    assert all(claim.answer is None and not claim.note and not claim.checked_by for claim in found.claims)
    assert {claim.decision for claim in found.claims} == {Decision.NONE}


def test_what_is_protected_stays_at_home(desk, article, tmp_path):
    first = desk.open(article).claims[0]
    desk.run(values.add_source(first.id, "Deep Throat"))
    desk.run(values.set_protected(first.id, 0, protected=True))
    desk.run(evidence.add_evidence(first.id, Evidence("", EvidenceKind.CALL, "Call to Throat", protected=True)))
    found = exchange.unpacked(sent(desk, tmp_path).read_bytes(), "x")
    assert "Throat" not in repr(found)


def test_another_text_or_file_is_refused(desk, article, other, tmp_path):
    other.run(articles.set_title(other.articles()[0].id, "Other title"))
    path = sent(other, tmp_path)
    with pytest.raises(OperationRefused):
        desk.merge_file(article, path)
    path.write_bytes(b"PK no zip at all")
    with pytest.raises(InputError):
        desk.merge_file(article, path)


def test_both_opinions_can_stay(desk, article, other, tmp_path):
    ours, theirs = desk.open(article).claims, other.open(other.articles()[0].id).claims
    desk.run(claims.set_answer(ours[0].id, Answer.CONFIRMED))
    other.run(claims.set_answer(theirs[0].id, Answer.WRONG))
    desk.merge_file(article, sent(other, tmp_path))
    (apart,) = desk.open(article).disagreements
    desk.run(exchange.decide(apart.id, theirs=False, remark="Grace: wrong"))
    first = desk.open(article).claims[0]
    assert (first.answer, first.note) == (Answer.CONFIRMED, "Grace: wrong")
    assert desk.open(article).disagreements == ()
    desk.undo()
    assert desk.open(article).disagreements == (apart,)
