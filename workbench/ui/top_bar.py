"""Desk and article, language and publication date (editable in place), progress, alerts, commands, export."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from workbench.desk.ops.articles import set_language, set_published
from workbench.i18n import day
from workbench.ui.company import SIGN, named, told
from workbench.ui.context import Context
from workbench.ui.days import day_meant, day_shown
from workbench.ui.widgets.choosers import NamedCombo
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.fields import ParsedField
from workbench.ui.widgets.key_button import KeyButton

_LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl")


_LONGEST_DAY = len("30 sept. 2025")
_LEAST_TITLE = 8
"""Letters of a title below which other words give way to it."""


class TopBar(QWidget):
    """`wanted` is emitted with the id of a command that a button stands for."""

    wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._checked = 0
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 12, 7)
        row.setSpacing(10)
        self._crumb = ElidedLabel()
        self._crumb.setObjectName("crumb")
        self._language = NamedCombo()
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
        self._language.setAccessibleName(say("ui.language_of_text"))
        self._language.view().setAccessibleName(say("ui.language_of_text"))
        self._language.setToolTip(say("ui.language_of_text"))
        self._date.setAccessibleName(say("ui.published"))
        self._date.setToolTip(say("ui.published_hint"))
        self._progress.setAccessibleName(say("sheet.progress"))
        self.reload()

    def reload(self) -> None:
        state = self._context.state
        for widget in (self._language, self._date, self._progress_text, self._alerts, self._export):
            widget.setVisible(state is not None)
        self._read_only.setText(self._context.say("ui.read_only"))
        self._crumb.setToolTip(self._context.desk.location)
        self._show_company()
        if state is None:
            self._sheet.hide()
            self._fit()
            return
        self._language.setCurrentText(state.version.language)
        self._date.setPlaceholderText(self._context.say("ui.no_date"))
        self._date.load(day_shown(state.version.published, self._context.tag))
        self._checked = self._context.order.checked
        self._progress.setMaximum(max(1, len(state.claims)))
        self._progress.setValue(self._checked)
        alerts = len(self._context.alerts)
        sheet = state.sheet
        self._sheet.setVisible(sheet is not None)
        if sheet is not None:
            stands = sheet.stands
            known = "ui.sheet_stands" if stands else "ui.sheet_void"
            self._sheet.setText(self._context.say(known if sheet.is_weighed else "ui.sheet_weighing"))
            self._sheet.setToolTip(sheet.signature.who)
            self._tone(self._sheet, none=stands)
        self._alerts.setText(self._context.say("ui.alerts", count=alerts))
        self._tone(self._alerts, none=alerts == 0)
        self._fit()

    # Room

    def _date_room(self, *, brief: bool) -> int:
        """Pixels of its field: for a day, or for the question for one as long as there is none."""
        letters = self._date.fontMetrics().horizontalAdvance
        asked = "" if brief or self._date.text() else self._date.placeholderText()
        return max(letters("0000-00-00"), letters(asked), letters(self._date.text()[:_LONGEST_DAY])) + 26

    def minimumSizeHint(self) -> QSize:
        """What must be there; names and the bar come and go with the room there is."""
        return QSize(self._needed(brief=True), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _needed(self, *, brief: bool) -> int:
        """Pixels of all that stays, with the words of the buttons as they are or brief."""
        row = self._row
        letters = self._progress_text.fontMetrics()
        words = letters.horizontalAdvance(self._counted(brief=brief)) - letters.horizontalAdvance(
            self._progress_text.text()
        )
        shown = self._export.fontMetrics().horizontalAdvance
        words += shown(self._exporting(brief=brief)) - shown(self._export.text())
        shown = self._company.fontMetrics().horizontalAdvance
        words += shown(self._here(brief=brief)) - shown(self._company.text())
        fixed = (self._language, self._read_only, self._company, self._progress_text, self._sheet, self._alerts,
                 self._commands, self._export)  # fmt: skip
        there = [widget.sizeHint().width() for widget in fixed if not widget.isHidden()]
        there += [] if self._date.isHidden() else [self._date_room(brief=brief)]
        margins = row.contentsMargins()
        return sum(there) + (len(there) + 1) * row.spacing() + margins.left() + margins.right() + words

    def _counted(self, *, brief: bool) -> str:
        state = self._context.state
        total = len(state.claims) if state else 0
        return f"{self._checked} / {total}" if brief else self._context.say(
            "ui.checked", checked=self._checked, count=total)  # fmt: skip

    def _here(self, *, brief: bool) -> str:
        people = self._context.company.get(self._context.article_id, ())
        if not people:
            return ""
        return f"{SIGN} {len(people) if brief else named(people)}"

    def _exporting(self, *, brief: bool) -> str:
        return self._context.say("ui.export_short" if brief else "ui.export")

    def _fit(self) -> None:
        """Where room is scarce the name of the program goes first, then the desk's, then the bar (the count stays), and
        last the words of the buttons are cut short: the title of the article is what a person looks for.
        """
        say, state = self._context.say, self._context.state
        desk = say("ui.desk_shared" if self._context.desk.shared else "ui.desk")
        title = state.version.title if state else ""
        letters, gap = self._crumb.fontMetrics().horizontalAdvance, self._row.spacing()
        left = self.width() - self._needed(brief=False)
        bar = self._progress.minimumWidth() + gap if state else 0
        product = self._product.sizeHint().width() + gap
        path = f"{desk} ▸ {title}" if state else desk
        choices = ((path, True, bar), (path, False, bar), (title or desk, False, bar), (title or desk, False, 0))
        fitting = (one for one in choices if letters(one[0]) + product * one[1] + one[2] + gap <= left)
        words, named, beside = next(fitting, choices[-1])
        brief = left - gap < letters("n" * _LEAST_TITLE) and state is not None
        room = self.width() - self._needed(brief=brief) - gap
        self._date.setMinimumWidth(self._date_room(brief=brief))
        self._product.setVisible(named)
        self._progress.setVisible(bool(beside))
        self._crumb.setVisible(room >= letters("n" * _LEAST_TITLE))
        self._crumb.setText(words)
        self._progress_text.setText(self._counted(brief=brief))
        self._company.setText(self._here(brief=brief))
        self._export.show_words(self._exporting(brief=brief), self._context.keymap.shown("article.export"))

    def _show_company(self) -> None:
        """Who else is on the open article."""
        people = self._context.company.get(self._context.article_id, ())
        self._company.setVisible(bool(people))
        self._company.setToolTip(told(self._context, self._context.article_id))
        self._company.setAccessibleName(self._company.toolTip())
        self._fit()

    def _tone(self, label: QLabel, *, none: bool) -> None:
        """Green when there is nothing to worry about, amber otherwise (the words say it too)."""
        if label.property("none") != none:
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
        """As the text writes days (3/4/2026), or as the reader of the window does."""
        state = self._context.state
        return day_meant(self._context.desk, text, (state.version.language if state else "en", self._context.tag))

    def _set_date(self, text: str) -> None:
        found = self._day(text) if text.strip() else None
        if found is not None or not text.strip():
            self._context.run(set_published(self._context.article_id, found))
        self.reload()

    def _set_language(self, _row: int) -> None:
        self._context.run(set_language(self._context.article_id, self._language.currentText()))
