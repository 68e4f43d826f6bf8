"""Texts that are not saved, one after the other, in a strip that interrupts nothing: enter it now, or let it go."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.desk.unsaved import Unsaved
from workbench.desk.views import ArticleState
from workbench.errors import WorkbenchError
from workbench.ui.context import Context
from workbench.ui.keys import Keymap
from workbench.ui.unsaved.places import claim_at, entering_there, named, shown_there
from workbench.ui.widgets.key_button import KeyButton

WAYS = ("claim.enter_typed", "claim.drop_typed")
_QUOTED = 90
"""Letters of a claim's text that are shown."""


class UnsavedStrip(QFrame):
    """`wanted` is emitted with the command of the way chosen."""

    wanted = Signal(str)

    def __init__(self, context: Context, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._keymap = context, keymap
        self._waiting: list[Unsaved] = []
        self.setObjectName("overtaken")
        self._head, self._what = QLabel(), QLabel()
        self._head.setProperty("role", "heading")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._head, self._what):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        self._buttons = {id: KeyButton() for id in WAYS}
        for id, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, wanted=id: self.wanted.emit(wanted))
            row.addWidget(button)
        self.hide()

    @property
    def waiting(self) -> Unsaved | None:
        """What is to be chosen about now."""
        return self._waiting[0] if self._waiting else None

    def offer_left(self) -> None:
        """What was being typed when the program ended, unless the desk has just that."""
        texts = self._context.desk.unsaved
        for item in texts.all():
            state = self._state(item)
            if state is not None and shown_there(state, item) == item.text:
                texts.forget(item)
            else:
                self._waiting.append(item)
        self.reload()

    def offer(self, item: Unsaved) -> None:
        """A text that the desk refused."""
        self._waiting = [one for one in self._waiting if one.place != item.place] + [item]
        self.reload()

    def enter(self) -> None:
        """Show what it was typed for and enter it; where that is gone or does not take it, it is copied."""
        item, context = self._waiting[0], self._context
        there = self._there(item)
        if there is not None and context.article_id != item.article:
            context.open_article(item.article)
        state = context.state
        op = entering_there(context, state, item) if there is not None and state is not None else None
        if op is None and there != item.text:
            QApplication.clipboard().setText(item.text)
            context.told.emit(context.say(f"panel.unsaved.{'copied' if there is None else 'unfit'}"), False)
        elif state is not None and claim_at(state, item) is not None:
            context.set_claim(item.claim)
        if op is None or context.run(op):
            self.drop()

    def drop(self) -> None:
        """It is not wanted, or entered."""
        self._context.desk.unsaved.forget(self._waiting.pop(0))
        self.reload()

    def reload(self) -> None:
        """Say what waits, in the language and with the keys of now."""
        item = self.waiting
        if item is None:
            self.hide()
            return
        say, quoted = self._context.say, self._context.quoted
        there = self._there(item)
        field, thing = named(self._context, self._state(item), item)
        more = len(self._waiting) - 1
        head = say("panel.unsaved.head") + (say("panel.overtaken.more", count=more) if more else "")
        told = say(
            "panel.unsaved.text",
            field=field,
            quote=quoted(_short(thing)) if thing else say("panel.unsaved.gone"),
            text=quoted(item.text),
        )
        if there:
            told += say("panel.unsaved.now", now=quoted(there))
        self._head.setText(escape(head))
        self._what.setText(escape(told))
        self.setAccessibleName(f"{head}. {told}")
        for id, button in self._buttons.items():
            gone = there is None and id == "claim.enter_typed"
            name = "copy" if gone else id.partition(".")[2]
            button.show_words(say(f"panel.unsaved.{name}"), self._keymap.shown(id))
        if self.isHidden():
            self.show()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _there(self, item: Unsaved) -> str | None:
        """What the desk has in its place; None when that is gone."""
        state = self._state(item)
        return None if state is None else shown_there(state, item)

    def _state(self, item: Unsaved) -> ArticleState | None:
        if self._context.article_id == item.article:
            return self._context.state
        try:
            return self._context.desk.open(item.article, freshen=False)
        except WorkbenchError:
            return None


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rstrip()}…"
