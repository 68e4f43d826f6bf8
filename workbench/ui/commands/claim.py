"""Acts on the current claim: one key decides and moves on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk.ops import claims as acts
from workbench.domain.claims import Answer, Claim, Work
from workbench.ui import groups, spans
from workbench.ui.commands.exchange import put_back
from workbench.ui.commands.registry import command, has_article, has_claim
from workbench.ui.context import SELECT

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def _claim(window: MainWindow) -> Claim:
    claim = window.context.claim
    assert claim is not None  # every command here is possible only with one
    return claim


@command("claim.next", when=has_article)
def move_next(window: MainWindow) -> None:
    window.context.move(1)


@command("claim.previous", when=has_article)
def move_previous(window: MainWindow) -> None:
    window.context.move(-1)


@command("claim.next_open", when=has_article)
def move_next_open(window: MainWindow) -> None:
    window.context.move(1, only_open=True)


@command("claim.previous_open", when=has_article)
def move_previous_open(window: MainWindow) -> None:
    window.context.move(-1, only_open=True)


def _gone_through(window: MainWindow) -> Sequence[Claim]:
    """The claims of the group that is gone through; all where it has none."""
    context = window.context
    if context.group == groups.ALL:
        return context.claims
    shown = context.shown
    return [claim for claim in context.claims if claim.id in shown] or context.claims


@command("claim.first", when=has_claim)
def move_first(window: MainWindow) -> None:
    window.context.set_claim(_gone_through(window)[0].id)


@command("claim.last", when=has_claim)
def move_last(window: MainWindow) -> None:
    window.context.set_claim(_gone_through(window)[-1].id)


def _answer(window: MainWindow, answer: Answer) -> None:
    if window.context.run(acts.set_answer(_claim(window).id, answer)) and window.context.desk.settings.flag(
        "review.auto_advance"
    ):
        window.context.move(1)


@command("claim.answer_1", when=has_claim)
def answer_confirmed(window: MainWindow) -> None:
    _answer(window, Answer.CONFIRMED)


@command("claim.answer_2", when=has_claim)
def answer_wrong(window: MainWindow) -> None:
    _answer(window, Answer.WRONG)


@command("claim.answer_3", when=has_claim)
def answer_imprecise(window: MainWindow) -> None:
    _answer(window, Answer.IMPRECISE)


@command("claim.answer_4", when=has_claim)
def answer_outdated(window: MainWindow) -> None:
    _answer(window, Answer.OUTDATED)


@command("claim.answer_5", when=has_claim)
def answer_unverifiable(window: MainWindow) -> None:
    _answer(window, Answer.UNVERIFIABLE)


@command("claim.answer_6", when=has_claim)
def answer_author_only(window: MainWindow) -> None:
    _answer(window, Answer.AUTHOR_ONLY)


@command("claim.answer_7", when=has_claim)
def answer_opinion(window: MainWindow) -> None:
    _answer(window, Answer.OPINION)


@command("claim.answer_8", when=has_claim)
def answer_withdrawn(window: MainWindow) -> None:
    _answer(window, Answer.WITHDRAWN)


@command("claim.toggle_done", when=has_claim)
def toggle_done(window: MainWindow) -> None:
    """Done, or open again with its answer taken back."""
    claim = _claim(window)
    if claim.is_checked:
        if claim.answer is not None:
            window.context.run(acts.set_answer(claim.id, None))
        else:
            window.context.run(acts.set_work(claim.id, Work.OPEN))
    elif window.context.run(acts.set_work(claim.id, Work.DONE)):
        window.context.move(1)


@command("claim.edit", when=has_claim)
def edit(window: MainWindow) -> None:
    """Go to the chosen alert's claim first, if it is elsewhere; else put the cursor into the card: from the line of
    dates, to its date.
    """
    finding = window.context.finding
    if finding is not None and finding.claims and window.context.claim_id not in finding.claims:
        known = {claim.id for claim in window.context.claims}
        target = next((id for id in finding.claims if id in known), "")
        if target:
            window.context.set_claim(target)
            return
    card = window.claims.card
    if card is not None:
        card.focus_first(*(("date",) if window.panels.timeline.rows.hasFocus() else ()))


@command("claim.save_next", when=has_claim)
def save_next(window: MainWindow) -> None:
    card = window.claims.card
    if card is not None:
        card.commit()
    window.claims.setFocus()
    window.context.move(1)


@command("claim.new", when=has_article)
def new(window: MainWindow) -> None:
    """From the selection; the next hit while searching; else the text gets a cursor to select with."""
    if window.hits:
        window.start("search.next")
        return
    start, end = window.article.selected()
    if window.panels.current == "coverage" and window.panels.coverage.rows.hasFocus():
        start, end = window.panels.coverage.span() or (start, end)
    if end > start and window.restoring:
        put_back(window, window.restoring, start, end)
        return
    if end > start:
        known = {claim.id for claim in window.context.claims}
        if window.context.run(acts.new_claim(window.context.article_id, start, end)):
            made = [claim.id for claim in window.context.claims if claim.id not in known]
            window.article.select(end, end)
            window.claims.setFocus()
            if made:
                window.context.set_claim(made[0])
        return
    window.context.set_mode(SELECT)
    window.article.start_selecting()
    window.context.told.emit(window.context.say("ui.selecting"), False)


def _change_span(window: MainWindow, left: int, right: int) -> None:
    """Move the ends of the current claim by words."""
    state, claim = window.context.state, _claim(window)
    assert state is not None
    span = spans.moved_by_words(state.version.text, claim.anchor.start, claim.anchor.end, left, right)
    if span != (claim.anchor.start, claim.anchor.end):
        window.context.run(acts.set_span(claim.id, *span))


@command("claim.grow", when=has_claim)
def grow(window: MainWindow) -> None:
    _change_span(window, 0, 1)


@command("claim.shrink", when=has_claim)
def shrink(window: MainWindow) -> None:
    _change_span(window, 0, -1)


@command("claim.grow_left", when=has_claim)
def grow_left(window: MainWindow) -> None:
    _change_span(window, -1, 0)


@command("claim.shrink_left", when=has_claim)
def shrink_left(window: MainWindow) -> None:
    _change_span(window, 1, 0)


@command("claim.cycle", when=has_claim)
def cycle(window: MainWindow) -> None:
    """The next of the claims that overlap the current one."""
    current = _claim(window)
    here = [claim for claim in window.context.claims if claim.anchor.span.overlaps(current.anchor.span)]
    at = [claim.id for claim in here].index(current.id)
    window.context.set_claim(here[(at + 1) % len(here)].id)


@command("claim.split", when=has_claim)
def split(window: MainWindow) -> None:
    """At the text cursor if it stands in the claim, else before its second value."""
    claim = _claim(window)
    at, _ = window.article.selected()
    if not claim.anchor.start < at < claim.anchor.end:
        starts = sorted(m.start for m in (*claim.amounts, *claim.dates, *claim.sources) if m.start > claim.anchor.start)
        inside = [start for start in starts if start < claim.anchor.end]
        at = inside[-1] if inside else 0
    window.context.run(acts.split_claim(claim.id, at))


@command("claim.merge", when=has_claim)
def merge(window: MainWindow) -> None:
    claims, current = window.context.claims, _claim(window)
    at = [claim.id for claim in claims].index(current.id)
    if at + 1 < len(claims):
        window.context.run(acts.merge_claims(current.id, claims[at + 1].id))


@command("claim.delete", when=has_claim)
def delete(window: MainWindow) -> None:
    context, words = window.context, " ".join(_claim(window).anchor.quote.split())
    if context.run(acts.delete_claim(context.claim_id)):
        told = context.say("ui.deleted", what=context.quoted(words), key=window.keymap.shown("edit.undo"))
        context.told.emit(told, False)


@command("claim.note", when=has_claim)
def note(window: MainWindow) -> None:
    if window.claims.card is not None:
        window.claims.card.focus_on("note")
