"""The evidence a card has, each piece a button: Enter opens it, Del takes it off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.domain.evidence import Evidence
from workbench.ui.context import Context
from workbench.ui.widgets.flow import FlowLayout

_WIDEST = 260


class Piece(QPushButton):
    """One piece of evidence."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, context: Context, evidence: Evidence) -> None:
        super().__init__()
        self.id = evidence.id
        self.setProperty("role", "evidence")
        self.setProperty("ownKeys", True)
        kind = context.say(f"evidence.kind.{evidence.kind}")
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(evidence.title, Qt.TextElideMode.ElideMiddle, _WIDEST * context.percent // 100))
        self.setAccessibleName(f"{kind} : {evidence.title}" if context.tag == "fr" else f"{kind}: {evidence.title}")
        self.setToolTip(f"{kind} · {evidence.address or evidence.title}\n{context.say('panel.evidence.keys')}")
        self.setAccessibleDescription(context.say("panel.evidence.keys"))
        self.clicked.connect(lambda: self.opened.emit(self.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.id)
        else:
            super().keyPressEvent(event)


class EvidenceStrip(QWidget):
    """Wraps its pieces; takes no room without any."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._flow = FlowLayout(self)
        self._shown: tuple[Evidence, ...] = ()
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
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(evidence))
        for one in evidence:
            piece = Piece(self._context, one)
            piece.opened.connect(self.opened)
            piece.removed.connect(self.removed)
            self._flow.addWidget(piece)
            piece.show()  # at once: the card is measured before the next turn of the loop
