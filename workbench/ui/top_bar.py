"""Desk and article, language and publication date (editable in place), progress, alerts, commands, export."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QWidget

from workbench.desk.ops.articles import set_language, set_published
from workbench.i18n import day
from workbench.ui.company import SIGN, named, told
from workbench.ui.context import Context
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.fields import ParsedField
from workbench.ui.widgets.key_button import KeyButton

_LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl")


_NAMED = 150
"""Largest text, in percent, that leaves room for the name of the program."""


class TopBar(QWidget):
    """`wanted` is emitted with the id of a command that a button stands for."""

    wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 12, 7)
        row.setSpacing(10)
        self._crumb = ElidedLabel()
        self._crumb.setObjectName("crumb")
        self._language = QComboBox()
        self._language.addItems(_LANGUAGES)
        self._language.activated.connect(self._set_language)
        self._date = ParsedField(context.say("ui.published"), self._read_date)
        self._date.setMaximumWidth(210)
        self._date.committed.connect(self._set_date)
        self._progress_text = self._label("hint")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setMinimumWidth(40)
        self._progress.setMaximumWidth(130)
        self._sheet = self._label("alerts")
        self._sheet.hide()
        self._read_only = self._label("alerts")
        self._read_only.setVisible(context.desk.read_only)
        self._company = self._label("company")
        self._company.hide()
        self._alerts = self._label("alerts")
        self._commands = self._button("view.palette")
        self._export = self._button("article.export")
        self._product = product = self._label("product")
        product.setText("Fact-Check Workbench")
        left: tuple[QWidget, ...] = (product, self._crumb, self._language, self._date)
        right: tuple[QWidget, ...] = (
            self._read_only, self._company, self._progress_text, self._progress, self._sheet, self._alerts,
            self._commands, self._export,
        )  # fmt: skip
        for widget in left:
            row.addWidget(widget)
        row.setStretch(1, 3)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())
        context.company_changed.connect(self._show_company)
        self.retranslate()

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("role", name)
        return label

    def _button(self, id: str) -> KeyButton:
        button = KeyButton()
        button.clicked.connect(lambda: self.wanted.emit(id))
        return button

    def retranslate(self) -> None:
        say = self._context.say
        self._commands.show_words(say("ui.commands"), self._context.keymap.shown("view.palette"))
        self._export.show_words(say("ui.export"), self._context.keymap.shown("article.export"))
        self._language.setAccessibleName(say("ui.language_of_text"))
        self._language.view().setAccessibleName(say("ui.language_of_text"))
        self._language.setToolTip(say("ui.language_of_text"))
        self._date.setAccessibleName(say("ui.published"))
        self._date.setToolTip(say("ui.published_hint"))
        self._progress.setAccessibleName(say("sheet.progress"))
        self.reload()

    def reload(self) -> None:
        state = self._context.state
        self._product.setVisible(self._context.percent <= _NAMED)  # the title of the window says it too
        for widget in (self._language, self._date, self._progress, self._progress_text, self._alerts, self._export):
            widget.setVisible(state is not None)
        self._date.setMinimumWidth(self._date.fontMetrics().horizontalAdvance("0000-00-00") + 26)
        title = state.version.title if state else ""
        self._crumb.setVisible(self._context.percent <= _NAMED)
        desk = self._context.say("ui.desk_shared" if self._context.desk.shared else "ui.desk")
        self._read_only.setText(self._context.say("ui.read_only"))
        self._crumb.setText(f"{desk} ▸ {title}" if state else desk)
        self._crumb.setToolTip(self._context.desk.location)
        self._progress.setVisible(state is not None and self._context.percent <= _NAMED)  # the count stays
        self._show_company()
        if state is None:
            return
        self._language.setCurrentText(state.version.language)
        self._date.setPlaceholderText(self._context.say("ui.no_date"))
        self._date.load(state.version.published.isoformat() if state.version.published else "")
        checked = sum(claim.is_checked for claim in state.claims)
        self._progress_text.setText(self._context.say("ui.checked", count=checked, total=len(state.claims)))
        self._progress.setMaximum(max(1, len(state.claims)))
        self._progress.setValue(checked)
        alerts = len(self._context.alerts)
        sheet = state.sheet
        self._sheet.setVisible(sheet is not None)
        if sheet is not None:
            stands = sheet.stands
            self._sheet.setText(self._context.say("ui.sheet_stands" if stands else "ui.sheet_void"))
            self._sheet.setToolTip(sheet.signature.who)
            self._tone(self._sheet, none=stands)
        self._alerts.setText(self._context.say("ui.alerts", count=alerts))
        self._tone(self._alerts, none=alerts == 0)

    def _show_company(self) -> None:
        """Who else is on the open article."""
        people = self._context.company.get(self._context.article_id, ())
        self._company.setVisible(bool(people))
        self._company.setText(f"{SIGN} {named(people)}")
        self._company.setToolTip(told(self._context, self._context.article_id))
        self._company.setAccessibleName(self._company.toolTip())

    def _tone(self, label: QLabel, *, none: bool) -> None:
        """Green when there is nothing to worry about, amber otherwise (the words say it too)."""
        label.setProperty("none", none)
        label.style().unpolish(label)
        label.style().polish(label)

    def edit_date(self) -> None:
        self._date.setFocus()
        self._date.selectAll()

    def _read_date(self, text: str) -> tuple[str, bool]:
        found = self._day(text)
        return (day(found, self._context.tag), True) if found else (self._context.say("ui.card.not_understood"), False)

    def _day(self, text: str) -> dt.date | None:
        state = self._context.state
        moment = self._context.desk.parse_date(text, state.version.language if state else "en", None)
        return moment.earliest if moment is not None and moment.is_day else None

    def _set_date(self, text: str) -> None:
        found = self._day(text) if text.strip() else None
        if found is not None or not text.strip():
            self._context.run(set_published(self._context.article_id, found))
        self.reload()

    def _set_language(self, _row: int) -> None:
        self._context.run(set_language(self._context.article_id, self._language.currentText()))
