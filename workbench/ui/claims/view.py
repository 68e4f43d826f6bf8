"""The column of cards."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from workbench.domain.changes import Changes
from workbench.ui import groups
from workbench.ui.claims.card import ClaimCard
from workbench.ui.claims.delegate import MARGIN, ClaimDelegate
from workbench.ui.claims.entering import Typed
from workbench.ui.claims.model import CLAIM, ClaimListModel
from workbench.ui.context import Context
from workbench.ui.evidence.drop import DropFrame
from workbench.ui.evidence.offers import carries
from workbench.ui.widgets.stack import StackedList

_NARROWEST, _NARROWEST_EVER = 330, 540
"""Least width of the cards in pixels: at text of 100 %, and however large the text is."""

_LOW = 560
"""Height of the column in pixels, at text of 100 %, below which a card with several values would not fit."""

_EDGE, _STEP = 28, 14
"""Pixels from the edge within which a drag scrolls the cards, and how far at a time."""


class ClaimsView(StackedList):
    """Follows the current claim: its card is open, the others are closed. Cards take evidence that is dropped."""

    edited = Signal()
    """Somebody types in the open card."""
    refused = Signal(Typed)
    """A text that could not be entered."""
    offered = Signal(str, object)
    """The id of a claim and what was dropped on it or pasted into it."""
    evidence_opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened = -1
        self._fitted = (-1, 0)
        self.setObjectName("claims")
        self.setAccessibleName(context.say("ui.claims"))
        self.list_model = ClaimListModel(context)
        self.card_delegate = ClaimDelegate(context, self)
        self.card_delegate.card_made.connect(self._card_made)
        self._drop_frame = DropFrame(self.viewport())
        self.viewport().setAcceptDrops(True)
        self.setModel(self.list_model)
        self.setItemDelegate(self.card_delegate)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._set_least_width()
        self.list_model.modelReset.connect(self._rebuilt)
        self.list_model.dataChanged.connect(self._changed_rows)
        context.claim_moved.connect(self._moved)
        context.group_changed.connect(self._regrouped)
        context.changed.connect(self._after_act)
        context.article_opened.connect(self._hide_others)
        self.clicked.connect(self._clicked)

    @property
    def card(self) -> ClaimCard | None:
        """The open card."""
        return self.card_delegate.card if self._opened >= 0 else None

    def _card_made(self, card: ClaimCard) -> None:
        card.resized.connect(self._fit_card)
        card.pasted.connect(lambda data: self.offered.emit(self._context.claim_id, data))
        card.evidence_opened.connect(self.evidence_opened)
        card.edited.connect(self.edited)
        card.refused.connect(self.refused)

    # Heights

    def row_height(self, row: int) -> int:
        return self.card_delegate.height(self.list_model.index(row), self.viewport().width())

    def guesses(self) -> list[int]:
        return self.card_delegate.guesses(self.list_model.claims, self.viewport().width())

    def _rebuilt(self) -> None:
        self._opened = self.card_delegate.open_row = -1
        self.card_delegate.forget_heights()
        self.restack()
        self._moved(self._context.claim_id)

    def _after_act(self, changes: Changes) -> None:
        self._hide_others()
        if "evidence" in changes.kinds and self.card is not None:
            self.card.show_evidence()

    def _hide_others(self) -> None:
        """Only the cards of the group stay, and the current one."""
        if self._context.group == groups.ALL:
            self.hide_rows(frozenset())
            return
        shown, current = self._context.shown, self._context.claim_id
        claims = enumerate(self._context.claims)
        self.hide_rows(frozenset(row for row, claim in claims if claim.id not in shown and claim.id != current))

    def _regrouped(self) -> None:
        """The current card stays in view, whatever went above it and however much room is left."""
        self._hide_others()
        QTimer.singleShot(0, self, self._show_current)

    def _changed_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            if row != self._opened:
                self.remeasure(row)

    def _clicked(self, index: QModelIndex) -> None:
        claim = index.data(Qt.ItemDataRole.UserRole)
        if claim is not None:
            self._context.set_claim(claim.id)

    def _moved(self, claim_id: str) -> None:
        row = self.list_model.row_of(claim_id)
        if row == self._opened:
            return
        if row < 0:
            self._close_card()
            return
        before, index = self._opened, self.list_model.index(row)
        if before >= 0:
            self.closePersistentEditor(self.list_model.index(before))
        self._opened = self.card_delegate.open_row = row
        self._fitted = (-1, 0)
        self._hide_others()
        self.remeasure(before)
        self.card_delegate.turn(index)
        self._fit_card()
        self.openPersistentEditor(index)
        self._fit_card()
        self.setCurrentIndex(index)

    def _close_card(self) -> None:
        if self._opened >= 0:
            row = self._opened
            self.closePersistentEditor(self.list_model.index(row))
            self._opened = self.card_delegate.open_row = -1
            self._fitted = (-1, 0)
            self.remeasure(row)

    def _fit_card(self) -> None:
        """Give the open card the height its fields need."""
        card = self.card
        if card is None:
            return
        card.put_answers_first(self.viewport().height() < _LOW * self._context.percent // 100)
        card.form.updateGeometry()  # what has just been put away must not be counted
        width = self.viewport().width() - 22
        layout = card.layout()
        needed = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        height = max(needed, card.sizeHint().height() if not needed else 0) + 4
        if (self._opened, height) != self._fitted:
            self._fitted = (self._opened, height)
            self.card_delegate.open_height = height
            self.remeasure(self._opened)
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        if self._opened >= 0:
            self.scrollTo(self.list_model.index(self._opened))

    def moveCursor(self, action: QListView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """A page up or down scrolls; which claim is the current one is said elsewhere."""
        bar = self.verticalScrollBar()
        if action is QListView.CursorAction.MovePageDown:
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        elif action is QListView.CursorAction.MovePageUp:
            bar.triggerAction(bar.SliderAction.SliderPageStepSub)
        return self.currentIndex()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The card on the lid goes with what is below."""
        super().scrollContentsBy(dx, dy)
        self.updateEditorGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_card()

    # Evidence dropped on a card

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._weigh_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at, height = event.position().y(), self.viewport().height()
        step = _STEP if at > height - _EDGE else -_STEP if at < _EDGE else 0
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + step)
        self._weigh_drag(event)

    def _weigh_drag(self, event: QDragMoveEvent) -> None:
        """Frame the card that would get it."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or not carries(event.mimeData()):
            self._drop_frame.hide()
            event.ignore()
            return
        context = self._context
        box = self.visualRect(index).adjusted(MARGIN - 2, 2, 2 - MARGIN, -2)
        self._drop_frame.show_on(box, context.say("panel.evidence.drop"), context.theme, context.percent)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def has_card_at(self, window: QWidget, position: QPointF) -> bool:
        """Whether a point of the window lies on a card."""
        viewport = self.viewport()
        inside = viewport.mapFrom(window, position.toPoint())
        return viewport.rect().contains(inside) and self.indexAt(inside).isValid()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_frame.hide()
        index = self.indexAt(event.position().toPoint())
        claim = index.data(CLAIM) if index.isValid() else None
        if claim is None or not carries(event.mimeData()):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._context.set_claim(claim.id)
        self.offered.emit(claim.id, event.mimeData())

    def _set_least_width(self) -> None:
        """Cards with large text need more, within what a small screen has."""
        self.setMinimumWidth(min(_NARROWEST * self._context.percent // 100, _NARROWEST_EVER))

    def restyle(self) -> None:
        """Take over another text size, theme or language."""
        self._set_least_width()
        row, card = self._opened, self.card
        held = card.form.held() if card is not None else None
        self._close_card()
        self.card_delegate.drop_card()
        self.restack()
        if row >= 0:
            self._moved(self._context.claim_id)
        if held is not None and self.card is not None:
            self.card.form.put_back(held)
