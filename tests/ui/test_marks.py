"""Marks of the text: cut at blocks, kept per claim, never by colour alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.claims import Answer
from workbench.ui.article.marks import Cutter
from workbench.ui.article.offsets import LONGEST, Offsets


class Shown:
    """The pieces of an article after one change and another."""

    def __init__(self, text):
        self.cutter, self.pieces = Cutter(Offsets(text)), {}

    def take(self, state, finding=None):
        changed = self.cutter.update(state, finding)
        self.pieces = {index: found for index, found in {**self.pieces, **changed}.items() if found}
        return changed


def anew(state, finding=None):
    return {
        index: found for index, found in Cutter(Offsets(state.version.text)).update(state, finding).items() if found
    }


def test_what_is_kept_is_what_would_be_cut_anew(desk):
    state = desk.open(desk.articles()[0].id)
    shown = Shown(state.version.text)
    first = shown.take(state)
    assert shown.pieces == anew(state)
    claim = replace(state.claims[0], answer=Answer.CONFIRMED)
    answered = replace(state, claims=(claim, *state.claims[1:]))
    assert len(shown.take(answered)) == 1 < len(first)
    assert shown.pieces == anew(answered) != anew(state)
    fewer = replace(state, claims=state.claims[2:])
    for now in (state, fewer, answered, replace(fewer, findings=()), state):
        shown.take(now)
        assert shown.pieces == anew(now)
    assert shown.take(state) == {}


def test_the_current_alert_comes_and_goes(desk):
    state = desk.open(desk.articles()[0].id)
    shown = Shown(state.version.text)
    shown.take(state)
    for finding in (*state.findings, None):
        shown.take(state, finding)
        assert shown.pieces == anew(state, finding)


def test_the_current_alert_lies_on_top_of_other_grounds(desk):
    state = desk.open(desk.articles()[0].id)
    finding = state.findings[0]
    grounds = [piece for found in anew(state, finding).values() for piece in found if piece[3] == "warn_soft"]
    assert len(grounds) >= len(finding.places)


def test_kinds_differ_by_their_line_too():
    from workbench.ui.article.marks import _UNDERLINES

    assert len(set(_UNDERLINES.values())) == len(_UNDERLINES) == 3


text = st.text(st.sampled_from("ab é\n.😀𝒳"), max_size=60)


@given(text, st.integers(0, 60))
def test_places_come_back(written, at):
    offsets = Offsets(written)
    at = min(at, len(written))
    inside = any(block.start <= at <= block.end for block in offsets.blocks)
    if inside:
        assert offsets.from_qt(offsets.to_qt(at)) == at


def test_long_paragraphs_are_cut_for_display_only():
    written = "Une phrase de plus. " * (LONGEST // 8)
    offsets = Offsets(written)
    assert len(offsets.blocks) > 1
    assert max(block.end - block.start for block in offsets.blocks) <= LONGEST
    assert offsets.blocks[0].end == offsets.blocks[1].start
    assert sum(length for _, _, length in offsets.inside(0, len(written))) == len(written)


def test_painting_while_another_article_takes_the_place(window, desk):
    """Whatever hears of it first may repaint everything: marks of the new text do not fit the old one."""
    window.article.clear()
    window.context.state = None
    window.article.show_article()
    window.context.state = desk.open(desk.articles()[0].id)
    assert window.context.alerts
    window.article.repaint()
    assert not window.article.is_current
    window.context.article_opened.emit()
    assert window.article.is_current
