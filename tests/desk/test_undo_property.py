"""Any sequence of acts: undone is the state before, redone the state after."""

from __future__ import annotations

import random

import pytest

from tests.desk.fakes import make_desk
from tests.desk.sequences import act_at_random, whole


@pytest.mark.parametrize("seed", range(6))
def test_any_sequence_goes_back_and_forth(tmp_path, seed):
    chance = random.Random(seed)
    desk = make_desk(tmp_path / "desk.db")
    states = [whole(desk)]
    while len(states) < 45:
        if act_at_random(desk, chance):
            states.append(whole(desk))
        if chance.random() < 0.15 and len(states) > 2:  # some undo between the acts, partly redone
            back = chance.randrange(1, min(4, len(states)))
            for _ in range(back):
                desk.undo()
                states.pop()
                assert whole(desk) == states[-1]
    desk.close()
    desk = make_desk(tmp_path / "desk.db")
    for before in reversed(states[:-1]):
        desk.undo()
        assert whole(desk) == before
    assert desk.undo_label() is None
    for after in states[1:]:
        desk.redo()
        assert whole(desk) == after
    assert desk.redo_label() is None
    desk.close()


def test_history_is_complete(tmp_path):
    desk, chance = make_desk(tmp_path / "desk.db"), random.Random(1)
    done = sum(act_at_random(desk, chance) for _ in range(40))
    with desk._store.snapshot() as snapshot:
        numbers = snapshot.last_done().number
    assert numbers == done
    desk.close()
