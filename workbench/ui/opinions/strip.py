"""Somebody else changed the same meanwhile: what changed, and a choice, in a strip that interrupts nothing."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.desk.codec import encode
from workbench.desk.exchange import FIELDS, queue
from workbench.desk.operation import Operation
from workbench.desk.seen import Difference, Overtaken
from workbench.records import dataclass
from workbench.ui.context import Context
from workbench.ui.keys import Keymap
from workbench.ui.opinions.words import in_words
from workbench.ui.widgets.key_button import KeyButton

WAYS = ("claim.keep_mine", "claim.take_newer", "claim.decide_later")
_LEAST_WORDS = 700
"""Pixels at text of 100 % that the words have beside the buttons."""
_QUOTED = 90
"""Letters of a claim's text that are shown."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An act that was refused, until somebody chooses."""

    op: Operation
    error: Overtaken

    @property
    def can_wait(self) -> bool:
        """Whether both values can be kept as a disagreement."""
        kind, _ = self.error.noun
        return kind == "claim" and all(
            item.field in FIELDS and item.mine is not None for item in self.error.differences
        )


class OvertakenStrip(QFrame):
    """Shows the first act that waits; `wanted` is emitted with the command of the way chosen."""

    wanted = Signal(str)

    def __init__(self, context: Context, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._keymap = context, keymap
        self._waiting: list[Waiting] = []
        self.setObjectName("overtaken")
        self._head, self._what = QLabel(), QLabel()
        self._head.setProperty("role", "heading")
        for label in (self._head, self._what):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._head)
        words.addWidget(self._what)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(14, 8, 14, 8)
        self._box.setSpacing(8)
        self._box.addLayout(words, 1)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        self._box.addLayout(ways)
        self._buttons = {id: KeyButton() for id in WAYS}
        for id, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, wanted=id: self.wanted.emit(wanted))
            ways.addWidget(button)
        ways.addStretch(1)
        context.overtaken.connect(self._came)
        context.changed.connect(lambda _changes: self._follow())
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ways on stand beside the words, or below them where these would be squeezed into a column."""
        super().resizeEvent(event)
        buttons = sum(button.sizeHint().width() for button in self._buttons.values())
        below = self.width() - buttons < _LEAST_WORDS * self._context.percent // 100
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)

    @property
    def waiting(self) -> Waiting | None:
        """What is to be chosen now."""
        return self._waiting[0] if self._waiting else None

    def _came(self, op: Operation, error: Overtaken) -> None:
        self._waiting = [one for one in self._waiting if one.error.noun != error.noun or one.op.label != op.label]
        self._waiting.append(Waiting(op, error))
        self._context.look_again()
        self.reload()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _follow(self) -> None:
        """What waits may be changed once more: the choice is always against what is there now."""
        followed = [self._followed(one) for one in self._waiting]
        if followed != self._waiting:
            self._waiting = followed
            self.reload()

    def _followed(self, one: Waiting) -> Waiting:
        error = one.error
        claim = self._context.claim_of(error.noun[1])
        if claim is None or error.noun[0] != "claim":
            return one
        now = tuple(
            replace(item, theirs=encode(getattr(claim, item.field))) if hasattr(claim, item.field) else item
            for item in error.differences
        )
        if now == error.differences:
            return one
        acts = self._context.desk.history(error.article, claim.id)
        return Waiting(one.op, Overtaken(error.article, error.noun, acts[0].who if acts else error.who, now))

    def keep_mine(self) -> None:
        """Do the refused act again, knowing what it changes."""
        self._context.run(self._take().op)
        self.reload()

    def take_newer(self) -> None:
        """What the other has made of it stays."""
        self._take()
        self.reload()

    def decide_later(self) -> None:
        """Both values wait among the disagreements."""
        self._put_off(self._take())
        self.reload()

    def put_all_off(self) -> None:
        """The window closes: what was typed is not lost."""
        while self._waiting:
            one = self._take()
            if one.can_wait:
                self._put_off(one)

    def _put_off(self, one: Waiting) -> None:
        _, claim_id = one.error.noun
        for item in one.error.differences:
            self._context.run(queue(claim_id, item.field, item.mine, self._context.desk.person))

    def _take(self) -> Waiting:
        return self._waiting.pop(0)

    def reload(self) -> None:
        """Say what waits, in the language and with the keys of now."""
        one = self.waiting
        if one is None:
            self.hide()
            return
        say, error = self._context.say, one.error
        claim = self._context.claim_of(error.noun[1])
        quote = self._context.quoted(_short(claim.anchor.quote)) if claim else ""
        more = len(self._waiting) - 1
        head = say("panel.overtaken.head", who=error.who, quote=quote).rstrip(" :\u00a0")
        self._head.setText(escape(head) + (escape(say("panel.overtaken.more", count=more)) if more else ""))
        self._what.setText("<br>".join(escape(self._difference(error.noun[0], item)) for item in error.differences))
        for id, button in self._buttons.items():
            button.show_words(say(f"panel.overtaken.{id.partition('.')[2]}"), self._keymap.shown(id))
        self._buttons["claim.decide_later"].setVisible(one.can_wait)
        self.setAccessibleName(f"{head}. " + "; ".join(
            self._difference(error.noun[0], item) for item in error.differences))  # fmt: skip
        self.show()

    def _difference(self, kind: str, item: Difference) -> str:
        """« note : « a » → « b » ; la vôtre : « c » »."""

        def shown(value: object) -> str:
            words = in_words(self._context, f"{kind}.{item.field}", value)
            return self._context.quoted(words) if item.field in ("note", "corrected") and words != "–" else words

        mine = self._context.say("panel.overtaken.gone") if item.mine is None else shown(item.mine)
        return self._context.say(
            "panel.overtaken.difference",
            field=self._context.say(f"history.field.{kind}.{item.field}"),
            shown=shown(item.shown), theirs=shown(item.theirs), mine=mine,
        )  # fmt: skip


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
