"""What follows from acts: the lines of the library say what is in the articles, and the search finds it."""

from __future__ import annotations

import random

import pytest

from tests.desk.fakes import draft, make_desk
from tests.desk.sequences import act_at_random
from workbench.desk.ops import articles, claims, values
from workbench.domain.findings import FindingState, Severity
from workbench.store import searching


def told_rightly(desk) -> None:
    for line in desk.articles():
        state = desk.open(line.id)
        alerts = [f for f in state.findings if f.state is FindingState.OPEN and f.severity.at_least(Severity.WARNING)]
        checked = sum(claim.is_checked for claim in state.claims)
        assert (line.claims, line.checked, line.alerts) == (len(state.claims), checked, len(alerts))
        assert (line.title, line.version) == (state.version.title, state.version.number)
        assert (line.language, line.published) == (state.version.language, state.version.published)
        assert line.id in {found.id for found in desk.articles(state.version.body.split()[0])}
        for claim in state.claims:
            assert not claim.note or line.id in {found.id for found in desk.articles(claim.note)}


def test_lines_of_the_library_follow_every_act(tmp_path):
    desk, chance = make_desk(tmp_path / "desk.db"), random.Random(11)
    for number in range(60):
        act_at_random(desk, chance)
        if number % 7 == 6 and desk.undo_label():
            desk.undo()
        if number % 3 == 0:
            told_rightly(desk)
    desk.close()


def test_a_note_moves_the_article_up(tmp_path):
    desk = make_desk(tmp_path / "desk.db")
    for number in range(3):
        desk.run(articles.import_draft(draft(f"Article {number}")))
    last = desk.articles()[-1]
    claim = desk.open(last.id).claims[0].id
    desk.run(claims.set_note(claim, "up"))
    assert desk.articles()[0].id == last.id
    assert desk.articles()[0].updated_at > last.updated_at
    desk.close()


@pytest.mark.parametrize(
    "query", ["city rare", "rare seen", "seen city rare", "rare other", "city", "seen", "rar se ci"]
)
def test_rare_and_common_words_find_the_same(tmp_path, monkeypatch, query):
    """Words may stand in different rows of an article: one in its text, one in a note, one in a source."""
    desk = make_desk(tmp_path / "desk.db")
    for number in range(6):
        desk.run(articles.import_draft(draft(f"Article {number}" + (" rare" if number == 2 else ""))))
        first, second = (claim.id for claim in desk.open(desk.articles()[0].id).claims[:2])
        if number % 2:
            desk.run(claims.set_note(first, "seen"))
        if number in (3, 4):
            desk.run(values.add_source(second, "Rare Person"))
    found = {}
    for few in (0, 1, 3, 200):
        monkeypatch.setattr(searching, "_FEW", few)
        found[few] = [line.title for line in desk.articles(query)]
    assert found[1] == found[3] == found[200] == found[0]
    assert found[0] or "other" in query
    desk.close()


def test_a_claim_that_only_moved_is_not_indexed_anew(tmp_path):
    desk = make_desk(tmp_path / "desk.db")
    desk.run(articles.import_draft(draft()))
    key = desk.articles()[0].id
    desk.run(claims.set_note(desk.open(key).claims[1].id, "called the mayor"))
    rows = "SELECT id, folded FROM search WHERE kind = 'claim'"
    with desk._store._reader.connect() as connection:
        before = connection.exec_driver_sql(rows).all()
    assert any("mayor" in words for _, words in before)
    desk.add_version(key, draft(body=f"It began so.\n\n{desk.open(key).version.body}"))
    with desk._store._reader.connect() as connection:
        assert connection.exec_driver_sql(rows).all() == before
    assert [line.id for line in desk.articles("mayor began")] == [key]
    desk.close()


def test_what_was_read_in_the_text_is_found_there_and_what_a_person_named_is_kept(tmp_path):
    """A claim adds words to the index only when a person did; taken back they go."""
    desk = make_desk(tmp_path / "desk.db")
    desk.run(articles.import_draft(draft(body="The under_ground line cost 10 euros in 2019.\n\nIt paid 20 euros.")))
    key = desk.articles()[0].id
    first = desk.open(key).claims[0].id
    desk.run(values.add_source(first, "Zora Quimby"))
    for words in ("zora", "quim", "zora cost", "2019 line", "ground 2019", "under_ground 2019"):
        assert [line.id for line in desk.articles(words)] == [key], words
    for words in ("uimby", "zora dollars", "round 2019"):
        assert desk.articles(words) == [], words
    desk.undo()
    assert desk.articles("zora") == []
    with desk._store._reader.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM search WHERE kind = 'claim'").scalar() == 0
    desk.close()
