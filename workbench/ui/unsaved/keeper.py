"""Keeps what is being typed in the open card, shortly after each letter, until the field is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from workbench.desk.unsaved import Unsaved
from workbench.ui.claims.card import ClaimCard
from workbench.ui.claims.entering import entered
from workbench.ui.claims.view import ClaimsView
from workbench.ui.context import Context

KEPT_MS = 300
"""How long after a letter the text is kept; letters that follow do not put it off."""


class Keeper(QObject):
    """`refused` is called with a text that the desk did not take, after it is kept."""

    def __init__(
        self, context: Context, cards: ClaimsView, refused: Callable[[Unsaved], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._cards, self._told = context, cards, refused
        self._kept: Unsaved | None = None
        self._overtaken = False
        context.overtaken.connect(self._was_overtaken)
        self._timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._timer.timeout.connect(self.look)
        cards.edited.connect(self._edited)
        cards.refused.connect(self._refused)
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
        typed = self._typed(self._cards.card)
        texts = self._context.desk.unsaved
        if self._kept is not None and (typed is None or typed.place != self._kept.place):
            texts.forget(self._kept)
        if typed is not None:
            texts.keep(typed)
        self._kept = typed

    def _typed(self, card: ClaimCard | None) -> Unsaved | None:
        found = card.being_typed() if card is not None else None
        return self._unsaved(card, *found) if card is not None and found else None

    def _unsaved(self, card: ClaimCard, kind: str, index: int, text: str) -> Unsaved:
        over = entered(card.claim, kind, index)
        return Unsaved(self._context.article_id, card.claim.id, kind, index, text, over)

    def _was_overtaken(self, _op: object, _error: object) -> None:
        """The choice between two values is asked elsewhere, with both of them."""
        self._overtaken = True

    def _refused(self, kind: str, index: int, text: str) -> None:
        card, asked = self._cards.card, self._overtaken
        self._overtaken = False
        if card is None or asked:
            return
        item = self._unsaved(card, kind, index, text)
        self._context.desk.unsaved.keep(item)
        self._kept = None
        self._told(item)
