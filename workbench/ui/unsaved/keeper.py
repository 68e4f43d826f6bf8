"""Keeps what is being typed in the open card or the line below, shortly after each letter, until the field is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from workbench.desk.unsaved import Unsaved
from workbench.ui.claims.card import ClaimCard
from workbench.ui.claims.entering import Typed
from workbench.ui.claims.view import ClaimsView
from workbench.ui.context import Context
from workbench.ui.unsaved.places import claim_at, shown_there
from workbench.ui.widgets.prompt import Prompt

KEPT_MS = 300
"""How long after a letter the text is kept; letters that follow do not put it off."""


class Keeper(QObject):
    """`refused` is called with a text that the desk did not take, after it is kept."""

    def __init__(
        self, context: Context, cards: ClaimsView, line: Prompt, refused: Callable[[Unsaved], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._cards, self._line, self._told = context, cards, line, refused
        self._kept: Unsaved | None = None
        self._overtaken = False
        context.overtaken.connect(self._was_overtaken)
        self._timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._timer.timeout.connect(self.look)
        cards.edited.connect(self._edited)
        cards.refused.connect(self._refused)
        line.line.textEdited.connect(self._edited)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._left)

    def _edited(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _left(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if self._kept is not None or self._timer.isActive():
            self._timer.start(0)

    def look(self) -> None:
        """Keep what is being typed now; forget what was, once it is saved or taken back."""
        self._timer.stop()
        typed = self._asked() or self._typed(self._cards.card)
        texts = self._context.desk.unsaved
        if self._kept is not None and (typed is None or typed.place != self._kept.place):
            texts.forget(self._kept)
        if typed is not None:
            texts.keep(typed)
        self._kept = typed

    def keep(self, item: Unsaved) -> None:
        """The desk did not take a text: it stays, and is offered."""
        self._context.desk.unsaved.keep(item)
        self._kept = None
        self._told(item)

    def _asked(self) -> Unsaved | None:
        """What is in the line below, where it is about something."""
        about, text = self._line.about, self._line.line.text()
        shown = not self._line.isHidden() and bool(text.strip())
        return replace(about, text=text) if shown and isinstance(about, Unsaved) else None

    def _typed(self, card: ClaimCard | None) -> Unsaved | None:
        found = card.being_typed() if card is not None else None
        return self._unsaved(card, found) if card is not None and found else None

    def _unsaved(self, card: ClaimCard, typed: Typed) -> Unsaved:
        item = Unsaved(self._context.article_id, card.claim.id, typed.kind, typed.index, typed.text, piece=typed.piece)
        state = self._context.state
        there = shown_there(state, item) if state is not None and claim_at(state, item) is not None else None
        return replace(item, over=there or "")

    def _was_overtaken(self, _op: object, _error: object) -> None:
        """The choice between two values is asked elsewhere, with both of them."""
        self._overtaken = True

    def _refused(self, typed: Typed) -> None:
        card, asked = self._cards.card, self._overtaken
        self._overtaken = False
        if card is not None and not asked:
            self.keep(self._unsaved(card, typed))
