"""The evidence a card has, each piece a button: Enter opens it, E shows what is known of it, Del takes it off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.domain.evidence import Evidence, Stance
from workbench.ui.context import Context
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.key_button import KeyButton

_WIDEST, _LONGEST = 260, 340
_SIGNS = {Stance.SUPPORTS: "", Stance.CONTRADICTS: "≠ ", Stance.CONTEXT: "○ "}


class Piece(QPushButton):
    """One piece of evidence."""

    opened = Signal(str)
    removed = Signal(str)
    detailed = Signal(str)

    def __init__(self, context: Context, evidence: Evidence) -> None:
        super().__init__()
        self.id = evidence.id
        self.setProperty("role", "evidence")
        self.setProperty("ownKeys", True)
        kind = context.say(f"evidence.kind.{evidence.kind}")
        widest = min(_WIDEST * context.percent // 100, _LONGEST)
        known = _known(context, evidence)
        shown = ", ".join(part for part in (evidence.title, evidence.locator) if part)
        mark = f" · {context.say('panel.details.kept_back')}" if evidence.protected else ""
        metrics = QFontMetrics(self.font())
        room = widest - metrics.horizontalAdvance(mark)
        self.setText(_SIGNS[evidence.stance] + metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, room) + mark)
        self.setAccessibleName(f"{kind} : {evidence.title}" if context.tag == "fr" else f"{kind}: {evidence.title}")
        self.setToolTip("\n".join((f"{kind} · {evidence.address or evidence.title}", *known, self._keys(context))))
        self.setAccessibleDescription(" · ".join((*known, self._keys(context))))
        self.clicked.connect(lambda: self.opened.emit(self.id))

    @staticmethod
    def _keys(context: Context) -> str:
        return context.say("panel.evidence.keys")

    def mark(self, current: bool) -> None:
        """Whether its details are shown below."""
        if bool(self.property("current")) != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.id)
        elif event.key() == Qt.Key.Key_E:
            self.detailed.emit(self.id)
        else:
            super().keyPressEvent(event)


def _known(context: Context, evidence: Evidence) -> list[str]:
    """What stands in the details beyond the title, in words."""
    say = context.say
    facts = [say(f"evidence.stance.{evidence.stance}"), evidence.locator]
    if evidence.consulted is not None:
        facts.append(say("sheet.consulted", day=evidence.consulted))
    facts += [say("evidence.primary")] * evidence.primary + [say("panel.details.protected")] * evidence.protected
    return [fact for fact in (*facts, evidence.note) if fact]


class EvidenceStrip(QWidget):
    """Wraps its pieces, and a button for the details of one; takes no room without any."""

    opened = Signal(str)
    removed = Signal(str)
    detailed = Signal(str)
    """The id of the piece whose details are wanted; "" for whichever is next."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._flow = FlowLayout(self)
        self._shown: tuple[Evidence, ...] = ()
        self._details = KeyButton()
        self._details.clicked.connect(lambda: self.detailed.emit(""))
        self._details.setProperty("role", "evidence")
        self.hide()

    @property
    def pieces(self) -> list[Piece]:
        return [piece for piece in self.findChildren(Piece) if not piece.isHidden()]

    def load(self, evidence: Sequence[Evidence]) -> None:
        """Show these pieces, in this order."""
        if tuple(evidence) == self._shown:
            return
        self._shown = tuple(evidence)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Piece):
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(evidence))
        for one in evidence:
            piece = Piece(self._context, one)
            piece.opened.connect(self.opened)
            piece.removed.connect(self.removed)
            piece.detailed.connect(self.detailed)
            self._flow.addWidget(piece)
            piece.show()  # at once: the card is measured before the next turn of the loop
        key = self._context.keymap.shown("claim.evidence_details")
        self._details.show_words(self._context.say("panel.details.button"), key)
        self._flow.addWidget(self._details)
        self._details.show()

    def mark(self, evidence_id: str) -> None:
        """The piece whose details are shown."""
        for piece in self.pieces:
            piece.mark(piece.id == evidence_id)

    def next_to(self, evidence_id: str) -> str:
        """The piece with the focus, else the one after this, else the first; "" without any."""
        ids = [piece.id for piece in self.pieces]
        focused = next((piece.id for piece in self.pieces if piece.hasFocus()), "")
        if focused or evidence_id not in ids:
            return focused or next(iter(ids), "")
        return ids[(ids.index(evidence_id) + 1) % len(ids)]
