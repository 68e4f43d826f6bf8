"""A new draft keeps all work that still applies."""

from __future__ import annotations

from tests.desk.fakes import BODY, draft
from workbench.desk.ops import articles, claims, coverage
from workbench.domain.claims import Answer


def test_claims_follow_their_words_into_a_new_draft(desk, article):
    first, second, third = desk.open(article).claims
    for claim in (first, second, third):
        desk.run(claims.set_answer(claim.id, Answer.CONFIRMED))
        desk.run(claims.set_note(claim.id, f"seen {claim.anchor.quote}"))
    before = desk.open(article)
    body = BODY.replace("The state adds 20 euros.", "The state will add 25 euros.").replace(
        "Together they give 40 euros. ", ""
    )
    report = desk.add_version(article, draft(body=f"An opening line.\n\n{body}\n\nA bank lends 3 euros."))
    assert (report.moved, report.changed, report.lost, len(report.new)) == ((first.id,), (second.id,), (third.id,), 1)
    state = desk.open(article)
    assert state.version.number == 2
    assert [claim.anchor.quote for claim in state.claims] == [
        "The city pays 10 euros today.", "The state will add 25 euros.", "A bank lends 3 euros.",
    ]  # fmt: skip
    kept, changed, new = state.claims
    for claim in state.claims:
        assert state.version.text[claim.anchor.start : claim.anchor.end] == claim.anchor.quote
        assert all(state.version.text[a.start : a.end] == a.quote for a in claim.amounts)
    assert (kept.id, kept.answer) == (first.id, Answer.CONFIRMED)
    assert (changed.id, changed.answer, changed.note) == (second.id, None, "seen The state adds 20 euros.")
    assert changed.amounts[0].quantity.low == 25
    assert [claim.id for claim in state.lost] == [third.id]
    assert desk.articles()[0].version == 2
    assert desk.articles("opening")[0].id == article
    desk.undo()
    assert desk.open(article) == before
    assert desk.articles("opening") == []
    desk.redo()
    assert desk.open(article) == state
    assert new.id in {claim.id for claim in desk.open(article).claims}


def test_a_new_title_moves_everything(desk, article):
    before = desk.open(article)
    desk.run(coverage.dismiss_unread(article, before.unread[0].start, before.unread[0].end, "not a sum"))
    assert desk.open(article).unread == ()
    desk.run(articles.set_title(article, "A much longer title than before"))
    state = desk.open(article)
    assert state.article.title == state.version.title == "A much longer title than before"
    assert [claim.id for claim in state.claims] == [claim.id for claim in before.claims]
    for claim in state.claims:
        assert state.version.text[claim.anchor.start : claim.anchor.end] == claim.anchor.quote
    assert state.unread == ()
    assert state.version.text[state.dismissed_unread[0].start :].startswith("7?")
    desk.undo()
    desk.undo()
    assert desk.open(article) == before


def test_the_same_words_twice_stay_two_claims(desk, article):
    desk.run(articles.import_draft(draft("Twice", "He paid 5 euros.\n\nHe paid 5 euros.")))
    twice = desk.articles()[0].id
    first, second = desk.open(twice).claims
    report = desk.add_version(twice, draft("Twice", "So it began.\n\nHe paid 5 euros.\n\nHe paid 5 euros."))
    assert report.moved == (first.id, second.id)
    report = desk.add_version(twice, draft("Twice", "So it began.\n\nHe paid 5 euros."))
    assert len(report.lost) == 1
    assert len(desk.open(twice).claims) == 1


def test_words_that_come_many_times_stay_as_many_claims(desk, article):
    """Round after round in the same words, each round a little changed: no claim is lost to its neighbour."""
    round_ = "The first pays 5 euros.\n\nThe next pays 6 euros.\n\nThe last pays 7 euros.\n\nThey drink."
    rounds = [f"Round {number}.\n\n{round_}" for number in range(12)]
    desk.run(articles.import_draft(draft("Rounds", "\n\n".join(rounds))))
    key = desk.articles()[0].id
    order = [claim.id for claim in desk.open(key).claims]
    assert len(order) == 36
    after = [text.replace("The next pays", "And the next pays") if place % 3 == 1 else text
             for place, text in enumerate(rounds)]  # fmt: skip
    report = desk.add_version(key, draft("Rounds", "\n\n".join(["They come in.", *after])))
    assert (report.lost, report.new) == ((), ())
    assert [claim.id for claim in desk.open(key).claims] == order


def test_claims_in_the_same_words_keep_apart_where_all_around_them_changed(desk, article):
    body = "\n\n".join(f"{word} came in. He paid 5 euros." for word in ("Ann", "Bob", "Cleo", "Dan"))
    desk.run(articles.import_draft(draft("Four", body)))
    key = desk.articles()[0].id
    order = [claim.id for claim in desk.open(key).claims]
    body = "\n\n".join(f"Then we heard from {word}. He paid 5 euros." for word in ("one", "two", "three", "four"))
    report = desk.add_version(key, draft("Four", body))
    assert (report.lost, report.new) == ((), ())
    assert [claim.id for claim in desk.open(key).claims] == order


def test_a_text_of_a_great_many_paragraphs_is_followed_in_time(desk, article):
    body = "He paid 5 euros." + "\n\na" * 40_000
    desk.run(articles.import_draft(draft("Many", body)))
    key = desk.articles()[0].id
    report = desk.add_version(key, draft("Many", "So.\n\n" + body.replace("\n\na", "\n\nb")))
    assert (len(report.moved), report.lost) == (1, ())


def test_a_deleted_card_does_not_come_back(desk, article):
    first, second, third = desk.open(article).claims
    desk.run(claims.delete_claim(second.id))
    desk.run(articles.set_language(article, "fr"))
    assert [claim.id for claim in desk.open(article).claims] == [first.id, third.id]
    desk.add_version(article, draft(body=f"An opening.\n\n{BODY}"))
    assert [claim.id for claim in desk.open(article).claims] == [first.id, third.id]
    assert [item.quote for item in desk.open(article).dismissed_unread] == [second.anchor.quote]
    for _ in range(3):
        desk.undo()
    assert desk.open(article).claims == (first, second, third)


def test_a_lost_claim_comes_back(desk, article):
    first = desk.open(article).claims[0]
    desk.run(claims.set_answer(first.id, Answer.CONFIRMED))
    desk.add_version(article, draft(body="Nothing is like it was. But now 12 euros come in."))
    state = desk.open(article)
    assert first.id in {claim.id for claim in state.lost}
    new = state.claims[0].anchor
    desk.run(claims.delete_claim(state.claims[0].id))
    desk.run(claims.restore_claim(first.id, new.start, new.end))
    (claim,) = desk.open(article).claims
    assert (claim.id, claim.answer, claim.anchor) == (first.id, Answer.CONFIRMED, new)
    assert claim.amounts[0].quantity.low == 12
