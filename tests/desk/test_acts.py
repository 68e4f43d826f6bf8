"""Acts, undo, redo, and what follows from them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.desk.fakes import draft, make_desk
from workbench.desk.ops import articles, claims, values
from workbench.domain.claims import Answer, Work
from workbench.errors import OperationRefused


def test_an_imported_article_is_read_and_checked(desk, article):
    state = desk.open(article)
    assert [claim.amounts[0].quantity.low for claim in state.claims] == [10, 20, 40]
    assert state.claims[0].dates[0].moment.edtf == "2026-11-23"
    assert [finding.rule for finding in state.findings] == ["SUM-1"]
    assert len(state.links) == 1
    assert [unread.quote for unread in state.unread] == ["7?"]
    (line,) = desk.articles()
    assert (line.title, line.claims, line.checked, line.alerts, line.version) == ("A new bridge", 3, 0, 1, 1)


def test_a_changed_value_is_checked_again_and_undone(desk, article):
    before = desk.open(article)
    total = before.claims[2]
    changes = desk.run(values.set_amount(total.id, 0, "30"), "card")
    assert changes.kinds == {"claim", "finding"}
    assert changes.articles == {article}
    assert changes.initiator == "card"
    state = desk.open(article)
    assert state.findings == ()
    assert state.claims[2].amounts[0].quantity.unit == "euros"
    assert state.claims[2].amounts[0].typed == "30"
    assert desk.undo_label().id == "op.claim.amount"
    desk.undo()
    undone = desk.open(article)
    assert undone.findings == before.findings
    assert undone.claims[2].amounts == total.amounts
    assert desk.redo_label().id == "op.claim.amount"
    desk.redo()
    assert desk.open(article).findings == ()


def test_undo_survives_a_restart(tmp_path):
    desk = make_desk(tmp_path / "desk.db")
    desk.run(articles.import_draft(draft()))
    key = desk.articles()[0].id
    desk.run(claims.set_answer(desk.open(key).claims[0].id, Answer.CONFIRMED))
    desk.close()
    desk = make_desk(tmp_path / "desk.db", "Grace")
    assert desk.open(key).claims[0].checked_by == "Ada"
    desk.undo()
    assert desk.open(key).claims[0].answer is None
    desk.undo()
    assert desk.articles() == []
    with pytest.raises(OperationRefused) as refused:
        desk.undo()
    assert refused.value.message_id == "error.undo.nothing"
    desk.redo()
    desk.redo()
    assert desk.open(key).claims[0].answer is Answer.CONFIRMED
    desk.close()


def test_a_new_act_ends_redo(desk, article):
    claim = desk.open(article).claims[0].id
    desk.run(claims.set_note(claim, "one"))
    desk.undo()
    desk.run(claims.set_note(claim, "two"))
    assert desk.redo_label() is None
    with pytest.raises(OperationRefused):
        desk.redo()
    desk.undo()
    desk.undo()
    assert desk.articles() == []


def test_an_act_without_effect_is_not_recorded(desk, article):
    claim = desk.open(article).claims[0].id
    label = desk.undo_label()
    assert not desk.run(claims.set_note(claim, ""))
    assert desk.undo_label() == label


def test_a_refused_act_leaves_nothing(desk, article):
    before = desk.open(article)
    with pytest.raises(OperationRefused):
        desk.run(values.set_amount(before.claims[0].id, 5, "30"))
    with pytest.raises(OperationRefused):
        desk.run(claims.set_note("nobody", "x"))
    assert desk.open(article) == before


def test_a_new_publication_date_moves_only_unedited_dates(desk, article):
    state = desk.open(article)
    desk.run(articles.set_published(article, dt.date(2026, 1, 5)))
    assert desk.open(article).claims[0].dates[0].moment.edtf == "2026-01-05"
    desk.run(values.set_date(state.claims[0].id, 0, "2020-02-02"))
    desk.run(articles.set_published(article, dt.date(2026, 3, 5)))
    assert desk.open(article).claims[0].dates[0].moment.edtf == "2020-02-02"
    assert desk.articles()[0].published == dt.date(2026, 3, 5)


def test_deleting_an_article_is_undone_whole(desk, article):
    claim = desk.open(article).claims[1].id
    desk.run(claims.set_note(claim, "seen"))
    before = desk.open(article)
    desk.run(articles.delete_article(article))
    assert desk.articles() == []
    desk.undo()
    assert desk.open(article) == before
    assert desk.articles("seen")[0].id == article


def test_listeners_hear_after_the_act(desk, article):
    heard = []
    stop = desk.subscribe(lambda changes: heard.append((changes.label.id, len(desk.open(article).claims))))
    desk.run(claims.delete_claim(desk.open(article).claims[0].id))
    desk.undo()
    stop()
    desk.redo()
    assert heard == [("op.claim.delete", 2), ("op.claim.delete", 3)]


def test_history_tells_who_what_from_to(desk, article):
    claim = desk.open(article).claims[0].id
    desk.run(values.set_amount(claim, 0, "12"))
    desk.run(claims.set_work(claim, Work.AWAITING))
    desk.undo()
    newest, amount, made = desk.history(article, claim)
    assert newest.undone
    assert [(one.field, one.before, one.after) for one in newest.changes] == [("claim.work", "open", "awaiting")]
    assert amount.who == "Ada"
    assert [(one.field, one.before, one.after) for one in amount.changes] == [("claim.amounts", "10\u00a0euros", "12")]
    assert made.label.id == "op.article.import"
    assert len(desk.history(article)) == 3


def test_a_write_outside_an_act_raises(desk, article):
    kept = []
    from workbench.desk.operation import Operation
    from workbench.i18n import message

    desk.run(Operation(message("op.x"), kept.append))
    with pytest.raises(RuntimeError):
        kept[0].put(article, desk.open(article).claims[0])


def test_split_and_merge(desk, article):
    total = desk.open(article).claims[2]
    desk.run(claims.new_claim(article, total.anchor.start, total.anchor.end + 12))
    state = desk.open(article)
    made = next(claim for claim in state.claims if claim.by_hand)
    assert state.unread == ()
    desk.run(claims.split_claim(made.id, total.anchor.end))
    assert len(desk.open(article).claims) == 5
    first, second = [claim for claim in desk.open(article).claims if claim.by_hand]
    assert (first.anchor.quote, second.anchor.quote) == ("Together they give 40 euros.", "Some say 7?")
    desk.run(claims.merge_claims(first.id, second.id))
    assert made.anchor in [claim.anchor for claim in desk.open(article).claims]
    for _ in range(3):
        desk.undo()
    assert desk.open(article).claims[2] == total


def test_search_ignores_case_accents_and_ligatures(desk, article):
    desk.run(articles.import_draft(draft("Les Œuvres d’été", "Le musée paie 3 euros.", language="fr")))
    assert [line.title for line in desk.articles("oeuvres ete")] == ["Les Œuvres d’été"]
    assert [line.title for line in desk.articles("MUSEE")] == ["Les Œuvres d’été"]
    assert desk.articles('" OR *') == []
    assert len(desk.articles("euros")) == 2
    desk.run(claims.set_note(desk.open(article).claims[0].id, "Appelé la mairie"))
    assert [line.id for line in desk.articles("mairie")] == [article]
    desk.undo()
    assert desk.articles("mairie") == []
