"""The window: areas put together, commands started, focus moved. What a command does stands in `commands/`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workbench.desk.intake import USUAL, Choices
from workbench.errors import WorkbenchError
from workbench.ui import areas, layout_memory, menus, naming, qt_words
from workbench.ui.article.view import ArticleView
from workbench.ui.claims.group_strip import GroupStrip
from workbench.ui.claims.view import ClaimsView
from workbench.ui.commands.evidence import open_piece
from workbench.ui.commands.registry import Command, all_commands
from workbench.ui.commands.sheet import write_sheets
from workbench.ui.company import Company
from workbench.ui.context import EDIT, REVIEW, SELECT, SHEET, Context
from workbench.ui.evidence.intake import Intake
from workbench.ui.export_panel import ExportPanel
from workbench.ui.fold import Fold
from workbench.ui.intake import taking
from workbench.ui.intake.arrived import ArrivedStrip
from workbench.ui.intake.bringing import bring_in
from workbench.ui.intake.flow import Arrivals
from workbench.ui.intake.progress import ProgressStrip
from workbench.ui.keys import KeyDispatcher, is_field, load, on_sheet
from workbench.ui.library.view import LibraryView
from workbench.ui.opinions.strip import OvertakenStrip
from workbench.ui.palette.view import Palette
from workbench.ui.panels import Panels
from workbench.ui.rechecking import Rechecking
from workbench.ui.status_line import StatusLine
from workbench.ui.tasks import Tasks
from workbench.ui.theme import colours, style
from workbench.ui.top_bar import TopBar
from workbench.ui.unsaved.keeper import Keeper
from workbench.ui.unsaved.strip import UnsavedStrip
from workbench.ui.welcome import Welcome
from workbench.ui.widgets.overlay import Overlay, lead_to
from workbench.ui.widgets.page import Page
from workbench.ui.widgets.prompt import Prompt
from workbench.ui.work_line import WorkLine

if TYPE_CHECKING:
    from workbench.importers.base import Draft


class MainWindow(QMainWindow):
    """One window on one desk."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.commands: dict[str, Command] = menus.ordered(all_commands())
        self.keymap = context.keymap
        self.tasks = Tasks(context.complain, self)
        self.intake = Intake(context, self.tasks.run)
        self.hits: list[tuple[int, int]] = []
        self.restoring = ""  # the lost claim that waits for words to be selected
        self.setAcceptDrops(True)
        self._build()
        self.dispatcher = KeyDispatcher(self, self.keymap, self.start, lambda: self.context.mode == SELECT)
        self.dispatcher.refused.connect(self._tell_refused)
        self.dispatcher.pressed.connect(self.arrived.stir)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        context.article_opened.connect(self._article_opened)
        context.changed.connect(lambda _changes: self._turn_page())
        self.rechecking = Rechecking(context, self.tasks, self.tell_stopped, self)
        layout_memory.restore(self)
        self.fold = Fold(self)
        self.library.begin(self.tasks.run, self.tasks)
        self.company = Company(context, self.tasks.run, self)
        self._article_opened()

    # Building

    def _build(self) -> None:
        context = self.context
        self.top_bar = TopBar(context)
        self.library = LibraryView(context)
        self.article = ArticleView(context)
        self.claims = ClaimsView(context)
        self.group = GroupStrip(context)
        self.panels = Panels(context, self.keymap)
        self.prompt = Prompt()
        self.progress = ProgressStrip()
        self.overtaken = OvertakenStrip(context, self.keymap)
        self.unsaved = UnsavedStrip(context, self.keymap)
        self.arrived = ArrivedStrip(context, self.keymap)
        self.strips = (self.overtaken, self.unsaved, self.arrived, self.group)
        self.keeper = Keeper(context, self.claims, self.prompt, self.unsaved.offer, self)
        self.status = StatusLine(context, self.keymap)
        self.work_line = WorkLine(context, self.tasks, self.keymap)
        self.welcome = Welcome(context)
        self.columns, self.rows = areas.laid_out(self.library, self.article, self.group, self.claims, self.panels)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.rows)
        self.pages.addWidget(self.welcome)
        centre = QWidget()
        centre.setObjectName("centre")
        box = QVBoxLayout(centre)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        strips = (self.arrived, self.unsaved, self.overtaken, self.prompt, self.work_line, self.progress)
        for part in (self.top_bar, self.pages, *strips, self.status):
            box.addWidget(part)
        box.setStretch(1, 1)
        self.setCentralWidget(centre)
        self.palette_view = Palette(self, self.context, self.start)
        self.page = Page(self)
        self.arrivals = Arrivals(self, self.progress)
        self.export_panel = ExportPanel(self, context, self.library.listed, partial(write_sheets, self), self.tasks.run)
        self.article.claim_clicked.connect(context.set_claim)
        self.claims.offered.connect(self.intake.take)
        self.claims.evidence_opened.connect(partial(open_piece, self))
        self.top_bar.wanted.connect(self.start)
        self.panels.coverage.wanted.connect(self.start)
        self.panels.coverage.pointed.connect(self.article.point_out)
        self.welcome.wanted.connect(self.start)
        for strip in self.strips:
            strip.wanted.connect(self.start)
        menus.fill(self)
        naming.name(self)

    # Commands

    def start(self, id: str) -> bool:
        """Do a command if it is possible now. False when it is not."""
        command = self.commands.get(id)
        if command is None or not command.when(self):
            return False
        command.act(self)
        return True

    def possible(self) -> list[Command]:
        return [command for command in self.commands.values() if command.when(self)]

    def ask(self, label_id: str, done: Callable[[str], None], text: str = "", about: object = None) -> None:
        """Ask for one line at the bottom of the window."""
        hint = self.context.say("ui.prompt_hint")
        back = self.focusWidget() or self.claims
        self.prompt.ask(self.context.say(label_id), hint, done, text, back, about)

    def focus_area(self, number: int) -> None:
        """1 library, 2 article, 3 cards, 4 panel, 5 search. A sheet that lies over it goes."""
        for sheet in self.findChildren(Overlay):
            sheet.vanish()
        widgets = {1: self.library.list, 2: self.article, 3: self.claims, 5: self.library.search}
        if number in (1, 5):
            self.library.show()
        if number == 4:
            self.panels.focus()
        elif number in widgets:
            widgets[number].setFocus()

    def close_overlay(self) -> bool:
        """Take away what lies over the window or asks for a line; False when there is nothing."""
        for overlay in self.findChildren(Overlay):
            if overlay.isVisible():
                overlay.vanish()
                return True
        if self.prompt.isVisible():
            self.prompt.dismiss()
            return True
        return False

    def import_draft(self, draft: Draft) -> None:
        """Import beside the window, then show the article."""
        bring_in(self, draft)

    def begin(self, wanted: Sequence[Path | str], sample: str | None, choices: Choices | None = None) -> None:
        """What the command line asked to be shown (files, addresses it allowed); else the article worked on last."""
        if sample is not None:
            try:
                self.import_draft(self.context.desk.sample_draft(sample or self.context.tag))
            except WorkbenchError as error:
                self.context.complain(error)
        elif wanted:
            self.arrivals.wanted(wanted, choices or USUAL)
        elif self.library.list_model.rows:
            self.context.open_article(self.library.list_model.rows[0].id)
            self.claims.setFocus()
        self.unsaved.offer_left()

    def follow_system(self) -> None:
        """The system went dark or light."""
        if self.context.desk.settings.text("ui.theme") == "system":
            self.context.theme = colours.chosen("system")
            self.apply_theme()

    def _tell_refused(self, id: str) -> None:
        """A key that does nothing says what it would do elsewhere."""
        if id in self.commands:
            act = self.context.say(self.commands[id].title_id)
            self.context.told.emit(self.context.say("ui.not_now", act=act), False)

    def tell_stopped(self) -> None:
        """Long work was ended by a person."""
        self.context.told.emit(self.context.say("ui.work.stopped"), False)

    def apply_theme(self) -> None:
        """Dress everything in the theme and text size of the context."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, self.context.theme, self.context.percent)
        self.top_bar.reload()
        scrolled = self.article.verticalScrollBar().value()
        self.article.show_article()
        self.article.verticalScrollBar().setValue(scrolled)
        for part in (self.welcome, self.library, self.claims, self.panels):
            part.restyle()
        self.work_line.reload()
        for strip in self.strips:
            strip.reload()
        self.status.reload()

    def set_theme(self, name: str) -> None:
        self.context.desk.set_setting("ui.theme", name)
        self.context.theme = colours.chosen(name)
        self.apply_theme()

    def set_language(self, tag: str) -> None:
        """Say everything in another language, at once."""
        self.context.desk.set_setting("ui.language", tag)
        self.context.tag = tag
        qt_words.speak(tag)
        menus.fill(self)
        for part in (self.top_bar, self.welcome, self.library):
            part.retranslate()
        naming.name(self)
        self.library.reload()
        self.apply_theme()

    def rekey(self) -> None:
        """Take over the keymap of the settings, everywhere keys are shown."""
        self.keymap.take(load(self.context.desk.settings.text("ui.keymap")))
        menus.fill(self)
        for part in (self.top_bar, self.library, self.welcome):
            part.retranslate()
        for pane in (self.claims, self.panels):
            pane.restyle()
        for strip in (*self.strips, self.status, self.work_line):
            strip.reload()

    # Following

    def _article_opened(self) -> None:
        self._turn_page()
        title = self.context.state.version.title if self.context.state else ""
        self.setWindowTitle(f"{title} – Fact-Check Workbench" if title else "Fact-Check Workbench")

    def _turn_page(self) -> None:
        """How to begin, as long as there is nothing; the first article may come by an undo or from somebody else. One
        that is being imported is opened then: until it is, nobody sees empty panes.
        """
        lines = self.library.list_model
        comes = self.pages.currentWidget() is self.welcome and bool(self.tasks.jobs)
        nothing = self.context.state is None and (comes or (not lines.rows and not lines.search))
        begins = self.pages.currentWidget() is self.welcome and not nothing
        self.pages.setCurrentWidget(self.welcome if nothing else self.rows)
        if begins and self.context.state is None:
            lead_to(self.library.list)  # not the search above it: keys are commands, Enter opens an article

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self:
            selecting = new is self.article and self.context.mode == SELECT
            mode = EDIT if is_field(new) else SELECT if selecting else REVIEW
            self.context.set_mode(SHEET if on_sheet(new) else mode)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            taking.accept(event)
            self.context.told.emit(self.context.say("panel.evidence.drop_window"), False)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        taking.accept(event, over_card=self.claims.has_card_at(self, event.position()))

    def dropEvent(self, event: QDropEvent) -> None:
        if taking.accept(event, over_card=self.claims.has_card_at(self, event.position())):
            taking.take(self.arrivals, event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        card = self.claims.card
        if card is not None:
            card.commit()
        self.keeper.look()
        self.overtaken.put_all_off()
        self.arrivals.close()
        self.tasks.wait()
        layout_memory.keep(self)
        self.context.detach()
        super().closeEvent(event)
