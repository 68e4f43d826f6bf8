"""What a file says of itself and where that came from, to be confirmed or corrected before it becomes an article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from workbench.desk.intake import Draft, TrackedChanges, is_address, retitled
from workbench.domain.articles import Version
from workbench.i18n import day
from workbench.ui.context import Context
from workbench.ui.days import day_meant, day_shown
from workbench.ui.widgets.choosers import NamedCombo
from workbench.ui.widgets.fields import ParsedField
from workbench.ui.widgets.key_button import KeyButton
from workbench.ui.widgets.overlay import Overlay

_LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl")
_PREVIEW, _LINES = 420, 7
"""Letters and lines of the text that are shown."""


def beginning(text: str) -> str:
    """The first lines of a text, cut at a word: a paragraph is a line."""
    lines = [line for line in (" ".join(part.split()) for part in text[: 2 * _PREVIEW].splitlines()) if line]
    shown = "\n".join(lines[:_LINES])
    if len(shown) >= _PREVIEW:
        return f"{shown[:_PREVIEW].rsplit(None, 1)[0]} …"
    return shown if len(lines) <= _LINES and len(text) <= 2 * _PREVIEW else f"{shown}\n…"


def _as_before(draft: Draft, before: Version) -> Draft:
    """A new draft with day and outlet of the version before, where it tells none."""
    if draft.published is None and before.published is not None:
        draft = replace(draft, published=before.published, published_from="before")
    if not draft.outlet and before.outlet:
        draft = replace(draft, outlet=before.outlet, outlet_from="before")
    return draft


class Proposal(Overlay):
    """Enter imports, Esc does not. `again` reads the file once more with tracked changes taken the other way."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window, 720, 470)
        self._context = context
        self._draft: Draft | None = None
        self._is_new = True
        self._done: Callable[[Draft], None] = lambda _draft: None
        self._again: Callable[[TrackedChanges], None] | None = None
        self._heading, self._origin, self._remarks, self._preview = (QLabel() for _ in range(4))
        self._heading.setProperty("role", "heading")
        for label in (self._origin, self._remarks):
            label.setProperty("role", "hint")
        for label in (self._origin, self._remarks, self._preview):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._preview.setProperty("role", "muted")
        self._preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._title, self._outlet = QLineEdit(), QLineEdit()
        self._language, self._tracked = NamedCombo(), NamedCombo()
        self._language.addItems(_LANGUAGES)
        self._date = ParsedField(context.say("ui.published"), self._read_date)
        self._fields: dict[str, QWidget] = {
            "title": self._title, "language": self._language, "published": self._date, "outlet": self._outlet,
            "tracked": self._tracked,
        }  # fmt: skip
        self._names = {key: QLabel() for key in self._fields}
        self._from = {key: QLabel() for key in self._fields}
        self._cancel, self._accept = KeyButton(), KeyButton()
        self._accept.setProperty("tone", "primary")
        self._build()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (key, field) in enumerate(self._fields.items()):
            self._names[key].setBuddy(field)
            self._from[key].setProperty("role", "hint")
            field.installEventFilter(self)
            for column, widget in enumerate((self._names[key], field, self._from[key])):
                grid.addWidget(widget, row, column)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._cancel, self._accept):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            buttons.addWidget(button)
        self._cancel.clicked.connect(self.vanish)
        self._accept.clicked.connect(self.accept)
        self._tracked.activated.connect(self._read_again)
        self._language.activated.connect(lambda _row: self._chosen())
        self.box.setSpacing(10)
        for label in (self._heading, self._origin):
            self.box.addWidget(label)
        self.box.addLayout(grid)
        self.box.addWidget(self._remarks)
        self.box.addWidget(self._preview, 1)
        self.box.addLayout(buttons)

    def offer(
        self,
        draft: Draft,
        done: Callable[[Draft], None],
        again: Callable[[TrackedChanges], None] | None = None,
        before: Version | None = None,
    ) -> None:
        """Show a draft; `done` gets it as the person left it. What a new draft does not say of itself is as in the
        version `before`.
        """
        draft = draft if before is None else _as_before(draft, before)
        self._draft, self._done, self._again, self._is_new = draft, done, again, before is None
        self._say()
        self._title.setText(draft.title)
        self._title.setCursorPosition(0)
        self._language.setCurrentText(draft.language)
        self._date.load(day_shown(draft.published, self._context.tag), anew=True)
        self._outlet.setText(draft.outlet)
        has_changes = bool(draft.changes) and again is not None
        for widget in (self._names["tracked"], self._tracked, self._from["tracked"]):
            widget.setVisible(has_changes)
        self._tracked.setCurrentIndex(max(0, self._tracked.findData(draft.tracked.value)))
        self.appear()
        field = self._date if draft.published is None else self._title
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def _say(self) -> None:
        draft, say = self._draft, self._context.say
        assert draft is not None
        heading = say("intake.heading" if self._is_new else "intake.heading_draft")
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self._origin.setText(self._told_origin(draft))
        for key, label in self._names.items():
            label.setText(say(f"intake.{key}"))
            self._fields[key].setAccessibleName(say(f"intake.{key}"))
        came = {
            "title": draft.title_from, "language": draft.language_from, "published": draft.published_from,
            "outlet": draft.outlet_from,
        }  # fmt: skip
        for key, source in came.items():
            self._from[key].setText(say(f"intake.from.{source or 'nowhere'}"))
        self._from["tracked"].setText(say("intake.changes", count=draft.changes))
        self._tracked.clear()
        for way in TrackedChanges:
            self._tracked.addItem(say(f"intake.tracked_{way}"), way.value)
        self._date.setPlaceholderText(say("ui.no_date"))
        remarks = [r for r in draft.remarks if r.id not in ("remark.tracked", "remark.tracked_original")]
        self._remarks.setText("\n".join(f"• {self._context.word(remark)}" for remark in remarks))
        self._remarks.setVisible(bool(remarks))
        self._preview.setText(beginning(draft.body))
        self._cancel.show_words(say("intake.cancel"), say("key.Esc"))
        self._accept.show_words(say("intake.accept"), say("key.Enter"))

    def _told_origin(self, draft: Draft) -> str:
        """Where it comes from and how much of it there is."""
        known = {"paste": "intake.clipboard"}
        name = draft.origin if is_address(draft.origin) else Path(draft.origin).name
        shown = self._context.say(known[draft.origin]) if draft.origin in known else name
        words = self._context.say("intake.words", count=len(draft.body.split()))
        return f"{shown} · {words}"

    def _chosen(self) -> None:
        self._from["language"].setText(self._context.say("intake.from.given"))

    def _read_date(self, text: str) -> tuple[str, bool]:
        found = self._day(text)
        return (day(found, self._context.tag), True) if found else (self._context.say("ui.card.not_understood"), False)

    def _day(self, text: str) -> dt.date | None:
        return day_meant(self._context.desk, text, (self._language.currentText() or "en", self._context.tag))

    def _read_again(self, _row: int) -> None:
        if self._again is not None:
            self._again(TrackedChanges(self._tracked.currentData()))

    def corrected(self) -> Draft:
        """The draft with what stands in the fields."""
        assert self._draft is not None
        draft, published = retitled(self._draft, self._title.text()), self._day(self._date.text())
        language = self._language.currentText()
        return replace(
            draft,
            language=language,
            language_from=draft.language_from if language == draft.language else "given",
            published=published,
            published_from=draft.published_from if published == draft.published else "given",
            outlet=" ".join(self._outlet.text().split()),
        )

    def accept(self) -> None:
        """Import, unless a date was typed that is none."""
        if self._date.text().strip() and self._day(self._date.text()) is None:
            self._date.setFocus()
            self._date.selectAll()
            return
        draft, done = self.corrected(), self._done
        self.vanish()
        done(draft)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self._fields.values():
            if event.key() == Qt.Key.Key_Escape:
                self.vanish()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
