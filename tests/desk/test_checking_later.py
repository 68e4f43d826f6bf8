"""On a long article an act does not wait for the check: it is made up for, whatever comes between."""

from __future__ import annotations

import random

import pytest

from tests.desk.fakes import draft, make_desk
from tests.desk.sequences import act_at_random
from workbench.desk.ops import articles, claims, values
from workbench.domain.claims import Answer
from workbench.domain.findings import FindingState


@pytest.fixture
def desk(tmp_path):
    made = make_desk(tmp_path / "desk.db")
    made.run(articles.import_draft(draft()))
    made.checking.later_from = 1
    yield made
    made.close()


def article(desk):
    return desk.articles()[0].id


def told(desk):
    """What the article says without being checked for it."""
    return {finding.arithmetic for finding in desk.open(article(desk), freshen=False).findings}


def check(desk):
    assert desk.check_anew(sorted(desk.stale), lambda _done, _total: None)
    assert desk.stale == frozenset()


def set_first(desk, text):
    claim = desk.open(article(desk), freshen=False).claims[0]
    desk.run(values.set_amount(claim.id, 0, text))


def test_a_value_is_stored_at_once_and_checked_after(desk):
    before = told(desk)
    set_first(desk, "11 euros")
    assert desk.open(article(desk), freshen=False).claims[0].amounts[0].typed == "11 euros"
    assert desk.stale == {article(desk)}
    assert told(desk) == before
    check(desk)
    assert told(desk) != before
    desk.undo()
    assert desk.stale == {article(desk)}
    check(desk)
    assert told(desk) == before
    desk.redo()
    check(desk)
    assert told(desk) != before


def test_what_the_checker_does_not_see_leaves_the_alerts_alone(desk):
    claim = desk.open(article(desk)).claims[0].id
    desk.run(claims.set_answer(claim, Answer.WRONG))
    desk.undo()
    assert desk.stale == frozenset()


def test_a_short_article_is_checked_within_the_act(desk):
    desk.checking.later_from, before = 99, told(desk)
    set_first(desk, "11 euros")
    assert desk.stale == frozenset()
    assert told(desk) != before


def test_an_undo_without_waiting_checks_what_was_found_after_the_act(desk):
    before = told(desk)
    set_first(desk, "11 euros")
    check(desk)
    desk.checking.later_from = None
    desk.undo()
    assert told(desk) == before


def test_the_check_is_made_up_for_after_a_restart(desk, tmp_path):
    before = told(desk)
    set_first(desk, "11 euros")
    desk.close()
    again = make_desk(tmp_path / "desk.db")
    assert again.stale == {article(again)}
    assert {finding.arithmetic for finding in again.open(article(again)).findings} != before
    assert again.stale == frozenset()
    again.close()


def test_an_act_during_the_check_is_looked_at_too(desk):
    """The desk is not held meanwhile; what was found of values that are no more is not stored."""
    checker, acts = desk._checker, iter(["12 euros", "13 euros"])

    class Interrupted:
        def check(self, case, step=None):
            found = checker.check(case, step)
            text = next(acts, None)
            if text:
                set_first(desk, text)
            return found

    desk._checker = Interrupted()
    set_first(desk, "11 euros")
    check(desk)
    desk._checker = checker
    assert next(acts, None) is None
    (finding,) = desk.open(article(desk)).findings
    assert finding.values[0] == str(13 + 20)


def test_somebody_who_never_pauses_is_checked_all_the_same(desk):
    """After some tries the desk is held for the check."""
    checker, count = desk._checker, 0

    class Interrupted:
        def check(self, case, step=None):
            nonlocal count
            found = checker.check(case, step)
            count += 1
            if count <= 6:
                set_first(desk, f"{count} euros")
            return found

    desk._checker = Interrupted()
    set_first(desk, "11 euros")
    check(desk)
    (finding,) = desk.open(article(desk)).findings
    assert (finding.values[0], count) == (str(6 + 20), 7)


@pytest.mark.parametrize("seed", range(4))
def test_alerts_are_those_of_a_desk_that_checks_within_each_act(tmp_path, seed):
    desk, chance = make_desk(tmp_path / "desk.db"), random.Random(seed)
    desk.checking.later_from = 1
    for number in range(80):
        act_at_random(desk, chance)
        if number % 5 == 4 and desk.undo_label():
            desk.undo()
        if number % 4 == 0:
            for line in desk.articles():
                open_now = [f for f in desk.open(line.id).findings if f.state is FindingState.OPEN]
                assert line.id not in desk.stale
                desk.check_anew([line.id], lambda _done, _total: None)
                again = [f for f in desk.open(line.id).findings if f.state is FindingState.OPEN]
                assert [f.arithmetic for f in open_now] == [f.arithmetic for f in again]
                assert next(row for row in desk.articles() if row.id == line.id).alerts == len(again)
    desk.close()


def test_a_check_that_an_act_overtakes_is_given_up_at_once(desk):
    """It ran to its end, and what it found was thrown away."""
    checker, ends = desk._checker, []

    class Long:
        def check(self, case, step=None):
            if not ends:
                set_first(desk, "12 euros")
                ends.append("overtaken")
                step(1, 2)
                ends.append("to its end")
            return checker.check(case, step)

    desk._checker = Long()
    set_first(desk, "11 euros")
    check(desk)
    assert ends == ["overtaken"]
    (finding,) = desk.open(article(desk)).findings
    assert finding.values[0] == str(12 + 20)


def test_a_new_long_article_is_checked_after_it_is_there(desk):
    desk.run(articles.import_draft(draft(title="Another")))
    (new,) = desk.stale
    assert new == desk.articles()[0].id
    assert desk.articles()[0].alerts == 0
    check(desk)
    assert desk.articles()[0].alerts


class GivenUp(Exception):
    pass


@pytest.mark.parametrize("act", ["new", "draft"])
def test_a_long_act_is_given_up_when_nobody_wants_it(desk, act):
    """While it reads, and while it looks for the claims in the new draft: nothing of it is stored."""
    before = desk.open(article(desk), freshen=False)

    def until(count):
        left = iter(range(count))

        def wanted():
            if next(left, None) is None:
                raise GivenUp

        return wanted

    other = draft(body=draft().body.replace("10", "12"))
    op = articles.import_draft(other) if act == "new" else articles.add_version(article(desk), other)
    for count in (0, 1, 2):
        with pytest.raises(GivenUp):
            desk.run(op, wanted=until(count))
    assert len(desk.articles()) == 1
    assert desk.open(article(desk), freshen=False) == before
    desk.run(op, wanted=until(99))
    assert desk.open(article(desk), freshen=False) != before or len(desk.articles()) == 2
