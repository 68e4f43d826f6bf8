"""Acts on a group of claims: walk through it, answer all of it at once, as one act that is undone as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk.operation import Operation
from workbench.desk.ops import claims as acts
from workbench.domain.claims import Answer, Work
from workbench.i18n import Message, message
from workbench.ui import groups
from workbench.ui.commands.registry import command, has_article, has_claim

if TYPE_CHECKING:
    from workbench.desk.ports import UnitOfWork
    from workbench.ui.main_window import MainWindow


@command("claim.filter", when=has_article)
def next_group(window: MainWindow) -> None:
    """The next group that has claims; after the last one all claims again."""
    context = window.context
    assert context.state is not None
    at = groups.NAMES.index(context.group)
    for name in (*groups.NAMES[at + 1 :], groups.ALL):
        found = groups.members(name, context.state, context.alerts, context.draft)
        if found or name == groups.ALL:
            context.set_group(name)
            break
    total = len(context.claims)
    words = context.say(f"panel.filter.{context.group}")
    context.told.emit(context.say("panel.filter.shown", shown=len(context.shown), total=total, filter=words), False)


def _grouped(window: MainWindow) -> bool:
    """Acts on many claims are possible only in a group that a person chose: never on the whole article by a slip."""
    return has_claim(window) and window.context.group != groups.ALL


@command("claim.all", when=_grouped)
def all_again(window: MainWindow) -> None:
    """All claims of the article are gone through again."""
    window.context.set_group(groups.ALL)


def several(operations: Sequence[Operation], label: Message) -> Operation:
    """Operations as one act."""

    def apply(unit: UnitOfWork) -> None:
        for operation in operations:
            operation.apply(unit)

    return Operation(label, apply)


def _run(window: MainWindow, operations: Sequence[Operation], what: Message) -> None:
    context = window.context
    label = message("op.several", count=len(operations), what=what)
    if operations and context.run(several(operations, label)):
        told = context.say("panel.filter.done", count=len(operations), answer=what)
        context.told.emit(told, False)


@command("claim.answer_shown", when=_grouped)
def answer_all(window: MainWindow) -> None:
    """One answer for all claims of the group that have none yet; its number is asked for."""
    answers = list(Answer)

    def done(text: str) -> None:
        if not text.isdecimal() or not 1 <= int(text) <= len(answers):
            window.context.told.emit(window.context.say("panel.filter.no_answer", text=text), True)
            return
        answer, context = answers[int(text) - 1], window.context
        shown = context.shown
        open_ones = [claim for claim in context.claims if claim.id in shown and claim.answer is None]
        operations = [acts.set_answer(claim.id, answer) for claim in open_ones]
        _run(window, operations, message(f"answer.{answer}"))

    window.ask("panel.filter.ask", done)


@command("claim.done_shown", when=_grouped)
def finish_all(window: MainWindow) -> None:
    context = window.context
    shown = context.shown
    open_ones = [claim for claim in context.claims if claim.id in shown and not claim.is_checked]
    _run(window, [acts.set_work(claim.id, Work.DONE) for claim in open_ones], message("work.done"))
