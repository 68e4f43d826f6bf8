"""Every operation there is leaves who, when, what, from and to, for its article and for each claim it touched."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.desk.fakes import BODY, draft, words
from tests.desk.operations import every_operation
from workbench.desk import exchange
from workbench.desk.ops import articles, claims, coverage, evidence, findings, links, sheets, values
from workbench.desk.value_words import apart
from workbench.domain.claims import Answer, Decision, Work
from workbench.domain.evidence import Evidence, EvidenceKind, Stance
from workbench.domain.links import LinkKind, Member
from workbench.domain.quantities import Role

CALL = Evidence("piece", EvidenceKind.CALL, "Call to the mayor", locator="min. 3")


class Scene:
    """An article with three claims, and what an act needs to find there."""

    def __init__(self, desk, article):
        self.desk, self.article = desk, article

    @property
    def state(self):
        return self.desk.open(self.article)

    @property
    def claim(self):
        return self.state.claims[0].id

    @property
    def other(self):
        return self.state.claims[1].id

    def having(self, *operations):
        for operation in operations:
            self.desk.run(operation)
        return self

    def with_finding(self):
        return self.having(values.set_amount(self.state.claims[2].id, 0, "99"))

    def finding(self):
        return next(finding for finding in self.state.findings if finding.state != "gone").fingerprint

    def link(self):
        return self.state.links[0].id

    def total(self):
        return Member("total", self.state.claims[2].id)

    def members(self):
        return [Member("first", self.claim), Member("second", self.other)]

    def without_words(self):
        """The first claim's words vanish from the text."""
        return self.having(articles.add_version(self.article, draft("Later", BODY.replace("The city pays", "Gone:"))))


def exchanged(scene, tmp_path):
    """Another checker's file on the same text."""
    from tests.desk.fakes import make_desk

    other = make_desk(tmp_path / "other.db", "Grace")
    other.run(articles.import_draft(draft()))
    key = other.articles()[0].id
    other.run(claims.set_answer(other.open(key).claims[0].id, Answer.WRONG))
    data = other.exchange(key)
    other.close()
    return data


ON_CLAIM = {
    "claims.set_answer": lambda s: claims.set_answer(s.claim, Answer.WRONG),
    "claims.set_work": lambda s: claims.set_work(s.claim, Work.AWAITING),
    "claims.set_decision": lambda s: claims.set_decision(s.claim, Decision.CUT),
    "claims.set_note": lambda s: claims.set_note(s.claim, "called"),
    "claims.set_corrected": lambda s: claims.set_corrected(s.claim, "12 euros"),
    "claims.set_span": lambda s: claims.set_span(s.claim, 4, 20),
    "claims.delete_claim": lambda s: claims.delete_claim(s.claim),
    "claims.split_claim": lambda s: claims.split_claim(s.claim, s.state.claims[0].anchor.start + 8),
    "claims.merge_claims": lambda s: claims.merge_claims(s.claim, s.other),
    "values.set_amount": lambda s: values.set_amount(s.claim, 0, "12"),
    "values.set_role": lambda s: values.set_role(s.claim, 0, Role.PART),
    "values.set_date": lambda s: values.set_date(s.claim, 0, "2026-01-01"),
    "values.set_source": lambda s: values.set_source(s.having(values.add_source(s.claim, "A")).claim, 0, "B"),
    "values.set_protected": lambda s: values.set_protected(
        s.having(values.add_source(s.claim, "A")).claim, 0, protected=True
    ),
    "values.add_amount": lambda s: values.add_amount(s.claim, "7 dollars"),
    "values.add_date": lambda s: values.add_date(s.claim, "2026-01-01"),
    "values.add_source": lambda s: values.add_source(s.claim, "Somebody"),
    "values.remove_amount": lambda s: values.remove_amount(s.claim, 0),
    "values.remove_date": lambda s: values.remove_date(s.claim, 0),
    "values.remove_source": lambda s: values.remove_source(s.having(values.add_source(s.claim, "A")).claim, 0),
    "links.mark_total": lambda s: links.mark_total(s.claim, 0),
    "links.mark_part": lambda s: links.mark_part(s.claim, 0),
    "links.add_link": lambda s: links.add_link(s.article, LinkKind.SAME, s.members()),
    "links.add_part": lambda s: links.add_part(s.having(links.reject_link(s.link())).claim, s.total()),
    "links.take_out": lambda s: links.take_out(s.claim, s.link()),
    "links.confirm_link": lambda s: links.confirm_link(s.link()),
    "links.reject_link": lambda s: links.reject_link(s.link()),
    "evidence.add_evidence": lambda s: evidence.add_evidence(s.claim, CALL),
    "evidence.add_pieces": lambda s: evidence.add_pieces(s.claim, [(CALL, None)]),
    "evidence.remove_evidence": lambda s: evidence.remove_evidence(
        s.having(evidence.add_evidence(s.claim, CALL)).claim, CALL.id
    ),
    "evidence.edit_evidence": lambda s: evidence.edit_evidence(
        Evidence(
            s.having(evidence.add_evidence(s.claim, CALL)) and CALL.id, EvidenceKind.CALL, CALL.title,
            stance=Stance.CONTRADICTS, consulted=dt.date(2026, 1, 2), protected=True,
        )
    ),
    "exchange.queue": lambda s: exchange.queue(s.claim, "note", "theirs", "Grace"),
    "exchange.decide": lambda s: exchange.decide(
        s.having(exchange.queue(s.claim, "note", "theirs", "Grace")).state.disagreements[0].id, theirs=True
    ),
}  # fmt: skip
"""Acts on the first claim, by the name of the operation."""

ON_ARTICLE = {
    "articles.import_draft": lambda s: None,
    "articles.set_published": lambda s: articles.set_published(s.article, dt.date(2026, 1, 1)),
    "articles.set_language": lambda s: articles.set_language(s.article, "fr"),
    "articles.set_title": lambda s: articles.set_title(s.article, "Another title"),
    "articles.add_version": lambda s: articles.add_version(s.article, draft("Later", BODY.replace("20", "25"))),
    "articles.delete_article": lambda s: articles.delete_article(s.article),
    "claims.new_claim": lambda s: claims.new_claim(s.article, 0, 8),
    "claims.restore_claim": lambda s: claims.restore_claim(s.without_words().state.lost[0].id, 0, 8),
    "coverage.dismiss_unread": lambda s: coverage.dismiss_unread(s.article, 0, 5, "a title"),
    "coverage.restore_unread": lambda s: coverage.restore_unread(
        s.having(coverage.dismiss_unread(s.article, 0, 5, "a title")).article, 0, 5
    ),
    "findings.dismiss": lambda s: findings.dismiss(s.article, s.with_finding().finding(), "it is right"),
    "findings.reopen": lambda s: findings.reopen(
        s.with_finding().having(findings.dismiss(s.article, s.finding(), "no")).article, s.finding()
    ),
    "sheets.sign": lambda s: sheets.sign(s.article),
    "sheets.withdraw": lambda s: sheets.withdraw(s.having(sheets.sign(s.article)).article),
}
"""Acts that are not on the first claim."""

APART = {"exchange.merge", "exchange.receive", "findings.apply_suggestion"}
"""Operations with a test of their own below."""


def test_every_operation_is_tried_here():
    assert every_operation() == set(ON_CLAIM) | set(ON_ARTICLE) | APART


def told(entries, label):
    """The newest entry, which is complete and worded in both languages."""
    newest = entries[0]
    assert newest.label == label
    assert newest.who == "Ada"
    assert abs((dt.datetime.now(dt.UTC) - newest.at).total_seconds()) < 60
    assert not newest.undone
    assert newest.changes
    for change in newest.changes:
        assert change.before != change.after, change
        assert change.noun
        for tag in ("en", "fr"):
            assert words().has(f"history.field.{change.field}", tag), change
    return newest


@pytest.mark.parametrize("name", sorted(ON_CLAIM))
def test_acts_on_a_claim(desk, article, name):
    scene = Scene(desk, article)
    claim = scene.claim
    op = ON_CLAIM[name](scene)
    desk.run(op)
    whole = told(desk.history(article), op.label)
    own = told(desk.history(article, claim), op.label)
    assert set(own.changes) <= set(whole.changes)
    others = [entry for entry in desk.history(article, scene.state.claims[-1].id) if entry.number == own.number]
    if "merge" not in name and "split" not in name and "link" not in name:
        assert not others
    desk.undo()
    after = desk.history(article, claim)[0]
    assert (after.undone, after.undone_by) == (True, "Ada")
    assert after.undone_at is not None
    assert after.changes == own.changes
    desk.redo()
    assert not desk.history(article, claim)[0].undone


@pytest.mark.parametrize("name", sorted(ON_ARTICLE))
def test_acts_on_an_article(desk, article, name):
    op = ON_ARTICLE[name](Scene(desk, article))
    if op is not None:
        desk.run(op)
    entries = desk.history(article)
    told(entries, op.label if op else entries[-1].label)


def test_a_merge_of_anothers_work(desk, article, tmp_path):
    claim = desk.open(article).claims[0].id
    op = exchange.merge(exchanged(Scene(desk, article), tmp_path), "file", article)
    desk.run(op)
    assert ("claim.answer", "to check", "wrong") in [
        (one.field, one.before, one.after) for one in told(desk.history(article, claim), op.label).changes
    ]


def test_an_article_that_came_with_its_work(desk, article, tmp_path):
    op = exchange.receive(exchanged(Scene(desk, article), tmp_path), "file")
    desk.run(op)
    received = desk.articles()[0].id
    assert received != article
    told(desk.history(received), op.label)
    claim = desk.open(received).claims[0]
    assert claim.answer is Answer.WRONG
    told(desk.history(received, claim.id), op.label)


def test_a_suggestion_that_was_taken(tmp_path):
    from workbench.app import open_desk

    desk = open_desk(tmp_path / "real.db", person="Ada")
    text = (
        "Le port boucle son plan\n\nLe plan comprend 10 millions d’euros, puis 8 millions d’euros et enfin "
        "25 millions d’euros, soit 40 millions d’euros au total."
    )
    desk.run(articles.import_draft(desk.read_text(text)))
    key = desk.articles()[0].id
    finding = next(finding for finding in desk.open(key).findings if finding.suggestions)
    at = next(number for number, one in enumerate(finding.suggestions) if one.claim)
    op = findings.apply_suggestion(key, finding.fingerprint, at)
    desk.run(op)
    told(desk.history(key, finding.suggestions[at].claim), op.label)
    desk.close()


def test_what_an_act_says(desk, article):
    scene = Scene(desk, article)
    desk.run(evidence.add_evidence(scene.claim, CALL))
    (piece, claim) = sorted(desk.history(article, scene.claim)[0].changes, key=lambda one: one.field, reverse=True)
    assert (piece.field, piece.before, piece.after) == ("evidence.noun", "", "Call to the mayor")
    assert (claim.field, claim.after, claim.what) == (
        "claim.evidence", "Call to the mayor", "The city pays 10 euros today.",
    )  # fmt: skip
    desk.run(values.set_role(scene.claim, 0, Role.PART))
    (change,) = desk.history(article, scene.claim, "fr")[0].changes
    assert (change.before, change.after) == ("10\u00a0euros", "10\u00a0euros (partie)")


def test_a_long_text_is_shown_where_it_differs():
    before, after = "word " * 200 + "ten" + " end" * 200, "word " * 200 + "twelve" + " end" * 200
    one, other = apart(before, after)
    assert "ten" in one
    assert "twelve" in other
    assert max(len(one), len(other)) < 210
    assert apart("same", "other") == ("same", "other")
    assert apart("long " * 100, "long " * 100 + "more")[1].endswith("more")


def test_the_whole_desk_has_one_too(desk, article):
    desk.run(articles.import_draft(draft("Second")))
    second = desk.articles()[0].id
    desk.run(articles.delete_article(second))
    deleted, made, first = desk.last_acts(10)
    assert (deleted.articles, made.articles, first.articles) == ((second,), (second,), (article,))
    assert ("article.noun", "Second", "") in [(one.field, one.before, one.after) for one in deleted.changes]
    assert len(desk.last_acts(1)) == 1


def test_of_several_pieces_only_what_came_or_went_is_told(desk, article):
    claim = desk.open(article).claims[0].id
    for title in ("First call", "Second call", "Third call"):
        desk.run(evidence.add_evidence(claim, Evidence("", EvidenceKind.CALL, title)))
    desk.run(evidence.remove_evidence(claim, desk.open(article).claims[0].evidence[1]))
    told = [
        (change.before, change.after)
        for entry in desk.history(article, claim)
        for change in entry.changes
        if change.field == "claim.evidence"
    ]
    assert told == [("Second call", ""), ("", "Third call"), ("", "Second call"), ("", "First call")]
