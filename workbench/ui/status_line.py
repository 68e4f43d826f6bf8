"""Mode, the keys that work right now, what was just done, and whether everything is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.ui.context import EDIT, REVIEW, SELECT, SHEET, Context
from workbench.ui.keys import Keymap
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.key_hints import KeyHints

_SHOWN = {
    REVIEW: ("claim.next", "claim.previous", "claim.answer_1", "claim.answer_2", "claim.answer_5", "claim.edit",
             "claim.new", "alert.next", "alert.dismiss", "view.help", "claim.note", "claim.evidence",
             "search.start", "edit.undo"),
    EDIT: ("claim.save_next", "view.back", "edit.undo"),
    SELECT: ("view.back",),
    SHEET: ("view.back",),
}  # fmt: skip
_OWN = ("move", "extend", "take")
_TOLD_MS = 6000


class StatusLine(QWidget):
    """One line at the bottom."""

    def __init__(self, context: Context, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keymap = keymap
        self.setObjectName("statusline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 5)
        row.setSpacing(6)
        self._mode = QLabel()
        self._mode.setProperty("role", "mode")
        self._keys = KeyHints()
        self._told = ElidedLabel()
        self._told.setProperty("role", "hint")
        row.addWidget(self._mode)
        row.addWidget(self._keys, 1)
        row.addWidget(self._told)
        self._timer = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._timer.timeout.connect(self._saved)
        context.mode_changed.connect(lambda _mode: self.reload())
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self._acted())
        context.told.connect(self._tell)
        self.reload()

    def reload(self) -> None:
        mode = self._context.mode
        self._mode.setText(self._context.say(f"ui.mode.{mode}").upper())
        shown = (
            _SHOWN[mode]
            if self._context.state is not None or mode != REVIEW
            else ("article.open", "article.paste", "view.palette")
        )
        theme = self._context.theme
        pairs = [(self._keymap.shown(id), self._context.say(f"hint.{id}")) for id in shown]
        if mode == SELECT:  # the text's own keys, which are no commands
            own = [self._context.say(f"ui.select_{what}").partition("  ") for what in _OWN]
            pairs = [*((key, words) for key, _, words in own), *pairs]
        self._keys.show_keys(pairs, theme.hex("key"), theme.hex("muted"))
        self._saved()

    def _acted(self) -> None:
        """What was told before an act that is still to be checked is told no longer."""
        if self._waits():
            self._timer.stop()
        self._saved()

    def _waits(self) -> bool:
        return self._context.article_id in self._context.desk.stale

    def _saved(self) -> None:
        if not self._timer.isActive():
            self._colour("")
            self._told.setText(self._saving() if self._context.state is not None else "")

    def _saving(self) -> str:
        return self._context.say("ui.saved_to_check" if self._waits() else "ui.saved")

    def _colour(self, sheet: str) -> None:
        if self._told.styleSheet() != sheet:  # a style sheet set anew costs as much as another one
            self._told.setStyleSheet(sheet)

    def _tell(self, text: str, complaint: bool) -> None:
        self._colour(f"color: {self._context.theme.hex('bad')}" if complaint else "")
        self._told.setText(text)
        self._timer.start()

    def text(self) -> str:
        """What it says just now."""
        return self._told.text()
