"""Above the cards, as long as only a group of claims is gone through: which one, how many, and what can be done with
all of it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.ui import groups
from workbench.ui.context import Context
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.key_button import KeyButton

ACTS = ("claim.filter", "claim.all", "claim.answer_shown", "claim.done_shown")


class GroupStrip(QWidget):
    """Hidden while all claims are shown; `wanted` is emitted with the command of a button."""

    wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("group")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.told = QLabel()
        self.told.setProperty("role", "heading")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {id: KeyButton() for id in ACTS}
        acts = QWidget()
        row = FlowLayout(acts)
        for id, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, wanted=id: self.wanted.emit(wanted))
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        acts.setSizePolicy(policy)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 4, 12, 8)
        box.setSpacing(6)
        box.addWidget(self.told)
        box.addWidget(acts)
        context.group_changed.connect(self.reload)
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())
        self.reload()

    def reload(self) -> None:
        """Say it with the words and keys of now."""
        context = self._context
        if context.group == groups.ALL or context.state is None:
            self.hide()
            return
        shown, total = len(context.shown), len(context.claims)
        words = context.say(f"panel.filter.{context.group}")
        self.told.setText(context.say("panel.filter.shown", shown=shown, total=total, filter=words))
        for id, button in self.buttons.items():
            button.setToolTip(context.say(f"command.{id}"))
            button.show_words(context.say(f"panel.filter.act.{id.partition('.')[2]}"), context.keymap.shown(id))
        self.show()
