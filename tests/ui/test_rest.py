"""Objects that hold each other are cleared away while nobody types, and only then."""

from __future__ import annotations

import gc
import weakref

import pytest

from workbench.ui import rest
from workbench.ui.rest import Rest


class Loop:
    """Holds itself."""

    def __init__(self):
        self.me = self


@pytest.fixture
def quiet(qapp, monkeypatch):
    usual = gc.get_threshold()
    monkeypatch.setattr(rest, "_ENOUGH", -1_000_000_000)
    made = Rest()
    yield made
    made.deleteLater()
    gc.set_threshold(*usual)


def grown_old(thing):
    """Whatever survived two rounds is looked at with all the others only."""
    gc.collect(1)
    gc.collect(1)
    return weakref.ref(thing)


def test_what_is_unused_stays_while_somebody_types_and_goes_when_it_is_quiet(quiet, monkeypatch):
    loop = Loop()
    left = grown_old(loop)
    del loop
    quiet.stir()
    assert not quiet.look()
    assert left() is not None
    monkeypatch.setattr(rest, "QUIET_SECONDS", 0)
    assert quiet.look()
    assert left() is None


def test_keys_tell_that_somebody_is_at_work(window, press, quiet, monkeypatch):
    window.dispatcher.pressed.connect(quiet.stir)
    monkeypatch.setattr(quiet, "_stirred", 0.0)
    press("j")
    assert quiet._stirred > 0
