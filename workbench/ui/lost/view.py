"""Claims whose words are no longer in the text; nothing of what was found for them is thrown away."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.wording import quantity_text
from workbench.ui.context import Context
from workbench.ui.widgets.rows import Row, RowsView


class LostView(QWidget):
    """One row per lost claim."""

    name = "lost"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows = RowsView(context.say("ui.lost"), context.theme, context.percent, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 0, 10, 0)
        box.addWidget(self.rows)
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())

    def title(self) -> str:
        count = len(self._context.state.lost) if self._context.state else 0
        return f"{self._context.say('ui.lost')} {count}" if count else self._context.say("ui.lost")

    def reload(self) -> None:
        rows = []
        for claim in self._context.state.lost if self._context.state else ():
            values = [quantity_text(a.quantity, self._context.tag) for a in claim.amounts if a.quantity]
            answer = self._context.say(f"answer.{claim.answer}" if claim.answer else "answer.none")
            rows.append(
                Row(
                    claim.id,
                    answer,
                    f"« {claim.anchor.quote} »",
                    "; ".join(values),
                    sign="?",
                    tone="warn",
                    hint=claim.note,
                )
            )
        self.rows.set_rows(rows, self.rows.key())

    def restyle(self) -> None:
        self.rows.restyle(self._context.theme, self._context.percent)
        self.reload()
